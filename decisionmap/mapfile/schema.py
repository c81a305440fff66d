"""Make the JSON Schema of a map out of the field table, so that editors can help.

The schema offers the English and the Spanish keys and words with their meaning, and it
takes every other spelling that reading takes (capitals, accents, space, ``_`` and ``-``
make no difference). It is a help while writing: what is wrong is told by ``check``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from decisionmap.mapfile.fields import MAP, RECORDS
from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.notation import Field, Kind, Record, Shape
from decisionmap.mapfile.values import FORMS
from decisionmap.mapfile.vocabularies import VOCABULARIES, Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE_NAME = "decisionmap.schema.json"
"""The name under which the schema lies beside a map."""
EDITOR_LINE = f"# yaml-language-server: $schema={FILE_NAME}"
"""The first line of a map that lets an editor find the schema."""
_ACCENTED = {"a": "áàâäã", "e": "éèêë", "i": "íìîï", "o": "óòôöõ", "u": "úùûü"}
_ACCENTED |= {"n": "ñ", "c": "ç"}
_SCALAR = ["string", "number", "boolean", "null"]
_NUMBER_TEXT = r"^[+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?$"

Schema = dict[str, Any]


def json_schema(record: Record = MAP) -> Schema:
    """Return the schema of a map, or of the settings file, as JSON Schema 2020-12."""
    used = _reached(record)
    return {
        "$schema": DIALECT,
        "title": f"decisionmap: {record.en}",
        "description": record.es,
        **_record(record, "#"),
        "$defs": {
            **{
                f"record-{one.name}": _record(one, f"#/$defs/record-{one.name}")
                for one in used
                if one is not record
            },
            **{f"words-{name}": _words(VOCABULARIES[name]) for name in _spoken(used)},
        },
    }


def schema_text(record: Record = MAP) -> str:
    """Return the schema as the text of its file."""
    return json.dumps(json_schema(record), ensure_ascii=False) + "\n"


def _reached(record: Record) -> list[Record]:
    """Return a record and all that can stand inside it, each once."""
    found: list[Record] = []
    ahead = [record]
    while ahead:
        one = ahead.pop(0)
        if one not in found:
            found.append(one)
            ahead += [RECORDS[field.record] for field in one.fields if field.record]
    return found


def _spoken(records: Iterable[Record]) -> list[str]:
    """Return the vocabularies that a set of records speaks, and the roles of ``needs``."""
    named = (field.vocabulary for one in records for field in one.fields)
    return list(dict.fromkeys(name for name in (*named, "role") if name))


def _record(record: Record, here: str) -> Schema:
    """Describe a record: every key in both languages, nothing else, or ``free`` keys.

    The value is described once, at the English key; ``here`` is where the record lies.
    """
    properties: Schema = {}
    patterns: Schema = {}
    for field in record.fields:
        value = {"$ref": f"{here}/properties/{field.key}"}
        properties[field.key] = {"description": field.en, **_field(field)}
        for word in field.spanish:
            properties.setdefault(word, {"description": field.es, **value})
        patterns[_pattern(field.key, *field.spanish)] = value
    further: Schema | bool = False
    if record.free is not None:
        further = _kind(Field("", (), record.free, "", ""))
    schema: Schema = {
        "type": "object",
        "properties": properties,
        "patternProperties": patterns,
        "additionalProperties": further,
    }
    needed = [_needs(field) for field in record.fields if field.required]
    return {**schema, "allOf": needed} if needed else schema


def _needs(field: Field) -> Schema:
    """Ask for a key in one language or the other, in whatever spelling."""
    pattern = _pattern(field.key, *field.spanish)
    somehow = {"not": {"propertyNames": {"not": {"pattern": pattern}}}}
    named = [{"required": [word]} for word in (field.key, *field.spanish)]
    return {"anyOf": [*named, somehow]}


def _field(field: Field) -> Schema:
    if field.shape is Shape.ONE:
        return _kind(field)
    one = _kind(field)
    if field.shape is Shape.LIST:
        return {"anyOf": [one, {"type": "array", "items": one}]}
    for _ in field.keys:
        one = {"anyOf": [_keyed(field, one), {"type": "null"}]}
    if field.ids:
        ids = {"type": _SCALAR}
        one["anyOf"] += [{"type": "array", "items": ids}, {"type": "string"}]
    return one


def _keyed(field: Field, one: Schema) -> Schema:
    keyed: Schema = {"type": "object", "additionalProperties": one}
    if any(names.name == "ROLE" for names in field.keys):
        keyed["propertyNames"] = {"$ref": "#/$defs/words-role"}
    return keyed


def _kind(field: Field) -> Schema:
    """Describe one value of a field; nothing at all is unknown, so it is always fine."""
    kind = field.kind
    if kind is Kind.RECORD:
        return _record_or_short(field)
    if kind in (Kind.WORD, Kind.BOOLEAN, Kind.STANCE):
        return _word(field)
    if kind in (Kind.NUMBER, Kind.WHOLE):
        return _number(field)
    if kind is Kind.DATE:
        pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        return {"type": ["string", "null"], "format": "date", "pattern": pattern}
    if kind is Kind.RHYTHM:
        return {"type": ["string", "null"], "pattern": "^[0-9]+ *[a-zA-Z]+$"}
    if kind is Kind.MONEY:
        return {"type": ["string", "number", "null"], "pattern": "[0-9]"}
    if kind is Kind.TEXT:
        text: Schema = {"type": _SCALAR, "maxLength": field.longest}
        return text | {"pattern": f"^{FORMS[field.form]}$"} if field.form else text
    return {"type": _SCALAR}


def _record_or_short(field: Field) -> Schema:
    record = RECORDS[field.record]
    either: list[Schema] = [{"$ref": f"#/$defs/record-{record.name}"}]
    either.append({"type": _SCALAR if record.short else "null"})
    return {"anyOf": either}


def _word(field: Field) -> Schema:
    either: list[Schema] = [{"$ref": f"#/$defs/words-{field.vocabulary}"}]
    if field.kind is Kind.STANCE:
        either.append(_number(field))
    return {"anyOf": [*either, {"type": "null"}]}


def _number(field: Field) -> Schema:
    number: Schema = {"type": ["number", "string", "null"], "pattern": _NUMBER_TEXT}
    if field.low is not None:
        number["minimum"] = field.low
    number["maximum"] = field.most
    return number


def _words(vocabulary: Vocabulary) -> Schema:
    """Offer the words that are written and take every spelling that is understood.

    ``yes`` and ``true`` are a truth value to some editors and a text to others.
    """
    offered = list(dict.fromkeys((*vocabulary.english, *vocabulary.spanish)))
    spelt = [word for w in vocabulary.words for word in (w.english, *w.spanish)]
    either: list[Schema] = [
        {"enum": offered},
        {"type": "string", "pattern": _pattern(*spelt)},
    ]
    if "true" in spelt:
        either.append({"type": "boolean"})
    return {"anyOf": either}


def _pattern(*words: str) -> str:
    """Return the pattern of all spellings that are compared as one of the words."""
    alternatives = "|".join(
        "".join(map(_letter, fold(word))) for word in dict.fromkeys(words)
    )
    return f"^(?:{alternatives})$"


def _letter(letter: str) -> str:
    if letter == "_":
        return "[ _-]"
    every = letter + _ACCENTED.get(letter, "")
    both = every + every.upper() if every.upper() != every else every
    return f"[{both}]" if len(both) > 1 else re.escape(both)
