"""How a case of a faulty map is written: a line of a good map is edited."""

from __future__ import annotations

from datetime import date

from decisionmap.mapfile.reader import Loaded, read_text
from decisionmap.model.place import Problem

DAY = date(2026, 11, 23)
BASE = """\
map: 1
account:
  name: Talleres Ibarra
people:
  ana:
    name: Ana Muñoz
    stance: for
  luis:
    name: Luis Prado
    stance: against
    reports_to: ana
    influences: {ana: 3}
team:
  marta: {name: Marta Gil, role: kam}
contacts:
  marta:
    ana: {depth: met, last: 2026-04-20}
competitors:
  kessler: {name: Kessler}
decisions:
  framework:
    rule: {who: weighted, quota: 3, votes: {ana: 3, luis: 2}}
    terms:
      price:
        unit: EUR
        ours: {open: 900, target: 820, limit: 760}
"""
"""A good map; the lines that cases edit are found by what they say."""


def edited(old: str, new: str) -> str:
    """Return the good map with one piece of text replaced."""
    assert BASE.count(old) == 1, old
    return BASE.replace(old, new)


def told(text: str | bytes) -> Loaded:
    """Read a text on the day of the cases."""
    return read_text(text, file="m.yaml", as_of=DAY)


def brief(problem: Problem) -> str:
    """Return a problem in one line: grade, code, case, place."""
    place = f"{problem.place.line}:{problem.place.column}"
    return f"{problem.grade.value} {problem.code}.{problem.case} {place}"


def briefs(text: str | bytes) -> list[str]:
    """Return all problems of a text, each in one line."""
    return [brief(problem) for problem in told(text).problems]
