"""The declared keys of a decision: its rule, its steps, its criteria."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Field,
    Kind,
    Names,
    Record,
    day,
    keyed,
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

_WEIGHT = number("weight", "peso", "how much it matters", "cuánto importa", low=0)

EVENT = Record(
    "event",
    "why the decision is taken now",
    "por qué se decide ahora",
    (
        text("what", "que", "what happens", "qué ocurre"),
        day("date", "fecha", "when", "cuándo"),
    ),
)

RULE = Record(
    "rule",
    "how the decision is taken",
    "cómo se toma la decisión",
    (
        word(
            "who",
            "decide",
            "who",
            "single, unanimous, majority or weighted",
            "uno, unanimidad, mayoría o ponderada",
        ),
        keyed(
            number(
                "votes",
                "votos",
                "who votes, with how many votes",
                "quién vota, con cuántos votos",
                low=0,
            ),
            Names.PERSON,
            ids=True,
        ),
        number("quota", "quorum", "votes needed", "votos necesarios", low=0),
        ref("chair", "preside", Names.PERSON, "who chairs", "quién preside"),
    ),
)

QUIET = Record(
    "quiet",
    "a period in which nobody of theirs is visited",
    "un periodo en que no se visita a nadie del cliente",
    (
        day("from", "desde", "first day", "primer día"),
        day("to", "hasta", "last day", "último día"),
        refs(
            "only",
            "solo",
            Names.PERSON,
            "the only ones one may talk to",
            "con quienes sí se puede hablar",
        ),
        text("why", "motivo", "why", "por qué"),
    ),
)

STEP = Record(
    "step",
    "a dated step of the buying process",
    "un paso con fecha del proceso de compra",
    (
        name("name", "nombre", "name", "nombre"),
        word("kind", "tipo", "step_kind", "what happens there", "qué se hace en él"),
        day("date", "fecha", "planned for", "previsto para"),
        day("done", "hecho", "done on", "hecho el", past=True),
        keyed(
            word(
                "people",
                "personas",
                "step_verb",
                "who does what there",
                "quién hace qué",
            ),
            Names.PERSON,
            ids=True,
        ),
    ),
)

CRITERION = Record(
    "criterion",
    "a criterion of the decision",
    "un criterio de la decisión",
    (
        name("name", "nombre", "name", "nombre", required=True),
        _WEIGHT,
        number(
            "ours",
            "nosotros",
            "how well we meet it, 0 to 5",
            "cómo lo cumplimos, de 0 a 5",
            low=0,
            high=5,
        ),
        keyed(
            number(
                "competitors",
                "competidores",
                "how well each competitor meets it, 0 to 5",
                "cómo lo cumple cada competidor, de 0 a 5",
                low=0,
                high=5,
            ),
            Names.COMPETITOR,
        ),
    ),
)

_NEEDS: Field = keyed(
    Field(
        "needs",
        ("hacen_falta",),
        Kind.WHOLE,
        "how many of each role the decision needs",
        "cuántos de cada papel hacen falta",
        low=0,
    ),
    Names.ROLE,
)

DECISION = Record(
    "decision",
    "what the client decides",
    "lo que el cliente decide",
    (
        name("name", "nombre", "name", "nombre"),
        word(
            "kind",
            "tipo",
            "decision_kind",
            "new, rebuy, renewal or tender",
            "nueva, recompra, renovación o licitación",
        ),
        money("value", "importe", "what it is worth", "lo que vale"),
        day("close", "cierre", "when it will be taken", "cuándo se tomará"),
        word(
            "stage",
            "fase",
            "stage",
            "how far the buying has come",
            "hasta dónde ha llegado la compra",
        ),
        part("event", "motivo_ahora", "event", "why now", "por qué ahora"),
        part("rule", "regla", "rule", "how it is taken", "cómo se toma"),
        _NEEDS,
        parts(
            "quiet",
            "silencio",
            "quiet",
            "periods without visits",
            "periodos sin visitas",
        ),
        parts(
            "steps",
            "pasos",
            "step",
            "the steps of the buying process",
            "los pasos del proceso de compra",
        ),
        parts(
            "criteria", "criterios", "criterion", "what is judged", "lo que se valora"
        ),
        keyed(
            part(
                "seats",
                "papeles",
                "seat",
                "what differs in this decision, by person",
                "lo que cambia en esta decisión, por persona",
            ),
            Names.PERSON,
        ),
        keyed(
            part(
                "terms",
                "condiciones",
                "term",
                "what is to be agreed",
                "lo que hay que acordar",
            ),
            Names.NEW_TERM,
        ),
        part(
            "mandate",
            "mandato",
            "mandate",
            "who signed our limits",
            "quién firmó nuestros límites",
        ),
        part(
            "batna",
            "alternativa",
            "batna",
            "the best alternatives to an agreement",
            "las mejores alternativas a un acuerdo",
        ),
        parts(
            "concessions",
            "concesiones",
            "concession",
            "what we may give",
            "lo que podemos dar",
        ),
        parts(
            "packages",
            "paquetes",
            "package",
            "bundles of terms",
            "paquetes de condiciones",
        ),
        part(
            "table", "mesa", "table", "our side of the table", "nuestro lado de la mesa"
        ),
        text(
            "verdict",
            "veredicto",
            "our own sentence in place of the tool's",
            "nuestra frase en lugar de la automática",
            longest=140,
        ),
        text("note", "nota", "anything worth keeping", "lo que convenga guardar"),
    ),
)

RECORDS = (
    DECISION,
    EVENT,
    RULE,
    QUIET,
    STEP,
    CRITERION,
)
