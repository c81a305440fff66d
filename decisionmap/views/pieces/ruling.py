"""How a decision is taken: what is bought, by which rule, who holds which vote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from decisionmap.analysis.presence import gone
from decisionmap.analysis.votes import count_votes
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.account import Account
from decisionmap.model.decision import Rule
from decisionmap.model.overlay import writes
from decisionmap.model.person import Judgement
from decisionmap.model.process import Stage, Who
from decisionmap.model.seat import Seat
from decisionmap.model.terms import Stance
from decisionmap.page import Chip, Entry, Listing, Section, Text, Word
from decisionmap.views.pieces.chips import chip
from decisionmap.views.pieces.judged import DIFFERING, told, value_of
from decisionmap.views.pieces.part import part, ranked

MOST_CHIPS = 12
"""People shown beside one name; the rest are counted."""


def ruling(found: DecisionBriefing) -> Iterator[Section]:
    """Yield how the decision is taken, as far as the map says it."""
    entries = tuple(_entries(found))
    if entries:
        yield Section(Word("page.ruling.title"), (Listing(entries),), id="ruling")


def _entries(found: DecisionBriefing) -> Iterator[Entry]:
    yield from _purchase(found)
    yield from _event(found)
    yield from _rule(found)

    yield from _needs(found)
    yield from _differing(found)


def _purchase(found: DecisionBriefing) -> Iterator[Entry]:
    """What is bought, by its whole name, for how much, until when; how far it has come."""
    decision = found.analysis.decision
    values: list[Text] = [decision.name] if decision.name else []
    if decision.kind is not None:
        values.append(Word(f"terms.decision_kind.{decision.kind}"))
    if decision.value is not None:
        values.append(Word("page.ruling.value", {"value": decision.value}))
    if decision.close is not None:
        days = (decision.close - found.analysis.as_of).days
        figures = {"day": decision.close, "days": abs(days)}
        key = "close_past" if days < 0 else "close" if days else "close_today"
        values.append(Word(f"page.ruling.{key}", figures))
    if values:
        yield _entry("purchase", *values)
    if decision.stage is not None:
        stages = list(Stage)
        at = {"stage": Word(f"terms.stage.{decision.stage}"), "all": len(stages)}
        at["n"] = stages.index(decision.stage) + 1
        yield _entry("stage", Word("page.ruling.stage_of", at))


def _event(found: DecisionBriefing) -> Iterator[Entry]:
    event = found.analysis.decision.event
    if event is None or (event.what is None and event.date is None):
        return
    day = None if event.date is None else Word("page.value.day", {"day": event.date})
    values = [value for value in (event.what, day) if value is not None]
    yield _entry("event", *values)


# ---- the rule and the votes


def _rule(found: DecisionBriefing) -> Iterator[Entry]:
    rule = found.analysis.decision.rule
    if rule is None or (rule.who is None and not rule.votes):
        return
    votes = count_votes(found.analysis.decision, found.analysis.seats)
    values: list[Text] = [Word(f"terms.who.{rule.who}")] if rule.who else []
    if votes is not None:
        total = votes.favour + votes.against + votes.open
        figures = {"needed": votes.needed, "total": total}
        key = "beyond" if votes.beyond else "needed"
        values.append(Word(f"page.ruling.{key}", figures))
    presides = rule.chair is not None and rule.chair not in rule.votes
    chair = (_chair(found, rule.chair or ""),) if presides else ()
    yield Entry(Word("page.ruling.rule"), tuple(values), chair)
    if votes is not None:
        counted = {"favour": votes.favour, "against": votes.against, "open": votes.open}
        yield from _votes(found, rule, counted)


def _chair(found: DecisionBriefing, id_: str) -> Chip:
    return chip(found, id_, Word("terms.step_verb.chairs"))


def _votes(
    found: DecisionBriefing, rule: Rule, counted: Mapping[str, float]
) -> Iterator[Entry]:
    """Yield the votes for, against and open, and who holds them, most votes first."""
    for side, count in counted.items():
        holders = [id_ for id_ in rule.votes if _side(found, id_) == side]
        holders.sort(key=lambda id_: -rule.votes[id_])
        if holders:
            label = Word(f"page.ruling.{side}", {"n": count})
            chips = tuple(_vote(found, rule, id_) for id_ in holders[:MOST_CHIPS])
            yield Entry(label, tuple(_more(len(holders))), chips)


def _vote(found: DecisionBriefing, rule: Rule, id_: str) -> Chip:
    """Return who holds votes; one vote for everybody need not be said of each."""
    chairs = Word("terms.step_verb.chairs") if rule.chair == id_ else None
    if rule.who is not Who.WEIGHTED and set(rule.votes.values()) == {1}:
        return chip(found, id_, chairs)
    votes = Word("page.ruling.votes", {"n": rule.votes[id_]})
    both = {"a": votes, "b": chairs}
    return chip(found, id_, Word("page.ruling.both", both) if chairs else votes)


def _side(found: DecisionBriefing, id_: str) -> str:
    """Return on which side a vote lies; neutral and unknown are open."""
    seat = found.analysis.seats.get(id_)
    stance = None if seat is None else seat.judgement.stance
    if stance is None or stance is Stance.NEUTRAL:
        return "open"
    return "favour" if stance > Stance.NEUTRAL else "against"


def _more(people: int) -> Iterator[Text]:
    if people > MOST_CHIPS:
        yield Word("page.ruling.more", {"n": people - MOST_CHIPS})


# ---- what is still missing, what is different here


def _needs(found: DecisionBriefing) -> Iterator[Entry]:
    """Which roles this decision needs more people for than the map has."""
    analysis = found.analysis
    there = [
        role
        for id_, seat in analysis.seats.items()
        if not gone(analysis, id_)
        for role in seat.judgement.roles
    ]
    missing = tuple(
        Word(
            "page.ruling.missing",
            {"role": Word(f"terms.role_noun.{role}"), "n": there.count(role), "of": n},
        )
        for role, n in analysis.decision.needs.items()
        if there.count(role) < n
    )
    if missing:
        yield _entry("needs", *missing)


def _differing(found: DecisionBriefing) -> Iterator[Entry]:
    """Who is somebody else here than by her own card; with one decision that is no news."""
    analysis = found.analysis
    if len(analysis.account.decisions) < 2:
        return
    chips = []
    for id_, seat in analysis.decision.seats.items():
        if id_ in analysis.seats:
            said = tuple(_different(found, id_, seat))
            if said:
                chips.append(chip(found, id_, reduce(_both, said)))
    if chips:
        label = Word("page.ruling.differs")
        yield Entry(label, tuple(_more(len(chips))), tuple(chips[:MOST_CHIPS]))


def _both(one: Text, other: Text) -> Word:
    return Word("page.ruling.differences", {"a": one, "b": other})


def _different(found: DecisionBriefing, id_: str, seat: Judgement) -> Iterator[Text]:
    """Yield each field in which a seat differs from the card: here, and by the card."""
    analysis = found.analysis
    card, here = analysis.account.people[id_].judgement, analysis.seats[id_].judgement
    for key in DIFFERING:
        if not writes(seat, key) or getattr(here, key) == getattr(card, key):
            continue
        if key == "roles":
            yield from _roles(analysis.seats[id_], card)
            continue
        value = _told(analysis.account, here, key)
        if not writes(card, key):
            yield value
            continue
        other = value_of(analysis.account, card, key)
        yield Word("page.ruling.different", {"here": value, "card": other})


def _roles(seat: Seat, card: Judgement) -> Iterator[Text]:
    """Yield the roles that a person has here alone, then those by the card alone."""
    here = seat.judgement.roles
    for role in ranked(here):
        if role not in card.roles:
            yield Word(f"terms.{part(seat, role)}")
    for role in ranked(card.roles):
        if role not in here:
            yield Word("page.ruling.card_only", {"role": Word(f"terms.role.{role}")})


def _told(account: Account, said: Judgement, key: str) -> Text:
    """Return a value with its name, as a verb where there is one."""
    value = getattr(said, key)
    if key in ("power", "interest") and value is not None:
        return Word(f"page.ruling.{key}", {"n": value})
    return told(account, said, key)


def _entry(name: str, *values: Text) -> Entry:
    return Entry(Word(f"page.ruling.{name}"), tuple(values))
