"""The rules that judged, with the limits they judged by, and those still asleep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from decisionmap.briefing import DecisionBriefing
from decisionmap.documents.sections import wording
from decisionmap.gaps.catalogue import rules
from decisionmap.gaps.find import limits
from decisionmap.gaps.rule import Asleep, Limit, Limits, Rule, Words
from decisionmap.model.settings import RuleSetting, Settings
from decisionmap.page import Block, Cell, Note, Section, Table, Word
from decisionmap.words.loader import has


def used(found: DecisionBriefing, settings: Settings) -> Section:
    """Tell each rule that found something, by which limits; the others in grey lines.

    Those that found nothing are counted, with the command that lists them; of those that
    sleep it is said what would wake them.
    """
    asleep = {rule.rule for rule in found.asleep}
    told = Counter(gap.rule for gap in found.gaps)
    used = [rule for rule in rules() if _setting(rule, settings).use]
    awake = [rule for rule in used if rule.id not in asleep]
    loud = [rule for rule in awake if told[rule.id]]
    blocks: list[Block] = []
    if loud:
        rows = (tuple(_row(found, settings, rule, told[rule.id])) for rule in loud)
        heads = wording.heads("rules", "rule", "severity", "limits", "found")
        blocks.append(Table(heads, tuple(rows), numeric=frozenset({3})))
    blocks.extend(_quiet(len(awake) - len(loud), alone=not loud))
    blocks.extend(_sleeping(found.asleep))
    off = tuple(rule.id for rule in rules() if not _setting(rule, settings).use)
    if off:
        blocks.append(Note(Word("report.rules.off", {"rules": off}), "quiet"))
    return Section(Word("report.rules.title"), tuple(blocks), id="rules")


def _setting(rule: Rule, settings: Settings) -> RuleSetting:
    return settings.rules.get(rule.id, RuleSetting())


def _quiet(rules: int, *, alone: bool) -> Iterator[Note]:
    """Count the rules that are awake and found nothing."""
    if rules:
        case = "all_quiet" if alone else "quiet"
        yield Note(Word(f"report.rules.{case}", {"n": rules}), "quiet")


def _row(
    found: DecisionBriefing, settings: Settings, rule: Rule, told: int
) -> Iterator[Cell]:
    held = limits(rule, settings, found.analysis.thresholds)
    limited = tuple(_limited(rule.id, held, found.analysis.decision.kind))
    severity = _setting(rule, settings).severity or rule.severity
    yield Cell(Word(f"rules.{rule.id}.title"))
    yield Cell(Word(f"terms.severity.{severity}"))
    yield Cell(Word("report.names", {"names": limited}) if limited else "")
    yield Cell(Word("report.n", {"n": told}))


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
