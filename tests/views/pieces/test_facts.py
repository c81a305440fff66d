"""The pane of a person holds every fact, how it is known, and its line."""

from __future__ import annotations

import pytest

from decisionmap.page import Fact, Line, Word
from decisionmap.views.pieces.facts import person_facts
from decisionmap.words.telling import tell
from tests.views.accounts import told

MAP = """account: Acme
people:
  ann:
    name: Ann Lee
    title: Finance Director
    reports_to: bob
    power: 4
    roles: [approver]
    stance: against
    proof: claim
    seen: 2026-08-12
    wants: [late payment]
    influences: {bob: {strength: 5, topic: money, proof: behaviour}}
    private: {note: do not tell}
  bob: {name: Bob Ray, conflicts: {ann: 2}}
team: {jo: {name: Jo Cole}}
contacts: {jo: {ann: met 2026-08-12}}
competitors: {norte: {name: Norte, contacts: {ann: trusted}}}
log:
  - {date: 2026-09-01, who: [jo], with: [ann], how: visit, note: asked for a plan}
  - {date: 2026-10-01, who: [jo], with: [ann], how: call}
  - {date: 2026-10-05, who: [jo], with: [ann], how: mail}
  - {date: 2026-10-06, who: [jo], with: [ann], how: mail, answered: yes}
  - date: 2026-10-07
    who: [jo]
    learned: {bob: {stance: for, proof: claim, from: ann}}
"""
FACTS = person_facts(told(MAP), "ann").facts


def _fact(label: str) -> Fact:
    return next(fact for fact in FACTS if _told(fact.label) == label)


def _value(label: str) -> str:
    value = _fact(label).value
    return " / ".join(map(_told, value)) if isinstance(value, tuple) else _told(value)


def _told(text: str | Word) -> str:
    return tell("en", text).replace("\N{NO-BREAK SPACE}", " ")


def test_a_stance_tells_how_it_is_known_since_when_and_where() -> None:
    fact = _fact("Stance")
    assert fact.evidence is not None
    assert _told(fact.evidence) == "the person's own word · 12 Aug 2026"
    assert fact.line == Line("acme.yaml", 9)
    assert fact.mark == "chip-against"


def test_what_is_judged_is_told_with_its_line() -> None:
    assert (_value("Part"), _fact("Part").line) == ("Approves", Line("acme.yaml", 8))
    assert (_value("Power"), _fact("Power").line) == (
        "4 of 5",
        Line("acme.yaml", 7),
    )
    assert _value("How much it matters") == "unknown"
    assert _value("Wants") == "late payment"


def test_what_was_read_from_the_title_says_so() -> None:
    fact = _fact("Function")
    assert _value("Function") == "finance"
    assert fact.evidence is not None
    assert _told(fact.evidence) == "read from the title"
    assert fact.line == Line("acme.yaml", 5)


def test_ties_are_told_from_both_ends() -> None:
    assert _value("Reports to") == "Bob Ray"
    assert _value("Sways") == "Bob Ray (5 of 5), on money"
    assert _value("In conflict with") == "Bob Ray (2 of 5)"


def test_our_contacts_and_the_competitors_are_told() -> None:
    assert _value("Jo Cole") == "met"
    assert _value("Norte (competitor)") == "trusted"


def test_the_log_is_told_newest_first() -> None:
    heading = Word("page.section.log")
    days = [_told(fact.label) for fact in FACTS if fact.section == heading]
    assert days == ["6 Oct 2026", "5 Oct 2026", "1 Oct 2026", "1 Sep 2026"]
    assert _value("1 Sep 2026") == "visit, Jo Cole / asked for a plan"


def test_what_was_sent_and_not_answered_says_so() -> None:
    assert _value("5 Oct 2026") == "mail, Jo Cole, not answered"
    assert _value("6 Oct 2026") == "mail, Jo Cole"
    assert _value("1 Oct 2026") == "call, Jo Cole"


def test_who_noted_a_stance_is_told_apart_from_who_said_it() -> None:
    stance = next(
        fact
        for fact in person_facts(told(MAP), "bob").facts
        if _told(fact.label) == "Stance"
    )
    assert stance.evidence is not None
    evidence = _told(stance.evidence)
    assert "noted by Jo Cole" in evidence
    assert "from Ann Lee" in evidence


def test_what_is_private_is_never_told() -> None:
    assert "do not tell" not in repr(FACTS)


def test_what_moves_a_person_opens_the_pane_after_our_cover() -> None:
    moved = MAP.replace("wants:", "wins: a promotion\n    fears: a stop\n    wants:")
    facts = person_facts(told(moved), "ann").facts
    first = [_told(fact.label) for fact in facts if fact.section is None]
    assert first[first.index("Cover") + 1 :] == ["Wants", "Fears", "Personal win"]


def test_what_counts_most_opens_the_pane_and_headings_do_not_return() -> None:
    headings = [fact.section for fact in FACTS]
    first = [_told(fact.label) for fact in FACTS if fact.section is None]
    assert first == ["Stance", "Part", "Power", "Weight", "Cover", "Wants"]
    assert headings[: len(first)] == [None] * len(first)
    changes = [
        h for h, before in zip(headings, [None, *headings], strict=False) if h != before
    ]
    assert len(changes) == len({repr(h) for h in changes})


TORN = """account: Acme
people:
  ann: {name: Ann Lee, power: 3, stance: neutral, proof: claim, seen: 2026-05-01}
  bob: {name: Bob Ray, stance: for, proof: claim, seen: 2026-11-20}
team: {jo: {name: Jo Cole}, al: {name: Al Gil}}
competitors:
  norte:
    name: Norte
decisions:
  one:
    name: One
    rule: {who: weighted, votes: {ann: 2, bob: 1}, chair: bob}
    steps:
      - {name: Board, date: 2026-11-20, people: {ann: votes}}
      - {name: Signing, date: 2026-12-20, people: {ann: signs}}
    terms:
      price: {name: Price, unit: EUR, theirs: {ann: {want: 700, limit: 800, weight: 50, proof: claim}}}
    concessions: [{give: training, to: ann, get: three years, given: 2026-11-10}]
    seats: {bob: {advocacy: champion, stance: strongly_for, seen: 2026-11-21}}
  two: {name: Two, seats: {bob: {}}}
plan:
  - {what: Business case, who: jo, with: [ann], due: 2026-11-01}
  - {what: Visit, who: [jo, al], via: ann, due: 2026-12-01, decision: one}
  - {what: Elsewhere, who: jo, with: [ann], due: 2026-12-01, decision: two}
log:
  - {date: 2026-10-01, who: [jo], with: [ann], how: call, learned: {ann: {stance: for, proof: claim}, bob: {stance: against}}}
  - {date: 2026-10-20, who: [al], how: visit, learned: {ann: {stance: against, proof: signal, from: bob, power: 4}}}
promises:
  - {what: A file, by: jo, to: ann, due: 2026-11-10}
  - {what: Some data, by: ann, to: al, due: 2026-11-30, kept: 2026-11-20}
"""  # noqa: E501 - a record of a map is one line


def _of(person: str) -> tuple[Fact, ...]:
    return person_facts(told(TORN), person).facts


def _under(facts: tuple[Fact, ...], section: str) -> list[str]:
    """Return the facts of a section: label, value, evidence, line."""
    heading = Word(f"page.section.{section}")
    return [
        " | ".join(
            (
                _told(fact.label),
                " / ".join(map(_told, fact.value))
                if isinstance(fact.value, tuple)
                else _told(fact.value),
                _told(fact.evidence or ""),
                str(fact.line.number if fact.line else ""),
            )
        )
        for fact in facts
        if fact.section == heading
    ]


def test_two_raters_who_differ_stand_apart_side_by_side_the_newer_first() -> None:
    facts = _of("ann")
    assert [fact.mark for fact in facts if fact.apart] == ["chip-against", "chip-for"]
    assert _under(facts, "differ") == [
        "Al Gil | against | 20 Oct 2026 · a signal · from Bob Ray | 27",
        "Jo Cole | for | 1 Oct 2026 · the person's own word | 26",
    ]


def test_every_other_word_on_the_stance_is_told_with_its_rater_and_day() -> None:
    assert _under(_of("ann"), "said") == [
        "Card | neutral | 1 May 2026 · the person's own word | 3"
    ]


def test_a_single_word_on_the_stance_is_not_told_twice() -> None:
    assert _under(FACTS, "said") == []


SEATED = """account: Acme
people: {ann: {name: Ann, stance: neutral}, bob: {name: Bob}}
team: {jo: {name: Jo Cole}}
decisions:
  one: {seats: {ann: {stance: for, proof: claim, seen: 2026-10-20}}}
  two: {seats: {bob: {}}}
log:
  - {date: 2026-10-20, who: [jo], with: [ann], decision: one, learned: {ann: {stance: STANCE, proof: claim}}}
"""  # noqa: E501 - an entry is one line


@pytest.mark.parametrize(
    ("language", "seat"), [("en", "In this decision"), ("es", "En esta decisión")]
)
def test_what_a_seat_says_is_told_as_of_this_decision(language: str, seat: str) -> None:
    facts = person_facts(told(SEATED.replace("STANCE", "neutral")), "ann").facts
    said = [fact for fact in facts if fact.section == Word("page.section.said")]
    assert [tell(language, fact.label) for fact in said] == [seat, "Jo Cole"]


def test_a_seat_stands_as_such_beside_the_stance_of_the_log_that_counts() -> None:
    later = SEATED.replace("STANCE", "against").replace(
        "date: 2026-10-20", "date: 2026-11-01"
    )
    stance = person_facts(told(later), "ann").facts[0]
    assert _told(stance.evidence or "").endswith("in this decision: for")


def test_a_log_that_repeats_the_stance_is_told_with_it_and_not_again() -> None:
    facts = person_facts(told(SEATED.replace("STANCE", "for")), "ann").facts
    assert _under(facts, "said") == []
    evidence = _told(facts[0].evidence or "")
    assert evidence.startswith("the person's own word · 20 Oct 2026 · noted by Jo Cole")


def test_the_card_stands_beside_the_stance_of_the_log_that_counts() -> None:
    stance = _of("ann")[0]
    assert _told(stance.evidence or "").endswith("from Bob Ray · on the card: neutral")


def test_the_log_stands_beside_the_stance_of_the_card_that_counts() -> None:
    text = TORN.replace(", stance: strongly_for, seen: 2026-11-21", "")
    stance = person_facts(told(text), "bob").facts[0]
    assert _told(stance.evidence or "").endswith("in the log, 1 Oct 2026: against")


def test_a_seat_that_differs_tells_what_the_card_says() -> None:
    stance = next(f for f in _of("bob") if f.label == Word("page.fact.stance"))
    assert "on the card: for" in _told(stance.evidence or "")


def test_a_field_learned_in_the_log_tells_from_whom_and_what_the_card_says() -> None:
    told_ = "learned 20 Oct 2026 · noted by Al Gil · from Bob Ray · on the card: 3 of 5"
    power = next(f for f in _of("ann") if f.label == Word("page.fact.power"))
    assert (_told(power.evidence or ""), power.line) == (told_, Line("acme.yaml", 27))


def test_the_part_in_the_course_of_the_decision_is_told_with_its_lines() -> None:
    assert _under(_of("ann"), "course") == [
        "Votes | 2 of 3 |  | 12",
        "Board | votes | 20 Nov 2026, overdue | 14",
        "Signing | signs | 20 Dec 2026 | 15",
        "Price | wants 700 EUR / stops at 800 EUR | weight 50 · the person's own word | 17",
        "Concession meant | training | for three years · given 10 Nov 2026 | 18",
    ]
    assert _under(_of("bob"), "course")[1] == "In the vote | chairs |  | 12"


def test_moves_and_promises_are_told_with_their_days_and_only_of_this_decision() -> (
    None
):
    assert _under(_of("ann"), "undertakings") == [
        "Move overdue since 1 Nov 2026 | Business case | Jo Cole | 22",
        "Move, by 1 Dec 2026 | Visit | Jo Cole and Al Gil · via Ann Lee | 23",
        "We promised | A file | due 10 Nov 2026, overdue · by Jo Cole | 29",
        "Promised to us | Some data | kept 20 Nov 2026 · to Al Gil | 30",
    ]


def test_what_an_entry_taught_is_told_in_the_log() -> None:
    entries = _under(_of("ann"), "log")
    assert entries[0].startswith("20 Oct 2026 | visit, Al Gil / learned: against")
    assert "Power (4 of 5)" in entries[0]


def test_a_contact_that_only_the_log_knows_has_the_line_of_its_entry() -> None:
    contact = next(f for f in _of("ann") if _told(f.label) == "Jo Cole")
    assert contact.line is not None


def test_of_whom_one_does_not_visit_no_exposure_is_told() -> None:
    """What lacks in our cover is then no fault of ours."""
    closed = MAP.replace("power: 4\n", "power: 4\n    off_limits: audits the award\n")
    told_of = {
        text: [_told(fact.label) for fact in person_facts(told(text), "ann").facts]
        for text in (MAP, closed)
    }
    assert "Exposed" in told_of[MAP]
    assert "Exposed" not in told_of[closed]
