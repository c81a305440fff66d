"""``export``: views of a map in a file; the suffix of its name is the format."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap.cli import common, writing

if TYPE_CHECKING:
    from decisionmap.briefing import Briefing

DEFAULT_DRAWING = "org"
"""The view of a picture where none is asked for."""
PICTURES = frozenset({".svg"})
"""Suffixes of formats that hold one view a file."""


@click.command("export")
@common.map_file
@common.as_of
@common.lang
@common.decision
@common.views
@common.output
def command(
    file: Path,
    as_of: date,
    lang: str | None,
    decision: str | None,
    views: tuple[str, ...],
    output: str | None,
) -> None:
    """Write views of a map; the suffix of -o names the format.

    A page (.html) or a text (.md) holds all views asked for; a picture (.svg) holds one,
    so several views make several files.
    """
    exported(
        file, as_of=as_of, lang=lang, decision=decision, views=views, output=output
    )


def exported(
    file: Path,
    *,
    as_of: date,
    lang: str | None,
    decision: str | None,
    views: tuple[str, ...],
    output: str | None,
) -> tuple[Path, ...]:
    """Write a map as asked for, tell the paths, and return them."""
    given = None
    if output is not None and output != writing.STDOUT:
        given = writing.checked(output, file)
    briefing = common.briefed(file, as_of=as_of, decision=decision, lang=lang)
    if output == writing.STDOUT:
        _to_stdout(briefing, views)
        return ()
    from decisionmap.publish import write

    path = given or writing.made_up(file, briefing.language)
    written = []
    for target, shown in _targets(path, views, briefing.language):
        written.append(write(briefing, target, views=shown))
        writing.tell_written(target)
    return tuple(written)


def _to_stdout(briefing: Briefing, views: tuple[str, ...]) -> None:
    from decisionmap import publish

    composed = publish.compose(briefing, "map", views=views or None)
    writing.to_stdout(publish.render(composed, "page.html"))


def _targets(
    path: Path, views: tuple[str, ...], language: str
) -> Iterator[tuple[Path, tuple[str, ...] | None]]:
    """Give each file to write and its views: a picture holds one, a page holds all."""
    if path.suffix.lower() not in PICTURES:
        yield path, views or None
        return
    asked = tuple(dict.fromkeys(views)) or (DEFAULT_DRAWING,)
    if len(asked) == 1:
        yield path, asked
        return
    for view in asked:
        yield writing.made_up(path, language, what=view, suffix=path.suffix), (view,)
