"""The coverage matrix, and what hangs on one contact of ours alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.result import Analysis, CoverState, Strength
from decisionmap.briefing import DecisionBriefing
from decisionmap.documents.sections import wording
from decisionmap.page import Block, Cell, Note, Section, Table, Text, Word
from decisionmap.views.pieces import people as called

MOST_ROWS = 40
"""People shown; the rest are counted in one line."""
MOST_THREADS = 20
"""People shown who hang on one contact, those with most to lose first."""
MOST_COLUMNS = 7
"""Members of ours that still fit beside each other; more are told in words."""
THREAD = 0.2
"""Strength from which a contact carries weight as a thread of its own."""

_WEIGHT = frozenset({1})
"""The column of the weight, set flush right."""
_TONES = {
    CoverState.COVERED: "",
    CoverState.THIN: "",
    CoverState.STALE: "stale",
    CoverState.NONE: "uncovered",
}


def matrix(found: DecisionBriefing) -> Section:
    """Tell who of ours knows whom, how deep and since when.

    Rows go by weight, then by the weakest cover; the last row counts each one's threads.
    Where the columns do not fit, or ours are many, only what there is is told, in words.
    """
    analysis = found.analysis
    people = sorted(analysis.seats, key=lambda person: _first(analysis, person))
    shown = people[:MOST_ROWS]
    ours = _ours(analysis)
    narrow = _long(analysis, shown)
    many = len(ours) > MOST_COLUMNS
    blocks: list[Block] = [narrow if many else _wide(analysis, shown, ours, narrow)]
    if len(people) > MOST_ROWS:
        weight = max(analysis.weight[person] for person in people[MOST_ROWS:])
        figures = {"n": len(people) - MOST_ROWS, "weight": weight}
        blocks.append(Note(Word("report.coverage.more", figures), "quiet"))
    return Section(Word("report.coverage.title"), tuple(blocks), id="coverage")


def threads(found: DecisionBriefing) -> Iterator[Section]:
    """Tell whom exactly one of ours holds, and what share of the decision goes with it.

    A team of one holds everybody alone: that says nothing, and is not told.
    """
    analysis = found.analysis
    if len(analysis.account.team) < 2:
        return
    single = [
        (person, cover.contacts[0])
        for person, cover in analysis.cover.items()
        if cover.contacts
        and cover.strength >= THREAD
        and sum(contact.strength >= THREAD for contact in cover.contacts) == 1
        and not off_limits(analysis, person)
    ]
    single.sort(key=lambda pair: -analysis.weight[pair[0]] * pair[1].strength)
    rows = tuple(tuple(_thread(analysis, *pair)) for pair in single[:MOST_THREADS])
    heads = wording.heads("threads", "person", "weight", "only", "contact", "lost")
    met = any(cover.strength >= THREAD for cover in analysis.cover.values())
    empty = Word(f"report.threads.{'empty' if met else 'no_contact'}")
    blocks: list[Block] = [Table(heads, rows, numeric=frozenset({1, 4}), empty=empty)]
    if len(single) > MOST_THREADS:
        more = Word("report.threads.more", {"n": len(single) - MOST_THREADS})
        blocks.append(Note(more, "quiet"))
    yield wording.titled("threads", *blocks)


def contact(known: Strength) -> Word:
    """Return how deep a contact is and how long ago the two met."""
    depth = (
        Word(f"terms.depth.{known.depth}") if known.depth else Word("terms.depth.met")
    )
    if known.silence is None:
        return Word("report.contact.undated", {"depth": depth})
    return Word("report.contact.dated", {"depth": depth, "days": known.silence})


def _first(analysis: Analysis, person: str) -> tuple[float, float]:
    # Shares are compared as they are shown: two that print alike go by their cover.
    return (-round(analysis.weight[person], 6), analysis.cover[person].strength)


def _ours(analysis: Analysis) -> tuple[str, ...]:
    """Return those of ours who know anybody, in the order of the team."""
    known = {
        contact.member
        for cover in analysis.cover.values()
        for contact in cover.contacts
    }
    team = [name for name in analysis.account.team if name in known]
    return (*team, *sorted(known.difference(team)))


def _wide(
    analysis: Analysis, people: Sequence[str], ours: tuple[str, ...], narrow: Table
) -> Table:
    account = analysis.account
    names = _given(tuple(called.member(account, name) for name in ours))
    heads: tuple[Text, ...] = (
        *wording.heads("coverage", "person", "weight"),
        *names,
        *wording.heads("coverage", "cover"),
    )
    rows = [tuple(_wide_row(analysis, person, ours)) for person in people]
    if ours:
        rows.append(tuple(_footer(analysis, ours)))
    return Table(heads, tuple(rows), numeric=_WEIGHT, narrow=narrow)


def _wide_row(analysis: Analysis, person: str, ours: tuple[str, ...]) -> Iterator[Cell]:
    cover = analysis.cover[person]
    by_member = {contact.member: contact for contact in cover.contacts}
    yield Cell(called.person(analysis.account, person))
    yield Cell(wording.share(analysis.weight[person]))
    for name in ours:
        known = by_member.get(name)
        yield Cell("·", "quiet") if known is None else _met(known)
    yield _cover(analysis, person)


def _long(analysis: Analysis, people: Sequence[str]) -> Table:
    rows = tuple(tuple(_long_row(analysis, person)) for person in people)
    heads = wording.heads("coverage", "person", "weight", "ours", "cover")
    return Table(heads, rows, numeric=_WEIGHT)


def _long_row(analysis: Analysis, person: str) -> Iterator[Cell]:
    account = analysis.account
    yield Cell(called.person(account, person))
    yield Cell(wording.share(analysis.weight[person]))
    told = tuple(
        Word(
            "report.contact.of",
            {
                "member": called.member(account, known.member),
                "contact": contact(known),
            },
        )
        for known in analysis.cover[person].contacts
    )
    yield Cell(Word("report.names", {"names": told}) if told else "·")
    yield _cover(analysis, person)


def _met(known: Strength) -> Cell:
    late = known.silence is None or known.silence > known.every
    return Cell(contact(known), "stale" if late else "")


def _cover(analysis: Analysis, person: str) -> Cell:
    cover = analysis.cover[person]
    if off_limits(analysis, person):  # nobody is to cover her: that is no fault
        return Cell(Word("report.cover.off_limits"), "quiet", "cover-off_limits")
    figures = {
        "state": Word(f"terms.cover_state.{cover.state}"),
        "threads": cover.threads,
    }
    key = "report.cover.threads" if cover.threads > 1 else "report.cover.alone"
    return Cell(Word(key, figures), _TONES[cover.state], f"cover-{cover.state}")


def _footer(analysis: Analysis, ours: tuple[str, ...]) -> Iterator[Cell]:
    yield Cell(Word("report.coverage.threads"), "quiet")
    yield Cell("")
    for name in ours:
        carried = sum(
            contact.member == name
            for cover in analysis.cover.values()
            for contact in cover.contacts
        )
        yield Cell(Word("report.n", {"n": carried}), "quiet")
    yield Cell(
        wording.share(analysis.coverage),
    )


def _thread(analysis: Analysis, person: str, known: Strength) -> Iterator[Cell]:
    account = analysis.account
    weight = analysis.weight[person]
    yield Cell(called.person(account, person))
    yield Cell(wording.share(weight))
    yield Cell(called.member(account, known.member))
    yield _met(known)
    yield Cell(wording.share(weight * known.strength))


def _given(names: Sequence[str]) -> Sequence[str]:
    """Return the given names, which is how a team speaks of its own; of two, all they have."""
    given = [name.split()[0] if name.split() else name for name in names]
    return [
        short if given.count(short) == 1 else name
        for short, name in zip(given, names, strict=True)
    ]
