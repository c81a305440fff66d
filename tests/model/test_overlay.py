"""What was written later lies over what was written first."""

from __future__ import annotations

from decisionmap.model.decision import Decision, Mandate, Rule
from decisionmap.model.overlay import overlay, writes
from decisionmap.model.person import Judgement
from decisionmap.model.place import Place
from decisionmap.model.terms import Stance

HERE, THERE = Place("acme.yaml", 3, 5), Place("acme.yaml", 9, 5)


def test_a_written_unknown_is_a_statement_and_a_missing_one_is_not() -> None:
    assert writes(Judgement(places={"stance": HERE}), "stance")
    assert not writes(Judgement(), "stance")


def test_a_value_without_a_place_is_a_statement_too() -> None:
    assert writes(Judgement(stance=Stance.NEUTRAL), "stance")


def test_what_is_not_written_leaves_what_was() -> None:
    both = overlay(Judgement(power=4, interest=2), Judgement(interest=5))
    assert (both.power, both.interest) == (4, 5)


def test_a_written_unknown_lies_over_a_known_value() -> None:
    known = Judgement(stance=Stance.FOR, places={"stance": HERE})
    unknown = Judgement(places={"stance": THERE})
    assert overlay(known, unknown).stance is None


def test_each_field_keeps_the_line_it_comes_from() -> None:
    card = Judgement(power=4, interest=2, places={"power": HERE, "interest": HERE})
    seat = Judgement(interest=5, places={"interest": THERE})
    assert overlay(card, seat).places == {"power": HERE, "interest": THERE}


def test_records_within_records_are_laid_over_field_by_field() -> None:
    before = Decision(
        "main", rule=Rule(votes={"ana": 3}, quota=5), mandate=Mandate("jo")
    )
    after = overlay(before, Decision("main", rule=Rule(quota=4)))
    assert after.rule == Rule(votes={"ana": 3}, quota=4)
    assert after.mandate == Mandate("jo")
