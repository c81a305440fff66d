"""Writing a briefing into a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import decisionmap
from decisionmap import publish
from decisionmap.briefing import Briefing, study
from decisionmap.page import NothingDrawn


@pytest.fixture(scope="module")
def briefing(maps: Path) -> Briefing:
    return study(maps / "minimo.yaml", as_of=date(2026, 11, 23))


def test_the_public_api_is_two_calls(maps: Path, tmp_path: Path) -> None:
    known = decisionmap.study(maps / "minimo.yaml", as_of=date(2026, 11, 23))
    written = decisionmap.write(known, tmp_path / "acme.html", views=["org", "gaps"])
    assert 'data-view="org"' in written.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("suffix", "begins"),
    [(".html", "<!doctype html>"), (".svg", "<svg"), (".md", "# ")],
)
def test_the_suffix_names_the_format(
    briefing: Briefing, tmp_path: Path, suffix: str, begins: str
) -> None:
    path = publish.write(briefing, tmp_path / f"x{suffix.upper()}", views=["org"])
    assert path.read_text(encoding="utf-8").lower().startswith(begins)


def test_an_unknown_suffix_is_told_with_those_there_are(
    briefing: Briefing, tmp_path: Path
) -> None:
    with pytest.raises(publish.UnknownFormat) as told:
        publish.write(briefing, tmp_path / "x.docx")
    assert told.value.known == (".html", ".md", ".svg")
    assert list(tmp_path.iterdir()) == []


def test_the_document_is_named_by_its_id(briefing: Briefing) -> None:
    report = publish.render(briefing, "x.md", document="gap-report").decode("utf-8")
    assert "## Reglas aplicadas" in report


def test_a_picture_of_views_that_draw_nothing_is_refused(briefing: Briefing) -> None:
    with pytest.raises(NothingDrawn):
        publish.render(briefing, "x.svg", views=["gaps"])


ODD = """account: "\\ue000 Acme"
team: {none: {name: "\\u200b"}, proto: {name: "\\ue001"}}
competitors: {none: {contacts: {a: trusted}}, constructor: {name: Con, contacts: {"10": met}}}
people:
  a: {name: "Ana \\ue000", unit: none, roles: [decider], power: 5, reports_to: "10", prefers: none}
  "10": {name: "\\u200b\\u200d", title: Chief, unit: "\\ue000", interest: 4, influences: {a: 3}}
  "2": {name: "\\u200b", title: "\\u200b", stance: against, prefers: constructor}
  __proto__: {name: Proto, off_limits: hush, roles: [user], influences: {"10": 2}}
  gone: {name: Gone, left: 2026-01-01, roles: [evaluator], power: 4}
  ghost: {placeholder: yes, title: CFO, roles: [approver], power: 4}
contacts: {none: {a: trusted 2026-11-01, "10": met, __proto__: met}, proto: {gone: working}}
decisions:
  __proto__: {name: "\\u200b", seats: {a: {}, "10": {}, "2": {}}}
  "7": {seats: {__proto__: {}, gone: {}, ghost: {}}}
  none: {name: Nobody, seats: {a: {sits: no}}}
"""


@pytest.mark.parametrize("suffix", [".html", ".svg", ".md"])
def test_ids_and_names_may_be_as_odd_as_the_notation_lets_them(
    tmp_path: Path, suffix: str
) -> None:
    (tmp_path / "odd.yaml").write_text(ODD, encoding="utf-8")
    found = study(tmp_path / "odd.yaml", as_of=date(2026, 11, 23))
    text, again = (
        publish.render(found, f"x{suffix}", explore=False).decode("utf-8")
        for _ in range(2)
    )
    assert text == again
    assert "Chief" in text
    assert "\u200b" not in text


def test_views_stand_in_the_order_of_the_page() -> None:
    assert publish.view_ids()[:2] == ("summary", "org")


def test_a_file_that_is_there_keeps_its_rights(
    briefing: Briefing, tmp_path: Path
) -> None:
    path = tmp_path / "x.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)
    publish.write(briefing, path)
    assert path.stat().st_mode & 0o777 == 0o644


def test_without_explore_the_page_lacks_the_view_and_its_library(
    briefing: Briefing, tmp_path: Path
) -> None:
    whole = publish.write(briefing, tmp_path / "whole.html")
    plain = publish.write(briefing, tmp_path / "plain.html", explore=False)
    assert 'data-view="explore"' in whole.read_text(encoding="utf-8")
    assert 'data-view="explore"' not in plain.read_text(encoding="utf-8")
    assert whole.stat().st_size - plain.stat().st_size > 450_000
