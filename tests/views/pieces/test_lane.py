"""The lane tells each step and quiet period in time, who acts there, who of ours is near."""

from __future__ import annotations

from decisionmap.page import Lane, Note, Stop, Text
from decisionmap.views.pieces.lane import lane
from decisionmap.words.telling import tell
from tests.views.accounts import told

MAP = """account: Acme
people:
  ann: {name: Ann Lee, power: 4, stance: for}
  bob: {name: Bob Ray, power: 3, stance: against}
team: {jo: {name: Jo Cole}}
contacts: {jo: {ann: trusted 2026-11-20}}
decisions:
  one:
    quiet: [{from: 2026-12-10, to: 2027-02-19, only: [ann], why: tender published}]
    steps:
      - {name: Signing, date: 2027-03-01, people: {bob: signs}}
      - {kind: budget, date: 2026-10-20, done: 2026-10-22, people: {ann: approves}}
      - {name: Memo, date: 2026-11-15, people: {bob: writes}}
      - {name: Report, date: 2026-12-05, people: {ann: writes, bob: evaluates}}
      - {name: Some day}
"""


def _said(text: Text) -> str:
    return tell("en", text).replace("\N{NO-BREAK SPACE}", " ")


def _stops(text: str) -> list[Stop]:
    (section,) = lane(told(text))
    return [stop for b in section.blocks if isinstance(b, Lane) for stop in b.stops]


def test_stops_stand_in_order_of_their_days_each_with_where_it_lies() -> None:
    assert [(_said(s.when), _said(s.title), s.state) for s in _stops(MAP)] == [
        ("done 22 Oct 2026", "budget", "done"),
        ("15 Nov 2026, overdue", "Memo", "overdue"),
        ("5 Dec 2026", "Report", "next"),
        ("10 Dec 2026 – 19 Feb 2027", "Quiet period", "ahead"),
        ("1 Mar 2027", "Signing", "ahead"),
        ("no date", "Some day", "ahead"),
    ]


def test_who_acts_stands_with_stance_deed_and_cover() -> None:
    report = next(s for s in _stops(MAP) if s.title == "Report")
    assert [
        (c.marks[0], c.name, _said(c.doing or ""), c.marks[1]) for c in report.chips
    ] == [
        ("chip-for", "Ann Lee", "writes", "cover-covered"),
        ("chip-against", "Bob Ray", "evaluates", "cover-none"),
    ]


def test_whoever_is_off_limits_is_no_fault_of_our_cover() -> None:
    closed = MAP.replace("stance: against}", "stance: against, off_limits: audits}")
    stops = {_said(s.title): s for s in _stops(closed)}
    told_of = {title: [_said(f) for f in stop.judged] for title, stop in stops.items()}
    assert told_of["Memo"] == ["off limits, this person is not lobbied: Bob Ray"]
    assert told_of["Report"] == [
        "1 of 1 covered",
        "our way in: Jo Cole",
        "off limits, this person is not lobbied: Bob Ray",
    ]
    assert [chip.marks for chip in stops["Memo"].chips] == [
        ("chip-against", "cover-off_limits")
    ]


def test_our_way_in_is_told_and_that_there_is_none() -> None:
    facts = {
        _said(stop.title): [_said(fact) for fact in (*stop.facts, *stop.judged)]
        for stop in _stops(MAP)
    }
    assert facts["Report"] == ["in 12 days", "1 of 2 covered", "our way in: Jo Cole"]
    assert facts["Signing"] == ["nobody of ours knows anybody there"]
    assert facts["budget"] == []


def test_a_contact_gone_cold_is_no_way_in_whichever_view_tells_the_step() -> None:
    cold = MAP.replace("trusted 2026-11-20", "met 2026-02-01")
    (own,), (beside,) = lane(told(cold)), lane(told(cold), presence=True)
    for section in (own, beside):
        stops = [s for b in section.blocks if isinstance(b, Lane) for s in b.stops]
        report = next(stop for stop in stops if stop.title == "Report")
        assert [_said(fact) for fact in report.judged] == ["0 of 2 covered"]
        assert [_said(chip.doing or "") for chip in report.chips] == [
            "writes",
            "evaluates",
        ]


def test_a_quiet_period_tells_how_far_it_is_and_why_and_us_alone_through_whom() -> None:
    quiet = next(s for s in _stops(MAP) if s.quiet)
    assert [_said(fact) for fact in quiet.facts] == ["in 17 days", "tender published"]
    assert [_said(fact) for fact in quiet.judged] == ["only through Ann Lee"]


def test_in_a_quiet_period_a_warning_says_so_first() -> None:
    (section,) = lane(told(MAP.replace("from: 2026-12-10", "from: 2026-11-10")))
    note = section.blocks[0]
    assert isinstance(note, Note)
    assert _said(note.text) == (
        "Quiet period until 19 Feb 2027: nobody of theirs is visited"
    )
    assert note.tone == "warning"
    assert any(
        s.state == "now" for b in section.blocks if isinstance(b, Lane) for s in b.stops
    )


def test_a_quiet_period_that_is_over_is_behind() -> None:
    text = MAP.replace(
        "from: 2026-12-10, to: 2027-02-19", "from: 2026-09-01, to: 2026-10-01"
    )
    first = _stops(text)[0]
    assert (first.quiet, first.state) == (True, "done")


def test_a_decision_without_steps_has_no_lane() -> None:
    assert list(lane(told("account: Acme\npeople: {ann: Ann}\n"))) == []


def test_what_says_how_near_we_are_is_kept_apart_so_that_it_can_be_hidden() -> None:
    (section,) = lane(told(MAP))
    assert section.plain
    report = next(stop for stop in _stops(MAP) if stop.title == "Report")
    assert [_said(fact) for fact in report.facts] == ["in 12 days"]
    assert [_said(fact) for fact in report.judged] == [
        "1 of 2 covered",
        "our way in: Jo Cole",
    ]


def test_with_presence_each_step_to_come_tells_who_of_ours_is_nearest_to_whom() -> None:
    (section,) = lane(told(MAP), presence=True)
    (found,) = (block for block in section.blocks if isinstance(block, Lane))
    stops = {_said(stop.title): stop for stop in found.stops}
    doing = [_said(chip.doing or "") for chip in stops["Report"].chips]
    assert doing == ["writes · via Jo Cole", "evaluates"]
    assert [_said(fact) for fact in stops["Report"].judged] == ["1 of 2 covered"]
    assert [_said(chip.doing or "") for chip in stops["budget"].chips] == ["approves"]
    assert stops["budget"].judged == ()
