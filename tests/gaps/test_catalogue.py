"""The catalogue: rules of ours by their folder, rules of others by their entry point."""

from __future__ import annotations

import importlib
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from decisionmap import registry
from decisionmap.cli.main import main
from decisionmap.cli.rules import command
from decisionmap.gaps import catalogue
from decisionmap.gaps.tell import tell
from decisionmap.words import loader

RULE = '''
"""The map is kept by nobody.

*Why it matters*
A map without an owner grows old.

*How to close it*
Name one.
"""

from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Rule
from decisionmap.model.terms import Severity


def check(analysis, limits):
    if len(analysis.account.team) < limits["members"]:
        figures = {"firm": analysis.account.firm.name}
        yield Finding((), first_place(analysis, ()), figures=figures)


RULE = Rule("guest-no-owner", Severity.LOW, check, limits={"members": 1.0})
'''
WORDS = """
[en]
title = "Nobody keeps the map"
when = "the team has too few members"
why = "A map without an owner grows old."
how = "Name one."
[en.limits]
members = "members that a team needs"
[en.default]
message = "Nobody of ours keeps the map of {firm}"
facts = "no team"
question = "Who keeps it?"
mend = "Name an owner"
[es]
title = "Nadie lleva el mapa"
when = "el equipo tiene muy pocas personas"
why = "Un mapa sin responsable envejece."
how = "Nombrar a alguien."
[es.limits]
members = "personas que necesita un equipo"
[es.default]
message = "Nadie del equipo lleva el mapa de {firm}"
facts = "sin equipo"
question = "¿Quién lo lleva?"
mend = "Nombrar responsable"
"""
ENTRY = "[decisionmap.rules]\nguest-no-owner = guestrules.no_owner\n"
METADATA = "Metadata-Version: 2.1\nName: guestrules\nVersion: 1.0\n"
MAP = "account: Acme\npeople: {ana: Ana Ruiz}\n"


@pytest.fixture
def guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of somebody else's, installed where Python looks for packages."""
    files = {
        "guestrules/__init__.py": "",
        "guestrules/no_owner.py": RULE,
        "guestrules/no_owner.toml": WORDS,
        "guestrules-1.0.dist-info/METADATA": METADATA,
        "guestrules-1.0.dist-info/entry_points.txt": ENTRY,
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    _forget()
    yield tmp_path
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    registry.forget()
    loader._rule.cache_clear()
    importlib.invalidate_caches()
    for name in [name for name in sys.modules if name.startswith("guestrules")]:
        del sys.modules[name]


def test_every_rule_of_the_folder_is_in_it() -> None:
    folder = Path(catalogue.__file__).parent / "rules"
    files = {path.stem.replace("_", "-") for path in folder.glob("[!_]*.py")}
    assert {rule.id for rule in catalogue.rules()} == files


SEVERITIES = {
    "all-through-one-of-ours": "high",
    "all-through-one-of-theirs": "high",
    "batna-unknown": "high",
    "bow-tie": "high",
    "broker-uncovered": "high",
    "card-and-log-differ": "low",
    "champion-powerless": "high",
    "champion-untested": "high",
    "competitor-holds-power": "high",
    "conflict-exposed": "medium",
    "content-with-today": "high",
    "criteria-misfit": "medium",
    "decider-alone": "high",
    "economic-buyer-uncovered": "critical",
    "empty-seat": "high",
    "free-gift": "high",
    "function-mismatch": "medium",
    "gatekeeper-only-route": "high",
    "ghost": "medium",
    "implementer-left-out": "low",
    "interest-mirrors-stance": "medium",
    "key-person-thin": "medium",
    "key-person-uncovered": "high",
    "leaving": "critical",
    "level-mismatch": "medium",
    "limit-worse-than-alternative": "critical",
    "new-or-moved": "high",
    "no-batna": "high",
    "no-champion": "high",
    "no-compelling-event": "medium",
    "no-decider": "critical",
    "no-economic-buyer": "high",
    "no-mandate": "high",
    "no-opponents": "medium",
    "no-owner": "medium",
    "no-paper-process": "high",
    "no-path-to-power": "high",
    "no-supporter-with-power": "critical",
    "no-win": "medium",
    "one-way": "medium",
    "opposition-unanswered": "high",
    "outnumbered": "high",
    "overdue": "medium",
    "overload": "low",
    "owner-leaving": "high",
    "privacy": "high",
    "promise-broken": "high",
    "promise-unclaimed": "medium",
    "quiet-ahead": "high",
    "quiet-breach": "high",
    "quiet-power": "high",
    "raters-disagree": "medium",
    "role-missing": "high",
    "route-through-opposition": "high",
    "several-economic-buyers": "medium",
    "silent-veto": "high",
    "single-champion": "medium",
    "single-thread": "medium",
    "stale-contact": "medium",
    "stale-map": "medium",
    "stance-unknown": "high",
    "strongly-against": "critical",
    "talkers-only": "medium",
    "target-gap": "medium",
    "too-few-contacts": "low",
    "too-many": "low",
    "unbalanced-scorecard": "low",
    "unknown-role": "medium",
    "user-gap": "medium",
    "weak-evidence": "high",
}
"""Where a finding may be worse, the lesser: single-thread of a heavy person is high."""


def test_every_rule_is_as_severe_as_the_catalogue_says() -> None:
    assert {rule.id: str(rule.severity) for rule in catalogue.rules()} == SEVERITIES


def test_a_rule_that_is_not_there_is_none() -> None:
    with pytest.raises(KeyError, match="no-such-rule"):
        catalogue.rule("no-such-rule")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("RULE = Rule", "OTHER = Rule", "its module has no RULE"),
        ('"guest-no-owner"', '"no-owner"', "calls itself 'no-owner'"),
        ("check, limits", 'check, wakes=("budget-known",), limits', "'budget-known'"),
        ("import Finding, Rule", "import Found, Rule", "cannot import name 'found'"),
    ],
)
def test_a_guest_that_cannot_be_used_is_refused_in_one_plain_line(
    old: str, new: str, told: str, guest: Path, tmp_path: Path
) -> None:
    module = guest / "guestrules" / "no_owner.py"
    module.write_text(RULE.replace(old, new), encoding="utf-8")
    acme = tmp_path / "acme.yaml"
    acme.write_text(MAP, encoding="utf-8")
    ran = CliRunner().invoke(main, ["gaps", str(acme)])
    assert ran.exit_code == 3
    (line,) = ran.stderr.splitlines()
    assert line.startswith("guest-no-owner: ")
    assert told in line


@pytest.mark.usefixtures("guest")
def test_a_rule_of_another_package_finds_gaps(found: Callable[..., Any]) -> None:
    gaps, _ = found(MAP)
    gap = next(gap for gap in gaps if gap.rule == "guest-no-owner")
    assert tell(gap, "en").message == "Nobody of ours keeps the map of Acme"
    assert tell(gap, "es").question == "¿Quién lo lleva?"


@pytest.mark.usefixtures("guest")
def test_a_rule_of_another_package_has_its_page_in_the_catalogue() -> None:
    assert "guest-no-owner" in [rule.id for rule in catalogue.rules()]
    assert "Name one." in catalogue.page("guest-no-owner")


@pytest.mark.usefixtures("guest")
def test_a_rule_of_another_package_is_listed_among_the_rules() -> None:
    listed = CliRunner().invoke(command, ["--lang", "es"]).output
    assert "guest-no-owner · bajo · siempre despierta" in listed
    assert "members = 1: personas que necesita un equipo" in listed


def test_without_the_package_its_rule_is_not_there() -> None:
    assert "guest-no-owner" not in [rule.id for rule in catalogue.rules()]
