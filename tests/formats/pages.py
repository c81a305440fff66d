"""A small document made by hand: what a format may meet, without any account behind it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from decisionmap.page import (
    Callout,
    Card,
    Cards,
    Cell,
    Chip,
    Connector,
    Document,
    Drawing,
    Entry,
    Fact,
    Frame,
    Lane,
    Legend,
    LegendItem,
    Line,
    Listing,
    Note,
    Number,
    Numbers,
    Page,
    Part,
    PersonCard,
    PersonFacts,
    Picture,
    Section,
    Shape,
    Stop,
    Table,
    Word,
)
from decisionmap.views.style.marks import marks
from decisionmap.views.style.palette import PALETTE

PEOPLE = ("isabel", "javier", "nuria", "marta", "tomas", "beatriz")
AT = {
    "isabel": (200, 20),
    "javier": (100, 140),
    "nuria": (320, 140),
    "marta": (10, 260),
    "tomas": (210, 260),
    "beatriz": (410, 260),
}
WAYS: dict[str, dict[str, str]] = {
    "isabel": {"down": "javier"},
    "javier": {"up": "isabel", "right": "nuria", "down": "marta"},
    "nuria": {"up": "isabel", "left": "javier", "down": "beatriz"},
    "marta": {"up": "javier", "right": "tomas"},
    "tomas": {"up": "javier", "left": "marta", "right": "beatriz"},
    "beatriz": {"up": "nuria", "left": "tomas"},
}
Said = Callable[[str], str]
"""Turns a text of the account's own into what a test wants it to be."""


def document(said: Said = str, *, language: str = "en", parts: int = 1) -> Document:
    """Return the document; every text that an account may hold has passed ``said``."""
    first = part("first", said)
    others = [
        replace(first, id=f"part-{n}", name=said(f"{n}")) for n in range(1, parts)
    ]
    return Document(
        id="map",
        title=said("Envases Peñarrubia"),
        language=language,
        parts=(first, *others),
        source=said("Source: account team"),
        palette=PALETTE,
        marks=marks(),
    )


def part(name: str, said: Said) -> Part:
    """Return one decision: a page of prose, a page with a picture, its gaps."""
    return Part(
        id=name,
        name=said("Framework"),
        subtitle=(said("Predictive maintenance"), Word("terms.decision_kind.renewal")),
        verdict=said("The finance director is against and nobody has met her since."),
        numbers=(
            Number(
                "coverage",
                "47 %",
                Word("terms.cover_state.covered"),
                said("Of the weight, how much we cover."),
                detail=said("18 people"),
                people=("nuria", "tomas"),
            ),
            Number("gaps", "2", said("Gaps"), said("What is open.")),
        ),
        pages=(prose(said), drawn(said)),
        callouts=(
            callout("stale-contact", "critical", ("nuria",), said),
            callout("single-thread", "high", ("tomas", "beatriz"), said),
            replace(callout("overdue", "low", (), said), state="planned"),
        ),
        people={who: facts(who, said) for who in PEOPLE},
    )


def prose(said: Said) -> Page:
    """Return a page with every block but a picture."""
    rows = ((Cell(said("Nuria"), tone="high", mark="chip-against"), Cell("3")),)
    return Page(
        "summary",
        said("Summary"),
        (
            Section(
                said("Where it stands"),
                (
                    Note(said("The room leans to us."), "strong"),
                    Note(said("As of today."), "quiet"),
                    Note(said("Nobody signs."), "warning"),
                    Cards(tuple(person_card(who, said) for who in PEOPLE[:3])),
                ),
                id="who",
            ),
            Section(
                None,
                (
                    replace(
                        callout("ask", "question", ("isabel",), said), ask=said("Who?")
                    ),
                    Numbers((Number("known", "6", said("Known"), said("Of 18.")),)),
                    Table(
                        (said("Who"), said("Threads")),
                        rows,
                        caption=said("Threads"),
                        numeric=frozenset({1}),
                    ),
                    Table((said("Who"),), (), empty=said("Nothing.")),
                ),
            ),
            Section(said("How"), (listing(said), lane(said))),
        ),
    )


def listing(said: Said) -> Listing:
    """Return facts beside their names, one with people."""
    texts = Entry(said("Stage"), (said("validation"), said("5 of 8")))
    people = Entry(said("For"), (), (chip("nuria", said), chip("marta", said)))
    return Listing((texts, people))


def lane(said: Said) -> Lane:
    """Return a step with somebody in it, and a quiet period."""
    stops = (
        Stop(
            said("5 Dec"),
            said("Report"),
            "next",
            (said("soon"),),
            (chip("tomas", said),),
        ),
        Stop(said("10 Dec"), said("Quiet"), "ahead", quiet=True),
    )
    return Lane(stops)


def chip(who: str, said: Said) -> Chip:
    """Return a person in the flow."""
    marks = ("chip-against", "cover-none")
    return Chip(who, said(who), said("votes"), marks, said(f"{who} votes, against"))


def drawn(said: Said) -> Page:
    """Return a page that is one picture in two densities."""
    full, compact = drawing("full", said), drawing("compact", said)
    legend = Legend(said("Stance"), (LegendItem("chip-for", Word("terms.stance.for")),))
    section = Section(None, (Picture((full, compact)),))
    return Page("org", said("Org"), (section,), (legend,))


def drawing(density: str, said: Said) -> Drawing:
    """Return the six people, two lines between them and a block around three."""
    full = density == "full"
    height = 80 if full else 52
    return Drawing(
        density="full" if full else "compact",
        width=620,
        height=420 if full else 360,
        cards=tuple(card(who, height, said) for who in PEOPLE),
        connectors=connectors(height),
        frames=(
            Frame(
                0,
                232,
                600,
                130,
                Shape("text", 14, 250, text=said("Operations"), size=12, fill="quiet"),
            ),
        ),
        labels=(
            Shape(
                "text",
                300,
                14,
                text=said("Head"),
                size=12,
                fill="quiet",
                anchor="middle",
            ),
        ),
        neighbours=WAYS,
        home="javier",
    )


def connectors(height: float) -> tuple[Connector, ...]:
    """Return a reporting line and an arrow of influence between cards of a height."""
    return (
        Connector(
            "reports",
            "isabel",
            "nuria",
            ((288, 20 + height), (288, 120), (408, 120), (408, 140)),
            stroke="reports",
        ),
        Connector(
            "influence",
            "tomas",
            "javier",
            ((298, 260), (298, 240), (188, 240), (188, 145 + height)),
            curved=True,
            stroke="influence",
            width=2,
            dash="7 5",
            arrow=True,
        ),
    )


def card(who: str, height: float, said: Said) -> Card:
    """Return a person's card with a frame, her name, a mark, a badge and a gap's dot."""
    x, y = AT[who]
    shapes = (
        Shape(
            "rect",
            0,
            0,
            176,
            height,
            8,
            fill="surface",
            stroke="card",
            stroke_width=1,
            part="frame",
        ),
        Shape("mark", 0, 0, mark="bar-full-for" if height == 80 else "bar-compact-for"),
        Shape(
            "text", 34, 19, text=said(who), size=13, weight=600, fill="ink", part="name"
        ),
        Shape("text", 34, 44, text=Word("terms.role.decider"), size=10.5, fill="quiet"),
        Shape("text", 150, 4, text=said("VETO"), size=10, fill="ink", part="badge"),
        Shape("mark", -8, -8, mark="gap-high", part="badge", layer="gaps"),
    )
    label = Word("terms.role.decider") if who == "javier" else said(f"{who}, director")
    return Card(who, x, y, 176, height, shapes, label)


def callout(rule: str, kind: str, people: tuple[str, ...], said: Said) -> Callout:
    """Return a gap with all it may say."""
    return Callout(
        rule,
        kind,
        "open",
        said(f"About {rule}"),
        people,
        facts=(said("100 days ago"),),
        move=said("Call her."),
        line=Line(said("map.yaml"), 14),
    )


def person_card(who: str, said: Said) -> PersonCard:
    """Return a person as the summary shows her."""
    return PersonCard(
        who, said(who), said("Director"), ("chip-for",), (said("power 5"),)
    )


def facts(who: str, said: Said) -> PersonFacts:
    """Return what is known of a person, under two headings."""
    line = Line(said("map.yaml"), 7)
    return PersonFacts(
        who,
        said(who),
        said("Director"),
        (
            Fact(said("Stance"), Word("terms.stance.for"), said("in May"), line),
            Fact(said("Wants"), (said("calm"), said("credit")), mark="chip-for"),
            Fact(said("Laura"), said("met"), section=said("Contacts")),
        ),
    )


def island(page: str) -> dict[str, Any]:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', page)
    assert found
    data = json.loads(found[1])
    assert isinstance(data, dict)
    return data
