"""Accounts to try the measures on: small ones by hand, random ones by hypothesis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from decisionmap.analysis.analyse import analyse
from decisionmap.analysis.result import Analysis
from decisionmap.model.account import Account, Firm, Learned, LogEntry, Move
from decisionmap.model.decision import Decision, Rule, Step
from decisionmap.model.person import (
    Competitor,
    Contact,
    Influence,
    Judgement,
    Member,
    Person,
    ReportsTo,
)
from decisionmap.model.process import How, StepVerb, Who
from decisionmap.model.terms import Depth, Proof, Role, Side, Stance, Veto

TODAY = date(2026, 11, 23)

_T = TypeVar("_T")


def account(*people: Person, **more: object) -> Account:
    """Return an account of some people."""
    given = replace(
        Account("acme.yaml", Firm("Acme"), {person.id: person for person in people}),
        **more,  # type: ignore[arg-type]
    )
    team = {contact.member: Member(contact.member) for contact in given.contacts}
    return replace(given, team={**team, **given.team})


def person(id_: str, **said: object) -> Person:
    """Return a person of whom something is said; ``sways`` maps ids to strengths."""
    sways = said.pop("sways", {})
    own = {
        key: said.pop(key)
        for key in ("name", "unit", "reports_to", "placeholder", "left")
        if key in said
    }
    assert isinstance(sways, Mapping)
    return Person(
        id_,
        influences=tuple(Influence(to, strength) for to, strength in sways.items()),
        judgement=Judgement(**said),  # type: ignore[arg-type]
        **own,  # type: ignore[arg-type]
    )


def numbers(given: Account, decision: str = "main", *, as_of: date = TODAY) -> Analysis:
    """Analyse an account, ``main`` being its only decision."""
    return analyse(given, decision, as_of=as_of)


def rename(given: Account) -> Account:
    """Return the account with every id of theirs turned about: p0 to p9, p1 to p8 …"""

    def new(id_: str) -> str:
        return f"p{9 - int(id_[1:])}"

    def keyed(said: Mapping[str, _T]) -> dict[str, _T]:
        return {new(id_): one for id_, one in said.items()}

    def renamed(one: Person) -> Person:
        ties = tuple(replace(t, target=new(t.target)) for t in one.influences)
        lines = tuple(replace(line, to=new(line.to)) for line in one.reports_to)
        return replace(one, id=new(one.id), influences=ties, reports_to=lines)

    def decided(one: Decision) -> Decision:
        rule = one.rule and replace(one.rule, votes=keyed(one.rule.votes))
        steps = tuple(replace(s, people=keyed(s.people)) for s in one.steps)
        return replace(one, rule=rule, steps=steps, seats=keyed(one.seats))

    def logged(entry: LogEntry) -> LogEntry:
        people, learned = tuple(map(new, entry.people)), keyed(entry.learned)
        return replace(entry, people=people, learned=learned)

    return replace(
        given,
        people={new(id_): renamed(one) for id_, one in given.people.items()},
        contacts=tuple(replace(c, person=new(c.person)) for c in given.contacts),
        competitors={
            id_: replace(one, contacts=keyed(one.contacts))
            for id_, one in given.competitors.items()
        },
        decisions={id_: decided(one) for id_, one in given.decisions.items()},
        log=tuple(map(logged, given.log)),
    )


# ---- random accounts

_days = st.integers(0, 900).map(lambda days: TODAY - timedelta(days))
_texts = st.text(max_size=60)
_powers = st.none() | st.integers(0, 5).map(float)


@st.composite
def _judgements(draw: st.DrawFn, *, stance: bool = True) -> Judgement:
    return Judgement(
        power=draw(_powers),
        interest=draw(_powers),
        roles=tuple(draw(st.lists(st.sampled_from(Role), max_size=2, unique=True))),
        veto=draw(st.none() | st.sampled_from(Veto)),
        stance=draw(st.none() | st.sampled_from(Stance)) if stance else None,
        proof=draw(st.none() | st.sampled_from(Proof)),
        seen=draw(st.none() | _days),
        off_limits=draw(st.none() | st.none() | st.just("audits the award")),
    )


@st.composite
def accounts(draw: st.DrawFn, *, most: int = 7) -> Account:
    """Return a random account with one decision, ``main``."""
    ids = [f"p{number}" for number in range(draw(st.integers(1, most)))]
    people = {}
    for id_ in ids:
        others = [other for other in ids if other != id_]
        ties = st.lists(st.sampled_from(others), max_size=3, unique=True)
        swayed = draw(ties) if others else []
        bosses = draw(ties) if others else []
        people[id_] = Person(
            id_,
            name=draw(st.none() | _texts),
            influences=tuple(
                Influence(other, draw(st.integers(1, 5)), seen=draw(st.none() | _days))
                for other in swayed
            ),
            reports_to=tuple(ReportsTo(boss) for boss in bosses[:1]),
            judgement=draw(_judgements()),
            placeholder=draw(st.sampled_from((False, False, False, True))),
        )
    team = {f"t{number}": Member(f"t{number}", draw(_texts)) for number in range(3)}
    theirs, ours = st.sampled_from(ids), st.sampled_from(sorted(team))
    pairs = draw(st.lists(st.tuples(ours, theirs), max_size=6, unique=True))
    return Account(
        file="acme.yaml",
        firm=Firm("Acme"),
        people=people,
        team=team,
        contacts=tuple(draw(_contacts(*pair)) for pair in pairs),
        competitors=draw(_competitors(theirs)),
        decisions={"main": draw(_decisions(theirs))},
        plan=tuple(draw(st.lists(_moves(ours), max_size=2))),
        log=tuple(draw(st.lists(entries(ours, theirs), max_size=4))),
    )


@st.composite
def _contacts(draw: st.DrawFn, member: str, theirs: str) -> Contact:
    return Contact(
        member,
        theirs,
        depth=draw(st.none() | st.sampled_from(Depth)),
        last=draw(st.none() | _days),
        every=draw(st.none() | st.integers(1, 120)),
    )


@st.composite
def _competitors(
    draw: st.DrawFn, theirs: st.SearchStrategy[str]
) -> dict[str, Competitor]:
    held = draw(st.dictionaries(theirs, st.sampled_from(Depth), max_size=2))
    return {"rival": Competitor("rival", draw(_texts), contacts=held)}


@st.composite
def _decisions(draw: st.DrawFn, theirs: st.SearchStrategy[str]) -> Decision:
    votes = draw(st.dictionaries(theirs, st.integers(1, 10**18), max_size=3))
    who = draw(st.none() | st.sampled_from(Who))
    verbs = st.dictionaries(theirs, st.sampled_from(StepVerb), max_size=2)
    day = draw(st.none() | st.integers(0, 90).map(lambda n: TODAY + timedelta(n)))
    return Decision(
        "main",
        rule=draw(st.none() | st.just(Rule(who, votes))),
        steps=(Step(draw(st.none() | _texts), date=day, people=draw(verbs)),),
        close=draw(st.none() | _days),
    )


@st.composite
def _moves(draw: st.DrawFn, ours: st.SearchStrategy[str]) -> Move:
    days = draw(st.integers(-30, 30))
    due = TODAY + timedelta(days)
    return Move(draw(_texts), who=(draw(ours),), due=draw(st.none() | st.just(due)))


@st.composite
def entries(
    draw: st.DrawFn,
    ours: st.SearchStrategy[str],
    theirs: st.SearchStrategy[str],
    days: st.SearchStrategy[date] = _days,
) -> LogEntry:
    """Return a random log entry."""
    about = draw(theirs)
    return LogEntry(
        date=draw(days),
        who=(draw(ours),),
        people=tuple(draw(st.lists(theirs, max_size=2, unique=True))),
        how=draw(st.none() | st.sampled_from(How)),
        initiative=draw(st.none() | st.sampled_from(Side)),
        decision=draw(st.none() | st.just("main")),
        learned={about: Learned(about, draw(_judgements()))},
    )
