"""Which language a run speaks: the one asked for, else the map's; never the locale's."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap.words.loader import LANGUAGES

if TYPE_CHECKING:
    from decisionmap.mapfile.reader import Loaded

OTHERWISE = "en"
SETTINGS_FILE = "decisionmap.yaml"
MAPS = (".yaml", ".yml")
"""Suffixes of maps."""
_LANGUAGE, _ARGUMENTS = "decisionmap.language", "decisionmap.arguments"
_ANY_DAY = date(2026, 1, 1)
"""A map's language does not depend on the day."""
_MOST_MAPS = 20
"""Maps of a folder that are asked for their language; so many that agree will do."""


def remember_arguments(ctx: click.Context, arguments: Sequence[str]) -> None:
    """Keep the arguments: one that cannot be understood may stand before ``--lang``."""
    ctx.meta[_ARGUMENTS] = tuple(arguments)


def remember(ctx: click.Context, language: str) -> None:
    """Keep the language that was asked for or found."""
    ctx.meta[_LANGUAGE] = language


def asked(ctx: click.Context | None) -> str | None:
    """Return the language asked for, wherever in the command line."""
    if ctx is None:
        return None
    found: str | None = ctx.meta.get(_LANGUAGE)
    return found or asked_in(ctx.meta.get(_ARGUMENTS, ()))


def asked_in(arguments: Sequence[str]) -> str | None:
    """Return the language that arguments ask for; of several the last, as options do.

    >>> asked_in(["gaps", "--colour", "--lang", "es"]), asked_in(["--lang=fr"])
    ('es', None)
    """
    found = None
    for word, after in zip(arguments, (*arguments[1:], ""), strict=False):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        given = value if equals else after
        if name == "--lang" and given in LANGUAGES:
            found = given
    return found


def language_of(ctx: click.Context | None) -> str:
    """Return the language to say in what was wrong before a map could be read."""
    if ctx is None:
        return OTHERWISE
    found = asked(ctx) or _of_the_map(ctx.meta.get(_ARGUMENTS, ())) or OTHERWISE
    remember(ctx, found)
    return found


def language_for(loaded: Loaded, asked_for: str | None) -> str:
    """Return the language to speak of a map that was read.

    The one asked for; the one the map names; the team's; the one its keys are in. A map
    that could not be read may name its language all the same.
    """
    account = loaded.account
    named = loaded.language if account is None else account.language
    own = named or loaded.settings.language or loaded.language
    return asked_for or own or OTHERWISE


# ---- a map that is not read yet


def _of_the_map(arguments: Sequence[str]) -> str | None:
    """Return the language of the map that is meant, as far as it is soon found."""
    named = [Path(word) for word in arguments if not word.startswith("-")]
    with contextlib.suppress(OSError, ValueError):  # a name that no file can have
        for path in named:
            if path.suffix in MAPS and path.is_file():
                return _of_file(path)
        folders = (path for path in named if path.is_dir())
        return _of_folder(next(folders, Path()))
    return None


def _of_folder(folder: Path) -> str | None:
    """Return the language of the one map of a folder, or the one that all speak."""
    maps = maps_in(folder)
    if len(maps) == 1:
        return _of_file(maps[0])
    from decisionmap.mapfile.tongue import language_of as spoken_in

    spoken = {spoken_in(path.read_bytes()) for path in maps[:_MOST_MAPS]}
    return spoken.pop() if len(spoken) == 1 else None


def _of_file(path: Path) -> str:
    """Read a map for its language, so that it is the one its report would have."""
    from decisionmap.mapfile.reader import read_map

    return language_for(read_map(path, as_of=_ANY_DAY), None)


def maps_in(folder: Path) -> list[Path]:
    """Return the maps of a folder: its ``*.yaml`` but the settings file."""
    if not folder.is_dir():
        return []
    found = (path for path in folder.iterdir() if path.suffix in MAPS)
    return sorted(p for p in found if p.name != SETTINGS_FILE and p.is_file())
