"""Write the page of the complete notation, ``docs/notation.md``, out of the field table.

``python -m decisionmap.mapfile.notation_page`` prints it; a test keeps it up to date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.notation import Field, Kind, Names, Record, Shape
from decisionmap.mapfile.vocabularies import VOCABULARIES

_HEAD = """\
# The notation

One YAML file is one account. Needed are `account` and one person under `people`; each
further line adds value on its own. Every key and every word has an English and a Spanish
spelling, and a file may mix them: this page has both, and `decisionmap fmt --words es`
(or `en`) translates a whole map. `decisionmap explain WORD` looks up one word of it, and
`decisionmap schema` lets an editor offer them while you write.

This page is made from the table by which maps are read
(`python -m decisionmap.mapfile.notation_page > docs/notation.md`).

```yaml
map: 1
account: Talleres Ibarra
people:
  ana: {name: Ana Muñoz, title: Chief Procurement Officer, roles: [economic_buyer], stance: for}
  luis: "Luis Prado, Plant Manager"
team:
  marta: {name: Marta Gil, role: kam}
contacts:
  marta: {ana: met 2026-04-20}
```

The same in Spanish:

```yaml
mapa: 1
cuenta: Talleres Ibarra
personas:
  ana: {nombre: Ana Muñoz, cargo: Directora de Compras, rol: [presupuesto], postura: a_favor}
  luis: "Luis Prado, Director de Planta"
equipo:
  marta: {nombre: Marta Gil, rol: kam}
contactos:
  marta: {ana: conocido 2026-04-20}
```

## How values are written

* Keys and words are compared without accents or case; space, `_` and `-` are alike. A key
  given in both languages is told as a duplicate.
* An **id** is made of letters (any script), digits, `-` and `_`. No id is used for both
  ours and theirs.
* A **number** has a decimal point: `4.5`. **Money** has a currency: `2400000 EUR`,
  `2.4M EUR`, `900k EUR`. A **date** is a day: `2026-11-23`. A **rhythm** is `30d`, `6w` or
  `3m`. A **yes or no** is `yes`, `no`, `true`, `false`, `sí`.
* Where a **list** is due one value may stand without brackets.
* An empty value (`stance:`) is unknown, and so is one that is not written. Unknown is never
  taken for a middle value.
* Names and titles hold 200 characters, other texts 5,000.
* A comma inside `{ }` ends a value, and ` #` begins a comment: put such texts in quotes.
* One file is one YAML document in UTF-8, without aliases, merge keys and tags.
* In a record with a *short form* one text can stand for the whole. Keys in bold are needed.
"""
_VALUES = {
    Kind.TEXT: "text",
    Kind.NUMBER: "number",
    Kind.WHOLE: "whole number",
    Kind.MONEY: "money",
    Kind.DATE: "date",
    Kind.RHYTHM: "rhythm",
    Kind.BOOLEAN: "yes or no",
    Kind.VALUE: "number or option",
}
_NAMED = {
    Names.PERSON: "person",
    Names.MEMBER: "one of ours",
    Names.EITHER: "ours or theirs",
    Names.COMPETITOR: "competitor",
    Names.CHOICE: "competitor, `status_quo` or `us`",
    Names.DECISION: "decision",
    Names.TERM: "term",
    Names.RULE: "gap rule",
    Names.VIEW: "view",
    Names.ROLE: "[role](#words-role)",
    Names.FREE: "name",
    Names.NEW_PERSON: "new id",
    Names.NEW_MEMBER: "new id",
    Names.NEW_COMPETITOR: "new id",
    Names.NEW_DECISION: "new id",
    Names.NEW_TERM: "new id",
}


def notation_page() -> str:
    """Return the whole page as Markdown."""
    parts = [_HEAD, "## Records\n"]
    parts += [_record(record) for record in RECORDS.values()]
    parts.append(
        "## Words\n\nThe closed vocabularies. The first spelling is the one that "
        "`fmt --words` writes; the others are understood.\n"
    )
    parts += [_vocabulary(name) for name in VOCABULARIES]
    return "\n".join(parts)


def _record(record: Record) -> str:
    lines = [f"### {_title(record.name)}", "", f"{_capital(record.en)} · *{record.es}*"]
    if record.short:
        form = ", ".join(f"`{key}`" for key in record.short)
        lines += ["", f"Short form: one text with {form}."]
    if record.free is not None:
        lines += ["", f"Any further key holds a {_VALUES[record.free]}."]
    lines += ["", *_table(_HEADINGS, map(_row, record.fields)), ""]
    return "\n".join(lines)


_HEADINGS = ("Key", "Spanish", "Holds", "Meaning", "Significado")


def _row(field: Field) -> tuple[str, ...]:
    key = f"**`{field.key}`**" if field.required else f"`{field.key}`"
    spanish = ", ".join(f"`{word}`" for word in field.spanish)
    return key, spanish, _holds(field), field.en, field.es


def _holds(field: Field) -> str:
    one = _one(field)
    if field.shape is Shape.LIST:
        return f"list of: {one}"
    if field.shape is Shape.KEYED:
        keys = " → ".join(_NAMED[names] for names in field.keys)
        ids = "; or a list of ids" if field.ids else ""
        return f"{keys} → {one}{ids}"
    return one


def _one(field: Field) -> str:
    if field.kind is Kind.RECORD:
        return f"[{_title(field.record).lower()}](#{_anchor(field.record)})"
    if field.kind is Kind.REFERENCE and field.names is not None:
        return _NAMED[field.names]
    if field.kind in (Kind.WORD, Kind.STANCE):
        link = (
            f"[{_title(field.vocabulary).lower()}](#words-{_anchor(field.vocabulary)})"
        )
        return f"{link}, {_range(field)}" if field.low is not None else link
    bounds = _range(field)
    return f"{_VALUES[field.kind]}, {bounds}" if bounds else _VALUES[field.kind]


def _range(field: Field) -> str:
    if field.low is None:
        return ""
    low = f"{field.low:g}"
    return f"{low} to {field.high:g}" if field.high is not None else f"{low} or more"


def _vocabulary(name: str) -> str:
    rows = (
        (f"`{word.english}`", ", ".join(f"`{spelling}`" for spelling in word.spanish))
        for word in VOCABULARIES[name].words
    )
    table = _table(("English", "Spanish"), rows)
    return "\n".join((f"### Words: {_title(name).lower()}", "", *table, ""))


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    head = tuple(headings)
    yield _line(head)
    yield _line("---" for _ in head)
    yield from map(_line, rows)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _title(name: str) -> str:
    return _capital(name.replace("_", " "))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _anchor(name: str) -> str:
    return name.replace("_", "-")


if __name__ == "__main__":
    import sys

    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(notation_page())
