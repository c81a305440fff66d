"""One finding per fact: of the rules that tell the same of a person only one speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from decisionmap.gaps.rule import Gap, Rule


def merge(gaps: Sequence[Gap], rules: Mapping[str, Rule]) -> tuple[Gap, ...]:
    """Let the rule with the first turn speak for each person and name the others.

    Rules that share a ``fact`` see one and the same thing from different sides: nobody
    covers a person, so nobody knows where that person stands. Told three times it would
    be three alarms; told once, with the other names, it is one thing to do.
    """
    heard: dict[tuple[str, str], list[Gap]] = {}
    for gap in gaps:
        heard.setdefault(_fact(gap), []).append(gap)
    return tuple(_speaker(same, rules) for same in heard.values())


def _fact(gap: Gap) -> tuple[str, str]:
    if gap.fact and len(gap.people) == 1:
        return gap.fact, gap.people[0]
    return "", f"{id(gap)}"


def _speaker(same: Sequence[Gap], rules: Mapping[str, Rule]) -> Gap:
    first, *others = sorted(same, key=lambda gap: rules[gap.rule].turn)
    return replace(first, also=tuple(gap.rule for gap in others))
