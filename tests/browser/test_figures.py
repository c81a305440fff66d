"""Every figure opens what it means, whom it rests on, and a command that prints it."""

from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from decisionmap.briefing import Briefing, study
from decisionmap.cli.main import main
from decisionmap.documents.map import compose
from decisionmap.formats.html import write
from tests.browser.accessibility import broken
from tests.browser.conftest import Open

HEADER = ("coverage", "reading", "certainty", "gaps")
HERS = ("weight", "cover", "say", "exposure", "certainty", "steps")


@pytest.fixture(scope="module")
def briefing(example: Path, as_of: date) -> Briefing:
    return study(example, as_of=as_of)


@pytest.fixture(scope="module")
def html(briefing: Briefing) -> str:
    return write(compose(briefing, views=["summary", "org"]))


def printed(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what a command prints, typed in the folder of the map."""
    monkeypatch.chdir(folder)
    name, *arguments = shlex.split(command)
    assert name == "decisionmap"
    found = CliRunner().invoke(main, [*arguments, "--lang", "en"])
    assert found.exit_code == 0, found.output
    return str(found.output).replace("\xa0", " ")


def test_the_command_of_each_header_figure_prints_that_figure(
    opened: Open, html: str, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = opened(html, "#view=org&lang=en")
    for number in HEADER:
        shown.page.click(f"[data-number={number}]")
        value = shown.page.inner_text(f"[data-number={number}] b")
        command = shown.page.inner_text(".meaning:visible code")
        told = printed(command, example.parent, monkeypatch)
        figure = re.escape(value.replace("\xa0", " "))
        assert re.search(rf"(?<!\d){figure}(?!\d)", told)


def test_the_command_of_each_figure_of_a_person_prints_that_figure(
    opened: Open, html: str, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = opened(html, "#view=org&lang=en&person=nuria")
    for figure in HERS:
        shown.page.click(f".pane [data-figure={figure}]")
        value = shown.page.inner_text(f".pane [data-figure={figure}]")
        command = shown.page.inner_text(".pane .behind code")
        assert f"explain {figure} nuria" in command
        told = printed(command, example.parent, monkeypatch)
        assert value.replace("\xa0", " ") in told


def test_whom_coverage_rests_on_are_those_we_reach_and_may(
    opened: Open, html: str, briefing: Briefing
) -> None:
    analysis = briefing.decisions[0].analysis
    shown = opened(html, "#view=org&lang=en")
    shown.page.click("[data-number=coverage]")
    reached = {id_ for id_, cover in analysis.cover.items() if cover.strength > 0}
    closed = {id_ for id_, s in analysis.seats.items() if s.judgement.off_limits}
    assert set(shown.people("[data-card]:not(.dim)")) == reached - closed


def test_a_person_behind_a_figure_can_be_opened(opened: Open, html: str) -> None:
    shown = opened(html, "#view=org&lang=en&person=nuria")
    shown.page.click(".pane [data-figure=weight]")
    shown.page.click(".pane [data-opens=javier]")
    assert "person=javier" in shown.page.url


def test_a_tile_opens_what_the_header_opens(opened: Open, html: str) -> None:
    shown = opened(html, "#view=summary&lang=en")
    shown.page.click("[data-figure=reading]")
    assert "explain reading" in shown.page.inner_text(".tiles code")
    shown.page.click("[data-figure=reading]")
    assert shown.page.locator(".tiles .behind").count() == 0


def test_what_is_open_breaks_no_rule_of_accessibility(opened: Open, html: str) -> None:
    shown = opened(html, "#view=summary&person=nuria")
    shown.page.click(".pane [data-figure=weight]")
    shown.page.click("[data-number=gaps]")
    assert broken(shown.page) == []
