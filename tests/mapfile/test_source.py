"""Bytes become positioned values, and what no map may hold is refused before."""

from __future__ import annotations

import pytest

from decisionmap.mapfile.nodes import Mapping, Scalar, Sequence
from decisionmap.mapfile.source import MOST_BYTES, Source, read_source


def read(data: bytes | str) -> Source:
    return read_source(data, file="m.yaml")


def codes(data: bytes | str) -> list[tuple[str, int, int]]:
    problems = read(data).problems
    return [(p.code, p.place.line, p.place.column) for p in problems]


def value(source: Source, key: str) -> Scalar:
    assert isinstance(source.root, Mapping)
    found = {name.text: held for name, held in source.root.pairs}[key]
    assert isinstance(found, Scalar)
    return found


def test_a_value_knows_its_text_its_line_and_its_source() -> None:
    source = read('a: 1\nñandú: "dos\\ttabs"\n')
    found = value(source, "ñandú")
    assert (found.text, found.style, found.line, found.column) == (
        "dos\ttabs",
        '"',
        2,
        8,
    )
    assert source.text[found.start : found.end] == '"dos\\ttabs"'


def test_an_anchor_is_no_part_of_its_value() -> None:
    source = read("a: &x text\n")
    found = value(source, "a")
    assert (source.text[found.start : found.end], found.column) == ("text", 7)


def test_a_block_ends_with_its_last_value_not_with_the_comments_behind() -> None:
    source = read("a:\n  b: 1\n  c: 2\n\n# about d\nd: 3\n")
    assert isinstance(source.root, Mapping)
    block = source.root.pairs[0][1]
    assert source.text[block.start : block.end] == "b: 1\n  c: 2"


def test_lists_in_brackets_end_at_their_bracket() -> None:
    source = read("a: [1, {b: 2}]  # end\n")
    assert isinstance(source.root, Mapping)
    items = source.root.pairs[0][1]
    assert isinstance(items, Sequence)
    assert source.text[items.start : items.end] == "[1, {b: 2}]"


def test_a_mark_and_windows_line_ends_move_no_place() -> None:
    plain = read("a: 1\nb: 2\n")
    windows = read("\ufeffa: 1\r\nb: 2\r\n")
    assert windows.bom
    assert value(plain, "b")[:4] == value(windows, "b")[:4]


def test_a_lone_carriage_return_ends_no_line() -> None:
    found = value(read("a: 1\rb: 2\nc: 3\n"), "b")
    assert (found.line, found.column) == (1, 9)
    assert value(read("a: 1\rb: 2\nc: 3\n"), "c").line == 2


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a: 1\nb: caf\xe9\n", ("encoding", 2, 7)),
        (b"\xef\xbb\xbf\xff", ("encoding", 1, 1)),
        ("\ufeffa: 1".encode("utf-16-le"), ("encoding", 1, 1)),
        ("\ufeffa: 1".encode("utf-32-be"), ("encoding", 1, 1)),
        ("account: 1\n".encode("utf-16-be"), ("encoding", 1, 1)),
        (b"a: x\0y\n", ("bad-character", 1, 5)),
        ("a: x\x85y\n", ("bad-character", 1, 5)),
        ("a: \ud800\n", ("bad-character", 1, 4)),
        ("a: x\ufdd0\n", ("bad-character", 1, 5)),
        ("a: x\U0001ffffy\n", ("bad-character", 1, 5)),
        ("# \u2028\na: 1\n", ("bad-character", 1, 3)),
        ("a: 😀\u200f\n", ("bidi-control", 1, 5)),
        ('a: "\\e[0m"\n', ("bad-character", 1, 5)),
        ('a: "\\U0010FFFF"\n', ("bad-character", 1, 5)),
        ("", ("empty-file", 1, 1)),
        ("\ufeff# only\n", ("empty-file", 1, 1)),
        ("---\n...\n", ("empty-file", 1, 1)),
        ("a: 1\n---\n", ("yaml-multi-document", 2, 1)),
        ("a: !!int 1\n", ("yaml-tag", 1, 4)),
        ("a: &x !foo {b: 1}\n", ("yaml-tag", 1, 7)),
        ("a: *b\n", ("yaml-alias", 1, 4)),
        ("a: {<<: {b: 1}}\n", ("yaml-merge", 1, 5)),
        ("{[a]: 1}\n", ("yaml-key", 1, 2)),
        ("a:\n\tb: 1\n", ("yaml-tab", 2, 1)),
    ],
)
def test_what_no_map_may_hold_is_told_at_its_place(
    data: bytes | str, place: tuple[str, int, int]
) -> None:
    assert codes(data) == [place]


def test_an_escaped_separator_is_text() -> None:
    assert codes('a: "x\\u2028\\u2029\\N\\u0085y"\n') == []


def test_every_forbidden_character_is_told_and_reading_goes_on() -> None:
    source = read('a: "\\uD83D"\nb: x\x07\nc: *d\n')
    assert [p.place.line for p in source.problems] == [2, 1, 3]
    assert source.root is not None


def test_a_file_of_nothing_but_forbidden_characters_is_no_text() -> None:
    source = read("\x01" * 1000)
    assert source.root is None
    assert len(source.problems) < 100


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? "])
def test_nesting_ends_before_the_parser_suffers(sign: str) -> None:
    assert [p.code for p in read(sign * 200_000).problems] == ["too-deep"]


def test_fifty_levels_are_read_and_one_more_is_not() -> None:
    assert codes("[" * 50 + "]" * 50) == []
    assert codes("[" * 51 + "]" * 51) == [("too-deep", 1, 51)]


def test_a_file_may_be_ten_megabytes_and_no_more() -> None:
    assert codes("#" * (MOST_BYTES + 1)) == [("too-long", 1, 1)]


@pytest.mark.full
def test_more_than_a_million_values_are_refused() -> None:
    assert [p.code for p in read("[" + "1," * 1_000_001 + "]").problems] == ["too-deep"]


def test_after_a_thousand_problems_reading_stops() -> None:
    assert len(read("a: [" + "*x, " * 5000 + "]\n").problems) < 1100
