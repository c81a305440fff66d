"""The commands ``map`` and ``export``."""

from __future__ import annotations

from pathlib import Path

import pytest

from decisionmap.cli import writing
from tests.cli.conftest import Run

DAY = ("--as-of", "2026-11-23")


@pytest.mark.parametrize(("language", "end"), [("en", "internal"), ("es", "interno")])
def test_a_map_is_drawn_beside_the_file_and_marked_internal(
    run: Run, acme: Path, language: str, end: str
) -> None:
    done = run("map", acme, *DAY, "--lang", language)
    page = acme.with_name(f"acme-{end}.html")
    assert done.exit_code == 0
    assert done.stdout == f"{page}\n"
    assert "Ana Ruiz" in page.read_text(encoding="utf-8")


def test_what_is_drawn_is_for_its_owner_alone(run: Run, acme: Path) -> None:
    run("map", acme, *DAY)
    assert acme.with_name("acme-internal.html").stat().st_mode & 0o077 == 0


def test_a_name_that_was_given_is_kept(run: Run, acme: Path) -> None:
    assert run("map", acme, *DAY, "-o", "page.html").stdout == "page.html\n"
    assert Path("page.html").exists()


def test_the_same_map_and_day_give_the_same_bytes(run: Run, acme: Path) -> None:
    run("map", acme, *DAY, "-o", "one.html")
    run("map", acme, *DAY, "-o", "two.html")
    assert Path("one.html").read_bytes() == Path("two.html").read_bytes()


def test_a_dash_writes_the_page_to_the_standard_output(run: Run, acme: Path) -> None:
    done = run("export", acme, *DAY, "-o", "-")
    assert done.stdout.lower().startswith("<!doctype html>")
    assert list(acme.parent.glob("*.html")) == []


def test_one_view_is_one_picture(run: Run, acme: Path) -> None:
    assert run("export", acme, *DAY, "-o", "a.svg").stdout == "a.svg\n"
    assert Path("a.svg").read_text(encoding="utf-8").startswith("<svg")


def test_a_picture_of_no_view_in_particular_is_of_the_influence(
    run: Run, acme: Path
) -> None:
    run("export", acme, *DAY, "-o", "a.svg")
    run("export", acme, *DAY, "-o", "b.svg", "--view", "influence")
    assert Path("a.svg").read_bytes() == Path("b.svg").read_bytes()


def test_several_views_are_several_pictures(run: Run, acme: Path) -> None:
    assert [
        target.name for target, _ in targets("acme.svg", ("org", "influence", "org"))
    ] == ["acme-org-internal.svg", "acme-influence-internal.svg"]


def targets(name: str, views: tuple[str, ...]) -> list[tuple[Path, object]]:
    from decisionmap.cli.export import _targets

    return list(_targets(Path(name), views, "en"))


def test_a_view_that_draws_nothing_is_told_before_anything_is_written(
    run: Run, acme: Path
) -> None:
    done = run("export", acme, *DAY, "-o", "a.svg", "--view", "org", "--view", "gaps")
    assert done.exit_code == 2
    assert "gaps draws nothing that could be written as .svg" in done.stderr
    assert list(acme.parent.glob("*.svg")) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Nobody on the map has a part"), ("es", "Nadie en el mapa tiene todavía")],
)
def test_a_drawing_of_nobody_says_so(
    run: Run, acme: Path, language: str, said: str
) -> None:
    text = acme.read_text(encoding="utf-8")
    seats = "seats: {ana: {sits: no}, luis: {sits: no}}"
    text = text.replace("CRM renewal,", f"CRM renewal, {seats},")
    acme.write_text(text, encoding="utf-8")
    done = run("export", acme, *DAY, "--view", "org", "-o", "a.svg", "--lang", language)
    assert done.exit_code == 0, done.output
    assert said in Path("a.svg").read_text(encoding="utf-8")


def test_a_text_holds_all_views(run: Run, acme: Path) -> None:
    assert run("export", acme, *DAY, "-o", "a.md").exit_code == 0
    text = Path("a.md").read_text(encoding="utf-8")
    assert text.startswith("# Acme · CRM renewal\n")


def test_only_the_views_asked_for_are_drawn(run: Run, acme: Path) -> None:
    run("export", acme, *DAY, "-o", "a.html", "--view", "gaps")
    page = Path("a.html").read_text(encoding="utf-8")
    assert 'data-view="gaps"' in page
    assert 'data-view="org"' not in page


def test_an_unknown_view_names_the_nearest(run: Run, acme: Path) -> None:
    done = run("export", acme, "--view", "ogr")
    assert done.exit_code == 2
    assert "did you mean 'org'?" in done.stderr


def test_an_unknown_suffix_is_told_with_the_list(run: Run, acme: Path) -> None:
    done = run("export", acme, "-o", "a.docx")
    assert done.exit_code == 2
    assert "no format is known by the suffix '.docx'" in done.stderr
    assert ".html, .md, .svg" in done.stderr


def test_an_unknown_suffix_is_told_in_the_language_asked_for(
    run: Run, acme: Path
) -> None:
    done = run("export", acme, "-o", "a.docx", "--lang", "es")
    assert "ningún formato responde a la terminación '.docx'" in done.stderr


@pytest.mark.parametrize(
    ("command", "terminal", "flag", "opens"),
    [
        ("map", True, (), True),
        ("map", True, ("--no-open",), False),
        ("map", False, (), False),
        ("export", True, (), False),
    ],
)
def test_only_map_opens_the_browser_and_only_from_a_terminal(
    run: Run,
    acme: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    terminal: bool,
    flag: tuple[str, ...],
    opens: bool,
) -> None:
    seen: list[Path] = []
    monkeypatch.setattr(writing, "looked_at", lambda: terminal)
    monkeypatch.setattr(writing, "opened", lambda path: bool(seen.append(path)))
    assert run(command, acme, *DAY, *flag).exit_code == 0
    assert bool(seen) is opens


def test_without_a_desktop_no_browser_is_opened(
    acme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert writing.opened(acme) is False


def test_explore_asked_for_and_left_out_is_told_as_a_mistake(
    run: Run, acme: Path
) -> None:
    done = run("map", str(acme), "--no-open", "--view", "explore", "--no-explore")
    assert done.exit_code == 2
    assert "--no-explore" in done.stderr
