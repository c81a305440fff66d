"""A card shows what counts of a person, and says all of it aloud."""

from __future__ import annotations

import pytest

from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.terms import Advocacy, Role, Severity
from decisionmap.page import Card, Drawing
from decisionmap.views.pieces.card import NAME_SIZE, Density, card, sketch
from decisionmap.views.pieces.legend import legend
from decisionmap.views.style.metrics import width
from decisionmap.words.telling import tell
from tests.views.accounts import example, told

FOUND = example("penarrubia").decisions[0]


def _card(test: object, person: str = "ann") -> Card:
    return card(sketch(told(test.__doc__ or ""), person), "full", (0, 0))


def _marks(drawn: Card) -> set[str]:
    return {shape.mark for shape in drawn.shapes if shape.mark}


def _texts(drawn: Card) -> list[str]:
    return [tell("en", shape.text) for shape in drawn.shapes if shape.kind == "text"]


@pytest.mark.parametrize("density", ["full", "compact"])
@pytest.mark.parametrize(
    "part",
    [
        *(f"roles: [{role}]" for role in Role),
        *(f"advocacy: {kind}" for kind in Advocacy),
        "power: 2",
    ],
)
def test_what_somebody_does_has_room_on_a_card_in_both_languages(
    density: Density, part: str
) -> None:
    """As large as a reader needs it: 9.5 px where the name has its 11."""
    found = told(f"account: Acme\npeople: {{ann: {{name: Ann, {part}}}}}")
    drawn = card(sketch(found, "ann"), density, (0, 0))
    [word] = [s for s in drawn.shapes if s.judged]
    [pips] = [s for s in drawn.shapes if s.mark.startswith("power-")]
    assert word.x + width(word.text, word.size) <= pips.x - 1.5
    assert word.size * 11 / NAME_SIZE[density] >= 9.5


@pytest.mark.parametrize("density", ["full", "compact"])
def test_a_competitor_is_named_as_large_as_what_somebody_does(density: Density) -> None:
    """
    account: Acme
    people: {ann: {name: Ann, veto: legal, prefers: norte}}
    competitors: {norte: {name: Norte}}
    """
    test = test_a_competitor_is_named_as_large_as_what_somebody_does
    drawn = card(sketch(told(test.__doc__ or ""), "ann"), density, (0, 0))
    [word] = [s for s in drawn.shapes if s.judged]
    badges = [s for s in drawn.shapes if s.part == "badge" and s.kind == "text"]
    assert [badge.size for badge in badges] == [word.size] * 2


def test_a_card_shows_stance_part_power_and_cover() -> None:
    assert _marks(card(sketch(FOUND, "javier"), "full", (0, 0))) >= {
        "bar-full-for",
        "role-decider",
        "power-5",
        "cover-covered",
    }


def test_a_card_of_somebody_off_limits_has_a_mark_of_its_own() -> None:
    """
    account: Acme
    people: {ann: {name: Ann, power: 4, off_limits: audits the award}}
    """
    drawn = _card(test_a_card_of_somebody_off_limits_has_a_mark_of_its_own)
    told = {mark for mark in _marks(drawn) if mark.startswith("cover-")}
    assert told == {"cover-off_limits"}
    assert "Our cover: not called for (off limits)" in tell("en", drawn.label)


def test_that_nobody_covers_her_is_told_apart_from_a_contact_gone_cold() -> None:
    """
    account: Acme
    people: {ann: {name: Ann}, bob: {name: Bob}, cid: {name: Cid}}
    team: {eva: {name: Eva}}
    contacts:
      eva: {ann: {depth: met, last: 2025-11-23}, cid: {depth: working, last: 2025-11-23}}
    """
    test = test_that_nobody_covers_her_is_told_apart_from_a_contact_gone_cold
    said = [tell("en", _card(test, person).label) for person in ("ann", "bob", "cid")]
    told = [one.partition("Our cover: ")[2] for one in said]
    assert told[0] == "none, last contact 365 days ago."
    assert told[1:] == ["none.", "stale."]


def test_a_compact_card_has_no_title() -> None:
    full = _texts(card(sketch(FOUND, "javier"), "full", (0, 0)))
    compact = _texts(card(sketch(FOUND, "javier"), "compact", (0, 0)))
    assert "Operaciones" in full
    assert "Operaciones" not in compact


def test_a_champion_is_told_before_what_else_somebody_does() -> None:
    assert "advocacy-champion" in _marks(card(sketch(FOUND, "marta"), "full", (0, 0)))


def test_what_is_not_known_is_shown_as_unknown() -> None:
    """
    account: Acme
    people: {ann: Ann Lee}
    """
    drawn = _card(test_what_is_not_known_is_shown_as_unknown)
    assert _marks(drawn) >= {"bar-full-unknown", "power-unknown", "cover-none"}
    assert "Role unknown" in _texts(drawn)
    assert tell("en", drawn.label) == (
        "Ann Lee. Power unknown. Stance: unknown. Our cover: none."
    )


def test_a_veto_and_a_competitor_stand_on_the_edge_and_are_read_aloud() -> None:
    """
    account: Acme
    people: {ann: {name: Ann, veto: legal, prefers: norte}}
    competitors: {norte: {name: Norte}}
    """
    drawn = _card(test_a_veto_and_a_competitor_stand_on_the_edge_and_are_read_aloud)
    badges = [tell("en", s.text) for s in drawn.shapes if s.part == "badge" and s.text]
    assert badges == ["VETO", "Norte"]
    assert "Can say no." in tell("en", drawn.label)


def test_the_status_quo_is_no_competitor_on_a_card() -> None:
    """
    account: Acme
    people: {ann: {name: Ann, prefers: status_quo}}
    competitors: {status_quo: {name: Do nothing}}
    """
    drawn = _card(test_the_status_quo_is_no_competitor_on_a_card)
    assert not [s for s in drawn.shapes if s.part == "badge" and not s.layer]


def test_a_card_says_everything_aloud() -> None:
    drawn = card(sketch(FOUND, "nuria"), "full", (0, 0))
    assert tell("es", drawn.label).startswith(
        "Nuria Casals Ferrer, Directora Financiera (CFO). "
        "Tiene el presupuesto y aprueba. Autoridad 5 de 5. Postura: "
    )


def test_the_dot_of_open_gaps_tells_the_worst_and_how_many() -> None:
    several = 0
    for person in FOUND.analysis.seats:
        severities = [gap.severity for gap in _gaps(person, GapState.OPEN)]
        if severities:
            worst = min(severities, key=list(Severity).index)
            more = f"-{len(severities)}" if len(severities) > 1 else ""
            assert _layered(person) == [f"gap-{worst}{more}"]
            several += len(severities) > 1
    assert several


def test_whoever_has_only_planned_gaps_has_a_quiet_dot() -> None:
    quiet = [
        person
        for person in FOUND.analysis.seats
        if not _gaps(person, GapState.OPEN) and _gaps(person, GapState.PLANNED)
    ]
    assert quiet
    for person in quiet:
        assert _layered(person)[0].startswith("gap-planned")


def test_the_legend_of_gaps_shows_the_very_dots_of_the_cards() -> None:
    drawn = tuple(card(sketch(FOUND, p), "full", (0, 0)) for p in FOUND.analysis.seats)
    shown = Drawing("full", 10, 10, drawn)
    [told] = [group for group in legend([shown]) if group.layer == "gaps"]
    dots = {mark for p in FOUND.analysis.seats for mark in _layered(p)}
    plain = {"-".join(mark.split("-")[:2]) for mark in dots}
    assert {item.mark for item in told.items} == plain
    assert told.items[-1].mark == "gap-planned"


def _gaps(person: str, state: GapState) -> list[Gap]:
    return [g for g in FOUND.gaps if person in g.people and g.state is state]


def _layered(person: str) -> list[str]:
    drawn = card(sketch(FOUND, person), "full", (0, 0))
    return [shape.mark for shape in drawn.shapes if shape.layer == "gaps"]
