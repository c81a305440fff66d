"""Who can introduce us: the ways to a person step by step, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from decisionmap.analysis.disjoint import TwoWays, two_ways
from decisionmap.analysis.introducers import heard, introducers
from decisionmap.analysis.presence import may_be_met, may_be_met_today
from decisionmap.analysis.reach import Closed, quiet_until, shut
from decisionmap.analysis.result import Analysis, Route, Strength
from decisionmap.analysis.steps import deciding
from decisionmap.analysis.ways import Meets, passed_on
from decisionmap.briefing import DecisionBriefing
from decisionmap.gaps.advice import way
from decisionmap.model.place import Places
from decisionmap.page import Fact, Line, Text, Word
from decisionmap.views.pieces.people import member, person

_WORDS = "page.introductions"
SECTION = Word(f"{_WORDS}.title")


def introductions(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    """Yield who can introduce us to a person, with each step; else what would help.

    The best way is told step by step with the line of its weak link, further ones, to
    key people alone, by their chain; to those who decide also the two that share nobody.
    """
    analysis = found.analysis
    if shut(analysis, id_) is not None:
        yield _fact(_label(analysis, id_), why_shut(analysis, id_))
        return
    if not may_be_met_today(analysis, id_):
        yield _fact(_word("quiet"), silence(analysis, (id_,)))
    best, *others = introducers(analysis, id_) or (None,)
    if best is None:
        yield _fact(_word("none"), (*openings(analysis, id_),))
        return
    yield _best(analysis, best)
    for route in others if id_ in analysis.key else ():
        yield _fact(_by(analysis, route), chain(analysis, route), strength(route))
    if best.strength < analysis.thresholds.thin:
        yield from better(analysis, id_)
    if id_ in deciding(analysis.seats):
        yield from two(analysis, id_)


def two(analysis: Analysis, id_: str, *, meets: Meets = may_be_met) -> Iterator[Fact]:
    """Yield the two ways to a person that share nobody, else who stands in every way."""
    told = two_ways(analysis, id_, meets=meets)
    if told.routes:
        ways = tuple(_way(analysis, route) for route in told.routes)
        yield _fact(_word("two"), ways, _word("two_why"))
    elif through := _standing(analysis, told):
        names = _word("names", names=_names(analysis, through))
        yield _fact(_word("one"), names, _word("one_why", n=len(through)))


def _way(analysis: Analysis, route: Route) -> Word:
    """Return a route in one line: its chain, its strength, those against us on it."""
    case = "way_against" if route.through_opposition else "way"
    names = _names(analysis, route.through_opposition)
    told = chain(analysis, route)
    return _word(case, chain=told, share=route.strength, names=names)


def _standing(analysis: Analysis, told: TwoWays) -> tuple[str, ...]:
    """Return who stands in every way; not our only one, on whom all hangs anyhow."""
    alone = tuple(analysis.account.team) if len(analysis.account.team) < 2 else ()
    return tuple(one for one in told.through if one not in alone)


# ---- a route


def chain(analysis: Analysis, route: Route) -> str:
    """Return a route as its names: ``Jo → Ana → Carmen``."""
    return " → ".join(_names(analysis, route.people))


def strength(route: Route) -> Word:
    """Return how strong a route is."""
    return _word("strength", share=route.strength)


def steps(analysis: Analysis, route: Route) -> tuple[Text, ...]:
    """Return each step of a route: who knows or sways whom, and how we know.

    One that is less reliable than all others is marked as the weak link.
    """
    told = [_step(analysis, *pair) for pair in pairwise(route.people)]
    reliable = worth(analysis, route)
    if len(told) > 1 and reliable.count(min(reliable)) == 1:
        at = reliable.index(min(reliable))
        told[at] = _word("weak", step=told[at])
    return tuple(told)


def opposition(analysis: Analysis, route: Route) -> Word | None:
    """Return that a route passes people against us, if it does."""
    if not route.through_opposition:
        return None
    names = _names(analysis, route.through_opposition)
    return _word("against", names=names)


def _step(analysis: Analysis, one: str, other: str) -> Word:
    return (
        _sway(analysis, one, other)
        if one in analysis.seats
        else _contact(analysis, one, other)
    )


def _contact(analysis: Analysis, one: str, other: str) -> Word:
    known = _known(analysis, one, other)
    figures: dict[str, object] = {
        "pair": _names(analysis, (one, other)),
        "depth": _word(f"depth.{known.depth}"),
        "day": known.last,
        "days": known.silence,
    }
    return Word(f"{_WORDS}.{'met' if known.last else 'met_undated'}", figures)


def _sway(analysis: Analysis, one: str, other: str) -> Word:
    account = analysis.account
    tie = next(t for t in account.people[one].influences if t.target == other)
    names = {"person": person(account, one), "other": person(account, other)}
    told = _word("sways", n=tie.strength, **names)
    if tie.topic:
        told = Word("page.value.topic", {"what": told, "topic": tie.topic})
    if tie.proof is not None:
        case = "known" if tie.seen is None else "known_since"
        proof = Word(f"terms.proof.{tie.proof}")
        told = _word(case, step=told, proof=proof, day=tie.seen)
    return told


def worth(analysis: Analysis, route: Route) -> tuple[float, ...]:
    """Return how reliable each step of a route is, 0 to 1."""
    return tuple(
        passed_on(analysis.graph.swayed(one)[other])
        if one in analysis.seats
        else _known(analysis, one, other).strength
        for one, other in pairwise(route.people)
    )


def cold(analysis: Analysis, route: Route) -> bool:
    """Tell whether silence has weakened the contact of ours that a route begins with."""
    one, other, *_ = route.people
    if one in analysis.seats:
        return False
    known = _known(analysis, one, other)
    return known.strength < known.full


def _known(analysis: Analysis, one: str, other: str) -> Strength:
    return next(c for c in analysis.cover[other].contacts if c.member == one)


def _line(analysis: Analysis, one: str, other: str) -> Line | None:
    """Return the line of a step; a contact that only the log knows has none."""
    account = analysis.account
    places: list[Places] = [
        *(
            t.places
            for t in (account.people[one].influences if one in account.people else ())
            if t.target == other
        ),
        *(c.places for c in account.contacts if (c.member, c.person) == (one, other)),
    ]
    written = [place for where in places for place in where.values()]
    return Line(min(written).file, min(written).line) if written else None


# ---- facts


def _best(analysis: Analysis, route: Route) -> Fact:
    told: list[Text] = [chain(analysis, route)]
    line = None
    if len(route.people) > 2:
        reliable = worth(analysis, route)
        told += _valued(analysis, route, reliable)
        at = reliable.index(min(reliable))
        line = _line(analysis, *route.people[at : at + 2])
    against = opposition(analysis, route)
    told += [against] if against is not None else []
    return _fact(_by(analysis, route), tuple(told), strength(route), line)


def _valued(
    analysis: Analysis, route: Route, reliable: tuple[float, ...]
) -> Iterator[Word]:
    """Yield each step with its strength; of our own contact also that it has gone cold."""
    stale = cold(analysis, route)
    for at, (step, share) in enumerate(
        zip(steps(analysis, route), reliable, strict=True)
    ):
        case = "worth_cold" if stale and not at else "worth"
        yield _word(case, step=step, share=share)


def _by(analysis: Analysis, route: Route) -> Word:
    """Return who introduces us: the last on the route before the person."""
    if len(route.people) == 2:
        return _word("ourselves")
    return _word("by", name=person(analysis.account, route.people[-2]))


def better(analysis: Analysis, id_: str) -> Iterator[Fact]:
    """Yield the door that a colleague or our sponsor could open, where ours is all but shut."""
    advice = way(analysis, id_)
    if advice.key in ("gaps.way.colleague", "gaps.way.sponsor"):
        yield _fact(_word("better"), Word(advice.key, advice.figures))


def _fact(
    label: Text,
    value: Text | tuple[Text, ...],
    evidence: Text | None = None,
    line: Line | None = None,
) -> Fact:
    return Fact(label, value, evidence, line, section=SECTION)


# ---- where nothing leads there


def _label(analysis: Analysis, id_: str) -> Word:
    """Return that nobody can introduce us; to somebody off limits nobody is to."""
    return _word(
        "none" if shut(analysis, id_) is not Closed.OFF_LIMITS else "not_called_for"
    )


def why_shut(analysis: Analysis, id_: str) -> Word:
    """Return why one may not go and see a person on any day."""
    closed = shut(analysis, id_)
    known = analysis.seats.get(id_)
    why = known.judgement.off_limits if known is not None else None
    return _word(f"shut.{closed}", why=why)


def silence(analysis: Analysis, people: tuple[str, ...]) -> Word:
    """Return until when a quiet period lets nobody go and see some people."""
    day = quiet_until(analysis, people)
    names = _names(analysis, people)
    case = "silence" if day is None else "silence_until"
    return _word(case, names=names, day=day)


def openings(analysis: Analysis, id_: str) -> Iterator[Text]:
    """Yield what would open a way to a person: whoever is listened to, and our own door."""
    names = _names(analysis, heard(analysis, id_))
    yield _word("listens", names=names) if names else _word("listens_unknown")
    advice = way(analysis, id_)
    yield Word(advice.key, advice.figures)


def _names(analysis: Analysis, people: tuple[str, ...]) -> tuple[str, ...]:
    account = analysis.account
    return tuple(
        person(account, one) if one in account.people else member(account, one)
        for one in people
    )


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
