"""Explore: people and all their ties as a free network, to drag about and wander through.

It has no order to be read in; whatever it holds stands as text in the view Table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.page import (
    SCREEN,
    Canvas,
    Legend,
    LegendItem,
    Node,
    Note,
    Page,
    Section,
    Strand,
    Text,
    Web,
    Word,
)
from decisionmap.views import influence, org
from decisionmap.views.pieces.card import Sketch, sketched, spoken
from decisionmap.views.pieces.legend import covers, lines, stances
from decisionmap.views.pieces.origin import joined
from decisionmap.views.pieces.part import main_part
from decisionmap.views.style.discs import radius
from decisionmap.views.style.lines import LINES, SWAYS

ID = "explore"
_NAME_ROOM, _NAME_SIZE = 160.0, 12.0
"""Room and size of a name below its disc."""


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Gather the network around a decision: those who sit in it, and all their ties."""
    title = Word("page.explore.title")
    analysis = found.analysis
    if not analysis.seats:
        nobody = Section(None, (Note(Word("page.org.nobody"), "quiet"),))
        return Page(ID, title, (nobody,))
    weight = analysis.weight
    people = sorted(analysis.seats, key=lambda id_: -weight[id_])
    sketches = sketched(found, people)
    web = Web(
        nodes=tuple(_node(sketch) for sketch in sketches.values()),
        strands=tuple(_strands(found)),
        label=Word("page.explore.label", {"n": len(people)}),
    )
    note = Note(Word("page.explore.note"), "quiet")
    return Page(ID, title, (Section(None, (note, web)),), _legend(web, sketches))


def _node(drawn: Sketch) -> Node:
    power = drawn.seat.judgement.power
    id_ = drawn.person.id
    return Node(
        person=id_,
        name=drawn.names.of(id_, room=_NAME_ROOM, size=_NAME_SIZE, weight=600),
        size=radius(power),
        mark=f"chip-{drawn.stance}",
        cover=drawn.cover_mark,
        label=spoken(drawn),
        under=joined(*_under(drawn)) or "",
        dashed=power is None,
    )


def _under(drawn: Sketch) -> Iterator[Text]:
    """Yield what cards tell by sign and pill: who signs, who can say no, who is close."""
    doing = main_part(drawn.seat)
    if doing is not None and drawn.seat.signs:
        yield doing[1]
    if drawn.seat.holds_veto:
        yield Word("page.card.veto_pill")
    if drawn.competitor is not None:
        yield drawn.competitor


def _strands(found: DecisionBriefing) -> Iterator[Strand]:
    """Yield every reporting line, then every sway and every conflict."""
    account, people = found.analysis.account, tuple(found.analysis.seats)
    for tie in org.ties(account, people):
        yield Strand(
            tie.kind,
            tie.report,
            tie.manager,
            width=1.4,
            stroke="reports",
            dash=LINES[tie.kind],
            arrow=False,
        )
    for sway in influence.ties(account, people):
        look = SWAYS[sway.kind]
        wide = look.width(sway.strength)
        conflict = sway.kind == "conflict"
        yield Strand(
            sway.kind,
            sway.link.source,
            sway.link.target,
            width=wide,
            stroke=look.stroke,
            dash=look.dash(wide),
            arrow=not conflict,
            bent=True,
            crossed=conflict,
        )


def _legend(web: Web, sketches: Mapping[str, Sketch]) -> tuple[Legend, ...]:
    """Return the groups of the legend, each with what is in use."""
    kinds = {strand.kind for strand in web.strands}
    groups = {
        "stance": stances({sketch.stance for sketch in sketches.values()}),
        "cover": covers({sketch.cover_mark for sketch in sketches.values()}),
        "size": _sizes(web),
        "lines": lines(kinds),
    }
    return tuple(
        Legend(Word(f"page.legend.{name}"), tuple(items))
        for name, items in groups.items()
        if items
    )


def _sizes(web: Web) -> list[LegendItem]:
    known = LegendItem("disc-power", Word("page.legend.power_of"))
    unknown = LegendItem("disc-unknown", Word("page.legend.power_unknown"))
    dashed = {node.dashed for node in web.nodes}
    return [known] * (False in dashed) + [unknown] * (True in dashed)
