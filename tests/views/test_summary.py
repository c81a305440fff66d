"""Summary says who decides, asks three questions at most, and what stands behind."""

from __future__ import annotations

import pytest

from decisionmap.briefing import brief
from decisionmap.mapfile.reader import read_text
from decisionmap.model.settings import RuleSetting, Settings
from decisionmap.page import (
    Callout,
    Cards,
    Note,
    Numbers,
    Page,
    PersonCard,
    Section,
    Text,
)
from decisionmap.views import summary
from decisionmap.words.telling import tell
from tests.analysis.accounts import TODAY
from tests.views.accounts import briefed, example


def _page(test: object) -> Page:
    found = briefed(test.__doc__ or "")
    return summary.draw(found.decisions[0], found)


def _section(page: Page, id_: str) -> Section | None:
    return next((section for section in page.sections if section.id == id_), None)


def _questions(page: Page) -> list[Callout]:
    section = _section(page, "questions")
    blocks = section.blocks if section else ()
    return [block for block in blocks if isinstance(block, Callout)]


def _said(texts: tuple[Text, ...]) -> list[str]:
    return [tell("en", text) for text in texts]


def _example() -> Page:
    found = example("penarrubia")
    return summary.draw(found.decisions[0], found)


def test_the_verdict_comes_first() -> None:
    first = _example().sections[0]
    assert first.id == "verdict"
    assert [block.tone for block in first.blocks if isinstance(block, Note)] == [
        "strong"
    ]


def _cards(page: Page, section: str) -> tuple[PersonCard, ...]:
    found = _section(page, section)
    assert found is not None
    return next(block.cards for block in found.blocks if isinstance(block, Cards))


def _people(page: Page, section: str) -> list[str]:
    return [card.person for card in _cards(page, section)]


def test_those_who_sign_or_can_say_no_have_cards() -> None:
    page = _example()
    assert _people(page, "deciders") == ["javier", "nuria", "isabel"]
    assert _people(page, "vetoes") == ["beatriz"]


VOTES = """
account: Acme
people:
  ann: {name: Ann, power: 1, roles: [signatory]}
  bob: {name: Bob, power: 5, interest: 5, stance: for}
  eva: {name: Eva, power: 2, interest: 1, roles: [decider]}
  iris: {name: Iris, power: 5, roles: [evaluator], veto: security}
  luis: {name: Luis, power: 1, interest: 1, veto: legal, off_limits: audits the award}
  zoe: {name: Zoe, power: 4}
team: {jo: {name: Jo}}
contacts: {jo: {bob: working 2026-11-20, eva: met 2026-11-20}}
decisions: {tender: {rule: {who: majority, votes: {luis: 1, bob: 1}}}}
"""


def _voted(text: str = VOTES) -> Page:
    found = briefed(text)
    return summary.draw(found.decisions[0], found)


def test_who_decides_and_signs_comes_first_then_who_votes_heaviest_first() -> None:
    assert _people(_voted(), "deciders") == ["eva", "ann", "bob", "luis"]


def test_who_holds_a_veto_and_no_vote_stands_apart() -> None:
    page = _voted()
    assert _people(page, "vetoes") == ["iris"]
    (card,) = _cards(page, "vetoes")
    assert _said(card.facts)[:2] == ["Evaluates", "Veto on security grounds"]
    section = _section(page, "vetoes")
    assert section is not None
    assert section.title is not None
    assert tell("en", section.title) == "Who else can say no"
    assert tell("es", section.title) == "Quién más puede decir que no"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["Votes", "For · power 5 of 5", "Covered by Jo"]),
        ("es", ["Vota", "A favor · autoridad 5 de 5", "Cobertura: Jo"]),
    ],
)
def test_a_card_says_in_few_words_what_one_does_where_one_stands_and_who_covers(
    language: str, told: list[str]
) -> None:
    card = _cards(_voted(), "deciders")[2]
    said = [tell(language, fact).replace("\xa0", " ") for fact in card.facts]
    assert said == told


def test_a_decision_without_votes_or_signatures_still_tells_its_vetoes() -> None:
    people = "account: Acme\npeople: {iris: {name: Iris, power: 3, veto: legal}}\n"
    page = _voted(people)
    section = _section(page, "deciders")
    assert section is not None
    assert [type(block).__name__ for block in section.blocks] == ["Note"]
    assert _people(page, "vetoes") == ["iris"]
    vetoes = _section(page, "vetoes")
    assert vetoes is not None
    assert vetoes.title is not None
    assert tell("es", vetoes.title) == "Quién puede decir que no"


def test_whoever_is_off_limits_is_called_so_and_has_a_sign_of_its_own() -> None:
    card = _cards(_voted(), "deciders")[3]
    assert _said(card.facts)[-1] == "Off limits"
    assert tell("es", card.facts[-1]) == "Intocable"
    covers = [mark for mark in card.marks if mark.startswith("cover-")]
    assert covers == ["cover-off_limits"]


def test_of_whoever_left_the_card_says_that_the_seat_is_empty() -> None:
    text = VOTES.replace("roles: [decider]}", "roles: [decider], left: 2026-01-01}")
    card = next(c for c in _cards(_voted(text), "deciders") if c.person == "eva")
    told = [said.replace("\xa0", " ") for said in _said(card.facts)]
    assert told == ["Decides", "Left on 1 Jan 2026: the seat is empty"]


def test_at_most_three_questions_are_asked_each_about_somebody_else() -> None:
    asked = _questions(_example())
    assert 1 <= len(asked) <= 3
    assert len({question.people for question in asked}) == len(asked)
    assert all(question.kind == "question" for question in asked)


def test_a_question_names_who_can_answer_it() -> None:
    assert all(question.facts for question in _questions(_example()))


def test_the_four_numbers_have_meanings() -> None:
    section = _section(_example(), "numbers")
    assert section is not None
    (numbers,) = section.blocks
    assert isinstance(numbers, Numbers)
    assert [n.id for n in numbers.numbers] == [
        "coverage",
        "reading",
        "certainty",
        "gaps",
    ]
    assert all(tell("es", number.meaning) for number in numbers.numbers)


def test_nobody_who_decides_is_said_and_asked_for_first() -> None:
    """
    account: Acme
    people:
      ann: {name: Ann, stance: for}
      bob: {name: Bob, influences: {ann: 3}}
    team: {jo: {name: Jo}}
    contacts: {jo: {bob: trusted 2026-11-20}}
    """
    page = _page(test_nobody_who_decides_is_said_and_asked_for_first)
    section = _section(page, "deciders")
    assert section is not None
    assert [type(block).__name__ for block in section.blocks] == ["Note"]
    first = _questions(page)[0]
    assert first.id == "no-decider"
    assert any("Bob" in fact and "Jo" in fact for fact in _said(first.facts))


NOBODY_DECIDES = """
account: Acme
people:
  ann: {name: Ann, power: 4, stance: for}
  bob: {name: Bob, stance: strongly_against, influences: {ann: 3}}
  eva: {name: Eva, stance: for, off_limits: on leave, influences: {ann: 3}}
team: {jo: {name: Jo}}
contacts: {jo: {ann: working 2026-11-20, bob: trusted 2026-11-20, eva: trusted 2026-11-20}}
"""


def _asked_for(text: str, settings: Settings) -> list[Callout]:
    loaded = read_text(text, file="acme.yaml", as_of=TODAY, settings=settings)
    found = brief(loaded, as_of=TODAY)
    return _questions(summary.draw(found.decisions[0], found))


def test_who_decides_is_not_asked_where_the_team_does_not_use_the_rule() -> None:
    used = _asked_for(NOBODY_DECIDES, Settings())
    off = {"no-decider": RuleSetting(use=False)}
    unused = _asked_for(NOBODY_DECIDES, Settings(rules=off))
    assert used[0].id == "no-decider"
    assert all("yes" not in tell("en", question.title) for question in unused)
    assert "no-decider" not in {question.id for question in unused}


def test_nobody_against_us_or_off_limits_is_named_as_who_can_answer() -> None:
    first = _asked_for(NOBODY_DECIDES, Settings())[0]
    assert _said(first.facts) == ["Ann can tell; Jo knows them best"]


def test_whoever_of_theirs_can_tell_is_named_for_a_stance_too() -> None:
    """
    account: Acme
    people:
      ann: {name: Ann, power: 5, roles: [decider], stance: for}
      bob: {name: Bob, power: 2}
    team: {jo: {name: Jo}}
    contacts: {jo: {ann: trusted 2026-11-20}}
    """
    said = _questions(_page(test_whoever_of_theirs_can_tell_is_named_for_a_stance_too))
    (stance,) = (question for question in said if question.id == "stance")
    assert _said(stance.facts) == ["Ann can tell; Jo knows them best"]


def test_one_name_alone_makes_a_page() -> None:
    """
    account: Acme
    people: {ann: Ann}
    """
    page = _page(test_one_name_alone_makes_a_page)
    assert [section.id for section in page.sections][:2] == ["verdict", "deciders"]


def test_what_would_wake_more_is_told_by_condition() -> None:
    found = example("minimo")
    section = _section(summary.draw(found.decisions[0], found), "asleep")
    assert section is not None
    waiting = {rule.wakes_with for rule in found.decisions[0].asleep}
    told = [tell("es", b.text) for b in section.blocks if isinstance(b, Note)]
    assert len([line for line in told if line.startswith("Con ")]) == len(waiting)


def test_people_who_are_only_names_and_missing_dates_are_told_last() -> None:
    """
    account: Acme
    people: {ann: {name: Ann, power: 3}, bob: Bob}
    team: {jo: {name: Jo}}
    contacts: {jo: {ann: {depth: met}}}
    """
    page = _page(test_people_who_are_only_names_and_missing_dates_are_told_last)
    section = _section(page, "asleep")
    assert section is not None
    told = [tell("en", b.text) for b in section.blocks if isinstance(b, Note)]
    assert told[0] == "Of Bob only the name is known: the role is missing"
    assert told[1] == "When was the last time? No date: Jo with Ann"


def test_nobody_is_asked_about_herself_where_nobody_of_ours_knows_her() -> None:
    """
    account: Acme
    people: {ann: {name: Ann, power: 5, roles: [decider]}}
    team: {jo: {name: Jo}}
    """
    page = _page(test_nobody_is_asked_about_herself_where_nobody_of_ours_knows_her)
    said = [fact for question in _questions(page) for fact in _said(question.facts)]
    assert said
    assert not any("Ann can tell" in fact for fact in said)
    assert "Nobody of ours knows this person yet: find who can introduce us" in said


def test_a_question_about_somebody_is_not_referred_to_that_very_person() -> None:
    """
    account: Acme
    people:
      ann: {name: Ann, power: 5, interest: 4, roles: [decider]}
      bob: {name: Bob, power: 1}
    team: {jo: {name: Jo}}
    contacts: {jo: {ann: trusted 2026-11-20}}
    """
    page = _page(test_a_question_about_somebody_is_not_referred_to_that_very_person)
    about = [one for one in _questions(page) if "ann" in one.people]
    assert about
    for one in about:
        assert not [
            fact for fact in _said(one.facts) if fact.startswith("Ann can tell")
        ]
        assert "Jo is nearest" in _said(one.facts)


def test_who_sits_in_no_decision_is_told_quietly() -> None:
    """
    account: Acme
    people: {ann: {name: Ann, power: 3}, bob: {name: Bob, power: 3}}
    decisions: {one: {seats: {ann: {}}}, two: {seats: {ann: {}}}}
    """
    section = _section(_page(test_who_sits_in_no_decision_is_told_quietly), "asleep")
    assert section is not None
    notes = [block for block in section.blocks if isinstance(block, Note)]
    told = next(n for n in notes if tell("en", n.text).startswith("On the map, but in"))
    assert "Bob" in tell("en", told.text)
    assert told.tone == "quiet"


def test_nobody_is_sent_to_somebody_off_limits_for_an_answer() -> None:
    """
    account: Acme
    people: {ann: {name: Ann, power: 5, stance: for, off_limits: audits the award}}
    team: {jo: {name: Jo}, max: {name: Max}}
    """
    page = _page(test_nobody_is_sent_to_somebody_off_limits_for_an_answer)
    asked = [one for one in _questions(page) if "ann" in one.people]
    assert all(one.facts == () for one in asked)
    assert asked
