"""Ship the face the page is set in, so that text is as wide as it was measured.

The files beside this module are Inter 400, 600 and 700, Latin subset, made from the
package ``@fontsource/inter`` 5.3.0 (Inter 4, SIL Open Font License, ``inter-OFL.txt``)
by ``docs/make_font.py``, which names the characters kept and what it was made from.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

FAMILY = "Decision Map Inter"
"""A name of its own: an Inter installed on the reader's machine may be wider."""
SHA256 = {
    400: "55f51bac712189e87dc28abc88466ab79621cf425a1febdc1b9eada49b35ac3d",
    600: "5996944849c6e88b075eb24e48b64d4eedb94994920bce3d2b5a48ead600440d",
    700: "9b5d744e5db2ae94d25c6fd885228ff3e29530c0c36ca7870b101738fcaaf815",
}
"""Weight → hash of its file as it was made; a test holds the files to it."""


def path(weight: int) -> Path:
    """Return where the file of a weight lies."""
    return Path(__file__).with_name(f"inter-{weight}.woff2")


def faces() -> Iterator[str]:
    """Yield an ``@font-face`` for each weight, the file written into it."""
    for weight in SHA256:
        data = b64encode(path(weight).read_bytes()).decode()
        yield (
            f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};'
            f'font-display:block;src:url(data:font/woff2;base64,{data})format("woff2")}}'
        )
