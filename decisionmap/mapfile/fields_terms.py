"""The declared keys of a negotiation: terms, mandate, concessions, packages, table."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Names,
    Record,
    day,
    keyed,
    money,
    name,
    number,
    part,
    ref,
    refs,
    text,
    texts,
    value,
    word,
)

_WEIGHT = number("weight", "peso", "how much it matters", "cuánto importa", low=0)

OUR_POSITION = Record(
    "our_position",
    "our side of a term",
    "nuestra posición en una condición",
    (
        value("open", "salida", "where we open", "de dónde salimos"),
        value("target", "objetivo", "what we aim at", "lo que buscamos"),
        value("limit", "limite", "where we stop", "hasta dónde llegamos"),
        _WEIGHT,
    ),
)

THEIR_POSITION = Record(
    "their_position",
    "what one of theirs wants of a term",
    "lo que alguien del cliente quiere de una condición",
    (
        value("want", "quiere", "what the person wants", "lo que quiere"),
        value("limit", "limite", "where the person stops", "hasta dónde llega"),
        _WEIGHT,
        word("proof", "prueba", "proof", "how we know", "cómo lo sabemos"),
    ),
)

TERM = Record(
    "term",
    "one thing to be agreed",
    "una condición que acordar",
    (
        name("name", "nombre", "name", "nombre"),
        text("unit", "unidad", "what its figures count", "qué cuentan sus cifras"),
        texts(
            "options",
            "opciones",
            "its values, best for us first",
            "sus valores, del mejor para nosotros al peor",
        ),
        part("ours", "nosotros", "our_position", "our side", "nuestra posición"),
        keyed(
            part(
                "theirs",
                "ellos",
                "their_position",
                "each of theirs",
                "la de cada persona del cliente",
            ),
            Names.PERSON,
        ),
    ),
)

MANDATE = Record(
    "mandate",
    "who signed our limits",
    "quién firmó nuestros límites",
    (
        ref("by", "de", Names.MEMBER, "who of ours", "quién de los nuestros"),
        day("until", "hasta", "until when they hold", "hasta cuándo valen"),
    ),
)

ALTERNATIVE = Record(
    "alternative",
    "the best alternative to an agreement",
    "la mejor alternativa a un acuerdo",
    (
        text("text", "texto", "what it is", "en qué consiste"),
        value("value", "valor", "its worth on a term", "lo que vale en una condición"),
        ref("on", "sobre", Names.TERM, "on which term", "en qué condición"),
        word("proof", "prueba", "proof", "how we know", "cómo lo sabemos"),
    ),
)

BATNA = Record(
    "batna",
    "both sides' best alternatives",
    "la mejor alternativa de cada parte",
    (
        part("ours", "nosotros", "alternative", "ours", "la nuestra"),
        part("theirs", "ellos", "alternative", "theirs", "la suya"),
    ),
)

CONCESSION = Record(
    "concession",
    "something we may give, and what we ask for it",
    "algo que podemos dar y lo que pedimos a cambio",
    (
        text("give", "damos", "what we give", "lo que damos", required=True),
        money("cost", "nos_cuesta", "what it costs us", "lo que nos cuesta"),
        money("worth", "les_vale", "what it is worth to them", "lo que les vale"),
        ref("to", "a", Names.PERSON, "to whom of theirs", "a quién del cliente"),
        text("get", "a_cambio", "what we ask for it", "lo que pedimos a cambio"),
        ref(
            "approved_by",
            "autoriza",
            Names.MEMBER,
            "who of ours allowed it",
            "quién de los nuestros lo autoriza",
        ),
        day("given", "dada", "the day it was given", "el día en que se dio", past=True),
    ),
)

PACKAGE = Record(
    "package",
    "a bundle of terms offered together",
    "un paquete de condiciones que se ofrecen juntas",
    (
        name("name", "nombre", "name", "nombre", required=True),
        keyed(
            value("terms", "condiciones", "term to value", "condición y valor"),
            Names.FREE,
        ),
        texts("also", "ademas", "what comes with it", "lo que lo acompaña"),
    ),
)

TABLE = Record(
    "table",
    "our side of the negotiating table",
    "nuestro lado de la mesa",
    (
        ref("lead", "lleva", Names.MEMBER, "who leads", "quién la lleva"),
        refs("speaks", "habla", Names.MEMBER, "who speaks", "quién habla"),
        ref("notes", "anota", Names.MEMBER, "who takes notes", "quién toma nota"),
        ref(
            "reserve",
            "reserva",
            Names.MEMBER,
            "who waits outside",
            "quién queda en reserva",
        ),
    ),
)

RECORDS = (
    TERM,
    OUR_POSITION,
    THEIR_POSITION,
    MANDATE,
    BATNA,
    ALTERNATIVE,
    CONCESSION,
    PACKAGE,
    TABLE,
)
