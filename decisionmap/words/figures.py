"""How each language sets a number, a share, a date, a list of names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import floor
from typing import Protocol, runtime_checkable

from decisionmap.words.dialect import plain

_MONTHS = {
    "en": ("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split(),  # noqa: SIM905
    "es": ("ene feb mar abr may jun jul ago sep oct nov dic").split(),  # noqa: SIM905
}
_Join = tuple[str, str, tuple[str, ...]]
"""A word between names, what it becomes before some sounds, and those sounds."""
_AND: Mapping[str, _Join] = {
    "en": ("and", "and", ()),
    "es": ("y", "e", ("i", "í", "hi")),
}
_OR: Mapping[str, _Join] = {
    "en": ("or", "or", ()),
    "es": ("o", "u", ("o", "ó", "ho", "hó")),
}
_MINUS = "\N{MINUS SIGN}"
_SPACE = "\N{NO-BREAK SPACE}"
_HALF = 0.5 + 1e-9
"""A half, and what floating point may lose of it: 28.499999999999996 stands for 28.5."""


@runtime_checkable
class Money(Protocol):
    """An amount and its currency; this floor knows no records, only their shape."""

    @property
    def amount(self) -> float: ...
    @property
    def currency(self) -> str: ...


def figure(language: str, value: object, kind: str = "", rest: str = "") -> str:
    """Set a figure as the language does; ``kind`` overrules what its type would say.

    A sentence has one capital, however many words of ours it joins.

    >>> figure("es", 0.474, "pct"), figure("en", -21.4, "signed"), figure("es", 1234.5)
    ('47\\xa0%', '−21', '1.234,5')
    >>> figure("es", date(2026, 11, 27), "daymonth")
    '27\\xa0nov'
    """
    if kind == "sentence":
        told = _by_type(language, value)
        return told[:1].upper() + told[1:].lower()
    if kind == "pct":
        return f"{whole(_float(value) * 100)}{_SPACE}%"
    if kind == "signed":
        return signed(_float(value))
    if kind == "plural":
        one, _, many = rest.partition("|")
        return one if _float(value) == 1 else many
    if kind == "n":
        return number(language, whole(_float(value)))
    if kind == "daymonth" and isinstance(value, date):
        return day(language, value).rpartition(_SPACE)[0]
    if kind == "or" and isinstance(value, tuple):
        return any_of(language, tuple(_by_type(language, item) for item in value))
    return _by_type(language, value)


def number(language: str, value: float) -> str:
    """Set a number with the language's point and thousands, at most two decimals.

    Spanish leaves four-digit numbers whole only in running text; tables and money
    read better grouped, so both languages group from 1,000 on.
    """
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    if plain(language) == "es":
        text = text.translate({ord(","): ".", ord("."): ","})
    return text.replace("-", _MINUS)


def signed(value: float) -> str:
    """Set a whole number with its sign; the middle has none.

    >>> signed(8.2), signed(-0.3), signed(-21)
    ('+8', '0', '−21')
    """
    points = whole(value)
    return f"+{points}" if points > 0 else str(points).replace("-", _MINUS)


def whole(value: float) -> int:
    """Return the nearest whole number, a half going up, below nothing too.

    The page's script sets its own figures, by the same rule.

    >>> whole(12.5), whole(13.5), whole(-2.5), whole(100 * 0.285)
    (13, 14, -2, 29)
    """
    return floor(value + _HALF)


def day(language: str, value: date) -> str:
    """Set a day: 20 Nov 2026, 20 nov 2026."""
    month = _MONTHS[plain(language)][value.month - 1]
    return f"{value.day}{_SPACE}{month}{_SPACE}{value.year}"


def money(language: str, value: Money) -> str:
    """Set an amount as sellers write it: 2.4 M€, 900 k€, 1.200 USD."""
    sign = {"EUR": "€", "USD": "$", "GBP": "£"}.get(value.currency, value.currency)
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if abs(value.amount) >= size and value.amount % (size // 100) == 0:
            return f"{number(language, value.amount / size)}{_SPACE}{letter}{sign}"
    return f"{number(language, value.amount)}{_SPACE}{sign}".strip()


def listed(language: str, names: tuple[str, ...]) -> str:
    """Join names with the language's *and*; Spanish y becomes e before an i sound.

    >>> listed("es", ("Ana", "Luis", "Iker")), listed("en", ("Ana", "Luis"))
    ('Ana, Luis e Iker', 'Ana and Luis')
    """
    return _joined(names, _AND[plain(language)])


def any_of(language: str, names: tuple[str, ...]) -> str:
    """Join names with the language's *or*; Spanish o becomes u before an o sound.

    >>> any_of("es", ("Ana", "Luis", "Óscar")), any_of("en", ("Ana", "Luis"))
    ('Ana, Luis u Óscar', 'Ana or Luis')
    """
    return _joined(names, _OR[plain(language)])


def _joined(names: tuple[str, ...], join: _Join) -> str:
    """Join names; a last one in *hie* is spoken like *ye*, and no i sound."""
    if len(names) < 2:
        return "".join(names)
    word, other, sounds = join
    last = names[-1].lower()
    if sounds and last.startswith(sounds) and not last.startswith("hie"):
        word = other
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def _by_type(language: str, value: object) -> str:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        raise TypeError("a yes or no is told in words, not set as a figure")
    if isinstance(value, int | float):
        return number(language, value)
    if isinstance(value, date):
        return day(language, value)
    if isinstance(value, tuple):
        return listed(language, tuple(_by_type(language, item) for item in value))
    if isinstance(value, Money):
        return money(language, value)
    raise TypeError(f"no way to set {value!r}")


def _float(value: object) -> float:
    if isinstance(value, int | float):
        return float(value)
    raise TypeError(f"{value!r} is no number")
