"""How a decision is taken reads the same in a terminal, in Markdown and on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from decisionmap.formats import html, markdown, terminal
from decisionmap.page import Chip, Document, Lane, Note, Page, Section, Stop
from tests.formats import pages
from tests.formats.pages import island


def _document() -> Document:
    return pages.document()


@pytest.mark.parametrize("written", [terminal.write, markdown.write])
def test_facts_people_and_steps_are_lines_of_text(written: object) -> None:
    assert callable(written)
    told = written(_document()).replace("**", "").replace("- ", " ")
    assert "Stage: validation, 5 of 8" in told
    assert "For: − nuria votes ×, − marta votes ×" in told
    assert "5 Dec · Report: soon, − tomas votes ×" in told
    assert "10 Dec · Quiet\n" in told


def test_people_of_the_flow_are_cards_that_open_and_are_named_aloud() -> None:
    told = html.write(_document())
    assert '<button class="chip" data-card="nuria" tabindex="-1"' in told
    assert 'aria-label="nuria votes, against"' in told
    assert '<li class="ahead quiet">' in told


def test_a_part_without_verdict_and_numbers_leaves_no_empty_line_for_them() -> None:
    found = _document()
    (part,) = found.parts
    bare = replace(found, parts=(replace(part, verdict="", numbers=(), pages=()),))
    assert "\n\n\n" not in terminal.write(bare)
    assert "****" not in markdown.write(bare)


def test_what_concerns_the_account_stands_in_a_group_of_its_own_in_the_panel() -> None:
    found = _document()
    (part,) = found.parts
    first, *others = part.callouts
    parted = replace(part, callouts=(replace(first, whole=True), *others))
    kept = island(html.write(replace(found, parts=(parted,))))
    groups = kept["decisions"][part.id]["groups"]
    rules = [[part.callouts[at].id for at in numbers] for _, numbers in groups]
    assert rules == [["single-thread"], ["stale-contact"], ["overdue"]]
    assert groups[0][0] == ""


def _with(lane: Lane) -> Document:
    found = _document()
    (part,) = found.parts
    page = Page("plan", "Plan", (Section("Moves", (lane,), id="moves"),))
    return replace(found, parts=(replace(part, pages=(page,)),))


STOP = Stop("5 Dec", "Session", "next", ("with Jo",), judged=("1 of 2 covered",))


@pytest.mark.parametrize("written", [terminal.write, markdown.write])
def test_a_lane_of_several_tells_whose_it_is_at_each_stop(written: object) -> None:
    assert callable(written)
    told = written(_with(Lane((STOP,), title="Laura"))).replace("**", "")
    assert "Laura · 5 Dec · Session: with Jo, 1 of 2 covered" in told


def test_a_stop_without_a_date_begins_with_what_it_is() -> None:
    told = _with(Lane((replace(STOP, when=""),)))
    assert "\n Session: with Jo, 1 of 2 covered\n" in terminal.write(told)
    assert '<span class="when"></span>' not in html.write(told)


def test_on_the_page_a_lane_has_its_title_and_what_judges_can_be_hidden() -> None:
    told = html.write(_with(Lane((STOP,), title="Laura")))
    assert '<div class="owned"><h3' in told
    assert '<span class="fact" data-judged' in told


def test_whoever_does_not_open_is_no_button() -> None:
    stranger = replace(STOP, chips=(Chip("", "Bob Ray"),))
    told = html.write(_with(Lane((stranger,))))
    assert '<span class="chip"><span><b>Bob Ray</b>' in told


def test_a_plain_note_looks_like_no_control() -> None:
    found = _document()
    (part,) = found.parts
    page = Page("plan", "Plan", (Section(None, (Note("Nothing planned."),)),))
    told = html.write(replace(found, parts=(replace(part, pages=(page,)),)))
    assert '<p class="note">Nothing planned.</p>' in told
