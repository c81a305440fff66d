"""The sentence: its clauses put together, short enough in every language."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.analysis.sentence import MOST, fit, tell
from decisionmap.model.account import Account
from decisionmap.model.verdict import Clause, Verdict
from decisionmap.words.loader import LANGUAGES, topic
from tests.analysis.accounts import accounts, numbers

texts = st.text(max_size=300)
figures = st.fixed_dictionaries(
    {
        "name": texts,
        "teller": texts,
        "owner": texts,
        "competitor": texts,
        "term": texts,
        "what": texts,
        "step": texts,
        "room": st.sampled_from(
            [
                "too_close",
                "leaning_for",
                "leaning_against",
                "strong_for",
                "strong_against",
            ]
        ),
        "part": st.sampled_from(["decider", "economic_buyer", "approver", "signatory"]),
        "reading": st.floats(-100, 100),
        "weight": st.floats(0, 1),
        "days": st.integers(0, 40_000),
        "due": st.dates(),
        **dict.fromkeys(("yes", "no", "open", "needed"), st.floats(0, 1e12)),
    }
)


def keys(group: str) -> list[str]:
    """Return the clauses of a group."""
    return [f"{group}.{key}" for key in topic("en", "verdict")[group]]


clauses = st.tuples(
    *(
        st.builds(Clause, st.sampled_from(keys(group)), figures)
        for group in ("who", "where", "next")
    )
)


@given(clauses, st.integers(1, 3))
def test_whatever_it_tells_it_has_at_most_140_characters(
    told: tuple[Clause, ...], count: int
) -> None:
    for language in LANGUAGES:
        sentence = tell(Verdict(told[:count]), language)
        assert 0 < len(sentence) <= MOST
        assert sentence.isprintable() or "\N{NO-BREAK SPACE}" in sentence
        assert "\n" not in sentence


@given(texts)
def test_the_teams_own_sentence_is_told_as_it_is_and_no_longer_than_any(
    own: str,
) -> None:
    whole = " ".join("".join(c if c.isprintable() else " " for c in own).split())
    for language in LANGUAGES:
        sentence = tell(Verdict(own=own), language)
        assert len(sentence) <= MOST
        if len(whole) <= MOST:
            assert sentence == whole


@given(accounts())
def test_every_account_has_a_verdict_of_one_line(account: Account) -> None:
    verdict = numbers(account).verdict
    for language in LANGUAGES:
        assert 0 < len(tell(verdict, language)) <= MOST


@given(clauses)
def test_what_fits_once_is_told_as_it_is(told: tuple[Clause, ...]) -> None:
    fitted = fit(Verdict(told))
    assert fit(fitted) == fitted


def test_three_clauses_make_one_sentence() -> None:
    verdict = Verdict(
        (
            Clause("who.room", {"room": "leaning_for", "reading": 34.2}),
            Clause("where.uncovered", {"name": "Nuria Casals", "weight": 0.13}),
            Clause(
                "next.move",
                {"what": "Business case", "owner": "Pablo", "due": date(2026, 12, 5)},
            ),
        )
    )
    told = tell(verdict, "en").replace("\N{NO-BREAK SPACE}", " ")
    assert told == (
        "Leaning our way (+34); nobody covers Nuria Casals (weight 13 %); "
        "planned: Business case (Pablo, 5 Dec)."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_give_way_before_anything_is_dropped(language: str) -> None:
    long = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff the Elder of Hamburg"
    verdict = Verdict(
        (
            Clause("who.unmet", {"name": long}),
            Clause("where.uncovered", {"name": f"Isabel {long}", "weight": 0.2}),
            Clause("next.ask", {"name": f"Jo {long}", "teller": f"Eva {long}"}),
        )
    )
    told = tell(verdict, language)
    assert all(name in told for name in ("Hubert", "Isabel", "Jo", "Eva"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_peoples_names_give_way_before_what_the_move_is(language: str) -> None:
    """A given name is still understood, a cut text is not."""
    verdict = Verdict(
        (
            Clause(
                "who.signs_against",
                {
                    "room": "too_close",
                    "name": "Nuria Casals",
                    "part": "economic_buyer",
                },
            ),
            Clause("where.uncovered", {"name": "Isabel Arrieta", "weight": 0.15}),
            Clause(
                "next.move",
                {
                    "what": "Café con Andrés",
                    "owner": "Laura Vidal",
                    "due": date(2026, 11, 27),
                },
            ),
        )
    )
    told = tell(verdict, language)
    assert "Café con Andrés" in told
    assert all(name in told for name in ("Nuria", "Isabel", "Laura"))


def test_a_given_name_is_never_cut_to_pieces_to_keep_a_third_clause() -> None:
    long = "Revisión conjunta de resultados con Compras, Finanzas y Jurídico"
    verdict = Verdict(
        (
            Clause(
                "who.veto_against", {"room": "leaning_against", "name": "Maximiliano"}
            ),
            Clause(
                "where.competitor_scores",
                {"competitor": "Industriales Reunidas", "name": "Francisco Javier"},
            ),
            Clause(
                "next.move",
                {"what": long, "owner": "Encarnación", "due": date(2026, 11, 27)},
            ),
        )
    )
    assert "Max…" not in tell(verdict, "es")
    assert "Revisión conjunta" in tell(verdict, "es")


def test_both_languages_have_the_same_clauses_with_the_same_figures() -> None:
    def holes(language: str) -> dict[str, set[str]]:
        return {
            f"{group}.{key}": set(re.findall(r"{(\w+)", sentence))
            for group, said in topic(language, "verdict").items()
            for key, sentence in said.items()
        }

    assert holes("en") == holes("es")


@pytest.mark.parametrize("language", ["en", "es"])
def test_namesakes_stay_told_apart_however_short_their_names_get(language: str) -> None:
    long = "Revisión conjunta de resultados con Compras y Jurídico"
    against = {"room": "leaning_against", "name": "Maximiliana Ruiz de la Torre (CFO)"}
    owner = "Maximiliana Ruiz de la Torre (KAM)"
    move = {"what": long, "owner": owner, "due": date(2026, 11, 27)}
    told = tell(
        Verdict((Clause("who.veto_against", against), Clause("next.move", move))),
        language,
    )
    assert len(told) <= 140
    assert "Maximiliana (CFO)" in told
    assert "Maximiliana (KAM)" in told


def test_two_people_are_never_cut_to_one_given_name() -> None:
    long = "Revisión conjunta de resultados con Compras, Finanzas y Jurídico"
    against = {"room": "leaning_against", "name": "José Luis Fernández Rodríguez"}
    owner = "José Antonio Fernández Rodríguez"
    move = {"what": long, "owner": owner, "due": date(2026, 11, 27)}
    verdict = Verdict((Clause("who.veto_against", against), Clause("next.move", move)))
    for language in ("en", "es"):
        assert "José Luis" in tell(verdict, language)
        assert "José Antonio" in tell(verdict, language)
