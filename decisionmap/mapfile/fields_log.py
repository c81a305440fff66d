"""The declared keys of what we will do and of what has happened: plan, log, promises."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Names,
    Record,
    boolean,
    day,
    keyed,
    part,
    ref,
    refs,
    rhythm,
    stance,
    text,
    value,
    word,
)

_NOTE = text("note", "nota", "anything worth keeping", "lo que convenga guardar")

_DECISION = ref(
    "decision", "decision", Names.DECISION, "in which decision", "en qué decisión"
)

_GAP = ref(
    "gap",
    "hueco",
    Names.RULE,
    "the rule that tells the gap",
    "la regla que señala el hueco",
)

MOVE = Record(
    "move",
    "a planned move",
    "una acción prevista",
    (
        text("what", "que", "what", "qué", required=True),
        refs("who", "quien", Names.MEMBER, "who of ours", "quién de los nuestros"),
        refs(
            "with", "con", Names.PERSON, "with whom of theirs", "con quién del cliente"
        ),
        refs(
            "via",
            "via",
            Names.PERSON,
            "through whom of theirs",
            "a través de quién del cliente",
        ),
        day("due", "para", "until when", "para cuándo"),
        word(
            "status",
            "estado",
            "move_status",
            "open, done or dropped",
            "abierto, hecho o descartado",
        ),
        rhythm("every", "cada", "how often it comes again", "cada cuánto se repite"),
        _DECISION,
        _GAP,
        keyed(
            stance(
                "aim",
                "meta",
                "the stance aimed at, by person",
                "la postura que se busca, por persona",
            ),
            Names.PERSON,
        ),
        _NOTE,
    ),
)

OFFER = Record(
    "offer",
    "what each side offered",
    "lo que ofreció cada parte",
    (
        keyed(
            value("ours", "nosotros", "ours, by term", "nosotros, por condición"),
            Names.FREE,
        ),
        keyed(
            value("theirs", "ellos", "theirs, by term", "ellos, por condición"),
            Names.FREE,
        ),
    ),
)

LOG_ENTRY = Record(
    "log_entry",
    "one piece of dated evidence",
    "una anotación con fecha",
    (
        day("date", "fecha", "the day", "el día", required=True, past=True),
        refs("who", "quien", Names.MEMBER, "who of ours", "quién de los nuestros"),
        refs(
            "with", "con", Names.PERSON, "with whom of theirs", "con quién del cliente"
        ),
        word("how", "como", "how", "through what channel", "por qué medio"),
        word(
            "initiative",
            "iniciativa",
            "side",
            "whose initiative",
            "de quién fue la iniciativa",
        ),
        boolean("answered", "respondido", "they answered", "respondieron"),
        _DECISION,
        keyed(
            part(
                "learned",
                "sabemos",
                "learned",
                "what we learned, by person",
                "lo que supimos, por persona",
            ),
            Names.PERSON,
        ),
        part(
            "changed",
            "cambia",
            "decision",
            "what changed of the decision",
            "lo que cambia de la decisión",
        ),
        part("offered", "ofrece", "offer", "what was offered", "lo que se ofreció"),
        _NOTE,
    ),
)

PROMISE = Record(
    "promise",
    "something one side promised the other",
    "algo que una parte prometió a la otra",
    (
        text("what", "que", "what", "qué", required=True),
        ref(
            "by",
            "de",
            Names.EITHER,
            "who promised, ours or theirs",
            "quién lo prometió, nuestro o suyo",
        ),
        ref(
            "to",
            "a",
            Names.EITHER,
            "to whom on the other side",
            "a quién de la otra parte",
        ),
        day("due", "para", "until when", "para cuándo"),
        day(
            "kept",
            "cumplida",
            "the day it was kept",
            "el día en que se cumplió",
            past=True,
        ),
        _NOTE,
    ),
)

ACCEPTANCE = Record(
    "acceptance",
    "a gap the team lives with until a date",
    "un hueco que el equipo asume hasta una fecha",
    (
        ref(
            "gap",
            "hueco",
            Names.RULE,
            "the rule that tells it",
            "la regla que lo señala",
            required=True,
        ),
        refs("people", "personas", Names.PERSON, "about whom", "sobre quién"),
        _DECISION,
        day("until", "hasta", "until when", "hasta cuándo"),
        text("why", "motivo", "why", "por qué"),
        ref(
            "by",
            "quien",
            Names.MEMBER,
            "who of ours answers for it",
            "quién de los nuestros responde",
        ),
    ),
)

RECORDS = (
    MOVE,
    LOG_ENTRY,
    OFFER,
    PROMISE,
    ACCEPTANCE,
)
