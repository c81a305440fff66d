"""The pane of a person holds every fact, how it is known, and its line."""

from __future__ import annotations

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


def test_every_fact_stands_under_a_heading_and_headings_do_not_return() -> None:
    headings = [fact.section for fact in FACTS]
    assert None not in headings
    changes = [
        h for h, before in zip(headings, [None, *headings], strict=False) if h != before
    ]
    assert len(changes) == len({repr(h) for h in changes})
