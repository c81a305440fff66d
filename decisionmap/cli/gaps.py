"""``gaps``: the gap report in the terminal, in a file or as JSON."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap.cli import common, console, writing
from decisionmap.cli.help import Command
from decisionmap.model.terms import Severity

if TYPE_CHECKING:
    from decisionmap.briefing import Briefing

DOCUMENT = "gap-report"
SUFFIXES = (".html", ".md")


@click.command("gaps", cls=Command)
@common.map_file
@common.as_of
@common.lang
@common.decision
@common.as_json
@common.output
@common.method
@click.option(
    "--fail-on", type=common.Choice([severity.value for severity in Severity])
)
def command(
    file: Path,
    as_of: date,
    lang: str | None,
    decision: str | None,
    as_json: bool,
    output: str | None,
    method: str | None,
    fail_on: str | None,
) -> None:
    """Report where our cover of a decision has gaps, and what closes them."""
    to_file = output is not None and output != writing.STDOUT
    if as_json and to_file:
        raise common.Wrong("json-or-file")
    path = _path(output, file) if output is not None and to_file else None
    briefing = common.briefed(
        file, as_of=as_of, decision=decision, lang=lang, method=method
    )
    if as_json:
        from decisionmap import answers

        console.say_out(answers.dumps(answers.gaps(briefing)))
    elif path is not None:
        from decisionmap.publish import write

        write(briefing, path, document=DOCUMENT)
        writing.tell_written(path)
    else:
        _print(briefing)
    if fail_on is not None:
        _judge(briefing, Severity(fail_on))


def _path(output: str, file: Path) -> Path:
    from decisionmap.words.loader import say

    language = common.language_of(click.get_current_context())
    what = say(language, "cli.report.gaps")
    return writing.checked(output, file, known=SUFFIXES, what=what)


def _print(briefing: Briefing) -> None:
    from decisionmap.documents.gap_report import compose
    from decisionmap.formats import terminal

    text = terminal.write(
        compose(briefing),
        width=console.width(),
        colour=console.coloured(sys.stdout),
    )
    console.say_out(text.rstrip("\n"))


def _judge(briefing: Briefing, worst: Severity) -> None:
    """Leave with 1 where an open gap is as severe as asked or worse."""
    from decisionmap.gaps.rule import GapState
    from decisionmap.views.pieces.gap import once, own
    from decisionmap.words.loader import say

    order = tuple(Severity)
    # A gap of the account as a whole stands in every decision; it is one gap.
    of_decisions = (gap for one in briefing.decisions for gap in own(one.gaps))
    told = (*once(briefing.decisions), *of_decisions)
    reached = [
        gap
        for gap in told
        if gap.state is GapState.OPEN
        and order.index(gap.severity) <= order.index(worst)
    ]
    if reached:
        severity = say(briefing.language, f"terms.severity.{worst}")
        figures = {"n": len(reached), "severity": severity}
        console.say_err(say(briefing.language, "cli.fail-on.reached", figures))
        common.leave(1)
