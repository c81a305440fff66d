"""What stopped the YAML parser, told as what the writer can see and mend."""

from __future__ import annotations

import re

from yaml.error import MarkedYAMLError

from decisionmap.mapfile.lines import Lines
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
_FIRST_KEY = re.compile(r"[ ]*[^\s:\"'\[\]{}#-][^:]*")
_TAB_INDENT = re.compile(r"[ ]*\t")


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
    case = next((case for part, case in _CASES if part in said), "default")
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
    """Return an opening quote whose text ran over lines into the quote of another one.

    ``name: "Ana`` and, a line below, ``title: "Chief"``: the second line's first quote
    closes the first line's, and the parser stops at ``Chief``.
    """
    line = text.rfind("\n", 0, at) + 1
    head = text[line:at]
    for sign in "\"'":
        if head.rstrip().endswith(sign) and head.count(sign) == 1:
            before = text.rfind("\n", 0, max(line - 1, 0)) + 1
            opener = re.search(
                rf"[:\-\[{{,]\s+({sign})[^{sign}\n]*$", text[before : line - 1]
            )
            if opener:
                return before + opener.start(1)
    return None


def _first_on_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" -")


def _word(text: str, at: int) -> str:
    found = re.compile(r"[^\s:,\[\]{}]+").match(text, at)
    return found[0] if found else text[at : at + 1]
