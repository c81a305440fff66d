"""The engine: every awake rule judges the analysis, each fact is told once, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from math import fsum

from decisionmap.analysis.presence import may_be_met
from decisionmap.analysis.reach import quiet_from
from decisionmap.analysis.result import Analysis
from decisionmap.gaps import catalogue, waking
from decisionmap.gaps.merging import merge
from decisionmap.gaps.planning import settle
from decisionmap.gaps.rule import (
    Asleep,
    Finding,
    Gap,
    GapState,
    Limit,
    Limits,
    Rule,
    Words,
)
from decisionmap.gaps.severity import rank, severity, small
from decisionmap.model.settings import (
    LimitSetting,
    RuleSetting,
    Settings,
    Thresholds,
)

_MOST_QUESTIONS = 3
_NEAR = 90
"""Days from which a quiet period to come is near enough to hurry."""


def find_gaps(
    analysis: Analysis, settings: Settings
) -> tuple[tuple[Gap, ...], tuple[Asleep, ...]]:
    """Return the gaps of a decision, worst first, and the rules that still sleep."""
    used = {rule.id: rule for rule in catalogue.rules() if _setting(rule, settings).use}
    sleep = {name: waking.missing(rule, analysis) for name, rule in used.items()}
    awake = [rule for name, rule in used.items() if not sleep[name]]
    found = [gap for rule in awake for gap in _judge(rule, analysis, settings)]
    settled = [settle(gap, analysis) for gap in merge(found, used)]
    line = {person: place for place, person in enumerate(analysis.account.people)}
    told = _kind(sorted(settled, key=lambda gap: _order(gap, line)), analysis)
    asleep = tuple(Asleep(name, lacks) for name, lacks in sleep.items() if lacks)
    return tuple(told), asleep


def _judge(rule: Rule, analysis: Analysis, settings: Settings) -> Iterator[Gap]:
    setting = _setting(rule, settings)
    if rule.coverage and _quiet(rule, analysis):
        return
    for finding in rule.check(analysis, limits(rule, settings, analysis.thresholds)):
        if not (rule.coverage and _hands_off(finding, analysis)):
            yield _gap(rule, setting, finding, analysis)


def limits(rule: Rule, settings: Settings, thresholds: Thresholds) -> Limits:
    """Return a rule's limits: the team's own for it, else the thresholds, else its own.

    A limit that is named like a threshold follows it, so that "thin" is one number in
    the whole house unless a team sets another for a single rule; ``retention`` follows
    the team's word on how long notes are kept.
    """
    shared = {part.name: getattr(thresholds, part.name) for part in fields(thresholds)}
    if settings.retention is not None:
        shared["retention"] = settings.retention
    own = {**shared, **_setting(rule, settings).limits}
    return Limits(
        {name: _set(value, own.get(name)) for name, value in rule.limits.items()}
    )


def _set(limit: Limit, own: LimitSetting | None) -> Limit:
    """Return a limit as a team sets it: a number, or words once for all cases.

    Of a kind that the limit is not, which reading refuses, nothing is set.
    """
    if isinstance(limit, Words):
        return Words(limit.vocabulary, own) if isinstance(own, tuple) else limit
    return limit if own is None or isinstance(own, tuple) else own


def _setting(rule: Rule, settings: Settings) -> RuleSetting:
    return settings.rules.get(rule.id, RuleSetting())


def _quiet(rule: Rule, analysis: Analysis) -> bool:
    """Tell whether nobody may be visited; of the account as a whole, in no decision."""
    own = (analysis.decision,)
    decisions = analysis.account.decisions.values() if rule.account else own
    return all(decision.quiet_on(analysis.as_of) for decision in decisions)


def _hands_off(finding: Finding, analysis: Analysis) -> bool:
    """Tell whether a finding urges us towards somebody whom one does not approach.

    A placeholder may be asked about: nobody is approached by finding out a name.
    """
    people = analysis.account.people
    return any(
        not may_be_met(analysis, person) and not people[person].placeholder
        for person in finding.people
    )


def _gap(rule: Rule, setting: RuleSetting, finding: Finding, analysis: Analysis) -> Gap:
    finding = replace(finding, whole=rule.account or finding.whole)
    return Gap(
        rule=rule.id,
        severity=severity(setting.severity or rule.severity, finding, analysis),
        state=GapState.UNKNOWN if _asks(finding, analysis) else GapState.OPEN,
        decision=None if finding.whole else analysis.decision.id,
        people=finding.people,
        case=finding.case,
        figures=finding.figures,
        stake=_stake(finding, analysis.weight),
        certainty=_certainty(finding, analysis),
        place=finding.place,
        ask=_to_ask(finding, analysis),
        fact=finding.fact or rule.fact,
        besides=finding.besides,
        before=_before(rule, finding, analysis),
        named=rule.named,
    )


def _to_ask(finding: Finding, analysis: Analysis) -> str | None:
    """Return whom of theirs to ask, if it is somebody whom one may go and see."""
    asked = finding.ask
    return asked if asked is not None and may_be_met(analysis, asked) else None


def _asks(finding: Finding, analysis: Analysis) -> bool:
    people = analysis.account.people
    expected = any(people[person].placeholder for person in finding.people)
    return finding.unknown or (expected and small(analysis))


def _before(rule: Rule, finding: Finding, analysis: Analysis) -> date | None:
    """Return the day a quiet period soon shuts the door through which the mend goes."""
    if not rule.coverage or finding.whole:
        return None
    return quiet_from(analysis, finding.people, _NEAR)


def _stake(finding: Finding, weight: Mapping[str, float]) -> float:
    """Return the share of the decision at stake: the rule's word, else the weights."""
    if finding.stake is not None:
        return min(1.0, max(0.0, finding.stake))
    return min(1.0, fsum(weight.get(person, 0.0) for person in finding.people))


def _certainty(finding: Finding, analysis: Analysis) -> float:
    """Return how well we know the people a finding is about, by their weight.

    ``Σ w c / Σ w`` over its people; of a finding about nobody, the decision's own. What
    concerns the account as a whole is read off the map and hangs on nobody's stance.
    """
    if finding.whole:
        return 1.0
    known = analysis.certainties
    people = [person for person in finding.people if person in known]
    if not people:
        return analysis.certainty
    weight = [analysis.weight.get(person, 0.0) for person in people]
    total = fsum(weight)
    if not total:
        return fsum(known[person] for person in people) / len(people)
    return fsum(w * known[p] for w, p in zip(weight, people, strict=True)) / total


def _order(gap: Gap, line: Mapping[str, int]) -> tuple[object, ...]:
    # Shares are compared as they are shown: two that print alike go by the file.
    return (
        rank(gap.severity),
        -round(gap.stake, 6),
        gap.rule,
        tuple(line[person] for person in gap.people),
        gap.place,
    )


def _kind(gaps: Iterable[Gap], analysis: Analysis) -> Iterator[Gap]:
    """Let a small map ask its most valuable questions only; the rest wait their turn.

    One about the account as a whole stands in every decision, and never has to wait.
    """
    told = tuple(gaps)
    whole = (gap for gap in told if gap.decision is None)
    left = _MOST_QUESTIONS - sum(gap.state is GapState.UNKNOWN for gap in whole)
    for gap in told:
        if gap.state is GapState.UNKNOWN and gap.decision and small(analysis):
            left -= 1
            if left < 0:
                continue
        yield gap
