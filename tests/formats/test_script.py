"""The page's script: many files in one scope, written without spaces nobody needs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from decisionmap.analysis import reading, weight
from decisionmap.formats import html
from decisionmap.formats.html import SPACED, trial
from decisionmap.model.terms import Stance, stance_word
from decisionmap.page import ARROW
from decisionmap.views.pieces import density

HERE = Path(html.__file__).parent
MODULES = sorted(HERE.glob("*.js"))
NAMED = re.compile(r"^(?:async )?(?:function|class) (\w+)", re.MULTILINE)
DECLARED = re.compile(r"^(?:const|let) (.*)$", re.MULTILINE)
PART = re.compile(
    r"""(?P<comment>//[^\n]*)
    | (?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    | (?P<pattern>(?<=[(,=:!&|?>]|\s)/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\n\[])+/[a-z]*)
    | (?P<template>`)""",
    re.VERBOSE,
)
"""What in a script may hold text: as far as our own files write it."""


def declared(script: str) -> Iterator[str]:
    """Yield each name that a module declares in the scope of all."""
    yield from NAMED.findall(script)
    for line in DECLARED.findall(script):
        plain = re.sub(r'"[^"]*"|\([^()]*\)', "", line)
        while re.search(r"[(\[{][^()\[\]{}]*[)\]}]", plain.partition("= ")[2]):
            head, equals, rest = plain.partition("= ")
            rest = re.sub(r"[(\[{][^()\[\]{}]*[)\]}]", "", rest)
            plain = head + equals + rest
        yield from re.findall(r"(?:^|,) ?\[?(\w+)(?= =|, \w+\] =|\])", plain)


def texts(script: str) -> Iterator[str]:
    """Yield what stands between quotes, and in templates outside of what fills them."""
    at = 0
    while found := PART.search(script, at):
        at = found.end()
        if found["text"] or found["pattern"]:
            yield found[0]
        elif found["template"]:
            told, at = template(script, at)
            yield from told


def template(script: str, at: int) -> tuple[list[str], int]:
    """Return the texts of a template that begins here, and where it ends."""
    told, begun = [], at
    while script[at] != "`":
        if script.startswith("${", at):
            end = filling(script, at + 2)
            told += [script[begun:at], *texts(script[at + 2 : end - 1])]
            at = begun = end
        else:
            at += 2 if script[at] == "\\" else 1
    return [*told, script[begun:at]], at + 1


def filling(script: str, at: int) -> int:
    """Return where what fills a template ends, after its brace."""
    deep = 1
    while deep:
        part = PART.match(script, at)
        if part and part["template"]:
            at = template(script, part.end())[1]
        elif part:
            at = part.end()
        else:
            deep += {"{": 1, "}": -1}.get(script[at], 0)
            at += 1
    return at


def test_no_two_modules_declare_the_same_name() -> None:
    names = Counter(
        name for module in MODULES for name in set(declared(module.read_text("utf-8")))
    )
    assert names["state"] == names["onClick"] == names["turnTo"] == 1
    assert {name for name, times in names.items() if times > 1} == set()


PARAMETERS = re.compile(r"\(([^()]*)\) =>|(\w+) =>|function \w+\(([^()]*)\)")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_no_parameter_hides_what_finds_elements_and_the_decision(module: Path) -> None:
    told = (
        "".join(found.groups(""))
        for found in PARAMETERS.finditer(module.read_text("utf-8"))
    )
    names = [name for one in told for name in re.findall(r"\b(\w+)\b(?!:)", one)]
    assert {"one", "all", "part"} & set(names) == set()


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        ("trial", "HALF", weight._HALF),
        ("trial", "ROUNDS", weight._ROUNDS),
        ("trial", "CLOSE", reading._CLOSE),
        ("trial", "STRONG", reading._STRONG),
        ("trial", "ENOUGH", reading._ENOUGH_KNOWN),
        ("fold", "MANY", density.MANY),
        ("drawing", "ARROW", ARROW),
    ],
)
def test_a_number_that_script_and_tool_both_go_by_is_the_same_in_both(
    module: str, name: str, value: float
) -> None:
    script = (HERE / f"{module}.js").read_text("utf-8")
    (said,) = re.findall(rf"^const (?:.*, )?{name} = ([\d.]+)[,;]", script, re.M)
    assert float(said) == value


def test_the_stances_of_a_trial_are_those_of_the_tool() -> None:
    assert set(trial.STANCES) == {*Stance, None}
    words = zip(trial.STANCES, trial._STANCE_WORDS, strict=True)
    assert all(name == stance_word(known(value)) for value, name in words)


def known(value: int | None) -> Stance | None:
    return None if value is None else Stance(value)


def test_no_module_is_longer_than_300_lines_and_the_script_has_fewer_than_2500() -> (
    None
):
    long = [len(module.read_text("utf-8").splitlines()) for module in MODULES]
    assert max(long) < 300
    assert html._scripts(True).count("\n") < 2500


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_no_text_holds_a_space_that_the_script_is_written_without(module: Path) -> None:
    told = list(texts(module.read_text("utf-8")))
    assert [text for text in told for spaced in SPACED if spaced in text] == []


def test_a_text_is_found_wherever_it_stands() -> None:
    script = 'a = "x => y"; b = `p ${c ? `q = ${d}` : \'r\'} s`; // "no"'
    found = list(texts(script))
    assert found == ['"x => y"', "p ", "q = ", "", "'r'", " s"]
