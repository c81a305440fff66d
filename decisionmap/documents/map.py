"""The decision map: every view of every decision on one page, and who is who in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from decisionmap import registry
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.mapfile.catalogue import VIEWS
from decisionmap.page import Document, Page, Part, PersonFacts
from decisionmap.views.pieces import command, header
from decisionmap.views.pieces.facets import Values, facets, values
from decisionmap.views.pieces.facts import person_facts
from decisionmap.views.pieces.gap import callout
from decisionmap.views.pieces.introductions import cold, worth
from decisionmap.views.pieces.people import member
from decisionmap.views.pieces.story import story
from decisionmap.views.pieces.trial import trial
from decisionmap.views.style.marks import marks
from decisionmap.views.style.palette import PALETTE

ID = "map"


def compose(briefing: Briefing, *, views: Sequence[str] | None = None) -> Document:
    """Compose the map of an account; ``views`` chooses among those there are, in order."""
    return Document(
        id=ID,
        title=briefing.account.firm.name,
        language=briefing.spoken,
        parts=tuple(_part(found, briefing, views) for found in briefing.decisions),
        source=header.source(briefing),
        file=PurePath(briefing.account.file).name,
        day=briefing.as_of.isoformat(),
        palette=PALETTE,
        marks=marks(),
    )


def view_names() -> tuple[str, ...]:
    """Return the ids of all views there are, in their order; guests follow by name."""
    there = registry.names("views")
    known = tuple(name for name in VIEWS if name in there)
    return known + tuple(name for name in there if name not in VIEWS)


def _part(
    found: DecisionBriefing, briefing: Briefing, views: Sequence[str] | None
) -> Part:
    analysis = found.analysis
    chosen = view_names() if views is None else tuple(views)
    by_person = {id_: values(found, id_) for id_ in analysis.seats}
    return Part(
        id=analysis.decision.id,
        name=header.name(analysis.decision),
        subtitle=header.subtitle(analysis),
        verdict=header.verdict(analysis.verdict),
        numbers=header.numbers(found),
        pages=tuple(_page(name, found, briefing) for name in chosen),
        callouts=tuple(callout(gap, analysis.account) for gap in found.gaps),
        people={id_: _person(found, id_, by_person[id_]) for id_ in analysis.seats},
        team={id_: member(analysis.account, id_) for id_ in analysis.account.team},
        facets=facets(found, by_person),
        story=story(found, briefing, chosen),
        trial=trial(analysis),
        asked=command.of(analysis),
    )


def _person(found: DecisionBriefing, id_: str, chosen: Values) -> PersonFacts:
    """Return all that is known of a person, and by what she is found on a page."""
    analysis = found.analysis
    way = analysis.introductions.get(id_)
    return replace(
        person_facts(found, id_),
        marks=(f"chip-{chosen['stance'][0]}", f"cover-{chosen['cover'][0]}"),
        facets=chosen,
        weight=analysis.weight[id_],
        key=id_ in analysis.key,
        route=way.people if way is not None else (),
        worth=worth(analysis, way) if way is not None else (),
        cold=way is not None and cold(analysis, way),
    )


def _page(view: str, found: DecisionBriefing, briefing: Briefing) -> Page:
    drawn: Page = registry.load("views", view).draw(found, briefing)
    return drawn
