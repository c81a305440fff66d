"""Every rule of the notation: what is told of a fault, and where the finger points."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

from decisionmap.model.place import Grade
from decisionmap.words.loader import LANGUAGES, say, sentence, topic
from tests.mapfile.cases import BASE, briefs, edited, told

CASES: list[dict[str, Any]] = [
    case
    for name in ("problems.yaml", "once.yaml")
    for case in yaml.safe_load((Path(__file__).parent / name).read_text("utf-8"))
]
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\ufeff]")


def label(case: dict[str, Any]) -> str:
    said = case.get("into") or case.get("add") or case.get("text") or case["edit"]
    return str(said)[:40].strip()


def text_of(case: dict[str, Any]) -> str:
    if "text" in case:
        return str(case["text"])
    return edited(case["edit"], case["into"]) if "edit" in case else BASE + case["add"]


def test_the_good_map_has_no_problem() -> None:
    assert briefs(BASE) == []


@pytest.mark.parametrize("case", CASES, ids=label)
def test_a_fault_is_told_where_it_stands(case: dict[str, Any]) -> None:
    assert briefs(text_of(case)) == case["told"]


@pytest.mark.parametrize("case", CASES, ids=label)
def test_a_fault_is_told_at_the_same_place_with_windows_line_ends_and_a_mark(
    case: dict[str, Any],
) -> None:
    data = b"\xef\xbb\xbf" + text_of(case).replace("\n", "\r\n").encode()
    assert briefs(data) == case["told"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_sentences(language: str) -> None:
    """Each is one short printable line with nothing left to fill."""
    for case in CASES:
        for problem in told(text_of(case)).problems:
            for part in ("message", "mend"):
                key = f"problems.{problem.code}.{problem.case}.{part}"
                said = say(language, key, problem.figures)
                assert said
                assert len(said) <= 1000
                assert not UNPRINTABLE.search(said), said


def test_both_languages_fill_their_sentences_with_the_same_figures() -> None:
    """The list of words is the one figure that each language has of its own."""
    own = {"words", "spanish", "key", "nearest"}
    for code, cases in topic("en", "problems").items():
        for case in cases if code != "fine" else ():
            for part in ("message", "mend"):
                key = f"problems.{code}.{case}.{part}"
                english, spanish = (_figures(lang, key) for lang in ("en", "es"))
                assert english ^ spanish <= own, key


def _figures(language: str, key: str) -> set[str]:
    parsed = Formatter().parse(sentence(language, key))
    return {name for _, name, _, _ in parsed if name}


def test_all_faults_are_told_in_one_run_in_the_order_of_the_file() -> None:
    text = edited("stance: against", "stance: agianst").replace(
        "reports_to: ana", "reports_to: anna"
    )
    text = text.replace("quota: 3", "quota: 9").replace("map: 1", "map: 1\nmapp: 2")
    problems = told(text).problems
    assert [p.code for p in problems] == [
        "unknown-key",
        "bad-value",
        "unknown-person",
        "impossible-quota",
    ]
    assert list(problems) == sorted(problems, key=lambda p: p.place)


def test_a_loop_is_one_problem_however_many_it_catches() -> None:
    """Five people in a ring, and a sixth who only looks on."""
    ring = "".join(
        f"  p{n}: {{name: P, reports_to: p{(n + 1) % 5}}}\n" for n in range(5)
    )
    text = f"account: A\npeople:\n{ring}  eva: {{name: Eva, reports_to: p0}}\n"
    problems = told(text).problems
    assert [(p.code, p.place.line) for p in problems] == [("reporting-loop", 3)]
    assert problems[0].figures["lines"] == "3, 4, 5, 6, 7"


def test_two_loops_are_two_problems() -> None:
    text = (
        "account: A\npeople:\n"
        "  a: {name: A, reports_to: b}\n  b: {name: B, reports_to: a}\n"
        "  c: {name: C, reports_to: d}\n  d: {name: D, reports_to: c}\n"
    )
    assert [p.place.line for p in told(text).problems] == [3, 5]


def test_long_values_are_cut_and_hidden_characters_spelled_out() -> None:
    problem = told(edited("stance: against", f'stance: "{"x" * 500}"')).problems[0]
    assert len(str(problem.figures["value"])) == 60
    hidden = told(edited("reports_to: ana", "reports_to: a\u200bna")).problems[0]
    assert hidden.figures["id"] == "aU+200Bna"


def test_a_certain_mend_is_the_text_to_write_instead() -> None:
    mends = {
        "stance: agianst": "against",
        "seen: 20/04/2026": "2026-04-20",
        "power: 4,5": "4.5",
        'power: "4,5"': '"4.5"',
        "roles: user, buyer": "[user, buyer]",
        "stanse: for": "stance",
    }
    for line, fix in mends.items():
        problem = told(edited("stance: against", line)).problems[0]
        assert problem.fix == fix, line
        assert problem.width == len(line.split(": ")[0 if fix == "stance" else 1])


@pytest.mark.parametrize("line", ["seen: 04/05/2026", "power: many", "roles: usr"])
def test_a_mend_that_is_only_likely_is_not_certain(line: str) -> None:
    assert told(edited("stance: against", line)).problems[0].fix is None


def test_a_map_with_thousands_of_faults_is_told_soon_and_says_so() -> None:
    """Looking for what each word may have meant would take minutes."""
    people = "".join(f"  p{n}: {{nme: X, reports_to: q{n}}}\n" for n in range(5000))
    problems = told(f"account: A\npeople:\n{people}").problems
    last = [problem for problem in problems if problem.code == "too-long"]
    assert len(problems) == 1000 + len(last)
    assert [(one.case, one.figures["more"]) for one in last] == [
        ("problems", 9000),
        ("warnings", 5000),
    ]


def test_warnings_alone_leave_the_account_usable() -> None:
    loaded = told(edited("last: 2026-04-20", "last: 2099-04-20"))
    assert [p.grade for p in loaded.problems] == [Grade.WARNING]
    assert loaded.account is not None


def test_a_mark_that_stands_twice_is_one_problem() -> None:
    assert briefs("\ufeff\ufeff" + BASE) == ["error bad-character.default 1:1"]


def test_no_text_of_a_problem_is_long_however_long_the_lists_are() -> None:
    options = ", ".join(f"{'x' * 55}{n}" for n in range(20))
    terms = f"options: [{options}]\n        ours: {{open: q}}"
    own = edited("ours: {open: 900, target: 820, limit: 760}", terms)
    huge = edited(
        "open: 900, target: 820, limit: 760", "open: -1e15, target: 1e15, limit: -1e15"
    )
    for problem in (*told(own).problems, *told(huge).problems):
        for part in ("message", "mend"):
            key = f"problems.{problem.code}.{problem.case}.{part}"
            assert len(say("en", key, problem.figures)) <= 600


@pytest.mark.parametrize("key", ["cares", "private"])
def test_a_name_that_is_a_key_is_as_long_as_a_name_may_be(key: str) -> None:
    line = f"{key}: {{{'x' * 201}: 3}}"
    assert briefs(edited("stance: against", line))[0].startswith("error too-long.name")
    assert briefs(edited("stance: against", line.replace("x", "", 1))) == []
