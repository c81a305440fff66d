"""What stopped the YAML parser, told as what the writer can see and mend."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any, cast

from yaml.error import MarkedYAMLError
from yaml.events import ScalarEvent

from decisionmap.mapfile.lines import Lines
from decisionmap.mapfile.parser import CParser
from decisionmap.mapfile.shown import shown
from decisionmap.model.place import Place, Problem

_CASES = (
    ("mapping values are not allowed", "colon"),
    ("block sequence entries are not allowed", "dash"),
    ("could not find expected ':'", "no-colon"),
    ("found unknown escape character", "escape"),
    ("did not find expected hexdecimal number", "escape"),
    ("cannot start any token", "character"),
    ("alphabetic or numeric character", "character"),
    ("expected ',' or ']'", "brackets"),
    ("expected ',' or '}'", "brackets"),
    ("expected '-' indicator", "indent"),
    ("expected <document start>", "indent"),
    ("expected key", "indent"),
    ("tab character", "tab"),
)
_PROPERTIES = re.compile(r"[&!]\S*")
_SPACE = re.compile(r"(?:[ \t\r\n]+(?:#[^\n]*)?)*")
_DOCUMENT_END = re.compile(r"^\.\.\.\s", re.MULTILINE)
_WORD_BEFORE = re.compile(r"[^\s,:{}\[\]]+\Z")
_FIRST_KEY = re.compile(r"[ ]*[^\s:\"'\[\]{}#-][^:]*")
_TAB_INDENT = re.compile(r"[ ]*(?:-[ ]*)*\t")
_VERSION = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*%YAML[ \t]+([0-9]+\.[0-9]+)(?=\s)")
_KEY_BEFORE = re.compile(
    r"""(?:[\n,{][ ]*(?:-[ ]+)*[^\s:,{}"'][^:,{}\n"']*:[ ]+|\n[ ]*-[ ]+)\Z"""
)
"""A key or a dash after which a text begins: no text ends so."""
_CLOSED_IN_COMMENT = re.compile(r"[ \t](#[^\n]*[}\]][^\n]*)")
_RECORD_AFTER = re.compile(r":\s*(?:\{|\n)")
_OPENED = {"a flow mapping": "{", "a flow sequence": "["}


def problem(text: str, fault: MarkedYAMLError, file: str) -> Problem:
    """Return the problem that stopped the parser, where reading stopped.

    Of a quote that is never closed the place is the quote that opens.
    """
    lines = Lines(text)
    at = min(_offset(fault.problem_mark or fault.context_mark), len(text))
    tab = _tab(lines, text, at)
    if tab is not None:
        return Problem(_place(lines, tab, file), "yaml-tab")
    quote = _open_quote(fault, text, at)
    if quote is not None:
        return Problem(_place(lines, quote, file), "yaml-syntax", "quote")
    said = fault.problem or ""
    if "undefined tag handle" in said:
        word = (_PROPERTIES.match(text, at) or [""])[0]
        figures = {"tag": shown(word)}
        return Problem(_place(lines, at, file), "yaml-tag", figures=figures)
    if "expected <document start>" in said and _DOCUMENT_END.search(text, 0, at):
        return Problem(_place(lines, at, file), "yaml-multi-document")
    if "directive" in f"{said} {fault.context}":
        return _directive(lines, text, _offset(fault.context_mark), file)
    if _OPENED.get((fault.context or "").removeprefix("while parsing ")):
        return _unclosed(fault, lines, text, at, file)
    return _other(fault, lines, text, at, file)


def any_version(text: str) -> str:
    """Return the text with a ``%YAML`` line of the version that the parser knows.

    >>> any_version("%YAML 1.3\\n---\\naccount: A")
    '%YAML 1.1\\n---\\naccount: A'
    """
    found = _VERSION.match(text) if "%YAML" in text[:10_000] else None
    if found is None:
        return text
    known = "1.1".rjust(len(found[1]))
    return text[: found.start(1)] + known + text[found.end(1) :]


def _other(
    fault: MarkedYAMLError, lines: Lines, text: str, at: int, file: str
) -> Problem:
    said = fault.problem or ""
    case = next((case for part, case in _CASES if part in said), "default")
    key = _WORD_BEFORE.search(text, max(0, at - 80), at)
    if key and text[at : at + 1] == ":" and text[at + 1 : at + 2] in tuple("},]"):
        figures = {"what": shown(key[0]), "sign": text[at + 1]}
        return Problem(_place(lines, at, file), "yaml-syntax", "tight", figures=figures)
    if case in ("indent", "default") and text[at : at + 1] == ":":
        code = "bad-id" if _RECORD_AFTER.match(text, at) else "yaml-key"
        return Problem(_place(lines, at, file), code, "empty")
    if case == "indent" and not _first_on_line(text, at):
        case = "trailing"
    if case == "character" and "alphabetic" in said:
        at = _offset(fault.context_mark)
    if case == "colon" and _FIRST_KEY.fullmatch(text[text.rfind("\n", 0, at) + 1 : at]):
        case = "continued"
    if case == "escape":
        at = text.rfind("\\", 0, at + 1) + 1
    figures = {"what": shown(_word(text, at)), "sign": shown(text[at : at + 1])}
    return Problem(_place(lines, at, file), "yaml-syntax", case, figures=figures)


def _directive(lines: Lines, text: str, at: int, file: str) -> Problem:
    """Tell of a line that begins with % before the map."""
    line = lines.line(lines.at(at)[0])
    figures = {"what": shown(line.strip())}
    place = _place(lines, at, file)
    return Problem(place, "yaml-syntax", "directive", figures=figures, width=len(line))


def _unclosed(
    fault: MarkedYAMLError, lines: Lines, text: str, at: int, file: str
) -> Problem:
    """Tell of a bracket that is not closed, and of the line in which it opens."""
    opened = _offset(fault.context_mark)
    line = lines.at(opened)[0]
    figures = {
        "sign": text[opened : opened + 1],
        "line": str(line),
        "what": shown(_word(text, at)),
    }
    swallowed = _CLOSED_IN_COMMENT.search(text, opened, at)
    case = "brackets" if text[at:].strip() else "brackets-end"
    if swallowed:
        case = "brackets-comment"
        figures["comment"] = shown(swallowed[1].strip())
    return Problem(_place(lines, at, file), "yaml-syntax", case, figures=figures)


def past_properties(text: str, at: int) -> tuple[int, tuple[int, str] | None]:
    """Return where a value begins behind its anchor and tag, and the tag with its place."""
    tag = None
    while found := _PROPERTIES.match(text, at):
        if found[0][0] == "!":
            tag = at, found[0]
        space = _SPACE.match(text, found.end())
        at = space.end() if space else found.end()
    return at, tag


def _offset(mark: object) -> int:
    return int(getattr(mark, "index", 0))


def _place(lines: Lines, at: int, file: str) -> Place:
    line, column = lines.at(at)
    return Place(file, line, column)


def _tab(lines: Lines, text: str, at: int) -> int | None:
    """Return where a tab indents the line that could not be read, if one does."""
    first = lines.offset(lines.at(at)[0], 1)
    found = _TAB_INDENT.match(text, first)
    return found.end() - 1 if found else None


def _open_quote(fault: MarkedYAMLError, text: str, at: int) -> int | None:
    """Return the quote that was never closed: to the end, or to some later quote."""
    start = _offset(fault.context_mark)
    quoted = "quoted scalar" in (fault.context or "")
    if quoted and "unexpected" in (fault.problem or ""):
        return start
    return _early_close(text, at)


def _early_close(text: str, at: int) -> int | None:
    """Return an opening quote whose text ran on into the quote of another one.

    ``name: "Ana`` and, some lines below, ``title: "Chief"``: the later line's first
    quote closes the first line's, and the parser stops at ``Chief``.
    """
    last = _last_quoted(text)
    if last is None or not last[1] <= at or text[last[1] : at].strip():
        return None
    start, end = last
    return start if _KEY_BEFORE.search(text, start + 1, end - 1) else None


def _last_quoted(text: str) -> tuple[int, int] | None:
    """Return where the last text in quotes stands that the parser could read."""
    last = None
    parser = CParser(text)
    with suppress(MarkedYAMLError):
        while (event := parser.get_event()) is not None:
            if isinstance(event, ScalarEvent) and event.style in ("'", '"'):
                last = cast(Any, event)
    return None if last is None else (last.start_mark.index, last.end_mark.index)


def _first_on_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" -")


def _word(text: str, at: int) -> str:
    found = re.compile(r"[^\s:,\[\]{}]+").match(text, at)
    return found[0] if found else text[at : at + 1]
