"""How texts of a file are compared: words by their spelling, ids by their signs."""

from __future__ import annotations

import unicodedata

from decisionmap.model.spelling import fold

__all__ = ["fold", "nfc"]


def nfc(word: str) -> str:
    """Return a text composed, as ids are compared; what is plain ASCII is so already."""
    return word if word.isascii() else unicodedata.normalize("NFC", word)
