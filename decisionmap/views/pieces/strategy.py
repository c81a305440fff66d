"""What we want to grow at the client and how: strategy, initiatives, projects."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decisionmap.briefing import DecisionBriefing
from decisionmap.model.account import Account, Initiative, Project
from decisionmap.model.process import ProjectStatus
from decisionmap.page import Entry, Listing, Section, Text, Word
from decisionmap.views.pieces.chips import chip
from decisionmap.views.pieces.people import member

_WORDS = "page.account"
_QUESTIONS = ("growth", "value", "what", "how", "why")
_WORST_FIRST = (ProjectStatus.RED, ProjectStatus.AMBER, ProjectStatus.GREEN, None)


def strategy(account: Account) -> Iterator[Section]:
    """Yield what we want to grow, the value we bring, what we do, how, and why."""
    found = account.firm.strategy
    if found is None:
        return
    said = {key: getattr(found, key) for key in _QUESTIONS}
    entries = tuple(
        Entry(_word(f"strategy.{key}"), (text,)) for key, text in said.items() if text
    )
    if entries:
        yield Section(_word("strategy.title"), (Listing(entries),), id="strategy")


def initiatives(found: DecisionBriefing) -> Iterator[Section]:
    """Yield the initiatives of the strategy, each with the people it is for."""
    plan = found.analysis.account.firm.strategy
    some = () if plan is None else plan.initiatives
    if some:
        entries = tuple(_initiative(found, one) for one in some)
        title = _word("initiatives", n=len(some))
        yield Section(title, (Listing(entries),), id="initiatives")


def _initiative(found: DecisionBriefing, one: Initiative) -> Entry:
    state = (
        () if one.status is None else (Word(f"terms.initiative_status.{one.status}"),)
    )
    chips = tuple(chip(found, id_) for id_ in one.people)
    return Entry(one.what, state, chips)


def projects(found: DecisionBriefing) -> Iterator[Section]:
    """Yield the projects that run at the client, those in trouble first."""
    account, today = found.analysis.account, found.analysis.as_of
    some = sorted(account.projects, key=_trouble)
    if some:
        entries = tuple(_project(found, one, today) for one in some)
        title = _word("projects", n=len(some))
        yield Section(title, (Listing(entries),), id="projects")


def _trouble(project: Project) -> tuple[int, date]:
    return _WORST_FIRST.index(project.status), project.due or date.max


def _project(found: DecisionBriefing, one: Project, today: date) -> Entry:
    values: list[Text] = []
    if one.status is not None:
        values.append(Word(f"terms.project_status.{one.status}"))
    if one.owner is not None:
        values.append(member(found.analysis.account, one.owner))
    if one.due is not None:
        case = "overdue" if one.due < today else "due"
        values.append(_word(case, day=one.due))
    chips = tuple(chip(found, id_) for id_ in one.people)
    return Entry(one.name, tuple(values), chips)


def _word(key: str, **figures: object) -> Word:
    return Word(f"{_WORDS}.{key}", figures)
