"""Make the page's three font files from the published ones: ``make_font.py FOLDER``.

FOLDER holds ``inter-latin-{400,600,700}-normal.woff2`` of the package
``@fontsource/inter`` 5.3.0 (its archive has the SHA-256
02034af8d41dcc67ac8eab88f642e129bb8a2e8922abf30229c32725f54d8fd6). Kept are the letters
of western European languages, the signs the page sets, kerning and figures of one
width; needs fonttools and brotli. Prints the hashes that ``formats/html/font.py`` holds.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

from fontTools import subset

TARGET = Path(__file__).parent.parent / "decisionmap" / "formats" / "html"
SOURCES = {
    400: "8909904ab6c872eb994093482a88a28eca2cd95912d7b6fecd72103b0dc07edc",
    600: "f9a06e79cd3a2a20951c0f0e28f66dd0e6d3fda73911d640a2125c8fcb78f21a",
    700: "6f56409fd3d64bb85f7d070bce20749db2d66b6d63cec586cc22d1c761be2491",
}
SIGNS = "ıŒœŸˆ˚˜–—‘’‚“”„†‡•…‰‹›⁄€™←↑→↓−≤≥≠≈"
CHARACTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, SIGNS)]


def main(folder: Path) -> None:
    """Write each weight beside the page and tell its hash."""
    for weight, expected in SOURCES.items():
        source = folder / f"inter-latin-{weight}-normal.woff2"
        if sha256(source.read_bytes()).hexdigest() != expected:
            raise SystemExit(f"{source.name} is not the file of release 5.3.0")
        target = TARGET / f"inter-{weight}.woff2"
        _subset(source, target)
        print(weight, sha256(target.read_bytes()).hexdigest(), target.stat().st_size)


def _subset(source: Path, target: Path) -> None:
    options = subset.Options(
        flavor="woff2", hinting=False, layout_features=["kern", "tnum", "ccmp"]
    )
    # the licence asks that copyright and licence stay in the file
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
