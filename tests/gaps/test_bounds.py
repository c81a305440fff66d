"""A team may set a limit as far as its name allows: every rule judges all examples by it."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from decisionmap.analysis.result import Analysis
from decisionmap.briefing import study
from decisionmap.gaps import catalogue, waking
from decisionmap.gaps.find import limits
from decisionmap.gaps.rule import Words
from decisionmap.mapfile.fields_settings import RULE_SETTING
from decisionmap.mapfile.vocabularies import VOCABULARIES
from decisionmap.model.settings import (
    LimitSetting,
    RuleSetting,
    Settings,
    Thresholds,
)
from tests.conftest import ROOT

DAY = date(2026, 11, 23)


@cache
def analyses() -> tuple[Analysis, ...]:
    return tuple(
        found.analysis
        for path in sorted((ROOT / "maps").glob("*.yaml"))
        for found in study(path, as_of=DAY).decisions
    )


def bounds(limit: str) -> tuple[LimitSetting, LimitSetting]:
    """Return the least and the most that a limit may be."""
    declared = RULE_SETTING.spellings[limit]
    if declared.vocabulary:
        words = VOCABULARIES[declared.vocabulary].words
        return (), tuple(str(word.value) for word in words)
    assert declared.low is not None
    return declared.low, declared.most


SETTABLE = [(rule.id, limit) for rule in catalogue.rules() for limit in rule.limits]


@pytest.mark.parametrize(("name", "limit"), SETTABLE)
def test_a_limit_at_its_bounds_is_judged_by(name: str, limit: str) -> None:
    rule = catalogue.rule(name)
    for value in bounds(limit):
        setting = RuleSetting(limits={limit: value})
        held = limits(rule, Settings(rules={name: setting}), Thresholds())
        told = held.values[limit]
        assert (told.otherwise if isinstance(told, Words) else told) == value
        for analysis in analyses():
            if not waking.missing(rule, analysis):
                list(rule.check(analysis, held))


@pytest.mark.parametrize(("name", "limit"), SETTABLE)
def test_what_a_rule_holds_of_itself_lies_within_the_bounds(
    name: str, limit: str
) -> None:
    own = catalogue.rule(name).limits[limit]
    if not isinstance(own, Words):
        least, most = bounds(limit)
        assert isinstance(least, float | int)
        assert isinstance(most, float | int)
        assert least <= own <= most
