"""The balanced scorecard: four sides, each figure beside its aim, ours filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from decisionmap.briefing import DecisionBriefing
from decisionmap.gaps.rule import GapState
from decisionmap.model.account import Measure, Scorecard
from decisionmap.model.spelling import fold
from decisionmap.page import Cell, Note, Section, Table, Text, Word
from decisionmap.words.figures import whole

SIDES = ("financial", "customer", "process", "learning")
_WORDS = "page.scorecard"


def scorecard(found: DecisionBriefing) -> Iterator[Section]:
    """Yield the figures of the scorecard by side, with how much of the aim is reached."""
    card = found.analysis.account.scorecard
    if card is None:
        return
    rows = tuple(tuple(_row(found, *one)) for one in _measures(card))
    if rows:
        heads = tuple(map(_word, ("side", "measure", "target", "actual", "reached")))
        table = Table(heads, rows, numeric=frozenset({2, 3, 4}))
        title = _word("title")
        yield Section(title, (table, *_not_ours(card)), id="scorecard")


def measured(found: DecisionBriefing, name: str) -> float | None:
    """Return a figure that we compute ourselves, shares in percent; None if unknown.

    The names are those of the header's numbers, in English or in Spanish.
    """
    asked = fold(name)
    return next((of(found) for names, of in _MEASURES.items() if asked in names), None)


def _open_gaps(found: DecisionBriefing) -> float:
    return sum(gap.state is GapState.OPEN for gap in found.gaps)


_MEASURES: Mapping[tuple[str, ...], Callable[[DecisionBriefing], float | None]] = {
    ("coverage", "cobertura"): lambda found: 100 * found.analysis.coverage,
    ("certainty", "solidez"): lambda found: 100 * found.analysis.certainty,
    ("reading", "balance"): lambda found: found.analysis.reading.value,
    ("gaps", "huecos"): _open_gaps,
}


def _not_ours(card: Scorecard) -> Iterator[Note]:
    """Tell which figures asked of us we do not compute, and which we do."""
    asked = [measure.measure for _, measure in _measures(card) if measure.measure]
    known = {name for names in _MEASURES for name in names}
    others = tuple(dict.fromkeys(name for name in asked if fold(name) not in known))
    if others:
        yield Note(_word("not_ours", names=others), "quiet")


def _measures(card: Scorecard) -> Iterator[tuple[str, Measure]]:
    for side in SIDES:
        yield from ((side, measure) for measure in getattr(card, side))


def _row(found: DecisionBriefing, side: str, measure: Measure) -> Iterator[Cell]:
    """Yield a figure; what the map says itself goes before what we compute."""
    actual, ours = measure.actual, None
    if actual is None and measure.measure is not None:
        actual = ours = measured(found, measure.measure)
    yield Cell(_word(f"sides.{side}"), "quiet")
    yield Cell(measure.name)
    yield _figure(measure, measure.target)
    told = _figure(measure, actual if ours is None else whole(ours))
    yield told if ours is None else _ours(measure, told.text, ours)
    yield _reached(measure.target, actual)


def _ours(measure: Measure, told: Text, value: float) -> Cell:
    """Return a figure of the header, which opens what stands behind it."""
    asked = fold(measure.measure or "")
    number = next(names[0] for names in _MEASURES if asked in names)
    return Cell(_word("ours", value=told), value=value, number=number)


def _figure(measure: Measure, value: float | None) -> Cell:
    if value is None:
        return Cell("")
    case = "of" if measure.unit else "plain"
    told = _word(case, value=value, unit=measure.unit or "")
    return Cell(told, value=value)


def _reached(target: float | None, actual: float | None) -> Cell:
    """Return today's figure as a share of the aim; a share of nothing says nothing."""
    if target is None or actual is None or target <= 0 or actual < 0:
        return Cell("")
    share = actual / target
    return Cell(Word("page.value.share", {"share": share}), value=share)


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
