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
    return write(compose(briefing, views=["summary", "org", "account"]))


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
        assert value.replace("\xa0", " ").partition(", last contact")[0] in told


def test_whom_coverage_rests_on_are_those_we_reach_and_may(
    opened: Open, html: str, briefing: Briefing
) -> None:
    analysis = briefing.decisions[0].analysis
    shown = opened(html, "#view=org&lang=en")
    shown.page.click("[data-number=coverage]")
    reached = {id_ for id_, cover in analysis.cover.items() if cover.strength > 0}
    closed = {id_ for id_, s in analysis.seats.items() if s.judgement.off_limits}
    assert set(shown.people("[data-card]:not(.dim)")) == reached - closed


@pytest.mark.parametrize("number", ["reading", "certainty"])
def test_whom_reading_and_certainty_rest_on_are_those_whose_stance_we_know(
    opened: Open, html: str, briefing: Briefing, number: str
) -> None:
    """Reading by say, certainty by what of the weight is sure; the most first."""
    analysis = briefing.decisions[0].analysis
    sure = {id_: w * analysis.certainties[id_] for id_, w in analysis.weight.items()}
    share = analysis.say if number == "reading" else sure
    known = {
        id_
        for id_, seat in analysis.seats.items()
        if seat.judgement.stance is not None and share[id_] > 0
    }
    assert 0 < len(known) < len(analysis.seats)
    shown = opened(html, "#view=org&lang=en")
    shown.page.click(f"[data-number={number}]")
    assert set(shown.people("[data-card]:not(.dim)")) == known
    told = [
        str(one.get_attribute("data-opens"))
        for one in shown.page.locator(".meaning:visible [data-opens]").all()
    ]
    assert told == sorted(known, key=lambda id_: (-share[id_], id_))[: len(told)]
    rest = re.search(r"\+(\d+)", shown.page.inner_text(".meaning:visible .names"))
    assert rest is not None
    assert len(told) + int(rest[1]) == len(known)


def test_of_a_weight_it_is_told_whom_she_listens_to_and_who_listens_to_her(
    opened: Open, html: str, briefing: Briefing
) -> None:
    analysis = briefing.decisions[0].analysis
    people, heard = analysis.account.people, analysis.graph.swayers
    hears = [people[id_].shown for id_ in heard("nuria")]
    by = [people[id_].shown for id_ in analysis.seats if "nuria" in heard(id_)]
    assert hears
    assert by
    assert not set(hears) & set(by)
    shown = opened(html, "#view=org&lang=en&person=nuria")
    shown.page.click(".pane [data-figure=weight]")
    behind = shown.page.locator(".pane .behind")
    lists = {
        heading: behind.locator(f".head:text-is('{heading}') + .names button")
        for heading in ("Listens to", "Is listened to by")
    }
    assert sorted(lists["Listens to"].all_inner_texts()) == sorted(hears)
    assert sorted(lists["Is listened to by"].all_inner_texts()) == sorted(by)


def test_the_command_of_a_figure_is_copied_and_that_is_said(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=org&lang=en&person=nuria")
    shown.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shown.page.click(".pane [data-figure=weight]")
    command = shown.page.inner_text(".pane .behind code")
    shown.page.click(".pane [data-copies]")
    shown.page.wait_for_selector(".pane [data-copies]:text-is('Copied')")
    assert shown.page.evaluate("navigator.clipboard.readText()") == command
    assert shown.page.evaluate("String(getSelection())") == command


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


def test_a_figure_of_the_scorecard_opens_what_the_header_opens(
    opened: Open, html: str
) -> None:
    shown = opened(html, "#view=account&lang=en")
    shown.page.click("[data-section=scorecard] [data-figure=coverage]")
    assert "explain coverage" in shown.page.inner_text("td code")
    assert "share of the weight" in shown.page.inner_text("td .behind")
    assert shown.page.locator("td .behind .names button").count() > 0
    shown.page.click("[data-language]")
    assert shown.page.locator("td .behind").count() == 0
