"""The ladder of asks: what to ask next of somebody who is for us, each step a dearer one."""

from __future__ import annotations

from decisionmap.analysis.champions import Trial, answers, trial
from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.steps import deciding
from decisionmap.gaps.people import heaviest, shown
from decisionmap.gaps.rule import Phrase
from decisionmap.model.terms import Tri


def next_ask(analysis: Analysis, person: str) -> Phrase:
    """Return what to ask of a person next: the first rung that is not yet a yes.

    A word on whom to choose, a meeting with whoever decides, our case made without us,
    what there is to gain. Of somebody who was asked nothing yet, or who said yes to
    all, something that can be seen: the meeting, and where we have it the case.
    """
    decider = _decider(analysis, person)
    rung = _rung(analysis, person, met=decider is None)
    figures = {"person": shown(analysis, person)}
    if rung != "has_clout":
        return _rung_told(analysis, person, "ask", rung)
    if decider is None:
        return Phrase("gaps.ask.anybody", figures)
    return Phrase(
        "gaps.ask.has_clout", {**figures, "decider": shown(analysis, decider)}
    )


def doubt(analysis: Analysis, person: str) -> Phrase:
    """Return what is not known of a champion to be: the question behind the next ask."""
    rung = _rung(analysis, person, met=False)
    return _rung_told(analysis, person, "doubt", rung)


def _rung_told(analysis: Analysis, person: str, part: str, rung: str) -> Phrase:
    """Return a rung in words; where a win is written, whether it hangs on us is asked."""
    figures = {"person": shown(analysis, person)}
    wins = analysis.seats[person].judgement.wins
    if rung != "vested" or not wins:
        return Phrase(f"gaps.{part}.{rung}", figures)
    return Phrase(f"gaps.{part}.vested_in", {**figures, "wins": "; ".join(wins)})


def told(analysis: Analysis, person: str) -> tuple[Phrase, ...]:
    """Return the four answers of the champion test as they are read."""
    given = answers(analysis, person)
    return tuple(
        Phrase(f"page.champion.{question}", {"answer": Phrase(f"terms.tri.{answer}")})
        for question, answer in given.items()
    )


def _rung(analysis: Analysis, person: str, *, met: bool) -> str:
    if trial(analysis, person) in (Trial.UNTRIED, Trial.PASSED):
        return "sells_inside" if met else "has_clout"
    given = answers(analysis, person)
    return next(question for question, answer in given.items() if answer is not Tri.YES)


def _decider(analysis: Analysis, person: str) -> str | None:
    """Return the heaviest who decides and is yet to be covered, other than the person."""
    for decider in heaviest(analysis, deciding(analysis.seats)):
        covered = analysis.cover[decider].strength >= analysis.thresholds.covered
        if decider != person and not covered and may_be_met(analysis, decider):
            return decider
    return None
