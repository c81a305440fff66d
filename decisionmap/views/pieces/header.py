"""What stands above everything about a decision: its name, the verdict, the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath

from decisionmap.analysis.presence import off_limits
from decisionmap.analysis.result import Analysis, Reading, ReadingWord
from decisionmap.analysis.sentence import fit
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.decision import Decision
from decisionmap.model.terms import Severity
from decisionmap.model.verdict import Verdict
from decisionmap.page import Number, Text, Word
from decisionmap.views.pieces import command


def name(decision: Decision) -> Text:
    """Return the decision's name; one without any has only its id, or nothing to say."""
    if decision.name is not None:
        return decision.name
    return "" if decision.id == "main" else decision.id


def subtitle(analysis: Analysis) -> tuple[Text, ...]:
    """Return the value, the day of closing and the day looked at, as far as known."""
    decision = analysis.decision
    told: list[Text] = []
    if decision.value is not None:
        told.append(Word("report.header.value", {"value": decision.value}))
    if decision.close is not None:
        told.append(Word("report.header.close", {"day": decision.close}))
    told.append(Word("report.header.as_of", {"day": analysis.as_of}))
    return tuple(told)


def source(briefing: Briefing) -> Text:
    """Return the footer: the file, the day looked at, how confidential it is."""
    # A page travels: it names the file, and no folder of whoever drew it.
    file = PurePath(briefing.account.file).name
    told = {"file": file, "day": briefing.as_of}
    secret = briefing.account.firm.confidentiality
    whence = Word("report.source.plain", told)
    if secret:
        whence = Word("report.source.confidential", {**told, "confidentiality": secret})
    if briefing.method is None:
        return whence
    method = Word(f"methods.{briefing.method}.name")
    return Word("report.source.method", {"source": whence, "method": method})


def verdict(found: Verdict) -> Text:
    """Return the verdict: the team's own sentence, else its clauses as one."""
    told = fit(found)
    if told.own is not None:
        return told.own
    if not told.clauses:
        return ""
    words = [Word(f"verdict.{clause.key}", clause.figures) for clause in told.clauses]
    form = ("one", "two", "three")[len(words) - 1]
    figures = dict(zip(("first", "second", "third"), words, strict=False))
    return Word(f"verdict.sentence.{form}", figures)


def numbers(found: DecisionBriefing) -> tuple[Number, ...]:
    """Return the four figures that stand above everything, each with its meaning."""
    return tuple(_numbers(found))


def _numbers(found: DecisionBriefing) -> Iterator[Number]:
    analysis = found.analysis
    yield _number(
        analysis,
        "coverage",
        Word("report.share", {"share": analysis.coverage}),
        Word("report.number.coverage.partial") if analysis.partial else None,
        _behind({id_: _reached(analysis, id_) for id_ in analysis.seats}),
    )
    known = {
        id_: analysis.say[id_]
        for id_, seat in analysis.seats.items()
        if seat.judgement.stance is not None
    }
    reading = analysis.reading
    shown, spread = _value(reading), _range(reading)
    yield _number(analysis, "reading", shown, spread, _behind(known))
    sure = {id_: w * analysis.certainties[id_] for id_, w in analysis.weight.items()}
    certainty = Word("report.share", {"share": analysis.certainty})
    stances = {"known": reading.known, "people": reading.people}
    detail = Word("report.number.certainty.detail", stances)
    yield _number(analysis, "certainty", certainty, detail, _behind(sure))
    told = [gap for gap in found.gaps if gap.state is GapState.OPEN]
    concerned = dict.fromkeys(id_ for gap in told for id_ in gap.people)
    whom = tuple(id_ for id_ in concerned if id_ in analysis.seats)
    count = Word("report.n", {"n": len(told)})
    yield replace(
        _number(analysis, "gaps", count, _gravest(found), whom),
        command=command.gaps(analysis),
    )


def _reached(analysis: Analysis, id_: str) -> float:
    """Return what a person brings to coverage; of somebody off limits, nothing."""
    if off_limits(analysis, id_):
        return 0.0
    return analysis.weight[id_] * analysis.cover[id_].strength


def _behind(shares: Mapping[str, float]) -> tuple[str, ...]:
    """Return whom a figure rests on, the greatest share first."""
    some = [id_ for id_, share in shares.items() if share > 0]
    return tuple(sorted(some, key=lambda id_: (-shares[id_], id_)))


def _gravest(found: DecisionBriefing) -> Word:
    """Return how many open gaps are critical, and what is planned: a plan is no cure."""
    planned = [gap for gap in found.gaps if gap.state is GapState.PLANNED]
    worst = _critical(planned)
    case = "planned_critical" if worst else "planned" if planned else "detail"
    open_ = _critical(gap for gap in found.gaps if gap.state is GapState.OPEN)
    figures = {"critical": open_, "planned": len(planned), "worst": worst}
    return Word(f"report.number.gaps.{case}", figures)


def _critical(gaps: Iterable[Gap]) -> int:
    return sum(gap.severity is Severity.CRITICAL for gap in gaps)


def _number(
    analysis: Analysis,
    id_: str,
    value: Text,
    detail: Text | None,
    people: tuple[str, ...],
) -> Number:
    key = f"report.number.{id_}"
    label, meaning = Word(f"{key}.label"), Word(f"{key}.meaning")
    asked = command.explained(analysis, id_)
    return Number(id_, value, label, meaning, detail, people, asked)


def _value(reading: Reading) -> Word:
    if reading.word is ReadingWord.NONE or reading.value is None:
        return Word("report.number.reading.unknown")
    return Word("report.signed", {"value": reading.value})


def _range(reading: Reading) -> Word:
    word = Word(f"terms.reading_word.{reading.word}")
    figures = {"word": word, "low": reading.low, "high": reading.high}
    exact = reading.value is None or reading.low == reading.high
    return Word(f"report.number.reading.{'exact' if exact else 'range'}", figures)
