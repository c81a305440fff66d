"""What commands that write a file share: its name, its format, the browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from decisionmap import publish
from decisionmap.cli import console
from decisionmap.cli.wrong import Wrong
from decisionmap.words.columns import visible

STDOUT = "-"
_INTERNAL = {"en": "internal", "es": "interno"}


def made_up(
    file: Path, language: str, *, suffix: str = ".html", what: str | None = None
) -> Path:
    """Return the name that the tool makes up for what it writes beside a map.

    >>> made_up(Path("maps/acme.yaml"), "es", what="org", suffix=".svg").as_posix()
    'maps/acme-org-interno.svg'
    """
    end = _INTERNAL[language]
    stem = file.stem.removesuffix(f"-{end}")
    parts = (stem, what, end) if what else (stem, end)
    return file.with_name("-".join(parts) + suffix)


def checked(
    output: str, file: Path, *, known: Sequence[str] | None = None, what: str = ""
) -> Path:
    """Return the path to write, or say which suffixes there are.

    ``known`` are the suffixes in which this can be written, all where left out;
    ``what`` names it in the words of ``cli.report``.
    """
    path = Path(output)
    everything = publish.suffixes()
    offered = tuple(s for s in everything if known is None or s in known)
    suffix = path.suffix.lower()
    listed = ", ".join(offered)
    if not suffix:
        raise Wrong("no-suffix", given=output, known=listed)
    if suffix not in everything:
        raise Wrong("no-format", given=suffix, known=listed)
    if suffix not in offered:
        raise Wrong("not-in-this-format", what=what, given=suffix, known=listed)
    if path.exists() and path.samefile(file):
        raise Wrong("map-into-itself", given=output)
    return path


def to_stdout(data: bytes) -> None:
    """Write the bytes of a document to the standard output, just as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def wants_browser(*, no_open: bool) -> bool:
    """Tell whether to open what was drawn: somebody is looking at this terminal."""
    return not no_open and looked_at()


def looked_at() -> bool:
    """Tell whether the standard output is a terminal."""
    return sys.stdout.isatty()


def opened(path: Path) -> bool:
    """Open a page in the browser where there is one; a text browser would not do."""
    desktop = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not (desktop or os.environ.get("BROWSER")):
        return False
    import webbrowser

    return webbrowser.open(path.resolve().as_uri())


def tell_written(path: Path) -> None:
    """Print the path of what was written, for people and for the next command."""
    console.say_out(visible(str(path)))
