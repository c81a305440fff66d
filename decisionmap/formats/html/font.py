"""Ship the face the page is set in, so that text is as wide as it was measured.

The files beside this module are Inter 400, 600 and 700, Latin subset, made from the
package ``@fontsource/inter`` 5.3.0 (Inter 4, SIL Open Font License, ``inter-OFL.txt``)
by ``docs/make_font.py``, which names the characters kept and what it was made from.
"""

from __future__ import annotations

from base64 import b64encode
from json import dumps
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


def script() -> str:
    """Return the script that gives the page its faces, the files written into it.

    A face by ``@font-face`` comes, even from the page itself, only after all has been set
    in another, and all is then set again; one made of its bytes is there at once.
    """
    told = {w: b64encode(path(w).read_bytes()).decode() for w in SHA256}
    code = Path(__file__).with_name("font.js").read_text("utf-8")
    return f"{{{code}letter({dumps(FAMILY)},{dumps(told)});}}"
