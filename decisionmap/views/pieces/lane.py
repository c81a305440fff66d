"""The course of a decision: its dated steps and quiet periods, who acts, who of ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.result import Analysis
from decisionmap.briefing import DecisionBriefing
from decisionmap.model.decision import Quiet, Step
from decisionmap.page import Lane, Note, Section, Stop, StopState, Text, Word
from decisionmap.views.pieces.chips import chip
from decisionmap.views.pieces.people import member, person

_WORDS = "page.lane"


def lane(found: DecisionBriefing) -> Iterator[Section]:
    """Yield the steps and quiet periods of a decision, in order of their days."""
    decision = found.analysis.decision
    dated = sorted((*_steps(found), *_quiets(found.analysis)), key=lambda item: item[0])
    if not dated:
        return
    stops = tuple(stop for _, stop in dated)
    notes = tuple(_now(quiet) for quiet in decision.quiet if _holds(quiet, found))
    yield Section(Word(f"{_WORDS}.title"), (*notes, Lane(stops)), id="lane")


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


def _steps(found: DecisionBriefing) -> Iterator[_Dated]:
    analysis = found.analysis
    steps, today = analysis.decision.steps, analysis.as_of
    for at, step in enumerate(steps):
        chips = tuple(
            chip(found, id_, verb and Word(f"terms.step_verb.{verb}"))
            for id_, verb in step.people.items()
        )
        lies = state(step, steps, today)
        facts = tuple(_facts(analysis, step, lies))
        stop = Stop(when(step, today), called(step), lies, facts, chips)
        yield (happened(step) or date.max, at), stop


def _facts(analysis: Analysis, step: Step, lies: StopState) -> Iterator[Text]:
    """How long until the step, who of ours knows those who act there, who is off limits."""
    if lies == "next" and step.date is not None:
        yield _ahead(step.date, analysis.as_of)
    there = [id_ for id_ in step.people if id_ in analysis.seats]
    if not there or lies == "done":
        return
    open_ = [id_ for id_ in there if not off_limits(analysis, id_)]
    owners = (analysis.cover[id_].owner for id_ in open_)
    ours = tuple(
        dict.fromkeys(member(analysis.account, owner) for owner in owners if owner)
    )
    if open_:
        yield _word("through", names=ours) if ours else _word("nobody")
    closed = tuple(person(analysis.account, p) for p in there if p not in open_)
    if closed:
        yield _word("off_limits", names=closed, n=len(closed))


def _quiets(analysis: Analysis) -> Iterator[_Dated]:
    for at, quiet in enumerate(analysis.decision.quiet):
        begins = quiet.start or quiet.end or date.min
        lies = _lies(quiet, analysis.as_of)
        facts = tuple(_silence(analysis, quiet))
        stop = Stop(_span(quiet), _word("quiet"), lies, facts, quiet=True)
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
