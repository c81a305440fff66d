"""The declared keys of people: theirs, ours, competitors, and how they know each other."""

from __future__ import annotations

from decisionmap.mapfile.notation import (
    Field,
    Names,
    Record,
    Shape,
    boolean,
    day,
    keyed,
    name,
    number,
    part,
    parts,
    ref,
    rhythm,
    stance,
    text,
    texts,
    word,
)

_NOTE = text("note", "nota", "anything worth keeping", "lo que convenga guardar")
_PROOF = word(
    "proof",
    "prueba",
    "proof",
    "how the stance is known: behaviour, signal, claim or guess",
    "cómo se sabe la postura: hechos, indicio, lo dice o suposición",
)
_SEEN = day(
    "seen", "visto", "the day of that knowledge", "el día en que se supo", past=True
)

_JUDGED: tuple[Field, ...] = (
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
    _PROOF,
    _SEEN,
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

PERSON = Record(
    "person",
    "one of theirs",
    "una persona del cliente",
    (
        name("name", "nombre", "name and surname", "nombre y apellidos"),
        name("title", "cargo", "job title", "cargo"),
        name("unit", "area", "department or site", "departamento o centro"),
        word(
            "function",
            "funcion",
            "function",
            "field of work; read from the title where not written",
            "campo de trabajo; se deduce del cargo si no se escribe",
        ),
        word(
            "level",
            "nivel",
            "level",
            "height in the hierarchy; read from the title where not written",
            "altura en la jerarquía; se deduce del cargo si no se escribe",
        ),
        parts(
            "reports_to",
            "depende_de",
            "reporting",
            "the manager's id, or several",
            "el id de su superior, o de varios",
        ),
        *_JUDGED,
        keyed(
            part(
                "influences",
                "influye_en",
                "influence",
                "whom the person sways, strength 1 to 5",
                "en quién influye, con fuerza de 1 a 5",
            ),
            Names.PERSON,
        ),
        keyed(
            part(
                "conflicts",
                "choca_con",
                "conflict",
                "with whom the person is in open conflict, strength 1 to 5",
                "con quién tiene un conflicto abierto, con fuerza de 1 a 5",
            ),
            Names.PERSON,
        ),
        day("since", "desde", "in this post since", "en este puesto desde", past=True),
        day("leaves", "se_va", "the day the person will leave", "el día en que se irá"),
        day(
            "left",
            "se_fue",
            "the day the person left",
            "el día en que se fue",
            past=True,
        ),
        name(
            "external",
            "externo",
            "the firm of somebody from outside",
            "la empresa de alguien de fuera",
        ),
        boolean(
            "placeholder",
            "por_identificar",
            "a seat we expect and have not identified",
            "un puesto que esperamos y aún no tiene nombre",
        ),
        keyed(
            text(
                "private",
                "privado",
                "what never leaves the file",
                "lo que nunca sale del fichero",
            ),
            Names.FREE,
        ),
    ),
    short=("name", "title"),
)

SEAT = Record(
    "seat",
    "what differs from the person's own fields in this decision",
    "lo que en esta decisión difiere de la ficha de la persona",
    (
        *_JUDGED,
        boolean(
            "sits",
            "participa",
            "no leaves the person out of the decision",
            "no deja a la persona fuera de la decisión",
        ),
    ),
)

LEARNED = Record(
    "learned",
    "what a log entry says we learned about somebody",
    "lo que una anotación dice que supimos de alguien",
    tuple(
        one
        for one in _JUDGED
        if one.key
        in (
            *("stance", "proof", "prefers", "power", "interest"),
            *("roles", "veto", "advocacy", "adaptability"),
        )
    )
    + (
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

REPORTING = Record(
    "reporting",
    "one reporting line",
    "una línea de dependencia",
    (
        ref("to", "a", Names.PERSON, "the manager", "el superior", required=True),
        word("line", "linea", "line", "solid or dotted", "continua o discontinua"),
    ),
    short=("to",),
)

INFLUENCE = Record(
    "influence",
    "sway over another of theirs",
    "influencia sobre otra persona del cliente",
    (
        number(
            "strength",
            "fuerza",
            "1 to 5",
            "de 1 a 5",
            low=1,
            high=5,
            required=True,
        ),
        text("topic", "tema", "in what matter", "en qué asunto"),
        _PROOF,
        _SEEN,
        _NOTE,
    ),
    short=("strength",),
)

CONFLICT = Record(
    "conflict",
    "an open conflict with another of theirs",
    "un conflicto abierto con otra persona del cliente",
    (number("strength", "fuerza", "1 to 5", "de 1 a 5", low=1, high=5, required=True),),
    short=("strength",),
)

MEMBER = Record(
    "member",
    "one of ours",
    "una persona de nuestro equipo",
    (
        name("name", "nombre", "name and surname", "nombre y apellidos"),
        name("title", "cargo", "job title", "cargo"),
        word(
            "role", "rol", "team_role", "part in the account team", "papel en el equipo"
        ),
        word(
            "function",
            "funcion",
            "function",
            "field of work; read from the title where not written",
            "campo de trabajo; se deduce del cargo si no se escribe",
        ),
        word(
            "level",
            "nivel",
            "level",
            "height in the hierarchy; read from the title where not written",
            "altura en la jerarquía; se deduce del cargo si no se escribe",
        ),
        day("leaves", "se_va", "the day of leaving", "el día en que se va"),
    ),
)

CONTACT = Record(
    "contact",
    "how well one of ours knows one of theirs",
    "lo bien que uno de los nuestros conoce a alguien del cliente",
    (
        word(
            "depth",
            "trato",
            "depth",
            "met, working or trusted",
            "conocido, trabajo o confianza",
        ),
        day("last", "ultimo", "the newest contact", "el último contacto", past=True),
        rhythm(
            "every",
            "cada",
            "the rhythm to keep: 30d, 6w, 3m",
            "cada cuánto: 30d, 6w, 3m",
        ),
        word(
            "target",
            "objetivo",
            "depth",
            "the depth we aim at",
            "el trato que buscamos",
        ),
        boolean("avoid", "evitar", "better not this way", "mejor no por esta vía"),
        _NOTE,
    ),
    short=("depth", "last"),
)

COMPETITOR = Record(
    "competitor",
    "another seller, or the status quo",
    "otro proveedor, o seguir igual",
    (
        name("name", "nombre", "name", "nombre"),
        boolean("incumbent", "actual", "supplies them today", "les suministra hoy"),
        keyed(
            word(
                "contacts",
                "contactos",
                "depth",
                "whom of theirs it knows, and how well",
                "a quién del cliente conoce y cuánto",
            ),
            Names.PERSON,
        ),
        _NOTE,
    ),
)

RECORDS = (
    PERSON,
    SEAT,
    LEARNED,
    CHAMPION_TEST,
    REPORTING,
    INFLUENCE,
    CONFLICT,
    MEMBER,
    CONTACT,
    COMPETITOR,
)
