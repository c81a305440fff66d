"""How bad a gap is: the rule's own severity, its steps up and down, kindness to small maps."""

from __future__ import annotations

from decisionmap.analysis.result import Analysis
from decisionmap.gaps.rule import Finding
from decisionmap.gaps.waking import named_people
from decisionmap.model.decision import Decision
from decisionmap.model.process import Stage, Tier
from decisionmap.model.terms import Severity

_ORDER = tuple(Severity)
_SMALL = 6
_SOON = 30


def severity(base: Severity, finding: Finding, analysis: Analysis) -> Severity:
    """Return the severity of a finding.

    The finding moves it by a step at most; for a key account whose decision closes
    within 30 days all rise by one; on a small map nothing is worse than medium. What
    concerns the account as a whole is as bad in each decision: any that closes soon
    raises it, and the map is small only where every decision has hardly begun.
    """
    account = analysis.account.decisions.values()
    matters = tuple(account) if finding.whole else (analysis.decision,)
    key = analysis.account.firm.tier is Tier.KEY
    soon = key and any(_closing_soon(one, analysis) for one in matters)
    steps = max(-1, min(1, finding.step)) + int(soon)
    found = _ORDER[max(0, min(len(_ORDER) - 1, rank(base) - steps))]
    if all(_sketch(one, analysis) for one in matters):
        return max(found, Severity.MEDIUM, key=rank)
    return found


def rank(severity: Severity) -> int:
    """Return the place of a severity, the worst first.

    >>> rank(Severity.CRITICAL), rank(Severity.LOW)
    (0, 3)
    """
    return _ORDER.index(severity)


def small(analysis: Analysis) -> bool:
    """Tell whether a map is a first sketch: few names, and the purchase hardly begun."""
    return _sketch(analysis.decision, analysis)


def _sketch(decision: Decision, analysis: Analysis) -> bool:
    early = decision.stage in (None, Stage.PROBLEM, Stage.EXPLORATION)
    return early and named_people(analysis) < _SMALL


def _closing_soon(decision: Decision, analysis: Analysis) -> bool:
    close = decision.close
    return close is not None and 0 <= (close - analysis.as_of).days <= _SOON
