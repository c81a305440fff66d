"""``map``: the map drawn as one offline page, beside the file, opened in the browser."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from decisionmap.cli import common, writing
from decisionmap.cli.help import Command


@click.command("map", cls=Command)
@common.map_file
@common.as_of
@common.lang
@common.decision
@common.views
@common.output
@common.method
@common.no_explore
@common.no_open
def command(
    file: Path,
    as_of: date,
    lang: str | None,
    decision: str | None,
    views: tuple[str, ...],
    output: str | None,
    method: str | None,
    no_explore: bool,
    no_open: bool,
) -> None:
    """Draw a map as one offline page."""
    from decisionmap.cli.export import exported

    written = exported(
        file,
        as_of=as_of,
        lang=lang,
        decision=decision,
        views=views,
        output=output,
        method=method,
        no_explore=no_explore,
    )
    for path in written:
        if path.suffix == ".html" and writing.wants_browser(no_open=no_open):
            writing.opened(path)
