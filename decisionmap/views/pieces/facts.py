"""Everything known of one person in a decision: each fact, how it is known, its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from decisionmap.analysis.presence import off_limits
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.place import Places
from decisionmap.model.seat import Seat
from decisionmap.model.terms import stance_word
from decisionmap.page import Fact, Line, PersonFacts, Text, Word
from decisionmap.views.pieces.course import course, undertakings
from decisionmap.views.pieces.introductions import introductions
from decisionmap.views.pieces.judged import champion, value_of
from decisionmap.views.pieces.origin import (
    beside,
    how_known,
    joined,
    line_of,
    log_beside,
    origin,
    told_by,
)
from decisionmap.views.pieces.part import part, ranked
from decisionmap.views.pieces.statements import repeating, statements
from decisionmap.views.pieces.ties import contacts, cover, log, ties

_TEXTS = ("off_limits", "note")
_MOTIVES = ("wants", "fears", "wins")
_TERMS = ("prefers", "advocacy", "adaptability", "mode", "profile")


def person_facts(found: DecisionBriefing, id_: str) -> PersonFacts:
    """Gather all facts of a person: first what counts most, then section by section."""
    analysis = found.analysis
    known = analysis.account.people[id_]
    return PersonFacts(
        person=id_,
        name=known.shown,
        title=known.title if known.name else None,
        facts=(
            *_first(found, id_),
            *statements(analysis, analysis.seats[id_]),
            *_sectioned("decision", _decided(found, id_)),
            *_sectioned("course", course(analysis, id_)),
            *_sectioned("undertakings", undertakings(analysis, id_)),
            *_sectioned("contacts", contacts(found, id_)),
            *introductions(found, id_),
            *_sectioned("ties", ties(found, id_)),
            *_figures(found, id_),
            *_firm(found, id_),
            *_sectioned("log", log(found, id_)),
        ),
    )


def line(places: Places, *keys: str) -> Line | None:
    """Return the line of the first of the keys that was written."""
    return next((line_of(places[key]) for key in keys if key in places), None)


# ---- what counts most


def _first(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    """Where the person stands, what she does, can and weighs, our cover, what moves her."""
    analysis = found.analysis
    seat = analysis.seats[id_]
    said = seat.judgement
    yield _stance(found, seat)
    roles = tuple(Word(f"terms.{part(seat, role)}") for role in ranked(said.roles))
    yield _judged(found, id_, "roles", roles or Word("page.value.unknown"))
    if said.veto is not None:
        yield _judged(found, id_, "veto", Word(f"terms.veto.{said.veto}"))
    yield _judged(found, id_, "power", value_of(analysis.account, said, "power"))
    share = Word("page.value.share", {"share": analysis.weight[id_]})
    meaning = Word("page.meaning.weight")
    yield Fact(_label("weight"), share, meaning, number="weight")
    yield replace(cover(found, id_), number="cover")
    for name in _MOTIVES:
        if getattr(said, name):
            yield _judged(found, id_, name, tuple(getattr(said, name)))


def _stance(found: DecisionBriefing, seat: Seat) -> Fact:
    """The stance that counts, how it is known, and what card or log say against it."""
    analysis, said = found.analysis, seat.judgement
    name = stance_word(said.stance)
    day = None if said.seen is None else Word("page.evidence.day", {"value": said.seen})
    first = seat.statements[0] if seat.statements else None
    known = how_known(analysis, first) if first else ()
    if first is not None and first.rater is None:  # who noted the same in the log
        known += tuple(by for one in repeating(seat) for by in told_by(analysis, one))
    others = (beside(analysis, seat.person, "stance"), log_beside(analysis, seat))
    return Fact(
        _label("stance"),
        Word(f"terms.stance.{name}"),
        joined(*known[:1], day, *known[1:], *others),
        line_of(first.place) if first else line(said.places, "stance"),
        mark=f"chip-{name}",
    )


def _judged(
    found: DecisionBriefing, id_: str, name: str, value: Text | tuple[Text, ...]
) -> Fact:
    """Return a judged fact with where it comes from and its line."""
    where = found.analysis.seats[id_].judgement.places
    return Fact(
        _label(name), value, origin(found.analysis, id_, name), line(where, name)
    )


# ---- in the decision


def _decided(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    """Interest, said or said to be unknown; the rest as far as it is said."""
    said = found.analysis.seats[id_].judgement
    account = found.analysis.account
    for name in ("interest", *_TERMS):
        if name == "interest" or getattr(said, name) is not None:
            yield _judged(found, id_, name, value_of(account, said, name))
    if said.champion_test is not None:
        answers = tuple(champion(said.champion_test))
        yield _judged(found, id_, "champion_test", answers)
    if said.cares:
        cares = tuple(
            Word("page.value.of_five", {"what": what, "n": n})
            for what, n in said.cares.items()
        )
        yield _judged(found, id_, "cares", cares)
    for name in _TEXTS:
        if getattr(said, name):
            yield _judged(found, id_, name, getattr(said, name))


# ---- what is computed


def _figures(found: DecisionBriefing, id_: str) -> Iterator[Fact]:
    """The person's numbers; what each means stands in the method page."""
    analysis = found.analysis
    shares: Mapping[str, float] = {
        "say": analysis.say[id_],
        "exposure": analysis.exposure[id_],
        "certainty": analysis.certainties[id_],
    }
    section = Word("page.section.numbers")
    for name, value in shares.items():
        if name == "exposure" and off_limits(analysis, id_):
            continue  # no cover is asked for: what lacks is no fault of ours
        share = Word("page.value.share", {"share": value})
        meaning = Word(f"page.meaning.{name}")
        label = Word(f"page.fact.{name}")
        yield Fact(label, share, meaning, section=section, number=name)
    steps = analysis.steps[id_]
    told = Word("page.value.no_path")
    if steps is not None:
        told = Word("page.value.steps", {"n": steps})
    yield Fact(Word("page.fact.steps"), told, section=section, number="steps")


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
        yield fact.under(heading)


def _label(name: str) -> Word:
    return Word(f"page.fact.{name}")
