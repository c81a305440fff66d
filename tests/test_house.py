"""The house keeps its own rules: short files, unique first lines, complete rooms."""

from __future__ import annotations

import ast
import configparser
import re
from collections import Counter
from pathlib import Path

import pytest

from decisionmap import registry
from decisionmap.briefing import study
from decisionmap.mapfile.reader import read_map
from decisionmap.words.loader import LANGUAGES, has

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "decisionmap"
SOURCES = sorted(PACKAGE.rglob("*.py"))
BENCHMARKS = sorted((ROOT / "benchmarks").rglob("*.py"))
CODE = [*SOURCES, *BENCHMARKS, *sorted((ROOT / "tests").rglob("*.py"))]
MAPS = sorted((ROOT / "maps").glob("*.yaml"))
TEXTS = [
    path
    for suffix in ("py", "md", "toml", "yaml", "cfg", "html", "css", "js")
    for folder in ("decisionmap", "docs", "maps", "benchmarks")
    for path in sorted((ROOT / folder).rglob(f"*.{suffix}"))
] + [
    ROOT / name
    for name in ("README.md", "README.es.md", "CHANGELOG.md", "noxfile.py", "setup.cfg")
]
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:home|root|tmp|work|Users)/[\w.]")


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring."""
    body = function.body
    told = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    docstring = body[0].end_lineno - body[0].lineno + 1 if told else 0
    return function.end_lineno - function.lineno + 1 - docstring


def test_every_module_says_in_a_first_line_of_its_own_what_it_is_for() -> None:
    first = {
        _name(path): (ast.get_docstring(_tree(path)) or "").split("\n")[0]
        for path in SOURCES
    }
    times = Counter(first.values())
    assert {name: line for name, line in first.items() if not line} == {}
    assert {name: line for name, line in first.items() if times[line] > 1} == {}


def test_no_file_is_longer_than_300_lines() -> None:
    files = [*SOURCES, *BENCHMARKS]
    lengths = {_name(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{_name(path)}:{node.lineno} {node.name}"
        for path in CODE
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and _length(node) > 40
    ]
    assert long == []


def test_there_is_no_room_for_everything_else() -> None:
    stray = {"utils", "helpers", "common", "misc", "base", "manager"}
    found = {path for path in SOURCES if path.stem in stray}
    # The options that the commands have in common are a room of their own.
    assert found == {PACKAGE / "cli" / "common.py"}


def test_no_file_names_a_path_of_a_machine() -> None:
    found = [
        f"{_name(path)}: {match.group()}"
        for path in TEXTS
        for match in MACHINE_PATH.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_test_says_a_sentence_and_no_name_stands_twice_in_a_file() -> None:
    for path in CODE:
        names = [
            node.name
            for node in _tree(path).body
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        ]
        assert [name for name, n in Counter(names).items() if n > 1] == [], path
        assert [name for name in names if name.count("_") < 2] == [], path


def test_setup_lists_every_package_and_the_examples() -> None:
    config = configparser.RawConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    found = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for path in PACKAGE.rglob("__init__.py")
    }
    listed = config["options"]["packages"].split()
    assert listed == sorted(listed)
    assert set(listed) == found | {"decisionmap.maps"}


def test_the_examples_are_no_package() -> None:
    assert [path for path in (ROOT / "maps").iterdir() if path.suffix != ".yaml"] == []


@pytest.mark.parametrize("rule", registry.names("gaps.rules"))
def test_a_gap_rule_is_complete(rule: str) -> None:
    """Id, page, words in both languages and cases lie where the registry looks."""
    module = registry.load("gaps.rules", rule)
    page = module.__doc__ or ""
    cases = ROOT / "tests" / "gaps" / "cases" / f"{rule}.yaml"
    assert rule == module.RULE.id
    assert "*Why it matters*" in page
    assert "*How to close it*" in page
    assert [lang for lang in LANGUAGES if not has(lang, f"rules.{rule}.title")] == []
    assert cases.is_file()


@pytest.mark.parametrize("view", registry.names("views"))
def test_a_view_draws_and_has_a_name_in_both_languages(view: str) -> None:
    assert callable(registry.load("views", view).draw)
    assert [
        lang
        for lang in LANGUAGES
        if not has(lang, f"page.{view.replace('-', '_')}.title")
    ] == []


@pytest.mark.parametrize("format_", registry.names("formats"))
def test_a_format_writes(format_: str) -> None:
    assert callable(registry.load("formats", format_).write)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_an_example_says_at_its_head_what_it_teaches_and_is_clean(path, as_of) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert read_map(path, as_of=as_of).problems == ()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_an_example_draws_in_every_view_and_writes_in_every_format(
    path: Path, lang: str, as_of
) -> None:
    briefing = study(path, as_of=as_of, lang=lang)
    compose = registry.load("documents", "map").compose
    document = compose(briefing, views=registry.names("views"))
    for suffix in registry.names("formats"):
        written = registry.load("formats", suffix).write(document)
        assert len(written) > 200, suffix


def test_the_first_day_is_kind(maps: Path, as_of) -> None:
    """Three names and one meeting: two gaps at most, none over medium, three questions."""
    briefing = study(maps / "minimo.yaml", as_of=as_of)
    (decision,) = briefing.decisions
    gaps = [gap for gap in decision.gaps if gap.state != "unknown"]
    questions = [gap for gap in decision.gaps if gap.state == "unknown"]
    assert len(gaps) <= 2
    assert {gap.severity.value for gap in gaps} <= {"medium", "low"}
    assert len(questions) <= 3


def test_the_five_highest_exposures_are_those_of_the_pictures(example, as_of) -> None:
    """The chief executive, the finance director, the veto holder nobody has met, the
    outside adviser and the unknown voice behind finance, in this order."""
    (decision,) = study(example, as_of=as_of).decisions
    exposure = decision.analysis.exposure
    highest = sorted(exposure, key=lambda person: -exposure[person])[:5]
    assert highest == ["isabel", "nuria", "beatriz", "helene", "gonzalo"]


_FROZEN = re.compile(r"^@dataclass\(frozen=True, slots=True\)$", re.MULTILINE)


def test_a_frozen_record_is_defined_the_quick_way() -> None:
    """One made by ``dataclasses`` costs every command four times as much to define."""
    slow = [
        _name(path)
        for path in SOURCES
        if _FROZEN.search(text := path.read_text(encoding="utf-8"))
        and "from decisionmap.frozen import dataclass" not in text
        and "init=False" not in text  # which the quick way does not know
    ]
    assert slow == []
