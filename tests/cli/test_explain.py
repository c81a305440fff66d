"""``explain`` knows every rule, problem, number and word, in both languages."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from decisionmap.cli.main import main
from decisionmap.cli.meaning import guessed, meanings
from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.vocabularies import VOCABULARIES
from decisionmap.registry import names
from decisionmap.words.loader import LANGUAGES, topic

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "maps" / "penarrubia.yaml"
CODES = sorted(topic("en", "explain")["problem"])
NUMBERS = sorted(topic("en", "explain")["number"])
SMALL = """\
account: Acme
people:
  ana: {name: Ana Ruiz, title: CFO, roles: [decider], stance: against, power: 5, interest: 4}
  jo: {name: Jo Li, title: Buyer, influences: {ana: 3}}
team: {me: {name: Me}, al: {name: Al}}
contacts: {me: {ana: {depth: working, last: 2026-11-20}}}
"""


@pytest.fixture
def acme(tmp_path):
    path = tmp_path / "acme.yaml"
    path.write_text(SMALL)
    return path


def run(*arguments: object) -> Result:
    words = ["explain", *map(str, arguments), "--as-of", "2026-11-23"]
    return CliRunner().invoke(main, words, catch_exceptions=False)


def line(result: Result) -> str:
    """Return the output with its line breaks taken out."""
    return " ".join(result.stdout.split()).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("rule", names("gaps.rules"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_explained_by_its_page(rule, language):
    (found,) = (one for one in meanings(rule, language) if one.kind == "rule")

    assert rule in found.heading
    assert len(found.text) >= 4


def test_a_rule_tells_why_it_matters_and_how_to_close_it():
    result = run("stale-contact")

    assert "Why it matters:" in line(result)
    assert "How to close it:" in line(result)
    assert result.exit_code == 0


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_its_long_text(code, language):
    (found,) = meanings(code, language)

    assert found.kind == "problem"
    assert len(found.text[0]) > 60


def test_every_problem_that_check_can_tell_is_explained():
    told = {
        code
        for language in LANGUAGES
        for code, cases in topic(language, "problems").items()
        if any("message" in case for case in cases.values())
    }

    assert told <= set(CODES)


@pytest.mark.parametrize("number", NUMBERS)
def test_every_number_is_found_by_its_name_in_either_language(number):
    for asked in LANGUAGES:
        title = topic(asked, "explain")["number"][number]["title"]
        for language in LANGUAGES:
            found = [one for one in meanings(title, language) if one.kind == "number"]
            assert [one.name for one in found] == [number]


@pytest.mark.parametrize("record", RECORDS.values(), ids=lambda record: record.name)
def test_every_key_is_explained_in_both_languages(record):
    for field in record.fields:
        for word in (field.key, *field.spanish):
            for language, meaning in (("en", field.en), ("es", field.es)):
                found = [one for one in meanings(word, language) if one.kind == "key"]
                assert meaning in {one.text[0] for one in found}


@pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=lambda v: v.name)
def test_every_word_of_a_vocabulary_is_explained(vocabulary):
    for word in vocabulary.words:
        for spelling in (word.english, *word.spanish):
            found = [one for one in meanings(spelling, "en") if one.kind == "term"]
            assert word.english in [one.name for one in found]


def test_capitals_accents_and_dashes_make_no_difference():
    assert meanings("Le Importa", "es") == meanings("le-importa", "es")
    assert meanings("FUNCIÓN", "es") == meanings("funcion", "es")


def test_a_word_that_means_nothing_names_the_nearest():
    result = run("stace")

    assert result.exit_code == 2
    assert "stance" in result.stderr


def test_a_word_that_is_near_nothing_says_what_can_be_explained():
    result = run("xyzzyplugh", "--lang", "es")

    assert result.exit_code == 2
    assert "decisionmap rules" in result.stderr


def test_a_word_alone_needs_no_map(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert run("coverage").exit_code == 0


def test_a_rule_tells_the_gap_of_one_person_with_its_place(acme):
    result = run("opposition-unanswered", "ana", "-f", acme)

    assert "Ana Ruiz" in result.stdout.splitlines()[0]
    assert re.search(r"acme\.yaml:\d+:\d+", result.stdout)


def test_a_rule_without_a_gap_says_so(acme):
    assert (
        "Jo Li: nothing to tell here" in run("stale-contact", "jo", "-f", acme).stdout
    )


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("say", "Ana Ruiz has 100 % of the say: power 5, interest 4, three times over"),
        ("weight", "Ana Ruiz weighs 88 %: 100 % of own say, of which 12 % goes on"),
        ("reading", "Ana Ruiz is against with 100 % of the say; the room reads"),
        (
            "contact strength",
            "Me → Ana Ruiz: 70 % (working, last 20 Nov 2026, every 30 days)",
        ),
        ("cover", "Ana Ruiz: covered, 70 %, by Me; threads: 1"),
        ("threads", "Ana Ruiz has 1 thread of ours"),
        ("coverage", "Ana Ruiz brings 61 % of the 61 % covered, and could bring 88 %"),
        (
            "exposure",
            "26 % of the decision is exposed at Ana Ruiz: weight 88 %, cover 70 %",
        ),
        ("certainty", "what we know of Ana Ruiz's stance is certain to 0 %"),
        ("steps", "Ana Ruiz is 0 steps from the decider"),
        ("stake", "Ana Ruiz weighs 88 %"),
    ],
)
def test_a_number_says_what_it_is_for_one_person(acme, number, told):
    result = run(number, "ana", "-f", acme)

    assert told in line(result)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", ["ana", "jo"])
def test_every_number_can_be_asked_about_everybody(acme, number, language, person):
    result = run(number, person, "-f", acme, "--lang", language)

    assert result.exit_code == 0
    assert "{" not in result.stdout.split("\n\n")[0]


def test_a_key_shows_where_the_map_says_it_of_the_person(acme):
    result = run("postura", "ana", "-f", acme)

    assert f"{acme}:3" in result.stdout.replace("\n", "")
    assert line(result).startswith("Stance: against · ")
    assert "{" not in line(result).split("stance · a key")[0]


def test_a_key_of_which_the_map_says_nothing_says_so(acme):
    result = run("fears", "ana", "-f", acme)

    assert line(result).startswith("nothing in the map says it of Ana Ruiz")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("enfriada", "stale"),
        ("enfriadas", "stale"),
        ("solidez", "certainty"),
        ("balance", "reading"),
        ("sala", "reading"),
        ("room", "reading"),
        ("vínculo", "threads"),
        ("hueco", "gap"),
        ("huecos", "gap"),
        ("cobertura", "coverage"),
        ("impulsor", "champion"),
        ("impulsores", "champion"),
        ("KAM", "kam"),
        ("decisor", "decider"),
        ("contra", "against"),
        ("contacto enfriado", "stale-contact"),
        ("asumido", "accepted"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_the_screen_are_found_in_either_number_and_by_a_part(
    word, name, language
):
    found = meanings(word, language) or guessed(word, language)

    assert found[0].name == name
    assert found[0].text


def test_no_heading_in_spanish_names_a_record_in_english():
    assert "una clave de criterios, nosotros, ellos" in line(
        run("peso", "--lang", "es")
    )


@pytest.mark.parametrize("rule", names("gaps.rules"))
def test_a_rule_is_told_as_fully_in_spanish_as_in_english(rule):
    for language, why, how in (
        ("en", "Why it matters: ", "How to close it: "),
        ("es", "Por qué importa: ", "Cómo se cierra: "),
    ):
        (found,) = (one for one in meanings(rule, language) if one.kind == "rule")
        told = [text for text in found.text if text.startswith((why, how))]
        assert [text.startswith(why) for text in told] == [True, False]
        assert min(map(len, told)) > 80


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_formula_comes_after_the_plain_sentence(number, language):
    text = " ".join(topic(language, "explain")["number"][number]["text"].split())
    first = text.split(". ")[0]

    assert not re.search(r"[=×Σ∑]|w_j", first) or number in ("say", "weight")


def test_a_person_alone_is_told_with_gaps_first_then_every_fact(acme):
    told = run("ana", "-f", acme).stdout

    assert told.startswith("Ana Ruiz, CFO\n")
    assert told.index("Ana Ruiz is against") < told.index("Stance: against")
    assert run("Ana", "-f", acme).stdout == told


def test_a_person_alone_is_found_in_the_one_map_of_the_folder(acme, monkeypatch):
    monkeypatch.chdir(acme.parent)

    assert run("ana ruiz").stdout.startswith("Ana Ruiz, CFO\n")


def test_a_word_alone_speaks_the_language_of_the_map_of_the_folder(acme, monkeypatch):
    acme.write_text("idioma: es\ncuenta: Acme\npersonas: {ana: Ana}\n")
    monkeypatch.chdir(acme.parent)

    assert "una regla de huecos" in run("stale-contact").stdout
    assert "a gap rule" in run("stale-contact", "--lang", "en").stdout


def test_a_person_is_found_by_name_and_by_the_beginning_of_it(acme):
    for given in ("Ana Ruiz", "ana ruiz", "Ana", "ANA"):
        assert run("threads", given, "-f", acme).exit_code == 0


def test_a_person_who_is_not_there_names_the_nearest(acme):
    result = run("weight", "anna", "-f", acme)

    assert result.exit_code == 2
    assert "did you mean 'ana'?" in result.stderr


def test_a_problem_says_nothing_about_a_person(acme):
    assert "says nothing about one person" in run("bad-date", "ana", "-f", acme).stdout


def test_the_answer_comes_as_json_too(acme):
    answer = json.loads(run("weight", "ana", "-f", acme, "--json").stdout)

    assert list(answer) == ["format", "file", "as_of", "word", "meanings", "person"]
    assert list(answer.values())[:3] == [1, str(acme), "2026-11-23"]
    assert answer["person"][0].startswith("Ana Ruiz weighs 88\N{NO-BREAK SPACE}%: ")
    assert {one["kind"] for one in answer["meanings"]} == {"number", "key"}


def test_an_answer_without_a_map_names_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    answer = json.loads(run("weight", "--json").stdout)

    assert (answer["file"], answer["as_of"]) == ("", "2026-11-23")


def test_the_example_is_explained_in_the_language_of_its_map():
    result = run("certainty", "nuria", "-f", EXAMPLE)

    assert "solidez" in result.stdout


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("coverage", "contacts of ours reach 61 % of the decision"),
        ("reading", "the room reads −50: leaning (−50 … −50)"),
        ("certainty", "certain to 0 %; 1 of 2 known"),
    ],
)
def test_a_number_is_told_as_it_stands_in_the_map_that_is_named(acme, word, told):
    found = run(word, "-f", acme, "--as-of", "2026-11-23", "--lang", "en")
    assert told in found.output.replace("\xa0", " ")
    assert told not in run(word, "--lang", "en").output


def test_a_map_with_errors_does_not_keep_a_number_from_being_explained(tmp_path):
    path = tmp_path / "wrong.yaml"
    path.write_text("account: Acme\npeople: {ana: {name: Ana, power: many}}\n")
    found = run("coverage", "-f", path, "--lang", "en")
    assert found.exit_code == 0
    assert found.output.startswith("coverage")
