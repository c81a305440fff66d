"""The declared keys of a judgement: on a card, in a seat, in what the log learned."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Field,
    Names,
    Record,
    Shape,
    boolean,
    day,
    keyed,
    number,
    part,
    ref,
    stance,
    text,
    texts,
    word,
)

_NOTE = text("note", "nota", "anything worth keeping", "lo que convenga guardar")

PROOF = word(
    "proof",
    "prueba",
    "proof",
    "how the stance is known: behaviour, signal, claim or guess",
    "cómo se sabe la postura: hechos, indicio, lo dice o suposición",
)

SEEN = day(
    "seen", "visto", "the day of that knowledge", "el día en que se supo", past=True
)

JUDGED: tuple[Field, ...] = (
    number(
        "power",
        "autoridad",
        "formal authority, 0 to 5, fractions allowed",
        "autoridad formal, de 0 a 5, con decimales si hace falta",
        low=0,
        high=5,
    ),
    number(
        "interest",
        "le_importa",
        "how much the matter means to the person, for or against, 0 to 5",
        "cuánto le importa el asunto, a favor o en contra, de 0 a 5",
        low=0,
        high=5,
    ),
    word(
        "roles",
        "rol",
        "role",
        "part in the decision",
        "papel en la decisión",
        shape=Shape.LIST,
    ),
    word(
        "veto",
        "veto",
        "veto",
        "on what ground the person can say no",
        "con qué motivo puede decir que no",
    ),
    stance(
        "stance",
        "postura",
        "attitude towards us; a word, or +2 to -2",
        "actitud hacia nosotros; una palabra, o de +2 a -2",
    ),
    PROOF,
    SEEN,
    ref(
        "prefers",
        "prefiere",
        Names.CHOICE,
        "whom the person would choose today: a competitor, status_quo or us",
        "a quién elegiría hoy: un competidor, seguir_igual o nosotros",
    ),
    word(
        "advocacy",
        "apoyo",
        "advocacy",
        "what the person does for us when we are not there",
        "lo que hace por nosotros cuando no estamos",
    ),
    part(
        "champion_test",
        "prueba_de_impulsor",
        "champion_test",
        "the four questions that tell a champion from a friend",
        "las cuatro preguntas que distinguen a un impulsor de un amigo",
    ),
    word(
        "adaptability",
        "ante_el_cambio",
        "adaptability",
        "how soon the person takes up what is new",
        "con qué rapidez acoge lo nuevo",
    ),
    word(
        "mode",
        "modo",
        "mode",
        "how the person sees the present",
        "cómo ve su situación de hoy",
    ),
    word(
        "profile",
        "perfil",
        "profile",
        "how the person behaves towards change inside the firm",
        "cómo actúa ante el cambio dentro de la empresa",
    ),
    texts("wants", "quiere", "what the person asks for", "lo que pide"),
    texts("wins", "gana", "the personal win", "lo que gana en lo personal"),
    texts("fears", "teme", "what the person fears", "lo que teme"),
    keyed(
        number(
            "cares",
            "valora",
            "the decision's criteria that matter to the person, 1 to 5 each",
            "los criterios de la decisión que valora, de 1 a 5 cada uno",
            low=1,
            high=5,
        ),
        Names.FREE,
    ),
    text(
        "off_limits",
        "intocable",
        "why one does not lobby this person",
        "por qué no se debe influir en esta persona",
    ),
    _NOTE,
)

SEAT = Record(
    "seat",
    "what differs from the person's own fields in this decision",
    "lo que en esta decisión difiere de la ficha de la persona",
    (
        *JUDGED,
        boolean(
            "sits",
            "participa",
            "no leaves the person out of the decision",
            "no deja a la persona fuera de la decisión",
        ),
    ),
)

_LEARNED = (
    *("stance", "proof", "prefers", "power", "interest"),
    *("roles", "veto", "advocacy", "adaptability"),
)
LEARNED = Record(
    "learned",
    "what a log entry says we learned about somebody",
    "lo que una anotación dice que supimos de alguien",
    (
        *(one for one in JUDGED if one.key in _LEARNED),
        ref(
            "by",
            "segun",
            Names.MEMBER,
            "who of ours says so; the first of who where not written",
            "quién de los nuestros lo dice; si falta, el primero de quien",
        ),
        ref(
            "from",
            "por",
            Names.PERSON,
            "who of theirs told us",
            "quién del cliente nos lo dijo",
        ),
    ),
)

CHAMPION_TEST = Record(
    "champion_test",
    "the four questions that tell a champion from a friend",
    "las cuatro preguntas que distinguen a un impulsor de un amigo",
    (
        word("wants_us", "nos_quiere", "tri", "wants us to win", "quiere que ganemos"),
        word("has_clout", "tiene_peso", "tri", "is listened to", "se le escucha"),
        word(
            "sells_inside",
            "vende_dentro",
            "tri",
            "speaks for us when we are not there",
            "habla por nosotros cuando no estamos",
        ),
        word(
            "vested",
            "interesado",
            "tri",
            "gains something if we win",
            "gana algo si ganamos",
        ),
    ),
)

RECORDS = (
    SEAT,
    LEARNED,
    CHAMPION_TEST,
)
