"""Write the first map of an account: what four answers said, and nothing they did not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.handwriting import Met
from decisionmap.mapfile.quoting import Value, Word, scalar, written
from decisionmap.mapfile.schema import EDITOR_LINE
from decisionmap.mapfile.starter import Start, decider_of, ids_of
from decisionmap.mapfile.vocabularies import VOCABULARIES
from decisionmap.words.loader import say


def first_map(start: Start, *, language: str, today: date) -> str:
    """Return the text of a map; its keys and words are in the language.

    What was not answered is not written: unknown stays unknown. Where nobody at all was
    named there is one seat to be identified, because a map needs somebody.
    """
    me = say(language, "write.new.me-id")
    people = dict(ids_of(start, {me}, bare=say(language, "write.new.person")))
    sections = [
        _head(language, today),
        _account(start, language),
        _people(start, people, language),
        _team(me, language),
        _contacts(me, people, language, today),
        _decision(start, language),
        _plan(me, people, language, today),
    ]
    return "\n".join(section for section in sections if section)


def _key(language: str, record: str, key: str) -> str:
    """Return how a key of the notation is written in a language."""
    field = next(one for one in RECORDS[record].fields if one.key == key)
    return field.spanish[0] if language == "es" else field.key


def _word(language: str, vocabulary: str, word: str) -> Word:
    words = VOCABULARIES[vocabulary].words
    found = next(one for one in words if one.english == word)
    return Word(found.spanish[0] if language == "es" else found.english)


def _head(language: str, today: date) -> str:
    head = say(language, "write.new.head", {"day": today.isoformat()})
    version, spoken = _key(language, "map", "map"), _key(language, "map", "language")
    return f"{EDITOR_LINE}\n# {head}\n{version}: 1\n{spoken}: {language}\n"


def _account(start: Start, language: str) -> str:
    name = start.client or say(language, "write.new.account")
    return f"{_key(language, 'map', 'account')}: {scalar(name)}\n"


def _people(start: Start, people: Mapping[str, Met], language: str) -> str:
    decides = decider_of(start, people)
    lines = [f"{_key(language, 'map', 'people')}:"]
    for key, met in people.items():
        title = met.title
        if key == decides and start.decider is not None:
            title = title or start.decider.title
        card: dict[str, Value] = {_key(language, "person", "name"): met.name}
        if title:
            card[_key(language, "person", "title")] = title
        if key == decides:
            card |= _decides(language)
        lines.append(f"  {key}: {written(card)}")
    if not people:
        lines.append(f"  {say(language, 'write.new.decider-id')}: {_nobody(language)}")
    return "\n".join(lines) + "\n"


def _decides(language: str) -> dict[str, Value]:
    return {_key(language, "person", "roles"): [_word(language, "role", "decider")]}


def _nobody(language: str) -> str:
    card: dict[str, Value] = {
        _key(language, "person", "placeholder"): _word(language, "boolean", "yes"),
        _key(language, "person", "title"): say(language, "write.new.unknown-decider"),
    }
    return written({**card, **_decides(language)})


def _team(me: str, language: str) -> str:
    name: dict[str, Value] = {
        _key(language, "member", "name"): say(language, "write.new.me")
    }
    note = say(language, "write.new.me-note")
    return f"{_key(language, 'map', 'team')}:\n  {me}: {written(name)}   # {note}\n"


def _contacts(me: str, people: Mapping[str, Met], language: str, today: date) -> str:
    """Join me with everybody met; a day still to come is no contact yet."""
    depth = _word(language, "depth", "met")
    lines = [
        f"    {key}: {depth} {met.day or ''}".rstrip()
        for key, met in people.items()
        if met.met and (met.day is None or met.day <= today)
    ]
    if not lines:
        return ""
    return "\n".join([f"{_key(language, 'map', 'contacts')}:", f"  {me}:", *lines, ""])


def _decision(start: Start, language: str) -> str:
    stake = start.stake
    if not (stake.name or stake.value or stake.close):
        return ""
    name = stake.name or say(language, "write.new.stake-name")
    lines = [
        f"{_key(language, 'map', 'decisions')}:",
        f"  {say(language, 'write.new.decision-id')}:",
        f"    {_key(language, 'decision', 'name')}: {scalar(name)}",
    ]
    if stake.value:
        lines.append(f"    {_key(language, 'decision', 'value')}: {stake.value}")
    if stake.close:
        lines.append(f"    {_key(language, 'decision', 'close')}: {stake.close}")
    return "\n".join(lines) + "\n"


def _plan(me: str, people: Mapping[str, Met], language: str, today: date) -> str:
    """Turn a day still to come into the move it is."""
    lines = [f"{_key(language, 'map', 'plan')}:"]
    for key, met in people.items():
        if met.day is not None and met.day > today:
            move: dict[str, Value] = {
                _key(language, "move", "what"): say(
                    language, "write.new.first-meeting"
                ),
                _key(language, "move", "who"): me,
                _key(language, "move", "with"): key,
                _key(language, "move", "due"): Word(met.day.isoformat()),
            }
            lines.append(f"  - {written(move)}")
    return "\n".join(lines) + "\n" if len(lines) > 1 else ""
