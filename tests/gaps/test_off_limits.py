"""Nobody off limits is told as somebody to meet: every rule, with each of its people so."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from decisionmap import registry
from decisionmap.analysis.result import Analysis
from decisionmap.gaps import catalogue
from decisionmap.gaps.find import find_gaps
from decisionmap.gaps.rule import Gap
from decisionmap.gaps.tell import tell
from decisionmap.model.settings import RuleSetting, Settings
from decisionmap.words.loader import LANGUAGES

CASES = Path(__file__).parent / "cases"
RULES = registry.names(catalogue.FOLDER)
OF_OUR_OWN_NOTES = {
    "card-and-log-differ",
    "interest-mirrors-stance",
    "raters-disagree",
    "stale-map",
}
"""Their mend is done at our own table: somebody named there is written of, not met."""
LATER = {"leaving", "promise-unclaimed"}
"""They name somebody who has left, or for the day on which it is allowed again."""
SPOKEN_OF = {
    "en": r"(?:without|whom|takes over from|followed|what part|that of) {name}",
    "es": r"(?:sin|sin pasar por|a quien|a la que|releva a|después de|hace|papel de|es de|"
    r"qué papel tiene) {name}",
}
"""A person of whom something is asked of others, or past whom one goes."""


@pytest.mark.parametrize("rule", RULES)
def test_whoever_is_off_limits_is_neither_asked_nor_to_be_met(
    rule: str, analysed: Callable[..., Analysis]
) -> None:
    for analysis, gap, person in _closed(rule, analysed):
        assert gap.ask != person
        if rule not in OF_OUR_OWN_NOTES | LATER:
            for language in LANGUAGES:
                assert analysis.account.called[person] not in _to_do(
                    analysis, gap, person, language
                )


def test_most_rules_are_tried_so(analysed: Callable[..., Analysis]) -> None:
    tried = [rule for rule in RULES if next(_closed(rule, analysed), None)]
    assert len(tried) > len(RULES) / 2


def _to_do(analysis: Analysis, gap: Gap, person: str, language: str) -> str:
    """Return a mend without those parts in which a person is only spoken of."""
    name = re.escape(analysis.account.called[person])
    return re.sub(SPOKEN_OF[language].format(name=name), "", tell(gap, language).mend)


def _closed(
    rule: str, analysed: Callable[..., Analysis]
) -> Iterator[tuple[Analysis, Gap, str]]:
    """Yield what a rule finds on its cases with each person off limits in turn."""
    others = {name: RuleSetting(use=False) for name in RULES if name != rule}
    cases = yaml.safe_load((CASES / f"{rule}.yaml").read_text(encoding="utf-8"))
    for case in cases.values():
        day = case.get("as_of", date(2026, 11, 23))
        for person, text in _maps(case):
            analysis = analysed(text, as_of=day)
            for gap in find_gaps(analysis, Settings(rules=others))[0]:
                yield analysis, gap, person


def _maps(case: dict[str, Any]) -> Iterator[tuple[str, str]]:
    data = yaml.safe_load(case["map"])
    for person, card in data["people"].items() if case["gaps"] else ():
        named = {"name": card} if isinstance(card, str) else card or {}
        if not named.get("placeholder"):
            one = copy.deepcopy(data)
            one["people"][person] = {**named, "off_limits": "audits the award"}
            yield person, yaml.safe_dump(one, allow_unicode=True, sort_keys=False)
