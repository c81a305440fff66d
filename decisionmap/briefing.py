"""The one flow: a map file becomes everything we know. Read this file first.

Text is read and checked into an account (``mapfile``), the account is analysed
decision by decision (``analysis``), the gaps are found (``gaps``); the sum is the
:class:`Briefing`. Above it nothing computes, below it nothing draws.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from decisionmap.analysis.analyse import analyse_state
from decisionmap.analysis.result import Analysis
from decisionmap.analysis.rooms import Rooms
from decisionmap.frozen import dataclass
from decisionmap.gaps.find import find_gaps
from decisionmap.gaps.rule import Asleep, Gap
from decisionmap.mapfile.reader import Loaded, read_map
from decisionmap.model.account import Account
from decisionmap.model.place import Grade, MapProblems, Problem
from decisionmap.model.settings import Settings
from decisionmap.model.state import MAIN, state_on
from decisionmap.words.dialect import LANGUAGES, METHODS, speech


@dataclass(frozen=True, slots=True, eq=False)
class DecisionBriefing:
    """What we know of one decision; only itself is the same, as is its graph."""

    analysis: Analysis
    gaps: tuple[Gap, ...]
    asleep: tuple[Asleep, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything we know of an account on a day."""

    account: Account
    as_of: date
    language: str
    settings: Settings
    decisions: tuple[DecisionBriefing, ...]
    problems: tuple[Problem, ...]
    method: str | None = None
    """The sales method by whose names roles and advocacy are told, if any."""

    @property
    def spoken(self) -> str:
        """The language as it is spoken to the reader: in the words of the method."""
        return speech(self.language, self.method)


def study(
    path: str | Path,
    *,
    as_of: date,
    decision: str | None = None,
    lang: str | None = None,
    method: str | None = None,
) -> Briefing:
    """Read, check and analyse a map; raise :class:`MapProblems` where it has errors.

    A decision, language or method that there is not is a ``ValueError`` naming those
    there are.
    """
    loaded = read_map(Path(path), as_of=as_of)
    return brief(loaded, as_of=as_of, decision=decision, lang=lang, method=method)


def brief(
    loaded: Loaded,
    *,
    as_of: date,
    decision: str | None = None,
    lang: str | None = None,
    method: str | None = None,
) -> Briefing:
    """Analyse what was read, for one decision or for all."""
    account = loaded.account
    if account is None or any(p.grade is Grade.ERROR for p in loaded.problems):
        raise MapProblems(loaded.problems)
    settings = loaded.settings
    known = tuple(account.decisions) or (MAIN,)
    wanted = known if decision is None else (_one_of("decision", decision, known),)
    language = lang or account.language or settings.language or "en"
    _one_of("language", language, LANGUAGES)
    if method is not None:
        _one_of("method", method, METHODS)
    state = state_on(account, as_of)
    rooms = Rooms(state)
    found = []
    for name in wanted:
        analysis = analyse_state(
            state, name, thresholds=settings.thresholds, rooms=rooms
        )
        gaps, asleep = find_gaps(analysis, settings)
        found.append(DecisionBriefing(analysis, gaps, asleep))
    decisions, problems = tuple(found), loaded.problems
    return Briefing(account, as_of, language, settings, decisions, problems, method)


def _one_of(kind: str, name: str, known: tuple[str, ...]) -> str:
    if name not in known:
        raise ValueError(f"no {kind} {name!r}; known are {', '.join(known)}")
    return name
