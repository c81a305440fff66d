"""The course of a decision: its dated steps and quiet periods, who acts, who of ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.result import Analysis, CoverState
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.decision import Quiet, Step
from decisionmap.page import Chip, Lane, Note, Section, Stop, StopState, Text, Word
from decisionmap.views.pieces.chips import chip
from decisionmap.views.pieces.people import member, person

_WORDS = "page.lane"


def lane(found: DecisionBriefing, *, presence: bool = False) -> Iterator[Section]:
    """Yield the steps and quiet periods of a decision, in order of their days.

    Each step to come tells how many of its people are covered, and who of ours is a way
    in: with ``presence`` beside each person, else together.
    """
    decision = found.analysis.decision
    steps = _steps(found, presence=presence)
    dated = sorted((*steps, *_quiets(found.analysis)), key=lambda item: item[0])
    if not dated:
        return
    stops = tuple(stop for _, stop in dated)
    notes = tuple(_now(quiet) for quiet in decision.quiet if _holds(quiet, found))
    title = Word(f"{_WORDS}.title")
    yield Section(title, (*notes, Lane(stops)), id="lane", plain=True)


def happened(step: Step) -> date | None:
    """Return the day on which a step was taken, or is to be."""
    return step.done or step.date


def state(step: Step, steps: tuple[Step, ...], today: date) -> StopState:
    """Return where a step lies: done, missed, the next one, or further on."""
    if step.done is not None:
        return "done"
    if step.date is None:
        return "ahead"
    if step.date < today:
        return "overdue"
    undone = [s.date for s in steps if s.done is None and s.date is not None]
    return "next" if step.date == min(d for d in undone if d >= today) else "ahead"


def when(step: Step, today: date) -> Word:
    """Return when a step was taken, or is to be, and whether it is late."""
    if step.done is not None:
        return Word(f"{_WORDS}.done", {"day": step.done})
    if step.date is None:
        return Word(f"{_WORDS}.undated")
    if step.date < today:
        return Word(f"{_WORDS}.overdue", {"day": step.date})
    return Word("page.value.day", {"day": step.date})


def called(step: Step) -> Text:
    """Return what a step is called: its name, else its kind."""
    if step.name is not None:
        return step.name
    return Word(f"terms.step_kind.{step.kind}" if step.kind else f"{_WORDS}.step")


_Dated = tuple[tuple[date, int], Stop]


def _steps(found: DecisionBriefing, *, presence: bool) -> Iterator[_Dated]:
    analysis = found.analysis
    steps, today = analysis.decision.steps, analysis.as_of
    for at, step in enumerate(steps):
        lies = state(step, steps, today)
        stop = Stop(
            when(step, today),
            called(step),
            lies,
            (_ahead(step.date, today),) if lies == "next" and step.date else (),
            tuple(_acting(found, step, presence=presence and lies != "done")),
            judged=() if lies == "done" else tuple(_near(analysis, step, presence)),
        )
        yield (happened(step) or date.max, at), stop


def _acting(found: DecisionBriefing, step: Step, *, presence: bool) -> Iterator[Chip]:
    """Yield who acts at a step and how, with who of ours is nearest where asked for."""
    analysis = found.analysis
    for id_, verb in step.people.items():
        does = verb and Word(f"terms.step_verb.{verb}")
        name = _way_in(analysis, id_) if presence and id_ in analysis.seats else None
        if name:
            does = _word("through_member", doing=does or _word("there"), member=name)
        yield chip(found, id_, does)


def _way_in(analysis: Analysis, id_: str) -> str | None:
    """Return who of ours is nearest to a person; a contact gone cold is no way in."""
    cover = analysis.cover[id_]
    cold = cover.strength < analysis.thresholds.thin
    if cover.owner is None or cold or off_limits(analysis, id_):
        return None
    return member(analysis.account, cover.owner)


def _near(analysis: Analysis, step: Step, presence: bool) -> Iterator[Text]:
    """Yield how near we are to those who act at a step, and who of them is off limits."""
    there = [id_ for id_ in step.people if id_ in analysis.seats]
    open_ = [id_ for id_ in there if not off_limits(analysis, id_)]
    known = any(analysis.cover[id_].owner for id_ in open_)
    if open_ and not known:
        yield _word("nobody")
    elif open_:
        states = [analysis.cover[id_].state for id_ in open_]
        yield _word("covered", n=states.count(CoverState.COVERED), all=len(states))
    ways = dict.fromkeys(way for id_ in open_ if (way := _way_in(analysis, id_)))
    if ways and not presence:
        yield _word("through", names=tuple(ways))
    closed = tuple(person(analysis.account, p) for p in there if p not in open_)
    if closed:
        yield _word("off_limits", names=closed, n=len(closed))


def _quiets(analysis: Analysis) -> Iterator[_Dated]:
    for at, quiet in enumerate(analysis.decision.quiet):
        begins = quiet.start or quiet.end or date.min
        lies = _lies(quiet, analysis.as_of)
        facts, only = tuple(_silence(analysis, quiet)), tuple(_only(analysis, quiet))
        stop = Stop(_span(quiet), _word("quiet"), lies, facts, quiet=True, judged=only)
        # A period that begins on the day of a step is told after it.
        yield (begins, len(analysis.decision.steps) + at), stop


def _lies(quiet: Quiet, today: date) -> StopState:
    if quiet.holds(today):
        return "now"
    return "done" if quiet.end is not None and quiet.end < today else "ahead"


def _span(quiet: Quiet) -> Word:
    days = {"start": quiet.start, "end": quiet.end}
    if quiet.start is None:
        return _word("until", **days)
    return _word("since" if quiet.end is None else "span", **days)


def _silence(analysis: Analysis, quiet: Quiet) -> Iterator[Text]:
    if quiet.start is not None and quiet.start > analysis.as_of:
        yield _ahead(quiet.start, analysis.as_of)
    if quiet.why is not None:
        yield quiet.why


def _only(analysis: Analysis, quiet: Quiet) -> Iterator[Text]:
    """Whom one may speak with meanwhile is for us alone."""
    names = tuple(person(analysis.account, id_) for id_ in quiet.only)
    if names:
        yield _word("only", names=names)


def _holds(quiet: Quiet, found: DecisionBriefing) -> bool:
    return quiet.holds(found.analysis.as_of)


def _now(quiet: Quiet) -> Note:
    case = "now" if quiet.end is None else "now_until"
    return Note(_word(case, end=quiet.end), "warning")


def _ahead(day: date, today: date) -> Word:
    return _word("ahead", n=(day - today).days)


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
