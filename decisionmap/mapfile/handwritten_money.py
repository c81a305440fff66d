"""Read an amount of money out of a text as people write it: 250.000 €, 2.4 million EUR."""

from __future__ import annotations

import re

_SIZES = {
    "k": "k", "mil": "k", "thousand": "k",
    "m": "M", "mill": "M", "millón": "M", "millones": "M", "million": "M",
    "millions": "M", "mio": "M", "mn": "M",
}  # fmt: skip
_SIGNS = {
    "€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR", "euros": "EUR",
    "dollars": "USD", "dólares": "USD", "pounds": "GBP", "libras": "GBP",
}  # fmt: skip
_CODES = (
    "EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|JPY|CNY|HKD|SGD|INR|AUD|NZD|"
    "CAD|MXN|BRL|ARS|CLP|COP|PEN|UYU|ZAR|AED|SAR|ILS|KRW|MAD"
)
_NAMES = "|".join(sorted((sign for sign in _SIGNS if sign.isalpha()), reverse=True))
_UNIT = rf"€|\$|£|(?:{_CODES}|{_NAMES})\b"
_SIZE = "|".join(sorted(_SIZES, key=len, reverse=True))
_MONEY = re.compile(
    rf"(?<![\w.,])(?:(?P<before>{_UNIT})\s?)?"
    r"(?P<number>\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?(?!\d)|\d[\d.,]*)"
    rf"(?:\s?(?P<size>{_SIZE})\b\.?|\s?(?P<letter>[kKM])(?=[€$£A-Z]))?"
    rf"\s?(?:de )?(?P<after>{_UNIT})?",
    re.IGNORECASE,
)
_LOOKS_LIKE_MONEY = re.compile(
    rf"(?:{_UNIT})\s?\d[\d.,]*|\d[\d.,]*\s?(?:{_SIZE})?\s?(?:{_UNIT})", re.IGNORECASE
)


def money_in(text: str, language: str = "en") -> tuple[re.Match[str], str] | None:
    """Return the first amount with a currency in a text, as a map writes it.

    A bare number is no money. A point or comma before three figures is read as the
    language writes thousands; where it would be the other one's, there is no amount.

    >>> money_in("Renewal, 250.000 €", "es")[1], money_in("2,400,000 USD")[1]
    ('250000 EUR', '2400000 USD')
    >>> money_in("250.000 EUR", "en") is None
    True
    """
    for match in _MONEY.finditer(text):
        unit = match["before"] or match["after"]
        number = _number(match["number"], language)
        if unit and number:
            currency = _SIGNS.get(unit.lower(), unit.upper())
            size = _SIZES.get((match["size"] or match["letter"] or "").lower(), "")
            return match, f"{number}{size} {currency}"
    return None


def unread_money(text: str) -> str | None:
    """Return what looks like an amount of money and could not be told.

    >>> unread_money("Renewal 250.000 EUR"), unread_money("line 3")
    ('250.000 EUR', None)
    """
    found = _LOOKS_LIKE_MONEY.search(text)
    return found[0] if found else None


def _number(text: str, language: str) -> str | None:
    """Read 2.4, 2,4, 2.400.000 and 2 400 000; a number that may be two is none."""
    text = text.rstrip(".,").replace(" ", "")
    thousand, point = (".", ",") if language == "es" else (",", ".")
    if re.fullmatch(r"\d+", text):
        return text
    grouped = rf"\d{{1,3}}(?:\{thousand}\d{{3}})+(?:\{point}\d{{1,2}})?"
    if re.fullmatch(grouped, text):
        return text.replace(thousand, "").replace(point, ".")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3}){2,}", text):
        return re.sub(r"[.,]", "", text)
    if re.fullmatch(r"\d+[.,]\d{1,2}", text):
        return text.replace(",", ".")
    return None
