"""The terminal we print on: its encoding, its colours, its width, its refusals."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import unicodedata
from collections.abc import Mapping
from typing import TextIO

import click

NARROWEST, WIDEST, UNKNOWN_WIDTH = 80, 120, 100
_PLAIN = str.maketrans(
    {
        "◆": "*", "▲": "!", "●": "o", "○": "?", "◌": "~", "▼": "v", "→": ">",
        "·": "-", "—": "-", "–": "-", "−": "-", "…": "~", "‘": "'", "’": "'",
        "“": '"', "”": '"', "✓": "+", "✗": "x", "×": "x", "≥": ">", "≤": "<",
        "─": "-", "│": "|", "↔": "=", "\N{NO-BREAK SPACE}": " ", "€": "EUR",
    }
)  # fmt: skip
"""Signs of ours in plain ASCII; one for one wherever it can be, so columns stay."""


def prepare() -> None:
    """Print UTF-8 into files and pipes whatever the locale; a terminal keeps its own."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        own = stream.isatty() or os.environ.get("PYTHONIOENCODING")
        reconfigure(encoding=None if own else "utf-8", errors="replace")


def say_out(text: str) -> None:
    """Print to the standard output."""
    sys.stdout.write(fitted(text, sys.stdout.encoding) + "\n")


def say_err(text: str) -> None:
    """Print to the standard error."""
    sys.stderr.write(fitted(text, sys.stderr.encoding) + "\n")


def fitted(text: str, encoding: str | None) -> str:
    """Return a text that an encoding has signs for: ours in plain, letters bare.

    >>> fitted("◆ Peñarrubia → +8 …", "ascii")
    '* Penarrubia > +8 ~'
    """
    encoding = encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_sign(letter, encoding) for letter in text)
    return text


def _sign(letter: str, encoding: str) -> str:
    for candidate in (
        letter,
        letter.translate(_PLAIN),
        unicodedata.normalize("NFKD", letter)[0],
    ):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return "?"


def flush() -> None:
    """Send everything printed on its way, so that a refusal is heard in time."""
    sys.stdout.flush()
    sys.stderr.flush()


def coloured(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether to colour: NO_COLOR says no, FORCE_COLOR yes, else a terminal."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def width() -> int:
    """Return how wide to print: the terminal's width within bounds."""
    columns = shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns
    return max(NARROWEST, min(WIDEST, columns))


def tell_wrong_usage(wrong: click.ClickException) -> None:
    """Say what was wrong in the command as it was called, and where to read on."""
    if isinstance(wrong, click.UsageError) and wrong.ctx is not None:
        say_err(wrong.ctx.get_usage())
    say_err(wrong.format_message())


def machine_said_no(no: OSError, language: str) -> None:
    """Say in one plain line what the machine refused; a closed pipe needs no words."""
    if isinstance(no, BrokenPipeError) or no.errno == errno.EPIPE:
        _forget_stdout()
        return
    from decisionmap.words.columns import visible
    from decisionmap.words.loader import has, say

    number = errno.errorcode.get(no.errno or 0, "other").lower()
    key = f"cli.machine.{getattr(no, 'sentence', number)}"
    known = key if has(language, key) else "cli.machine.other"
    reason = say(language, known, {"reason": (no.strerror or str(no)).lower()})
    if no.filename is not None:
        reason = f"{visible(os.fsdecode(no.filename))}: {reason}"
    say_err(reason)
    if no.filename is None:
        _forget_stdout()


def _forget_stdout() -> None:
    """Let the interpreter's last flush go nowhere: the reader is gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except OSError:  # a stream without a file beneath: nothing to redirect
        pass
    finally:
        os.close(nowhere)
