"""Special categories: what tells something of a person, and what is daily business."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis import sensitive
from decisionmap.analysis.sensitive import Category, categories
from decisionmap.model.spelling import plain

TELLING = {
    Category.HEALTH: (
        "De baja médica desde mayo; vuelve en enero",
        "lleva tres semanas de baja",
        "Tras su baja por enfermedad vuelve en enero",
        "va en silla de ruedas",
        "Tiene cáncer, lo sabe poca gente",
        "Tiene cáncer de mama",
        "La directora sigue de baja",
        "Ana tiene problemas de salud",
        "ha sufrido un infarto",
        "sufre ansiedad antes de cada comité",
        "Está embarazada, vuelve en otoño",
        "no viaja por motivos de salud",
        "on sick leave until March",
        "She had a heart attack last year",
        "recovering from a stroke",
        "suffers from migraines",
        "is pregnant, back in autumn",
        "his illness is no secret",
        "IS UNDERGOING CHEMOTHERAPY",
        "es diabético",
        "Le han diagnosticado un cáncer de mama",
        "Le operaron de la rodilla en mayo",
        "la operan del corazón en enero",
        "Está en tratamiento psicológico",
        "Se está tratando de ansiedad",
        "Bebe más de la cuenta",
        "Vuelve de una baja larga",
        "volvió de la baja en mayo",
        "Tiene un hijo con autismo",
        "Está ingresado desde el lunes",
        "Ana está ingresada en el hospital",
        "is HIV positive",
        "Has had a stroke last year",
        "Recovering from surgery",
        "had knee surgery in May",
        "Has a heart condition",
        "Her depression is back",
        "Off with stress since September",
        "He is a recovering alcoholic",
        "On maternity leave",
        "takes antidepressants",
        "She has health problems",
        "Has had health issues for a year",
        "Was ill in May, is ill again",
    ),
    Category.UNION: (
        "afiliada a CCOO",
        "Es de UGT desde siempre",
        "sindicalista de los de antes",
        "fue delegado sindical",
        "union member since 1998",
        "belongs to the union",
        "a former shop steward",
        "Es de Comisiones Obreras",
        "es de CC. OO.",
        "Es delegada de UGT en la planta",
        "paga la cuota sindical",
    ),
    Category.RELIGION: (
        "Es muy católica",
        "es del Opus Dei",
        "va a misa los domingos",
        "hace el Ramadán en marzo",
        "is a devout Catholic",
        "is Jewish, no meetings on Saturdays",
        "Jehovah’s Witness",
        "Es del Opus",
        "De misa diaria",
        "Va a misa antes del comité",
        "He's Muslim",
        "she’s a practising Catholic",
        "He is an Orthodox Jew",
        "Fasts during Ramadan",
    ),
    Category.POLITICS: (
        "vota al PP",
        "militante del PSOE",
        "es muy de derechas",
        "no esconde sus ideas políticas",
        "votes Labour",
        "member of the Republican Party",
        "her political views are well known",
        "He is a Republican",
        "Active in the Labour Party",
        "Votes Conservative",
        "She voted for Brexit",
    ),
}
HARMLESS = (
    "",
    "El hospital compra para oncología y cardiología",
    "leads the cancer unit",
    "responsable del tratamiento del cáncer",
    "the clinic has a cancer ward of 40 beds",
    "El hospital tiene diálisis y quimioterapia propias",
    "pacientes en tratamiento por diabetes",
    "servicio de salud de la comunidad",
    "pregunta por la salud financiera de Kessler",
    "Consejería de Salud: salud, seguridad y calidad",
    "el comité de empresa pide tres turnos",
    "hay que contar con el sindicato antes de la huelga",
    "meets the works council on Friday",
    "the union of both plants in one contract",
    "vota a favor en el comité",
    "votes for us on Thursday",
    "vota a Kessler",
    "la política de compras exige tres ofertas",
    "internal politics between Vigo and Sagunto",
    "is conservative about new suppliers",
    "es conservador con los proveedores",
    "el hospital es católico",
    "cumple religiosamente los plazos",
    "Cristiano prefiere que se le llame pronto",
    "Católica de Murcia es su universidad",
    "dar de baja al proveedor anterior",
    "temporada de baja demanda",
    "dropped out; sick of waiting",
    "is sick of waiting for an answer",
    "burnout of motors in line 3",
    "wants to lower sick leave in all plants",
    "quiere reducir la baja laboral en planta",
    "the alarm is disabled at night",
    "transporte de pacientes en silla de ruedas",
    "patients with health problems wait too long",
    "is religious about deadlines",
    "the cylinder has a stroke of 40 mm",
    "the market suffered a slowdown",
    "doctor in chemistry",
    "prefiere que se la llame antes de las nueve",
    "en Sagunto desde 2019",
    "lo dice una sola fuente",
    "is on the green team; the greens of the dashboard",
    "de izquierda a derecha en el plano",
    "The server has health problems",
    "The system has had health issues since the update",
    "The plant was ill prepared",
    "The pump is ill-suited",
    "was ill at ease in the meeting",
    "Had surgery scheduling software replaced",
    "Recovering from surgical delays",
    "Customer is a Catholic hospital",
    "It is a Jewish-owned firm",
    "union member states fund it",
    "La cuota sindical del convenio sube",
    "La oferta fue ingresada en plazo",
    "Está ingresada la fianza",
    "Está de baja la tarifa antigua",
    "lleva de baja temporada todo el verano",
    "Tiene depresión el mercado",
    "He has depression glass catalogues",
    "Es de izquierdas a derechas el sentido de la línea",
    "vota a la derecha de Luis en la mesa",
    "Se trata de ansiedad por el cierre",
    "La línea la operan de noche",
    "El departamento está operado de facto por Indra",
    "La línea está enferma de paradas",
    "is a conservative estimate",
    "is a democrat-led committee",
    "Committee voted the conservatives' budget",
    "Es creyente en la automatización",
    "Her politics of prices: always the third offer",
    "Su embarazo de proyectos no acaba",
    "sells an alcoholic drink; it is an alcoholic drink",
    "vuelve de la baja demanda",
    "El hospital tiene cáncer de mama entre sus prioridades",
    "La empresa tiene problemas de salud financiera",
    "Por motivos de salud financiera se aplaza",
    "La demanda sigue de baja",
    "El proyecto está de baja",
    "Cree que el contrato va a misa",
    "Lo que dice va a misa",
)


@pytest.mark.parametrize(
    ("category", "note"),
    [(category, note) for category, notes in TELLING.items() for note in notes],
)
def test_a_note_that_tells_it_of_a_person_is_found(
    category: Category, note: str
) -> None:
    assert categories(note) == (category,)


@pytest.mark.parametrize("note", HARMLESS)
def test_the_words_of_daily_business_tell_nothing(note: str) -> None:
    assert categories(note) == ()


def test_one_note_may_tell_of_several() -> None:
    note = "Afiliada a CCOO, vota al PSOE y está de baja"
    assert categories(note) == (Category.HEALTH, Category.UNION, Category.POLITICS)


@pytest.mark.parametrize("note", ["unionists", "sindicalistas", "scancer", "bajas"])
def test_a_part_of_a_word_is_no_word(note: str) -> None:
    assert categories(note) == ()


@pytest.mark.parametrize(
    ("category", "stems"),
    [(one, stems) for one in Category for stems in sensitive._PHRASES[one]],
)
@given(data=st.data())
def test_whatever_a_phrase_finds_holds_a_stem_that_lets_it_be_read(
    category: Category, stems: str, data: st.DataObject
) -> None:
    phrase = data.draw(st.sampled_from(sensitive._PHRASES[category][stems]))
    letters = st.characters(max_codepoint=127)
    note = data.draw(st.from_regex(rf"\b(?:{phrase})\b", alphabet=letters))
    if re.search(rf"\b(?:{phrase})\b", plain(note)):
        assert category in categories(note)


@pytest.mark.parametrize("category", Category)
def test_phrases_are_written_as_notes_are_read_without_accents_or_capitals(
    category: Category,
) -> None:
    written = "".join(
        stems + "".join(phrases)
        for stems, phrases in sensitive._PHRASES[category].items()
    )
    assert written == written.lower()
    assert written.isascii()
