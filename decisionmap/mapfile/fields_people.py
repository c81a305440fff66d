"""The declared keys of their people and of the ties between them."""

from __future__ import annotations

from decisionmap.mapfile.fields_judged import JUDGED, PROOF, SEEN
from decisionmap.mapfile.notation import (
    Names,
    Record,
    boolean,
    day,
    keyed,
    name,
    number,
    part,
    parts,
    ref,
    text,
    word,
)

_NOTE = text("note", "nota", "anything worth keeping", "lo que convenga guardar")

PERSON = Record(
    "person",
    "one of theirs",
    "una persona del cliente",
    (
        name("name", "nombre", "name and surname", "nombre y apellidos"),
        name("title", "cargo", "job title", "cargo"),
        text("unit", "area", "department or site", "departamento o centro"),
        word(
            "function",
            "funcion",
            "function",
            "field of work; read from the title where not written",
            "campo de trabajo; se deduce del cargo si no se escribe",
        ),
        word(
            "level",
            "nivel",
            "level",
            "height in the hierarchy; read from the title where not written",
            "altura en la jerarquía; se deduce del cargo si no se escribe",
        ),
        parts(
            "reports_to",
            "depende_de",
            "reporting",
            "the manager's id, or several",
            "el id de su superior, o de varios",
        ),
        *JUDGED,
        keyed(
            part(
                "influences",
                "influye_en",
                "influence",
                "whom the person sways, strength 1 to 5",
                "en quién influye, con fuerza de 1 a 5",
            ),
            Names.PERSON,
        ),
        keyed(
            part(
                "conflicts",
                "choca_con",
                "conflict",
                "with whom the person is in open conflict, strength 1 to 5",
                "con quién tiene un conflicto abierto, con fuerza de 1 a 5",
            ),
            Names.PERSON,
        ),
        day("since", "desde", "in this post since", "en este puesto desde", past=True),
        day("leaves", "se_va", "the day the person will leave", "el día en que se irá"),
        day(
            "left",
            "se_fue",
            "the day the person left",
            "el día en que se fue",
            past=True,
        ),
        text(
            "external",
            "externo",
            "the firm of somebody from outside",
            "la empresa de alguien de fuera",
        ),
        boolean(
            "placeholder",
            "por_identificar",
            "a seat we expect and have not identified",
            "un puesto que esperamos y aún no tiene nombre",
        ),
        keyed(
            text(
                "private",
                "privado",
                "what never leaves the file",
                "lo que nunca sale del fichero",
            ),
            Names.FREE,
        ),
    ),
    short=("name", "title"),
)

REPORTING = Record(
    "reporting",
    "one reporting line",
    "una línea de dependencia",
    (
        ref("to", "a", Names.PERSON, "the manager", "el superior", required=True),
        word("line", "linea", "line", "solid or dotted", "continua o discontinua"),
    ),
    short=("to",),
)

INFLUENCE = Record(
    "influence",
    "sway over another of theirs",
    "influencia sobre otra persona del cliente",
    (
        number(
            "strength",
            "fuerza",
            "1 to 5",
            "de 1 a 5",
            low=1,
            high=5,
            required=True,
        ),
        text("topic", "tema", "in what matter", "en qué asunto"),
        PROOF,
        SEEN,
        _NOTE,
    ),
    short=("strength",),
)

CONFLICT = Record(
    "conflict",
    "an open conflict with another of theirs",
    "un conflicto abierto con otra persona del cliente",
    (number("strength", "fuerza", "1 to 5", "de 1 a 5", low=1, high=5, required=True),),
    short=("strength",),
)

RECORDS = (
    PERSON,
    REPORTING,
    INFLUENCE,
    CONFLICT,
)
