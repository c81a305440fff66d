"""The declared keys of ``decisionmap.yaml``: what a team sets once for all its maps."""

from __future__ import annotations

from decisionmap.mapfile.fields_limits import LIMITS
from decisionmap.mapfile.fields_map import LANGUAGE, TEAM
from decisionmap.mapfile.notation import (
    Kind,
    Names,
    Record,
    boolean,
    keyed,
    name,
    number,
    part,
    rhythm,
    text,
    word,
)

RULE_SETTING = Record(
    "rule_setting",
    "how one gap rule is used; further keys are its limits",
    "cómo se usa una regla; las demás claves son sus límites",
    (
        boolean("use", "usar", "no switches it off", "no la apaga"),
        word(
            "severity",
            "gravedad",
            "severity",
            "how bad its gaps are",
            "la gravedad de sus huecos",
        ),
        *LIMITS,
    ),
    free=Kind.NUMBER,
)

THRESHOLDS = Record(
    "thresholds",
    "from where somebody counts as key, covered, thin",
    "desde dónde alguien es clave, está cubierto o lo está poco",
    (
        number(
            "key_weight",
            "peso_clave",
            "share of weight of a key person",
            "parte del peso de una persona clave",
            low=0,
            high=1,
        ),
        number(
            "covered",
            "cubierto",
            "strength from which somebody is covered",
            "fuerza desde la que alguien está cubierto",
            low=0,
            high=1,
        ),
        number(
            "thin",
            "debil",
            "strength from which the cover is thin",
            "fuerza desde la que la cobertura es débil",
            low=0,
            high=1,
        ),
    ),
)

BRAND = Record(
    "brand",
    "the name and colour that pages carry",
    "el nombre y el color que llevan las páginas",
    (
        name("name", "nombre", "our firm", "nuestra empresa"),
        text(
            "colour",
            "color",
            "as #rrggbb, in quotes",
            "como #rrggbb, entre comillas",
            form="colour",
        ),
    ),
)

SETTINGS = Record(
    "settings",
    "what a team sets once for all its maps: decisionmap.yaml",
    "lo que un equipo fija una vez para todos sus mapas: decisionmap.yaml",
    (
        TEAM,
        keyed(
            part(
                "rules",
                "reglas",
                "rule_setting",
                "the gap rules",
                "las reglas de los huecos",
            ),
            Names.RULE,
        ),
        part(
            "thresholds",
            "umbrales",
            "thresholds",
            "where the states begin",
            "dónde empieza cada estado",
        ),
        LANGUAGE,
        part("brand", "marca", "brand", "name and colour", "nombre y color"),
        rhythm(
            "retention",
            "conservacion",
            "how long notes are kept: 24m",
            "cuánto se guardan las notas: 24m",
        ),
    ),
)

RECORDS = (SETTINGS, RULE_SETTING, THRESHOLDS, BRAND)
