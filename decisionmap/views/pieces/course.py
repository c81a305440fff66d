"""A person's part in the course of a decision: votes, steps, terms, moves, promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.result import Analysis
from decisionmap.model.account import Account, Move, Promise
from decisionmap.model.decision import Concession, Term, TermValue, written
from decisionmap.model.place import Places
from decisionmap.model.process import MoveStatus
from decisionmap.page import Fact, Line, Text, Word
from decisionmap.views.pieces.lane import called, when
from decisionmap.views.pieces.origin import joined, line_of
from decisionmap.views.pieces.people import member, person

_WORDS = "page.course"


def course(analysis: Analysis, id_: str) -> Iterator[Fact]:
    """Yield the person's votes, steps, wishes, and what we may concede to her."""
    decision = analysis.decision
    yield from _votes(analysis, id_)
    for step in decision.steps:
        if id_ in step.people:
            verb = step.people[id_]
            does = Word(f"terms.step_verb.{verb}") if verb else _word("there")
            known = when(step, analysis.as_of)
            yield Fact(called(step), does, known, _line(step.places, "people", "name"))
    for term in decision.terms.values():
        if id_ in term.theirs:
            yield _term(term, id_)
    for concession in decision.concessions:
        if concession.to == id_:
            yield _concession(concession)


def undertakings(analysis: Analysis, id_: str) -> Iterator[Fact]:
    """Yield the open moves with a person, and what was promised by or to her."""
    account = analysis.account
    moves = [
        move
        for move in account.plan
        if move.status is MoveStatus.OPEN
        and move.decision in (None, analysis.decision.id)
        and id_ in (*move.people, *move.aim, *move.via)
    ]
    for move in sorted(moves, key=lambda move: move.due or date.max):
        yield _move(account, move, analysis.as_of)
    for promise in account.promises:
        if id_ in (promise.by, promise.to):
            yield _promise(account, promise, id_, analysis.as_of)


# ---- in the decision


def _votes(analysis: Analysis, id_: str) -> Iterator[Fact]:
    rule = analysis.decision.rule
    if rule is None:
        return
    if id_ in rule.votes:
        figures = {"n": rule.votes[id_], "all": sum(rule.votes.values())}
        line = _line(rule.places, "votes")
        yield Fact(_word("votes"), _word("votes_of", **figures), line=line)
    if rule.chair == id_:
        chairs = Word("terms.step_verb.chairs")
        yield Fact(_word("chair"), chairs, line=_line(rule.places, "chair"))


def _term(term: Term, id_: str) -> Fact:
    wish = term.theirs[id_]
    values: list[Text] = []
    if wish.want is not None:
        values.append(_word("wants", value=_amount(term, wish.want)))
    if wish.limit is not None:
        values.append(_word("limit", value=_amount(term, wish.limit)))
    weight = None if wish.weight is None else _word("weight", n=wish.weight)
    proof = None if wish.proof is None else Word(f"terms.proof.{wish.proof}")
    line = _line(wish.places, "want", "limit")
    told = tuple(values) or Word("page.value.unknown")
    return Fact(term.name or term.id, told, joined(weight, proof), line)


def _amount(term: Term, value: TermValue) -> Text:
    if isinstance(value, str) or term.options:
        return written(value)
    if term.unit is None:
        return _word("amount", n=value)
    return _word("amount_of", n=value, unit=term.unit)


def _concession(concession: Concession) -> Fact:
    wanted = None if concession.get is None else _word("for", what=concession.get)
    given = None if concession.given is None else _word("given", day=concession.given)
    line = _line(concession.places, "to", "give")
    return Fact(_word("concession"), concession.give, joined(wanted, given), line)


# ---- what was agreed


def _move(account: Account, move: Move, today: date) -> Fact:
    state = "undated" if move.due is None else "overdue" if move.due < today else "due"
    ours = tuple(member(account, name) for name in move.who)
    owned = _word("owned", names=ours) if ours else _word("unowned")
    via = tuple(person(account, name) for name in move.via)
    through = _word("via", names=via) if via else None
    label = _word(f"move_{state}", day=move.due)
    return Fact(label, move.what, joined(owned, through), _line(move.places, "what"))


def _promise(account: Account, promise: Promise, id_: str, today: date) -> Fact:
    other = promise.to if promise.by == id_ else promise.by
    case = "promised_by" if promise.by == id_ else "promised_to"
    whom = None if other is None else _word(case, name=member(account, other))
    label = _word("by_them" if promise.by == id_ else "by_us")
    line = _line(promise.places, "what")
    return Fact(label, promise.what, joined(_kept(promise, today), whom), line)


def _kept(promise: Promise, today: date) -> Text | None:
    if promise.kept is not None:
        return _word("kept", day=promise.kept)
    if promise.due is None:
        return None
    late = promise.due < today
    return _word("broken" if late else "until", day=promise.due)


def _line(places: Places, *keys: str) -> Line | None:
    place = next((places[key] for key in (*keys, *places) if key in places), None)
    return None if place is None else line_of(place)


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
