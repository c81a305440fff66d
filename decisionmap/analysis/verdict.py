"""Verdict: who decides and how that stands, where it turns, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from decisionmap.analysis.asking import questions, teller
from decisionmap.analysis.doors import next_door
from decisionmap.analysis.limits import worse_than_alternative
from decisionmap.analysis.presence import gone, may_be_met, may_be_met_today
from decisionmap.analysis.raters import disagreement
from decisionmap.analysis.result import Analysis, Reading, ReadingWord
from decisionmap.analysis.scoring import writing_or_scoring
from decisionmap.analysis.sentence import fit
from decisionmap.analysis.steps import deciding
from decisionmap.analysis.strength import FULL
from decisionmap.analysis.votes import count_votes
from decisionmap.model.account import Move
from decisionmap.model.process import MoveStatus
from decisionmap.model.terms import Role
from decisionmap.model.verdict import Clause, Verdict

_Find = Callable[[Analysis], Clause | None]

_NEAR = 300
"""Days within which a day and its month say which day is meant, without the year."""


def verdict(analysis: Analysis) -> Verdict:
    """Return the verdict of a decision: the first true clause of each of three groups.

    *Who*: nobody known to decide, or the seat empty since who did has left ·
    decider unmet · veto or signing role against ·
    raters disagree · the word of the reading. *Where it turns*: heaviest uncovered key
    person · votes · competitor on whoever writes or scores · limit worse than the
    alternative. *Next*: dated move and owner, first of those on whom the sentence has
    named · one question and who can answer, where no quiet period forbids it · days to
    the next step that closes a door, or to the end of the quiet period.
    The figures are shortened so that the sentence has at most 140 characters in every
    language. The decision's own sentence, where it has one, stands in its place.
    """
    own = analysis.decision.verdict
    if own is not None and own.strip():
        return fit(Verdict(own=own))
    who = _first(analysis, _nobody, _unmet, _against, _disagree) or _room(analysis)
    named = frozenset(who.people)
    where = _uncovered(analysis, named) or _first(analysis, _votes, _competitor, _limit)
    told = [clause for clause in (who, where) if clause]
    then = _move(analysis, told) or _first(analysis, _question, _door)
    return fit(Verdict((*told, then) if then else tuple(told)))


def _first(analysis: Analysis, *finders: _Find) -> Clause | None:
    return next((clause for find in finders if (clause := find(analysis))), None)


# ---- who


def _identified(analysis: Analysis) -> tuple[str, ...]:
    """Return who is known to decide: deciders, else economic buyers, by name."""
    people = analysis.account.people
    for role in (Role.DECIDER, Role.ECONOMIC_BUYER):
        found = tuple(
            id_
            for id_, seat in analysis.seats.items()
            if role in seat.judgement.roles
            and not (people[id_].placeholder or gone(analysis, id_))
        )
        if found:
            return found
    return ()


def _nobody(analysis: Analysis) -> Clause | None:
    voted = count_votes(analysis.decision, analysis.seats) is not None
    if _identified(analysis) or voted:
        return None
    left = [id_ for id_ in deciding(analysis.seats) if gone(analysis, id_)]
    heaviest = _heaviest(analysis, left)
    if heaviest is None:
        return Clause("who.nobody")
    return Clause("who.left", _leaver(analysis, heaviest), (heaviest,))


def _leaver(analysis: Analysis, person: str) -> dict[str, object]:
    """Return who has left, and the part that nobody plays since."""
    part = str(analysis.seats[person].signs_as)
    return {"name": _name(analysis, person), "part": part}


def _unmet(analysis: Analysis) -> Clause | None:
    unmet = [
        id_
        for id_ in _identified(analysis)
        if analysis.cover[id_].threads == 0 and may_be_met(analysis, id_)
    ]
    heaviest = _heaviest(analysis, unmet)
    if heaviest is None:
        return None
    roles = analysis.seats[heaviest].judgement.roles
    key = "who.unmet" if Role.DECIDER in roles else "who.unmet_budget"
    return Clause(key, {"name": _name(analysis, heaviest)}, (heaviest,))


def _against(analysis: Analysis) -> Clause | None:
    found = analysis.reading
    if not found.against:
        return None
    heaviest = found.against[0]
    figures: dict[str, object] = {"name": _name(analysis, heaviest)}
    part = analysis.seats[heaviest].signs_as
    key = "who.veto" if part is None else "who.signs"
    if part is not None:
        figures["part"] = str(part)
    if found.value is not None and found.word is not ReadingWord.NONE:
        figures |= _told(found)
        key += "_against"
    else:
        key += "_unread"
    return Clause(key, figures, (heaviest,))


def _disagree(analysis: Analysis) -> Clause | None:
    torn = [
        id_
        for id_ in analysis.key
        if disagreement(analysis.seats[id_]) and not gone(analysis, id_)
    ]
    heaviest = _heaviest(analysis, torn)
    if heaviest is None:
        return None
    return Clause("who.disagree", {"name": _name(analysis, heaviest)}, (heaviest,))


def _room(analysis: Analysis) -> Clause:
    found = analysis.reading
    if found.word is not ReadingWord.NONE:
        return Clause("who.room", _told(found))
    if found.ask is None:
        return Clause("who.unread")
    seat = analysis.account.people[found.ask].placeholder
    key = "who.ask_seat" if seat else "who.ask"
    return Clause(key, {"name": _name(analysis, found.ask)}, (found.ask,))


def _told(found: Reading) -> Mapping[str, object]:
    """Return the word of a reading with its side, and its figure."""
    value = found.value or 0.0
    word = found.word.value
    if found.word in (ReadingWord.LEANING, ReadingWord.STRONG):
        word += "_for" if value > 0 else "_against"
    return {"room": word, "reading": value}


# ---- where it turns


def _uncovered(analysis: Analysis, named: frozenset[str]) -> Clause | None:
    found = [
        id_
        for id_ in analysis.key - named
        if analysis.cover[id_].strength < analysis.thresholds.thin
        and analysis.weight[id_] > 0
        and may_be_met(analysis, id_)
    ]
    heaviest = _heaviest(analysis, found)
    if heaviest is None:
        return None
    figures = {"name": _name(analysis, heaviest), "weight": analysis.weight[heaviest]}
    return Clause("where.uncovered", figures, (heaviest,))


def _votes(analysis: Analysis) -> Clause | None:
    found = count_votes(analysis.decision, analysis.seats)
    if found is None:
        return None
    key = "where.votes"
    if found.enough:
        key = "where.votes_enough"
    elif not found.within_reach:
        key = "where.votes_short"
    if found.beyond:
        key = key.replace("votes", "shares")
    figures = {
        "yes": found.favour,
        "no": found.against,
        "open": found.open,
        "needed": found.needed,
    }
    return Clause(key, figures)


def _competitor(analysis: Analysis) -> Clause | None:
    """Tell a competitor who is closer than we are to whoever writes or scores.

    Whoever writes comes first: what is scored has been written before. Of somebody whom
    we may not meet either that is no news to act on.
    """
    parts = writing_or_scoring(analysis)
    order = {"writes": 0, "scores": 1}
    for id_ in sorted(
        parts, key=lambda id_: (order[parts[id_]], -analysis.weight[id_], id_)
    ):
        for rival in analysis.account.competitors.values():
            depth = rival.contacts.get(id_)
            if FULL[depth] > analysis.cover[id_].strength:
                figures = {"competitor": rival.shown, "name": _name(analysis, id_)}
                return Clause(f"where.competitor_{parts[id_]}", figures, (id_,))
    return None


def _limit(analysis: Analysis) -> Clause | None:
    term = worse_than_alternative(analysis.decision)
    return Clause("where.limit", {"term": term.name or term.id}) if term else None


# ---- what next


def _move(analysis: Analysis, told: list[Clause]) -> Clause | None:
    """Tell the first move to come on whom the sentence named first, else the first.

    Who says "she decides and is against" is asked at once what is done about her.
    """
    dated = [
        (move.due, move)
        for move in analysis.account.plan
        if move.due is not None
        and move.due >= analysis.as_of
        and move.who
        and move.status is MoveStatus.OPEN
        and _concerns(analysis, move)
    ]
    if not dated:
        return None
    due, move = min(dated, key=lambda item: (_place(item[1], told), item[0]))
    owner = analysis.account.called.get(move.who[0], move.who[0])
    key = "next.move" if (due - analysis.as_of).days < _NEAR else "next.move_far"
    return Clause(key, {"what": move.what, "owner": owner, "due": due})


def _place(move: Move, told: list[Clause]) -> int:
    """Return the place of the first clause that names somebody the move is about."""
    met = {*move.people, *move.aim}
    return next((i for i, clause in enumerate(told) if met & {*clause.people}), 2)


def _concerns(analysis: Analysis, move: Move) -> bool:
    """Tell whether a move belongs to the decision: by its id, else by whom it meets."""
    if move.decision is not None:
        return move.decision == analysis.decision.id
    met = (*move.people, *move.aim)
    return not met or any(id_ in analysis.seats for id_ in met)


def _question(analysis: Analysis) -> Clause | None:
    nobody = _nobody(analysis)
    if nobody is not None:
        told = teller(analysis)
        if told is not None and _quiet(analysis, told):
            return None
        about = "successor" if nobody.key == "who.left" else "decider"
        figures = {"part": nobody.figures["part"]} if about == "successor" else {}
        if told is None:
            return Clause(f"next.find_{about}", figures)
        figures["teller"] = _name(analysis, told)
        return Clause(f"next.ask_{about}", figures, (told,))
    open_ = (q for q in questions(analysis) if not _quiet(analysis, q.person, q.teller))
    best = next(open_, None)
    if best is None:
        return None
    figures = {"name": _name(analysis, best.person)}
    if best.teller is None:
        key = "introduce" if analysis.cover[best.person].threads == 0 else "find"
        return Clause(f"next.{key}", figures, (best.person,))
    figures["teller"] = _name(analysis, best.teller)
    return Clause("next.ask", figures, (best.person, best.teller))


def _quiet(analysis: Analysis, *people: str | None) -> bool:
    """Tell whether a quiet period keeps one from somebody today."""
    return not all(may_be_met_today(analysis, id_) for id_ in people if id_ is not None)


def _door(analysis: Analysis) -> Clause | None:
    return next_door(analysis.decision, analysis.as_of)


# ---- people


def _name(analysis: Analysis, person: str) -> str:
    """Return what one of theirs is called as one says it; a title stays whole."""
    return analysis.account.called[person]


def _heaviest(analysis: Analysis, people: list[str]) -> str | None:
    return min(people, key=lambda id_: (-analysis.weight[id_], id_), default=None)
