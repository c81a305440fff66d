"""The rules that judged, with the limits they judged by, and those still asleep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from decisionmap.briefing import DecisionBriefing
from decisionmap.documents.sections import wording
from decisionmap.gaps.catalogue import rules
from decisionmap.gaps.find import limits
from decisionmap.gaps.rule import Asleep, Limit, Limits, Words
from decisionmap.model.settings import RuleSetting, Settings
from decisionmap.model.terms import Severity
from decisionmap.page import Block, Cell, Note, Section, Table, Word
from decisionmap.words.loader import has


def used(found: DecisionBriefing, settings: Settings) -> Section:
    """Tell every rule that is awake, and in a grey line what would wake the others."""
    asleep = {rule.rule for rule in found.asleep}
    told = Counter(gap.rule for gap in found.gaps)
    analysis = found.analysis
    rows = []
    off = []
    for rule in rules():
        setting = settings.rules.get(rule.id, RuleSetting())
        if not setting.use:
            off.append(rule.id)
        elif rule.id not in asleep:
            held = limits(rule, settings, analysis.thresholds)
            limited = tuple(_limited(rule.id, held, analysis.decision.kind))
            severity = setting.severity or rule.severity
            rows.append(tuple(_row(rule.id, severity, limited, told[rule.id])))
    heads = wording.heads("rules", "rule", "severity", "limits", "found")
    blocks: list[Block] = [Table(heads, tuple(rows), numeric=frozenset({3}))]
    blocks.extend(_sleeping(found.asleep))
    if off:
        blocks.append(Note(Word("report.rules.off", {"rules": tuple(off)}), "quiet"))
    return Section(Word("report.rules.title"), tuple(blocks), id="rules")


def _row(
    rule: str, severity: Severity, limited: tuple[Word, ...], told: int
) -> Iterator[Cell]:
    yield Cell(Word(f"rules.{rule}.title"))
    yield Cell(Word(f"terms.severity.{severity}"))
    yield Cell(Word("report.names", {"names": limited}) if limited else "")
    yield Cell(Word("report.n", {"n": told}) if told else "·")


def _limited(rule: str, held: Limits, kind: str | None) -> Iterator[Word]:
    """Tell each limit by its name; of one made of words those that hold here."""
    for name, value in held.values.items():
        figures = {"title": _called(rule, name), "value": _value(value, kind)}
        yield Word("gaps.rules.short", figures)


def _value(limit: Limit, kind: str | None) -> float | Word | tuple[Word, ...]:
    if not isinstance(limit, Words):
        return limit
    words = limit.of(kind)
    told = tuple(Word(f"terms.{limit.vocabulary}.{word}") for word in words)
    return told or Word("gaps.rules.no_words")


def _named(rule: str) -> Word:
    """Return a rule's title as one quotes it in a sentence."""
    return Word("report.rules.named", {"rule": Word(f"rules.{rule}.title")})


def _called(rule: str, limit: str) -> Word | str:
    """Return what a limit is called; a rule from outside may have its key alone."""
    key = f"rules.{rule}.limit_names.{limit}"
    return Word(key) if has("en", key) else limit


def _sleeping(asleep: tuple[Asleep, ...]) -> Iterator[Note]:
    """Tell which rules sleep, together by what would wake them."""
    together: dict[tuple[str, ...], list[str]] = {}
    for rule in asleep:
        together.setdefault(rule.wakes_with, []).append(rule.rule)
    for wakes, names in together.items():
        figures = {
            "rules": tuple(_named(name) for name in names),
            "wakes": tuple(_condition(name) for name in wakes),
        }
        yield Note(Word("report.rules.asleep", figures), "quiet")


def _condition(name: str) -> Word | str:
    """Return a condition in words; a rule from outside may have one by name only."""
    key = f"gaps.waking.{name}"
    return Word(key) if has("en", key) else name
