"""The facts to check before anybody leans on them, those that tell most first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.presence import gone
from decisionmap.analysis.result import Analysis
from decisionmap.briefing import DecisionBriefing
from decisionmap.documents.sections import wording
from decisionmap.model.account import Account
from decisionmap.model.person import Influence
from decisionmap.model.place import Place
from decisionmap.model.terms import Proof, Stance
from decisionmap.page import Block, Cell, Note, Section, Table, Word
from decisionmap.views.pieces import people as called
from decisionmap.views.pieces.bare import name_note, only_names, seat_note, undated

MOST_ROWS = 15
OLD = 180
"""Days after which a stance is asked for again: half of its certainty is gone."""


def facts(found: DecisionBriefing) -> Section:
    """Tell stances that are unknown, guessed or old, guessed ties, dates to ask for.

    Ordered by the worth of asking, ``weight × (1 − certainty)``; a tie counts with the
    weight of the one it sways, a date with the cover that it could bring back. Those
    who are only names are told in a line below.
    """
    analysis = found.analysis
    asked = (*_stances(analysis), *_ties(analysis), *_undated(analysis))
    rows = sorted(asked, key=lambda row: -row[0])
    shown = tuple(cells for _, cells in rows[:MOST_ROWS])
    heads = wording.heads("unverified", "person", "what", "known", "worth", "line")
    names = tuple(name_note(analysis))
    blocks: list[Block] = list(names)
    if shown or not names:
        empty = Word("report.unverified.empty")
        blocks.insert(0, Table(heads, shown, numeric=frozenset({3, 4}), empty=empty))
    if len(rows) > MOST_ROWS:
        more = Word("report.unverified.more", {"n": len(rows) - MOST_ROWS})
        blocks.insert(1, Note(more, "quiet"))
    return Section(Word("report.unverified.title"), tuple(blocks), id="unverified")


def seatless(account: Account) -> Iterator[Section]:
    """Tell who is on the map and in none of its decisions, if anybody is."""
    notes = tuple(seat_note(account))
    if notes:
        yield Section(None, notes, id="seatless")


_Row = tuple[float, tuple[Cell, ...]]


def _stances(analysis: Analysis) -> Iterator[_Row]:
    bare = frozenset(only_names(analysis))
    for person, seat in analysis.seats.items():
        said = seat.judgement
        worth = analysis.weight[person] * (1 - analysis.certainties[person])
        doubtful = _doubtful(said.stance, said.proof, said.seen, analysis)
        if person in bare or gone(analysis, person) or not doubtful:
            continue
        what = Word("report.unverified.stance", {"stance": wording.stance(said.stance)})
        known = _known(said.proof, said.seen, asked=said.stance is not None)
        places = analysis.account.people[person].places
        place = said.places.get("stance") or seat.places.get("stance")
        place = place or places.get("name") or next(iter(places.values()), None)
        yield worth, _cells(analysis, person, what, known, worth, place)


def _ties(analysis: Analysis) -> Iterator[_Row]:
    for person in analysis.seats:
        if gone(analysis, person):
            continue
        for tie in analysis.account.people[person].influences:
            if tie.proof is Proof.GUESS and tie.target in analysis.seats:
                worth = analysis.weight[tie.target] * (1 - _GUESSED)
                yield worth, _tie(analysis, person, tie, worth)


def _undated(analysis: Analysis) -> Iterator[_Row]:
    """Ask for the date of every contact that has none."""
    account = analysis.account
    written = {(one.member, one.person): one.places for one in account.contacts}
    for contact in undated(analysis):
        gained = max(0.0, contact.full - analysis.cover[contact.person].strength)
        worth = analysis.weight[contact.person] * gained
        member = called.member(account, contact.member)
        depth = Word(f"terms.depth.{contact.depth or 'met'}")
        figures = {"member": member, "depth": depth}
        what = Word("report.unverified.contact", figures)
        known = Word("report.unverified.undated_contact")
        places = written.get((contact.member, contact.person), {})
        place = next(iter(places.values()), None)
        yield worth, _cells(analysis, contact.person, what, known, worth, place)


_GUESSED = 0.2
"""Certainty of a guess."""


def _tie(
    analysis: Analysis, person: str, tie: Influence, worth: float
) -> tuple[Cell, ...]:
    target = called.person(analysis.account, tie.target)
    figures = {"target": target, "strength": tie.strength}
    what = Word("report.unverified.influence", figures)
    place = tie.places.get("proof") or next(iter(tie.places.values()), None)
    known = _known(tie.proof, tie.seen, asked=True)
    return _cells(analysis, person, what, known, worth, place)


def _doubtful(
    stance: Stance | None, proof: Proof | None, seen: date | None, analysis: Analysis
) -> bool:
    if stance is None or seen is None or proof in (None, Proof.GUESS):
        return True
    return (analysis.as_of - seen).days > OLD


def _known(proof: Proof | None, seen: date | None, *, asked: bool) -> Word:
    if not asked:
        return Word("report.unverified.unknown")
    if proof is None:
        return Word("report.unverified.unstated")
    word = Word(f"terms.proof.{proof}")
    if seen is None:
        return Word("report.unverified.undated", {"proof": word})
    return Word("report.unverified.dated", {"proof": word, "day": seen})


def _cells(
    analysis: Analysis,
    person: str,
    what: Word,
    known: Word,
    worth: float,
    place: Place | None,
) -> tuple[Cell, ...]:
    return (
        Cell(called.person(analysis.account, person)),
        Cell(what),
        Cell(known),
        Cell(wording.share(worth)),
        Cell(wording.line(place), "quiet"),
    )
