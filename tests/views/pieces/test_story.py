"""The story of a decision: the map's own, or five messages that its figures tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from decisionmap.briefing import Briefing, brief, study
from decisionmap.documents.map import view_names
from decisionmap.mapfile.reader import read_text
from decisionmap.page import StoryStep
from decisionmap.views.pieces.headline import LONGEST
from decisionmap.views.pieces.story import story
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell
from tests.conftest import ROOT

DAY = date(2026, 11, 23)
MAPS = sorted((ROOT / "maps").glob("*.yaml"))
TWO = """
account: Acme
people:
  ana: {name: Ana Ruiz, roles: [decider], stance: for}
  jo: {name: Jo Li, stance: against, power: 4, influences: {ana: 5}}
  luis: {name: Luis Gil, roles: [decider]}
team: {me: {name: Marta}}
contacts: {me: {jo: working 2026-11-20}}
decisions:
  small: {seats: {luis: {}}}
  large: {seats: {ana: {}, jo: {}}}
story: [{title: Jo sways Ana, people: [jo, ana, luis], view: changes}]
"""


def told(text: str, decision: int = 0, views: tuple[str, ...] = ()) -> list[StoryStep]:
    briefing = brief(read_text(text, file="acme.yaml", as_of=DAY), as_of=DAY)
    found = briefing.decisions[decision]
    return list(story(found, briefing, views or view_names()))


def titles(steps: list[StoryStep]) -> list[str]:
    return [tell("en", step.title) for step in steps]


def test_the_map_s_story_is_told_of_the_decision_where_its_people_sit() -> None:
    assert titles(told(TWO, 1)) == ["Jo sways Ana"]
    assert len(told(TWO, 0)) == 5


def test_a_step_speaks_of_those_who_sit_on_a_view_that_is_drawn() -> None:
    step = told(TWO, 1)[0]
    assert step.people == ("jo", "ana")
    assert step.view == "influence"
    assert told(TWO, 1, ("summary", "gaps"))[0].view == "summary"


def test_without_a_story_five_messages_are_made() -> None:
    made = TWO.partition("story:")[0]
    assert titles(told(made, 1)) == [
        "Ana Ruiz decides",
        "Our case reaches Ana Ruiz through Jo Li",
        "Jo Li is against, with 42\xa0% of the weight",
        "Ana Ruiz is not covered: 58\xa0% of the weight",
        "No move has a date yet",
    ]


def test_where_nobody_decides_the_story_asks_who_does() -> None:
    steps = told("account: Acme\npeople: {jo: {name: Jo Li}}\n")
    assert titles(steps)[0] == "Nobody is known to decide yet"
    assert all(step.people == () or step.people == ("jo",) for step in steps)


def test_for_whoever_presents_the_gaps_of_those_spoken_of_are_noted() -> None:
    notes = told(TWO.replace(", luis]", "]"), 1)[0].notes
    assert 0 < len(notes) <= 2


@pytest.mark.parametrize("file", MAPS, ids=lambda file: file.stem)
def test_what_is_made_fits_a_headline_in_both_languages(file: Path) -> None:
    for step in made(study(file, as_of=DAY)):
        for language in LANGUAGES:
            assert len(tell(language, step.title)) <= LONGEST


def test_names_give_way_where_a_headline_would_be_too_long() -> None:
    long = "María del Carmen Fernández de Córdoba y Álvarez de las Asturias Bohorques"
    steps = told(TWO.replace("Ana Ruiz", long).partition("story:")[0], 1)
    for step in steps:
        for language in LANGUAGES:
            assert len(tell(language, step.title)) <= LONGEST


def made(briefing: Briefing) -> list[StoryStep]:
    """Return the steps of all decisions, were none written in the map."""
    bare = replace(briefing, account=replace(briefing.account, story=()))
    return [
        step for found in bare.decisions for step in story(found, bare, view_names())
    ]


LEFT = """
account: Acme
people:
  ana: {name: Ana Ruiz, roles: [decider]ONE}
  jo: {name: Jo Li, roles: [approver]OTHER}
team: {me: {name: Marta}}
"""


def test_where_whoever_decided_has_left_the_seat_is_told_to_be_empty() -> None:
    step = told(LEFT.replace("ONE", ", left: 2026-01-01").replace("OTHER", ""))[0]
    said = "Ana Ruiz, who decides, left on 1 Jan 2026: the seat is empty"
    assert tell("en", step.title).replace("\xa0", " ") == said
    assert tell("en", step.text or "") == "Who decides now?"


def test_a_seat_whose_holder_left_does_not_have_to_agree() -> None:
    text = LEFT.replace("ONE", "").replace("OTHER", ", left: 2026-01-01")
    step = told(text)[0]
    assert tell("en", step.title) == (
        "Ana Ruiz decides; one seat whose yes is needed is empty"
    )
    assert tell("en", step.text or "").replace("\xa0", " ") == (
        "Ana Ruiz: stance unknown · Jo Li: left on 1 Jan 2026, the seat is empty"
    )
    both = text.replace("team:", "  al: {name: Al Gil, roles: [signatory]}\nteam:")
    assert titles(told(both))[0] == "Ana Ruiz decides; one other has to agree"


def test_whoever_a_step_names_and_does_not_sit_here_is_told_to_whoever_presents() -> (
    None
):
    assert tell("en", told(TWO, 1)[0].notes[-1]) == "Not in this decision: Luis Gil."
