"""What a job title tells where it is not written: level and function."""

from __future__ import annotations

import re
from functools import lru_cache

from decisionmap.mapfile.folding import fold
from decisionmap.model.terms import Function, Level

_LEVELS = (
    (Level.DIRECTOR, r"vice.?president|subdirector|head of|vp"),
    (
        Level.C_LEVEL,
        r"consejer|director\w* general|gerente|presiden|ceo$|cfo$|coo$|cio$|chief$",
    ),
    (Level.DIRECTOR, r"director|jef\w* de servicio"),
    (Level.MANAGER, r"jef|responsable|coordinador|supervisor|manager"),
)
_FUNCTIONS = (
    (
        Function.PURCHASING,
        "compras$|contratacion|aprovisionamiento|procurement|purchasing",
    ),
    (
        Function.FINANCE,
        "financier|economic|control de gestion|intervencion|finance|cfo$",
    ),
    (Function.IT, "sistemas$|informatica|ti$|it$|cio$"),
    (Function.SECURITY, "ciberseguridad|security|ciso$"),
    (Function.LEGAL, "juridic|letrad|legal"),
    (Function.MAINTENANCE, "mantenimiento|maintenance"),
    (Function.PRODUCTION, "planta$|produccion|plant$|production"),
    (Function.OPERATIONS, "operaciones|operations|coo$"),
    (Function.CLINICAL, "medic|enfermeria|uci$|doctor|clinical"),
    (Function.ENGINEERING, "electromedicina|ingenieria|engineering"),
    (Function.QUALITY, "calidad|quality"),
    (Function.LOGISTICS, "logistica"),
    (Function.HR, "recursos humanos|hr$"),
)


def _pattern(stems: str) -> re.Pattern[str]:
    """Compile stems that begin a word; ``$`` marks those that are whole words."""
    spelt = "|".join(f"{s[:-1]}\\b" if s.endswith("$") else s for s in stems.split("|"))
    return re.compile(rf"\b(?:{spelt})")


_LEVEL_PATTERNS = tuple((level, _pattern(stems)) for level, stems in _LEVELS)
_FUNCTION_PATTERNS = tuple((what, _pattern(stems)) for what, stems in _FUNCTIONS)


@lru_cache(maxsize=4_000)
def level_of(title: str) -> Level:
    """Return the level that a title tells; one that tells none is a specialist's.

    >>> level_of("Director General de Operaciones"), level_of("Jefa de Planta")
    (<Level.C_LEVEL: 'c_level'>, <Level.MANAGER: 'manager'>)
    """
    plain = _plain(title)
    for level, pattern in _LEVEL_PATTERNS:
        if pattern.search(plain):
            return level
    return Level.SPECIALIST


@lru_cache(maxsize=4_000)
def function_of(title: str) -> Function | None:
    """Return the function that a title names first, or None.

    >>> function_of("Directora Financiera"), function_of("Consultora")
    (<Function.FINANCE: 'finance'>, None)
    """
    return next(iter(functions_of(title)), None)


@lru_cache(maxsize=4_000)
def functions_of(title: str) -> tuple[Function, ...]:
    """Return every function that a title names, in its order.

    >>> functions_of("IT security")
    (<Function.IT: 'it'>, <Function.SECURITY: 'security'>)
    """
    plain = _plain(title)
    hits = [
        (found.start(), what)
        for what, pattern in _FUNCTION_PATTERNS
        if (found := pattern.search(plain))
    ]
    return tuple(what for _, what in sorted(hits))


def _plain(title: str) -> str:
    return fold(title).replace("_", " ")
