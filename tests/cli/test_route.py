"""``route`` tells the surest ways to a person, or why none leads there."""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import dedent

import pytest

from tests.cli.conftest import Run

DAY = ("--as-of", "2026-11-23")
MAP = """
    account: Acme
    people:
      ana: {name: Ana Ruiz, title: CEO, roles: [decider], stance: for}
      luis: {name: Luis Peña, title: CFO, influences: {ana: {strength: 4, topic: price, proof: signal, seen: 2026-10-01}}}
      eva: {name: Eva Gil, stance: against, influences: {rosa: 5, ana: 5}}
      rosa: {name: Rosa Soler}
      pia: {name: Pía Vidal, influences: {tom: 3}}
      tom: {name: Tom Reed}
      court: {name: Carl Bond, off_limits: audits the award}
      ciso: {placeholder: yes, title: IT security}
      old: {name: Old Hand, left: 2026-10-01}
      sue: {name: Sue Lee}
      ann: {name: Ann Ruiz}
    team: {jo: {name: Jo Pérez}, max: {name: Max Gil}, gone: {name: Gone Girl, leaves: 2026-01-01}}
    contacts:
      jo: {luis: working 2026-11-10, eva: {depth: met}, sue: {depth: met, last: 2026-11-10, avoid: yes}}
      max: {ana: met 2026-11-10}
      gone: {ana: trusted 2026-11-10}
"""  # noqa: E501 - a person of a map is one line
TWO = """
    language: en
    account: Acme
    people:
      ana: {name: Ana Ruiz, roles: [decider]}
      luis: {name: Luis Prado, influences: {ana: 4}}
    team: {jo: {name: Jo Pérez}}
    contacts: {jo: {luis: working 2026-11-10, ana: met 2026-11-10}}
    decisions:
      crm:
        name: CRM renewal
        quiet: {from: 2026-11-01, to: 2026-12-24, why: tender published}
        seats: {ana: {}, luis: {}}
      erp: {name: ERP, seats: {ana: {}}}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one map, where the command is called."""
    file = tmp_path / "acme.yaml"
    file.write_text(dedent(MAP).lstrip(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return file


@pytest.fixture
def two(here: Path) -> Path:
    """The same folder with a map of two decisions, one in a quiet period."""
    here.write_text(dedent(TWO).lstrip(), encoding="utf-8")
    return here


def told(run: Run, *arguments: object) -> str:
    """Return what the command answers, its lines joined."""
    done = run("route", *arguments, *DAY)
    assert done.exit_code == 0, done.output
    return " ".join(done.stdout.split()).replace("\N{NO-BREAK SPACE}", " ")


def test_each_way_is_told_with_its_strength_its_steps_and_its_weak_link(
    run: Run, here: Path
) -> None:
    text = told(run, "team", "ana")
    assert text.startswith("Routes from our team to Ana Ruiz as of 23 Nov 2026 ")
    assert (
        "1. Jo Pérez → Luis Peña → Ana Ruiz · strength 42 % Jo Pérez and Luis Peña work "
        "together, last contact 10 Nov 2026, 13 days ago Luis Peña sways Ana Ruiz, 4 of 5, "
        "on price (a signal, 1 Oct 2026) · the weak link 2. Max Gil → Ana Ruiz"
    ) in text


def test_to_whoever_decides_two_ways_that_share_nobody_are_told(
    run: Run, here: Path
) -> None:
    text = told(run, "team", "ana")
    assert (
        "Two routes that share nobody: if anybody on one drops out, the other is left "
        "Jo Pérez → Luis Peña → Ana Ruiz (strength 42 %) Max Gil → Ana Ruiz"
    ) in text
    assert "share nobody" not in told(run, "jo", "ana")
    assert "share nobody" not in told(run, "team", "luis")


def test_who_stands_in_every_way_to_whoever_decides_is_told(
    run: Run, here: Path
) -> None:
    text = here.read_text(encoding="utf-8").replace(
        "  max: {ana: met 2026-11-10}\n", ""
    )
    here.write_text(text.replace("gone: {ana", "gone: {luis"), encoding="utf-8")
    assert "Every route passes: Jo Pérez (if that one drops out" in told(
        run, "team", "ana"
    )


def test_a_way_through_somebody_against_us_says_so_plainly(
    run: Run, here: Path
) -> None:
    text = told(run, "team", "rosa")
    assert "Jo Pérez and Eva Gil have met, no date of the last contact" in text
    assert "goes through Eva Gil, against us: nothing else leads there" in text


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        (
            "team",
            "tom",
            "No route yet: our team does not reach Tom Reed listens to Pía Vi",
        ),
        ("team", "court", "Carl Bond is off limits (audits the award)"),
        ("team", "ciso", "nobody knows who “IT security” is"),
        ("team", "old", "Old Hand has left; find out who follows"),
        ("team", "sue", "marked to be avoided: Jo Pérez and Sue Lee"),
        (
            "gone",
            "ana",
            "Gone Girl is no longer on our team Somebody else of ours gets",
        ),
        ("max", "luis", "Max Gil does not reach Luis Peña Somebody else of ours gets"),
        (
            "rosa",
            "luis",
            "no influence on the map leads from Rosa Soler to Luis Peña Our",
        ),
    ],
)
def test_where_there_is_none_it_says_why_and_what_would_open_one(
    run: Run, here: Path, source: str, target: str, reason: str
) -> None:
    assert reason in told(run, source, target)


def test_in_a_quiet_period_it_says_until_when_and_which_way_opens_then(
    run: Run, two: Path
) -> None:
    text = told(run, "team", "luis", "--decision", "crm")
    assert "lets nobody visit Luis Prado until 24 Dec 2026" in text
    assert "Once it is over the surest route is: Jo Pérez → Luis Prado" in text


def test_each_decision_is_told_by_itself_and_in_one_line_where_one_has_no_part(
    run: Run, two: Path
) -> None:
    text = told(run, "team", "ana")
    assert "CRM renewal · as of 23 Nov 2026 Not today" in text
    assert "ERP · as of 23 Nov 2026 1. Jo Pérez → Ana Ruiz" in text
    text = told(run, "team", "luis")
    assert text.count("Routes from") == 1
    assert text.endswith("Luis Prado has no part in ERP")


def test_whoever_has_no_part_in_any_decision_is_told_once(run: Run, two: Path) -> None:
    text = two.read_text(encoding="utf-8")
    two.write_text(text.replace(", luis: {}", ""), encoding="utf-8")
    text = told(run, "team", "luis")
    assert "No route to tell: Luis Prado has no part in this decision" in text
    assert text.endswith("Luis Prado has no part in ERP")


@pytest.mark.parametrize("name", ["luis", "Luis Peña", "luis pena", "LUIS", "peña"])
def test_a_name_will_do_for_an_id_accents_or_not(
    run: Run, here: Path, name: str
) -> None:
    assert "to Luis Peña" in told(run, "team", name)
    assert "from Jo Pérez" in told(run, "jo perez", name)
    assert "from our team" in told(run, "equipo", name)


def test_whoever_has_the_word_for_the_team_as_an_id_is_meant_by_it(
    run: Run, here: Path
) -> None:
    text = here.read_text(encoding="utf-8").replace(
        "max: {name: Max Gil}", "team: {name: Tea Mota}"
    )
    here.write_text(text.replace("max: {ana", "team: {ana"), encoding="utf-8")
    assert "from Tea Mota to Ana Ruiz" in told(run, "team", "ana")
    assert "from our team to Ana Ruiz" in told(run, "equipo", "ana")
    assert "from Jo Pérez to Ana Ruiz" in told(run, "jo", "ana")
    done = run("route", "equipo", "ana", "--json", *DAY)
    assert [way["people"] for way in json.loads(done.stdout)["routes"]] == [
        ["jo", "luis", "ana"],
        ["team", "ana"],
    ]
    here.write_text(
        text.replace("pia: ", "equipo: ").replace("team: {name", "max: {name"),
        encoding="utf-8",
    )
    assert "from our team to Pía Vidal" in told(run, "team", "equipo")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("team", "luiss"), "did you mean 'luis'?"),
        (("team", "Tom Read"), "did you mean 'Tom Reed'?"),
        (("team", "zzz"), "name one of: ana, luis, eva"),
        (("mxa", "ana"), "did you mean 'max'?"),
        (("team", "ruiz"), "name one by the id: ana (Ana Ruiz), ann (Ann Ruiz)"),
        (("ana", "jo"), "'jo' is ours, and a route leads to one of theirs"),
        (("ana", "team"), "'team' is ours"),
        (("ana", "Ana Ruiz"), "'Ana Ruiz' is both"),
        (("team",), "TO is missing"),
    ],
)
def test_a_wrong_use_is_answered_with_what_mends_it(
    run: Run, here: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = run("route", *arguments, *DAY)
    assert done.exit_code == 2
    assert message in done.stderr
    assert done.stdout == ""


def test_with_a_fault_in_the_map_nothing_is_told_but_the_fault(
    run: Run, here: Path
) -> None:
    here.write_text("account: A\npeople: {ana: {name: Ana, stance: agianst}}\n")
    done = run("route", "team", "ana", *DAY)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "agianst" in done.stderr


def test_the_map_of_another_folder_is_named_by_its_option(
    run: Run, example: Path
) -> None:
    assert "Marta Etxeberria" in told(run, "team", "javier", "-f", example)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [80, 100, 120])
def test_it_fits_the_terminal(
    run: Run, example: Path, width: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = run("route", "team", "javier", "-f", example, "--lang", language, *DAY)
    assert max(map(len, done.stdout.splitlines())) <= width


def test_other_programs_are_answered_in_json(run: Run, here: Path) -> None:
    done = run("route", "team", "ANA RUIZ", "--json", *DAY)
    answer = json.loads(done.stdout)
    assert (answer["from"], answer["to"], answer["decision"]) == ("team", "ana", "main")
    assert [way["people"] for way in answer["routes"]] == [
        ["jo", "luis", "ana"],
        ["max", "ana"],
    ]
