"""A sentence kept once with its names beside it reads as it would be told whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.slots import FIRST
from decisionmap.gaps.rule import Phrase
from decisionmap.page import Word
from decisionmap.words.telling import tell

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def _read(lexicon: Lexicon, code: int | str, language: str) -> str:
    """Read a text as the script of the page does."""
    if isinstance(code, str):
        return code
    if code < 0:
        sentence, *fillings = lexicon.filled()[-1 - code]
        told = _read(lexicon, sentence, language)
        kept = [lexicon.fillings()[one] for one in fillings]
        return "".join(
            _read(lexicon, kept[ord(c) - FIRST], language)
            if FIRST <= ord(c) < FIRST + len(kept)
            else c
            for c in told
        )
    entry = lexicon.table()[language][code]
    if isinstance(entry, str):
        return entry
    assert not isinstance(entry, int)
    twin = lexicon.table()[lexicon.language][code]
    assert isinstance(twin, str)
    head, own, *tail = entry
    letters = twin.encode("utf-16-le")  # as JavaScript counts them: two bytes each
    rest = letters[len(letters) - 2 * (tail[0] if tail else 0) :]
    return letters[: 2 * head].decode("utf-16-le") + own + rest.decode("utf-16-le")


@given(NAMES, NAMES, st.integers(0, 2000))
def test_whatever_fills_a_sentence_it_reads_the_same(
    name: str, other: str, n: int
) -> None:
    inner = Word("page.value.of_five", {"what": other, "n": n})
    asked, nobody = (
        Phrase("gaps.way.sponsor", {"sponsor": name}),
        Phrase("gaps.way.open"),
    )
    for text in (
        Word("page.value.of_five", {"what": name, "n": n}),
        Word("page.summary.doing", {"a": inner, "b": name}),
        Word("page.summary.more", {"n": n}),
        Word("page.summary.answers_ours", {"members": (name, other), "n": 2}),
        Word("page.summary.doing", {"a": asked, "b": other}),
        Word("page.summary.doing", {"a": nobody, "b": asked}),
    ):
        lexicon = Lexicon("en")
        code = lexicon.coded(text)
        for language in ("en", "es"):
            assert _read(lexicon, code, language) == tell(language, text)


def test_what_is_not_taken_out_is_told_anew_each_time() -> None:
    """Lists, plurals and sentences that begin a sentence are set by each language."""
    asked = [
        *(Word("page.summary.more", {"n": n}) for n in (1, 2, 1)),
        *(
            Word("page.summary.answers_ours", {"members": members, "n": len(members)})
            for members in (("Ana",), ("Ana", "Iker"), ("Iker", "Luis"))
        ),
        *(
            Word("page.contacts.undated", {"depth": Word(f"page.contacts.depth.{how}")})
            for how in ("met", "trusted")
        ),
    ]
    lexicon = Lexicon("en")
    codes = [lexicon.coded(text) for text in asked]
    for language in ("en", "es"):
        told = [_read(lexicon, code, language) for code in codes]
        assert told == [tell(language, text) for text in asked]


def test_a_sentence_within_a_sentence_is_kept_by_its_number() -> None:
    lexicon = Lexicon("en")
    inner = Word("page.value.of_five", {"what": "Ana", "n": 3})
    outer = Word("page.summary.doing", {"a": inner, "b": "Luis"})
    numbers = [lexicon.coded(inner), lexicon.coded(outer)]
    assert numbers == [-1, -2]
    assert lexicon.fillings() == ["Ana", "3", -1, "Luis"]


@pytest.mark.parametrize("where", [0, 1, 2])
def test_signs_that_stand_for_slots_are_read_as_they_are_in_any_name(
    where: int,
) -> None:
    name = f"{chr(FIRST)}{chr(FIRST + 1)} Pri Vate"
    inner = Word("page.value.of_five", {"what": name, "n": 3})
    text = (
        inner,
        Word("page.summary.doing", {"a": inner, "b": "Ana"}),
        Word("page.summary.answers_ours", {"members": ("Ana", name), "n": 2}),
    )[where]
    lexicon = Lexicon("en")
    code = lexicon.coded(text)
    for language in ("en", "es"):
        assert _read(lexicon, code, language) == tell(language, text)


def test_sentences_that_differ_by_a_name_are_kept_once() -> None:
    lexicon = Lexicon("en")
    for name in ("Ana", "Luis", "Iker"):
        lexicon.coded(Word("page.value.of_five", {"what": name, "n": 3}))
    assert len(lexicon.table()["en"]) == 1
    assert len(lexicon.filled()) == 3


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_rule_s_phrase_keeps_the_signs_of_a_name_that_stand_for_slots(
    language: str,
) -> None:
    name = f"{chr(FIRST)}{chr(FIRST + 1)} Pri Vate"
    asked = Phrase("gaps.way.sponsor", {"sponsor": name})
    text = Word("page.summary.doing", {"a": asked, "b": "Ana"})
    lexicon = Lexicon("en")
    told = _read(lexicon, lexicon.coded(text), language)
    assert (name in told, told) == (True, tell(language, text))


def test_a_figure_that_stays_is_no_slot() -> None:
    """Nought as a decimal stays in its sentence, three as a whole is taken out of it."""
    asked = [Word("page.value.of_five", {"what": "price", "n": n}) for n in (0.0, 3)]
    lexicon = Lexicon("en")
    codes = [lexicon.coded(text) for text in asked]
    for language in ("en", "es"):
        read = [_read(lexicon, code, language) for code in codes]
        assert read == [tell(language, text) for text in asked]


def test_a_figure_that_no_language_sets_fills_nothing() -> None:
    lexicon = Lexicon("en")
    unused = {"what": "price", "n": 3, "more": Word("page.gaps.title")}
    code = lexicon.coded(Word("page.value.of_five", unused))
    assert _read(lexicon, code, "en") == "price (3 of 5)"
    assert lexicon.fillings() == ["price", "3"]
