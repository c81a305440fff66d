"""The page of the rules in the docs is the one that the rules make."""

from __future__ import annotations

from pathlib import Path

from decisionmap.gaps import catalogue
from decisionmap.gaps.page_of_rules import page

DOCS = Path(__file__).parents[2] / "docs" / "gaps.md"


def test_the_page_in_the_docs_is_up_to_date() -> None:
    assert DOCS.read_text(encoding="utf-8") == page()


def test_every_rule_has_its_section_with_its_severity_and_its_limits() -> None:
    text = page()
    for rule in catalogue.rules():
        section = text.split(f"\n## {rule.id}\n")[1].split("\n## ")[0]
        assert f"Severity {rule.severity}" in section
        assert "### Why it matters" in section
        assert "### How to close it" in section
        assert all(f"| `{name}` |" in section for name in rule.limits)
