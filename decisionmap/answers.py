"""The answers for other programs: one JSON object a command, a stable contract.

Keys are always there, lists have a stable order, a number is never NaN: what is not
known is ``null``. ``format`` changes when a key changes its meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from decisionmap.model.place import Grade, Problem
from decisionmap.words.columns import visible
from decisionmap.words.loader import LANGUAGES, say

if TYPE_CHECKING:
    from decisionmap.analysis.result import Analysis, Route
    from decisionmap.briefing import Briefing, DecisionBriefing
    from decisionmap.gaps.rule import Gap, Limit, Rule

FORMAT = 1
Answer = dict[str, Any]


def dumps(answer: Mapping[str, Any]) -> str:
    """Return an answer as JSON text; a number that is none is a fault of ours."""
    return json.dumps(answer, ensure_ascii=False, allow_nan=False, indent=2)


# ---- check


def check(
    problems: Iterable[Problem], *, file: str, as_of: date, language: str
) -> Answer:
    """Answer which problems a map has; ``ok`` where none of them is an error."""
    told = tuple(problems)
    return {
        **_head(file, as_of),
        "problems": [_problem(problem, language) for problem in told],
        "ok": all(problem.grade is not Grade.ERROR for problem in told),
    }


def _head(file: str, as_of: date) -> Answer:
    return {"format": FORMAT, "file": file, "as_of": as_of.isoformat()}


def _problem(problem: Problem, language: str) -> Answer:
    key = f"problems.{problem.code}.{problem.case}"
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.grade.value,
        "code": problem.code,
        "message": say(language, f"{key}.message", problem.figures),
        "mend": say(language, f"{key}.mend", problem.figures),
    }


# ---- gaps


def gaps(briefing: Briefing) -> Answer:
    """Answer what we know of every decision: verdict, numbers, people, gaps."""
    language = briefing.language
    decisions = {
        found.analysis.decision.id: _decision(found, language)
        for found in briefing.decisions
    }
    first = next(iter(decisions.values()), None)
    return {
        **_head(briefing.account.file, briefing.as_of),
        "account": briefing.account.firm.name,
        "verdict": first["verdict"] if first is not None else "",
        "decisions": decisions,
    }


def _decision(found: DecisionBriefing, language: str) -> Answer:
    # Here and not above: the answer of `check` needs nothing of the analysis.
    from decisionmap.analysis import sentence

    analysis = found.analysis
    return {
        "verdict": sentence.tell(analysis.verdict, language),
        "numbers": _numbers(analysis),
        "people": {person: _person(analysis, person) for person in analysis.seats},
        "gaps": [_gap(gap, language) for gap in found.gaps],
        "asleep": [
            {"rule": asleep.rule, "wakes_with": list(asleep.wakes_with)}
            for asleep in found.asleep
        ],
    }


def _numbers(analysis: Analysis) -> Answer:
    reading = analysis.reading
    return {
        "coverage": analysis.coverage,
        "reading": reading.value,
        "reading_range": [reading.low, reading.high],
        "word": reading.word.value,
        "certainty": analysis.certainty,
        "people": reading.people,
        "known": reading.known,
    }


def _person(analysis: Analysis, person: str) -> Answer:
    cover = analysis.cover[person]
    stance = analysis.seats[person].judgement.stance
    return {
        "name": analysis.account.people[person].shown,
        "say": analysis.say[person],
        "weight": analysis.weight[person],
        "stance": None if stance is None else int(stance),
        "cover": cover.strength,
        "cover_state": cover.state.value,
        "threads": cover.threads,
        "exposure": analysis.exposure[person],
        "certainty": analysis.certainties[person],
        "steps_to_decider": analysis.steps[person],
        "owner": cover.owner,
    }


def _gap(gap: Gap, language: str) -> Answer:
    from decisionmap.gaps.tell import tell as tell_gap

    told = tell_gap(gap, language)
    return {
        "rule": gap.rule,
        "severity": gap.severity.value,
        "decision": gap.decision,
        "people": list(gap.people),
        "message": told.message,
        "facts": told.facts,
        "question": told.question,
        "mend": told.mend,
        "stake": gap.stake,
        "certainty": gap.certainty,
        "state": gap.state.value,
        "file": gap.place.file,
        "line": gap.place.line,
        "column": gap.place.column,
    }


# ---- route


def route(briefing: Briefing, source: str, target: str) -> Answer:
    """Answer which routes lead from one of ours, :data:`~decisionmap.analysis.ways.TEAM`
    (told as ``team``) or one of theirs to a person.

    ``decisions`` has every decision asked for: its routes, best first, five at most;
    why there is none (``closed``) and whom that is about; the last day of the quiet
    period that is in the way; and, from the team to whoever decides, the pair that
    shares nobody, or who stands in every way (else null). ``routes`` are those of
    ``decision``: the first of them that has any, else the first.
    """
    from decisionmap.analysis.ways import TEAM

    told = {
        found.analysis.decision.id: _reached(found.analysis, source, target)
        for found in briefing.decisions
    }
    first = next((id_ for id_, one in told.items() if one["routes"]), next(iter(told)))
    return {
        **_head(briefing.account.file, briefing.as_of),
        "from": "team" if source == TEAM else source,
        "to": target,
        "decision": first,
        "routes": told[first]["routes"],
        "decisions": told,
    }


def _reached(analysis: Analysis, source: str, target: str) -> Answer:
    from decisionmap.analysis.reach import reach

    told = reach(analysis, source, target)
    return {
        "routes": [_route(one) for one in told.routes],
        "closed": None if told.closed is None else told.closed.value,
        "people": list(told.people),
        "until": None if told.until is None else told.until.isoformat(),
        "disjoint": _disjoint(analysis, source, target) if told.routes else None,
    }


def _disjoint(analysis: Analysis, source: str, target: str) -> Answer | None:
    from decisionmap.analysis.disjoint import two_ways
    from decisionmap.analysis.presence import may_be_met_today
    from decisionmap.analysis.steps import deciding
    from decisionmap.analysis.ways import TEAM

    if source != TEAM or target not in deciding(analysis.seats):
        return None
    told = two_ways(analysis, target, meets=may_be_met_today)
    pair = [_route(one) for one in told.routes]
    return {"routes": pair, "through": list(told.through)}


def _route(one: Route) -> Answer:
    return {
        "people": list(one.people),
        "strength": one.strength,
        "through_opposition": list(one.through_opposition),
    }


# ---- rules


def rules(known: Iterable[Rule], *, as_of: date) -> Answer:
    """Answer which gap rules there are, in both languages at once; no map is read."""
    return {**_head("", as_of), "rules": [_rule(rule) for rule in known]}


def _rule(rule: Rule) -> Answer:
    from decisionmap.gaps import tell

    return {
        "id": rule.id,
        "severity": str(rule.severity),
        "limits": {name: _limit(value) for name, value in rule.limits.items()},
        "wakes_with": list(rule.wakes),
        "title": {name: tell.title(rule.id, name) for name in LANGUAGES},
        "when": {name: tell.when(rule.id, name) for name in LANGUAGES},
        "why": {name: tell.why(rule.id, name) for name in LANGUAGES},
        "how": {name: tell.how(rule.id, name) for name in LANGUAGES},
        "limits_mean": {
            name: {one: tell.limit(rule.id, one, name) for one in rule.limits}
            for name in LANGUAGES
        },
    }


def _limit(value: Limit) -> object:
    """Answer a limit: a number, or lists of words by case and for every other one."""
    from decisionmap.gaps.rule import Words

    if not isinstance(value, Words):
        return value
    each = {case: list(words) for case, words in value.each.items()}
    return {**each, "otherwise": list(value.otherwise)}


# ---- explain


class Meaning(Protocol):
    """One thing that a word can mean, as it is told."""

    @property
    def kind(self) -> str:
        """What kind of thing it is: a rule, a number, a key …"""

    @property
    def name(self) -> str:
        """What it is called within its kind: an id, a code, a key."""

    @property
    def heading(self) -> str:
        """What it is called, in one line."""

    @property
    def text(self) -> tuple[str, ...]:
        """What it means."""


def explain(
    word: str,
    meanings: Iterable[Meaning],
    person: Iterable[str],
    *,
    file: str,
    as_of: date,
) -> Answer:
    """Answer what a word means, and what the map at hand says of one person.

    ``file`` is that map; it is empty where a word is explained without one.
    """
    return {
        **_head(file, as_of),
        "word": visible(word),
        "meanings": [
            {"kind": one.kind, "name": one.name, "text": [one.heading, *one.text]}
            for one in meanings
        ],
        "person": [text.strip() for text in person],
    }
