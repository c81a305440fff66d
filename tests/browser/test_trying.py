"""What if, under a reader's hands: it is marked everywhere, and one key ends it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from decisionmap.briefing import brief, study
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from decisionmap.mapfile.reader import read_text
from tests.browser.accessibility import broken
from tests.browser.conftest import Open, Opened

DAY = date(2026, 11, 23)
VIEWS = ["summary", "org", "influence", "gaps"]
NURIA = "#view=influence&lang=en&person=nuria"


@pytest.fixture(scope="module")
def html(example: Path, as_of: object) -> str:
    return write(compose(study(example, as_of=as_of), views=VIEWS))  # type: ignore[arg-type]


def header(shown: Opened, number: str) -> str:
    return shown.page.inner_text(f"[data-number={number}]").replace("\xa0", " ")


def added(shown: Opened, member: str) -> None:
    shown.page.select_option("[data-try=add]", member)
    shown.page.click("[data-adds]")


def opened_at_what_if(opened: Open, html: str, at: str = NURIA) -> Opened:
    shown = opened(html, at)
    shown.page.click(".trying summary")
    return shown


def test_a_stance_is_tried_and_said_to_be_a_trial_everywhere(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    before = header(shown, "reading")
    shown.page.select_option("[data-try=stance]", "2")
    assert before.split()[0] in header(shown, "reading")
    assert "was +7" in header(shown, "reading")
    assert "Nuria Casals Ferrer: strongly for" in shown.page.inner_text(".band.tried")
    assert shown.people("[data-card][data-tried]") == ["nuria"]
    shown.page.click("[data-back]")
    assert "decisionmap gaps penarrubia.yaml" in shown.page.inner_text(".gaps .stale")
    assert shown.said == []


def row(shown: Opened, fact: str) -> str:
    """Return what the pane tells under the name of a fact."""
    name = shown.page.locator(f"[data-pane] > dl dt:text-is('{fact}')")
    return str(name.first.locator("..").inner_text()).replace("\xa0", " ")


def test_what_the_map_says_of_whoever_is_open_gives_way_to_the_trial(
    opened: Open, html: str
) -> None:
    shown = opened(html, NURIA)
    before = row(shown, "Stance"), row(shown, "Power")
    shown.page.evaluate("location.hash += '&trial=nuria:2,nuria:laura:trusted'")
    shown.page.wait_for_selector(".band.tried")
    assert row(shown, "Stance").split("\n") == ["Stance", "strongly for", "was against"]
    was = "was none, last contact 103 days ago"
    assert row(shown, "Cover").split("\n") == ["Cover", "covered", was]
    assert row(shown, "Exposed").split("\n") == ["Exposed", "0 %", "was 13 %"]
    assert "was" not in row(shown, "Weight")
    shown.page.click("[data-view]:not([hidden]) [data-card=marta] >> visible=true")
    assert shown.page.locator("[data-pane] .tried").count() == 0
    shown.page.click("[data-view]:not([hidden]) [data-card=nuria] >> visible=true")
    assert "strongly for" in row(shown, "Stance")
    shown.page.keyboard.press("t")
    assert (row(shown, "Stance"), row(shown, "Power")) == before


def test_the_verdict_is_said_to_be_that_of_the_map(opened: Open, html: str) -> None:
    shown = opened(html, NURIA)
    verdict = shown.page.inner_text("[data-verdict]")
    shown.page.evaluate("location.hash += '&trial=nuria:2'")
    shown.page.wait_for_selector(".band.tried")
    told = shown.page.inner_text("[data-verdict]")
    assert told == f"{verdict} · of the map, not of the trial"
    shown.page.click("[data-language]")
    assert shown.page.inner_text("[data-verdict] .tried").endswith("no de la prueba")
    shown.page.click("[data-language]")
    shown.page.keyboard.press("t")
    assert shown.page.inner_text("[data-verdict]") == verdict


@pytest.mark.parametrize(("out", "said"), [("javier", True), ("nuria", False)])
def test_the_band_says_when_whoever_decides_is_taken_out(
    opened: Open, html: str, out: str, said: bool
) -> None:
    shown = opened(html, f"#view=influence&lang=en&trial={out}:out")
    told = shown.page.inner_text(".band.tried")
    assert ("Nobody decides now." in told) is said


def test_one_band_tells_of_a_trial_however_much_is_drawn_for_it(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=influence&lang=en&trial=nuria:out,marta:2")
    for view in ("org", "influence"):
        shown.page.click(f"[data-tab={view}]")
    assert shown.page.locator(".band.tried").count() == 1
    assert shown.page.locator("[data-verdict] .tried").count() == 1


def test_the_person_s_own_figures_are_told_before_and_after(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    added(shown, "ana")
    shown.page.select_option("[data-try=contact][data-member=ana]", "trusted")
    told = shown.page.inner_text(".trying dl").replace("\xa0", " ")
    assert "6 % → 100 %" in told
    assert "13 % → 0 %" in told


def test_a_contact_that_ends_covers_nobody(opened: Open, html: str) -> None:
    shown = opened_at_what_if(opened, html)
    covered = header(shown, "coverage")
    shown.page.select_option("[data-try=contact][data-member=laura]", "")
    assert header(shown, "coverage") != covered
    assert "6 % → 0 %" in shown.page.inner_text(".trying dl").replace("\xa0", " ")


def test_whoever_is_taken_out_is_not_drawn_and_can_be_put_back(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    shown.page.click("[data-take-out]")
    assert "nuria" not in shown.people("[data-card]:not(.away)")
    shown.page.click("[data-untry]")
    assert "nuria" in shown.people("[data-card]:not(.away)")
    assert shown.page.locator(".tried").count() == 0


def test_to_leave_is_said_to_be_another_thing_than_to_be_taken_out(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    assert "there the seat stays, empty" in shown.page.inner_text(".trying")


@pytest.mark.parametrize("key", ["t", "Backspace"])
def test_one_key_ends_the_trial(opened: Open, html: str, key: str) -> None:
    shown = opened(html, f"{NURIA}&trial=nuria:2,marta:out,carlos:laura:trusted")
    assert shown.page.locator("[data-untry]").count() == 3
    shown.page.keyboard.press(key)
    assert shown.page.locator(".tried").count() == 0
    assert "trial=" not in shown.page.url
    assert header(shown, "coverage").startswith("35 %")


def test_the_address_brings_a_trial_back(opened: Open, html: str) -> None:
    shown = opened_at_what_if(opened, html)
    shown.page.select_option("[data-try=stance]", "null")
    again = opened(html, "#" + shown.page.url.partition("#")[2])
    assert header(again, "reading") == header(shown, "reading")
    assert "Nuria Casals Ferrer: unknown" in again.page.inner_text(".band.tried")


def test_what_the_address_supposes_of_nobody_there_is_left_out(
    opened: Open, html: str
) -> None:
    at = "#view=org&lang=en&trial=ghost:2,nuria:9,nuria:laura:sworn,__proto__:out"
    shown = opened(html, at)
    assert shown.page.locator(".tried").count() == 0
    assert shown.said == []


def test_a_trial_speaks_the_language_of_the_page(opened: Open, html: str) -> None:
    shown = opened(html, f"{NURIA}&trial=nuria:2")
    shown.page.click("[data-language]")
    assert "muy a favor" in shown.page.inner_text(".band.tried")
    assert "antes +7" in header(shown, "reading")


@pytest.mark.parametrize("view", VIEWS)
def test_no_rule_of_accessibility_is_broken_by_a_trial(
    opened: Open, html: str, view: str
) -> None:
    at = f"#view={view}&person=nuria&trial=nuria:2,marta:out,carlos:laura:trusted"
    shown = opened(html, at)
    assert broken(shown.page) == []


def test_only_what_changes_is_told_before_and_after(opened: Open, html: str) -> None:
    shown = opened(html, f"{NURIA}&trial=nuria:2")
    assert shown.page.locator(".trying dl").count() == 0


def test_one_of_ours_is_chosen_first_and_added_by_a_button(
    opened: Open, html: str
) -> None:
    shown = opened_at_what_if(opened, html)
    shown.page.click("[data-adds]")
    shown.page.focus("[data-try=add]")
    for _ in range(2):
        shown.page.keyboard.press("ArrowDown")
    assert shown.page.locator(".band.tried").count() == 0
    passed = shown.page.input_value("[data-try=add]")
    shown.page.click("[data-adds]")
    assert f"trial=nuria%3A{passed}%3Amet" in shown.page.url


def signs(shown: Opened, person: str) -> list[str]:
    """Return the signs on a person's card in the drawing on screen."""
    found = shown.page.eval_on_selector_all(
        f"[data-view]:not([hidden]) svg:not([hidden]) [data-card={person}] use",
        "all => all.map(e => e.getAttribute('href'))",
    )
    return [str(one) for one in found]


def test_a_card_shows_the_supposed_stance_and_cover_until_the_trial_ends(
    opened: Open, html: str
) -> None:
    shown = opened(html, NURIA)
    before, others = signs(shown, "nuria"), signs(shown, "marta")
    shown.page.evaluate("location.hash += '&trial=nuria:2,nuria:laura:trusted'")
    shown.page.wait_for_selector(".band.tried")
    tried = signs(shown, "nuria")
    changed = [a != b for a, b in zip(before, tried, strict=True)]
    assert (sum(changed), signs(shown, "marta")) == (2, others)
    shown.page.keyboard.press("t")
    assert signs(shown, "nuria") == before


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("focus=ghost:1", "focus="),
        ("route=ghost", "route="),
        ("layers=gaps,ghosts", "ghosts"),
        ("filter=stance", "filter="),
        ("filter=ghost:for", "filter="),
        ("filter=stance:ghost", "filter="),
        ("filter=stance:%25E0%25", "filter="),
        ("folded=ghost", "folded="),
        ("trial=nuria:out,nuria:out", "nuria%3Aout%2Cnuria"),
    ],
)
def test_what_nobody_knows_in_an_address_is_not_written_back(
    opened: Open, html: str, said: str, kept: str
) -> None:
    shown = opened(html, f"#view=org&lang=en&{said}")
    assert kept not in shown.page.url
    assert shown.said == []


def test_somebody_is_left_to_decide_whatever_the_address_says(opened: Open) -> None:
    html = page_of(ODD)
    everybody = ",".join(f"{one}:out" for one in (*ODD, *ODD))
    shown = opened(html, f"#view=org&trial={everybody}")
    assert shown.people("[data-card]:not(.away)") == [ODD[-1]]
    shown.page.evaluate("location.hash += '&person=bob'")
    shown.page.wait_for_selector("[data-take-out]", state="attached")
    assert shown.page.is_disabled("[data-take-out]")


ODD = ("zoe", "10", "constructor", "2", "__proto__", "bob")
"""People whose ids an object would put in another order, or takes for its own."""


def page_of(people: tuple[str, ...]) -> str:
    """Return the page of a map of such people, each listening to the one before."""
    told = [f'  "{one}": {{name: "Name {one}", power: 3, stance: for' for one in people]
    heard = [f', influences: {{"{two}": 3}}}}' for two in people[1:]] + ["}"]
    text = "map: 1\naccount: {name: Odd}\npeople:\n" + "\n".join(
        a + b for a, b in zip(told, heard, strict=True)
    )
    text += (
        "\nteam: {ana: {name: Ana}, eva: {name: Eva}}\ncontacts:\n  ana: {bob: met}\n"
    )
    found = brief(read_text(text, file="odd.yaml", as_of=DAY), as_of=DAY)
    return write(compose(found, views=("org", "influence", "explore")))


@pytest.mark.parametrize("person", ODD)
def test_a_trial_is_about_whom_it_says_whatever_the_ids_are(
    opened: Open, person: str
) -> None:
    at = f"#view=org&lang=en&person={person}&trial={person}:-2,{person}:ana:trusted"
    shown = opened(page_of(ODD), at)
    assert f"Name {person}: strongly against" in shown.page.inner_text(".band.tried")
    assert shown.people("[data-card][data-tried]") == [person]
    shown.page.click("[data-pane] [data-figure=weight]")
    at = ODD.index(person)
    heard = [
        f"Name {one}" for one in (*ODD[max(at - 1, 0) : at], *ODD[at + 1 : at + 2])
    ]
    told = shown.page.locator("[data-pane] .behind .names button").all_inner_texts()
    assert (told, shown.said) == (heard, [])


@pytest.mark.parametrize("person", ["constructor", "__proto__", "2"])
def test_whoever_is_taken_out_is_the_one_that_is_meant(
    opened: Open, person: str
) -> None:
    shown = opened(page_of(ODD), f"#view=org&trial={person}:out")
    left = [one for one in ODD if one != person]
    assert sorted(shown.people("[data-card]:not(.away)")) == sorted(left)
    assert shown.said == []


def test_the_address_overrules_a_list_of_decisions_that_stands_open(
    opened: Open, as_of: object
) -> None:
    file = Path(__file__).parents[2] / "maps" / "group.yaml"
    shown = opened(write(compose(study(file, as_of=as_of), views=["org"])))  # type: ignore[arg-type]
    for decision in ("uk_service", "lyon", "framework"):
        shown.page.click("[data-decisions]")
        shown.page.keyboard.press("ArrowDown")
        shown.page.evaluate(f"location.hash = '#view=org&decision={decision}'")
        shown.page.wait_for_function(
            f"document.querySelector('div.decision').dataset.decision === '{decision}'"
        )
    told = "all => all.map(e => e.content.childElementCount)"
    stores = shown.page.eval_on_selector_all("template[data-decision]", told)
    assert (stores, shown.page.locator("div.decision").count()) == ([1, 1], 1)
    assert shown.said == []


def test_the_free_network_draws_people_of_any_id(opened: Open) -> None:
    shown = opened(page_of(ODD), "#view=explore&trial=constructor:-2")
    shown.page.wait_for_selector(".web[data-still]")
    assert shown.said == []
