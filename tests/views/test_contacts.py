"""The contact matrix: a field for each pair, cold where the rhythm is missed, and the load."""

from __future__ import annotations

import pytest

from decisionmap.page import Cell, Note, Table, Word
from decisionmap.views import contacts
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example

TEAM = """
account: Acme
people:
  ana: {name: Ana Ruiz, power: 5, roles: [decider], stance: for}
  bea: {name: Bea Gil, power: 3, prefers: norte}
  carl: {name: Carl Ott}
team:
  jo: {name: Jo Pérez, role: kam}
  kim: {name: Kim Roe, leaves: 2026-09-01}
  lu: {name: Lu Diaz}
contacts:
  jo:
    ana: {depth: working, last: 2026-11-20}
    bea: {depth: met, last: 2026-01-10, every: 30d, target: trusted}
  kim: {ana: {depth: trusted, last: 2026-08-20}}
  lu: {ana: {depth: met, last: 2026-11-01}, bea: {avoid: yes}, carl: {target: met}}
competitors: {norte: {name: Norte, contacts: {ana: met}}}
"""


def _table(text: str) -> Table:
    found = briefed(text)
    page = contacts.draw(found.decisions[0], found)
    (block,) = page.sections[0].blocks
    assert isinstance(block, Table)
    return block


def _row(table: Table, person: str) -> tuple[Cell, ...]:
    return next(row for row in table.rows if row[0].person == person)


def _told(cell: Cell) -> str:
    return tell("en", cell.text).replace("\N{NO-BREAK SPACE}", " ")


def test_rows_go_by_power_then_by_the_weakest_cover() -> None:
    found = example("penarrubia")
    table = contacts.draw(found.decisions[0], found).sections[0].blocks[0]
    assert isinstance(table, Table)
    cover = found.decisions[0].analysis.cover
    power = {p: s.judgement.power for p, s in found.decisions[0].analysis.seats.items()}
    order = [row[0].person for row in table.rows]
    assert order == sorted(order, key=lambda p: (-(power[p] or 0), cover[p].strength))


def test_who_has_no_known_power_stands_last_with_a_question_mark() -> None:
    last = _table(TEAM).rows[-1]
    assert (last[0].person, _told(last[1]), last[1].value) == ("carl", "?", None)


def test_the_team_stands_as_the_file_has_it_with_what_each_does() -> None:
    table = _table(TEAM)
    assert table.heads[2:5] == ("Jo Pérez", "Kim Roe", "Lu Diaz")
    under = [
        tell("en", text).replace("\N{NO-BREAK SPACE}", " ") for text in table.under
    ]
    assert under[2:5] == ["key account manager", "left 1 Sep 2026", ""]


def test_a_contact_is_the_warmer_the_deeper() -> None:
    jo = _row(_table(TEAM), "ana")[2]
    assert (_told(jo), jo.heat, jo.edge) == ("Working · 3 d", 2, "")


def test_a_missed_rhythm_is_cold_and_an_aim_not_reached_is_told() -> None:
    jo = _row(_table(TEAM), "bea")[2]
    assert (_told(jo), jo.heat, jo.edge) == ("Met · 317 d → trusted", 1, "cold")


def test_an_aim_without_any_contact_is_a_field_of_its_own() -> None:
    lu = _row(_table(TEAM), "carl")[4]
    assert (_told(lu), lu.heat, lu.edge) == ("→ met", 0, "aim")


def test_an_aim_that_is_reached_is_not_told_again() -> None:
    table = _table(
        TEAM.replace("last: 2026-11-20", "last: 2026-11-20, target: working")
    )
    assert _told(_row(table, "ana")[2]) == "Working · 3 d"


def test_a_contact_of_which_nothing_is_said_but_a_note_is_an_empty_field() -> None:
    lu = _row(_table(TEAM.replace("carl: {target: met}", "carl: {note: met?}")), "carl")
    assert (_told(lu[4]), lu[4].heat, lu[4].edge) == ("", 0, "")


def test_who_is_to_be_kept_apart_is_told_so() -> None:
    assert _told(_row(_table(TEAM), "bea")[4]) == "to be avoided"


def test_a_contact_of_whoever_left_warms_nothing() -> None:
    kim = _row(_table(TEAM), "ana")[3]
    assert (kim.heat, kim.edge, kim.value) == (0, "", 0)


def test_a_contact_without_a_date_says_so() -> None:
    table = _table(TEAM.replace(", last: 2026-11-20", ""))
    assert _told(_row(table, "ana")[2]) == "Working · no date"


def test_silence_is_no_fault_towards_whoever_is_off_limits() -> None:
    table = _table(TEAM.replace("power: 3,", "power: 3, off_limits: audits the award,"))
    row = _row(table, "bea")
    assert row[2].edge == "aim"
    assert (_told(row[5]), row[5].mark) == ("off limits", "cover-off_limits")


def test_cover_counts_its_threads() -> None:
    cover = _row(_table(TEAM), "ana")[5]
    assert (_told(cover), cover.mark) == ("covered · 2", "cover-covered")


def test_competitors_are_told_with_what_they_hold_or_who_would_choose_them() -> None:
    table = _table(TEAM)
    assert _told(_row(table, "ana")[6]) == "Norte: met"
    assert _told(_row(table, "bea")[6]) == "would choose Norte"


def test_whoever_knows_a_person_best_is_told_first_and_the_status_quo_never() -> None:
    also = (
        "sur: {name: Sur, contacts: {ana: trusted}}, status_quo: {contacts: {ana: met}}"
    )
    cell = _row(_table(TEAM.replace("{norte:", f"{{{also}, norte:")), "ana")[6]
    assert (_told(cell), cell.value) == ("Sur: trusted and Norte: met", 2)


def test_whom_no_competitor_holds_has_an_empty_field_that_sorts_last() -> None:
    cell = _row(_table(TEAM), "carl")[6]
    assert (cell.text, cell.value) == ("", None)
    ours = _row(_table(TEAM.replace("prefers: norte", "prefers: us")), "bea")[6]
    assert ours.text == ""
    held = TEAM.replace("{ana: met}", "{ana: met, bea: met}")
    assert _told(_row(_table(held), "bea")[6]) == "Norte: met"


def test_without_any_competitor_there_is_no_column_for_them() -> None:
    text = TEAM.partition("competitors:")[0].replace(", prefers: norte", "")
    assert len(_table(text).heads) == 6


def test_the_foot_tells_how_many_each_of_ours_holds_and_how_many_alone() -> None:
    assert [_told(cell) for cell in _table(TEAM).foot[2:5]] == ["2 · 1 alone", "0", "1"]


def test_where_one_of_ours_is_all_the_team_nothing_hangs_on_her_more_than_on_others() -> (
    None
):
    text = "account: A\npeople: {ana: {name: Ana}}\nteam: {jo: {name: Jo}}\n"
    foot = _table(f"{text}contacts: {{jo: {{ana: working 2026-11-01}}}}\n").foot
    assert _told(foot[2]) == "1"
    assert (foot[3].value, _told(foot[3])) == (0.7, "70 %")


@pytest.mark.parametrize(
    "text", [TEAM, TEAM.partition("competitors:")[0].replace(", prefers: norte", "")]
)
def test_every_row_and_the_foot_have_a_cell_for_each_head(text: str) -> None:
    table = _table(text)
    widths = {len(row) for row in (*table.rows, table.foot, table.under)}
    assert widths == {len(table.heads)}


def test_a_map_without_anybody_of_ours_is_told_what_would_help() -> None:
    found = briefed("account: Acme\npeople: {ana: {name: Ana}}\n")
    (block,) = contacts.draw(found.decisions[0], found).sections[0].blocks
    assert isinstance(block, Note)


def test_where_nobody_sits_nothing_is_set_out() -> None:
    seats = "decisions: {one: {seats: {ana: {sits: no}}}}\n"
    found = briefed(f"account: A\npeople: {{ana: {{name: Ana}}}}\n{seats}")
    page = contacts.draw(found.decisions[0], found)
    (block,) = page.sections[0].blocks
    assert isinstance(block, Note)
    assert block.text == Word("page.org.nobody")
    assert page.legend == ()


def test_a_team_that_knows_nobody_has_no_legend_of_contacts() -> None:
    found = briefed("account: A\npeople: {ana: {name: Ana}}\nteam: {jo: {name: Jo}}\n")
    legend = contacts.draw(found.decisions[0], found).legend
    assert [group.title for group in legend] == [
        Word("page.legend.stance"),
        Word("page.legend.cover"),
    ]


def test_the_legend_shows_only_what_is_in_use_and_stances_filter() -> None:
    found = briefed(TEAM)
    page = contacts.draw(found.decisions[0], found)
    marks = [item.mark for group in page.legend for item in group.items]
    assert "field-cold" in marks
    assert "field-trusted" not in marks
    assert [item.picks for item in page.legend[0].items] == [
        "stance:for",
        "stance:unknown",
    ]
