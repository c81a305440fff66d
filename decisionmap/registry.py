"""What may be added by adding a file: list it without importing, load it by name."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_HERE = Path(__file__).parent
_GROUPS = {
    "gaps.rules": "decisionmap.rules",
    "views": "decisionmap.views",
    "formats": "decisionmap.formats",
    "exchange": "decisionmap.exchange",
}
"""Folder of ours → entry-point group by which other packages add to it."""
_WHOLE_FOLDERS = frozenset({"formats"})
"""Where a thing may be a folder of files; elsewhere a folder is a part of the house."""


def names(folder: str) -> tuple[str, ...]:
    """Return the ids found in a folder, ours and other packages', sorted, none imported.

    An id is its file's name with hyphens: ``gaps/rules/stale_contact.py`` is
    ``stale-contact``. ``folder`` is dotted below the package.
    """
    path = _HERE.joinpath(*folder.split("."))
    own = {file.stem.replace("_", "-") for file in path.glob("[!_]*.py")}
    if folder in _WHOLE_FOLDERS:
        own |= {door.parent.name for door in path.glob("[!_]*/__init__.py")}
    return tuple(sorted(own | set(_guests(folder))))


def guests(folder: str) -> tuple[str, ...]:
    """Return the ids that other packages add to a folder, sorted, none imported."""
    return tuple(sorted(_guests(folder)))


def load(folder: str, name: str) -> ModuleType:
    """Import one thing of a folder by its id; ours wins over a guest of the same name."""
    module = name.replace("-", "_")
    path = _HERE.joinpath(*folder.split("."))
    if any(
        (path / door).is_file() for door in (f"{module}.py", f"{module}/__init__.py")
    ):
        return import_module(f"decisionmap.{folder}.{module}")
    return import_module(_guests(folder)[name].module)


def beside(folder: str, name: str, suffix: str) -> Path:
    """Return the path of the file that lies beside a module, with another suffix."""
    module = name.replace("-", "_")
    own = _HERE.joinpath(*folder.split(".")) / f"{module}{suffix}"
    if own.is_file():
        return own
    return Path(str(load(folder, name).__file__)).with_suffix(suffix)


def forget() -> None:
    """Look anew at what other packages add, which is otherwise read once."""
    _guests.cache_clear()
    _entry_points.cache_clear()


@cache
def _guests(folder: str) -> dict[str, EntryPoint]:
    """Entry points of other packages, by id.

    Reading all installed packages' metadata costs 38 ms, most of a short command, so
    the standard look-up runs only where a packaging file names the group at all.
    """
    group = _GROUPS.get(folder)
    if group is None or group not in _entry_points():
        return {}
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=group)}


@cache
def _entry_points() -> str:
    """Return the packaging files of all that is installed, read once."""
    told: list[str] = []
    for entry in dict.fromkeys(sys.path):
        for file in Path(entry or ".").glob("*-info/entry_points.txt"):
            # A packaging file that cannot be read brings no thing of ours.
            with suppress(OSError):
                told.append(file.read_text(encoding="utf-8", errors="replace"))
    return "\n".join(told)
