"""``export``: views of a map in a file; the suffix of its name is the format."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap import publish
from decisionmap.cli import common, writing
from decisionmap.cli.help import Command
from decisionmap.mapfile.writer import save
from decisionmap.page import NothingDrawn

if TYPE_CHECKING:
    from decisionmap.briefing import Briefing

DEFAULT_DRAWING = "influence"
"""The view of a picture where none is asked for."""


@click.command("export", cls=Command)
@common.map_file
@common.as_of
@common.lang
@common.decision
@common.views
@common.output
@common.method
def command(
    file: Path,
    as_of: date,
    lang: str | None,
    decision: str | None,
    views: tuple[str, ...],
    output: str | None,
    method: str | None,
) -> None:
    """Write views of a map; the suffix of -o names the format."""
    exported(
        file,
        as_of=as_of,
        lang=lang,
        decision=decision,
        views=views,
        output=output,
        method=method,
    )


def exported(
    file: Path,
    *,
    as_of: date,
    lang: str | None,
    decision: str | None,
    views: tuple[str, ...],
    output: str | None,
    method: str | None,
) -> tuple[Path, ...]:
    """Write a map as asked for, tell the paths, and return them."""
    given = None
    if output is not None and output != writing.STDOUT:
        given = writing.checked(output, file)
    briefing = common.briefed(
        file, as_of=as_of, decision=decision, lang=lang, method=method
    )
    if output == writing.STDOUT:
        _to_stdout(briefing, views)
        return ()
    path = given or writing.made_up(file, briefing.language)
    targets = tuple(_targets(path, views, briefing.language))
    # All is drawn before anything is written: a view that cannot be leaves no file.
    drawn = [(target, _drawn(briefing, target, shown)) for target, shown in targets]
    for target, data in drawn:
        save(target, data, within=None if target == given else target.parent)
        writing.tell_written(target)
    return tuple(target for target, _ in targets)


def _to_stdout(briefing: Briefing, views: tuple[str, ...]) -> None:
    writing.to_stdout(_drawn(briefing, Path("page.html"), views or None))


def _drawn(briefing: Briefing, path: Path, views: tuple[str, ...] | None) -> bytes:
    try:
        return publish.render(briefing, path, views=views)
    except NothingDrawn as nothing:
        suffix = path.suffix.lower()
        raise common.Wrong(
            "nothing-drawn", views=views or (), given=suffix
        ) from nothing


def _targets(
    path: Path, views: tuple[str, ...], language: str
) -> Iterator[tuple[Path, tuple[str, ...] | None]]:
    """Give each file to write and its views: a picture holds one, a page holds all."""
    if path.suffix.lower() not in publish.PICTURES:
        yield path, views or None
        return
    asked = tuple(dict.fromkeys(views)) or (DEFAULT_DRAWING,)
    if len(asked) == 1:
        yield path, asked
        return
    for view in asked:
        yield writing.made_up(path, language, what=view, suffix=path.suffix), (view,)
