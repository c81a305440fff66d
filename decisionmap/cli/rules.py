"""``rules``: every gap rule with its severity, its limits, and what wakes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from decisionmap.cli import common
from decisionmap.cli.console import say_out
from decisionmap.cli.help import Command
from decisionmap.words.loader import say

if TYPE_CHECKING:
    from decisionmap.gaps.rule import Rule


@click.command("rules", cls=Command)
@common.lang
@common.as_json
def command(lang: str | None, as_json: bool) -> None:
    """List the gap rules, in the order of their names."""
    from decisionmap.gaps import catalogue

    rules = catalogue.rules()
    if as_json:
        from decisionmap import answers

        say_out(answers.dumps(answers.rules(rules, as_of=common.today())))
        return
    language = lang or common.language_of(click.get_current_context())
    say_out(say(language, "gaps.rules.heading", {"n": len(rules)}))
    for rule in rules:
        say_out("\n" + "\n".join(_lines(rule, language)))


def _lines(rule: Rule, language: str) -> list[str]:
    from decisionmap.gaps import tell

    severity = say(language, f"terms.severity.{rule.severity}")
    told = tell.title(rule.id, language), tell.when(rule.id, language)
    lines = [f"{rule.id} · {severity} · {tell.waking(rule, language)}"]
    lines += [f"    {text}" for text in told]
    for name, value in rule.limits.items():
        lines.append("      " + tell.limit_line(rule.id, name, value, language))
    return lines
