"""Amounts of money as sellers write them, and what is meant where one cannot be sure."""

from __future__ import annotations

import re

from decisionmap.mapfile.notation import Field
from decisionmap.mapfile.shown import shown
from decisionmap.mapfile.values import Fault
from decisionmap.model.money import Money

CURRENCIES = frozenset(
    """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN
    BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB
    EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK
    JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
    MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK
    PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
    SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV
    WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split()  # noqa: SIM905
)
"""The codes of ISO 4217; what else has three letters is no currency."""
_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "euro": "EUR", "euros": "EUR"}
_TIMES = {"": 1.0, "k": 1e3, "mil": 1e3, "m": 1e6, "mm": 1e6}
_CURRENCY = r"€|\$|£|¥|euros?|[A-Za-z]{3}"
_MONEY = re.compile(
    rf"(?:(?P<before>{_CURRENCY})\s*)?(?P<sign>[-+]?)"
    r"(?P<number>\d+(?:[.,]\d+)*(?:[eE]\+?\d+)?)\s*(?P<times>mil\b|MM|[kKM](?![A-Za-z]{1,2}\b))?"
    rf"\s*(?P<after>{_CURRENCY})?\Z"
)
_MILLIONS = "millones|millions|million|millón|millon|mill|mio|mln"
_THOUSAND_MILLIONS = "mrd|bn|billion|millardos"
_SAID = re.compile(
    rf"([-+]?\d+(?:[.,]\d+)?)\s*(?:({_MILLIONS})|({_THOUSAND_MILLIONS}))\.?"
    rf"(?:\s+de)?\s*({_CURRENCY})?\Z",
    re.IGNORECASE,
)
"""An amount whose size is a word: ``5 Mio EUR``."""
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?\Z", re.ASCII)
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)", re.ASCII)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}\Z", re.ASCII)
_DECIMALS = re.compile(r"\d+(?:[.,]\d+)?(?:[eE]\+?\d+)?\Z", re.ASCII)
_GROUPING = {".": "es", ",": "en"}
"""The language in which a sign parts thousands, and nobody reads it otherwise."""


def money(text: str, field: Field) -> Money | Fault:
    """Read an amount and its currency, as sellers write it: ``2.4M EUR``, ``2,4 M€``."""
    text = text.replace("\N{NO-BREAK SPACE}", " ")
    spaced = _SPACED.search(text)
    if spaced:
        mended = text.replace(spaced[0], spaced[0].replace(" ", ""))
        return Fault("bad-number", "grouped", {"nearest": shown(mended)}, mended)
    found = _MONEY.match(text)
    currency = _currency(found["before"] or found["after"] or "") if found else None
    if found is None or currency is None or (found["before"] and found["after"]):
        return _said_otherwise(text)
    digits, times = found["number"], found["times"] or ""
    if _THOUSANDS.match(digits) and not times:
        return _thousands(digits, found["sign"], currency)
    if not _DECIMALS.match(digits):
        if not _GROUPED.match(digits):
            return Fault("bad-number", "money")
        return _grouped(digits, found["sign"], times, currency)
    amount = float(digits.replace(",", ".")) * _TIMES[times.lower()]
    if amount > field.most:
        return Fault("bad-number", "huge", {"most": field.most})
    return Money(-amount if found["sign"] == "-" else amount, currency)


def _currency(text: str) -> str | None:
    """Return a currency's code; None where the letters are none."""
    code = _SIGNS.get(text.lower(), text.upper())
    return code if not code or code in CURRENCIES else None


def _said_otherwise(text: str) -> Fault:
    """Refuse an amount with its size in words, and say how it is written."""
    found = _SAID.match(text)
    currency = _currency(found[4] or "") if found else None
    if found is None or currency is None:
        return Fault("bad-number", "money")
    size = "M" if found[2] else "000M"
    number = found[1].replace(",", ".")
    if size == "000M" and not number.lstrip("+-").isdigit():
        return Fault("bad-number", "money")
    mended = f"{number}{size} {currency}".strip()
    return Fault("bad-number", "size", {"nearest": mended}, mended)


def _thousands(digits: str, sign: str, currency: str) -> Fault:
    """Refuse ``2.400 EUR``: two and a bit, or two thousand four hundred?

    In a Spanish map nobody writes the former, in an English one ``2,400`` so.
    """
    whole, point, part = re.split("([.,])", digits)
    tail = f" {currency}".rstrip()
    large = f"{sign}{whole}{part}{tail}"
    small = f"{sign}{whole}.{part.rstrip('0') or '0'}{tail}"
    return Fault(
        "bad-number",
        "thousands",
        {"large": large, "small": small},
        instead={
            _GROUPING[point]: Fault("bad-number", "grouped", {"nearest": large}, large)
        },
    )


def _grouped(digits: str, sign: str, times: str, currency: str) -> Fault:
    last = max(digits.rfind("."), digits.rfind(","))
    grouping = next(s for s in digits if s in ".,")
    decimals = digits[last + 1 :] if digits[last] != grouping else ""
    amount = re.sub("[.,]", "", digits[:last] if decimals else digits)
    mended = f"{sign}{amount}{'.' + decimals if decimals else ''}{times} {currency}"
    return Fault(
        "bad-number", "grouped", {"nearest": shown(mended.strip())}, mended.strip()
    )
