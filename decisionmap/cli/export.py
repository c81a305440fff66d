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
from decisionmap.page import NothingDrawn, OtherLibrary

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
@common.no_explore
def command(
    file: Path,
    as_of: date,
    lang: str | None,
    decision: str | None,
    views: tuple[str, ...],
    output: str | None,
    method: str | None,
    no_explore: bool,
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
        no_explore=no_explore,
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
    no_explore: bool = False,
) -> tuple[Path, ...]:
    """Write a map as asked for, tell the paths, and return them."""
    if no_explore and publish.EXPLORE in views:
        raise common.Wrong("explore-or-not")
    given = None
    if output is not None and output != writing.STDOUT:
        given = writing.checked(output, file)
    briefing = common.briefed(
        file, as_of=as_of, decision=decision, lang=lang, method=method
    )
    if output == writing.STDOUT:
        _to_stdout(briefing, views, explore=not no_explore)
        return ()
    path = given or writing.made_up(file, briefing.language)
    targets = tuple(_targets(path, views, briefing.language))
    # All is drawn before anything is written: a view that cannot be leaves no file.
    drawn = [
        (target, _drawn(briefing, target, shown, explore=not no_explore))
        for target, shown in targets
    ]
    for target, data in drawn:
        save(target, data, within=None if target == given else target.parent)
        writing.tell_written(target)
    return tuple(target for target, _ in targets)


def _to_stdout(briefing: Briefing, views: tuple[str, ...], *, explore: bool) -> None:
    page = Path("page.html")
    writing.to_stdout(_drawn(briefing, page, views or None, explore=explore))


def _drawn(
    briefing: Briefing, path: Path, views: tuple[str, ...] | None, *, explore: bool
) -> bytes:
    try:
        return publish.render(briefing, path, views=views, explore=explore)
    except OtherLibrary as other:
        raise common.Wrong("other-library") from other
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
