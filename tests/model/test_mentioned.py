"""Names in running text: people are found, firms, places and sentence starts are not."""

from __future__ import annotations

import pytest

from decisionmap.model.mentioned import compared, mentioned


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marta cita a Gonzalo Prieto como quien escribe", ["Gonzalo Prieto"]),
        ("Gonzalo Prieto escribe los casos", ["Gonzalo Prieto"]),
        (
            "hablar con Ana de la Torre Gil y Luis Prado",
            ["Ana de la Torre Gil", "Luis Prado"],
        ),
        ("con Ana María Soler", ["Ana María Soler"]),
        ("Gonzalo Prieto de Finanzas", ["Gonzalo Prieto"]),
        ("Helena Pérez-Gil, o la Dra. Roca", ["Helena Pérez-Gil", "Roca"]),
        ("Ask Helena Ruiz. Pide Marta Gil un plan", ["Helena Ruiz", "Marta Gil"]),
        ("don Gonzalo Prieto", ["Gonzalo Prieto"]),
        ("we saw John Smith's figures", ["John Smith"]),
        ("Mr. Smith and Mrs Doe", ["Smith", "Doe"]),
        ("El Sr. Ferreiro firma. La Dra. Ferreiro no", ["Ferreiro", "Ferreiro"]),
        ("Ask Mr Okafor", ["Okafor"]),
        ("Con D. Emilio Botín", ["Emilio Botín"]),
        ("Ing. Rodríguez pide datos", ["Rodríguez"]),
        ("Hablado con Mª José Pérez", ["María José Pérez"]),
        ("Con JUAN PÉREZ, director", ["JUAN PÉREZ"]),
        ("Met J. Smith. Plan B. Helena Ruiz", ["J. Smith", "Helena Ruiz"]),
        ("Juan M. Pérez", ["Juan M. Pérez"]),
        ("Jean-Luc Moreau decides", ["Jean-Luc Moreau"]),
        ("Llamada de Rosa Vientos", ["Rosa Vientos"]),
        ("Ludwig van der Berg", ["Ludwig van der Berg"]),
        ("Priya Raman y Mohamed El Idrissi", ["Priya Raman", "Mohamed El Idrissi"]),
        ("el informe de Helena Ruiz", ["Helena Ruiz"]),
    ],
)
def test_people_are_found_by_given_name_and_surname_or_behind_a_title(
    text: str, names: list[str]
) -> None:
    assert [one.shown for one in mentioned(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Pide referencias",
        "Línea Tres y San Sebastián",
        "Marta y Javier",
        "Juan Carlos",
        "don Gonzalo",
        "Luis Compras",
        "Luis de Vigo",
        "reunión en Carlos Haya",
        "we met at John Deere",
        "Arthur Smith & Co",
        "Jaime Primero II",
        "GONZALO PRIETO",
        "Adolfo Domínguez S.A.",
        "Talleres Ibarra",
        "Hospital Carlos Haya",
        "Torre Helena Ruiz",
        "vimos Torre Helena Ruiz",
        "Paul Shared The Whole New Offer",
        "Oliver Wyman asesora; llega Philip Morris",
        "Thomas Cook, William Hill, Mercedes Benz, Christian Dior, Max Planck",
        "Martin Marietta, Alexander Dennis, Virginia Beach",
        "un Pedro Ximénez en La Rosa Negra",
        "la consultora Daniel Weiss",
        "viene un consultor de Daniel Weiss",
        "the supplier Daniel Weiss",
        "Firma Daniel Weiss",
        "El Sr. Alcalde firma; ask Mr President",
        "con EVA Target",
        "la opción B. García no la quiere",
        "vitamina C. Pregunta por ella",
        "Helena",
        "",
    ],
)
def test_what_may_be_a_firm_a_place_or_a_heading_is_nobody(text: str) -> None:
    assert list(mentioned(text)) == []


def test_names_are_compared_without_accents_case_or_particles() -> None:
    assert compared("Ánder de la TORRE-Gil") == ("ander", "torre", "gil")
    assert compared("") == ()


def test_a_long_text_takes_no_longer_than_its_words() -> None:
    assert list(mentioned("de la " * 2_000)) == []
    assert len(list(mentioned("Ana Prieto, " * 400))) == 400
