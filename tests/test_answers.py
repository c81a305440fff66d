"""The JSON answers: a contract that other programs read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from decisionmap import answers
from decisionmap.analysis.ways import TEAM
from decisionmap.briefing import brief, study
from decisionmap.gaps.rule import GapState
from decisionmap.mapfile.reader import read_text

DAY = date(2026, 11, 23)
PERSON = [
    "name", "say", "weight", "stance", "cover", "cover_state", "threads", "exposure",
    "certainty", "steps_to_decider", "owner",
]  # fmt: skip
GAP = [
    "rule", "severity", "decision", "people", "message", "facts", "question", "mend",
    "stake", "certainty", "state", "file", "line", "column",
]  # fmt: skip
NUMBERS = [
    "coverage", "reading", "reading_range", "word", "certainty", "people", "known",
]  # fmt: skip


def gaps(text: str) -> answers.Answer:
    loaded = read_text(dedent(text), file="acme.yaml", as_of=DAY)
    return answers.gaps(brief(loaded, as_of=DAY))


@pytest.fixture(scope="module")
def answer(example: Path) -> answers.Answer:
    """The answer on the example, as another program reads it."""
    told = answers.dumps(answers.gaps(study(example, as_of=DAY)))
    read: answers.Answer = json.loads(told)
    return read


def test_every_answer_says_its_format_its_file_and_its_day(
    answer: answers.Answer, example: Path
) -> None:
    assert list(answer)[:3] == ["format", "file", "as_of"]
    assert (answer["format"], answer["as_of"]) == (1, "2026-11-23")
    assert Path(answer["file"]).name == example.name


def test_the_gaps_answer_has_every_key_always(answer: answers.Answer) -> None:
    assert list(answer)[3:] == ["account", "verdict", "decisions"]
    for decision in answer["decisions"].values():
        assert list(decision) == ["verdict", "numbers", "people", "gaps", "asleep"]
        assert list(decision["numbers"]) == NUMBERS
        assert all(list(person) == PERSON for person in decision["people"].values())
        assert all(list(gap) == GAP for gap in decision["gaps"])
        assert all(list(rule) == ["rule", "wakes_with"] for rule in decision["asleep"])


def test_shares_lie_between_nought_and_one(answer: answers.Answer) -> None:
    (decision,) = answer["decisions"].values()
    people = decision["people"].values()
    shares = [decision["numbers"][name] for name in ("coverage", "certainty")]
    shares += [person[n] for person in people for n in ("say", "weight", "cover")]
    shares += [gap[name] for gap in decision["gaps"] for name in ("stake", "certainty")]
    assert all(0 <= share <= 1 for share in shares)
    assert sum(person["weight"] for person in people) == pytest.approx(1)


def test_people_stand_in_the_order_of_the_file(answer: answers.Answer) -> None:
    (decision,) = answer["decisions"].values()
    assert list(decision["people"])[:3] == ["isabel", "rosa", "helene"]


def test_what_a_gap_says_is_said_in_the_maps_language(answer: answers.Answer) -> None:
    (decision,) = answer["decisions"].values()
    for gap in decision["gaps"]:
        assert gap["message"]
        assert gap["mend"] or gap["question"]
        assert gap["state"] in {state.value for state in GapState}
        assert gap["line"] >= 1


def test_an_unknown_stance_is_null(answer: answers.Answer) -> None:
    (decision,) = answer["decisions"].values()
    assert decision["people"]["beatriz"]["stance"] is None
    assert decision["people"]["marta"]["stance"] == 2


def test_nobody_known_gives_no_reading_and_the_whole_range() -> None:
    (decision,) = gaps(
        """
        account: Acme
        people: {ana: {name: Ana, roles: [decider]}}
        """
    )["decisions"].values()
    assert decision["numbers"]["reading"] is None
    assert decision["numbers"]["reading_range"] == [-100, 100]
    assert decision["numbers"]["word"] == "none"
    assert decision["numbers"]["known"] == 0


def test_a_map_without_decisions_answers_for_the_main_one() -> None:
    assert list(gaps("account: A\npeople: {ana: Ana}\n")["decisions"]) == ["main"]


def test_the_same_map_gives_the_same_bytes(example: Path) -> None:
    first, second = (
        answers.dumps(answers.gaps(study(example, as_of=DAY))) for _ in range(2)
    )
    assert first == second


def test_a_number_that_is_none_is_refused_not_written() -> None:
    with pytest.raises(ValueError, match="JSON"):
        answers.dumps({"x": float("nan")})


def test_the_check_answer_has_every_key_always(tmp_path: Path) -> None:
    text = "account: A\npeople: {ana: {name: Ana, stance: agianst}}\n"
    loaded = read_text(text, file="a.yaml", as_of=DAY)
    told = answers.check(loaded.problems, file="a.yaml", as_of=DAY, language="en")
    assert list(told) == ["format", "file", "as_of", "problems", "ok"]
    (problem,) = told["problems"]
    assert list(problem) == [
        "file", "line", "column", "severity", "code", "message", "mend",
    ]  # fmt: skip
    assert (problem["line"], problem["severity"]) == (2, "error")
    assert told["ok"] is False


def test_a_map_with_warnings_only_is_ok() -> None:
    loaded = read_text("account: A\npeople: {ana: {}}\n", file="a.yaml", as_of=DAY)
    told = answers.check(loaded.problems, file="a.yaml", as_of=DAY, language="en")
    assert {problem["severity"] for problem in told["problems"]} == {"warning"}
    assert told["ok"] is True


def test_no_problem_is_ok() -> None:
    assert answers.check((), file="a.yaml", as_of=DAY, language="en")["ok"] is True


ROUTED = """
account: Acme
people:
  ana: {name: Ana, roles: [decider]}
  luis: {name: Luis, influences: {ana: 4}, stance: against}
  eva: {name: Eva}
team: {jo: {name: Jo}, max: {name: Max}}
contacts: {jo: {luis: trusted 2026-11-10}, max: {ana: met 2026-11-10}}
decisions:
  crm: {seats: {eva: {}}, quiet: {to: 2026-12-24}}
  erp: {seats: {ana: {}, luis: {}}}
"""


def routed(source: str, target: str, text: str = ROUTED) -> answers.Answer:
    loaded = read_text(text, file="acme.yaml", as_of=DAY)
    told = answers.dumps(answers.route(brief(loaded, as_of=DAY), source, target))
    read: answers.Answer = json.loads(told)
    return read


def test_the_route_answer_has_every_key_always() -> None:
    told = routed(TEAM, "ana")
    assert list(told) == [
        "format", "file", "as_of", "from", "to", "decision", "routes", "decisions",
    ]  # fmt: skip
    for decision in told["decisions"].values():
        assert list(decision) == ["routes", "closed", "people", "until", "disjoint"]
    for route in told["routes"]:
        assert list(route) == ["people", "strength", "through_opposition"]


def test_the_routes_are_those_of_the_first_decision_that_has_any() -> None:
    told = routed(TEAM, "ana")
    assert told["decision"] == "erp"
    assert told["routes"] == told["decisions"]["erp"]["routes"]
    assert told["routes"] == [
        {"people": ["max", "ana"], "strength": 0.35, "through_opposition": []}
    ]
    crm = told["decisions"]["crm"]
    assert (crm["routes"], crm["closed"], crm["people"]) == ([], "no_part", ["ana"])


def test_to_whoever_decides_the_pair_that_shares_nobody_is_answered() -> None:
    pair = routed(TEAM, "ana")["decisions"]["erp"]["disjoint"]
    assert [route["people"] for route in pair["routes"]] == [
        ["jo", "luis", "ana"],
        ["max", "ana"],
    ]
    assert pair["through"] == []
    assert routed(TEAM, "luis")["decisions"]["erp"]["disjoint"] is None
    assert routed("jo", "ana")["decisions"]["erp"]["disjoint"] is None


def test_where_there_is_no_pair_whoever_stands_in_every_way_is_answered() -> None:
    text = ROUTED.replace(", max: {ana: met 2026-11-10}", "")
    assert routed(TEAM, "ana", text)["decisions"]["erp"]["disjoint"] == {
        "routes": [],
        "through": ["jo", "luis"],
    }


def test_in_a_quiet_period_the_pair_passes_only_those_whom_it_leaves_open() -> None:
    quiet = "erp: {quiet: {to: 2026-12-24, only: [ana]}, seats"
    told = routed(TEAM, "ana", ROUTED.replace("erp: {seats", quiet))
    erp = told["decisions"]["erp"]
    assert [route["people"] for route in erp["routes"]] == [["max", "ana"]]
    assert erp["disjoint"] == {"routes": [], "through": ["max"]}


def test_no_route_is_answered_with_its_reason_and_until_when() -> None:
    told = routed(TEAM, "eva")
    assert (told["decision"], told["routes"]) == ("crm", [])
    crm = told["decisions"]["crm"]
    assert (crm["closed"], crm["people"], crm["until"]) == (
        "quiet",
        ["eva"],
        "2026-12-24",
    )
