"""Set the page's data apart as JSON that cannot leave its script element."""

from __future__ import annotations

import json

from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.page import Document, Fact, PersonFacts, Text, Word

OWN = ("line", "back", "show")
"""Texts of the page's own that its script sets, by their names in ``ui``."""
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def island(document: Document, lexicon: Lexicon, painter: Painter) -> str:
    """Return the data: each decision's people, then all texts in both languages."""
    decisions = {
        part.id: {
            person: _person(facts, lexicon, painter)
            for person, facts in part.people.items()
        }
        for part in document.parts
    }
    own = {name: lexicon.coded(Word(f"ui.{name}")) for name in OWN}
    return dumped(
        {
            "language": lexicon.language,
            "decisions": decisions,
            "own": own,
            "words": lexicon.table(),
        }
    )


def dumped(value: object) -> str:
    """Return a value as JSON, escaped so that no text in it can end the script.

    >>> dumped("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def _person(person: PersonFacts, lexicon: Lexicon, painter: Painter) -> list[object]:
    """Return name, title and facts; lists, because keys repeated cost the most."""
    title = "" if person.title is None else lexicon.coded(person.title)
    said: list[object] = [person.name, title]
    under: Text | None = None
    for fact in person.facts:
        said.append(_fact(fact, fact.section != under, lexicon, painter))
        under = fact.section
    return said


def _fact(fact: Fact, opens: bool, lexicon: Lexicon, painter: Painter) -> list[object]:
    """Return label, values, evidence, line, mark and the section where one begins.

    What is empty at the end is left out; its place is null where one ends and none begins.
    """
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    coded: list[object] = [
        lexicon.coded(fact.label),
        [lexicon.coded(value) for value in values],
        "" if fact.evidence is None else lexicon.coded(fact.evidence),
        fact.line.number if fact.line else "",
        _mark(fact.mark, painter),
        (fact.section and lexicon.coded(fact.section)) if opens else "",
    ]
    while coded[-1] == "":
        coded.pop()
    return coded


def _mark(name: str, painter: Painter) -> object:
    if not name:
        return ""
    box = painter.box(name)
    return [painter.mark(name), box.width, box.height]
