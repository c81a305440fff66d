"""The story of a decision: the map's own, else five steps that its figures tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from decisionmap.analysis.asking import questions
from decisionmap.analysis.presence import gone, may_be_met
from decisionmap.analysis.result import Analysis, Route
from decisionmap.analysis.steps import deciding
from decisionmap.analysis.votes import count_votes
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.gaps.planning import concerns
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Move
from decisionmap.model.process import MoveStatus
from decisionmap.model.terms import Stance, stance_word
from decisionmap.page import StoryStep, Text, Word
from decisionmap.views.pieces import gap as gaps
from decisionmap.views.pieces.headline import headline
from decisionmap.views.pieces.introductions import chain
from decisionmap.views.pieces.people import member, person

_MOST = 4
"""Names that a sentence lists; of more the first are told, and how many there are."""
_MOST_NOTES = 2
_WORDS = "page.story"


def story(
    found: DecisionBriefing, briefing: Briefing, views: Sequence[str]
) -> tuple[StoryStep, ...]:
    """Return the steps in which a decision is presented, each on a view there is.

    The map's own where it has some: in the decision in which most of its people sit.
    """
    written = (
        briefing.account.story and _tells_of(briefing) == found.analysis.decision.id
    )
    steps = _written(found) if written else _made(found)
    return tuple(_on(step, views) for step in steps) if views else ()


def _tells_of(briefing: Briefing) -> str:
    """Return the decision that the map's story tells of; ties go to the first."""
    named = {id_ for step in briefing.account.story for id_ in step.people}
    rooms = {one.analysis.decision.id: one.analysis.seats for one in briefing.decisions}
    return max(rooms, key=lambda id_: len(named & rooms[id_].keys()))


def _written(found: DecisionBriefing) -> Iterator[StoryStep]:
    """Yield the map's own steps, each about those of its people who sit here."""
    for step in found.analysis.account.story:
        people = tuple(id_ for id_ in step.people if id_ in found.analysis.seats)
        absent = [id_ for id_ in step.people if id_ not in found.analysis.seats]
        notes = (*_notes(found, people), *_not_here(found.analysis, absent))
        yield StoryStep(step.title, step.view or "influence", step.text, people, notes)


def _on(step: StoryStep, views: Sequence[str]) -> StoryStep:
    """Return a step on its view, or where that is not drawn on the one nearest to it."""
    for view in (step.view, "influence", "org", views[0]):
        if view in views:
            return StoryStep(step.title, view, step.text, step.people, step.notes)
    return step


def _not_here(analysis: Analysis, people: Sequence[str]) -> Iterator[Text]:
    """Tell whom a step names and nobody sees lit, for they do not sit here."""
    if people:
        yield _word("not_here", names=_names(analysis, people))


def _notes(found: DecisionBriefing, people: Sequence[str]) -> Iterator[Text]:
    """Yield for whoever presents the gaps of those the step speaks of, the worst first."""
    told: list[Gap] = [
        gap
        for gap in gaps.own(found.gaps)
        if gap.state is not GapState.ACCEPTED and set(gap.people) & {*people}
    ]
    for gap in told[:_MOST_NOTES]:
        yield gaps.sentence(gap, "message") or Word(f"rules.{gap.rule}.title")


# ---- made by itself


def _made(found: DecisionBriefing) -> Iterator[StoryStep]:
    """Yield who decides, the best path there, the main risk, what is uncovered, what next."""
    analysis = found.analysis
    for title, view, text, people in (
        _decides(analysis),
        *_path(analysis),
        _risk(analysis),
        _uncovered(analysis),
        _next(analysis),
    ):
        notes = tuple(_notes(found, people))
        yield StoryStep(headline(title), view, text, people, notes)


_Step = tuple[Word, str, Text | None, tuple[str, ...]]


def _decides(analysis: Analysis) -> _Step:
    """Who decides, and who has to agree: approves, signs, holds the budget or a veto.

    Whoever has left decides nothing and agrees to nothing: that seat is empty.
    """
    first = deciding(analysis.seats)
    votes = count_votes(analysis.decision, analysis.seats)
    closing = [id_ for id_, seat in analysis.seats.items() if seat.closes]
    others = _heaviest(analysis, [id_ for id_ in closing if id_ not in first])
    if votes is not None:
        rule = analysis.decision.rule
        voting = tuple(id_ for id_ in analysis.seats if rule and id_ in rule.votes)
        title = _word("votes", yes=votes.favour, needed=votes.needed)
        return title, "org", _stand(analysis, voting), voting
    if not first:
        return _word("nobody"), "org", _word("nobody_text"), ()
    people = (*first, *others)
    if all(gone(analysis, id_) for id_ in first):
        return _left(analysis, first[0], people)
    figures = {"names": _names(analysis, first), "n": len(first)}
    title = _word("decides", **figures)
    empty = sum(gone(analysis, id_) for id_ in others)
    if empty < len(others):
        title = _word("decides_with", **figures, others=len(others) - empty)
    elif others:
        title = _word("decides_empty", **figures, empty=empty)
    return title, "org", _stand(analysis, people), people


def _left(analysis: Analysis, id_: str, people: tuple[str, ...]) -> _Step:
    """Tell that the seat of who decided is empty, and ask who sits there now."""
    name, role = person(analysis.account, id_), str(analysis.seats[id_].signs_as)
    day = analysis.account.people[id_].left
    title = _word("decides_left", name=name, role=role, day=day)
    return title, "org", _word("left_text", role=role), people


def _stand(analysis: Analysis, people: Sequence[str]) -> Word | None:
    """Return where some people stand, in their order."""
    told = [_stance(analysis, id_) for id_ in people[:_MOST]]
    return reduce(_beside, told) if told else None


def _stance(analysis: Analysis, id_: str) -> Word:
    name = person(analysis.account, id_)
    left = analysis.account.people[id_].left
    if left is not None:
        return _word("stand_left", name=name, day=left)
    stance = analysis.seats[id_].judgement.stance
    if stance is None:
        return _word("stand_unknown", name=name)
    return _word("stand", name=name, stance=Word(f"terms.stance.{stance_word(stance)}"))


def _beside(a: Word, b: Word) -> Word:
    return _word("beside", a=a, b=b)


def _path(analysis: Analysis) -> Iterator[_Step]:
    """The most reliable way to whoever decides; nothing where nobody does, or may be met."""
    there = [id_ for id_ in deciding(analysis.seats) if may_be_met(analysis, id_)]
    ways = [analysis.introductions[i] for i in there if i in analysis.introductions]
    if ways:
        best = max(ways, key=lambda way: way.strength)
        theirs = tuple(id_ for id_ in best.people if id_ in analysis.seats)
        yield _by_way(analysis, best), "influence", _way(analysis, best), theirs
    elif there:
        name = person(analysis.account, there[0])
        title, text = _word("path_none", name=name), _word("path_none_text", name=name)
        near = (there[0], *analysis.graph.swayers(there[0]))
        yield title, "influence", text, near


def _by_way(analysis: Analysis, way: Route) -> Word:
    account = analysis.account
    ours, *_, target = way.people
    name = person(account, target)
    if way.strength < analysis.thresholds.thin:
        return _word("path_cold", name=name)
    if len(way.people) == 2:
        return _word("path_self", name=name, member=member(account, ours))
    return _word("path", name=name, via=person(account, way.people[-2]))


def _way(analysis: Analysis, way: Route) -> Word:
    return _word("path_text", chain=chain(analysis, way), share=way.strength)


def _risk(analysis: Analysis) -> _Step:
    """The heaviest who is against and whom that sways; else whose stance is not known."""
    stances = {id_: seat.judgement.stance for id_, seat in analysis.seats.items()}
    against = [i for i, s in stances.items() if s is not None and s <= Stance.AGAINST]
    unknown = [q.person for q in questions(analysis, most=1)]
    for case, some in (("against", against), ("unknown", unknown)):
        heaviest = _heaviest(analysis, some)[:1]
        for id_ in heaviest:
            name, share = person(analysis.account, id_), analysis.weight[id_]
            swayed = _heaviest(analysis, analysis.graph.swayed(id_))
            people = (id_, *swayed)
            title = _word(f"risk_{case}", name=name, share=share)
            return title, "influence", _ears(analysis, id_, swayed), people
    return _word("risk_none"), "influence", None, ()


def _ears(analysis: Analysis, id_: str, swayed: Sequence[str]) -> Word:
    """Return who listens to a person."""
    name = person(analysis.account, id_)
    if not swayed:
        return _word("ears_none", name=name)
    names = _names(analysis, swayed[:_MOST])
    return _word("ears", name=name, names=names, n=len(names))


def _uncovered(analysis: Analysis) -> _Step:
    """The key people whom one may go and see and nobody covers, most exposed first."""
    covered = analysis.thresholds.covered
    people = tuple(
        id_
        for id_ in sorted(analysis.key, key=lambda i: (-analysis.exposure[i], i))
        if analysis.cover[id_].strength < covered and may_be_met(analysis, id_)
    )
    if not people:
        return _word("covered"), "power-stance", None, ()
    share = sum(analysis.weight[id_] for id_ in people)
    if len(people) == 1:
        name = person(analysis.account, people[0])
        title = _word("uncovered_one", name=name, share=share)
        return title, "power-stance", None, people
    title = _word("uncovered", n=len(people), share=share)
    return title, "power-stance", _named(analysis, people), people


def _named(analysis: Analysis, people: Sequence[str]) -> Word:
    """Return some names, and of more than a few how many more there are."""
    if len(people) <= _MOST:
        return _word("named", names=_names(analysis, people))
    names = _names(analysis, people[:_MOST])
    return _word("named_more", names=names, n=len(people) - _MOST)


def _next(analysis: Analysis) -> _Step:
    """The open moves with a day, the soonest told; else the first question to ask."""
    dated = [
        (move.due, move)
        for move in analysis.account.plan
        if move.due is not None
        and move.status is MoveStatus.OPEN
        and concerns(move, analysis)
    ]
    if dated:
        dated.sort(key=lambda item: item[0])
        moves = [move for _, move in dated]
        title = _word("moves", n=len(moves), day=dated[-1][0])
        text = gaps.move(analysis.account, moves[0])
        return title, "plan", text, _met(analysis, moves)
    for asked in questions(analysis, most=1):
        name = person(analysis.account, asked.person)
        text = _word("ask", name=name)
        return _word("moves_none"), "plan", text, (asked.person,)
    return _word("moves_none"), "plan", None, ()


def _met(analysis: Analysis, moves: Sequence[Move]) -> tuple[str, ...]:
    met = (id_ for move in moves for id_ in (*move.people, *move.aim))
    return tuple(id_ for id_ in dict.fromkeys(met) if id_ in analysis.seats)


# ---- words


def _heaviest(analysis: Analysis, people: Iterable[str]) -> list[str]:
    return sorted(people, key=lambda id_: (-analysis.weight[id_], id_))


def _names(analysis: Analysis, people: Sequence[str]) -> tuple[str, ...]:
    return tuple(person(analysis.account, id_) for id_ in people)


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
