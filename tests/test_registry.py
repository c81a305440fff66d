"""What can be added by a file is found by its folder, without being imported."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from decisionmap import registry


@pytest.fixture
def guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Another package that brings a rule."""
    (tmp_path / "guest_rules.py").write_text('RULE = "the guest"\n', encoding="utf-8")
    (tmp_path / "guest_rules.toml").write_text("[en]\n", encoding="utf-8")
    info = tmp_path / "guest_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: guest-rules\nVersion: 1.0\n"
    )
    (info / "entry_points.txt").write_text(
        "[decisionmap.rules]\nguest-rule = guest_rules\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    registry.forget()
    yield "guest-rule"
    registry.forget()


def test_a_folder_is_listed_without_importing_anything() -> None:
    before = set(sys.modules)
    assert "stale-contact" in registry.names("gaps.rules")
    assert set(sys.modules) - before == set()


def test_another_packages_rule_is_listed_loaded_and_its_words_found(guest: str) -> None:
    assert guest in registry.names("gaps.rules")
    assert registry.load("gaps.rules", guest).RULE == "the guest"
    assert registry.beside("gaps.rules", guest, ".toml").name == "guest_rules.toml"


def test_files_of_no_thing_are_not_listed() -> None:
    assert not [name for name in registry.names("gaps.rules") if name.startswith("-")]


def test_a_packaging_file_that_cannot_be_read_is_passed_over(
    guest: str, tmp_path: Path
) -> None:
    (tmp_path / "odd-1.0.dist-info" / "entry_points.txt").mkdir(parents=True)
    registry.forget()
    assert guest in registry.names("gaps.rules")
