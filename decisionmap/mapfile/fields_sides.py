"""The declared keys of our people, of whom they know, and of the other sellers."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Names,
    Record,
    boolean,
    day,
    keyed,
    name,
    rhythm,
    text,
    word,
)

_NOTE = text("note", "nota", "anything worth keeping", "lo que convenga guardar")

MEMBER = Record(
    "member",
    "one of ours",
    "una persona de nuestro equipo",
    (
        name("name", "nombre", "name and surname", "nombre y apellidos"),
        name("title", "cargo", "job title", "cargo"),
        word(
            "role", "rol", "team_role", "part in the account team", "papel en el equipo"
        ),
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
        day("leaves", "se_va", "the day of leaving", "el día en que se va"),
    ),
)

CONTACT = Record(
    "contact",
    "how well one of ours knows one of theirs",
    "lo bien que uno de los nuestros conoce a alguien del cliente",
    (
        word(
            "depth",
            "trato",
            "depth",
            "met, working or trusted",
            "conocido, trabajo o confianza",
        ),
        day("last", "ultimo", "the newest contact", "el último contacto", past=True),
        rhythm(
            "every",
            "cada",
            "the rhythm to keep: 30d, 6w, 3m",
            "cada cuánto: 30d, 6w, 3m",
        ),
        word(
            "target",
            "objetivo",
            "depth",
            "the depth we aim at",
            "el trato que buscamos",
        ),
        boolean("avoid", "evitar", "better not this way", "mejor no por esta vía"),
        _NOTE,
    ),
    short=("depth", "last"),
)

COMPETITOR = Record(
    "competitor",
    "another seller, or the status quo",
    "otro proveedor, o seguir igual",
    (
        name("name", "nombre", "name", "nombre"),
        boolean("incumbent", "actual", "supplies them today", "les suministra hoy"),
        keyed(
            word(
                "contacts",
                "contactos",
                "depth",
                "whom of theirs it knows, and how well",
                "a quién del cliente conoce y cuánto",
            ),
            Names.PERSON,
        ),
        _NOTE,
    ),
)

RECORDS = (
    MEMBER,
    CONTACT,
    COMPETITOR,
)
