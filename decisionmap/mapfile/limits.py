"""Whether the limits that a team sets for rules and states can be what is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from decisionmap.mapfile.fields_settings import SETTINGS, THRESHOLDS
from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.hints import listed, spelt
from decisionmap.mapfile.nearest import certain, nearest
from decisionmap.mapfile.nodes import Mapping as Pairs
from decisionmap.mapfile.nodes import Node, Scalar
from decisionmap.mapfile.notation import Names
from decisionmap.mapfile.references import Known
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.source import Source
from decisionmap.mapfile.told import Told
from decisionmap.mapfile.tongue import tongue_of
from decisionmap.model.place import Figure, Place, Problem
from decisionmap.model.settings import Settings


def check(
    told: Told, settings: Settings, known: Known, source: Source
) -> Iterator[Problem]:
    """Yield the limits that a rule has not, and a thin cover that is no less than a full."""
    rules: Mapping[str, Told] = told.values.get("rules") or {}
    for name, setting in rules.items():
        if known.has(Names.RULE, name):
            yield from _limits(name, setting, known)
    thresholds = told.values.get("thresholds")
    if thresholds is not None:
        yield from _order(thresholds, settings, _written(source))


def _limits(rule: str, setting: Told, known: Known) -> Iterator[Problem]:
    limits = known.catalogue.limits(rule)
    if limits is None:
        return
    for key in setting.values.get("limits", ()):
        if key not in limits:
            yield _unknown(key, setting.places[key], rule, limits)


def _unknown(key: str, place: Place, rule: str, limits: tuple[str, ...]) -> Problem:
    names = (*limits, "use", "severity")
    near = nearest(key, names)
    figures: dict[str, Figure] = {
        "key": shown(key),
        "rule": rule,
        "words": listed(names),
    }
    if near is not None:
        figures["nearest"] = near
    case = "limit-near" if near is not None else "limit"
    fix = certain(key, names)
    return Problem(place, "unknown-key", case, figures=figures, width=len(key), fix=fix)


def _order(
    thresholds: Told, settings: Settings, written: Mapping[str, str]
) -> Iterator[Problem]:
    said: Mapping[str, Any] = asdict(settings.thresholds)
    if said["thin"] < said["covered"]:
        return
    key = "thin" if "thin" in thresholds.values else "covered"
    case = "below" if key == "thin" else "above"
    figures = {one: str(said[one]) for one in ("thin", "covered")}
    figures |= {f"{one}_key": written[one] for one in ("thin", "covered")}
    yield Problem(thresholds.places[key], "out-of-range", case, figures=figures)


def _written(source: Source) -> Mapping[str, str]:
    """Return the keys of the thresholds as the file has them; others as it would."""
    tongue = tongue_of(source.text)
    found = {one.key: spelt(one, tongue) for one in THRESHOLDS.fields}
    for key, node in _pairs(source.root):
        block = SETTINGS.spellings.get(fold(key.text))
        if block is not None and block.record == THRESHOLDS.name:
            for name, _ in _pairs(node):
                if fold(name.text) in THRESHOLDS.spellings:
                    found[THRESHOLDS.spellings[fold(name.text)].key] = shown(name.text)
    return found


def _pairs(node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
    return node.pairs if isinstance(node, Pairs) else ()
