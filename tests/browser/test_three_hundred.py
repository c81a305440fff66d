"""The page of three hundred people opens, draws everybody, and stays readable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.accounts import DAY, account
from decisionmap.briefing import study
from decisionmap.publish import write

PEOPLE = 300
_MEASURE = """() => {
  const shown = card => card.getBoundingClientRect().width > 0;
  const org = document.querySelector('[data-view="org"]');
  const cards = [...org.querySelectorAll('[data-card]')].filter(shown);
  const size = name => parseFloat(getComputedStyle(name).fontSize) *
    (name.getScreenCTM ? Math.hypot(name.getScreenCTM().a, name.getScreenCTM().b) : 1);
  const names = cards.map(card => card.querySelector('[data-name]'));
  return [cards.length, Math.min(...names.map(size))];
}"""


def test_a_large_page_opens_and_its_names_can_be_read(
    opened: Callable[..., Any], tmp_path: Path
) -> None:
    """The organisation chart draws everybody and sets no name under eleven pixels."""
    file = tmp_path / "large.yaml"
    file.write_text(account(PEOPLE), encoding="utf-8")
    page = write(study(file, as_of=DAY), tmp_path / "large.html")
    shown = opened(page.read_text(encoding="utf-8"), "#view=org&key=all")
    drawn, smallest = shown.page.evaluate(_MEASURE)
    assert shown.said == []
    assert drawn == PEOPLE
    assert round(smallest, 2) >= 11
