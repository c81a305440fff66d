"""Set the page's data apart as JSON that cannot leave its script element."""

from __future__ import annotations

import json

from decisionmap.formats.html import callouts, story, trial
from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.pictures import Album, pictures
from decisionmap.formats.html.tables import coded, tables
from decisionmap.page import (
    Document,
    Facet,
    Fact,
    Outlined,
    Part,
    PersonFacts,
    Text,
    Word,
)

OWN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("line", ()),
    ("back", ()),
    ("show", ()),
    ("absent", ()),
    ("find", ()),
    ("find_hint", ()),
    ("nobody_found", ()),
    ("of_all", ("n", "m")),
    ("clear", ("n",)),
    ("drop", ("what",)),
    ("weight", ()),
    ("least", ("n",)),
    ("least_short", ("n",)),
    ("focus", ()),
    ("focus_on", ("name",)),
    ("lines_away", ("n",)),
    ("nearer", ()),
    ("farther", ()),
    ("open_first", ()),
    ("route", ()),
    ("no_route", ("name",)),
    ("route_strength", ("share",)),
    ("weak_link", ()),
    ("gone_cold", ()),
    ("key_only", ("n", "m")),
    ("fold", ()),
    ("folded", ("name", "n")),
    ("nobody_below", ()),
    ("sorted_up", ("head",)),
    ("sorted_down", ("head",)),
    ("saved", ("file",)),
    ("copied", ()),
    ("marked", ()),
    ("hush", ()),
    ("unhush", ()),
    ("hushed", ()),
    ("unhushed", ()),
    ("close", ()),
    ("internal", ()),
)
"""Texts of the page's own that its script sets, by their names in ``ui``, and the figures
that the script fills in."""
FIGURES: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (f"figure.{name}", ())
    for name in (
        *("weight", "say", "exposure", "certainty", "cover", "steps"),
        *("people", "hears", "heard", "prints", "copy", "copied"),
    )
)
"""What explains a person's figures."""
_ESCAPES = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def island(document: Document, lexicon: Lexicon, painter: Painter) -> str:
    """Return the data: each decision's people, then all texts in both languages."""
    return dumped(
        {
            "language": lexicon.language,
            "file": document.file,
            "day": document.day,
            "decisions": {
                part.id: _part(part, lexicon, painter) for part in document.parts
            },
            "signs": _signs(document, painter),
            "own": {
                name: _own(name, figures, lexicon)
                for name, figures in (*OWN, *FIGURES, *trial.OWN, *story.OWN)
            },
            "filled": lexicon.filled(),
            "fillings": lexicon.fillings(),
            "words": lexicon.table(),
        }
    )


def _own(name: str, figures: tuple[str, ...], lexicon: Lexicon) -> int | str:
    """Return a text of the script's own; its figures stand in braces, by their names."""
    blank = {figure: f"{{{figure}}}" for figure in figures}
    return lexicon.coded(Word(f"ui.{name}", blank))


def _part(part: Part, lexicon: Lexicon, painter: Painter) -> dict[str, object]:
    """Return what the script knows of a decision."""
    places = {
        facet.id: {choice.id: at for at, choice in enumerate(facet.choices)}
        for facet in part.facets
    }
    return {
        "name": lexicon.coded(part.name),
        "asked": part.asked,
        "people": {
            person: {
                "said": _person(facts, lexicon, painter),
                "marks": [painter.mark(name) for name in facts.marks if name],
                "in": [
                    [at[value] for value in facts.facets.get(facet, ())]
                    for facet, at in places.items()
                ],
                "weight": round(facts.weight, 6),
                **({"key": 1} if facts.key else {}),
                **_route(facts),
            }
            for person, facts in part.people.items()
        },
        **callouts.coded(part, lexicon, painter),
        **Album(part, lexicon, painter).coded(),
        "team": part.team,
        "tables": [
            coded(table, part.people, lexicon, painter) for table in tables(part)
        ],
        "facets": [_facet(facet, lexicon, painter) for facet in part.facets],
        "story": [story.coded(step, lexicon) for step in part.story],
        **_tried(part, lexicon, painter),
        "outlines": {
            page.id: [_outlined(line, lexicon) for line in picture.outline]
            for page, picture in pictures(part)
        },
    }


def _route(facts: PersonFacts) -> dict[str, object]:
    """Return the best way to a person, how strong each step of it is, whether gone cold."""
    if not facts.route:
        return {}
    steps = [round(step, 6) for step in facts.worth]
    return {"route": facts.route, "worth": steps} | ({"cold": 1} if facts.cold else {})


def _tried(part: Part, lexicon: Lexicon, painter: Painter) -> dict[str, object]:
    """Return what the page computes a trial from, where it may try something out."""
    if part.trial is None:
        return {}
    drawn = (one.density for _, picture in pictures(part) for one in picture.drawings)
    return {"trial": trial.coded(part.trial, lexicon, painter, dict.fromkeys(drawn))}


def _facet(facet: Facet, lexicon: Lexicon, painter: Painter) -> list[object]:
    """Return a facet's id, its name, and of each of its values id, name and mark."""
    choices = [
        [choice.id, lexicon.coded(choice.text)]
        + ([painter.mark(choice.mark)] if choice.mark else [])
        for choice in facet.choices
    ]
    return [facet.id, lexicon.coded(facet.title), choices]


def _outlined(line: Outlined, lexicon: Lexicon) -> object:
    """Return a heading as it is coded, else a person and how far in."""
    if line.heading is not None:
        return lexicon.coded(line.heading)
    return [line.person, line.depth]


def dumped(value: object) -> str:
    """Return a value as JSON, escaped so that no text in it can end the script.

    >>> dumped("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for sign, escape in _ESCAPES.items():  # faster than to look at each letter
        text = text.replace(sign, escape)
    return text


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

    A 1 says that the fact stands apart, beside the one it contradicts; at the end, for a
    figure, stands the word that explains it.
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
        fact.number,
    ]
    while coded[-1] == "":
        coded.pop()
    return coded


def _signs(document: Document, painter: Painter) -> dict[str, tuple[float, float]]:
    """Return width and height of each sign that the script sets."""
    people = [facts for part in document.parts for facts in part.people.values()]
    marks = {fact.mark for facts in people for fact in facts.facts}
    marks |= {mark for facts in people for mark in facts.marks}
    told = {f"severity-{c.kind}" for part in document.parts for c in part.callouts}
    marks |= {name for name in told if name in painter}
    marks |= {
        choice.mark
        for part in document.parts
        for facet in part.facets
        for choice in facet.choices
    }
    marks |= {
        cell.mark
        for part in document.parts
        for table in tables(part)
        for row in (*table.rows, table.foot)
        for cell in row
    }
    if any(part.trial is not None for part in document.parts):
        marks.update(trial.marks())
    boxes = {name: painter.box(name) for name in sorted(marks - {""})}
    return {painter.mark(name): (box.width, box.height) for name, box in boxes.items()}
