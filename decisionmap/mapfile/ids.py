"""What an id may be, and which two ids a reader could not tell apart."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = re.compile(r"[A-Za-z0-9_-]+\Z")
_LETTERS = ("L", "M", "Nd")
_CYRILLIC = "АаВЕеЅѕІіЈјКкМмНОоРрСсТтУуХхԁһԛԜԝӏ", "AaBEeSsIiJjKkMmHOoPpCcTtYyXxdhqWwl"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγηικνορςστυχϲϳ", "ABEZHIKMNOPTYXaynikvopcotuxcj"
_LOOK_ALIKE = str.maketrans(
    {
        **dict(zip(*_CYRILLIC, strict=True)),
        **dict(zip(*_GREEK, strict=True)),
        **dict(zip("օսհոցՕՏԼ", "ouhngOSL", strict=True)),
        **dict(zip("ᎪᎬᎠᎡᏟᎻᎫᏦᎷᏢᏚᎢᏔᏃ", "AEDRCHJKMPSTWZ", strict=True)),
    }
)
"""Letters of other scripts that look like a Latin one (Unicode's confusables, the part
that whole words can be written in: Cyrillic, Greek, Armenian, Cherokee)."""


def good_id(text: str) -> bool:
    """Tell whether a text is letters (of any script), digits, ``-`` and ``_`` only.

    >>> good_id("peña-2"), good_id("../luis"), good_id("")
    (True, False, False)
    """
    if _PLAIN.match(text):
        return True
    return bool(text) and all(
        sign in "-_" or unicodedata.category(sign).startswith(_LETTERS) for sign in text
    )


def skeleton(text: str) -> str:
    """Return what an id looks like in Latin letters.

    >>> skeleton("аna") == "ana", skeleton("Ana")
    (True, 'Ana')
    >>> skeleton("mart\u03afn") == "martín"
    True
    """
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text).translate(_LOOK_ALIKE)
    return unicodedata.normalize("NFC", apart)


def foreign_letter(text: str) -> str | None:
    """Return the first letter that only looks Latin, as Unicode names it.

    >>> foreign_letter("аna")
    "U+0430 'cyrillic small letter a'"
    """
    for sign in text:
        if skeleton(sign) != sign:
            name = unicodedata.name(sign, "").lower()
            return f"U+{ord(sign):04X} '{name}'"
    return None
