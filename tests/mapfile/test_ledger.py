"""However many problems a map has, few are told, none is hidden, warnings stop nothing."""

from __future__ import annotations

from datetime import date

import pytest

from decisionmap.mapfile.reader import Loaded, read_text
from decisionmap.model.place import Grade

HEAD = "account: A\npeople:\n  a: {name: A}\n"


def read(text: str) -> Loaded:
    return read_text(text, file="m.yaml", as_of=date(2024, 1, 1))


def repeated(line: str, times: int) -> str:
    return "".join(line.replace("#N", str(n)) for n in range(times))


def last(loaded: Loaded) -> tuple[str, str, object]:
    problem = loaded.problems[-1]
    return problem.grade.value, problem.case, problem.figures.get("more")


@pytest.mark.parametrize(
    "lines",
    [
        "log:\n" + repeated("  - {date: 2025-01-01, note: n#N}\n", 1100),
        "log:\n" + repeated("  - date: 2023-01-01\n    note: n#N #1\n", 1100),
        "log:\n" + repeated("  - {date: 2023-01-01, note: n#N\u202e}\n", 1100),
    ],
    ids=["future", "comments", "directions"],
)
def test_a_thousand_warnings_stop_nothing_and_the_rest_is_counted(lines: str) -> None:
    loaded = read(HEAD + lines)
    assert loaded.account is not None
    assert {problem.grade for problem in loaded.problems} == {Grade.WARNING}
    assert (len(loaded.problems), last(loaded)) == (1001, ("warning", "warnings", 100))


@pytest.mark.parametrize(
    ("text", "told", "more"),
    [
        (HEAD + repeated("  p#N: {name: P, reports_to: q#N}\n", 1200), 1000, 200),
        (HEAD + repeated("  p#N: {name: P, reports_to: p#N}\n", 1200), 1000, 200),
        (HEAD + "log:\n" + repeated("  - *x#N\n", 1200), 1000, 200),
        (HEAD + "log:\n" + repeated('  - {note: "\\ud83d"}\n', 60), 50, 10),
        (HEAD + "log:\n" + repeated("  - {note: \x07}\n", 60), 50, 10),
    ],
    ids=["unknown", "loops", "aliases", "surrogates", "controls"],
)
def test_errors_that_are_not_told_are_counted(text: str, told: int, more: int) -> None:
    loaded = read(text)
    assert len(loaded.problems) == told + 1
    assert last(loaded) == ("error", "problems", more)


def test_errors_are_told_before_warnings_where_there_is_no_room_for_both() -> None:
    people = repeated("  p#N: {stance: wrong}\n", 1000)
    loaded = read(f"account: A\npeople:\n{people}")
    grades = [problem.grade for problem in loaded.problems]
    assert grades == [Grade.ERROR] * 1000 + [Grade.WARNING]
    assert last(loaded) == ("warning", "warnings", 1000)


def test_many_loops_of_one_group_are_told_up_to_a_point() -> None:
    everybody = ", ".join(f"p{n}" for n in range(30))
    people = repeated(f"  p#N: {{name: P, reports_to: [{everybody}]}}\n", 30)
    cases = [
        problem.case for problem in read(f"account: A\npeople:\n{people}").problems
    ]
    assert (cases.count("self"), cases.count("more")) == (30, 1)
