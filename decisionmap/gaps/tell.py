"""A gap in words: its message, facts, question and mend in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.frozen import dataclass
from decisionmap.gaps.rule import Asleep, Gap, GapState, Limit, Phrase, Rule, Words
from decisionmap.words.figures import listed, number
from decisionmap.words.loader import has, say
from decisionmap.words.telling import tell as in_words


@dataclass(frozen=True, slots=True)
class Told:
    """What is said about a gap: one sentence or phrase each, none with a full stop."""

    title: str
    message: str
    facts: str
    question: str
    mend: str


def tell(gap: Gap, language: str) -> Told:
    """Return a gap's sentences in a language; it carries all that they need.

    The facts name the other rules that saw the same of the person and gave way; the
    mend of an open one says by when, where a quiet period is about to begin.
    """
    message, facts, question, mend = (
        _sentence(gap, part, language)
        for part in ("message", "facts", "question", "mend")
    )
    message, mend = (_begun(gap, sentence, language) for sentence in (message, mend))
    if gap.also:
        titles = tuple(_lower(title(rule, language)) for rule in gap.also)
        facts = say(language, "gaps.told.also", {"facts": facts, "titles": titles})
    if gap.before is not None and gap.state is GapState.OPEN:
        in_time = {"mend": mend, "day": gap.before}
        mend = say(language, "gaps.told.before", in_time)
    return Told(title(gap.rule, language), message, facts, question, mend)


def title(rule: str, language: str) -> str:
    """Return what a rule is called on a screen."""
    return say(language, f"rules.{rule}.title")


def when(rule: str, language: str) -> str:
    """Return in half a sentence when a rule fires."""
    return say(language, f"rules.{rule}.when")


def why(rule: str, language: str) -> str:
    """Return in a sentence why a rule matters."""
    return say(language, f"rules.{rule}.why")


def how(rule: str, language: str) -> str:
    """Return in a sentence how a gap of a rule is closed."""
    return say(language, f"rules.{rule}.how")


def limit(rule: str, name: str, language: str) -> str:
    """Return what a limit of a rule means."""
    return say(language, f"rules.{rule}.limits.{name}")


def limit_value(value: Limit, language: str) -> str:
    """Return a limit as it is set: a number, or words for each case that has its own."""
    if not isinstance(value, Words):
        return number(language, value)
    return "; ".join(_cases(value, language))


def _cases(limit: Words, language: str) -> Iterator[str]:
    for case, words in limit.each.items():
        figures = {"case": say(language, f"terms.{limit.by}.{case}")}
        yield say(
            language,
            "gaps.rules.each",
            {**figures, "words": _terms(limit, words, language)},
        )
    told = _terms(limit, limit.otherwise, language)
    yield (
        say(language, "gaps.rules.otherwise", {"words": told}) if limit.each else told
    )


def _terms(limit: Words, words: tuple[str, ...], language: str) -> str:
    if not words:
        return say(language, "gaps.rules.no_words")
    return listed(
        language, tuple(say(language, f"terms.{limit.vocabulary}.{w}") for w in words)
    )


def limit_line(rule: str, name: str, value: Limit, language: str) -> str:
    """Return a limit with its value, the key to set it by, and what it means.

    What it is called on a screen comes first; a guest's may have its key alone.
    """
    figures = {"name": name, "value": limit_value(value, language)}
    figures["meaning"] = limit(rule, name, language)
    title = f"rules.{rule}.limit_names.{name}"
    if not has(language, title):
        return say(language, "gaps.rules.bare_limit", figures)
    return say(language, "gaps.rules.limit", {"title": say(language, title), **figures})


def wakes(conditions: tuple[str, ...], language: str) -> str:
    """Return the conditions that wake a rule, in words."""
    told = (say(language, f"gaps.waking.{name}") for name in conditions)
    return listed(language, tuple(told))


def asleep(sleeper: Asleep, language: str) -> str:
    """Return the grey line of a sleeping rule: what it is called, what would wake it."""
    figures = {
        "title": title(sleeper.rule, language),
        "conditions": wakes(sleeper.wakes_with, language),
    }
    return say(language, "gaps.waking.line", figures)


def waking(rule: Rule, language: str) -> str:
    """Return when a rule is awake at all."""
    if not rule.wakes:
        return say(language, "gaps.rules.always")
    return say(
        language, "gaps.rules.wakes", {"conditions": wakes(rule.wakes, language)}
    )


@dataclass(frozen=True, slots=True)
class _Sentence:
    key: str
    figures: dict[str, object]


def _sentence(gap: Gap, part: str, language: str) -> str:
    key = f"rules.{gap.rule}.{gap.case}.{part}"
    return in_words(language, _Sentence(key, dict(gap.figures)))


def _begun(gap: Gap, sentence: str, language: str) -> str:
    """Return a sentence with a capital where it begins with a phrase, not with a name."""
    if not sentence[:1].islower():
        return sentence
    phrases = [one for one in gap.figures.values() if isinstance(one, Phrase)]
    told = (in_words(language, phrase) for phrase in phrases)
    if any(one and sentence.startswith(one) for one in told):
        return sentence[:1].upper() + sentence[1:]
    return sentence


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
