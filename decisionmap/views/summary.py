"""Summary: the verdict, who decides, three questions at most, and what stands behind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from decisionmap.analysis.asking import teller
from decisionmap.analysis.presence import may_be_met_today
from decisionmap.analysis.result import CoverState
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Account
from decisionmap.page import (
    SCREEN,
    Callout,
    Canvas,
    Cards,
    Line,
    Note,
    Numbers,
    Page,
    PersonCard,
    Section,
    Text,
    Word,
)
from decisionmap.views.pieces import header
from decisionmap.views.pieces.asleep import asleep
from decisionmap.views.pieces.card import Sketch, sketch
from decisionmap.views.pieces.gap import sentence
from decisionmap.views.pieces.introductions import second_way
from decisionmap.views.pieces.lane import lane
from decisionmap.views.pieces.part import doing_words
from decisionmap.views.pieces.people import member, person
from decisionmap.views.pieces.ruling import ruling

ID = "summary"
MOST_QUESTIONS = 3
MOST_CARDS = 8


def draw(found: DecisionBriefing, briefing: Briefing, canvas: Canvas = SCREEN) -> Page:
    """Tell a decision on one page."""
    verdict = Note(header.verdict(found.analysis.verdict), "strong")
    sections = (
        Section(None, (verdict,), id="verdict"),
        _deciders(found),
        *ruling(found),
        *lane(found),
        *_questions(found),
        Section(
            Word("page.summary.numbers"),
            (Numbers(header.numbers(found)),),
            id="numbers",
        ),
        *asleep(found),
    )
    return Page(ID, Word("page.summary.title"), sections)


# ---- who decides


def _deciders(found: DecisionBriefing) -> Section:
    analysis = found.analysis
    closing = [id_ for id_, seat in analysis.seats.items() if seat.closes]
    closing.sort(key=lambda id_: -analysis.weight[id_])
    title = Word("page.summary.deciders")
    if not closing:
        return Section(
            title, (Note(Word("page.summary.nobody_decides")),), id="deciders"
        )
    cards = tuple(_card(found, id_) for id_ in closing[:MOST_CARDS])
    more = len(closing) - len(cards)
    note = (Note(Word("page.summary.more", {"n": more}), "quiet"),) if more else ()
    return Section(title, (Cards(cards), *note), id="deciders")


def _card(found: DecisionBriefing, id_: str) -> PersonCard:
    drawn = sketch(found, id_)
    return PersonCard(
        person=id_,
        name=drawn.person.shown,
        title=drawn.person.title if drawn.person.name else None,
        marks=tuple(_marks(drawn)),
        facts=(*_facts(found, drawn), *second_way(found, id_)),
    )


def _marks(drawn: Sketch) -> Iterator[str]:
    yield f"chip-{drawn.stance}"
    if not drawn.off_limits:
        yield f"cover-{drawn.cover}"
    yield f"power-{drawn.power}"


def _facts(found: DecisionBriefing, drawn: Sketch) -> Iterator[Text]:
    doing = doing_words(drawn.seat)
    if doing:
        yield reduce(lambda a, b: Word("page.summary.doing", {"a": a, "b": b}), doing)
    if drawn.seat.holds_veto:
        ground = Word(f"terms.veto.{drawn.seat.judgement.veto}")
        yield Word("page.summary.veto", {"ground": ground})
    stance = Word(
        "page.summary.stance", {"stance": Word(f"terms.stance.{drawn.stance}")}
    )
    yield Word("page.summary.doing", {"a": stance, "b": _power(drawn)})
    yield _cover(found, drawn)


def _cover(found: DecisionBriefing, drawn: Sketch) -> Word:
    """Return who of ours covers the person; of somebody off limits, that nobody is to."""
    if drawn.off_limits:
        why = drawn.seat.judgement.off_limits
        return Word("page.summary.off_limits", {"why": why})
    cover = found.analysis.cover[drawn.person.id]
    if cover.owner is None:
        return Word("page.summary.cover", {"state": drawn.cover_state})
    owner = member(found.analysis.account, cover.owner)
    case = "cover_near" if cover.state is CoverState.NONE else "cover_by"
    figures = {"state": drawn.cover_state, "member": owner}
    return Word(f"page.summary.{case}", figures)


def _power(drawn: Sketch) -> Word:
    """Return the power in words that stay on one line."""
    power = drawn.seat.judgement.power
    if power is None:
        return Word("page.card.power_unknown")
    return Word("page.summary.power", {"power": power})


# ---- what to ask


def _questions(found: DecisionBriefing) -> Iterator[Section]:
    told = tuple(_asked(found))[:MOST_QUESTIONS]
    if told:
        title = Word("page.summary.questions", {"n": len(told)})
        yield Section(title, told, id="questions")


def _asked(found: DecisionBriefing) -> Iterator[Callout]:
    """First what the whole decision hangs on, then open questions, then the worst gaps'.

    Last, whose stance would settle most, where no gap has asked for it.
    """
    people: set[str] = set()
    rules: set[str] = set()
    order = (GapState.UNKNOWN, GapState.OPEN)
    for gap in sorted(
        (gap for gap in found.gaps if gap.state in order),
        key=lambda gap: (not _of_the_whole(gap), order.index(gap.state)),
    ):
        question = sentence(gap, "question")
        known = bool(gap.people) and set(gap.people) <= people
        if question is None or known or gap.rule in rules:
            continue
        people |= set(gap.people)
        rules.add(gap.rule)
        yield _question(found.analysis.account, gap, question, found)
    ask = found.analysis.reading.ask
    if ask is not None and ask not in people:
        yield _stance(found, ask)


def _of_the_whole(gap: Gap) -> bool:
    """Tell whether all is at stake and nobody on the map stands for it."""
    return not gap.people and gap.stake >= 1


def _question(
    account: Account, gap: Gap, question: Word, found: DecisionBriefing
) -> Callout:
    return Callout(
        id=gap.rule,
        kind="question",
        state=gap.state.value,
        title=question,
        people=gap.people,
        facts=tuple(_answers(found, gap.ask, gap.people)),
        line=Line(gap.place.file, gap.place.line),
    )


def _stance(found: DecisionBriefing, id_: str) -> Callout:
    account = found.analysis.account
    place = account.people[id_].places.get("stance")
    nameless = account.people[id_].placeholder
    return Callout(
        id="stance",
        kind="question",
        state=GapState.UNKNOWN.value,
        title=Word(
            f"page.summary.{'ask_seat' if nameless else 'ask_stance'}",
            {"name": person(account, id_)},
        ),
        people=(id_,),
        facts=tuple(_answers(found, _teller(found, id_), (id_,))),
        line=None if place is None else Line(place.file, place.line),
    )


def _teller(found: DecisionBriefing, about: str) -> str | None:
    """Return who of theirs can tell of a person, where a quiet period lets us ask."""
    told = teller(found.analysis, about)
    return told if told and may_be_met_today(found.analysis, told) else None


def _answers(
    found: DecisionBriefing, ask: str | None, people: tuple[str, ...]
) -> Iterator[Text]:
    """Who can answer: one of theirs, through whom of ours; else who of ours is nearest.

    Nobody is asked whom nobody of ours knows, nor about herself where we hardly reach her.
    """
    account, cover = found.analysis.account, found.analysis.cover
    if ask is not None and _can_tell(found, ask, people):
        owner = cover[ask].owner
        figures = {"name": person(account, ask), "member": member(account, owner or "")}
        yield Word("page.summary.answers_through", figures)
        return
    there = [id_ for id_ in people if id_ in cover]
    owners = [cover[id_].owner for id_ in there]
    ours = tuple(dict.fromkeys(member(account, o) for o in owners if o is not None))
    if ours:
        yield Word("page.summary.answers_ours", {"members": ours, "n": len(ours)})
    elif there and not any(account.people[id_].placeholder for id_ in there):
        yield Word("page.summary.answers_nobody", {"n": len(there)})


def _can_tell(found: DecisionBriefing, ask: str, people: tuple[str, ...]) -> bool:
    cover = found.analysis.cover.get(ask)
    if cover is None or cover.owner is None:
        return False
    return ask not in people or cover.state in (CoverState.COVERED, CoverState.THIN)
