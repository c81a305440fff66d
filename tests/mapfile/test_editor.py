"""An edit changes one value, and every byte outside it stays as it was written."""

from __future__ import annotations

import os

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from decisionmap.mapfile import editor
from decisionmap.mapfile.editor import CannotEdit, as_bytes, change, insert, remove
from decisionmap.mapfile.nodes import Mapping, Node, Scalar, Sequence
from decisionmap.mapfile.quoting import Word, scalar
from decisionmap.mapfile.source import Source, read_source

EDITS = 10_000 if os.environ.get("DECISIONMAP_FULL") == "1" else 1_000
MAP = """\
# The head comment.
map: 1
account:
  name: "Envases Peñarrubia, S.A."   # as on the invoice
  sector:   packaging
people:
  ana: {name: Ana Ruiz, wants: [terms, 'a stop'], stance: }   # met in May
  jo:
    name: 'Jo Li'
    stance:
    # between two keys
    roles: [user, evaluator,]
    note: |
      first line
        second line

    wants:
    - peace
    - time   # and more of it
  # after the last key of jo
  lu: {
    name: Lu,   # inside
    power: 3
  }
log:
  - date: 2026-10-12
    with: [ana]
  - {date: 2026-11-01, note: plain text, with: [jo, ana]}
"""


def ways(
    node: Node | None, way: editor.Steps = ()
) -> list[tuple[editor.Steps, Node, bool]]:
    """Return the way to every value but the root, and whether brackets are around it."""
    found: list[tuple[editor.Steps, Node, bool]] = []
    if isinstance(node, Mapping):
        children = [(key.text, value) for key, value in node.pairs]
    elif isinstance(node, Sequence):
        children = list(enumerate(node.items))
    else:
        return found
    for step, child in children:
        found.append(((*way, step), child, node.flow))
        found += ways(child, (*way, step))
    return found


def written(ends: str = "\n", bom: bool = False) -> Source:
    text = MAP.replace("\n", ends)
    return read_source((("\ufeff" if bom else "") + text).encode(), file="a.yaml")


def sources() -> st.SearchStrategy[Source]:
    return st.builds(written, st.sampled_from(["\n", "\r\n"]), st.booleans())


def values() -> st.SearchStrategy[str]:
    texts = st.text(st.characters(exclude_categories=["Cs", "Cn", "Co"]), max_size=30)
    tricky = st.sampled_from(
        ["no", "~", "", "a: b", "a #b", "- x", "#", "'", '"', "a, b", "{", "5", "--- "]
    )
    return tricky | texts.filter(lambda text: "\ufeff" not in text)


def outside_is_the_same(old: Source, new: Source, start: int, end: int) -> bool:
    """Tell whether the text before ``start`` and behind ``end`` is byte for byte there."""
    before, after = old.text[:start], old.text[end:]
    return new.text.startswith(before) and new.text.endswith(after)


@settings(max_examples=EDITS)
@given(sources(), st.data(), values())
def test_a_change_keeps_every_byte_outside_the_value(source, data, value):
    way, node, _ = data.draw(
        st.sampled_from([w for w in ways(source.root) if isinstance(w[1], Scalar)])
    )

    made = change(source, way, value)

    old = source.text[node.start : node.end]
    end = node.start + len(old.rstrip() if node.style == "|" else old)
    assert outside_is_the_same(source, made, node.start, end)
    assert found(made, way) == value
    assert as_bytes(made).startswith("\ufeff".encode()) == source.bom


@settings(max_examples=EDITS // 2)
@given(sources(), st.data(), values())
def test_what_is_inserted_is_read_again_and_all_else_stays(source, data, value):
    way, node, _ = data.draw(
        st.sampled_from([w for w in ways(source.root) if not isinstance(w[1], Scalar)])
    )
    key = "brand_new" if isinstance(node, Mapping) else None

    made = insert(source, way, key, value)

    place = key if key is not None else len(node.items)
    assert found(made, (*way, place)) == value
    assert without(made.text, source.text) is not None


@settings(max_examples=EDITS // 2)
@given(sources(), st.data())
def test_what_is_removed_is_gone_and_all_else_stays(source, data):
    way, _, _ = data.draw(st.sampled_from(ways(source.root)))
    assume(len(way) > 1)

    try:
        made = remove(source, way)
    except CannotEdit:
        pytest.fail(f"{way} could not be removed")

    assert without(source.text, made.text) is not None
    assert len(ways(made.root)) < len(ways(source.root))


def found(source: Source, way: editor.Steps) -> object:
    node: Node | None = source.root
    for step in way:
        children = (
            {key.text: value for key, value in node.pairs}
            if isinstance(node, Mapping)
            else dict(enumerate(node.items))
        )
        node = children[step]
    return editor.plain(node)


def without(long: str, short: str) -> str | None:
    """Return the one stretch that the longer text has more, or None."""
    pairs = zip(long, short, strict=False)
    start = next((i for i, (a, b) in enumerate(pairs) if a != b), len(short))
    end = len(long) - (len(short) - start)
    return long[start:end] if long[:start] + long[end:] == short else None


def edited(text: str, edit: object, *arguments: object) -> str:
    return edit(read_source(text, file="a.yaml"), *arguments).text  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "value", "made"),
    [
        ("a: for\n", "against", "a: against\n"),
        ("a: 'for'\n", "it's", "a: 'it''s'\n"),
        ('a: "for"\n', "against", 'a: "against"\n'),
        ("a: 3 # power\n", "4", "a: 4 # power\n"),
        ("a: name\n", "4", 'a: "4"\n'),
        ("a: yes\n", "no", "a: no\n"),
        ("a:\n", "for", "a: for\n"),
        ("a:# no comment\n", "for", None),
        ("a: # comment\n", "for", "a: for # comment\n"),
        ("a: |\n  one\n  two\n\nb: c\n", "x\ny", 'a: "x\\ny"\n\nb: c\n'),
        ("a: two\n  lines # c\n", "one", "a: one # c\n"),
        ("a: &x one\n", "two", "a: &x two\n"),
    ],
)
def test_a_changed_value_is_written_as_the_old_one_was(text, value, made):
    if made is None:
        with pytest.raises(CannotEdit):
            edited(text, change, ("a",), value)
    else:
        assert edited(text, change, ("a",), value) == made


@pytest.mark.parametrize(
    ("text", "way", "key", "made"),
    [
        ("a: 1", (), "b", "a: 1\nb: new"),
        ("a: 1\r\n", (), "b", "a: 1\r\nb: new\r\n"),
        ("a: {}\n", ("a",), "b", "a: {b: new}\n"),
        ("a: {c: 1}\n", ("a",), "b", "a: {c: 1, b: new}\n"),
        ("a: {c: 1, }\n", ("a",), "b", "a: {c: 1, b: new }\n"),
        ("a:\n", ("a",), "b", "a: {b: new}\n"),
        ("a:\n- x # x\nc: 1\n", ("a",), None, "a:\n- x # x\n- new\nc: 1\n"),
        ("a:\n  - x: 1\n", ("a",), None, "a:\n  - x: 1\n  - new\n"),
        ("a:\n  - x: 1\n", ("a", 0), "b", "a:\n  - x: 1\n    b: new\n"),
    ],
)
def test_a_new_value_is_indented_like_its_neighbours(text, way, key, made):
    assert edited(text, insert, way, key, "new") == made


@pytest.mark.parametrize(
    ("text", "way", "made"),
    [
        ("a: 1\nb: 2 # two\nc: 3", ("b",), "a: 1\nc: 3"),
        ("a: 1\r\nb: 2\r\n", ("b",), "a: 1\r\n"),
        ("x: {a: 1, b: 2}\n", ("x", "a"), "x: {b: 2}\n"),
        ("x: {a: 1, b: 2}\n", ("x", "b"), "x: {a: 1}\n"),
        ("x: {a: 1}\n", ("x", "a"), "x: {}\n"),
        ("x:\n- a: 1\n  b: 2\n", ("x", 0, "a"), "x:\n- b: 2\n"),
        ("x:\n- a\n- b\n", ("x", 0), "x:\n- b\n"),
        ("x:\n  a:\n    b: 1\n  c: 2\n", ("x", "a"), "x:\n  c: 2\n"),
    ],
)
def test_what_is_removed_takes_its_own_line_and_no_other(text, way, made):
    assert edited(text, remove, way) == made


def test_an_edit_that_would_change_something_else_is_refused():
    with pytest.raises(CannotEdit):
        edited("a: {stance, b: 1}\n", change, ("a", "stance"), "for")


@pytest.mark.parametrize("way", [("none",), ("a", "b"), ("l", 7)])
def test_an_edit_of_what_is_not_there_is_refused(way):
    for edit, arguments in ((change, ("x",)), (remove, ())):
        with pytest.raises(CannotEdit):
            edited("a: 1\nl: [x]\n", edit, way, *arguments)


def test_a_key_that_is_there_is_not_added_again():
    with pytest.raises(CannotEdit):
        edited("a: 1\n", insert, (), "a", "2")


@given(values(), st.booleans())
def test_every_text_reads_back_from_how_it_is_written(text, flow):
    line = scalar(text, flow=flow)
    source = read_source(f"a: [{line}]\n" if flow else f"a: {line}\n", file="a.yaml")

    assert found(source, ("a", 0) if flow else ("a",)) == text


@pytest.mark.parametrize("word", ["5", "-2", "+1", "2026-11-23", "yes", "for", "2.5"])
def test_words_numbers_and_days_stand_bare(word):
    assert scalar(Word(word), flow=True) == word
