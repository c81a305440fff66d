"""``new`` makes a map out of four answers that always passes ``check``."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from decisionmap.cli.main import main
from decisionmap.mapfile.first_map import first_map
from decisionmap.mapfile.reader import read_text
from decisionmap.mapfile.schema import EDITOR_LINE, schema_text
from decisionmap.mapfile.starter import identifier, understood
from decisionmap.model.account import Account
from decisionmap.model.terms import Role

DAY = date(2026, 11, 23)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, answers: str = "") -> Result:
    words = ["new", *arguments, "--as-of", str(DAY)]
    return CliRunner().invoke(main, words, input=answers, catch_exceptions=False)


def account_of(text: str) -> Account:
    loaded = read_text(text, file="new.yaml", as_of=DAY)
    assert loaded.problems == ()
    assert loaded.account is not None
    return loaded.account


def started(language: str = "en", **answers: object) -> Account:
    start = understood(**answers, today=DAY, language=language)  # type: ignore[arg-type]
    return account_of(first_map(start, language=language, today=DAY))


ANSWERS = """\
Envases Peñarrubia, S.A.
Nuria Casals, Directora Financiera, 2026-11-03
"Ruiz, Ana" <ana@x.es>; Jo Li <jo@x>

Nuria
Maintenance renewal, 2.4M EUR, 2027-03-31
"""


def test_four_answers_make_a_map_that_check_finds_in_order(folder):
    result = run(answers=ANSWERS)

    assert result.exit_code == 0
    text = (folder / "envases-penarrubia-s-a.yaml").read_text(encoding="utf-8")
    account = account_of(text)
    assert account.firm.name == "Envases Peñarrubia, S.A."
    assert list(account.people) == ["nuria", "ana", "jo"]
    assert account.people["nuria"].judgement.roles == (Role.DECIDER,)
    assert account.people["ana"].name == "Ana Ruiz"
    assert account.contacts[0].last == date(2026, 11, 3)
    assert account.contacts[1].last is None
    assert account.decisions["main"].close == date(2027, 3, 31)
    assert account.decisions["main"].value.amount == 2_400_000


def test_the_schema_lies_beside_the_map_and_its_first_line_says_so(folder):
    run(answers=ANSWERS)

    text = (folder / "envases-penarrubia-s-a.yaml").read_text(encoding="utf-8")
    schema = (folder / "decisionmap.schema.json").read_text(encoding="utf-8")
    assert text.splitlines()[0] == EDITOR_LINE
    assert "decisionmap.schema.json" in EDITOR_LINE
    assert schema == schema_text()
    Draft202012Validator.check_schema(json.loads(schema))


def test_the_options_say_the_same_as_the_answers(folder):
    run(answers=ANSWERS)
    (folder / "envases-penarrubia-s-a.yaml").rename("asked.yaml")

    result = run(
        *("--client", "Envases Peñarrubia, S.A."),
        *("--met", "Nuria Casals, Directora Financiera, 2026-11-03"),
        *("--met", '"Ruiz, Ana" <ana@x.es>; Jo Li <jo@x>'),
        *("--decider", "Nuria"),
        *("--stake", "Maintenance renewal, 2.4M EUR, 2027-03-31"),
    )

    assert result.exit_code == 0
    made = (folder / "envases-penarrubia-s-a.yaml").read_bytes()
    assert made == (folder / "asked.yaml").read_bytes()


def test_in_spanish_keys_and_words_are_spanish(folder):
    result = run("cliente.yaml", "--lang", "es", answers=ANSWERS)

    text = (folder / "cliente.yaml").read_text(encoding="utf-8")
    assert "cuenta: Envases Peñarrubia, S.A." in text
    assert "rol: [decide]" in text
    assert account_of(text).language == "es"
    assert "escrito" in result.stdout


def test_a_file_that_exists_is_never_overwritten(folder):
    (folder / "acme.yaml").write_text("mine")

    result = run("acme.yaml", "--client", "Acme")

    assert result.exit_code == 2
    assert (folder / "acme.yaml").read_text() == "mine"
    assert "acme.yaml: is there already" in result.stderr


def test_a_schema_of_the_users_own_is_kept_and_told(folder):
    (folder / "decisionmap.schema.json").write_text("{}")

    result = run("--client", "Acme")

    assert (folder / "decisionmap.schema.json").read_text() == "{}"
    assert "decisionmap schema -o" in result.stderr


def test_new_files_are_private(folder):
    run("--client", "Acme")

    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_every_question_may_be_skipped(folder):
    result = run(answers="\n\n\n\n")

    assert result.exit_code == 0
    account = account_of((folder / "map.yaml").read_text(encoding="utf-8"))
    assert [person.placeholder for person in account.people.values()] == [True]


@pytest.mark.parametrize("options", [[], ["--client", "Acme"]])
def test_without_an_input_nothing_is_asked_and_nothing_hangs(folder, options):
    command = [sys.executable, "-m", "decisionmap", "new", "a.yaml", *options]

    done = subprocess.run(command, stdin=subprocess.DEVNULL, timeout=60, check=False)

    assert done.returncode == 0
    assert (folder / "a.yaml").exists()


def test_with_an_option_a_script_is_not_asked_for_the_rest(folder):
    """The pipe stays open and silent, as it does in a script's background job."""
    command = [sys.executable, "-m", "decisionmap", "new", "a.yaml", "--client", "A"]

    with subprocess.Popen(command, stdin=subprocess.PIPE) as running:
        assert running.wait(timeout=60) == 0


def test_a_day_that_may_be_two_is_told_and_not_guessed(folder):
    result = run("a.yaml", "--met", "Ana Ruiz, CFO, 3/4/2026")

    assert "'3/4/2026' may be two days and has stayed in the text" in result.stderr
    account = account_of((folder / "a.yaml").read_text(encoding="utf-8"))
    assert account.contacts[0].last is None


SPANISH = """\
Envases Peñarrubia, S.A.
Nuria Casals, Directora Financiera, 18-11-2026
Ana Ruiz, Compras, 1 de diciembre

Nuria
Renovación de mantenimiento, 250.000 €, antes del 30 de junio
"""


def test_days_and_amounts_of_a_spaniard_are_understood_and_said(folder):
    result = run("a.yaml", "--lang", "es", answers=SPANISH)

    account = account_of((folder / "a.yaml").read_text(encoding="utf-8"))
    decision = account.decisions["principal"]
    assert account.people["nuria"].title == "Directora Financiera"
    assert account.contacts[0].last == date(2026, 11, 18)
    assert (decision.name, decision.value.amount, decision.close) == (
        "Renovación de mantenimiento",
        250_000,
        date(2027, 6, 30),
    )
    assert [
        line.replace("\N{NO-BREAK SPACE}", " ") for line in result.stdout.splitlines()
    ][:5] == [
        "cliente: Envases Peñarrubia, S.A.",
        "se ha hablado con: Nuria Casals · Directora Financiera · 18 nov 2026",
        "reunión prevista con: Ana Ruiz · Compras · 1 dic 2026",
        "decide: Nuria",
        "en juego: Renovación de mantenimiento · 250000 EUR · para el 30 jun 2027",
    ]
    assert result.stderr == ""


def test_what_was_not_understood_is_said_and_stays(folder):
    result = run("a.yaml", "--stake", "Renewal, 250.000 EUR, 31-02-2027")

    account = account_of((folder / "a.yaml").read_text(encoding="utf-8"))
    assert account.decisions["main"].name == "Renewal, 250.000 EUR, 31-02-2027"
    assert "'250.000 EUR' was not understood as an amount" in result.stderr
    assert "'31-02-2027' was not understood as a day" in result.stderr


def test_a_client_of_any_length_makes_a_map_in_order(folder):
    assert run("a.yaml", "--client", "x" * 300).exit_code == 0
    account = account_of((folder / "a.yaml").read_text(encoding="utf-8"))
    assert account.firm.name == "x" * 200


def test_a_name_that_was_made_up_does_not_leave_the_folder(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "acme.yaml"
    (folder / "acme.yaml").symlink_to(elsewhere)

    result = run("--client", "Acme")

    assert result.exit_code == 3
    assert "outside the folder" in result.stderr
    assert not elsewhere.exists()


def test_a_day_to_come_is_a_move_and_no_contact():
    account = started(met=["Ana Ruiz, CFO, 2026-12-01"])

    assert account.contacts == ()
    assert account.plan[0].due == date(2026, 12, 1)
    assert account.plan[0].people == ("ana",)


def test_a_decider_nobody_has_met_is_on_the_map_without_a_contact():
    account = started(met=["Ana Ruiz"], decider="Eva Soler, CEO")

    assert account.people["eva"].judgement.roles == (Role.DECIDER,)
    assert account.people["eva"].title == "CEO"
    assert [contact.person for contact in account.contacts] == ["ana"]


def test_what_was_not_said_is_not_on_the_map():
    account = started(client="Acme", met=["Ana Ruiz"])

    assert account.decisions == {}
    assert account.people["ana"].judgement.roles == ()
    assert account.people["ana"].judgement.stance is None


@pytest.mark.parametrize(
    ("name", "taken", "made"),
    [
        ("Nuria Casals", (), "nuria"),
        ("Nuria Casals", ("nuria",), "nuria-casals"),
        ("Nuria Casals", ("nuria", "nuria-casals"), "nuria-casals-2"),
        ("Dr. No", (), "person-no"),
        ("Y. Li", (), "y-li"),
        ("李雷", (), "person"),
        ("李雷", ("person",), "person-2"),
        ("007", (), "person"),
        ("007 Bond", (), "person-007-bond"),
    ],
)
def test_ids_are_made_of_names_and_are_safe(name, taken, made):
    assert identifier(name, taken, bare="person") == made


@settings(max_examples=200, deadline=None)
@given(
    client=st.text(max_size=300),
    met=st.lists(st.text(max_size=80), max_size=4),
    decider=st.text(max_size=60),
    stake=st.text(max_size=80),
    language=st.sampled_from(["en", "es"]),
)
def test_whatever_is_answered_the_map_passes_check(
    client, met, decider, stake, language
):
    started(language, client=client, met=met, decider=decider, stake=stake)


WORDS = st.sampled_from(
    [
        *("Ana", "no", "Ruiz, Ana", "<a@b.c>", ";", ",", "CFO", "2026-11-03", "null"),
        *("yesterday", "3/4/2026", "€ 3", "2.4M EUR", "me", "yo", "#1", ": x", "'"),
        *('"', "- "),
    ]
)


@settings(max_examples=200, deadline=None)
@given(
    answers=st.lists(st.lists(WORDS, max_size=6).map(" ".join), min_size=5, max_size=5),
    language=st.sampled_from(["en", "es"]),
)
def test_answers_of_awkward_words_make_a_map_that_passes_check(answers, language):
    client, one, other, decider, stake = answers

    started(language, client=client, met=[one, other], decider=decider, stake=stake)


def test_the_file_is_made_where_it_was_asked_for(folder):
    (folder / "deep").mkdir()

    run("deep/acme.yaml", "--client", "../../x")

    assert sorted(path.name for path in (folder / "deep").iterdir()) == [
        "acme.yaml",
        "decisionmap.schema.json",
    ]
    assert [path.name for path in folder.iterdir()] == ["deep"]


def test_a_client_named_like_a_path_stays_in_the_folder(folder):
    run("--client", "../../etc/passwd")

    assert Path("etc-passwd.yaml").exists()
