"""``route``: the best routes from ours to one of theirs, step by step, or why none leads there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from decisionmap.analysis.ways import TEAM
from decisionmap.cli import common, console
from decisionmap.cli.help import Command
from decisionmap.cli.whom import meant, named
from decisionmap.mapfile.folding import fold
from decisionmap.words.columns import wrapped
from decisionmap.words.loader import say
from decisionmap.words.telling import tell

if TYPE_CHECKING:
    from decisionmap.analysis.reach import Reach
    from decisionmap.analysis.result import Analysis, Route
    from decisionmap.briefing import Briefing, DecisionBriefing
    from decisionmap.model.account import Account
    from decisionmap.page import Fact

_ANYBODY = frozenset({"team", "equipo"})
"""What stands for anybody of ours, in either language, where nobody has it as an id."""
_WIDEST = 100


@click.command("route", cls=Command)
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@common.map_option
@common.decision
@common.as_of
@common.lang
@common.method
@common.as_json
def command(
    source: str,
    target: str,
    file: Path,
    decision: str | None,
    as_of: date,
    lang: str | None,
    method: str | None,
    as_json: bool,
) -> None:
    """Tell the surest routes from ours, one of ours or of theirs, to one of theirs."""
    briefing = common.briefed(
        file, as_of=as_of, decision=decision, lang=lang, method=method
    )
    account = briefing.account
    start, end = _source(source, account), _target(target, account)
    if start == end:
        raise common.Wrong("route-to-itself", given=target)
    if as_json:
        from decisionmap import answers

        console.say_out(answers.dumps(answers.route(briefing, start, end)))
        return
    blocks = ("\n".join(block) for block in _blocks(briefing, start, end))
    console.say_out("\n\n".join(blocks))


# ---- who is meant


def _source(given: str, account: Account) -> str:
    """Return the id of ours or theirs that is meant, or what stands for anybody of ours."""
    known = {**_ours(account), **_theirs(account)}
    if fold(given) in _ANYBODY and given not in known:
        return TEAM
    return named(given, known)


def _target(given: str, account: Account) -> str:
    theirs, ours = _theirs(account), _ours(account)
    if not meant(given, theirs) and (fold(given) in _ANYBODY or meant(given, ours)):
        raise common.Wrong("route-to-ours", given=given)
    return named(given, theirs)


def _theirs(account: Account) -> dict[str, str]:
    return {id_: one.shown for id_, one in account.people.items()}


def _ours(account: Account) -> dict[str, str]:
    """Return ours with their names; one whom only a contact names has none."""
    unlisted = {contact.member: contact.member for contact in account.contacts}
    return unlisted | {id_: one.shown for id_, one in account.team.items()}


# ---- one decision in lines


def _blocks(briefing: Briefing, start: str, end: str) -> Iterator[Iterator[str]]:
    """Yield each decision in lines; those in which one has no part stand in one line."""
    from decisionmap.analysis.reach import Closed, reach

    found = [(one, reach(one.analysis, start, end)) for one in briefing.decisions]
    taking = [pair for pair in found if pair[1].closed is not Closed.NO_PART]
    left = [pair for pair in found if pair[1].closed is Closed.NO_PART]
    if not taking:
        taking, left = left[:1], left[1:]
    for one, told in taking:
        yield _told(one.analysis, told, start, end, briefing.spoken)
    for person in dict.fromkeys(told.people[0] for _, told in left):
        names = tuple(_decision(one) for one, told in left if person in told.people)
        figures = {"person": _called(left[0][0].analysis, person), "names": names}
        yield _lines(say(briefing.spoken, "cli.route.no_part", figures), 0)


def _decision(found: DecisionBriefing) -> str:
    return found.analysis.decision.name or found.analysis.decision.id


def _told(
    analysis: Analysis, told: Reach, start: str, end: str, language: str
) -> Iterator[str]:
    figures = {
        "start": _shown(analysis, start, language),
        "end": _called(analysis, end),
    }
    yield from _lines(say(language, "cli.route.heading", figures), 0)
    name = analysis.decision.name
    about = {"name": name, "day": analysis.as_of}
    yield from _lines(
        say(language, f"cli.route.{'about' if name else 'about_main'}", about), 0
    )
    if told.closed is not None:
        yield from _closed(analysis, told, start, end, language)
        return
    for number, route in enumerate(told.routes, start=1):
        yield ""
        yield from _route(analysis, route, f"{number}. ", language)
    if start == TEAM:
        yield from _beside(analysis, told.routes[0], end, language)


def _route(
    analysis: Analysis, route: Route, before: str, language: str
) -> Iterator[str]:
    """Yield a chain with its strength, then its steps and what is to be said of it."""
    from decisionmap.views.pieces.introductions import chain, opposition, steps

    figures = {"chain": chain(analysis, route), "share": route.strength}
    yield from _lines(before + say(language, "cli.route.way", figures), 0)
    for step in steps(analysis, route):
        yield from _lines(tell(language, step), 3)
    against = opposition(analysis, route)
    if against is not None:
        yield from _lines(tell(language, against), 3)


def _beside(analysis: Analysis, best: Route, end: str, language: str) -> Iterator[str]:
    """Yield what would help where all is thin; the two ways that share nobody to who decides."""
    from decisionmap.analysis.presence import may_be_met_today
    from decisionmap.analysis.steps import deciding
    from decisionmap.views.pieces.introductions import better, two

    facts = [*better(analysis, end)] if best.strength < analysis.thresholds.thin else []
    if end in deciding(analysis.seats):
        facts += two(analysis, end, meets=may_be_met_today)
    for fact in facts:
        yield ""
        yield from _fact(fact, language)


def _fact(fact: Fact, language: str) -> Iterator[str]:
    """Yield a fact in one line, or below its name where it has several parts."""
    figures = {"label": tell(language, fact.label)}
    if fact.evidence is not None:
        figures["evidence"] = tell(language, fact.evidence)
    case = "plain" if fact.evidence is None else "because"
    if isinstance(fact.value, tuple):
        yield from _lines(say(language, "cli.route.parts", figures), 0)
        for value in fact.value:
            yield from _lines(tell(language, value), 3)
        return
    figures["value"] = tell(language, fact.value)
    yield from _lines(say(language, f"cli.route.{case}", figures), 0)


# ---- no way


def _closed(
    analysis: Analysis, told: Reach, start: str, end: str, language: str
) -> Iterator[str]:
    """Yield why there is no route, and what would open one."""
    yield ""
    yield from _lines(_reason(analysis, told, start, end, language), 0)
    if told.later is not None:
        yield from _lines(say(language, "cli.route.later"), 3)
        yield from _route(analysis, told.later, "   ", language)
    for text in _openings(analysis, told, start, end, language):
        yield from _lines(text, 3)


def _reason(
    analysis: Analysis, told: Reach, start: str, end: str, language: str
) -> str:
    names = tuple(_shown(analysis, one, language) for one in told.people)
    first = analysis.seats.get(told.people[0])
    figures: dict[str, object] = {
        "names": names,
        "n": len(names),
        "start": _shown(analysis, start, language),
        "end": _called(analysis, end),
        "why": first.judgement.off_limits if first is not None else None,
        "day": told.until,
    }
    case = str(told.closed)
    if case == "nobody" and start in analysis.seats:
        case = "no_sway"
    elif case == "quiet" and told.until is None:
        case = "quiet_open"
    return say(language, f"cli.route.closed.{case}", figures)


def _openings(
    analysis: Analysis, told: Reach, start: str, end: str, language: str
) -> Iterator[str]:
    """Yield what would open a way: somebody else of ours, who is heard, who can ask."""
    from decisionmap.analysis.reach import Closed, reach
    from decisionmap.views.pieces.introductions import chain, openings

    if told.closed not in _OPENS:
        return
    if start != TEAM:
        others = reach(analysis, TEAM, end).routes
        if others:
            case = "ours" if start in analysis.account.people else "others"
            best = {"chain": chain(analysis, others[0]), "share": others[0].strength}
            yield say(language, f"cli.route.{case}", best)
            return
    if told.closed is not Closed.MEMBER_LEFT:
        for text in openings(analysis, end):
            yield tell(language, text)


_OPENS = frozenset({"member_left", "barred", "avoided", "nobody"})
"""Reasons that leave something to be done."""


def _shown(analysis: Analysis, id_: str, language: str) -> str:
    if id_ == TEAM:
        return say(language, "cli.route.team")
    return _called(analysis, id_)


def _called(analysis: Analysis, id_: str) -> str:
    from decisionmap.views.pieces.people import member, person

    account = analysis.account
    return person(account, id_) if id_ in account.people else member(account, id_)


def _lines(text: str, indent: int) -> Iterator[str]:
    """Break a text at the terminal's width; what follows its first line hangs below it."""
    lead = len(text) - len(text.lstrip())
    indent += lead
    width = min(console.width(), _WIDEST) - indent
    for line in wrapped(text.strip(), width, whole=True):
        yield " " * indent + line
