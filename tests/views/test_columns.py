"""Each column of the table tells what the map says, and sorts by what it is worth."""

from __future__ import annotations

from decisionmap.gaps.rule import GapState
from decisionmap.page import Cell, Table
from decisionmap.views import table
from decisionmap.words.telling import tell
from tests.views.accounts import briefed

MAP = """account: Acme
team: {ivo: {name: Ivo}, eva: {name: Eva}}
competitors: {norte: {name: Norte, contacts: {ana: trusted}}, status_quo: {contacts: {bo: met}}}
people:
  ana: {name: Ana Ruiz, title: CFO, unit: Finance, roles: [decider], stance: against,
    proof: behaviour, seen: 2026-11-20, power: 5, interest: 4, prefers: norte, advocacy: coach,
    adaptability: pragmatist, since: 2020-01-01, reports_to: luis, conflicts: {luis: {strength: 3}}}
  luis: {name: Luis Gil, title: Operations Director, external: Consulting SL, leaves: 2027-01-01,
    influences: {ana: {strength: 4, topic: prices, proof: claim, seen: 2026-10-01, note: Friends}}}
  seat: {placeholder: yes, title: Buyer, external: Agency}
  bo: {name: Bo Li, off_limits: audits, left: 2026-02-01, power: 2.5, influences: {seat: 1}}
  zoe: {name: Zoe, conflicts: {out: {strength: 2}}}
  out: {name: Out}
contacts:
  ivo: {ana: {depth: working, last: 2026-11-01, every: 30d, target: trusted, note: Lunch},
    luis: {avoid: yes}}
decisions: {one: {steps: [{name: Memo, people: {ana: signs, out: advises}, date: 2026-12-05}],
  seats: {ana: {}, luis: {}, seat: {}, bo: {}, zoe: {}, out: {sits: no}}}}
plan:
  - {what: Call, who: [ivo, eva], with: [luis], aim: {ana: for}, via: seat, due: 2026-12-01,
     every: 30d, note: Early, gap: single-thread}
promises:
  - {what: Draft, by: ivo, to: out, due: 2026-12-11, note: Short}
"""


def _rows(text: str, id_: str) -> list[dict[str, Cell]]:
    found = briefed(text)
    page = table.draw(found.decisions[0], found)
    (block,) = next(section for section in page.sections if section.id == id_).blocks
    assert isinstance(block, Table)
    heads = [tell("en", head) for head in block.heads]
    return [dict(zip(heads, row, strict=True)) for row in block.rows]


def _told(row: dict[str, Cell]) -> dict[str, str]:
    """What a row says, by head, where it says anything."""
    told = {head: tell("en", cell.text) for head, cell in row.items()}
    return {h: t.replace("\N{NO-BREAK SPACE}", " ") for h, t in told.items() if t}


def _of(person: str, text: str = MAP) -> dict[str, Cell]:
    rows = _rows(text, "people")
    return next(row for row in rows if row["Person"].person == person)


def test_of_a_person_all_is_told_that_is_said_and_computed() -> None:
    told = _told(_of("ana"))
    assert {h: told[h] for h in list(told) if h not in ("Weight", "Say")} == {
        "Person": "Ana Ruiz",
        "Title": "CFO",
        "Unit": "Finance",
        "Part": "Decides",
        "Stance": "against",
        "Evidence": "seen in behaviour",
        "Seen": "20 Nov 2026",
        "Power": "5",
        "How much it matters": "4",
        "Our cover · contacts": "covered · 1",
        "Gaps open": "0",
        "Gaps planned": "4",
        "Strength": "70 %",
        "Owner": "Ivo",
        "Exposed": told["Exposed"],
        "Certainty": "99 %",
        "Steps to who decides": "0",
        "Would choose today": "Norte",
        "For us": "coach",
        "Towards the new": "pragmatist",
        "Function": "finance",
        "Level": "top management",
        "In this post since": "1 Jan 2020",
        "Line": "5",
    }
    assert _of("ana")["Stance"].value == -1
    assert _of("ana")["Seen"].value is not None


def test_figures_alone_are_set_flush_right() -> None:
    found = briefed(MAP)
    told = {
        section.id: [tell("en", block.heads[at]) for at in sorted(block.numeric)]
        for section in table.draw(found.decisions[0], found).sections
        for block in section.blocks
        if isinstance(block, Table)
    }
    assert told["people"] == [
        *("Power", "Weight", "Gaps open", "Gaps planned", "How much it matters", "Say"),
        *("Strength", "Exposed", "Certainty", "Steps to who decides", "Line"),
    ]
    assert told["ties"] == ["Of 5", "Line"]
    assert told["contacts"] == ["Days ago", "Every, days", "Strength", "Line"]
    assert [len(told[id_]) for id_ in ("course", "moves", "promises")] == [1, 2, 1]


def test_what_is_not_said_of_a_person_is_no_word_in_a_column_of_others() -> None:
    said = {"Would choose today", "For us", "Towards the new", "Veto", "Evidence"}
    assert not said & _told(_of("luis")).keys()


def test_who_comes_from_outside_or_leaves_is_told() -> None:
    luis = _told(_of("luis"))
    assert luis["Our cover · contacts"] == "none"
    assert (luis["External"], luis["Leaves"]) == ("Consulting SL", "1 Jan 2027")
    assert _told(_of("bo"))["Leaves"] == "1 Feb 2026"


def test_a_seat_without_a_name_is_told_as_one_beside_where_it_is() -> None:
    seat = _told(_of("seat"))
    assert (seat["Person"], seat["Title"]) == ("Buyer", "To be identified")
    assert seat["External"] == "Agency"


def test_of_whoever_is_off_limits_no_cover_is_told() -> None:
    bo = _told(_of("bo"))
    assert bo["Our cover · contacts"] == "off limits"
    assert not bo.keys() & {"Strength", "Exposed", "Owner"}
    assert bo["Power"] == "2.5"


def test_open_and_planned_gaps_are_counted_apart() -> None:
    unplanned = MAP.replace(" aim: {ana: for},", "").replace(", gap: single-thread", "")
    found = briefed(unplanned).decisions[0]
    told = [gap for gap in found.gaps if "ana" in gap.people]
    open_ = [gap for gap in told if gap.state is GapState.OPEN]
    assert 0 < len(open_) < len(told)
    row, planned = _of("ana", unplanned), _of("ana")
    assert (row["Gaps open"].value, row["Gaps planned"].value) == (len(open_), 0)
    assert (planned["Gaps open"].value, planned["Gaps planned"].value) == (0, 4)


def test_every_tie_is_told_by_who_it_comes_from() -> None:
    ties = [_told(row) for row in _rows(MAP, "ties")]
    assert ties[:3] == [
        {"From": "Ana Ruiz", "Tie": "reports to", "To": "Luis Gil", "Line": "7"},
        {
            "From": "Ana Ruiz",
            "Tie": "in conflict with",
            "To": "Luis Gil",
            "Of 5": "3",
            "Line": "7",
        },
        {
            "From": "Luis Gil",
            "Tie": "sways",
            "To": "Ana Ruiz",
            "Of 5": "4",
            "About": "prices",
            "Evidence": "the person's own word",
            "Seen": "1 Oct 2026",
            "Note": "Friends",
            "Line": "9",
        },
    ]


def test_who_does_not_sit_here_is_named_and_does_not_open() -> None:
    last = _rows(MAP, "ties")[-1]
    assert (last["From"].person, last["To"].person) == ("zoe", "")
    assert last["To"].text == "Out"
    assert _rows(MAP, "promises")[0]["To"].person == ""


def test_contacts_are_ours_then_the_competitors_by_their_names() -> None:
    assert [_told(row) for row in _rows(MAP, "contacts")] == [
        {
            "Who": "Ivo",
            "Person": "Ana Ruiz",
            "Contact": "working",
            "Last": "1 Nov 2026",
            "Days ago": "22",
            "Every, days": "30",
            "Strength": "70 %",
            "Aim": "trusted",
            "Note": "Lunch",
            "Line": "15",
        },
        {
            "Who": "Ivo",
            "Person": "Luis Gil",
            "Every, days": "90",
            "Strength": "0 %",
            "Aim": "to be avoided",
            "Line": "16",
        },
        {
            "Who": "Norte (competitor)",
            "Person": "Ana Ruiz",
            "Contact": "trusted",
            "Line": "3",
        },
        {
            "Who": "to leave things as they are (competitor)",
            "Person": "Bo Li",
            "Contact": "met",
            "Line": "3",
        },
    ]


def test_a_move_names_everybody_once_and_the_gap_by_its_name() -> None:
    (move,) = _rows(MAP, "moves")
    assert list(_told(move).values()) == [
        "Call",
        "Ivo and Eva",
        "Luis Gil and Ana Ruiz",
        "Buyer",
        "1 Dec 2026",
        "open",
        "One single thread to a key person",
        "30",
        "Early",
        "20",
    ]
    assert move["Through"].person == "seat"


def test_a_step_names_whoever_acts_there() -> None:
    (step,) = _rows(MAP, "course")
    assert list(_told(step).values()) == [
        "Memo",
        "5 Dec 2026",
        "Ana Ruiz and Out",
        "17",
    ]
