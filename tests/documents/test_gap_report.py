"""The gap report, section by section."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from decisionmap.briefing import Briefing, brief
from decisionmap.documents.gap_report import compose
from decisionmap.documents.sections import rules
from decisionmap.formats import markdown, terminal
from decisionmap.gaps import catalogue
from decisionmap.gaps.rule import GapState
from decisionmap.mapfile.reader import read_text
from decisionmap.mapfile.records import RECORDS
from decisionmap.model.settings import RuleSetting, Settings
from decisionmap.model.terms import Severity
from decisionmap.page import Callout, Document, Note, Section, Table
from decisionmap.views.pieces import bare, header
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell

DAY = date(2026, 11, 23)
DEFAULTS = Settings()
MAP = """
    account: {name: Acme, tier: key, confidentiality: Internal}
    people:
      ana: {name: Ana Ruiz, title: CEO, power: 5, interest: 4, roles: [decider], stance: for, proof: behaviour, seen: 2026-11-01}
      eva: {name: Eva Soler, title: CFO, power: 5, interest: 4, roles: [economic_buyer], stance: against, proof: claim, seen: 2026-10-01, prefers: norte, influences: {ana: {strength: 3, proof: guess}}}
      luis: {name: Luis Prado, title: Plant manager, power: 3, interest: 3, roles: [user], stance: for}
      iris: {name: Iris Vega, power: 3, interest: 4, roles: [evaluator], veto: security, stance: unknown}
    team:
      jo: {name: Jo Pérez}
      max: {name: Max Gil}
    contacts:
      jo: {ana: working 2026-11-10, luis: trusted 2026-11-12, eva: met 2026-05-01}
      max: {luis: {depth: met}}
    competitors: {norte: {name: Norte, contacts: {eva: trusted}}}
    decisions: {crm: {name: CRM renewal, stage: validation, close: 2027-03-31, value: 2.4M EUR}}
    plan:
      - {what: Business case, who: max, with: [eva], via: ana, due: 2026-12-05, gap: opposition-unanswered}
      - {what: Ask for the org chart, who: jo, with: [luis], due: 2026-11-01}
      - {what: Nobody's move, due: 2026-12-01}
      - {what: Done long ago, who: jo, due: 2026-01-01, status: done}
    accept:
      - {gap: single-thread, people: [ana], until: 2027-01-31, why: she retires, by: jo}
"""  # noqa: E501 - a person of a map is one line


def briefing(
    text: str = MAP, *, settings: Settings = DEFAULTS, lang: str = "en"
) -> Briefing:
    loaded = read_text(dedent(text), file="acme.yaml", as_of=DAY, settings=settings)
    return brief(loaded, as_of=DAY, lang=lang)


SEVERAL = MAP.replace("decisions: {crm:", "decisions: {tender: {name: T}, crm:")
"""Two decisions in one file, and a move that belongs to neither."""


@pytest.fixture(scope="module")
def report() -> Document:
    return compose(briefing())


def section(document: Document, name: str) -> Section:
    (part,) = document.parts
    (page,) = part.pages
    return next(found for found in page.sections if found.id == name)


def rows(document: Document, name: str) -> list[list[str]]:
    """Return the cells of a section's table, in words."""
    table = next(b for b in section(document, name).blocks if isinstance(b, Table))
    language = document.language
    return [
        [tell(language, cell.text).replace("\xa0", " ") for cell in row]
        for row in table.rows
    ]


def test_the_sections_stand_in_the_order_of_the_report(report: Document) -> None:
    order = [found.id for found in report.parts[0].pages[0].sections]
    wanted = ["gaps", "questions", "planned", "accepted", "coverage", "threads"]
    wanted += ["competitors", "unverified", "actions", "rules"]
    assert order == [name for name in wanted if name in order]
    assert set(wanted) - set(order) <= {"questions"}


def test_above_all_stands_what_it_is_and_until_when(report: Document) -> None:
    (part,) = report.parts
    assert report.title == "Acme"
    assert part.name == "CRM renewal"
    told = [tell("en", text).replace("\xa0", " ") for text in part.subtitle]
    assert told == ["2.4 M€", "closes 31 Mar 2027", "as of 23 Nov 2026"]


def test_the_numbers_are_those_of_the_analysis(report: Document) -> None:
    found = briefing().decisions[0]
    told = {number.id: tell("en", number.value) for number in report.parts[0].numbers}
    assert list(told) == ["coverage", "reading", "certainty", "gaps"]
    assert told["coverage"] == f"{round(found.analysis.coverage * 100)}\xa0%"


def _gaps_in_figures(language: str, *gaps: tuple[Severity, GapState]) -> str:
    """Return the small print of the number of gaps, where these were found."""
    one = briefing().decisions[0]
    some = [replace(one.gaps[0], severity=s, state=state) for s, state in gaps]
    told = header.numbers(replace(one, gaps=tuple(some)))[-1]
    return tell(language, told.detail or "").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("planned", "english", "spanish"),
    [
        ((), "1 critical", "1 crítico"),
        (
            (Severity.HIGH,),
            "1 critical · 1 planned",
            "1 crítico · 1 previsto",
        ),
        (
            (Severity.HIGH, Severity.CRITICAL),
            "1 critical · 2 planned (1 critical)",
            "1 crítico · 2 previstos (1 crítico)",
        ),
    ],
)
def test_critical_gaps_that_are_planned_are_counted_beside_the_open_ones(
    planned: tuple[Severity, ...], english: str, spanish: str
) -> None:
    found = [(Severity.CRITICAL, GapState.OPEN), (Severity.LOW, GapState.OPEN)]
    found += [(severity, GapState.PLANNED) for severity in planned]
    assert _gaps_in_figures("en", *found) == english
    assert _gaps_in_figures("es", *found) == spanish


def test_every_gap_is_a_callout_that_knows_its_people_and_its_line(
    report: Document,
) -> None:
    found = briefing().decisions[0]
    assert [callout.id for callout in report.parts[0].callouts] == [
        gap.rule for gap in found.gaps
    ]
    for callout, gap in zip(report.parts[0].callouts, found.gaps, strict=True):
        assert callout.people == gap.people
        assert callout.line is not None
        assert callout.line.number == gap.place.line


def test_a_gap_with_a_planned_move_stands_apart_with_the_move(
    report: Document,
) -> None:
    planned = [b for b in section(report, "planned").blocks if isinstance(b, Callout)]
    moves = {tell("en", b.move).replace("\xa0", " ") for b in planned if b.move}
    assert "opposition-unanswered" in {callout.id for callout in planned}
    assert moves == {"Max Gil: Business case, by 5 Dec 2026"}


def test_an_open_critical_gap_without_a_move_says_that_nobody_has_begun() -> None:
    text = MAP.replace("with: [eva], via: ana, ", "")
    gaps = section(compose(briefing(text)), "gaps").blocks
    worst = next(b for b in gaps if isinstance(b, Callout) and b.kind == "critical")
    assert worst.move is not None
    assert tell("en", worst.move).startswith("no move yet: ")


def test_what_the_team_accepted_is_told_with_its_reason(report: Document) -> None:
    assert rows(report, "accepted") == [
        [
            "One single thread to a key person",
            "Ana Ruiz",
            "31 Jan 2027",
            "she retires",
            "Jo Pérez",
        ]
    ]


def test_the_coverage_matrix_goes_by_weight_and_tells_it(
    report: Document,
) -> None:
    told = rows(report, "coverage")
    assert [row[0] for row in told] == [
        "Eva Soler",
        "Ana Ruiz",
        "Iris Vega",
        "Luis Prado",
        "threads",
    ]
    weights = [int(row[1].removesuffix(" %")) for row in told[:-1]]
    assert weights == sorted(weights, reverse=True)
    assert {row[0]: row[2:4] for row in told} == {
        "Eva Soler": ["met · 206 d", "·"],
        "Ana Ruiz": ["working · 13 d", "·"],
        "Iris Vega": ["·", "·"],
        "Luis Prado": ["trusted · 11 d", "met · no date"],
        "threads": ["3", "1"],
    }


@pytest.mark.parametrize(
    ("language", "told"), [("en", "off limits"), ("es", "intocable")]
)
def test_whoever_is_off_limits_is_no_hole_in_our_cover(
    language: str, told: str
) -> None:
    closed = MAP.replace("name: Iris Vega,", "name: Iris Vega, off_limits: audits,")
    document = compose(briefing(closed, lang=language))
    (table,) = section(document, "coverage").blocks
    assert isinstance(table, Table)
    cell = next(row[-1] for row in table.rows if row[0].text == "Iris Vega")
    assert tell(language, cell.text) == told
    assert (cell.tone, cell.mark) == ("quiet", "cover-off_limits")


def test_nobody_off_limits_hangs_on_one_contact_or_is_told_beside_a_competitor() -> (
    None
):
    closed = MAP.replace("name: Eva Soler,", "name: Eva Soler, off_limits: audits,")
    document = compose(briefing(closed.replace("met 2026-05-01", "trusted 2026-11-20")))
    assert "Eva Soler" not in {row[0] for row in rows(document, "threads")}
    told = next(row for row in rows(document, "competitors") if row[1] == "Eva Soler")
    assert told[-1] == "off limits"


def test_where_columns_do_not_fit_only_contacts_there_are_are_told(
    report: Document,
) -> None:
    def coverage(width: int) -> str:
        told = terminal.write(report, width=width)
        return told[told.index("\nCoverage") : told.index("\nHanging")]

    assert "Jo Pérez:" in coverage(40)
    assert "Jo Pérez:" not in coverage(120)


def test_more_than_one_thread_says_what_it_counts(report: Document) -> None:
    told = {row[0]: row[-1] for row in rows(report, "coverage")}
    assert told["Luis Prado"] == "covered · 2 threads"


def test_a_large_team_is_told_in_words_instead_of_columns() -> None:
    team = "\n".join(f"      m{n}: {{name: Member {n}}}" for n in range(9))
    ties = "\n".join(f"      m{n}: {{ana: met 2026-11-01}}" for n in range(9))
    text = (
        f"    account: A\n    people:\n      ana: {{name: Ana, power: 3}}\n"
        f"    team:\n{team}\n    contacts:\n{ties}\n"
    )
    told = rows(compose(briefing(text)), "coverage")
    assert told[0][2].startswith("Member 0: met · 22 d, Member 1: met")


def test_more_people_than_a_page_holds_are_counted() -> None:
    people = "\n".join(
        f"      p{n}: {{name: P{n}, power: 3, interest: 3}}" for n in range(50)
    )
    document = compose(briefing(f"    account: A\n    people:\n{people}\n"))
    (note,) = (b for b in section(document, "coverage").blocks if isinstance(b, Note))
    told = tell("en", note.text).replace("\xa0", " ")
    assert told == "10 more people, each with at most 2 % of the weight"


def test_whom_one_contact_alone_holds_is_told_with_what_would_be_lost(
    report: Document,
) -> None:
    told = rows(report, "threads")
    assert [row[0] for row in told] == ["Ana Ruiz", "Luis Prado"]
    assert told[0][2:4] == ["Jo Pérez", "working · 13 d"]


def test_more_threads_than_a_page_holds_are_counted() -> None:
    people = "\n".join(f"      p{n}: {{name: P{n}, power: 3}}" for n in range(25))
    ties = ", ".join(f"p{n}: trusted 2026-11-20" for n in range(25))
    document = compose(
        briefing(
            f"    account: A\n    people:\n{people}\n"
            f"    team: {{jo: {{name: Jo}}, al: {{name: Al}}}}\n    contacts: {{jo: {{{ties}}}}}\n"
        )
    )
    assert len(rows(document, "threads")) == 20
    (note,) = (b for b in section(document, "threads").blocks if isinstance(b, Note))
    assert tell("en", note.text) == "5 more, each with less to lose"


def test_a_competitors_ties_and_friends_are_told(report: Document) -> None:
    (row,) = rows(report, "competitors")
    assert row[:2] == ["Norte", "Eva Soler"]
    assert row[3:5] == ["trusted", "yes"]


def test_facts_to_check_go_by_the_worth_of_asking(report: Document) -> None:
    told = rows(report, "unverified")
    worth = [int(row[3].removesuffix(" %")) for row in told]
    assert worth == sorted(worth, reverse=True)
    by_person = {row[0]: row[1:3] for row in reversed(told)}
    assert by_person["Iris Vega"] == ["stance: unknown", "nobody has found out"]
    assert by_person["Luis Prado"] == ["stance: for", "nothing says how"]
    assert by_person["Eva Soler"] == [
        "sways Ana Ruiz, strength 3",
        "a guess, no date",
    ]
    assert "Ana Ruiz" not in by_person


def test_a_reading_of_nobody_is_a_dash_without_a_range() -> None:
    document = compose(briefing("    account: A\n    people: {ana: Ana}\n", lang="es"))
    reading = document.parts[0].numbers[1]
    assert tell("es", reading.value) == "—"
    assert tell("es", reading.detail or "") == "aún no se sabe"


BARE = """
    account: Acme
    people:
      ana: {name: Ana Ruiz, power: 4, stance: for, proof: behaviour, seen: 2026-11-20}
      eva: Eva Soler
      luis: Luis Prado
    team: {jo: {name: Jo Pérez}, al: {name: Al Gil}}
    contacts: {jo: {ana: {depth: working}}}
"""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "Of Eva Soler and Luis Prado only the name is known: the roles are missing",
        ),
        (
            "es",
            "De Eva Soler y Luis Prado solo consta el nombre: faltan sus papeles",
        ),
    ],
)
def test_people_who_are_only_names_are_never_told_as_known(
    language: str, told: str
) -> None:
    document = compose(briefing(BARE, lang=language))
    notes = [b for b in section(document, "unverified").blocks if isinstance(b, Note)]
    assert [tell(language, note.text) for note in notes] == [told]


def test_only_where_nobody_is_a_mere_name_every_stance_is_said_to_be_known() -> None:
    known = "\n".join(
        line
        for line in BARE.splitlines()
        if "Soler" not in line and "Prado" not in line
    ).replace("depth: working", "depth: working, last: 2026-11-20")
    (table,) = section(compose(briefing(known)), "unverified").blocks
    assert isinstance(table, Table)
    assert (table.rows, tell("en", table.empty or "")[:12]) == ((), "Every stance")


def test_many_bare_names_are_counted() -> None:
    people = "\n".join(f"      p{n}: Person {n}" for n in range(9))
    text = BARE.replace("      eva: Eva Soler\n      luis: Luis Prado", people)
    told = [
        tell("en", b.text)
        for b in section(compose(briefing(text)), "unverified").blocks
        if isinstance(b, Note)
    ]
    assert told[0].startswith("Of 9 people only the names")
    assert "Person 3" not in told[0]


def test_the_date_of_a_contact_without_one_is_asked_for() -> None:
    (row,) = rows(compose(briefing(BARE)), "unverified")
    assert row[:3] == [
        "Ana Ruiz",
        "contact with Jo Pérez: working",
        "no date: when was the last time?",
    ]
    assert row[4] == "8"


def test_nobody_is_sent_to_check_what_whoever_left_thinks() -> None:
    text = MAP.replace("name: Iris Vega,", "name: Iris Vega, left: 2026-10-01,")
    asked = {row[0] for row in rows(compose(briefing(text)), "unverified")}
    assert "Luis Prado" in asked
    assert "Iris Vega" not in asked


def test_no_contact_at_all_is_not_told_as_nobody_hanging_on_one() -> None:
    text = BARE.replace("{jo: {ana: {depth: working}}}", "{}")
    (table,) = section(compose(briefing(text)), "threads").blocks
    assert isinstance(table, Table)
    assert "no contact of ours yet" in tell("en", table.empty or "")


def test_a_team_of_one_has_no_table_of_single_contacts() -> None:
    document = compose(briefing(BARE.replace(", al: {name: Al Gil}", "")))
    assert "threads" not in [found.id for found in document.parts[0].pages[0].sections]


def test_a_move_may_name_a_rule_that_is_not_built() -> None:
    from decisionmap.mapfile.catalogue import RULES

    later = sorted(set(RULES) - {rule.id for rule in catalogue.rules()})
    for rule in later[:1]:
        text = MAP.replace("gap: opposition-unanswered", f"gap: {rule}")
        assert rule in {row[4] for row in rows(compose(briefing(text)), "actions")}


def test_moves_go_by_owner_and_day_and_say_what_is_overdue(report: Document) -> None:
    assert rows(report, "actions") == [
        ["Jo Pérez", "Ask for the org chart", "Luis Prado", "1 Nov 2026, overdue", ""],
        [
            "Max Gil",
            "Business case",
            "Eva Soler, via Ana Ruiz",
            "5 Dec 2026",
            "Against us, and nothing planned",
        ],
        ["nobody yet", "Nobody's move", "", "1 Dec 2026", ""],
    ]


def test_the_rules_are_told_with_the_limits_they_judged_by() -> None:
    settings = Settings(rules={"stale-contact": RuleSetting(limits={"factor": 3})})
    found = compose(briefing(settings=settings))
    told = {row[0]: row for row in rows(found, "rules")}
    limits = told["A contact has gone silent"][2]
    assert limits == "rhythms missed 3 and days of silence 120"


@pytest.mark.parametrize(
    ("language", "ending"),
    [
        ("en", "awake and found nothing; all of them with their limits: "),
        ("es", "despiertas no han hallado nada; todas, con sus límites: "),
    ],
)
def test_rules_that_found_nothing_are_counted_with_the_command_that_lists_them(
    language: str, ending: str
) -> None:
    found = briefing(lang=language)
    document = compose(found)
    assert {row[3] for row in rows(document, "rules")}.isdisjoint({"·", "0"})
    one = found.decisions[0]
    loud = {gap.rule for gap in one.gaps}
    assert len(rows(document, "rules")) == len(loud)
    quiet = len(catalogue.rules()) - len(one.asleep) - len(loud)
    notes = [b for b in section(document, "rules").blocks if isinstance(b, Note)]
    told = tell(language, notes[0].text)
    assert str(quiet) in told
    assert told.endswith(ending + "decisionmap rules")


def test_where_no_rule_found_anything_there_is_no_table_of_rules() -> None:
    one = briefing().decisions[0]
    told = rules.used(replace(one, gaps=()), DEFAULTS)
    assert not [block for block in told.blocks if isinstance(block, Table)]
    first = told.blocks[0]
    assert isinstance(first, Note)
    assert "found nothing" in tell("en", first.text)


def test_a_rule_that_is_switched_off_is_named() -> None:
    settings = Settings(rules={"stale-contact": RuleSetting(use=False)})
    document = compose(briefing(settings=settings))
    notes = [b for b in section(document, "rules").blocks if isinstance(b, Note)]
    assert "stale-contact" in tell("en", notes[-1].text)
    titles = {row[0] for row in rows(document, "rules")}
    assert "A contact has gone silent" not in titles


def test_sleeping_rules_stand_in_a_grey_line_with_what_wakes_them() -> None:
    document = compose(briefing("    account: A\n    people: {ana: {name: Ana}}\n"))
    notes = [b for b in section(document, "rules").blocks if isinstance(b, Note)]
    assert notes
    assert {note.tone for note in notes} == {"quiet"}
    assert any("two of ours" in tell("en", note.text) for note in notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_report_is_said_in_every_language(language: str) -> None:
    text = terminal.write(compose(briefing(lang=language)))
    assert "report." not in text
    assert "None" not in text


def test_a_map_of_one_name_is_told_kindly() -> None:
    text = terminal.write(compose(briefing("    account: A\n    people: {ana: Ana}\n")))
    assert "▲" not in text
    assert "None" not in text


def test_every_decision_has_its_own_part() -> None:
    parts = compose(briefing(SEVERAL)).parts
    assert [part.id for part in parts] == ["tender", "crm", "*"]


def test_of_several_decisions_what_concerns_the_account_is_told_and_counted_once() -> (
    None
):
    found = briefing(SEVERAL)
    asked = {gap.rule for gap in found.decisions[0].gaps if gap.decision is None}
    assert asked == {"overdue"}
    *parts, together = compose(found).parts
    for part in parts:
        assert not any(callout.whole for callout in part.callouts)
        (number,) = (one for one in part.numbers if one.id == "gaps")
        opened = sum(callout.state == "open" for callout in part.callouts)
        assert tell("en", number.value) == str(opened)
    assert [callout.id for callout in together.callouts] == ["overdue"]
    told = terminal.write(compose(found))
    assert told.count("overdue") == 1 + told.count("1\xa0Nov\xa02026, overdue")
    assert (together.verdict, together.numbers) == ("", ())


def test_moves_of_no_decision_are_told_once() -> None:
    document = compose(briefing(SEVERAL))
    told = terminal.write(document)
    assert told.count("Nobody's move") == 1
    assert markdown.write(document).count("Nobody's move") == 1


def test_what_concerns_the_account_stands_beside_the_gaps_of_its_one_decision() -> None:
    found = briefing()
    (decision,) = found.decisions
    first, *others = decision.gaps
    changed = replace(decision, gaps=(replace(first, decision=None), *others))
    document = compose(replace(found, decisions=(changed,)))
    told = [b.id for b in section(document, "account").blocks if isinstance(b, Callout)]
    assert told == [first.rule]
    gaps = section(document, "gaps").blocks
    assert all(b.id != first.rule for b in gaps if isinstance(b, Callout))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_have_a_report(maps: Path, language: str) -> None:
    from decisionmap.briefing import study

    for file in sorted(maps.glob("*.yaml")):
        document = compose(study(file, as_of=DAY, lang=language))
        for width in (80, 120):
            lines = terminal.write(document, width=width).splitlines()
            assert max(map(len, lines)) <= width


@pytest.mark.parametrize("width", [80, 120])
def test_names_stay_whole_in_the_coverage_matrix(maps: Path, width: int) -> None:
    from decisionmap.briefing import study

    found = study(maps / "penarrubia.yaml", as_of=DAY, lang="es")
    told = terminal.write(compose(found), width=width)
    rows_ = told[told.index("\nCobertura\n") : told.index("\nDependen de")]
    for name in ("Isabel Arrieta", "Javier Montalbán", "Marta Etxeberria"):
        assert name in rows_


LOOSE = """
    language: en
    account: {name: Acme}
    people:
      ana: {name: Ana Ruiz, power: 5, roles: [decider]}
      eva: {name: Eva Soler}
      luis: {name: Luis Prado}
      max: {name: Max Gil, left: 2026-01-01}
    decisions:
      one: {seats: {ana: {}}}
      two: {seats: {ana: {}, eva: {sits: no}}}
"""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "On the map, but in no decision: Luis Prado "
            "(to be named under “seats” of a decision)",
        ),
        (
            "es",
            "En el mapa, pero en ninguna decisión: Luis Prado "
            "(se nombra a cada persona en «seats» de una decisión)",
        ),
    ],
)
def test_who_sits_in_no_decision_is_told_once_with_the_account(
    language: str, told: str
) -> None:
    document = compose(briefing(LOOSE, lang=language))
    text = markdown.write(document)
    assert text.count(told) == 1
    (page,) = document.parts[-1].pages
    assert page.sections[-1].id == "seatless"


def test_the_key_of_seats_is_that_of_the_maps_own_language() -> None:
    spanish = """
    idioma: es
    cuenta: {nombre: Acme}
    personas: {ana: {nombre: Ana}, luis: {nombre: Luis}}
    decisiones: {uno: {papeles: {ana: {}}}, dos: {papeles: {ana: {}}}}
    """
    text = markdown.write(compose(briefing(spanish, lang="en")))
    assert "Luis (to be named under “papeles” of a decision)" in text
    (field,) = (one for one in RECORDS["decision"].fields if one.key == "seats")
    assert {"en": field.key, "es": field.spanish[0]} == bare.SEATS


def test_with_one_decision_nobody_is_missing_from_it() -> None:
    one = LOOSE.replace("      two: {seats: {ana: {}, eva: {sits: no}}}\n", "")
    assert "in no decision" not in markdown.write(compose(briefing(one)))


def test_many_in_no_decision_are_counted() -> None:
    people = "".join(f"      p{n}: {{name: Person {n}}}\n" for n in range(9))
    many = LOOSE.replace("      luis: {name: Luis Prado}\n", people)
    assert "in no decision: 9 people (" in markdown.write(compose(briefing(many)))
