"""The declared keys of what a review looks at: scorecard, projects, story."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Names,
    Record,
    day,
    name,
    number,
    parts,
    ref,
    refs,
    text,
    word,
)

MEASURE = Record(
    "measure",
    "one figure of the scorecard",
    "una cifra del cuadro de mando",
    (
        name("name", "nombre", "name", "nombre", required=True),
        text("unit", "unidad", "what it counts", "qué cuenta"),
        number("target", "meta", "what we aim at", "lo que buscamos"),
        number("actual", "valor", "what it is today", "lo que es hoy"),
        text(
            "measure",
            "medida",
            "a number of this tool that fills it",
            "un número de esta herramienta que la rellena",
        ),
    ),
)

SCORECARD = Record(
    "scorecard",
    "the balanced scorecard of the account",
    "el cuadro de mando integral de la cuenta",
    (
        parts("financial", "financiera", "measure", "money", "dinero"),
        parts("customer", "cliente", "measure", "the client", "el cliente"),
        parts("process", "procesos", "measure", "how we work", "cómo trabajamos"),
        parts(
            "learning", "aprendizaje", "measure", "what we learn", "lo que aprendemos"
        ),
    ),
)

PROJECT = Record(
    "project",
    "a project running at the client",
    "un proyecto en marcha en el cliente",
    (
        name("name", "nombre", "name", "nombre", required=True),
        ref(
            "owner",
            "responsable",
            Names.MEMBER,
            "who of ours runs it",
            "quién de los nuestros lo lleva",
        ),
        word(
            "status",
            "estado",
            "project_status",
            "green, amber or red",
            "verde, ámbar o rojo",
        ),
        day("due", "para", "until when", "para cuándo"),
        refs(
            "people",
            "personas",
            Names.PERSON,
            "whom of theirs it touches",
            "a quién del cliente toca",
        ),
    ),
)

STORY = Record(
    "story_step",
    "one step of the presentation",
    "un paso de la presentación",
    (
        name("title", "titulo", "the headline", "el titular", required=True),
        ref("view", "vista", Names.VIEW, "the view shown", "la vista que se enseña"),
        refs("people", "personas", Names.PERSON, "of whom it speaks", "de quién habla"),
        text("text", "texto", "what is said", "lo que se dice"),
    ),
)

RECORDS = (
    SCORECARD,
    MEASURE,
    PROJECT,
    STORY,
)
