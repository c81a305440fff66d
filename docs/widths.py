"""Write the table of text widths from the shipped font: run after the font changes.

    python docs/widths.py

For each weight the advance of every character of the face, in thousandths of its
size. Needs fonttools and brotli (extra ``test``); nothing of it is needed to draw.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

PACKAGE = Path(__file__).parent.parent / "decisionmap"
FONTS = PACKAGE / "formats" / "html"
TABLE = PACKAGE / "views" / "style" / "widths.json"
WEIGHTS = (400, 600, 700)


def table() -> dict[str, dict[str, int]]:
    """Return weight → character → advance in thousandths of the size."""
    return {str(w): advances(FONTS / f"inter-{w}.woff2") for w in WEIGHTS}


def advances(font: Path) -> dict[str, int]:
    """Return the advance of every visible character of a font file."""
    face = TTFont(font)
    em = face["head"].unitsPerEm
    return {
        chr(code): round(1000 * face["hmtx"][glyph][0] / em)
        for code, glyph in sorted(face.getBestCmap().items())
        if chr(code).isprintable()
    }


if __name__ == "__main__":
    text = json.dumps(table(), ensure_ascii=False, separators=(",", ":"))
    TABLE.write_text(text + "\n", encoding="utf-8")
