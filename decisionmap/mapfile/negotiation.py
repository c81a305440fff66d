"""Whether the votes and the terms of a decision can be what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.hints import listed, spelt
from decisionmap.mapfile.nearest import certain, nearest
from decisionmap.mapfile.notation import Names
from decisionmap.mapfile.references import Known
from decisionmap.mapfile.shown import shown
from decisionmap.model.decision import (
    Decision,
    OurPosition,
    Rule,
    Term,
    TermValue,
    TheirPosition,
    rank,
    written,
)
from decisionmap.model.place import Figure, Grade, Place, Problem

Position: TypeAlias = OurPosition | TheirPosition


def check(decision: Decision, known: Known) -> Iterator[Problem]:
    """Yield what cannot be in the votes and terms of one decision.

    Votes and options that could not be read, or are not known, judge nothing.
    """
    rule = decision.rule
    if rule is not None and rule.places.get("votes") not in known.unread.places:
        yield from _quota(rule)
    for term in decision.terms.values():
        if term.options or "options" not in term.places:
            yield from _values(term, known)
        yield from _order(term)
    yield from _alternatives(decision, known)


def _quota(rule: Rule) -> Iterator[Problem]:
    total = sum(rule.votes.values())
    if rule.quota is None or not rule.votes or rule.quota <= total:
        return
    figures = {"quota": rule.quota, "total": total}
    yield Problem(rule.places["quota"], "impossible-quota", figures=figures)


def _values(term: Term, known: Known) -> Iterator[Problem]:
    """Yield values that are none of the term's options, or no number where it has none."""
    for position, key, value in _told(term):
        if rank(term, value) is None:
            record = "our_position" if position is term.ours else "their_position"
            named = _spelt(record, key, known)
            yield _no_value(term, named, value, position.places[key])


def _spelt(record: str, key: str, known: Known) -> str:
    return spelt(RECORDS[record].spellings[key], known.tongue)


def _told(term: Term) -> Iterator[tuple[Position, str, TermValue]]:
    for position in (term.ours, *term.theirs.values()):
        for key in ("open", "target", "want", "limit"):
            value = getattr(position, key, None)
            if position is not None and value is not None:
                yield position, key, value


def _no_value(term: Term, key: str, value: TermValue, place: Place) -> Problem:
    text = written(value)
    figures: dict[str, Figure] = {"key": key, "value": shown(text)}
    if not term.options:
        return Problem(place, "bad-number", figures=figures, width=len(text))
    return _no_word(place, text, figures, term.options)


def _no_word(
    place: Place, text: str, figures: dict[str, Figure], words: Iterable[str]
) -> Problem:
    words = list(words)
    near = nearest(text, words)
    figures["words"] = listed(words)
    if near is not None:
        figures["nearest"] = shown(near)
    return Problem(
        place,
        "bad-value",
        "near" if near is not None else "default",
        figures=figures,
        width=len(text),
        fix=certain(text, words),
    )


def _order(term: Term) -> Iterator[Problem]:
    """Warn where opening, target and limit do not run in one direction."""
    ours = term.ours
    if ours is None:
        return
    start, aim, stop = (rank(term, v) for v in (ours.open, ours.target, ours.limit))
    if start is None or aim is None or stop is None:
        return
    if (start - aim) * (aim - stop) < 0:
        figures = {
            "term": shown(term.id),
            "open": _figure(ours.open),
            "target": _figure(ours.target),
            "limit": _figure(ours.limit),
        }
        yield Problem(
            ours.places["limit"],
            "term-order",
            grade=Grade.WARNING,
            figures=figures,
            width=len(written(ours.limit)),
        )


def _alternatives(decision: Decision, known: Known) -> Iterator[Problem]:
    """Yield alternatives that are measured on a term which the decision has not."""
    terms = decision.terms
    for side in (decision.batna.ours, decision.batna.theirs) if decision.batna else ():
        if side is None or side.on is None or not terms or side.on in terms:
            continue
        if known.unread.has(Names.TERM, side.on):
            continue
        figures: dict[str, Figure] = {
            "key": _spelt("alternative", "on", known),
            "value": shown(side.on),
        }
        yield _no_word(side.places["on"], side.on, figures, terms)


def _figure(value: TermValue | None) -> Figure:
    return value if isinstance(value, float) else shown(value or "")
