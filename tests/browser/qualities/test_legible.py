"""Qualities of what is seen: nothing in the way, nothing too small, pale or cut off."""

from __future__ import annotations

from itertools import combinations

import pytest

from decisionmap.words.loader import say
from tests.browser.pages import EXAMPLE, GENERATED, OTHERS, briefing, written
from tests.browser.qualities.pixels import Pixels
from tests.browser.qualities.shelf import (
    FULL,
    MEASURE,
    SAMPLE,
    Look,
    Reader,
    Setting,
    Shelf,
    faults,
)

pytestmark = pytest.mark.browser

_LINES = ("reports", "dotted", "influences", "unverified", "conflict")
_STANCES = 6


@pytest.fixture(scope="module", params=(EXAMPLE, *OTHERS, *GENERATED))
def looks(request: pytest.FixtureRequest, shelf: Shelf) -> tuple[Look, ...]:
    """Every view of a map: the example in the whole matrix, another in the sample."""
    settings = FULL if request.param == EXAMPLE else SAMPLE
    return tuple(shelf.looks(request.param, settings))


@pytest.mark.parametrize(
    ("spoilt", "kind"),
    [
        (
            "second.setAttribute('transform', first.getAttribute('transform'))",
            "overlaps",
        ),
        ("first.querySelector('text').textContent = 'x'.repeat(60)", "outside"),
        ("line.setAttribute('d', `M0 0L${at.e + 50} ${at.f + 20}L900 600`)", "through"),
        ("first.querySelector('text').style.fill = '#cccccc'", "faint"),
        ("first.querySelector('[data-frame]').style.stroke = '#eeeeee'", "pale"),
        ("document.querySelector('h1').style.color = '#cccccc'", "faint"),
        ("document.querySelector('header').style.marginRight = '-300px'", "cut"),
    ],
)
def test_the_judge_sees_a_page_that_was_spoilt(
    shelf: Shelf, spoilt: str, kind: str
) -> None:
    page = shelf.opened("spoilt", written(EXAMPLE)).anew(at="&view=org")
    page.evaluate(f"""() => {{
      const svg = document.querySelector('[data-view=org] svg.map:not([hidden])');
      const [first, second] = svg.querySelectorAll('[data-card]');
      const at = first.transform.baseVal[0].matrix;
      const line = svg.querySelector('path[data-from=marta]');
      {spoilt};
    }}""")
    found = page.evaluate(MEASURE)[kind]
    page.close()
    assert found != []


def test_04_no_page_scrolls_sideways_on_a_screen(looks: tuple[Look, ...]) -> None:
    wide = [str(look) for look in looks if look.found["sideways"] > 0]
    assert wide == []
    assert faults(looks, "cut") == []


def test_05_on_a_phone_a_page_scrolls_one_way_only(looks: tuple[Look, ...]) -> None:
    phones = [look for look in looks if look.setting.phone]
    assert phones
    assert [str(look) for look in phones if look.found["sideways"] > 0] == []
    assert [str(look) for look in phones if look.found["drawn"]] == []


def test_06_no_card_lies_over_another(looks: tuple[Look, ...]) -> None:
    assert faults(looks, "overlaps") == []


def test_07_no_text_leaves_its_card(looks: tuple[Look, ...]) -> None:
    assert faults(looks, "outside") == []


def test_08_no_line_runs_through_a_card_that_is_not_its_own(
    looks: tuple[Look, ...],
) -> None:
    assert faults(looks, "through") == []


def test_09_no_name_is_smaller_than_eleven_pixels(looks: tuple[Look, ...]) -> None:
    small = {
        str(look): look.found["smallestOf"]
        for look in looks
        if look.found["smallest"] is not None and look.found["smallest"] < 11
    }
    assert small == {}


def test_09_all_three_hundred_can_be_shown_and_read(shelf: Shelf) -> None:
    reader = shelf.reader("300 people")
    found = reader.turn(Setting(), "org", "&key=all").evaluate(MEASURE)
    assert len(set(found["people"])) == 300
    assert round(found["smallest"], 2) >= 11
    assert reader.said == []


def test_11_every_directed_line_has_its_head(looks: tuple[Look, ...]) -> None:
    assert faults(looks, "heads") == []
    assert any(look.found["lines"] for look in looks if look.view == "influence")


def test_12_every_stance_has_a_glyph_beside_its_colour(reader: Reader) -> None:
    page = reader.turn(Setting(), "org")
    glyphs = page.evaluate("""() => [...document.querySelectorAll(
      '[data-view=org] svg.map:not([hidden]) [data-card]')].map(card => {
        const bar = document.querySelector(card.querySelector('use').getAttribute('href'));
        return [getComputedStyle(bar.firstElementChild).fill,
                bar.lastElementChild.getAttribute('d')];
      })""")
    colours = {colour for colour, _ in glyphs}
    assert len(colours) == len({glyph for _, glyph in glyphs}) == _STANCES


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_13_without_colour_the_six_stances_still_differ(
    reader: Reader, pixels: Pixels, theme: str
) -> None:
    page = reader.turn(Setting(theme=theme), "org")
    groups = page.locator("[data-legend~=org].group").first
    signs = groups.locator("svg.sign")
    assert signs.count() == _STANCES
    grey = [pixels.grey(signs.nth(at).screenshot()) for at in range(_STANCES)]
    for one, other in combinations(grey, 2):
        assert len(one) == len(other)
        apart = sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)
        assert apart > 4


def test_14_texts_and_signs_stand_out_from_their_ground(
    looks: tuple[Look, ...],
) -> None:
    assert faults(looks, "faint", "pale") == []


def test_23_nothing_to_press_is_too_small_for_a_hand(looks: tuple[Look, ...]) -> None:
    small = {
        f"{look}: {name}": size
        for look in looks
        for size, name in look.found["targets"]
        if size < (43.5 if look.setting.phone else 24)
    }
    assert small == {}


def test_30_the_legend_tells_what_is_drawn_and_nothing_else(shelf: Shelf) -> None:
    wrong = []
    for name in (EXAMPLE, *OTHERS):
        data = shelf.reader(name).data
        decision = briefing(name).decisions[0].analysis.decision.id
        people = data["decisions"][decision]["people"]
        for look in shelf.looks(name, [Setting(), Setting(language="es")]):
            if not look.found["drawn"]:
                continue
            shown = {mark for _, _, mark in look.found["legend"]}
            told = {text for _, text, _ in look.found["legend"]}
            signs = {f"#{m}" for p in people.values() for m in p["marks"]}
            used = {f"#{m}" for p in look.found["people"] for m in people[p]["marks"]}
            if shown & signs != used:
                wrong.append(f"{look}: {sorted((shown & signs) ^ used)}")
            wrong += [f"{look}: {kind}" for kind in _mistold(look, told)]
    assert wrong == []


def _mistold(look: Look, told: set[str]) -> list[str]:
    """Tell which kinds of line are drawn and not told, or told and not drawn."""
    kinds = {kind for kind, _, _ in look.found["lines"]}
    kinds |= {"influences"} if "unverified" in kinds else set()
    return [
        kind
        for kind in _LINES
        if (say(look.setting.language, f"page.legend.{kind}") in told)
        != (kind in kinds)
    ]
