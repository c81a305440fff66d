"""Whether the votes and the terms of a decision can be what is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from decisionmap.mapfile.nearest import certain, nearest
from decisionmap.mapfile.shown import shown
from decisionmap.model.decision import (
    Decision,
    Rule,
    Term,
    TermValue,
    rank,
    written,
)
from decisionmap.model.place import Figure, Grade, Place, Places, Problem


def check(decision: Decision) -> Iterator[Problem]:
    """Yield what cannot be in the votes and terms of one decision."""
    if decision.rule is not None:
        yield from _quota(decision.rule)
    for term in decision.terms.values():
        yield from _values(term)
        yield from _order(term)
    yield from _alternatives(decision)


def _quota(rule: Rule) -> Iterator[Problem]:
    total = sum(rule.votes.values())
    if rule.quota is None or not rule.votes or rule.quota <= total:
        return
    figures = {"quota": rule.quota, "total": total}
    yield Problem(rule.places["quota"], "impossible-quota", figures=figures)


def _values(term: Term) -> Iterator[Problem]:
    """Yield values that are none of the term's options, or no number where it has none."""
    for key, value, places in _told(term):
        if rank(term, value) is None:
            yield _no_value(term, key, value, places[key])


def _told(term: Term) -> Iterator[tuple[str, TermValue, Places]]:
    for position in (term.ours, *term.theirs.values()):
        for key in ("open", "target", "want", "limit"):
            value = getattr(position, key, None)
            if position is not None and value is not None:
                yield key, value, position.places


def _no_value(term: Term, key: str, value: TermValue, place: Place) -> Problem:
    text = written(value)
    figures: dict[str, Figure] = {"key": key, "value": shown(text)}
    if not term.options:
        return Problem(place, "bad-number", figures=figures, width=len(text))
    options = [shown(option) for option in term.options]
    return _no_word(place, text, figures, options)


def _no_word(
    place: Place, text: str, figures: dict[str, Figure], words: Iterable[str]
) -> Problem:
    words = list(words)
    near = nearest(text, words)
    figures["words"] = figures["spanish"] = ", ".join(words)
    if near is not None:
        figures["nearest"] = near
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


def _alternatives(decision: Decision) -> Iterator[Problem]:
    """Yield alternatives that are measured on a term which the decision has not."""
    terms = decision.terms
    for side in (decision.batna.ours, decision.batna.theirs) if decision.batna else ():
        if side is None or side.on is None or not terms or side.on in terms:
            continue
        figures: dict[str, Figure] = {"key": "on", "value": shown(side.on)}
        yield _no_word(side.places["on"], side.on, figures, _ids(terms))


def _ids(terms: Mapping[str, Term]) -> list[str]:
    return [shown(key) for key in terms]


def _figure(value: TermValue | None) -> Figure:
    return value if isinstance(value, float) else shown(value or "")
