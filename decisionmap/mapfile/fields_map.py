"""The declared keys at the top of a map file."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Field,
    Kind,
    Names,
    Record,
    keyed,
    part,
    parts,
    word,
)

_VERSION = Field(
    "map",
    ("mapa",),
    Kind.WHOLE,
    "version of the notation: 1",
    "versión de la notación: 1",
    low=1,
)

_PEOPLE = part(
    "people",
    "personas",
    "person",
    "who is who at the client",
    "quién es quién en el cliente",
    required=True,
)

_CONTACTS = part(
    "contacts",
    "contactos",
    "contact",
    "who of ours knows whom of theirs",
    "quién de los nuestros conoce a quién",
)

LANGUAGE = word(
    "language",
    "idioma",
    "language",
    "of the words the tool adds: en or es",
    "el de las palabras que pone la herramienta: en o es",
)

TEAM = keyed(
    part("team", "equipo", "member", "our people", "nuestra gente"), Names.NEW_MEMBER
)

MAP = Record(
    "map",
    "one account: a whole map file",
    "una cuenta: un fichero de mapa entero",
    (
        _VERSION,
        LANGUAGE,
        part(
            "account",
            "cuenta",
            "account",
            "the client firm, or just its name",
            "la empresa cliente, o solo su nombre",
            required=True,
        ),
        keyed(_PEOPLE, Names.NEW_PERSON),
        TEAM,
        keyed(_CONTACTS, Names.MEMBER, Names.PERSON),
        keyed(
            part(
                "competitors",
                "competidores",
                "competitor",
                "the other sellers",
                "los demás proveedores",
            ),
            Names.NEW_COMPETITOR,
        ),
        keyed(
            part(
                "decisions",
                "decisiones",
                "decision",
                "what the client decides",
                "lo que el cliente decide",
            ),
            Names.NEW_DECISION,
        ),
        parts("plan", "plan", "move", "what we will do", "lo que vamos a hacer"),
        parts(
            "log",
            "diario",
            "log_entry",
            "dated evidence",
            "lo que ha pasado, con fecha",
        ),
        parts(
            "promises",
            "promesas",
            "promise",
            "who promised what to whom",
            "quién prometió qué a quién",
        ),
        part(
            "scorecard",
            "cuadro_de_mando",
            "scorecard",
            "the balanced scorecard",
            "el cuadro de mando integral",
        ),
        parts(
            "projects",
            "proyectos",
            "project",
            "projects running there",
            "proyectos en marcha",
        ),
        parts(
            "story",
            "relato",
            "story_step",
            "the presentation, step by step",
            "la presentación, paso a paso",
        ),
        parts(
            "accept",
            "asumidos",
            "acceptance",
            "gaps we live with",
            "huecos que asumimos",
        ),
    ),
)

RECORDS = (MAP,)
