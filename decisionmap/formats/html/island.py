"""Set the page's data apart as JSON that cannot leave its script element."""

from __future__ import annotations

import json

from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.page import Document, Fact, PersonFacts, Text, Word

OWN = ("line", "back", "show", "absent")
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
            "signs": _signs(document, painter),
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
    """Return name, title, then facts; lists, because keys repeated cost the most.

    A heading stands before its facts; null stands where facts under none follow.
    """
    title = "" if person.title is None else lexicon.coded(person.title)
    said: list[object] = [person.name, title]
    under: Text | None = None
    for fact in person.facts:
        if fact.section != under:
            said.append(None if fact.section is None else lexicon.coded(fact.section))
            under = fact.section
        said.append(_fact(fact, lexicon, painter))
    return said


def _fact(fact: Fact, lexicon: Lexicon, painter: Painter) -> list[object]:
    """Return label, value or values, line, evidence, sign, as far as there are any.

    A 1 at the end says that the fact stands apart, beside the one it contradicts.
    """
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    told = [lexicon.coded(value) for value in values]
    coded: list[object] = [
        lexicon.coded(fact.label),
        told[0] if len(told) == 1 else told,
        fact.line.number if fact.line else "",
        "" if fact.evidence is None else lexicon.coded(fact.evidence),
        painter.mark(fact.mark) if fact.mark else "",
        1 if fact.apart else "",
    ]
    while coded[-1] == "":
        coded.pop()
    return coded


def _signs(document: Document, painter: Painter) -> dict[str, tuple[float, float]]:
    """Return width and height of each sign that stands beside a fact."""
    marks = {
        fact.mark: painter.box(fact.mark)
        for part in document.parts
        for person in part.people.values()
        for fact in person.facts
        if fact.mark
    }
    return {painter.mark(name): (box.width, box.height) for name, box in marks.items()}
