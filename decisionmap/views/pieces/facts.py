"""Everything known of one person in a decision: each fact, how it is known, its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from decisionmap.briefing import DecisionBriefing
from decisionmap.model.person import ChampionTest
from decisionmap.model.place import Place, Places
from decisionmap.model.seat import Seat, Statement
from decisionmap.model.terms import Proof, Tri, stance_word
from decisionmap.page import Fact, Line, PersonFacts, Text, Word
from decisionmap.views.pieces.card import part, ranked
from decisionmap.views.pieces.introductions import introductions
from decisionmap.views.pieces.people import member, person
from decisionmap.views.pieces.ties import contacts, log, ties

_TEXTS = ("off_limits", "note")
_LISTS = ("wants", "wins", "fears")
_TERMS = ("adaptability", "mode", "profile", "advocacy")


def person_facts(found: DecisionBriefing, id_: str) -> PersonFacts:
    """Gather all facts of a person, section by section."""
    known = found.analysis.account.people[id_]
    return PersonFacts(
        person=id_,
        name=known.shown,
        title=known.title if known.name else None,
        facts=(
            *_decided(found, id_),
            *_figures(found, id_),
            *_firm(found, id_),
            *_sectioned("ties", ties(found, id_)),
            *_sectioned("contacts", contacts(found, id_)),
            *introductions(found, id_),
            *_sectioned("log", log(found, id_)),
        ),
    )


def line(places: Places, *keys: str) -> Line | None:
    """Return the line of the first of the keys that was written."""
    return next((_line(places[key]) for key in keys if key in places), None)


# ---- in the decision


def _decided(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    seat = found.analysis.seats[id_]
    said, where = seat.judgement, seat.judgement.places
    account = found.analysis.account
    yield from _sectioned("decision", _seat(found, seat))
    if said.prefers is not None:
        known = account.competitors.get(said.prefers)
        named: Text = known.shown if known is not None else said.prefers
        if said.prefers == "us":
            named = Word("page.value.us")
        yield _fact("prefers", named, where, section="decision")
    for name in _TERMS:
        value = getattr(said, name)
        if value is not None:
            yield _fact(name, Word(f"terms.{name}.{value}"), where, section="decision")
    if said.champion_test is not None:
        answers = tuple(_champion(said.champion_test))
        yield _fact("champion_test", answers, where, section="decision")
    for name in _LISTS:
        if getattr(said, name):
            yield _fact(name, tuple(getattr(said, name)), where, section="decision")
    if said.cares:
        cares = tuple(
            Word("page.value.of_five", {"what": what, "n": n})
            for what, n in said.cares.items()
        )
        yield _fact("cares", cares, where, section="decision")
    for name in _TEXTS:
        if getattr(said, name):
            yield _fact(name, getattr(said, name), where, section="decision")


def _seat(found: DecisionBriefing, seat: Seat) -> Iterator[Fact]:
    """Role, veto, stance, power and interest: said, or said to be unknown."""
    said, where = seat.judgement, seat.judgement.places
    roles = tuple(Word(f"terms.{part(seat, role)}") for role in ranked(said.roles))
    yield _fact("roles", roles or Word("page.value.unknown"), where)
    if said.veto is not None:
        yield _fact("veto", Word(f"terms.veto.{said.veto}"), where)
    yield from _stances(found, seat)
    yield _fact("power", _of_five(said.power), where)
    yield _fact("interest", _of_five(said.interest), where)


def _of_five(value: float | None) -> Word:
    if value is None:
        return Word("page.value.unknown")
    return Word("page.value.five", {"n": value})


def _stances(found: DecisionBriefing, seat: Seat) -> Iterator[Fact]:
    """The stance that counts, and those of other raters that stand beside it."""
    said = seat.judgement
    name = stance_word(said.stance)
    first = seat.statements[0] if seat.statements else None
    evidence = _evidence(said.proof, (("day", said.seen),))
    if first is not None:
        evidence = _statement(found, first)
    yield Fact(
        Word("page.fact.stance"),
        Word(f"terms.stance.{name}"),
        evidence,
        _line(first.place) if first else line(said.places, "stance"),
        mark=f"chip-{name}",
    )
    for other in seat.statements[1:]:
        if other.stance != said.stance:
            yield _other(found, other)


def _other(found: DecisionBriefing, said: Statement) -> Fact:
    name = stance_word(said.stance)
    return Fact(
        Word("page.fact.other_stance"),
        Word(f"terms.stance.{name}"),
        _statement(found, said),
        _line(said.place),
        mark=f"chip-{name}",
    )


def _statement(found: DecisionBriefing, said: Statement) -> Text | None:
    account = found.analysis.account
    if said.stance is None:
        return None
    rater = member(account, said.rater) if said.rater else None
    source = person(account, said.source) if said.source else None
    return _evidence(said.proof, (("day", said.day), ("by", rater), ("source", source)))


def _evidence(proof: Proof | None, more: tuple[tuple[str, object], ...]) -> Text | None:
    """How a fact is known: the proof, and what is known of when, by whom, from whom."""
    parts = [Word(f"terms.proof.{proof}")] if proof is not None else []
    parts += [
        Word(f"page.evidence.{key}", {"value": value})
        for key, value in more
        if value is not None
    ]
    if not parts:
        return None
    return reduce(lambda a, b: Word("page.evidence.and", {"a": a, "b": b}), parts)


def _champion(test: ChampionTest) -> Iterator[Word]:
    for name in ("wants_us", "has_clout", "sells_inside", "vested"):
        answer: Tri = getattr(test, name)
        yield Word(f"page.champion.{name}", {"answer": Word(f"terms.tri.{answer}")})


# ---- what is computed


def _figures(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    """The person's numbers; what each means stands in the method page."""
    analysis = found.analysis
    shares: Mapping[str, float] = {
        "say": analysis.say[id_],
        "weight": analysis.weight[id_],
        "exposure": analysis.exposure[id_],
        "certainty": analysis.certainties[id_],
    }
    section = Word("page.section.numbers")
    for name, value in shares.items():
        share = Word("page.value.share", {"share": value})
        meaning = Word(f"page.meaning.{name}")
        yield Fact(Word(f"page.fact.{name}"), share, meaning, section=section)
    steps = analysis.steps[id_]
    told = Word("page.value.no_path")
    if steps is not None:
        told = Word("page.value.steps", {"n": steps})
    yield Fact(Word("page.fact.steps"), told, section=section)


# ---- the person in the firm


def _firm(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    known = found.analysis.account.people[id_]
    where = known.places
    for name in ("unit", "external"):
        if getattr(known, name):
            yield _fact(name, getattr(known, name), where, section="firm")
    for name in ("function", "level"):
        value = getattr(known, name)
        if value is not None:
            inferred = Word("page.evidence.title") if name in known.inferred else None
            keys = ("title",) if inferred else (name,)
            word = Word(f"terms.{name}.{value}")
            yield Fact(_label(name), word, inferred, line(where, *keys), section=_FIRM)
    for name in ("since", "leaves", "left"):
        if getattr(known, name) is not None:
            day = Word("page.value.day", {"day": getattr(known, name)})
            yield _fact(name, day, where, section="firm")
    if known.placeholder:
        yield _fact("placeholder", Word("terms.tri.yes"), where, section="firm")


_FIRM = Word("page.section.firm")


def _fact(
    name: str, value: Text | tuple[Text, ...], where: Places, section: str = ""
) -> Fact:
    heading = Word(f"page.section.{section}") if section else None
    return Fact(_label(name), value, None, line(where, name), section=heading)


def _sectioned(section: str, facts: Iterator[Fact]) -> Iterator[Fact]:
    heading = Word(f"page.section.{section}")
    for fact in facts:
        yield Fact(fact.label, fact.value, fact.evidence, fact.line, fact.mark, heading)


def _label(name: str) -> Word:
    return Word(f"page.fact.{name}")


def _line(place: Place) -> Line:
    return Line(place.file, place.line)
