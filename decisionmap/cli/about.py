"""What a rule, a number or a key of the notation says about one person of a map."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from decisionmap.analysis.result import Analysis, Strength
from decisionmap.analysis.say import INTEREST
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.cli.meaning import Entry
from decisionmap.cli.person import written
from decisionmap.gaps import tell
from decisionmap.model.person import Person
from decisionmap.model.terms import stance_word
from decisionmap.words.figures import number, signed, whole
from decisionmap.words.loader import say

Says = Callable[..., str]
"""Fill one of a number's sentences: its key, and the figures."""


def about(
    entries: tuple[Entry, ...], person: Person, briefing: Briefing
) -> tuple[str, ...]:
    """Return lines that say what the meanings of a word tell of a person."""
    language, several = briefing.language, len(briefing.decisions) > 1
    lines: list[str] = []
    for one in briefing.decisions:
        decision = one.analysis.decision
        if several:
            named = {"decision": decision.name or decision.id}
            lines.append(say(language, "explain.about.decision", named))
        if person.id not in one.analysis.seats:
            lines.append(
                say(language, "explain.about.sits-not", {"name": person.shown})
            )
            continue
        found = [
            line for entry in entries for line in _of(entry, person, one, briefing)
        ]
        lines += found or [say(language, "explain.about.quiet", {"name": person.shown})]
    return tuple(lines)


def tells(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return those meanings of a word that can say something about one person."""
    return tuple(
        entry
        for entry in entries
        if entry.kind in ("rule", "key") or entry.name in _NUMBERS
    )


def _of(
    entry: Entry, person: Person, one: DecisionBriefing, briefing: Briefing
) -> Iterator[str]:
    if entry.kind == "rule":
        yield from _gaps(entry.name, person, one, briefing.language)
    elif entry.kind == "number":
        sentence = partial(_say, briefing.language, entry.name)
        yield from _NUMBERS[entry.name](one.analysis, person, sentence)
    elif entry.kind == "key":
        yield from written(entry.name, person, one, briefing.language)


def _say(language: str, number: str, case: str = "person", /, **figures: object) -> str:
    return say(language, f"explain.number.{number}.{case}", figures)


# ---- a rule: its gaps about the person, or why it is silent


def _gaps(
    rule: str, person: Person, one: DecisionBriefing, language: str
) -> Iterator[str]:
    for gap in one.gaps:
        if rule in (gap.rule, *gap.also) and person.id in gap.people:
            told = tell.tell(gap, language)
            figures = {
                "severity": gap.severity,
                "state": gap.state,
                "message": told.message,
            }
            yield say(language, "explain.about.gap", figures)
            yield from (
                f"    {text}" for text in (told.facts, told.question, told.mend)
            )
            yield f"    {gap.place}"
    for sleeper in one.asleep:
        if sleeper.rule == rule:
            yield tell.asleep(sleeper, language)


# ---- a number: the person's share of it


def _voice(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    seat = analysis.seats[person.id]
    said = seat.judgement
    yield sentence(
        say=analysis.say[person.id],
        name=person.shown,
        power=_stated(
            said.power, 3.0 if said.roles or seat.holds_veto else 2.0, sentence
        ),
        interest=_stated(said.interest, INTEREST, sentence),
        signs=sentence("signs") if seat.closes else "",
    )


def _stated(value: float | None, assumed: float, sentence: Says) -> str:
    if value is None:
        return sentence("unstated", value=assumed)
    return number("en", value)


def _weight(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    weight, own = analysis.weight[person.id], analysis.say[person.id]
    seen = whole(100 * weight) - whole(100 * own)
    case = "person-more" if seen > 0 else "person-less" if seen < 0 else "person"
    figures = {"name": person.shown, "weight": weight, "say": own}
    yield sentence(case, **figures, change=abs(seen) / 100)


def _stake(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    yield sentence(name=person.shown, weight=analysis.weight[person.id])


def _reading(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    stance = analysis.seats[person.id].judgement.stance
    reading = analysis.reading
    yield sentence(
        name=person.shown,
        stance=stance_word(stance),
        say=analysis.say[person.id],
        reading="?" if reading.value is None else signed(reading.value),
    )


def _strength(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    contacts = analysis.cover[person.id].contacts
    if not contacts:
        yield sentence("person-never", name=person.shown)
    for contact in contacts:
        yield sentence(
            name=person.shown,
            member=_member(analysis, contact.member),
            strength=contact.strength,
            depth=contact.depth or "met",
            since=_since(contact, sentence),
        )


def _since(contact: Strength, sentence: Says) -> str:
    if contact.last is None:
        return sentence("since-never", every=contact.every)
    return sentence("since", last=contact.last, every=contact.every)


def _member(analysis: Analysis, member: str | None) -> str:
    found = analysis.account.team.get(member) if member else None
    return found.shown if found is not None else member or ""


def _cover(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    cover = analysis.cover[person.id]
    if cover.owner is None:
        yield sentence("person-never", name=person.shown)
        return
    yield sentence(
        name=person.shown,
        state=cover.state,
        cover=cover.strength,
        owner=_member(analysis, cover.owner),
        threads=cover.threads,
    )


def _threads(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    yield sentence(name=person.shown, threads=analysis.cover[person.id].threads)


def _coverage(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    """Say what the person brings: weight less exposure; nothing where off limits."""
    off_limits = analysis.seats[person.id].judgement.off_limits is not None
    weight = analysis.weight[person.id]
    part = 0.0 if off_limits else weight - analysis.exposure[person.id]
    yield sentence(name=person.shown, part=part, whole=analysis.coverage, weight=weight)


def _exposure(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    yield sentence(
        name=person.shown,
        exposure=analysis.exposure[person.id],
        weight=analysis.weight[person.id],
        cover=analysis.cover[person.id].strength,
    )


def _certainty(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    said = analysis.seats[person.id].judgement
    if said.stance is None:
        yield sentence("person-unknown", name=person.shown)
        return
    yield sentence(
        name=person.shown,
        certainty=analysis.certainties[person.id],
        proof=sentence(f"proof.{said.proof}") if said.proof else sentence("unproved"),
        day=said.seen if said.seen is not None else sentence("undated"),
    )


def _steps(analysis: Analysis, person: Person, sentence: Says) -> Iterator[str]:
    steps = analysis.steps[person.id]
    case = "person-never" if steps is None else "person"
    yield sentence(case, name=person.shown, steps=steps)


_NUMBERS: dict[str, Callable[[Analysis, Person, Says], Iterator[str]]] = {
    "say": _voice,
    "weight": _weight,
    "stake": _stake,
    "reading": _reading,
    "contact-strength": _strength,
    "cover": _cover,
    "threads": _threads,
    "coverage": _coverage,
    "exposure": _exposure,
    "certainty": _certainty,
    "steps": _steps,
}
"""Number → how it is told of one person."""
