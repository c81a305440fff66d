"""Account: what the client firm is to us, where the relationship is to go, what runs."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.model.account import Account
from decisionmap.page import SCREEN, Canvas, Note, Page, Section, Text, Word
from decisionmap.views.pieces.business import business
from decisionmap.views.pieces.chips import legend
from decisionmap.views.pieces.firm import firm, relationship, selection
from decisionmap.views.pieces.scorecard import scorecard
from decisionmap.views.pieces.strategy import initiatives, projects, strategy

ID = "account"
_TOLD = ("strategy", "selection", "relationship", "scorecard", "projects", "business")
"""What an account has to tell beside its name, by the section that tells it."""


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Tell the account behind a decision, as far as the map has it."""
    account = briefing.account
    told = (
        *firm(account),
        *relationship(account),
        *strategy(account),
        *initiatives(found),
        *selection(account),
        *scorecard(found),
        *projects(found),
        *business(account),
    )
    missing = _missing(account, {section.id for section in told})
    sections = (*told, *missing)
    return Page(ID, Word("page.account.title"), sections, legend(sections))


def _missing(account: Account, told: set[str]) -> Iterator[Section]:
    """Ask for what the map does not say yet; of a mere name, why it would help."""
    names: tuple[Text, ...] = tuple(
        Word(f"page.account.missing.{name}") for name in _TOLD if name not in told
    )
    if not names:
        return
    case = "nothing" if not told else "not_yet"
    figures = {"name": account.firm.name, "names": names}
    note = Note(Word(f"page.account.{case}", figures), "quiet" if told else "plain")
    yield Section(None, (note,), id="missing")
