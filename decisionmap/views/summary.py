"""Summary: the verdict, who decides, three questions at most, and what stands behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

from decisionmap.analysis.asking import teller
from decisionmap.analysis.presence import may_be_met_today, off_limits
from decisionmap.briefing import Briefing, DecisionBriefing
from decisionmap.gaps.rule import Gap, GapState
from decisionmap.model.account import Account
from decisionmap.page import (
    SCREEN,
    Block,
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
from decisionmap.views.pieces.chips import legend
from decisionmap.views.pieces.gap import sentence
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
        *_deciders(found),
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
    return Page(ID, Word("page.summary.title"), sections, legend(sections))


# ---- who decides


def _deciders(found: DecisionBriefing) -> Iterator[Section]:
    """First whoever decides or signs, then who votes; who only can say no stands apart."""
    seats, rule = found.analysis.seats, found.analysis.decision.rule
    votes = rule.votes if rule is not None else {}
    signing = [id_ for id_, seat in seats.items() if seat.signs]
    voting = [id_ for id_ in seats if id_ in votes and id_ not in signing]
    barring = [id_ for id_, seat in seats.items() if seat.holds_veto]
    barring = [id_ for id_ in barring if id_ not in (*signing, *voting)]
    title = Word("page.summary.deciders")
    if signing or voting:
        people = (*_ranked(found, signing), *_heaviest(found, voting))
        yield Section(title, tuple(_cards(found, people)), id="deciders")
    else:
        nobody = Note(Word("page.summary.nobody_decides"))
        yield Section(title, (nobody,), id="deciders")
    if barring:
        case = "can_also_say_no" if signing or voting else "can_say_no"
        title = Word(f"page.summary.{case}")
        cards = tuple(_cards(found, _heaviest(found, barring)))
        yield Section(title, cards, id="vetoes")


def _ranked(found: DecisionBriefing, people: Iterable[str]) -> list[str]:
    """Sort whoever signs: who decides before the budget, the approval, the signature."""
    seats = found.analysis.seats
    return sorted(_heaviest(found, people), key=lambda id_: seats[id_].signing_rank)


def _heaviest(found: DecisionBriefing, people: Iterable[str]) -> list[str]:
    return sorted(people, key=lambda id_: -found.analysis.weight[id_])


def _cards(found: DecisionBriefing, people: Sequence[str]) -> Iterator[Block]:
    """Yield the cards of the first of some people; the rest are counted."""
    yield Cards(tuple(_card(found, id_) for id_ in people[:MOST_CARDS]))
    if len(people) > MOST_CARDS:
        left = len(people) - MOST_CARDS
        yield Note(Word("page.summary.more", {"n": left}), "quiet")


def _card(found: DecisionBriefing, id_: str) -> PersonCard:
    drawn = sketch(found, id_)
    return PersonCard(
        person=id_,
        name=drawn.person.shown,
        title=drawn.person.title if drawn.person.name else None,
        marks=(f"chip-{drawn.stance}", drawn.cover_mark, f"power-{drawn.power}"),
        facts=tuple(_facts(found, drawn)),
    )


def _facts(found: DecisionBriefing, drawn: Sketch) -> Iterator[Text]:
    doing = list(doing_words(drawn.seat))
    rule = found.analysis.decision.rule
    if rule is not None and drawn.person.id in rule.votes:
        doing.append(Word("page.summary.votes"))
    if doing:
        yield reduce(_beside, doing)
    if drawn.seat.holds_veto:
        ground = Word(f"terms.veto.{drawn.seat.judgement.veto}")
        yield Word("page.summary.veto", {"ground": ground})
    if drawn.person.left is not None:
        yield Word("page.summary.cover.left", {"day": drawn.person.left})
        return
    yield _beside(_stance_of(drawn), _power(drawn))
    yield _cover(found, drawn)


def _beside(a: Word, b: Word) -> Word:
    return Word("page.summary.doing", {"a": a, "b": b})


def _stance_of(drawn: Sketch) -> Word:
    if drawn.stance == "unknown":
        return Word("page.summary.stance_unknown")
    stance = Word(f"terms.stance.{drawn.stance}")
    return Word("page.summary.stance", {"stance": stance})


def _cover(found: DecisionBriefing, drawn: Sketch) -> Word:
    """Return who of ours covers the person; of somebody off limits, that nobody is to.

    Why stands in the pane: a card is to be read at a glance.
    """
    if drawn.off_limits:
        return Word("page.summary.off_limits")
    cover = found.analysis.cover[drawn.person.id]
    if cover.owner is None:
        return Word("page.summary.cover.nobody")
    owner = member(found.analysis.account, cover.owner)
    return Word(f"page.summary.cover.{cover.state}", {"member": owner})


def _power(drawn: Sketch) -> Word:
    """Return the power in words that stay on one line."""
    power = drawn.seat.judgement.power
    if power is None:
        return Word("page.summary.power_unknown")
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

    Nobody is asked whom nobody of ours knows, nor about herself: that she can tell says
    nothing where she is the one whom we miss. To somebody off limits nobody goes.
    """
    account, cover = found.analysis.account, found.analysis.cover
    owner = cover[ask].owner if ask is not None and ask in cover else None
    if ask is not None and owner is not None and ask not in people:
        figures = {"name": person(account, ask), "member": member(account, owner)}
        yield Word("page.summary.answers_through", figures)
        return
    there = [p for p in people if p in cover and not off_limits(found.analysis, p)]
    owners = [cover[id_].owner for id_ in there]
    ours = tuple(dict.fromkeys(member(account, o) for o in owners if o is not None))
    if ours:
        yield Word("page.summary.answers_ours", {"members": ours, "n": len(ours)})
    elif there and not any(account.people[id_].placeholder for id_ in there):
        yield Word("page.summary.answers_nobody", {"n": len(there)})
