"""A map becomes an account: the whole notation, its short forms, its settings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.reader import Loaded, read_map, read_text
from decisionmap.model.account import Account
from decisionmap.model.money import Money
from decisionmap.model.person import ReportsTo
from decisionmap.model.place import Place
from decisionmap.model.process import StepVerb
from decisionmap.model.terms import (
    Depth,
    Function,
    Level,
    Line,
    Role,
    Severity,
    Stance,
    Tri,
    Veto,
)

DAY = date(2026, 11, 23)
WHOLE = Path(__file__).parent / "maps"


def read(text: str) -> Account:
    loaded = read_text(text, file="a.yaml", as_of=DAY)
    assert loaded.problems == ()
    assert loaded.account is not None
    return loaded.account


def whole(language: str) -> Loaded:
    text = (WHOLE / f"whole.{language}.yaml").read_bytes()
    return read_text(text, file="whole.yaml", as_of=DAY)


@pytest.fixture(scope="module")
def account() -> Account:
    loaded = whole("en")
    assert loaded.account is not None
    return loaded.account


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_whole_notation_reads_without_a_problem(language: str) -> None:
    assert whole(language).problems == ()


def test_the_whole_notation_says_the_same_in_both_languages() -> None:
    assert whole("en").account == whole("es").account


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_whole_notation_uses_every_key_of_the_table(language: str) -> None:
    text = (WHOLE / f"whole.{language}.yaml").read_text(encoding="utf-8")
    told = set(_keys(text))
    team_only = {"settings", "rule_setting", "thresholds", "brand"}
    unused = [
        f"{record.name}.{field.key}"
        for record in RECORDS.values()
        if record.name not in team_only
        for field in record.fields
        if not told & {field.key, *field.spanish}
    ]
    assert unused == []


def _keys(text: str) -> list[str]:
    import re

    from decisionmap.mapfile.folding import fold

    return [fold(word) for word in re.findall(r"([^\W\d][\w ]*):", text)]


def test_a_person_holds_what_was_written_of_her(account: Account) -> None:
    nuria = account.people["nuria"]
    said = nuria.judgement
    assert (nuria.name, nuria.function, nuria.level) == (
        "Nuria Casals",
        Function.FINANCE,
        Level.C_LEVEL,
    )
    assert nuria.inferred == frozenset()
    assert said.roles == (Role.APPROVER, Role.ECONOMIC_BUYER)
    assert (said.stance, said.veto, said.power) == (Stance.AGAINST, Veto.BUDGET, 5.0)
    assert said.champion_test is not None
    assert said.champion_test.sells_inside is Tri.UNKNOWN
    assert [(i.target, i.strength) for i in nuria.influences] == [
        ("javier", 5.0),
        ("carlos", 2.5),
    ]
    assert nuria.private == {"note": "divorce"}


def test_a_short_form_is_a_name_and_a_title(account: Account) -> None:
    rosa = account.people["rosa"]
    assert (rosa.name, rosa.title) == ("Rosa Ferreiro", "Directora de Compras")
    assert (rosa.level, rosa.function) == (Level.DIRECTOR, Function.PURCHASING)
    assert rosa.inferred == {"level", "function"}


def test_a_short_contact_is_a_depth_and_a_day(account: Account) -> None:
    contact = account.contacts[1]
    assert (contact.member, contact.person) == ("laura", "marta")
    assert (contact.depth, contact.last) == (Depth.TRUSTED, date(2026, 11, 14))


def test_reporting_lines_are_solid_unless_they_say_dotted(account: Account) -> None:
    marta = account.people["marta"]
    assert marta.reports_to == (ReportsTo("javier"), ReportsTo("nuria", Line.DOTTED))


def test_a_decision_holds_its_rule_terms_and_seats(account: Account) -> None:
    framework = account.decisions["framework"]
    assert framework.value == Money(2_400_000.0, "EUR")
    assert framework.rule is not None
    assert framework.rule.votes == {"nuria": 2.0, "javier": 1.0}
    assert framework.needs[Role.USER] == 2
    assert framework.quiet[0].only == ("andres",)
    assert framework.steps[0].people["carlos"] is StepVerb.ADVISES
    assert framework.terms["exit"].theirs["carlos"].want == "3 months"
    assert framework.seats["ramon"].sits is False
    assert framework.table is not None
    assert framework.table.speaks == ("ana",)


def test_a_log_entry_holds_what_was_learned_changed_and_offered(
    account: Account,
) -> None:
    entry = account.log[0]
    learned = entry.learned["nuria"]
    assert (learned.by, learned.source) == ("laura", "marta")
    assert learned.judgement.stance is Stance.NEUTRAL
    assert entry.changed is not None
    assert entry.changed.close == date(2027, 4, 30)
    assert set(entry.changed.places) == {"id", "close"}
    assert (entry.offered_ours, entry.offered_theirs) == (
        {"price": 860000.0},
        {"price": 700000.0},
    )


def test_every_key_knows_where_its_value_stands() -> None:
    account = read("account: Acme\npeople:\n  ana: {name: Ana, stance: for}\n")
    places = account.people["ana"].judgement.places
    assert places["stance"] == Place("a.yaml", 3, 28)
    assert places["id"] == Place("a.yaml", 3, 3)
    assert "power" not in places


def test_an_empty_value_is_unknown_and_still_written() -> None:
    """``stance:`` says that nobody knows; a missing one says nothing."""
    ana = read("account: A\npeople:\n  ana:\n    name: Ana\n    stance:\n").people[
        "ana"
    ]
    assert ana.judgement.stance is None
    assert "stance" in ana.judgement.places


def test_unknown_written_out_is_the_same_as_empty() -> None:
    ana = read("account: A\npeople: {ana: {name: Ana, stance: unknown}}").people["ana"]
    assert ana.judgement.stance is None
    assert "stance" in ana.judgement.places


@pytest.mark.parametrize(
    "unseen", [r"\u200b\u200d", r" \u00a0 ", r"\ufeff", r"\u3164", r"\u202e\u2060"]
)
def test_a_text_that_nobody_could_see_says_nothing(unseen: str) -> None:
    """What has no name to be seen is called by title or id, wherever it is told."""
    text = (
        f'account: A\nteam: {{eva: {{name: "{unseen}"}}}}\n'
        f'people: {{ana: {{name: "{unseen}", title: CFO, unit: "{unseen}"}},'
        f' luis: {{name: "{unseen}", title: "{unseen}"}}}}'
    )
    told = read_text(text, file="a.yaml", as_of=DAY).account
    assert told is not None
    ana, luis = told.people.values()
    assert (ana.name, ana.unit, ana.shown, luis.shown) == (None, None, "CFO", "luis")
    assert told.called == {"eva": "eva", "ana": "CFO", "luis": "luis"}


def test_joiners_and_marks_within_a_name_stay_as_written() -> None:
    woman = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{ROCKET}"
    told = read(f'account: A\npeople: {{ana: {{name: "{woman}"}}, lu: "\ue000"}}')
    assert [one.name for one in told.people.values()] == [woman, "\ue000"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("+2", Stance.STRONGLY_FOR),
        ("-2", Stance.STRONGLY_AGAINST),
        ("0", Stance.NEUTRAL),
        ("Muy a favor", Stance.STRONGLY_FOR),
        ("EN-CONTRA", Stance.AGAINST),
        ("strongly against", Stance.STRONGLY_AGAINST),
    ],
)
def test_a_stance_is_a_word_of_either_language_or_a_number(
    written: str, meant: Stance
) -> None:
    text = f"account: A\npeople: {{ana: {{name: Ana, stance: {written}}}}}"
    assert read(text).people["ana"].judgement.stance is meant


def test_scalars_are_text_where_text_is_due() -> None:
    account = read(
        "account: {name: 1e3, sector: no}\npeople:\n  007: {name: Null, reports_to: 1}\n"
        "  1: {name: 2026-01-01}\n"
    )
    assert (account.firm.name, account.firm.sector) == ("1e3", "no")
    assert account.people["007"].name == "Null"
    assert account.people["1"].name == "2026-01-01"


def test_ids_are_the_same_however_their_accents_are_composed() -> None:
    text = "account: A\npeople:\n  josé: José\n  ana: {name: Ana, reports_to: jose\u0301}\n"
    account = read(text)
    assert account.people["ana"].reports_to[0].to in account.people


def test_a_list_of_votes_gives_one_to_each() -> None:
    text = (
        "account: A\npeople: {ana: {name: A}, bo: {name: B}}\n"
        "decisions: {d: {rule: {votes: [ana, bo], quota: 2}}}"
    )
    rule = read(text).decisions["d"].rule
    assert rule is not None
    assert rule.votes == {"ana": 1.0, "bo": 1.0}


def test_anchors_a_version_line_and_one_leading_mark_are_harmless() -> None:
    read("%YAML 1.2\n---\naccount: &a Acme\npeople: &p {ana: &x {name: &n Ana}}\n...\n")


def test_the_main_decision_may_be_named_where_none_is_declared() -> None:
    read("account: A\npeople: {ana: {name: A}}\nplan: {what: call, decision: main}")


def test_the_key_on_says_on_which_term() -> None:
    read(
        "account: A\npeople: {ana: {name: A}}\ndecisions:\n  d:\n"
        "    terms: {price: {unit: EUR}}\n"
        "    batna: {ours: {text: none, value: 3, on: price}}\n"
    )


def test_a_file_without_people_has_no_account() -> None:
    loaded = read_text("account: Acme", file="a.yaml", as_of=DAY)
    assert loaded.account is None
    assert [p.code for p in loaded.problems] == ["missing-key"]


# ---- the settings of a team


def settings(tmp_path: Path, text: str) -> Loaded:
    (tmp_path / "decisionmap.yaml").write_text(text, encoding="utf-8")
    path = tmp_path / "acme.yaml"
    path.write_text(
        "account: Acme\npeople: {ana: {name: Ana}}\ncontacts: {jo: {ana: met}}\n",
        encoding="utf-8",
    )
    return read_map(path, as_of=DAY)


def test_the_settings_beside_a_map_are_read_with_it(tmp_path: Path) -> None:
    loaded = settings(
        tmp_path,
        "equipo: {jo: {nombre: Jo}}\n"
        "rules: {stale-contact: {factor: 2, severity: alta, use: no}}\n"
        "thresholds: {key_weight: 0.15}\nlanguage: es\n"
        'brand: {name: Acme, colour: "#0a3d62"}\nretention: 24m\n',
    )
    assert loaded.problems == ()
    rule = loaded.settings.rules["stale-contact"]
    assert (rule.use, rule.severity, rule.limits) == (
        False,
        Severity.HIGH,
        {"factor": 2.0},
    )
    assert loaded.settings.thresholds.key_weight == 0.15
    assert loaded.settings.thresholds.thin == 0.2
    assert (loaded.settings.language, loaded.settings.retention) == ("es", 720)
    assert loaded.account is not None
    assert loaded.account.team["jo"].name == "Jo"


def test_the_problems_of_the_settings_are_told_with_their_file(tmp_path: Path) -> None:
    loaded = settings(
        tmp_path,
        "team: {jo: {name: Jo}}\nrules: {stale-contct: {use: maybe, factor: x}}\n"
        "thresholds: {thin: 3}\nbrand:\n  colour: #0a3d62\n",
    )
    told = [(Path(p.place.file).name, p.place.line, p.code) for p in loaded.problems]
    assert told == [
        ("decisionmap.yaml", 2, "unknown-rule"),
        ("decisionmap.yaml", 2, "bad-value"),
        ("decisionmap.yaml", 2, "bad-number"),
        ("decisionmap.yaml", 3, "out-of-range"),
        ("decisionmap.yaml", 5, "comment-in-text"),
    ]


def test_one_of_theirs_cannot_have_the_id_of_the_shared_team(tmp_path: Path) -> None:
    loaded = settings(tmp_path, "team: {jo: {name: Jo}, ana: {name: Anna}}")
    assert [(p.code, p.place.line) for p in loaded.problems] == [("duplicate-id", 2)]


def test_the_settings_file_itself_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "decisionmap.yaml"
    path.write_text("language: en\n", encoding="utf-8")
    assert read_map(path, as_of=DAY).problems == ()
