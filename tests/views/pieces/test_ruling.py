"""How a decision is taken is told as far as the map says it, and empty things not at all."""

from __future__ import annotations

import pytest

from decisionmap.page import Cards, Chip, Entry, Listing, Text
from decisionmap.views import summary
from decisionmap.views.pieces.ruling import MOST_CHIPS, ruling
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, told

MAP = """account: Acme
people:
  ann: {name: Ann Lee, power: 4, roles: [user], stance: for, veto: technical}
  bob: {name: Bob Ray, power: 3, stance: against, advocacy: coach}
  eva: {name: Eva Roy, power: 2}
team: {jo: {name: Jo Cole}}
contacts: {jo: {ann: trusted 2026-11-20}}
decisions:
  one:
    kind: renewal
    value: 2.4M EUR
    close: 2026-12-03
    stage: validation
    event: {what: warranty ends, date: 2027-03-31}
    rule: {who: weighted, votes: {ann: 2, bob: 3, eva: 1}, quota: 4, chair: bob}
    needs: {user: 2, evaluator: 1}
    seats: {bob: {stance: strongly_for, advocacy: champion, interest: 5}}
  two: {seats: {eva: {}}}
"""


def _entries(text: str) -> tuple[Entry, ...]:
    sections = tuple(ruling(told(text)))
    if not sections:
        return ()
    (listing,) = sections[0].blocks
    assert isinstance(listing, Listing)
    return listing.entries


def _said(text: Text, language: str = "en") -> str:
    return tell(language, text).replace("\N{NO-BREAK SPACE}", " ")


def _rows(text: str, language: str = "en") -> dict[str, list[str]]:
    return {
        _said(entry.label, language): [
            *(_said(value, language) for value in entry.values),
            *(_chip(chip, language) for chip in entry.chips),
        ]
        for entry in _entries(text)
    }


def _chip(chip: Chip, language: str) -> str:
    doing = "" if chip.doing is None else f" {_said(chip.doing, language)}"
    return f"{chip.name}{doing}"


def test_what_is_bought_how_far_it_is_and_why_now() -> None:
    rows = _rows(MAP.replace("    kind:", "    name: Three plants in one\n    kind:"))
    assert rows["Purchase"] == [
        "Three plants in one",
        "renewal",
        "2.4 M€",
        "closes 3 Dec 2026, in 10 days",
    ]
    assert rows["Stage"] == ["validation, 5 of 8"]
    assert rows["Why now"] == ["warranty ends", "31 Mar 2027"]


def test_the_rule_tells_how_many_votes_it_takes_and_who_holds_them() -> None:
    rows = _rows(MAP)
    assert rows["Rule"] == ["weighted votes decide", "4 of 6 votes needed"]
    assert rows["For · 5"] == ["Bob Ray 3 votes, chairs", "Ann Lee 2 votes"]
    assert rows["Open · 1"] == ["Eva Roy 1 vote"]
    assert not any(label.startswith("Against") for label in rows)


def test_one_vote_for_everybody_is_not_said_of_each() -> None:
    text = MAP.replace("who: weighted", "who: majority").replace(
        "votes: {ann: 2, bob: 3, eva: 1}, quota: 4", "votes: [ann, bob, eva]"
    )
    assert _rows(text)["For · 2"] == ["Ann Lee", "Bob Ray chairs"]


def test_whoever_chairs_without_a_vote_stands_beside_the_rule() -> None:
    text = MAP.replace("votes: {ann: 2, bob: 3, eva: 1}", "votes: {ann: 2, bob: 3}")
    rows = _rows(text.replace("chair: bob", "chair: eva"))
    assert rows["Rule"][-1] == "Eva Roy chairs"


def test_who_votes_stands_between_marks_and_is_read_aloud_with_them() -> None:
    entry = next(e for e in _entries(MAP) if _said(e.label) == "For · 5")
    ann = entry.chips[1]
    assert ann.marks == ("chip-for", "cover-covered")
    assert ann.label is not None
    assert _said(ann.label) == "Ann Lee, 2 votes. Stance: for. Our cover: covered"


def test_who_can_say_no_has_a_card_and_is_not_told_twice() -> None:
    found = briefed(MAP)
    page = summary.draw(found.decisions[0], found)
    blocks = (block for section in page.sections for block in section.blocks)
    cards = [c for block in blocks if isinstance(block, Cards) for c in block.cards]
    ann = next(card for card in cards if card.person == "ann")
    assert "Veto on technical grounds" in map(_said, ann.facts)
    assert "Can say no" not in _rows(MAP)


def test_only_roles_that_lack_people_are_still_missing() -> None:
    assert _rows(MAP)["Still missing"] == ["user: 1 of 2", "evaluator: 0 of 1"]
    assert "Still missing" not in _rows(
        MAP.replace("{user: 2, evaluator: 1}", "{user: 1}")
    )


def test_a_seat_tells_what_differs_from_the_card_where_there_are_several_decisions() -> (
    None
):
    assert _rows(MAP)["Different here"] == [
        "Bob Ray strongly for (card: against) · champion (card: coach) · matters 5 of 5"
    ]
    alone = MAP.replace("  two: {seats: {eva: {}}}\n", "")
    assert "Different here" not in _rows(alone)


@pytest.mark.parametrize(
    ("language", "label", "told_"),
    [
        (
            "en",
            "Different here",
            "Ann Lee Evaluates · Uses (card only) · power 2 of 5 (card: 4 of 5)",
        ),
        (
            "es",
            "Aquí es distinto",
            "Ann Lee Evalúa · Usa (solo en la ficha) · autoridad 2 de 5 "
            "(en la ficha: 4 de 5)",
        ),
    ],
)
def test_of_roles_only_those_that_change_are_told_each_by_its_verb(
    language: str, label: str, told_: str
) -> None:
    text = """account: Acme
people: {ann: {name: Ann Lee, power: 4, roles: [buyer, user]}, eva: {name: Eva}}
decisions:
  one: {seats: {ann: {power: 2, roles: [buyer, evaluator]}}}
  two: {seats: {eva: {}}}
"""
    assert _rows(text, language)[label] == [told_]


def test_where_nothing_is_said_nothing_is_shown() -> None:
    assert _entries("account: Acme\npeople: {ann: Ann}\n") == ()


def test_a_large_committee_is_counted() -> None:
    many = [f"p{n}" for n in range(MOST_CHIPS + 3)]
    people = "\n".join(f"  {id_}: {{name: {id_}}}" for id_ in many)
    votes = ", ".join(many)
    rule = f"{{who: majority, votes: [{votes}]}}"
    text = f"account: A\npeople:\n{people}\ndecisions: {{d: {{rule: {rule}}}}}\n"
    open_ = _rows(text)[f"Open · {len(many)}"]
    assert open_[0] == "and 3 more:"
    assert len(open_) == 1 + MOST_CHIPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_told_in_every_language(language: str) -> None:
    told_ = " ".join(" ".join(row) for row in _rows(MAP, language).values())
    assert "page." not in told_
    assert "None" not in told_
