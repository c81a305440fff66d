"""The settings of a team are held to what they may say, like a map."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from decisionmap import registry
from decisionmap.mapfile.catalogue import Catalogue
from decisionmap.mapfile.fields_settings import RULE_SETTING
from decisionmap.mapfile.reader import read_map, read_settings
from decisionmap.words.loader import say
from tests.mapfile.cases import brief

DAY = date(2026, 11, 23)


def briefs(text: str) -> list[str]:
    loaded = read_settings(text.encode(), file="decisionmap.yaml", as_of=DAY)
    return [brief(problem) for problem in loaded.problems]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("# nothing yet\n", []),
        ("rules: {stale-contact: {factor: 3, days: 90, use: no}}", []),
        ("reglas: {stale-contact: {usar: no, gravedad: alta}}", []),
        ("rules: {no-zone: {anything: 2}}", []),
        (
            "rules: {stale-contact: {fctor: 2}}",
            ["error unknown-key.limit-near 1:25"],
        ),
        ("rules: {stale-contact: {zz: 2}}", ["error unknown-key.limit 1:25"]),
        ("rules: {stale-contact: {factor: -2}}", ["error out-of-range.between 1:33"]),
        (
            "rules: {stale-contact: {factor: 2, Factor: 3}}",
            ["error yaml-duplicate-key.other 1:36"],
        ),
        ("brand: {colour: red}", ["error bad-value.colour 1:17"]),
        ("brand: {colour: '#0a3d62'}", []),
        ("brand:\n  colour: #0a3d62\n", ["warning comment-in-text.all 2:10"]),
        ("thresholds: {thin: 0.6}", ["error out-of-range.below 1:20"]),
        ("thresholds: {covered: 0.1}", ["error out-of-range.above 1:23"]),
        ("thresholds: {thin: 0.3, covered: 0.4}", []),
    ],
)
def test_settings_are_judged_where_they_stand(text: str, told: list[str]) -> None:
    assert briefs(text) == told


def test_a_share_in_per_cent_is_written_as_a_number_to_one() -> None:
    text = b"thresholds: {key_weight: 10%}"
    loaded = read_settings(text, file="decisionmap.yaml", as_of=DAY)
    assert [problem.figures["nearest"] for problem in loaded.problems] == ["0.1"]


def test_the_limits_of_every_rule_that_is_built_are_known() -> None:
    known = {name: Catalogue().limits(name) for name in registry.names("gaps.rules")}
    assert None not in known.values()
    assert known["stale-contact"] == ("factor", "days")


@pytest.mark.parametrize(
    "team", ["{jo: Jo}", "{jo: [x], eva: {name: Eva}}", "[jo]", "{jo: {name: [x}"]
)
def test_nobody_misses_a_colleague_whom_the_settings_hold_unreadably(
    tmp_path: Path, team: str
) -> None:
    (tmp_path / "decisionmap.yaml").write_text(f"team: {team}\n", encoding="utf-8")
    path = tmp_path / "acme.yaml"
    text = "account: A\npeople: {ana: {name: A}}\ncontacts: {jo: {ana: met}}\n"
    path.write_text(text, encoding="utf-8")
    problems = read_map(path, as_of=DAY).problems
    assert {Path(problem.place.file).name for problem in problems} == {
        "decisionmap.yaml"
    }


@pytest.mark.parametrize(
    ("text", "functions"),
    [
        ("rules: {silent-veto: {functions: [legal, finance]}}", ("legal", "finance")),
        ("reglas: {silent-veto: {funciones: jurídico}}", ("legal",)),
        ("rules: {silent-veto: {functions: []}}", ()),
    ],
)
def test_a_limit_may_be_words_of_a_vocabulary(
    text: str, functions: tuple[str, ...]
) -> None:
    loaded = read_settings(text.encode(), file="decisionmap.yaml", as_of=DAY)
    assert loaded.problems == ()
    assert loaded.settings.rules["silent-veto"].limits == {"functions": functions}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one-way: {entries: 0}", "out-of-range.least 1:28"),
        ("one-way: {entries: 2.5}", "bad-number.whole 1:28"),
        ("quiet-ahead: {days: 3000000}", "out-of-range.between 1:29"),
        ("quiet-ahead: {days: -40}", "out-of-range.between 1:29"),
        ("privacy: {retention: 1e15}", "out-of-range.between 1:30"),
        ("bow-tie: {thin: 5}", "out-of-range.between 1:25"),
        ("bow-tie: {thin: 20%}", "bad-number.percent 1:25"),
        ("key-person-thin: {cubierto: 7}", "out-of-range.between 1:37"),
        ("criteria-misfit: {lead: 5.1}", "out-of-range.between 1:33"),
        ("stale-contact: {factor: 0}", "out-of-range.between 1:33"),
        ("interest-mirrors-stance: {agreement: -1.1}", "out-of-range.between 1:46"),
        ("interest-mirrors-stance: {agreement: -1}", None),
        ("quiet-ahead: {days: 36500}", None),
        ("no-zone: {by_a_name_of_its_own: 1e15}", None),
        ("no-zone: {by_a_name_of_its_own: -1}", "out-of-range.least 1:41"),
    ],
)
def test_a_limit_is_held_to_what_its_name_says_it_is(
    text: str, told: str | None
) -> None:
    expected = [] if told is None else [f"error {told}"]
    assert briefs(f"rules: {{{text}}}") == expected


def test_every_limit_of_every_rule_is_declared() -> None:
    limits = {
        limit
        for name in registry.names("gaps.rules")
        for limit in Catalogue().limits(name) or ()
    }
    declared = {one.key for one in RULE_SETTING.fields if one.further}
    assert limits == declared


@pytest.mark.parametrize(
    ("text", "told", "nearest"),
    [
        ("silent-veto: {functions: [legal, finnce]}", "bad-value.near 1:42", "finance"),
        ("silent-veto: {functions: 3}", "bad-value.default 1:34", None),
        ("stale-contact: {functions: legal}", "unknown-key.limit 1:25", None),
        ("stale-contact: {factor: [legal]}", "wrong-type.list-for-one 1:33", None),
    ],
)
def test_a_word_that_a_limit_has_not_is_told_where_it_stands(
    text: str, told: str, nearest: str | None
) -> None:
    text = f"rules: {{{text}}}"
    loaded = read_settings(text.encode(), file="decisionmap.yaml", as_of=DAY)
    first, *_ = loaded.problems
    assert (brief(first), first.figures.get("nearest")) == (f"error {told}", nearest)


@pytest.mark.parametrize(
    ("text", "thin", "covered"),
    [
        ("umbrales: {covered: 0.1, debil: 0.9}", "debil", "covered"),
        ("idioma: es\numbrales: {covered: 0.1}", "debil", "covered"),
        ("reglas: {}\numbrales: {Débil: 0.9}", "Débil", "cubierto"),
        ("thresholds: {thin: 0.9}", "thin", "covered"),
    ],
)
def test_a_problem_names_a_key_as_the_file_has_it_or_would(
    text: str, thin: str, covered: str
) -> None:
    loaded = read_settings(text.encode(), file="decisionmap.yaml", as_of=DAY)
    (problem,) = loaded.problems
    for language in ("en", "es"):
        key = f"problems.{problem.code}.{problem.case}"
        for part in ("message", "mend"):
            told = say(language, f"{key}.{part}", problem.figures)
            assert {thin, covered} <= set(told.replace(",", "").split())
