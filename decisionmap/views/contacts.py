"""Contacts: who of ours knows whom of theirs, how deep and since when; who carries it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from decisionmap.analysis.result import Analysis, Strength
from decisionmap.analysis.strength import FULL
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.model.person import Contact
from decisionmap.model.terms import Depth
from decisionmap.page import (
    SCREEN,
    Block,
    Canvas,
    Cell,
    Legend,
    LegendItem,
    Note,
    Page,
    Section,
    Table,
    Text,
    Word,
)
from decisionmap.views.columns import cells
from decisionmap.views.pieces.judged import preferred
from decisionmap.views.pieces.legend import covers, stances
from decisionmap.views.pieces.people import member
from decisionmap.views.pieces.rivals import holds
from decisionmap.views.style.fields import HEAT

ID = "contacts"
_WORDS = "page.contacts"
_POWER = frozenset({1})
"""The column of the power, set flush right."""


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Set their people against our team: a field for each pair, coldest where it matters.

    Rows go by power, then by the weakest cover; columns stand as the team does.
    """
    block = _block(found.analysis)
    legend = tuple(_legend(block)) if isinstance(block, Table) else ()
    return Page(ID, _word("title"), (Section(None, (block,), id=ID),), legend)


def _block(analysis: Analysis) -> Block:
    ours = _ours(analysis)
    if not analysis.seats:
        return Note(Word("page.org.nobody"))
    if not ours:
        return Note(_word("no_team"))
    people = sorted(analysis.seats, key=lambda id_: _first(analysis, id_))
    rivals = any(_holds(analysis, id_) for id_ in people)
    written = {(c.member, c.person): c for c in analysis.account.contacts}
    rows = (_row(analysis, id_, ours, written, rivals=rivals) for id_ in people)
    last = (_word("rivals"),) if rivals else ()
    return Table(
        heads=(
            _word("person"),
            Word("page.fact.power"),
            *(member(analysis.account, id_) for id_ in ours),
            _word("cover"),
            *last,
        ),
        under=(
            *("", ""),
            *(_about(analysis, id_) for id_ in ours),
            _word("of_cover"),
            *(("",) * rivals),
        ),
        rows=tuple(map(tuple, rows)),
        foot=tuple(_foot(analysis, people, ours, rivals=rivals)),
        numeric=_POWER,
        sortable=True,
        matrix=True,
    )


def _first(analysis: Analysis, id_: str) -> tuple[float, float]:
    power = analysis.seats[id_].judgement.power
    return (-1 if power is None else -power, analysis.cover[id_].strength)


def _ours(analysis: Analysis) -> tuple[str, ...]:
    """Return our team as the file has it, then whoever only a contact names."""
    named = (c.member for cover in analysis.cover.values() for c in cover.contacts)
    return tuple(dict.fromkeys((*analysis.account.team, *named)))


# ---- heads


def _about(analysis: Analysis, id_: str) -> Text:
    """Return what one of ours does, or when she leaves, which matters more."""
    known = analysis.account.team.get(id_)
    if known is None:
        return ""
    if known.leaves is not None:
        case = "left" if known.has_left(analysis.as_of) else "leaves"
        return _word(case, day=known.leaves)
    return Word(f"terms.team_role.{known.role}") if known.role else ""


# ---- rows


def _row(
    analysis: Analysis,
    id_: str,
    ours: Iterable[str],
    written: Mapping[tuple[str, str], Contact],
    *,
    rivals: bool,
) -> Iterator[Cell]:
    yield cells.seated(analysis, id_)
    yield cells.power(analysis.seats[id_].judgement.power)
    known = {contact.member: contact for contact in analysis.cover[id_].contacts}
    for name in ours:
        yield _field(known.get(name), written.get((name, id_)))
    yield cells.cover(analysis, id_)
    if rivals:
        held = _holds(analysis, id_)
        told = Word("page.value.names", {"names": held}) if held else ""
        yield Cell(told, value=len(held) or None)


def _field(known: Strength | None, said: Contact | None) -> Cell:
    """Return the field of a pair: how deep, how long ago, what is aimed at."""
    aim = _aim(known, said)
    if said is not None and said.avoid:
        return Cell(_word("avoid"), "quiet")
    if known is None or known.depth is None:
        told: Text = "" if aim is None else _word("only_aim", aim=_depth(aim))
        return Cell(told, edge="" if aim is None else "aim")
    told = _met(known, known.depth)
    if aim is not None:
        told = _word("aim", met=told, aim=_depth(aim))
    if known.full == 0:  # one of the two has left: nothing is there to be warmed
        return Cell(told, "quiet", value=0)
    edge: Literal["", "cold", "aim"] = "" if aim is None else "aim"
    if known.strength < known.full:
        edge = "cold"
    return Cell(told, heat=HEAT[known.depth], edge=edge, value=known.strength)


def _aim(known: Strength | None, said: Contact | None) -> Depth | None:
    """Return the depth that is aimed at and not reached."""
    if said is None or said.target is None:
        return None
    now = None if known is None else known.depth
    return said.target if FULL[now] < FULL[said.target] else None


def _met(known: Strength, depth: Depth) -> Word:
    if known.silence is None:
        return _word("undated", depth=_depth(depth))
    return _word("dated", depth=_depth(depth), days=known.silence)


def _depth(depth: Depth) -> Word:
    return _word(f"depth.{depth}")


def _holds(analysis: Analysis, id_: str) -> tuple[Text, ...]:
    """Return which competitors hold a person, how deep; else whom she would choose."""
    account = analysis.account
    held: list[Text] = [
        _word("holds", name=name, depth=_depth(depth))
        for name, depth in holds(account, id_)
    ]
    wanted = analysis.seats[id_].judgement.prefers
    known = account.competitors.get(wanted or "")
    if wanted and known and wanted != "status_quo" and id_ not in known.contacts:
        held.append(Word("page.value.prefers", {"what": preferred(account, wanted)}))
    return tuple(held)


# ---- the load of each


def _foot(
    analysis: Analysis, people: Iterable[str], ours: Sequence[str], *, rivals: bool
) -> Iterator[Cell]:
    """Count the threads of each of ours, and those that hang on her alone."""
    yield Cell(_word("threads"))
    yield Cell("")
    threads = [
        [one.member for one in analysis.cover[id_].contacts if one.strength > 0]
        for id_ in people
    ]
    for name in ours:
        carried = sum(name in some for some in threads)
        alone = sum(some == [name] for some in threads)
        case = "load_alone" if alone and len(ours) > 1 else "load"
        yield Cell(_word(case, n=carried, alone=alone), value=carried)
    share = Word("page.value.share", {"share": analysis.coverage})
    yield Cell(share, value=analysis.coverage)
    if rivals:
        yield Cell("")


# ---- the legend


def _legend(table: Table) -> Iterator[Legend]:
    """Yield the signs that are in use, in their natural order."""
    cells = [cell for row in table.rows for cell in row]
    used = {cell.mark for cell in cells}
    known = stances({mark.removeprefix("chip-") for mark in used})
    yield Legend(Word("page.legend.stance"), tuple(known))
    heats = {cell.heat for cell in cells}
    fields = [
        LegendItem(f"field-{d}", _depth(d)) for d, heat in HEAT.items() if heat in heats
    ]
    edges = {cell.edge for cell in cells}
    fields += [
        LegendItem(f"field-{edge}", _word(edge_word))
        for edge, edge_word in (("cold", "cold"), ("aim", "short"))
        if edge in edges
    ]
    if fields:
        yield Legend(_word("contact"), tuple(fields))
    yield Legend(Word("page.legend.cover"), tuple(covers(used)))


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
