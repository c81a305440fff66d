"""Words that somebody may mean by another: its plural, its first words, a word of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from decisionmap.mapfile.folding import fold

_ENDING = re.compile(r"(?:es|as|os|s|a|o)$")
_SHORTEST = 3
"""Letters from which a word says enough to be looked for within others."""
_MOST = 4


def alike(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known words that a word most likely stands for, at most four.

    The same word in another number or gender comes first, then what begins with it,
    then what has it somewhere; the shortest before the longer.

    >>> alike("vínculo", ["vínculos", "voz"]), alike("contra", ["en contra", "contrato"])
    (('vínculos',), ('en contra',))
    >>> alike("solidez", ["balance de apoyos", "solidez de los datos"])
    ('solidez de los datos',)
    """
    asked = _parts(word)
    if not asked or len("".join(asked)) < _SHORTEST:
        return ()
    names = {name: _parts(name) for name in known}
    names = dict(sorted(names.items(), key=lambda item: len(item[1])))
    tiers = (
        [name for name, parts in names.items() if parts == asked],
        [name for name, parts in names.items() if parts[: len(asked)] == asked],
        [name for name, parts in names.items() if set(asked) <= set(parts)],
    )
    return tuple(next(filter(None, tiers), []))[:_MOST]


def _parts(text: str) -> list[str]:
    """Return the folded words of a text without what number and gender add."""
    words = filter(None, re.split(r"[\W_]+", fold(text)))
    return [_ENDING.sub("", word) if len(word) > _SHORTEST else word for word in words]
