"""One person in lines of text: what the map says under a key, or all that is known."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.gaps import tell
from decisionmap.model.person import Person
from decisionmap.page import Fact, Word
from decisionmap.views.pieces.facts import person_facts
from decisionmap.words.loader import say
from decisionmap.words.telling import tell as in_words


def written(
    key: str, person: Person, one: DecisionBriefing, language: str
) -> Iterator[str]:
    """Yield what the map says under a key of a person: how it is known, and where."""
    named = {f"page.fact.{label}" for label in _LABELS.get(key, (key,))}
    there = False
    for fact in person_facts(one, person.id).facts:
        if isinstance(fact.label, Word) and fact.label.key in named:
            there = True
            yield told(fact, language)
    if not there:
        yield say(language, "explain.about.still", {"name": person.shown})


_LABELS = {
    "proof": ("stance",),
    "seen": ("stance",),
    "reports_to": ("reports_solid", "reports_dotted"),
    "conflicts": ("conflict",),
    "influences": ("influences",),
    "contacts": ("contact", "competitor"),
}
"""Keys that a person's facts tell under other names."""


def told(fact: Fact, language: str) -> str:
    """Return a fact in a line: what it is, how it is known, its place in the map."""
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    figures: dict[str, object] = {
        "label": in_words(language, fact.label),
        "value": "; ".join(in_words(language, value) for value in values),
    }
    case = "fact"
    if fact.evidence is not None:
        case, figures["evidence"] = "proven", in_words(language, fact.evidence)
    line = say(language, f"explain.about.{case}", figures)
    return f"{line} · {fact.line.file}:{fact.line.number}" if fact.line else line


def everything(person: Person, briefing: Briefing) -> tuple[str, ...]:
    """Return all that is known of a person: in each decision the gaps, then the facts."""
    language, several = briefing.language, len(briefing.decisions) > 1
    title = f", {person.title}" if person.title and person.name else ""
    lines = [f"{person.shown}{title}"]
    for one in briefing.decisions:
        decision = one.analysis.decision
        if several:
            named = {"decision": decision.name or decision.id}
            lines += ["", say(language, "explain.about.decision", named)]
        if person.id in one.analysis.seats:
            lines += _whole(person, one, language)
        else:
            lines.append(
                say(language, "explain.about.sits-not", {"name": person.shown})
            )
    return tuple(lines)


def _whole(person: Person, one: DecisionBriefing, language: str) -> Iterator[str]:
    hers = [gap for gap in one.gaps if person.id in gap.people]
    if hers:
        yield from ("", say(language, "page.legend.gaps"))
    for gap in hers:
        figures = {"severity": gap.severity, "state": gap.state}
        message = tell.tell(gap, language).message
        line = say(language, "explain.about.gap", {**figures, "message": message})
        yield f"    {line}"
    under = None
    for fact in person_facts(one, person.id).facts:
        if fact.section is not None and fact.section != under:
            under = fact.section
            yield from ("", in_words(language, under))
        yield f"    {told(fact, language)}"
