"""Published data become maps, and the main jobs run on them with the figures printed.

The data lie beside the checkout, not in it; where they are absent the tests say so.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from decisionmap.briefing import study
from decisionmap.cli.main import main
from decisionmap.views import influence
from tests.formats.pages import island
from tests.views.legible import drawings, faults

DATA = Path(__file__).parents[3] / "shared" / "data"
DAY = date(2026, 11, 23)
STANCES = ("strongly_against", "against", "neutral", "for", "strongly_for")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _needs(name: str) -> Path:
    folder = DATA / name
    if not folder.is_dir():
        pytest.skip(f"the data set {name} is not beside the checkout")
    return folder


def _write(path: Path, name: str, people: Iterable[str]) -> Path:
    lines = ["map: 1", f"account: {{name: {name}}}", "people:", *people]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def hightech(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Krackhardt's 21 managers: who asks whom for advice is swayed by her; level 1 decides.

    Krackhardt D. (1987), Cognitive social structures, Social Networks 9:104-134.
    """
    folder = _needs("krackhardt_hightech")
    boss = {row["from"]: row["to"] for row in _rows(folder / "ht_reports_edges.csv")}
    asked: dict[str, list[str]] = {}
    for row in _rows(folder / "ht_advice_edges.csv"):
        asked.setdefault(row["to"], []).append(row["from"])
    people = []
    for row in _rows(folder / "ht_advice_nodes.csv"):
        key, level = row["name"], int(row["level"])
        people += [
            f"  m{key}:",
            f"    name: Manager {key}",
            f"    unit: '{row['dept']}'",
        ]
        people += [f"    power: {6 - level}"]
        people += ["    roles: [decider]"] if level == 1 else []
        people += [f"    reports_to: m{boss[key]}"] if key in boss else []
        ties = ", ".join(f"m{other}: 3" for other in asked.get(key, ()))
        people += [f"    influences: {{{ties}}}"] if ties else []
    path = tmp_path_factory.mktemp("hightech") / "hightech.yaml"
    return _write(path, "High-tech managers", people)


@pytest.fixture(scope="module")
def oil_reform(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """26 actors of a reform with influence, position and salience, each 0 to 100.

    Efird, Lester and Wise (2016), Journal of East Asian Studies 16:117-145.
    """
    file = _needs("ktab_soe") / "SOE-Policy.csv"
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    people = []
    for row in csv.DictReader(lines):
        influence, position, salience = (
            float(row[name])
            for name in ("Influence", "Policy Position", "Policy Salience")
        )
        people += [f"  {row['Actor'].lower()}:", f'    name: "{row["Description"]}"']
        people += [f"    power: {influence / 20}", f"    interest: {salience / 20}"]
        people += [f"    stance: {STANCES[round(position / 25)]}"]
    return _write(tmp_path_factory.mktemp("soe") / "soe.yaml", "Oil reform", people)


@pytest.fixture(scope="module")
def lawfirm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lazega's 71 lawyers: whom one asks for advice sways one; the eldest partner decides.

    Lazega E. (2001), The Collegial Phenomenon, Oxford University Press.
    """
    folder = _needs("lazega_lawfirm")
    people = _asked(folder, lambda row: True)
    return _write(tmp_path_factory.mktemp("law") / "law.yaml", "Law firm", people)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The 48 of the same lawyers who sit in Boston."""
    people = _asked(_needs("lazega_lawfirm"), lambda row: row["office"] == "1")
    return _write(tmp_path_factory.mktemp("law") / "office.yaml", "Boston", people)


def _asked(folder: Path, keeps: Callable[[dict[str, str]], bool]) -> list[str]:
    rows = [row for row in _rows(folder / "law_advice_nodes.csv") if keeps(row)]
    names = {row["name"] for row in rows}
    asked: dict[str, list[str]] = {}
    for row in _rows(folder / "law_advice_edges.csv"):
        if row["from"] in names and row["to"] in names:
            asked.setdefault(row["to"], []).append(row["from"])
    eldest = max(rows, key=lambda row: int(row["seniority"]))["name"]
    people = []
    for row in rows:
        key = row["name"]
        people += [f"  l{key}:", f"    name: Lawyer {key}"]
        people += [f"    power: {4 if row['status'] == '1' else 2}"]
        people += ["    roles: [decider]"] if key == eldest else []
        ties = ", ".join(f"l{other}: 3" for other in asked.get(key, ()))
        people += [f"    influences: {{{ties}}}"] if ties else []
    return people


@pytest.fixture(scope="module")
def elite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """28 of the French financial elite; the three whom most are said to sway decide.

    Kadushin C. (1995), American Sociological Review 60:202-221.
    """
    folder = _needs("ffe")
    swayed: dict[str, list[str]] = {}
    heard: Counter[str] = Counter()
    for row in _rows(folder / "ffe_influence_edges.csv"):
        swayed.setdefault(row["from"], []).append(row["to"])
        heard[row["to"]] += 1
    deciders = {name for name, _ in heard.most_common(3)}
    people = []
    for row in _rows(folder / "ffe_influence_nodes.csv"):
        key = row["name"]
        people += [f"  e{key}:", f"    name: {row['vertex.names']}"]
        people += ["    roles: [decider]"] if key in deciders else []
        ties = ", ".join(f"e{other}: 2" for other in swayed.get(key, ()))
        people += [f"    influences: {{{ties}}}"] if ties else []
    return _write(tmp_path_factory.mktemp("ffe") / "elite.yaml", "Elite", people)


def _run(*args: str | Path) -> str:
    day = ("--as-of", DAY.isoformat())
    done = CliRunner().invoke(main, [*map(str, args), *day], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("hightech", 21),
        ("oil_reform", 26),
        ("elite", 28),
        ("office", 48),
        ("lawfirm", 71),
    ],
)
def test_the_main_jobs_run_on_published_data(
    name: str, people: int, request: pytest.FixtureRequest
) -> None:
    file: Path = request.getfixturevalue(name)
    assert json.loads(_run("check", "--json", file))["problems"] == []
    (decision,) = json.loads(_run("gaps", "--json", file))["decisions"].values()
    assert len(decision["people"]) == people
    assert decision["verdict"]
    assert _run("gaps", file)
    page = file.with_suffix(".html")
    _run("map", "--no-open", "-o", page, file)
    (kept,) = island(page.read_text(encoding="utf-8"))["decisions"].values()
    assert len(kept["ids"]) == people
    assert all(drawn[0]["cards"] for drawn in kept["pictures"])


@pytest.mark.parametrize("name", ["hightech", "elite", "office", "lawfirm"])
def test_the_influence_of_published_data_can_be_read(
    name: str, request: pytest.FixtureRequest
) -> None:
    """190, 100, 560 and 892 lines, and none of them runs through a card."""
    found = study(request.getfixturevalue(name), as_of=DAY)
    page = influence.draw(found.decisions[0], found)
    assert faults(page) == []
    said = found.account.people.values()
    for drawing in drawings(page):
        assert len(drawing.connectors) == sum(len(p.influences) for p in said)


def test_advice_keeps_its_direction(hightech: Path) -> None:
    """Manager 2 is asked by 18 others; a map that turned the arrow would say 3."""
    (decision,) = study(hightech, as_of=DAY).decisions
    account = decision.analysis.account
    assert len(account.people["m2"].influences) == 18
    assert sum(len(person.influences) for person in account.people.values()) == 190
    weight = decision.analysis.weight
    assert weight["m2"] > weight["m7"] / 3
    assert sum(weight.values()) == pytest.approx(1)


def test_say_is_the_exercised_power_of_the_published_table(oil_reform: Path) -> None:
    """Influence by salience: 30.00 and 42.25 of 396.75 (the paper prints 30, 42, 400)."""
    (decision,) = study(oil_reform, as_of=DAY).decisions
    analysis = decision.analysis
    assert analysis.say["xj"] == pytest.approx(30.00 / 396.75)
    assert analysis.say["lk"] == pytest.approx(42.25 / 396.75)
    assert analysis.weight == pytest.approx(dict(analysis.say))
    # The weighted mean of positions is 35 of 100: the room leans against, softly.
    assert analysis.reading.value is not None
    assert -50 < analysis.reading.value < 0
