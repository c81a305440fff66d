"""The one flow: from a path to everything we know, or to what is wrong with the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from decisionmap import study, write
from decisionmap.model.place import MapProblems

DAY = date(2026, 11, 23)
MAP = """\
account: Acme
people:
  ana: {name: Ana, roles: [decider]}
decisions:
  renewal: {name: Renewal}
  retrofit: {name: Retrofit}
"""


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    """A map with two decisions."""
    path = tmp_path / "acme.yaml"
    path.write_text(MAP, encoding="utf-8")
    return path


def test_all_decisions_are_studied_unless_one_is_asked_for(acme: Path) -> None:
    every = study(acme, as_of=DAY).decisions
    one = study(acme, as_of=DAY, decision="retrofit").decisions
    assert [found.analysis.decision.id for found in every] == ["renewal", "retrofit"]
    assert [found.analysis.decision.id for found in one] == ["retrofit"]


def test_a_decision_that_there_is_not_is_refused_with_those_there_are(
    acme: Path,
) -> None:
    with pytest.raises(
        ValueError, match="no decision 'nope'; known are renewal, retrofit"
    ):
        study(acme, as_of=DAY, decision="nope")


def test_a_language_that_is_not_spoken_is_refused(acme: Path) -> None:
    with pytest.raises(ValueError, match="no language 'fr'; known are en, es"):
        study(acme, as_of=DAY, lang="fr")


def test_a_document_that_there_is_not_is_refused(acme: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no document 'nope'"):
        write(study(acme, as_of=DAY), tmp_path / "x.md", document="nope")
    assert not (tmp_path / "x.md").exists()


def test_a_map_with_errors_has_no_briefing_and_says_why(acme: Path) -> None:
    acme.write_text(MAP.replace("decider", "decidr"), encoding="utf-8")
    with pytest.raises(MapProblems) as told:
        study(acme, as_of=DAY)
    assert [problem.code for problem in told.value.problems] == ["bad-value"]
