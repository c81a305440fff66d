"""What a word means, wherever it comes from: rules, problems, numbers, the notation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from decisionmap.cli.alike import alike
from decisionmap.frozen import dataclass
from decisionmap.gaps import catalogue, tell
from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.nearest import nearest
from decisionmap.mapfile.notation import Field, Kind, Record, Shape
from decisionmap.mapfile.vocabularies import VOCABULARIES, Vocabulary, Word
from decisionmap.registry import names
from decisionmap.words.figures import number
from decisionmap.words.loader import LANGUAGES, has, say, topic


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a word: what kind of thing it is, and what is to be said of it."""

    kind: str
    """``rule``, ``number``, ``idea``, ``problem``, ``record``, ``key`` or ``term``."""
    name: str
    """What it is called within its kind: an id, a code, a key."""
    heading: str
    text: tuple[str, ...]


def meanings(word: str, language: str) -> tuple[Entry, ...]:
    """Return every meaning of a word, in English or Spanish, the most telling first."""
    asked = fold(word.strip())
    found = (
        *_rules(asked, language),
        *_numbers(asked, language),
        *_ideas(asked, language),
        *_problems(asked, language),
        *_records(asked, language),
        *_keys(asked, language),
        *_terms(asked, language),
    )
    return tuple(found)


def guessed(word: str, language: str) -> tuple[Entry, ...]:
    """Return what a word may mean that is no name of anything.

    Another word for the same, its plural, a part of a longer name.
    """
    other = _other(fold(word.strip()))
    if other is not None:
        return meanings(other, language)
    known = dict.fromkeys(_known())
    found = [entry for name in alike(word, known) for entry in meanings(name, language)]
    return tuple(dict.fromkeys(found))


def near(word: str) -> str | None:
    """Return the known word nearest to one that means nothing here."""
    return nearest(word.strip(), _known())


def _known() -> Iterator[str]:
    yield from names(catalogue.FOLDER)
    for language in LANGUAGES:
        for kind in ("number", "idea"):
            for name, one in topic(language, "explain")[kind].items():
                yield from (name, one["title"])
        for name in names(catalogue.FOLDER):
            yield tell.title(name, language)
    yield from topic("en", "explain")["problem"]
    for record in RECORDS.values():
        yield record.name
        for field in record.fields:
            yield from (field.key, *field.spanish)
    for vocabulary in VOCABULARIES.values():
        for word in vocabulary.words:
            yield from (word.english, *word.spanish, *_labels(vocabulary, word))


def _other(asked: str) -> str | None:
    """Return the name of what a word of everyday speech stands for, if there is one."""
    for language in LANGUAGES:
        for name, words in topic(language, "explain")["other"].items():
            if asked in words.split():
                return str(name)
    return None


# ---- rules, problems, numbers


def _rules(asked: str, language: str) -> Iterator[Entry]:
    for name in names(catalogue.FOLDER):
        titles = (tell.title(name, each) for each in LANGUAGES)
        if asked in map(fold, (name, *titles)):
            rule = catalogue.rule(name)
            figures = {"word": name, "severity": rule.severity}
            heading = say(language, "explain.head.rule", figures)
            yield Entry("rule", name, heading, tuple(_rule_text(name, language)))


def _rule_text(name: str, language: str) -> Iterator[str]:
    """Yield a rule's page: its author's own in English, why and how in Spanish."""
    rule = catalogue.rule(name)
    if language == "en":
        yield from _paragraphs(catalogue.page(name))
    else:
        yield f"{tell.title(name, language)}."
        for part, text in (("why", tell.why), ("how", tell.how)):
            figures = {"text": text(name, language)}
            yield say(language, f"explain.rule.{part}", figures)
    yield say(language, "explain.rule.when", {"text": tell.when(name, language)})
    awake = tell.waking(rule, language)
    yield f"{awake[:1].upper()}{awake[1:]}."
    if rule.limits:
        yield say(language, "explain.rule.limits")
    for limit, value in rule.limits.items():
        yield f"  {tell.limit_line(name, limit, value, language)}"


def _paragraphs(page: str) -> Iterator[str]:
    """Yield the paragraphs of a docstring; a heading stands with its text."""
    for part in page.strip().split("\n\n"):
        yield " ".join(part.split()).replace("* ", ": ", 1).removeprefix("*")


def _numbers(asked: str, language: str) -> Iterator[Entry]:
    for name, one in topic(language, "explain")["number"].items():
        titles = {topic(each, "explain")["number"][name]["title"] for each in LANGUAGES}
        if asked in map(fold, (name, *titles)):
            heading = say(language, "explain.head.number", {"word": one["title"]})
            yield Entry(
                "number",
                name,
                heading,
                (say(language, f"explain.number.{name}.text").strip(),),
            )


def _ideas(asked: str, language: str) -> Iterator[Entry]:
    for name in topic(language, "explain")["idea"]:
        titles = {topic(each, "explain")["idea"][name]["title"] for each in LANGUAGES}
        if asked in map(fold, (name, *titles)):
            title = say(language, f"explain.idea.{name}.title")
            heading = say(language, "explain.head.idea", {"word": title})
            text = say(language, f"explain.idea.{name}.text").strip()
            yield Entry("idea", name, heading, (text,))


def _problems(asked: str, language: str) -> Iterator[Entry]:
    for code in topic(language, "explain")["problem"]:
        if fold(code) == asked:
            heading = say(language, "explain.head.problem", {"word": code})
            text = say(language, f"explain.problem.{code}").strip()
            yield Entry("problem", code, heading, (text,))


# ---- the notation


def _records(asked: str, language: str) -> Iterator[Entry]:
    for record in RECORDS.values():
        if fold(record.name) == asked:
            keys = tuple(_spelt(field, language) for field in record.fields)
            heading = say(
                language, "explain.head.record", {"word": _held(record, language)}
            )
            text = (
                _meaning(record, language),
                say(language, "explain.head.keys", {"keys": ", ".join(keys)}),
            )
            yield Entry("record", record.name, heading, text)


def _keys(asked: str, language: str) -> Iterator[Entry]:
    """Yield each key of that spelling once, with all the records in which it is the same."""
    same: dict[Field, list[str]] = {}
    for record in RECORDS.values():
        field = record.spellings.get(asked)
        if field is not None:
            same.setdefault(field, []).append(_held(record, language))
    for field, records in same.items():
        where = ", ".join(dict.fromkeys(records))
        figures = {"word": _spelt(field, language), "records": where}
        heading = say(language, "explain.head.key", figures)
        yield Entry("key", field.key, heading, tuple(_key_text(field, language)))


def _held(record: Record, language: str) -> str:
    """Return what a record is called where it is written: the key that holds it.

    The map and the settings are held by none: they are files.
    """
    for outer in RECORDS.values():
        for field in outer.fields:
            if field.kind is Kind.RECORD and field.record == record.name:
                return _spelt(field, language)
    return say(language, f"explain.file.{record.name}")


def _key_text(field: Field, language: str) -> Iterator[str]:
    yield _meaning(field, language)
    shape = {Shape.LIST: "list", Shape.KEYED: "keyed"}.get(field.shape, "holds")
    yield say(language, f"explain.head.{shape}", {"what": _holds(field, language)})
    if field.required:
        yield say(language, "explain.head.needed")
    yield from _also(field.key, field.spanish, _spelt(field, language), language)


def _holds(field: Field, language: str) -> str:
    what = say(language, f"explain.kind.{field.kind.name.lower()}")
    if field.kind is Kind.RECORD:
        return f"{what} ({_meaning(RECORDS[field.record], language)})"
    if field.low is not None and field.high is not None:
        low, high = number(language, field.low), number(language, field.high)
        figures = {"what": what, "low": low, "high": high}
        what = say(language, "explain.head.between", figures)
    if field.kind in (Kind.WORD, Kind.STANCE):
        words = ", ".join(
            _spelt(w, language) for w in VOCABULARIES[field.vocabulary].words
        )
        return say(language, "explain.head.choices", {"what": what, "words": words})
    return what


def _terms(asked: str, language: str) -> Iterator[Entry]:
    for name, vocabulary in VOCABULARIES.items():
        word = vocabulary.spellings.get(asked) or _labelled(asked, vocabulary)
        if word is not None:
            fields = ", ".join(_spoken(name, language)) or name
            figures = {"word": _spelt(word, language), "fields": fields}
            heading = say(language, "explain.head.term", figures)
            yield Entry(
                "term", word.english, heading, _term_text(vocabulary, word, language)
            )


def _term_text(vocabulary: Vocabulary, word: Word, language: str) -> tuple[str, ...]:
    spelt = _spelt(word, language)
    key = f"explain.meaning.{vocabulary.name}.{word.english}"
    meaning = (say(language, key),) if has(language, key) else ()
    shown = f"terms.{vocabulary.name}.{word.english}"
    if (
        not meaning
        and has(language, shown)
        and fold(say(language, shown)) != fold(spelt)
    ):
        meaning = (say(language, shown),)
    return (*meaning, *_also(word.english, word.spanish, spelt, language))


def _labels(vocabulary: Vocabulary, word: Word) -> Iterator[str]:
    """Yield what a word of a vocabulary is called on the screen, in either language."""
    key = f"terms.{vocabulary.name}.{word.english}"
    yield from (say(each, key) for each in LANGUAGES if has(each, key))


def _labelled(asked: str, vocabulary: Vocabulary) -> Word | None:
    """Return the word of a vocabulary that the screen calls so."""
    for word in vocabulary.words:
        if asked in map(fold, _labels(vocabulary, word)):
            return word
    return None


def _also(
    english: str, spanish: tuple[str, ...], spelt: str, language: str
) -> Iterator[str]:
    """Yield the sentence of the other spellings, where there are any."""
    others = [one for one in dict.fromkeys((english, *spanish)) if one != spelt]
    if others:
        yield say(language, "explain.head.also", {"other": ", ".join(others)})


def _spoken(vocabulary: str, language: str) -> Iterable[str]:
    """Return the keys that speak a vocabulary, each once."""
    return dict.fromkeys(
        _spelt(field, language)
        for record in RECORDS.values()
        for field in record.fields
        if field.vocabulary == vocabulary
    )


def _spelt(one: Field | Word, language: str) -> str:
    english = one.key if isinstance(one, Field) else one.english
    return one.spanish[0] if language == "es" and one.spanish else english


def _meaning(one: Field | Record, language: str) -> str:
    return one.es if language == "es" else one.en
