"""Commands that print what the page shows, as they are typed in a terminal."""

from __future__ import annotations

from pathlib import PurePath
from shlex import quote

from decisionmap.analysis.result import Analysis
from decisionmap.model.state import MAIN


def explained(analysis: Analysis, word: str) -> str:
    """Return the command that prints what a figure means and what it comes to."""
    return f"decisionmap explain {word}{of(analysis)}"


def gaps(analysis: Analysis) -> str:
    """Return the command that prints the gaps of the day."""
    return f"decisionmap gaps {_file(analysis)}{_which(analysis)}{_day(analysis)}"


def gaps_again(analysis: Analysis) -> str:
    """Return the command that finds the gaps of the map as it is then."""
    return f"decisionmap gaps {_file(analysis)}{_which(analysis)}"


def of(analysis: Analysis) -> str:
    """Return the end of a command about one decision: its file, its id, the day."""
    return f" -f {_file(analysis)}{_which(analysis)}{_day(analysis)}"


def _file(analysis: Analysis) -> str:
    """Return the map's name, without a folder: a page travels."""
    return quote(PurePath(analysis.account.file).name)


def _which(analysis: Analysis) -> str:
    id_ = analysis.decision.id
    return "" if id_ == MAIN else f" --decision {quote(id_)}"


def _day(analysis: Analysis) -> str:
    return f" --as-of {analysis.as_of.isoformat()}"
