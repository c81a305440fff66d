"""Plan says who does what until when, who acts at each step, and what was promised."""

from __future__ import annotations

import pytest

from decisionmap.page import Callout, Lane, Note, Page, Section, Table, Text
from decisionmap.views import plan, table
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example

MAP = """account: Acme
people:
  ann: {name: Ann Lee, power: 4, roles: [decider], stance: for}
  bob: {name: Bob Ray, power: 3, stance: against}
team: {jo: {name: Jo Cole}, kim: {name: Kim Day}}
contacts: {jo: {ann: trusted 2026-11-20}}
decisions: {one: {}, two: {}}
plan:
  - {what: Later, who: jo, with: [ann], due: 2027-01-14, every: 3m, decision: one}
  - {what: Soon, who: [jo, kim], with: [bob], via: ann, due: 2026-11-27,
     gap: single-thread, aim: {bob: neutral}, decision: one}
  - {what: Some day, decision: one}
  - {what: Missed, who: kim, with: [ann], due: 2026-11-10}
  - {what: Elsewhere, who: jo, decision: two}
  - {what: Long ago, who: jo, with: [bob], due: 2026-09-01, status: done}
  - {what: Never, who: kim, due: 2026-10-01, status: dropped}
promises:
  - {what: Kept, by: jo, to: ann, due: 2026-11-10, kept: 2026-11-09}
  - {what: Draft, by: jo, to: ann, due: 2026-12-11}
  - {what: Memo, by: kim, to: bob, due: 2026-11-20}
  - {what: Figures, by: bob, to: kim, due: 2026-11-30}
"""


def _page(text: str = MAP) -> Page:
    found = briefed(text)
    return plan.draw(found.decisions[0], found)


def _section(page: Page, id_: str) -> Section:
    return next(section for section in page.sections if section.id == id_)


def _said(text: Text | None, language: str = "en") -> str:
    return tell(language, text or "").replace("\N{NO-BREAK SPACE}", " ")


def _lanes(page: Page) -> dict[str, Lane]:
    blocks = _section(page, "moves").blocks
    return {_said(b.title): b for b in blocks if isinstance(b, Lane)}


def _tables(page: Page, id_: str) -> list[Table]:
    return [b for b in _section(page, id_).blocks if isinstance(b, Table)]


def _rows(table: Table) -> list[list[str]]:
    return [[_said(cell.text) for cell in row] for row in table.rows]


def test_open_moves_stand_by_owner_each_soonest_first() -> None:
    told = {
        owner: [s.title for s in lane.stops] for owner, lane in _lanes(_page()).items()
    }
    assert told["Jo Cole"] == ["Soon", "Later"]
    assert _said(_section(_page(), "moves").title) == "Moves · 4"


def test_whose_move_is_overdue_comes_first_and_what_nobody_owns_last() -> None:
    assert list(_lanes(_page())) == ["Kim Day", "Jo Cole", "Nobody yet"]


def test_each_move_tells_when_it_is_due_and_where_it_lies() -> None:
    lanes = _lanes(_page()).values()
    assert [(_said(s.when), s.state) for lane in lanes for s in lane.stops] == [
        ("10 Nov 2026, 13 days overdue", "overdue"),
        ("27 Nov 2026, in 4 days", "next"),
        ("14 Jan 2027, in 52 days", "ahead"),
        ("no date", "ahead"),
    ]


def test_a_move_tells_who_goes_along_what_it_closes_and_whether_it_comes_again() -> (
    None
):
    soon, later = _lanes(_page())["Jo Cole"].stops
    assert [_said(fact) for fact in soon.facts] == [
        "together with Kim Day",
        "closes: One single thread to a key person",
    ]
    assert [_said(fact) for fact in later.facts] == ["again every 90 days"]


def test_owners_with_nothing_overdue_stand_as_in_the_team_whoever_is_due_first() -> (
    None
):
    text = MAP.replace("due: 2026-11-10", "due: 2026-11-24")
    assert list(_lanes(_page(text))) == ["Jo Cole", "Kim Day", "Nobody yet"]
    late = text.replace("what: Some day,", "what: Some day, due: 2026-11-01,")
    assert next(iter(_lanes(_page(late)))) == "Nobody yet"


def test_what_is_due_today_comes_next_and_is_not_overdue() -> None:
    stop = _lanes(_page(MAP.replace("2026-11-10}", "2026-11-23}")))["Kim Day"].stops[0]
    assert (_said(stop.when), stop.state) == ("today, 23 Nov 2026", "next")


def test_a_move_tells_its_note_and_a_stance_that_is_to_be_found_out() -> None:
    text = MAP.replace("aim: {bob: neutral}", "aim: {bob: unknown}, note: By phone")
    soon = _lanes(_page(text))["Jo Cole"].stops[0]
    assert _said(soon.facts[-1]) == "By phone"
    assert _said(soon.chips[0].doing) == "aim: unknown"


def test_a_move_tells_what_is_aimed_at_with_whom_and_through_whom() -> None:
    soon = _lanes(_page())["Jo Cole"].stops[0]
    assert [(c.person, _said(c.doing), c.marks[0]) for c in soon.chips] == [
        ("bob", "aim: neutral", "chip-against"),
        ("ann", "way in", "chip-for"),
    ]


def test_the_legend_tells_the_marks_beside_people_and_no_other() -> None:
    stance, cover = _page().legend
    assert [(item.mark, item.picks) for item in stance.items] == [
        ("chip-for", "stance:for"),
        ("chip-against", "stance:against"),
    ]
    assert [item.mark for item in cover.items] == ["cover-covered", "cover-none"]


def test_moves_of_another_decision_are_not_told() -> None:
    told = [stop.title for lane in _lanes(_page()).values() for stop in lane.stops]
    assert "Missed" in told
    assert "Elsewhere" not in told


def test_what_is_done_or_dropped_stands_apart_newest_first() -> None:
    (found,) = _tables(_page(), "past")
    assert _rows(found) == [
        ["Never", "Kim Day", "", "1 Oct 2026", "dropped"],
        ["Long ago", "Jo Cole", "Bob Ray", "1 Sep 2026", "done"],
    ]


def test_whom_a_past_move_was_to_turn_is_told_once_among_whom_it_was_with() -> None:
    aimed = "with: [bob], aim: {ann: for, bob: neutral}, due: 2026-09-01, status: done"
    text = MAP.replace("with: [bob], due: 2026-09-01, status: done", aimed)
    (found,) = _tables(_page(text), "past")
    assert _rows(found)[1][2] == "Bob Ray and Ann Lee"


def test_the_table_holds_every_step_move_and_promise_as_text() -> None:
    found = briefed(
        MAP.replace(
            "one: {}",
            "one: {steps: [{name: Memo, people: {ann: signs, bob: advises}, date: 2026-12-05}]}",
        )
    )
    page = table.draw(found.decisions[0], found)
    (steps,) = _tables(page, "course")
    assert _rows(steps)[0][:3] == ["Memo", "5 Dec 2026", "Ann Lee and Bob Ray"]
    (moves,) = _tables(page, "moves")
    assert [row[0] for row in _rows(moves)] == [
        "Later",
        "Soon",
        "Some day",
        "Missed",
        "Long ago",
        "Never",
    ]
    (promises,) = _tables(page, "promises")
    assert _rows(promises)[3][:4] == ["Figures", "Bob Ray", "Kim Day", "30 Nov 2026"]


def test_promises_stand_by_whose_they_are_the_open_ones_first_as_due() -> None:
    ours, theirs = _tables(_page(), "promises")
    assert [_said(table.caption) for table in (ours, theirs)] == [
        "We promised · 3",
        "Promised to us · 1",
    ]
    assert _rows(ours) == [
        ["Memo", "Kim Day", "Bob Ray", "20 Nov 2026", "3 days overdue"],
        ["Draft", "Jo Cole", "Ann Lee", "11 Dec 2026", "in 18 days"],
        ["Kept", "Jo Cole", "Ann Lee", "10 Nov 2026", "kept 9 Nov 2026"],
    ]
    assert _rows(theirs) == [
        ["Figures", "Bob Ray", "Kim Day", "30 Nov 2026", "in 7 days"]
    ]


def test_a_promise_opens_the_one_of_theirs_whom_it_names() -> None:
    ours, theirs = _tables(_page(), "promises")
    assert [cell.person for cell in ours.rows[0]] == ["", "", "bob", "", ""]
    assert [cell.person for cell in theirs.rows[0]] == ["", "bob", "", "", ""]


def test_a_promise_whose_people_nobody_named_is_told_as_such() -> None:
    (found,) = _tables(
        _page(MAP.split("promises:")[0] + "promises: [{what: Odd}]"), "promises"
    )
    assert _said(found.caption) == "Nobody named · 1"
    assert _rows(found) == [["Odd", "", "", "", "no date"]]


def test_without_a_move_the_first_gaps_are_shown_to_begin_with() -> None:
    page = _page(MAP.split("plan:")[0])
    (note,) = _section(page, "unplanned").blocks
    assert isinstance(note, Note)
    assert "who goes to see whom" in _said(note.text)
    shown = _section(page, "first").blocks
    assert 1 <= len(shown) <= plan.MOST_ASKED
    assert all(isinstance(block, Callout) for block in shown)


BARE = "account: Acme\npeople: {ann: {name: Ann}}"


def test_where_nothing_is_planned_or_promised_only_the_question_is_asked() -> None:
    page = _page(BARE)
    assert [section.id for section in page.sections] == ["unplanned"]


def test_of_the_plan_the_steps_alone_are_for_a_screen_that_is_shared() -> None:
    found = example("penarrubia")
    page = plan.draw(found.decisions[0], found)
    plain = {section.id: section.plain for section in page.sections}
    assert [name for name, shown in plain.items() if shown] == ["lane"]
    assert not any(section.plain for section in _page(BARE).sections)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_ours_is_missing_in_any_language(language: str) -> None:
    page = _page()
    texts: list[Text] = [page.title]
    for section in page.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                texts += [*block.heads, *(c.text for row in block.rows for c in row)]
            if isinstance(block, Lane):
                texts += [t for s in block.stops for t in (s.when, *s.facts)]
    assert all("{" not in _said(text, language) for text in texts)


def test_a_way_in_that_leads_to_nobody_named_says_so() -> None:
    alone = MAP.replace("with: [bob], via: ann", "via: ann").replace(
        "aim: {bob: neutral}, ", ""
    )
    for text, told in ((MAP, "way in"), (alone, "way in, to whom is not said")):
        stops = [stop for lane in _lanes(_page(text)).values() for stop in lane.stops]
        soon = next(stop for stop in stops if stop.title == "Soon")
        assert _said(soon.chips[-1].doing) == told
