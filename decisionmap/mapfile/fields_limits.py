"""The declared limits of gap rules: a limit's name says what it is and how far it goes.

One name is one thing in all rules. A rule of another package may have limits by other
names; those are numbers from zero on.
"""

from __future__ import annotations

from dataclasses import replace

from decisionmap.mapfile.notation import Field, Kind, Shape, number, word

_MOST_DAYS = 36_500
"""A hundred years."""


def _share(key: str, spanish: str, en: str, es: str) -> Field:
    en, es = f"limit of a rule: {en}", f"límite de una regla: {es}"
    return number(key, spanish, en, es, low=0, high=1, further=True)


def _days(key: str, spanish: str, en: str, es: str) -> Field:
    return replace(_count(key, spanish, en, es), low=0, high=_MOST_DAYS)


def _count(key: str, spanish: str, en: str, es: str) -> Field:
    en, es = f"limit of a rule: {en}", f"límite de una regla: {es}"
    return Field(key, (spanish,), Kind.WHOLE, en, es, low=1, further=True)


LIMITS = (
    word(
        "functions",
        "funciones",
        "function",
        "limit of silent-veto: the functions that count",
        "límite de silent-veto: las funciones que cuentan",
        shape=Shape.LIST,
        further=True,
    ),
    _days("days", "dias", "days", "días"),
    _days("notice", "aviso", "days of notice", "días de aviso"),
    _days("retention", "conservacion", "days of keeping", "días de conservación"),
    _count("people", "personas", "number of people", "número de personas"),
    _count("entries", "entradas", "entries of the log", "entradas del diario"),
    _count("most", "maximo", "the most there may be", "cuántos puede haber"),
    _count("steps", "escalones", "steps of a scale", "escalones de una escala"),
    _count("levels", "niveles", "levels of rank", "niveles de cargo"),
    _count("ranks", "puestos", "places of a ranking", "puestos de una clasificación"),
    _share("covered", "cubierto", "strength when covered", "fuerza si está cubierto"),
    _share("thin", "debil", "strength when thin", "fuerza si la cobertura es débil"),
    _share("strength", "fuerza", "strength of a contact", "fuerza de un contacto"),
    _share("weight", "peso", "share of weight", "parte del peso"),
    _share("heavy", "mucho_peso", "share of weight", "parte del peso"),
    _share("share", "parte", "share of the whole", "parte del total"),
    _share("certainty", "certeza", "certainty", "certeza"),
    number(
        "agreement",
        "acuerdo",
        "limit of a rule: correlation of two orders",
        "límite de una regla: correlación de dos órdenes",
        low=-1,
        high=1,
        further=True,
    ),
    number(
        "lead",
        "ventaja",
        "limit of a rule: points of 5",
        "límite de una regla: puntos de 5",
        low=0,
        high=5,
        further=True,
    ),
    number(
        "factor",
        "factor",
        "limit of a rule: how many times",
        "límite de una regla: cuántas veces",
        low=0.1,
        high=100,
        further=True,
    ),
)
"""In the order in which they are best written."""
