"""Whatever the bytes: no exception, problems in order, each with its sentences."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.reader import Loaded
from decisionmap.mapfile.vocabularies import VOCABULARIES
from decisionmap.words.loader import say
from tests.mapfile.cases import BASE, told

MAPS = Path(__file__).parent / "maps"
_KEYS = [w for r in RECORDS.values() for f in r.fields for w in (f.key, *f.spanish)]
_WORDS = [s for v in VOCABULARIES.values() for s in v.spellings]
_ODD = [
    *("", "~", "yes", "on", "*a", "&b ", "!c ", "<<", "[", "]", "{", "}", ": ", ", "),
    *(" #x", "\t", "\n", "\r\n", "- ", "? ", "| ", "> ", '"', "'", "\\u202e", "\\x00"),
    *("1e400", "-.inf", ".nan", "2,5", "2.400 EUR", "2026-02-30", "30/04/2026", "6w"),
    *("\u200b", "\u202e", "\x00", "а", "%", "@", "---", "...", "x" * 6000, "9" * 400),
]
_PIECES = st.sampled_from([*_KEYS, *_WORDS, *_ODD, "ana", "luis", "marta", "main"])


def told_well(data: bytes | str) -> Loaded:
    """Read and judge what is told: places within reason, in order, sentences filled."""
    loaded = told(data)
    places = [problem.place for problem in loaded.problems]
    assert places == sorted(places)
    for problem in loaded.problems:
        assert problem.place.line >= 1
        assert problem.place.column >= 1
        for part in ("message", "mend"):
            key = f"problems.{problem.code}.{problem.case}.{part}"
            for language in ("en", "es"):
                assert len(say(language, key, problem.figures)) <= 1000
    return loaded


@given(st.binary(max_size=300))
def test_any_bytes_are_told_or_read(data: bytes) -> None:
    told_well(data)


@given(st.lists(_PIECES, max_size=40))
def test_any_heap_of_words_is_told_or_read(pieces: list[str]) -> None:
    told_well("".join(pieces))
    told_well("account: A\npeople:\n  ana: {" + ", ".join(pieces) + "}\n")


@given(
    st.recursive(
        _PIECES,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(_PIECES, inner, max_size=4)
        ),
        max_leaves=30,
    )
)
def test_any_structure_under_any_key_is_told_or_read(value: object) -> None:
    import json

    for key in ("people", "decisions", "log", "plan", "account", "contacts"):
        told_well(f"{BASE.replace(f'{key}:', 'old:')}{key}: {json.dumps(value)}\n")


def test_thousands_of_maps_with_a_few_faults_are_told_or_read(
    volume: Callable[[int], int],
) -> None:
    whole = [(MAPS / f"whole.{lang}.yaml").read_text("utf-8") for lang in ("en", "es")]
    dice = random.Random(20261123)
    for _ in range(volume(10_000)):
        told_well(_mutated(dice.choice([BASE, *whole]), dice))


def _mutated(text: str, dice: random.Random) -> str:
    """Cut, double, swap or insert a few pieces, as hands and programs do."""
    for _ in range(dice.randint(1, 4)):
        start = dice.randrange(len(text))
        end = min(len(text), start + dice.choice([1, 1, 3, 20]))
        piece = dice.choice(
            [*_ODD, dice.choice(_KEYS), dice.choice(_WORDS), text[start:end]]
        )
        text = text[:start] + piece + text[dice.choice([start, end]) :]
    return text
