"""The closed vocabularies as a map may spell them: canonical English and Spanish words."""

from __future__ import annotations

from enum import Enum

from decisionmap.frozen import dataclass
from decisionmap.mapfile.folding import fold
from decisionmap.model import process, terms


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a vocabulary; the first Spanish spelling is the one that is written."""

    value: object
    english: str
    spanish: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a field; ``spellings`` finds a word by any spelling, folded."""

    name: str
    words: tuple[Word, ...]
    spellings: dict[str, Word]

    def find(self, text: str) -> Word | None:
        """Return the word that a text spells, or None."""
        return self.spellings.get(text) or self.spellings.get(fold(text))

    @property
    def english(self) -> tuple[str, ...]:
        """The canonical words, in order."""
        return tuple(word.english for word in self.words)

    @property
    def spanish(self) -> tuple[str, ...]:
        """The Spanish words that are written, in the same order."""
        return tuple(word.spanish[0] for word in self.words)


def _of_enum(name: str, members: type[Enum], spanish: str) -> Vocabulary:
    """Make a vocabulary of an enumeration; ``a|b c`` are two words, the first in two ways."""
    groups = spanish.split()
    pairs = zip(members, groups, strict=True)
    return _made(name, [(m, m.name.lower(), g.split("|")) for m, g in pairs])


def _made(name: str, rows: list[tuple[object, str, list[str]]]) -> Vocabulary:
    words = tuple(Word(value, en, tuple(es)) for value, en, es in rows)
    spellings: dict[str, Word] = {}
    for word in words:
        for spelling in (word.english, *word.spanish):
            known = spellings.setdefault(fold(spelling), word)
            if known is not word:
                raise ValueError(f"{spelling!r} means two things in {name!r}")
    return Vocabulary(name, words, spellings)


_ALL = (
    _of_enum(
        "role",
        terms.Role,
        "inicia|iniciador|iniciadora usa|usuario|usuaria "
        "influye|influyente|influenciador|influenciadora "
        "prescribe|prescriptor|prescriptora evalua|evaluador|evaluadora "
        "decide|decisor|decisora "
        "presupuesto|titular_del_presupuesto|comprador_economico|compradora_economica "
        "aprueba|aprobador|aprobadora firma|firmante compra|comprador|compradora "
        "filtra|filtro|guardian|guardiana implanta|implantador|implantadora "
        "asesora|asesor",
    ),
    _of_enum(
        "level", terms.Level, "direccion director|directora jefe|jefa especialista"
    ),
    _of_enum(
        "function",
        terms.Function,
        "direccion finanzas compras operaciones produccion mantenimiento ingenieria "
        "informatica seguridad calidad logistica rrhh|recursos_humanos juridico "
        "comite_de_empresa comercial|ventas clinica investigacion administracion otra",
    ),
    _made(
        "veto",
        [
            (terms.Veto.BUDGET, "budget", ["presupuesto"]),
            (terms.Veto.TECHNICAL, "technical", ["tecnico"]),
            (terms.Veto.LEGAL, "legal", ["juridico"]),
            (terms.Veto.SECURITY, "security", ["seguridad"]),
            (terms.Veto.PURCHASING, "purchasing", ["compras"]),
            (terms.Veto.YES, "yes", ["sí", "true"]),
            (terms.Veto.NO, "no", ["no", "false"]),
        ],
    ),
    _made(
        "stance",
        [
            (terms.Stance.STRONGLY_FOR, "strongly_for", ["muy_a_favor"]),
            (terms.Stance.FOR, "for", ["a_favor"]),
            (terms.Stance.NEUTRAL, "neutral", ["neutral"]),
            (terms.Stance.AGAINST, "against", ["en_contra"]),
            (terms.Stance.STRONGLY_AGAINST, "strongly_against", ["muy_en_contra"]),
            (None, "unknown", ["desconocida", "desconocido"]),
        ],
    ),
    _of_enum(
        "advocacy",
        terms.Advocacy,
        "impulsor|impulsora informador|informadora padrino|madrina",
    ),
    _of_enum("proof", terms.Proof, "hechos indicio lo_dice suposicion"),
    _of_enum(
        "adaptability",
        terms.Adaptability,
        "innovador|innovadora visionario|visionaria pragmatico|pragmatica "
        "conservador|conservadora rezagado|rezagada",
    ),
    _of_enum("mode", terms.Mode, "crecimiento apuros balsa exceso_de_confianza"),
    _of_enum(
        "profile",
        terms.Profile,
        "emprendedor|emprendedora maestro|maestra esceptico|esceptica guia amigo|amiga "
        "trepador|trepadora freno",
    ),
    _of_enum("depth", terms.Depth, "conocido|conocida trabajo confianza"),
    _of_enum(
        "team_role",
        terms.TeamRole,
        "kam comercial padrino_ejecutivo|madrina_ejecutiva tecnico|tecnica clinico|clinica "
        "servicio entrega contratos finanzas juridico|juridica socio|socia otro|otra",
    ),
    _of_enum(
        "tier", process.Tier, "clave desarrollo mantenimiento oportunidad|oportunista"
    ),
    _of_enum(
        "relationship",
        process.Relationship,
        "exploratoria basica cooperativa interdependiente integrada en_ruptura",
    ),
    _of_enum(
        "decision_kind", process.DecisionKind, "nueva recompra renovacion licitacion"
    ),
    _of_enum(
        "stage",
        process.Stage,
        "problema exploracion requisitos seleccion validacion consenso contrato entrega",
    ),
    _of_enum("who", process.Who, "uno unanimidad mayoria ponderada"),
    _of_enum(
        "step_kind",
        process.StepKind,
        "publicacion ofertas tecnico juridico compras comite presupuesto firma recurso otro",
    ),
    _of_enum(
        "step_verb",
        process.StepVerb,
        "propone asesora redacta evalua vota preside aprueba firma veta",
    ),
    _of_enum(
        "move_status",
        process.MoveStatus,
        "abierto|abierta hecho|hecha descartado|descartada",
    ),
    _of_enum(
        "initiative_status",
        process.InitiativeStatus,
        "propuesta|propuesto acordada|acordado en_marcha hecha|hecho descartada|descartado",
    ),
    _of_enum("project_status", process.ProjectStatus, "verde ambar rojo"),
    _of_enum(
        "how",
        process.How,
        "reunion visita llamada video correo mensaje evento comida documento revision",
    ),
    _of_enum("side", terms.Side, "nuestra|nuestro suya|suyo"),
    _of_enum("line", terms.Line, "continua discontinua"),
    _of_enum("severity", terms.Severity, "critica alta media baja"),
    _made(
        "tri",
        [
            (terms.Tri.YES, "yes", ["sí", "true"]),
            (terms.Tri.NO, "no", ["no", "false"]),
            (terms.Tri.UNKNOWN, "unknown", ["desconocido", "no_se_sabe"]),
        ],
    ),
    _made(
        "boolean",
        [(True, "yes", ["sí", "true"]), (False, "no", ["no", "false"])],
    ),
    _made(
        "language",
        [
            ("en", "en", ["en", "english", "ingles"]),
            ("es", "es", ["es", "spanish", "espanol"]),
        ],
    ),
    _made(
        "choice",
        [("us", "us", ["nosotros"]), ("status_quo", "status_quo", ["seguir_igual"])],
    ),
)
VOCABULARIES = {vocabulary.name: vocabulary for vocabulary in _ALL}
"""Vocabulary name → vocabulary."""
