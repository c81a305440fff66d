"""Each rule by its cases: what fires it, what clears it, when it sleeps, what it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from decisionmap import registry
from decisionmap.gaps.rule import Gap
from decisionmap.gaps.tell import tell
from decisionmap.model.settings import RuleSetting, Settings

CASES = Path(__file__).parent / "cases"
NEEDED = {"fires", "cleared", "asleep", "unknown"}
KEYS = {"why", "map", "gaps", "asleep", "as_of", "settings"}


def _rules() -> tuple[str, ...]:
    return registry.names("gaps.rules")


def _cases(rule: str) -> dict[str, dict[str, Any]]:
    return yaml.safe_load((CASES / f"{rule}.yaml").read_text(encoding="utf-8"))


def _all() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.yaml")):
        for name in _cases(path.stem):
            yield pytest.param(path.stem, name, id=f"{path.stem}: {name}")


@pytest.mark.parametrize(("rule", "name"), list(_all()))
def test_a_rule_finds_what_its_case_says(
    rule: str, name: str, found: Callable[..., Any]
) -> None:
    case = _cases(rule)[name]
    assert set(case) <= KEYS
    gaps, asleep = found(
        case["map"],
        as_of=case.get("as_of", date(2026, 11, 23)),
        settings=_only(rule, case.get("settings", {})),
    )
    assert len(gaps) == len(case["gaps"]), gaps
    pairs = zip(gaps, case["gaps"], strict=True)
    assert [_seen(gap, want) for gap, want in pairs] == case["gaps"]
    lacks = [name for one in asleep for name in one.wakes_with]
    assert lacks == case.get("asleep", [])


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda p: p.stem)
def test_a_case_file_has_the_four_cases_with_their_reasons(path: Path) -> None:
    cases = _cases(path.stem)
    assert cases.keys() >= NEEDED
    assert [name for name, case in cases.items() if not case.get("why")] == []
    assert path.stem in _rules()


def _only(rule: str, own: dict[str, Any]) -> Settings:
    """Put all rules but one out of use, so that no other speaks first."""
    rules = {name: RuleSetting(use=False) for name in _rules() if name != rule}
    return Settings(rules=rules | {name: _setting(**own[name]) for name in own})


def _setting(limits: dict[str, Any] | None = None, **own: Any) -> RuleSetting:
    """Make a setting as reading makes it: words of a limit are a tuple."""
    told = (limits or {}).items()
    held = {key: tuple(v) if isinstance(v, list) else v for key, v in told}
    return RuleSetting(limits=held, **own)


def _seen(gap: Gap, want: dict[str, Any]) -> dict[str, Any]:
    """Return of a gap what the case speaks of; a text shows as the part it holds."""
    told = tell(gap, "en")
    facts: dict[str, Any] = {
        "people": list(gap.people),
        "severity": str(gap.severity),
        "state": str(gap.state),
        "case": gap.case,
        "decision": gap.decision,
        "stake": gap.stake,
        "line": gap.place.line,
        "ask": gap.ask,
    }
    texts = {
        "says": told.message,
        "facts": told.facts,
        "question": told.question,
        "mend": told.mend,
    }
    for key, part in want.items():
        if key in texts:
            text = texts[key].replace("\N{NO-BREAK SPACE}", " ")
            facts[key] = part if part in text else text
    return {key: facts[key] for key in want}
