"""The close is near and the way of the papers is not planned: legal, purchasing, signature.

*Why it matters*
A yes is not a signature. Contracts wait for weeks on desks that nobody spoke of, and the
quarter ends there. Where only some of the three have a step the gap is one step less.

*How to close it*
Draw up a plan with dates that both sides agree to: who reads the contract, who puts it
through purchasing, who signs and on which day. Each becomes a step of the decision with its
`kind`. Publishing a tender or opening its offers counts as purchasing, and a step in which
somebody signs as the signature.
"""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.closing import days_to_close
from decisionmap.gaps.people import first_place
from decisionmap.gaps.rule import Finding, Limits, Phrase, Rule
from decisionmap.gaps.whom import source, whom
from decisionmap.model.decision import Step
from decisionmap.model.process import StepKind, StepVerb
from decisionmap.model.terms import Severity

_NEEDED = (StepKind.LEGAL, StepKind.PURCHASING, StepKind.SIGNATURE)
_ALSO = {
    StepKind.PUBLICATION: StepKind.PURCHASING,
    StepKind.OFFERS: StepKind.PURCHASING,
}


def check(analysis: Analysis, limits: Limits) -> Iterator[Finding]:
    """Find the papers without a step where the close is within ``days`` days."""
    days = days_to_close(analysis, limits["days"])
    if days is None:
        return
    decision = analysis.decision
    planned = {kind for step in decision.steps for kind in _papers(step)}
    missing = tuple(kind for kind in _NEEDED if kind not in planned)
    if not missing:
        return
    unsorted = any(step.kind is None for step in decision.steps)
    case = "default" if len(missing) == len(_NEEDED) else "some"
    told = source(analysis)
    yield Finding(
        (),
        first_place(analysis, (decision.places,), "steps", "close"),
        case="unsorted" if unsorted else case,
        figures={
            "days": days,
            "close": decision.close,
            "n": len(decision.steps),
            "missing": tuple(Phrase(f"gaps.paper.{kind}") for kind in missing),
            "whom": whom(analysis, told),
        },
        step=0 if len(missing) == len(_NEEDED) else -1,
        unknown=unsorted,
        stake=1.0,
        ask=told,
    )


def _papers(step: Step) -> Iterator[StepKind]:
    """Yield the papers that a step stands for."""
    if step.kind is not None:
        yield _ALSO.get(step.kind, step.kind)
    if StepVerb.SIGNS in step.people.values():
        yield StepKind.SIGNATURE


RULE = Rule("no-paper-process", Severity.HIGH, check, limits={"days": 60.0})
