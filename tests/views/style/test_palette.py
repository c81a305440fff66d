"""Colours can be read on each other, in light and dark, and with other eyes."""

from __future__ import annotations

from itertools import combinations

import pytest

from decisionmap.views.style.marks import STANCES, marks
from decisionmap.views.style.palette import PALETTE

THEMES = ("light", "dark")


def _linear(name: str, theme: str) -> list[float]:
    colour = getattr(PALETTE[name], theme)
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def _light(name: str, theme: str) -> float:
    red, green, blue = _linear(name, theme)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str, theme: str) -> float:
    """The contrast of WCAG 2.2: (lighter + .05) / (darker + .05)."""
    high, low = sorted((_light(one, theme), _light(other, theme)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["surface", "page", "group"])
@pytest.mark.parametrize("ink", ["ink", "quiet"])
def test_text_reads_on_every_ground(ink: str, ground: str, theme: str) -> None:
    assert _contrast(ink, ground, theme) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "name",
    [*STANCES, "critical", "high", "medium", "low", "heat-1", "heat-2", "heat-3"],
)
def test_the_sign_on_a_colour_reads(name: str, theme: str) -> None:
    assert _contrast(f"on-{name}", name, theme) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ground", ["surface", "group"])
@pytest.mark.parametrize(
    "name",
    [s for s in STANCES if s != "unknown"] + ["reports", "influence", "conflict"],
)
def test_what_is_drawn_stands_out_from_its_ground(
    name: str, ground: str, theme: str
) -> None:
    assert _contrast(name, ground, theme) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["card", "unknown-border"])
def test_borders_stand_out_from_the_card(name: str, theme: str) -> None:
    assert _contrast(name, "surface", theme) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_stances_share_a_colour(theme: str) -> None:
    for one, other in combinations(STANCES, 2):
        assert getattr(PALETTE[one], theme) != getattr(PALETTE[other], theme)


def test_each_stance_has_a_sign_besides_its_colour() -> None:
    assert len({marks()[f"chip-{stance}"].glyph for stance in STANCES}) == len(STANCES)


def test_every_mark_is_drawn_in_colours_of_the_palette_and_holds_no_other_mark() -> (
    None
):
    for name, mark in marks().items():
        for shape in mark.shapes:
            assert shape.kind != "mark", name
            assert {shape.fill, shape.stroke} - {""} <= PALETTE.keys(), name
