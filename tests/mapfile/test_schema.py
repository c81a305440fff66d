"""The schema takes what reading takes, in both languages, and helps with the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from decisionmap.mapfile.fields import MAP, RECORDS, SETTINGS
from decisionmap.mapfile.nodes import Mapping, Node, Scalar, Sequence
from decisionmap.mapfile.schema import json_schema, schema_text
from decisionmap.mapfile.source import read_source

ROOT = Path(__file__).parents[2]
GOOD = (
    *sorted(ROOT.glob("maps/*.yaml")),
    *ROOT.glob("../shared/badinputs/good/*.yaml"),
)
VALIDATOR = Draft202012Validator(json_schema())


def as_editors_read(node: Node | None) -> object:
    """Return a value as YAML 1.2 types it: what an editor's schema check gets to see."""
    if isinstance(node, Mapping):
        return {key.text: as_editors_read(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [as_editors_read(item) for item in node.items]
    if not isinstance(node, Scalar) or node.style:
        return node.text if isinstance(node, Scalar) else None
    try:
        return json.loads(node.text.lstrip("+"))
    except ValueError:
        return None if node.text in ("", "~") else node.text


def faults(text: str, validator: Draft202012Validator = VALIDATOR) -> list[str]:
    value = as_editors_read(read_source(text, file="a.yaml").root)
    return [error.message for error in validator.iter_errors(value)]


def test_the_schema_is_a_schema_of_draft_2020_12():
    Draft202012Validator.check_schema(json_schema())
    Draft202012Validator.check_schema(json_schema(SETTINGS))

    assert json_schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


def test_the_schema_is_the_same_text_on_every_run():
    assert schema_text() == schema_text()
    assert json.loads(schema_text()) == json_schema()


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_every_good_map_is_good_to_the_schema(path):
    assert faults(path.read_text(encoding="utf-8")) == []


SPANISH = """\
mapa: 1
idioma: es
Cuenta: {nombre: Envases, categoría: clave, relación: En Ruptura}
personas:
  ana: {nombre: Ana, función: Finanzas, postura: A favor, autoridad: 4.5, le-importa: 3}
  jo: Jo Li, Director
  lu: {por_identificar: sí, cargo: Alguien, rol: [decide, Titular del presupuesto]}
  mar: {nombre: Mar, postura: +2, influye_en: {ana: 3, jo: {fuerza: 2, prueba: Hechos}}}
  mo: {nombre: Mo, postura: , depende_de: [ana, {a: jo, línea: discontinua}]}
equipo: {eva: {nombre: Eva, rol: kam}}
contactos: {eva: {ana: confianza 2026-10-01, jo: {trato: trabajo, cada: 30d}}}
decisiones:
  marco:
    nombre: Marco
    importe: 2,4 M€
    hacen_falta: {usa: 2, Aprueba: 1}
    regla: {decide: mayoría, votos: [ana, jo]}
"""


def test_spanish_keys_and_words_are_good_in_every_spelling():
    assert faults(SPANISH) == []


def test_keys_and_words_of_both_languages_are_offered_with_their_meaning():
    person = json_schema()["$defs"]["record-person"]["properties"]

    assert person["stance"]["description"] != person["postura"]["description"]
    assert "for" in json_schema()["$defs"]["words-stance"]["anyOf"][0]["enum"]
    assert "a_favor" in json_schema()["$defs"]["words-stance"]["anyOf"][0]["enum"]


@pytest.mark.parametrize("record", RECORDS.values(), ids=lambda record: record.name)
def test_every_key_of_the_table_has_its_place_and_its_meaning(record):
    schema = json_schema(SETTINGS if record.name in _SETTINGS_ONLY else MAP)
    known = (
        schema
        if record in (MAP, SETTINGS)
        else schema["$defs"][f"record-{record.name}"]
    )

    for field in record.fields:
        for word in (field.key, *field.spanish):
            assert known["properties"][word]["description"] in (field.en, field.es)


_SETTINGS_ONLY = ("settings", "rule_setting", "thresholds", "brand")
NEEDED = "account: Acme\npeople:\n  ana: "


@pytest.mark.parametrize(
    "text",
    [
        "people: {ana: Ana}\n",
        "account: Acme\n",
        NEEDED + "{nmae: Ana}\n",
        NEEDED + "{stance: agianst}\n",
        NEEDED + "{power: 9}\n",
        NEEDED + "{power: high}\n",
        NEEDED + "{seen: 3/4/2026}\n",
        NEEDED + "{stance: +3}\n",
        NEEDED + "{placeholder: maybe}\n",
        NEEDED + "{influences: {jo: {topic: price}}}\n",
        "account: {sector: steel}\npeople: {ana: Ana}\n",
        NEEDED + "Ana\ndecisions: {x: {needs: {boss: 1}}}\n",
    ],
)
def test_what_reading_refuses_is_marked_while_it_is_written(text):
    assert faults(text) != []


def test_the_settings_file_has_its_own_schema():
    settings = Draft202012Validator(json_schema(SETTINGS))
    good = (
        "rules: {stale-contact: {factor: 2, severity: high, use: no}}\nretention: 24m\n"
    )

    assert faults(good, settings) == []
    assert faults("rules: {stale-contact: {severity: dire}}\n", settings) != []


def test_a_limit_of_words_is_offered_its_words() -> None:
    settings = Draft202012Validator(json_schema(SETTINGS))

    assert faults("rules: {silent-veto: {functions: [legal]}}\n", settings) == []
    assert faults("reglas: {silent-veto: {funciones: jurídico}}\n", settings) == []
    assert faults("rules: {silent-veto: {functions: [legl]}}\n", settings) != []
