"""The table tells as text what the other views draw: each person, tie, contact and gap."""

from __future__ import annotations

import pytest

from decisionmap.page import Note, Page, Table
from decisionmap.views import table
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example

EXAMPLES = ("penarrubia", "hospital", "group", "renewal", "minimo")


def _tables(page: Page) -> dict[str, Table]:
    return {
        section.id: block
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Table)
    }


def _column(found: Table, head: str) -> list[str]:
    at = [tell("en", text) for text in found.heads].index(head)
    return [tell("en", row[at].text) for row in found.rows]


@pytest.mark.parametrize("name", EXAMPLES)
def test_everybody_who_sits_has_a_row_and_every_gap_one(name: str) -> None:
    briefing = example(name)
    for found in briefing.decisions:
        told = _tables(table.draw(found, briefing))
        assert {row[0].person for row in told["people"].rows} == set(
            found.analysis.seats
        )
        gaps = told["gaps"].rows if "gaps" in told else ()
        assert len(gaps) == len(found.gaps)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_tie_and_every_contact_has_a_row(name: str) -> None:
    briefing = example(name)
    for found in briefing.decisions:
        account, seats = found.analysis.account, found.analysis.seats
        told = _tables(table.draw(found, briefing))
        people = [account.people[id_] for id_ in seats]
        ties = sum(len(p.reports_to + p.influences + p.conflicts) for p in people)
        assert len(told["ties"].rows if "ties" in told else ()) == ties
        known = sum(len(cover.contacts) for cover in found.analysis.cover.values())
        held = [
            p for c in account.competitors.values() for p in c.contacts if p in seats
        ]
        contacts = told["contacts"].rows if "contacts" in told else ()
        assert len(contacts) == known + len(held)


def test_the_heaviest_stand_first_and_sort_by_their_weight() -> None:
    briefing = example("penarrubia")
    people = _tables(table.draw(briefing.decisions[0], briefing))["people"]
    at = [tell("en", text) for text in people.heads].index("Weight")
    weights = [row[at].value or 0 for row in people.rows]
    assert weights == sorted(weights, reverse=True)


def test_gaps_that_a_move_answers_are_told_beside_those_open() -> None:
    briefing = example("penarrubia")
    found = briefing.decisions[0]
    people = _tables(table.draw(found, briefing))["people"]
    for state, head in (("open", "Gaps open"), ("planned", "Gaps planned")):
        told = {
            row[0].person: int(text)
            for row, text in zip(people.rows, _column(people, head), strict=True)
        }
        some = [id_ for gap in found.gaps if gap.state == state for id_ in gap.people]
        assert told == {id_: some.count(id_) for id_ in told}
        assert any(told.values())


def test_what_is_asked_first_stands_first() -> None:
    briefing = example("penarrubia")
    people = _tables(table.draw(briefing.decisions[0], briefing))["people"]
    assert [tell("en", head) for head in people.heads[:9]] == [
        "Person",
        "Title",
        "Part",
        "Stance",
        "Power",
        "Weight",
        "Our cover · contacts",
        "Gaps open",
        "Gaps planned",
    ]


def test_what_is_not_known_stays_so() -> None:
    briefing = briefed("account: A\npeople: {ana: {name: Ana, title: CFO}}\n")
    people = _tables(table.draw(briefing.decisions[0], briefing))["people"]
    assert _column(people, "Stance") == ["unknown"]
    assert _column(people, "Power") == ["?"]
    assert _column(people, "Part") == ["?"]


def test_a_column_that_nobody_fills_is_left_out() -> None:
    briefing = briefed("account: A\npeople: {ana: {name: Ana, unit: IT}}\n")
    people = _tables(table.draw(briefing.decisions[0], briefing))["people"]
    heads = [tell("en", text) for text in people.heads]
    assert "Unit" in heads
    assert "External" not in heads


def test_a_tie_tells_its_strength_its_topic_and_its_line() -> None:
    briefing = briefed(
        "account: A\n"
        "people:\n"
        "  ana: {name: Ana}\n"
        "  bea:\n"
        "    name: Bea\n"
        "    influences: {ana: {strength: 4, topic: costs}}\n"
    )
    ties = _tables(table.draw(briefing.decisions[0], briefing))["ties"]
    assert [tell("en", cell.text) for cell in ties.rows[0]] == [
        "Bea",
        "sways",
        "Ana",
        "4",
        "costs",
        "6",
    ]


def test_a_map_that_says_nothing_of_ties_says_so_instead_of_an_empty_table() -> None:
    briefing = briefed("account: A\npeople: {ana: {name: Ana}}\n")
    sections = table.draw(briefing.decisions[0], briefing).sections
    (note,) = next(section for section in sections if section.id == "ties").blocks
    assert isinstance(note, Note)


def test_every_row_has_a_cell_for_each_head() -> None:
    briefing = example("group")
    for found in briefing.decisions:
        for told in _tables(table.draw(found, briefing)).values():
            assert {len(row) for row in told.rows} == {len(told.heads)}
