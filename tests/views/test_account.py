"""Account says what the client is to us, as far as the map has it, and what it lacks."""

from __future__ import annotations

import pytest

from decisionmap.page import Lane, Listing, Note, Page, Section, Table, Text
from decisionmap.views import account
from decisionmap.views.pieces.scorecard import measured
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example

MAP = """account:
  name: Acme
  sector: packaging
  tier: key
  relationship: basic
  target: {relationship: interdependent, by: 2027-06-30}
  selection: {innovation: 5, volume: 3.5, profitability: 2}
  strategy:
    growth: From two plants to three
    why: The warranty ends
    initiatives: [{what: Shared figures, for: [ann], status: running}, {what: Visits}]
  business:
    - {unit: Vigo, what: service, ours: 0.6M EUR, potential: 0.8M EUR}
    - {unit: Sagunto, what: all of it, potential: 0.9M EUR, held_by: kessler}
    - {unit: Lugo, held_by: status_quo}
people:
  ann: {name: Ann Lee, power: 4, roles: [decider], stance: for, proof: behaviour, seen: 2026-11-20}
  bob: {name: Bob Ray}
team: {jo: {name: Jo Cole}}
contacts: {jo: {ann: trusted 2026-11-20}}
competitors: {kessler: {name: Kessler}}
scorecard:
  customer:
    - {name: Power covered, unit: "%", measure: coverage, target: 80}
    - {name: Gaps, measure: huecos, target: 0}
    - {name: Mood, measure: mood}
  financial: [{name: Revenue, unit: M EUR, target: 3.0, actual: 2.4}]
projects:
  - {name: Line 3, owner: jo, status: green, due: 2027-02-01, people: [ann, bob]}
  - {name: Pilot, status: amber, due: 2026-11-20}
"""


def _page(text: str = MAP) -> Page:
    found = briefed(text)
    return account.draw(found.decisions[0], found)


def _section(page: Page, id_: str) -> Section:
    return next(section for section in page.sections if section.id == id_)


def _said(text: Text | None, language: str = "en") -> str:
    return tell(language, text or "").replace("\N{NO-BREAK SPACE}", " ")


def _table(page: Page, id_: str) -> Table:
    return next(b for b in _section(page, id_).blocks if isinstance(b, Table))


def _rows(table: Table) -> list[list[str]]:
    return [[_said(cell.text) for cell in row] for row in table.rows]


def _entries(page: Page, id_: str) -> list[tuple[str, list[str], list[str]]]:
    (block,) = _section(page, id_).blocks
    assert isinstance(block, Listing)
    return [
        (_said(e.label), [_said(v) for v in e.values], [c.person for c in e.chips])
        for e in block.entries
    ]


def test_the_firm_and_our_strategy_are_told_as_far_as_they_are_said() -> None:
    assert _entries(_page(), "firm") == [
        ("Sector", ["packaging"], []),
        ("Kind of account", ["key"], []),
    ]
    assert _entries(_page(), "strategy") == [
        ("What is to grow", ["From two plants to three"], []),
        ("Why they care", ["The warranty ends"], []),
    ]


def test_initiatives_name_the_people_they_are_for() -> None:
    assert _entries(_page(), "initiatives") == [
        ("Shared figures", ["running"], ["ann"]),
        ("Visits", [], []),
    ]


def test_projects_in_trouble_come_first_and_late_ones_say_so() -> None:
    assert _entries(_page(), "projects") == [
        ("Pilot", ["amber", "until 20 Nov 2026, overdue"], []),
        ("Line 3", ["green", "Jo Cole", "until 1 Feb 2027"], ["ann", "bob"]),
    ]


def test_the_reasons_for_a_key_account_are_filled_by_their_strength() -> None:
    table = _table(_page(), "selection")
    assert [_said(head) for head in table.heads] == [
        "Volume",
        "Profitability",
        "Innovation",
    ]
    assert [(_said(cell.text), cell.heat) for cell in table.rows[0]] == [
        ("3.5 of 5", 1),
        ("2 of 5", 0),
        ("5 of 5", 3),
    ]


def _stages(text: str) -> list[tuple[str, str, str]]:
    (lane,) = _section(_page(text), "relationship").blocks
    assert isinstance(lane, Lane)
    return [(_said(s.title), s.state, _said(s.when)) for s in lane.stops]


def test_the_relationship_stands_among_its_stages_with_the_one_aimed_at() -> None:
    assert _stages(MAP) == [
        ("exploratory", "done", ""),
        ("basic", "now", "today"),
        ("cooperative", "ahead", ""),
        ("interdependent", "aim", "aim for 30 Jun 2027"),
        ("integrated", "ahead", ""),
    ]


def test_a_relationship_that_is_to_be_kept_says_until_when() -> None:
    kept = MAP.replace("relationship: interdependent", "relationship: basic")
    (lane,) = _section(_page(kept), "relationship").blocks
    assert isinstance(lane, Lane)
    assert [_said(fact) for fact in lane.stops[1].facts] == [
        "to be kept until 30 Jun 2027"
    ]


def test_a_relationship_that_comes_apart_stands_on_none_of_its_stages() -> None:
    apart = MAP.replace("relationship: basic", "relationship: disintegrating")
    assert _stages(apart)[:2] == [
        ("disintegrating", "overdue", "today"),
        ("exploratory", "ahead", ""),
    ]


def test_an_aim_without_a_stage_today_leaves_today_unknown() -> None:
    aimed = MAP.replace("  relationship: basic\n", "")
    assert {state for _, state, _ in _stages(aimed)} == {"ahead", "aim"}


def test_the_scorecard_sets_today_beside_the_aim_and_fills_in_what_we_compute() -> None:
    found = briefed(MAP)
    share = round(100 * found.decisions[0].analysis.coverage)
    gaps = int(measured(found.decisions[0], "gaps") or 0)
    assert _rows(_table(_page(), "scorecard")) == [
        ["Finances", "Revenue", "3 M EUR", "2.4 M EUR", "80 %"],
        [
            "Client",
            "Power covered",
            "80 %",
            f"{share} % · from this map",
            f"{round(share / 0.8)} %",
        ],
        ["Client", "Gaps", "0", f"{gaps} · from this map", ""],
        ["Client", "Mood", "", "", ""],
    ]


def test_what_the_map_measures_itself_goes_before_what_we_compute() -> None:
    own = MAP.replace("measure: coverage, target: 80", "measure: coverage, actual: 99")
    assert _rows(_table(_page(own), "scorecard"))[1][3] == "99 %"


def test_a_measure_that_we_do_not_compute_is_named() -> None:
    notes = [b for b in _section(_page(), "scorecard").blocks if isinstance(b, Note)]
    assert [_said(note.text) for note in notes] == [
        "No measure here is called mood; there are coverage, certainty, reading and gaps."
    ]


@pytest.mark.parametrize("name", ["coverage", "Cobertura", "certainty", "reading"])
def test_figures_of_the_header_can_be_measured_by_either_name(name: str) -> None:
    assert measured(example("penarrubia").decisions[0], name) is not None


def test_their_business_says_who_holds_it_and_what_it_comes_to() -> None:
    table = _table(_page(), "business")
    assert _rows(table) == [
        ["Vigo", "service", "600 k€", "800 k€", ""],
        ["Sagunto", "all of it", "", "900 k€", "Kessler"],
        ["Lugo", "", "", "", "to leave things as they are"],
    ]
    assert [_said(cell.text) for cell in table.foot] == [
        "In all",
        "",
        "600 k€",
        "1.7 M€",
        "",
    ]


def test_what_several_currencies_come_to_is_not_added() -> None:
    mixed = MAP.replace("0.9M EUR", "0.9M GBP")
    assert _table(_page(mixed), "business").foot == ()


def test_of_a_mere_name_the_page_tells_what_could_stand_there() -> None:
    page = _page("account: Acme\npeople: {ann: {name: Ann}}")
    (section,) = page.sections
    (note,) = section.blocks
    assert isinstance(note, Note)
    assert note.tone == "plain"
    assert _said(note.text).startswith("Of Acme itself the map says nothing yet.")


def test_what_is_not_in_the_map_yet_is_asked_for_in_small_print() -> None:
    page = _page("account: {name: Acme, sector: food}\npeople: {ann: {name: Ann}}")
    note = _section(page, "missing").blocks[0]
    assert isinstance(note, Note)
    assert note.tone == "quiet"
    assert "the scorecard" in _said(note.text)
    assert "missing" not in [section.id for section in _page().sections]


def test_nothing_of_the_account_is_for_a_screen_that_is_shared() -> None:
    empty = _page("account: Acme\npeople: {ann: {name: Ann}}")
    assert not any(section.plain for section in (*_page().sections, *empty.sections))


def test_every_decision_tells_the_same_account_but_for_its_own_figures() -> None:
    found = example("group")
    told = [account.draw(one, found) for one in found.decisions]
    alike = [[s.id for s in page.sections] for page in told]
    assert all(ids == alike[0] for ids in alike)
    covered = {_rows(_table(page, "scorecard"))[1][3] for page in told}
    assert len(covered) == len(told)


def test_who_takes_no_part_in_the_decision_is_named_and_does_not_open() -> None:
    parted = (
        MAP + "decisions: {one: {seats: {ann: {power: 4}}}, two: {seats: {bob: {}}}}\n"
    )
    (block,) = _section(_page(parted), "projects").blocks
    assert isinstance(block, Listing)
    chips = block.entries[1].chips
    assert [(chip.person, chip.name) for chip in chips] == [
        ("ann", "Ann Lee"),
        ("", "Bob Ray"),
    ]
