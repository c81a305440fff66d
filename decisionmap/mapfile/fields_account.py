"""The declared keys of the account: the firm, the plan, the log, and the rest on top."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Field,
    Kind,
    Names,
    Record,
    boolean,
    day,
    keyed,
    money,
    name,
    number,
    part,
    parts,
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
        name("unit", "area", "department or site", "departamento o centro"),
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
        name("sector", "sector", "line of business", "sector"),
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
        name(
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

MEASURE = Record(
    "measure",
    "one figure of the scorecard",
    "una cifra del cuadro de mando",
    (
        name("name", "nombre", "name", "nombre", required=True),
        name("unit", "unidad", "what it counts", "qué cuenta"),
        number("target", "meta", "what we aim at", "lo que buscamos"),
        number("actual", "valor", "what it is today", "lo que es hoy"),
        name(
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

RECORDS = (
    MAP,
    FIRM,
    TARGET,
    SELECTION,
    STRATEGY,
    INITIATIVE,
    BUSINESS,
    MOVE,
    LOG_ENTRY,
    OFFER,
    PROMISE,
    SCORECARD,
    MEASURE,
    PROJECT,
    STORY,
    ACCEPTANCE,
)
