"""The declared keys of the client firm and of our strategy for it."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Names,
    Record,
    day,
    money,
    name,
    number,
    part,
    parts,
    ref,
    refs,
    text,
    word,
)

_NOTE = text("note", "nota", "anything worth keeping", "lo que convenga guardar")

TARGET = Record(
    "target",
    "the relationship we aim at",
    "la relación que buscamos",
    (
        word("relationship", "relacion", "relationship", "its stage", "su grado"),
        day("by", "para", "by when", "para cuándo"),
    ),
)

_WHY_KEY = (
    ("volume", "volumen", "volume", "volumen"),
    ("profitability", "rentabilidad", "profitability", "rentabilidad"),
    ("diversification", "diversificacion", "diversification", "diversificación"),
    ("market_access", "acceso_a_mercados", "access to markets", "acceso a mercados"),
    ("innovation", "innovacion", "innovation", "innovación"),
)

SELECTION = Record(
    "selection",
    "why this is a key account, 1 to 5 each",
    "por qué es una cuenta clave, de 1 a 5 cada motivo",
    tuple(
        number(key, spanish, f"{en}, 1 to 5", f"{es}, de 1 a 5", low=1, high=5)
        for key, spanish, en, es in _WHY_KEY
    ),
)

INITIATIVE = Record(
    "initiative",
    "one initiative of the strategy",
    "una iniciativa de la estrategia",
    (
        text("what", "que", "what", "qué", required=True),
        refs(
            "for", "para", Names.PERSON, "for whom of theirs", "para quién del cliente"
        ),
        word("status", "estado", "initiative_status", "its state", "su estado"),
    ),
)

STRATEGY = Record(
    "strategy",
    "what we want to grow, and how",
    "lo que queremos hacer crecer, y cómo",
    (
        text(
            "growth",
            "crecimiento",
            "what we want to grow",
            "lo que queremos hacer crecer",
        ),
        text("value", "valor", "the value we bring", "el valor que aportamos"),
        text("what", "que", "what we do", "qué hacemos"),
        text("how", "como", "how we do it", "cómo lo hacemos"),
        text("why", "por_que", "why they should care", "por qué les interesa"),
        parts("initiatives", "iniciativas", "initiative", "initiatives", "iniciativas"),
    ),
)

BUSINESS = Record(
    "business",
    "one line of their business",
    "una línea de su negocio",
    (
        text("unit", "area", "department or site", "departamento o centro"),
        text("what", "que", "what they buy", "qué compran"),
        money("ours", "nuestro", "ours today", "lo nuestro de hoy"),
        money("potential", "potencial", "what could be", "lo que podría ser"),
        ref(
            "held_by",
            "de",
            Names.CHOICE,
            "the competitor that holds it",
            "el competidor que lo tiene",
        ),
    ),
)

FIRM = Record(
    "account",
    "the client firm",
    "la empresa cliente",
    (
        name("name", "nombre", "name", "nombre", required=True),
        text("sector", "sector", "line of business", "sector"),
        word(
            "tier",
            "categoria",
            "tier",
            "how much it matters to us",
            "cuánto nos importa",
        ),
        word(
            "relationship",
            "relacion",
            "relationship",
            "stage of the relationship",
            "grado de la relación",
        ),
        part(
            "target",
            "objetivo",
            "target",
            "the relationship we aim at",
            "la relación que buscamos",
        ),
        text(
            "confidentiality",
            "confidencialidad",
            "the line on every page",
            "la frase que llevan las páginas",
        ),
        day(
            "retain_until",
            "conservar_hasta",
            "when the map must be deleted",
            "cuándo hay que borrar el mapa",
        ),
        part(
            "selection",
            "seleccion",
            "selection",
            "why this is a key account",
            "por qué es una cuenta clave",
        ),
        part(
            "strategy",
            "estrategia",
            "strategy",
            "the account strategy",
            "la estrategia de cuenta",
        ),
        parts(
            "business",
            "negocio",
            "business",
            "their business, line by line",
            "su negocio, línea a línea",
        ),
        _NOTE,
    ),
    short=("name",),
)

RECORDS = (
    FIRM,
    TARGET,
    SELECTION,
    STRATEGY,
    INITIATIVE,
    BUSINESS,
)
