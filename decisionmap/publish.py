"""Write what we know into one file; the suffix of its name chooses the format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from decisionmap import registry
from decisionmap.page import NothingDrawn

if TYPE_CHECKING:
    from types import ModuleType

    from decisionmap.briefing import Briefing
    from decisionmap.page import Document

_OTHERWISE = {"markdown": "md"}
"""Formats that are not named like their suffix."""
_NO_FILES = frozenset({"terminal"})
PICTURES = frozenset({".svg"})
"""Suffixes of formats that hold a drawing and nothing else; each tells what it draws."""


EXPLORE = "explore"
"""The view that carries a library of its own, most of a page's bytes."""


class UnknownFormat(ValueError):  # noqa: N818 - it tells what is unknown
    """No format answers to the suffix of a path."""

    def __init__(self, path: Path, known: Sequence[str]) -> None:
        super().__init__(f"no format for {path.name!r}; known are {', '.join(known)}")
        self.suffix = path.suffix
        self.known = tuple(known)


def write(
    briefing: Briefing,
    path: str | Path,
    *,
    views: Iterable[str] | None = None,
    document: str | None = None,
    explore: bool = True,
    within: Path | None = None,
) -> Path:
    """Write a briefing as a document into a file, whole or not at all.

    ``document`` is the id of what is composed: the ``map`` (the default) or the
    ``gap-report``. ``views`` are the pages of the map, all where left out; without
    ``explore`` the free network is none of them, and its library not in the file.
    ``within`` is the folder that must not be left, for a name that nobody has given.
    """
    from decisionmap.mapfile.writer import save

    path = Path(path)
    data = render(briefing, path, views=views, document=document, explore=explore)
    save(path, data, within=within)
    return path


def render(
    briefing: Briefing,
    path: str | Path,
    *,
    views: Iterable[str] | None = None,
    document: str | None = None,
    explore: bool = True,
) -> bytes:
    """Return the bytes that :func:`write` would write: the suffix names the format."""
    path = Path(path)
    formatted = _format(path)
    chosen = None if views is None else tuple(views)
    if not explore:
        asked = view_ids() if chosen is None else chosen
        chosen = tuple(view for view in asked if view != EXPLORE)
    known = registry.names("documents")
    if document is not None and document not in known:
        raise ValueError(f"no document {document!r}; known are {', '.join(known)}")
    composed: Document = registry.load("documents", document or "map").compose(
        briefing, views=chosen
    )
    if path.suffix.lower() in PICTURES and not formatted.draws(composed):
        raise NothingDrawn(f"nothing is drawn by {', '.join(chosen or ())}")
    written: str | bytes = formatted.write(composed)
    return written if isinstance(written, bytes) else written.encode("utf-8")


def suffixes() -> tuple[str, ...]:
    """Return the suffixes that name a format, sorted."""
    return tuple(sorted(_formats()))


def view_ids() -> tuple[str, ...]:
    """Return the ids of the views that are built, in the order of the page."""
    from decisionmap.documents.map import view_names

    return view_names()


def _format(path: Path) -> ModuleType:
    found = _formats().get(path.suffix.lower())
    if found is None:
        raise UnknownFormat(path, suffixes())
    return registry.load("formats", found)


def _formats() -> dict[str, str]:
    """Return suffix → id of every format: a file is added, and its suffix is known."""
    return {
        f".{_OTHERWISE.get(name, name)}": name
        for name in registry.names("formats")
        if name not in _NO_FILES
    }
