"""Which characters a map may hold: refused, warned of, or mended, each with its place."""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Iterator

from yaml.error import MarkedYAMLError

from decisionmap.mapfile.ledger import Ledger
from decisionmap.mapfile.lines import Lines
from decisionmap.mapfile.shown import character_name, code_point, shown
from decisionmap.model.place import Grade, Place, Problem

MOST_TOLD = 50
"""A file with more forbidden characters than this is no text at all: reading stops."""

_PLANE_ENDS = "".join(
    chr(plane << 16 | end) for plane in range(17) for end in (0xFFFE, 0xFFFF)
)
_NEVER = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + _PLANE_ENDS
)
_FORBIDDEN = re.compile(f"[{_NEVER}\x85\u2028\u2029\ufeff]")
_FORBIDDEN_ESCAPED = re.compile(f"[{_NEVER}]")
_ODD = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u0600\u2010-\u2027\u2030-\u205f\u20a0-\u20bf]"
)
"""What is not plain European text: only where there is some do we look closer."""
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LONE_CR = re.compile("\r(?!\n)")
_SWALLOWING = re.compile(r"(?<=[^\s])[ \t]+#(?=[^\W_])")
_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))"
)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_ESCAPED = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b"}
_UTF_16 = {codecs.BOM_UTF16_LE: "UTF-16", codecs.BOM_UTF16_BE: "UTF-16"}
_UTF_32 = {codecs.BOM_UTF32_LE: "UTF-32", codecs.BOM_UTF32_BE: "UTF-32"}


def decode(data: bytes | str, file: str) -> tuple[str, Problem | None]:
    """Return the text of a file's bytes, or the place where they are no UTF-8."""
    if isinstance(data, str):
        return data, None
    other = _other_encoding(data)
    if other is not None:
        return "", Problem(
            Place(file, 1, 1), "encoding", "other", figures={"name": other}
        )
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as fault:
        return "", _bad_byte(data, fault.start, file)


def inspect(text: str, file: str, ledger: Ledger) -> tuple[str, list[int]]:
    """Return the text without what no map may hold, and where each of that stood."""
    if not _ODD.search(text):
        return text, []
    lines = Lines(text)
    spots = [found.start() for found in _FORBIDDEN.finditer(text)]
    for at in spots[:MOST_TOLD]:
        ledger.add(_bad_character(lines, at, text[at], file))
    ledger.count({Grade.ERROR: len(spots[MOST_TOLD:])})
    for found in _DIRECTION.finditer(text):
        ledger.add(_bidi(lines, found.start(), found[0], file, width=1))
    return _FORBIDDEN.sub("_", text), spots


def bare(text: str) -> str:
    """Return a piece of the source without what no map may hold, written or escaped."""
    return _FORBIDDEN.sub("", _ESCAPE.sub(_kept, text))


def _kept(escape: re.Match[str]) -> str:
    character = _character(escape)
    bad = "\ud800" <= character <= "\udfff" or _FORBIDDEN_ESCAPED.match(character)
    return "" if bad else escape[0]


def surrogates(text: str) -> int:
    """Return how many escapes of half a character there are."""
    return len(_SURROGATE.findall(text))


def lone_cr(text: str) -> bool:
    """Tell whether a carriage return stands alone: YAML ends a line there, we do not."""
    return "\r" in text and _LONE_CR.search(text) is not None


def swallowing_comments(text: str) -> dict[int, int]:
    """Return where a ``#`` right before a letter or digit follows a word: its end → ``#``."""
    if " #" not in text and "\t#" not in text:
        return {}
    return {found.start(): found.end() - 1 for found in _SWALLOWING.finditer(text)}


def escapes(
    text: str, start: int, end: int, file: str
) -> Iterator[tuple[int, Problem]]:
    """Yield the problems of the escapes in a double-quoted text, each with its offset."""
    for found in _ESCAPE.finditer(text, start, end):
        at, width, character = found.start(), len(found[0]), _character(found)
        if _FORBIDDEN_ESCAPED.match(character):
            yield at, _bad_character(Lines(text), at, character, file, width)
        elif _DIRECTION.match(character):
            yield at, _bidi(Lines(text), at, character, file, width)


def bad_escape(
    text: str, fault: MarkedYAMLError, file: str
) -> tuple[str, int, Problem] | None:
    """Return the text with a surrogate's escape replaced, its offset and its problem.

    The parser stops at such an escape; an underscore of the same width in its place
    lets it read on, so that everything else is told in the same run.
    """
    if "invalid Unicode character escape" not in (fault.problem or ""):
        return None
    mark = fault.problem_mark
    if mark is None:
        return None
    at = text.rfind("\\", 0, mark.index + 1)
    found = _ESCAPE.match(text, at)
    if found is None:
        return None
    number = int(found[2] or found[3] or "0", 16)
    figures = {"code": f"U+{number:04X}", "name": ""}
    line, column = Lines(text).at(at)
    width = found.end() - at
    problem = Problem(
        Place(file, line, column),
        "bad-character",
        "escape",
        figures=figures,
        width=width,
    )
    instead = "\\u005f" if found[2] else "\\U0000005f"
    return text[:at] + instead + text[found.end() :], at, problem


def _character(escape: re.Match[str]) -> str:
    number = escape[1] or escape[2] or escape[3]
    if not number:
        return _ESCAPED.get(escape[4], "x")
    code = int(number, 16)
    return chr(code) if code <= sys.maxunicode else "x"


def _bad_character(
    lines: Lines, at: int, character: str, file: str, width: int = 1
) -> Problem:
    line, column = lines.at(at)
    figures = {"code": code_point(character), "name": character_name(character)}
    case = "separator" if character in "\x85\u2028\u2029" else "default"
    return Problem(
        Place(file, line, column),
        "bad-character",
        case if width == 1 else "escape",
        figures=figures,
        width=width,
        fix="" if width == 1 and case == "default" else None,
    )


def _bidi(lines: Lines, at: int, character: str, file: str, width: int) -> Problem:
    line, column = lines.at(at)
    figures = {"code": code_point(character), "name": character_name(character)}
    return Problem(
        Place(file, line, column),
        "bidi-control",
        grade=Grade.WARNING,
        figures=figures,
        width=width,
    )


def _other_encoding(data: bytes) -> str | None:
    """Name the encoding that a file shows by its first bytes, unless it is UTF-8."""
    for marks in (_UTF_32, _UTF_16):
        for mark, name in marks.items():
            if data.startswith(mark):
                return name
    head = data[:200]
    odd, even = head[1::2], head[::2]
    if len(head) > 3 and max(odd.count(0), even.count(0)) * 5 > len(odd) * 4:
        return "UTF-16"
    return None


def _bad_byte(data: bytes, at: int, file: str) -> Problem:
    line = data.count(b"\n", 0, at) + 1
    before = data[data.rfind(b"\n", 0, at) + 1 : at].decode("utf-8").lstrip("\ufeff")
    after = data[at:].split(b"\n", 1)[0][:20].decode("cp1252", "replace").split()
    figures = {
        "byte": f"0x{data[at]:02X}",
        "guess": shown(before.split(" ")[-1] + (after[0] if after else "")),
    }
    return Problem(Place(file, line, len(before) + 1), "encoding", figures=figures)
