"""Draw the pictures of "Reading a map" anew, from the maps that stand in the pages.

    python docs/make_reading.py

A comment above a map names its file, `<!-- file: card.yaml -->`; one above a picture is
the command that draws it, `<!-- $ decisionmap export card.yaml --view org -->`. What is
drawn is looked at before it is committed.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from decisionmap.cli.main import main as decisionmap

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "docs" / "reading-a-map.md", ROOT / "docs" / "reading-a-map.es.md")
_MAP = re.compile(r"<!-- file: (\S+) -->\n```yaml\n(.*?)```", re.DOTALL)
_PICTURE = re.compile(r"<!-- \$ decisionmap (export .+) -->\n!\[.*\]\((\S+)\)")


def maps_of(page: Path) -> dict[str, str]:
    """Return the maps that stand in a page, by the names of their files."""
    return dict(_MAP.findall(page.read_text(encoding="utf-8")))


def drawn(page: Path, folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Draw the pictures of a page: where each belongs, and its bytes of today.

    Folder is where the maps of the page are laid, beside the examples.
    """
    shutil.copytree(ROOT / "maps", folder, dirs_exist_ok=True)
    for name, text in maps_of(page).items():
        (folder / name).write_text(text, encoding="utf-8")
    for command, path in _PICTURE.findall(page.read_text(encoding="utf-8")):
        with chdir(folder):
            done = CliRunner().invoke(decisionmap, [*command.split(), "-o", "it.svg"])
        if done.exit_code:
            raise SystemExit(f"{page.name}: {command}\n{done.output}")
        yield page.parent / path, (folder / "it.svg").read_bytes()


def main() -> None:
    """Draw every picture of both pages."""
    for page in PAGES:
        with TemporaryDirectory() as folder:
            for path, picture in drawn(page, Path(folder)):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(picture)


if __name__ == "__main__":
    main()
