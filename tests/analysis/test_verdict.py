"""Verdict: the first true clause of who, of where it turns, of what is next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from decisionmap.analysis.analyse import analyse
from decisionmap.analysis.sentence import tell
from decisionmap.analysis.verdict import verdict
from decisionmap.model.account import Account, Learned, LogEntry, Move
from decisionmap.model.decision import (
    Alternative,
    Batna,
    Decision,
    OurPosition,
    Quiet,
    Rule,
    Step,
    Term,
)
from decisionmap.model.person import Competitor, Contact, Judgement, Person
from decisionmap.model.process import MoveStatus, StepVerb, Who
from decisionmap.model.settings import Thresholds
from decisionmap.model.terms import Depth, Proof, Role, Stance, Veto
from decisionmap.model.verdict import Clause
from tests.analysis.accounts import TODAY, account, numbers, person

SOON, LATER = TODAY + timedelta(10), TODAY + timedelta(60)
FOR = {"stance": Stance.FOR, "proof": Proof.BEHAVIOUR, "seen": TODAY}


def boss(**said: object) -> Person:
    """Return the decider, for us unless said otherwise."""
    return person("boss", **{"roles": (Role.DECIDER,), "power": 5.0, **FOR, **said})


def known(*ids: str, depth: Depth = Depth.TRUSTED) -> tuple[Contact, ...]:
    """Return contacts that are fresh today."""
    return tuple(Contact("jo", id_, depth, TODAY) for id_ in ids)


def told(given: Account) -> dict[str, Clause]:
    """Return the clauses of the verdict by group."""
    decision = next(iter(given.decisions), "main")
    clauses = numbers(given, decision).verdict.clauses
    return {clause.key.partition(".")[0]: clause for clause in clauses}


def keys(given: Account) -> list[str]:
    """Return the keys of the verdict's clauses."""
    return [clause.key for clause in told(given).values()]


# ---- who


def test_of_a_seat_that_is_empty_one_asks_who_sits_there_now() -> None:
    found = account(boss(left=TODAY), person("ana", **FOR), contacts=known("ana"))
    verdict_ = numbers(found).verdict
    assert tell(verdict_, "en") == (
        "boss, who decides, has left: the seat is empty; ask ana who decides now."
    )
    assert verdict_.clauses[0].people == ("boss",)


def test_nobody_known_to_decide_comes_first() -> None:
    veto = person("ana", veto=Veto.LEGAL, stance=Stance.AGAINST)
    assert keys(account(veto))[0] == "who.nobody"
    assert keys(account(boss(placeholder=True)))[0] == "who.nobody"


def test_where_it_is_voted_those_who_vote_decide() -> None:
    main = Decision("main", rule=Rule(Who.MAJORITY, {"ana": 1}))
    assert (
        keys(account(person("ana", power=3), decisions={"main": main}))[0] == "who.ask"
    )


def test_a_decider_whom_nobody_met_comes_before_anybody_against() -> None:
    veto = person("ana", veto=Veto.LEGAL, stance=Stance.AGAINST)
    found = told(account(boss(), veto, contacts=known("ana")))["who"]
    assert (found.key, found.people) == ("who.unmet", ("boss",))


def test_without_a_decider_the_economic_buyer_is_to_be_met() -> None:
    pays = person("ana", roles=(Role.ECONOMIC_BUYER,))
    assert keys(account(pays))[0] == "who.unmet_budget"


def test_a_decider_who_left_decides_no_longer() -> None:
    assert keys(account(boss(left=TODAY))) == ["who.left", "next.find_successor"]
    unnamed = person("heir", roles=(Role.DECIDER,), placeholder=True)
    assert keys(account(boss(left=TODAY), unnamed))[0] == "who.nobody"
    pays = person("ana", roles=(Role.ECONOMIC_BUYER,))
    assert keys(account(boss(left=TODAY), pays))[0] == "who.unmet_budget"


def test_a_decider_off_limits_is_not_to_be_met() -> None:
    assert keys(account(boss(off_limits="the law says so")))[0] == "who.room"


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"veto": Veto.LEGAL}, "who.veto_against"),
        ({"roles": (Role.APPROVER,)}, "who.signs_against"),
        ({"roles": (Role.APPROVER,), "veto": Veto.YES}, "who.signs_against"),
    ],
)
def test_a_veto_or_a_signature_against_is_said_with_the_reading(
    said: dict[str, object], key: str
) -> None:
    ana = person("ana", power=3, stance=Stance.AGAINST, **said)
    found = told(account(boss(), ana, contacts=known("boss", "ana")))["who"]
    assert (found.key, found.people) == (key, ("ana",))
    assert found.figures["room"] == "too_close"


def test_where_the_reading_is_not_known_only_who_is_against_is_said() -> None:
    ana = person("ana", veto=Veto.LEGAL, power=1, stance=Stance.AGAINST)
    found = account(boss(stance=None), ana, contacts=known("boss", "ana"))
    assert keys(found)[0] == "who.veto_unread"


def learned(rater: str, stance: Stance) -> LogEntry:
    """Return an entry of today in which one of ours says where the decider stands."""
    said = Learned("boss", Judgement(stance=stance))
    return LogEntry(TODAY, who=(rater,), learned={"boss": said})


def test_raters_who_disagree_on_a_key_person_come_before_the_word() -> None:
    log = learned("jo", Stance.FOR), learned("eva", Stance.STRONGLY_FOR)
    decider = person("boss", roles=(Role.DECIDER,))
    agreed = account(decider, contacts=known("boss"), log=log)
    assert keys(agreed)[0] == "who.room"
    torn = replace(
        agreed, log=(learned("jo", Stance.NEUTRAL), learned("eva", Stance.STRONGLY_FOR))
    )
    assert keys(torn)[0] == "who.disagree"


@pytest.mark.parametrize(
    ("stance", "room"),
    [
        (Stance.STRONGLY_FOR, "strong_for"),
        (Stance.FOR, "leaning_for"),
        (Stance.NEUTRAL, "too_close"),
    ],
)
def test_else_the_word_of_the_reading_is_said_with_its_side(
    stance: Stance, room: str
) -> None:
    found = told(account(boss(stance=stance), contacts=known("boss")))["who"]
    assert (found.key, found.figures["room"]) == ("who.room", room)


def test_a_reading_not_known_names_whose_stance_would_settle_most() -> None:
    found = told(account(boss(stance=None), contacts=known("boss")))["who"]
    assert (found.key, found.people) == ("who.ask", ("boss",))


# ---- where it turns


def test_it_turns_on_the_heaviest_uncovered_key_person_not_named_before() -> None:
    people = boss(), person("ana", power=5, **FOR), person("eva", power=4, **FOR)
    found = told(account(*people, person("pau", power=1), contacts=known("boss")))
    assert found["where"].people == ("ana",)
    unmet = told(account(*people[:2]))
    assert (unmet["who"].people, unmet["where"].people) == (("boss",), ("ana",))


@pytest.mark.parametrize(("thin", "uncovered"), [(0.35, False), (0.351, True)])
def test_a_cover_of_just_the_threshold_is_not_uncovered(
    thin: float, uncovered: bool
) -> None:
    met = Contact("jo", "ana", Depth.MET, TODAY)
    given = account(
        boss(), person("ana", power=5, **FOR), contacts=(*known("boss"), met)
    )
    found = analyse(given, "main", as_of=TODAY, thresholds=Thresholds(thin=thin))
    told_ = [clause.key for clause in found.verdict.clauses]
    assert ("where.uncovered" in told_) is uncovered


def test_whom_one_may_not_meet_is_not_uncovered() -> None:
    audits = person("ana", power=5, off_limits="audits the award", **FOR)
    seat = person("seat", power=5, placeholder=True, **FOR)
    empty = person("empty", power=5, left=TODAY, **FOR)
    given = account(boss(), audits, seat, empty, contacts=known("boss"))
    assert "where" not in told(given)


def voted(**more: object) -> Account:
    """Return an account whose one decision is the committee's, all of them covered."""
    people = boss(), person("ana", power=3, **FOR), person("eva", power=3, **FOR)
    main = Decision("main", **more)  # type: ignore[arg-type]
    known_ = known("boss", "ana", "eva", depth=Depth.WORKING)
    return account(*people, contacts=known_, decisions={"main": main})


@pytest.mark.parametrize(
    ("stances", "key"),
    [
        ((Stance.FOR, Stance.NEUTRAL, Stance.NEUTRAL), "where.votes"),
        ((Stance.FOR, Stance.AGAINST, Stance.NEUTRAL), "where.votes"),
        ((Stance.FOR, Stance.FOR, Stance.AGAINST), "where.votes_enough"),
        ((Stance.FOR, Stance.AGAINST, Stance.AGAINST), "where.votes_short"),
    ],
)
def test_then_on_the_votes_whether_they_are_there_open_or_out_of_reach(
    stances: tuple[Stance, ...], key: str
) -> None:
    given = voted(rule=Rule(Who.MAJORITY, {"boss": 1, "ana": 1, "eva": 1}))
    people = {
        id_: replace(one, judgement=replace(one.judgement, stance=stance))
        for (id_, one), stance in zip(given.people.items(), stances, strict=True)
    }
    found = told(replace(given, people=people))["where"]
    counted = tuple(found.figures[part] for part in ("yes", "no", "open", "needed"))
    assert found.key == key
    assert counted == (
        sum(stance is Stance.FOR for stance in stances),
        sum(stance is Stance.AGAINST for stance in stances),
        sum(stance is Stance.NEUTRAL for stance in stances),
        2,
    )


@pytest.mark.parametrize(
    ("stances", "key", "english", "spanish"),
    [
        (
            (Stance.FOR, Stance.AGAINST, Stance.NEUTRAL),
            "where.shares_enough",
            "0.6 of the votes for, more than 0.5 needed",
            "0,6 de los votos a favor y basta con más de 0,5",
        ),
        (
            (Stance.NEUTRAL, Stance.AGAINST, Stance.FOR),
            "where.shares",
            "0.2 of the votes, more than 0.5 needed, 0.2 against, 0.6 open",
            "0,2 de los votos, hace falta más de 0,5, 0,2 en contra, 0,6 por ver",
        ),
        (
            (Stance.AGAINST, Stance.FOR, Stance.FOR),
            "where.shares_short",
            "more than 0.5 of the votes is out of reach with 0.6 against",
            "con 0,6 en contra no se llega a más de 0,5 de los votos",
        ),
    ],
)
def test_votes_in_shares_are_told_by_more_than_half(
    stances: tuple[Stance, ...], key: str, english: str, spanish: str
) -> None:
    given = voted(rule=Rule(Who.WEIGHTED, {"boss": 0.6, "ana": 0.2, "eva": 0.2}))
    people = {
        id_: replace(one, judgement=replace(one.judgement, stance=stance))
        for (id_, one), stance in zip(given.people.items(), stances, strict=True)
    }
    found = numbers(replace(given, people=people), "main").verdict
    assert found.clauses[1].key == key
    assert english in tell(found, "en")
    assert spanish in tell(found, "es")


def test_a_single_vote_that_is_needed_is_told_as_one() -> None:
    given = voted(rule=Rule(Who.MAJORITY, {"ana": 1}))
    against = person("ana", power=3, **{**FOR, "stance": Stance.AGAINST})
    found = numbers(replace(given, people={**given.people, "ana": against})).verdict
    assert "1 vote needed is out of reach with 1 against" in tell(found, "en")
    assert "con 1 en contra no se llega al voto necesario (1)" in tell(found, "es")


@pytest.mark.parametrize(
    ("verb", "key"),
    [(StepVerb.WRITES, "competitor_writes"), (StepVerb.EVALUATES, "competitor_scores")],
)
def test_then_on_a_competitor_closer_to_whoever_writes_or_scores(
    verb: StepVerb, key: str
) -> None:
    given = voted(steps=(Step("Offers", people={"eva": verb}),))
    close = Competitor("kessler", contacts={"eva": Depth.TRUSTED})
    equal = Competitor("kessler", contacts={"eva": Depth.WORKING})
    found = told(replace(given, competitors={"kessler": close}))["where"]
    assert (found.key, found.people) == (f"where.{key}", ("eva",))
    assert "where" not in told(replace(given, competitors={"kessler": equal}))


def test_a_competitor_close_to_whoever_writes_is_told_before_one_who_scores() -> None:
    boss_scores = {"eva": StepVerb.WRITES, "boss": StepVerb.EVALUATES}
    given = voted(steps=(Step("Offers", people=boss_scores),))
    both = {"eva": Depth.TRUSTED, "boss": Depth.TRUSTED}
    rivals = {"kessler": Competitor("kessler", contacts=both)}
    assert told(replace(given, competitors=rivals))["where"].people == ("eva",)


@pytest.mark.parametrize("closed", [{"off_limits": "audits"}, {"left": TODAY}])
def test_a_competitor_is_no_news_of_somebody_one_does_not_meet(
    closed: dict[str, object],
) -> None:
    given = voted(steps=(Step("Offers", people={"eva": StepVerb.WRITES}),))
    people = {**given.people, "eva": person("eva", power=3, **FOR, **closed)}
    close = Competitor("kessler", contacts={"eva": Depth.TRUSTED})
    assert "where" not in told(
        replace(given, people=people, competitors={"kessler": close})
    )


def test_then_on_a_limit_worse_than_our_alternative() -> None:
    price = Term("price", name="Price", ours=OurPosition(open=900.0, limit=600.0))
    batna = Batna(ours=Alternative(value=610.0, on="price"))
    found = told(voted(terms={"price": price}, batna=batna))["where"]
    assert (found.key, found.figures) == ("where.limit", {"term": "Price"})


# ---- what next


def test_next_is_the_first_open_dated_move_that_somebody_owns() -> None:
    plan = (
        Move("later", who=("jo",), due=LATER),
        Move("soon", who=("jo", "eva"), due=SOON),
        Move("overdue", who=("jo",), due=TODAY - timedelta(1)),
        Move("done", who=("jo",), due=TODAY, status=MoveStatus.DONE),
        Move("nobody's", due=TODAY),
        Move("elsewhere", who=("jo",), due=TODAY, decision="other"),
        Move("undated", who=("jo",)),
    )
    found = told(replace(voted(), plan=plan))["next"]
    assert (found.key, found.figures["what"], found.figures["due"]) == (
        "next.move",
        "soon",
        SOON,
    )


def test_a_move_on_whom_the_sentence_has_named_comes_before_an_earlier_one() -> None:
    ana = person("ana", veto=Veto.LEGAL, power=3, stance=Stance.AGAINST)
    given = account(boss(), ana, contacts=known("boss", "ana"))
    sooner = Move("lunch", who=("jo",), people=("boss",), due=SOON)
    answer = Move("answer", who=("jo",), people=("ana",), due=LATER)
    aimed = Move("aim", who=("jo",), aim={"ana": Stance.NEUTRAL}, due=LATER)
    for move in (answer, aimed):
        found = told(replace(given, plan=(sooner, move)))
        assert found["who"].people == ("ana",)
        assert found["next"].figures["what"] == move.what
    assert told(replace(given, plan=(sooner,)))["next"].figures["what"] == "lunch"


@pytest.mark.parametrize(("days", "key"), [(299, "move"), (300, "move_far")])
def test_a_day_that_is_far_off_is_told_with_its_year(days: int, key: str) -> None:
    move = Move("review", who=("jo",), due=TODAY + timedelta(days))
    assert told(replace(voted(), plan=(move,)))["next"].key == f"next.{key}"


def test_without_a_move_it_is_one_question_and_who_can_answer() -> None:
    given = voted()
    unknown = {**given.people, "pau": person("pau", power=2)}
    found = told(replace(given, people=unknown))["next"]
    assert (found.key, found.people) == ("next.ask", ("pau", "boss"))


def test_whoever_nobody_has_met_is_not_asked_about_but_introduced() -> None:
    assert keys(account(boss(stance=None)))[-1] == "next.introduce"
    closed = account(boss(stance=None, off_limits="audits the award"))
    assert keys(closed) == ["who.unread"]


def test_where_only_our_own_contact_could_tell_one_finds_out() -> None:
    weak = Contact("jo", "boss", Depth.MET, TODAY)
    assert keys(account(boss(stance=None), contacts=(weak,)))[-1] == "next.find"


@pytest.mark.parametrize(
    ("roles", "part"),
    [
        ((Role.SIGNATORY, Role.APPROVER), "approver"),
        ((Role.APPROVER, Role.ECONOMIC_BUYER), "economic_buyer"),
        ((Role.SIGNATORY,), "signatory"),
    ],
)
def test_whoever_signs_and_is_against_is_told_with_the_highest_part(
    roles: tuple[Role, ...], part: str
) -> None:
    ana = person("ana", power=3, stance=Stance.AGAINST, roles=roles)
    found = told(account(boss(), ana, contacts=known("boss", "ana")))["who"]
    assert found.figures["part"] == part


def test_a_seat_without_a_name_is_told_as_a_seat() -> None:
    main = Decision("main", rule=Rule(Who.MAJORITY, {"seat": 1}))
    seat = person("seat", power=3, placeholder=True)
    found = told(account(seat, decisions={"main": main}))["who"]
    assert (found.key, found.figures["name"]) == ("who.ask_seat", "seat")


def test_a_spanish_map_calls_people_as_one_says_their_names() -> None:
    decider = boss(name="Javier Montalbán Ruiz", stance=None)
    spanish = replace(account(decider), language="es")
    assert told(spanish)["who"].figures["name"] == "Javier Montalbán"
    english = told(account(decider))["who"]
    assert english.figures["name"] == "Javier Montalbán Ruiz"


def test_with_nobody_to_decide_the_question_is_who_does() -> None:
    assert keys(account(person("ana")))[-1] == "next.find_decider"
    assert keys(account(person("ana"), contacts=known("ana")))[-1] == "next.ask_decider"


def test_with_nothing_to_ask_it_is_the_days_to_what_closes_a_door() -> None:
    steps = (
        Step("Budget", date=SOON, done=TODAY),
        Step("Offers", date=LATER),
        Step("Past", date=TODAY - timedelta(3)),
    )
    step = told(voted(steps=steps, close=LATER + timedelta(9)))["next"]
    assert (step.key, step.figures) == ("next.step", {"days": 60, "step": "Offers"})
    close = told(voted(steps=steps, close=SOON))["next"]
    assert (close.key, close.figures["days"]) == ("next.close", 10)
    quiet = told(voted(steps=steps, quiet=(Quiet(SOON, LATER),)))["next"]
    assert quiet.key == "next.quiet"


def asked_about(**more: object) -> Account:
    """Return an account where boss could be asked where pau stands."""
    given = voted(**more)
    contacts = (*given.contacts, *known("pau"))
    people = {**given.people, "pau": person("pau", power=2)}
    return replace(given, people=people, contacts=contacts)


def test_in_a_quiet_period_nobody_is_asked_and_its_end_is_told() -> None:
    assert told(asked_about())["next"].key == "next.ask"
    quiet = Quiet(TODAY - timedelta(3), SOON)
    given = asked_about(quiet=(quiet,), close=LATER)
    found = numbers(given).verdict
    assert (found.clauses[-1].key, found.clauses[-1].figures) == (
        "next.quiet_end",
        {"days": 10},
    )
    assert tell(found, "en").endswith("; 10 days to the end of the quiet period.")
    assert tell(found, "es").endswith(
        "; faltan 10 días para el fin del periodo de silencio."
    )


def test_in_a_quiet_period_a_door_before_its_end_or_without_one_is_told() -> None:
    today = TODAY - timedelta(3)
    before = asked_about(quiet=(Quiet(today, LATER),), close=SOON)
    endless = asked_about(quiet=(Quiet(today),), close=SOON)
    assert told(before)["next"].key == told(endless)["next"].key == "next.close"
    assert "next" not in told(asked_about(quiet=(Quiet(today),)))


def test_in_a_quiet_period_only_those_it_lets_be_met_are_asked() -> None:
    both = Quiet(TODAY, LATER, only=("pau", "boss"))
    assert told(asked_about(quiet=(both,)))["next"].key == "next.ask"
    alone = Quiet(TODAY, LATER, only=("pau",))
    assert told(asked_about(quiet=(alone,)))["next"].key == "next.quiet_end"


def test_in_a_quiet_period_nobody_is_asked_who_decides() -> None:
    main = Decision("main", quiet=(Quiet(TODAY, SOON),))
    given = account(person("ana"), contacts=known("ana"), decisions={"main": main})
    assert keys(given) == ["who.nobody", "next.quiet_end"]


def test_a_door_may_close_today() -> None:
    found = told(voted(steps=(Step("Offers", date=TODAY),), close=SOON))["next"]
    assert (found.key, found.figures["days"]) == ("next.step", 0)
    assert told(voted(close=TODAY))["next"].figures["days"] == 0


def test_with_nothing_ahead_nothing_is_next() -> None:
    assert keys(voted()) == ["who.room"]


def test_the_decisions_own_sentence_stands_in_place_of_all() -> None:
    found = numbers(voted(verdict="We win in March.")).verdict
    assert (found.own, found.clauses) == ("We win in March.", ())
    assert numbers(voted(verdict="  ")).verdict.own is None


def test_it_is_found_again_in_an_analysis_that_has_one() -> None:
    found = numbers(voted())
    assert verdict(found) == found.verdict
