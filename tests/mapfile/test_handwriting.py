"""Names, days and amounts are read as people type and paste them."""

from __future__ import annotations

from datetime import date

import pytest

from decisionmap.mapfile.handwriting import people_in, stake_in, unread
from decisionmap.mapfile.handwritten_days import day_in
from decisionmap.mapfile.handwritten_money import money_in

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Ana Ruiz, Head of Purchasing", [("Ana Ruiz", "Head of Purchasing")]),
        ("Ana Ruiz", [("Ana Ruiz", None)]),
        ('"Ruiz, Ana" <ana@x.es>; Jo Li <jo@x>', [("Ana Ruiz", None), ("Jo Li", None)]),
        ("Ana <a@x.es>, Jo Li <j@x.es>", [("Ana", None), ("Jo Li", None)]),
        ("Ruiz, Ana <a@x.es>; Li, Jo <j@x.es>", [("Ana Ruiz", None), ("Jo Li", None)]),
        ("Ana Ruiz <a@x.es>, CFO", [("Ana Ruiz", "CFO")]),
        ("ana.ruiz@x.es", [("Ana Ruiz", None)]),
        ("<ana.ruiz@x.es>; jo@y.es;", [("Ana Ruiz", None), ("Jo", None)]),
        ("", []),
        (" , ;", []),
    ],
)
def test_a_line_is_read_as_it_was_typed_or_pasted(line, people):
    found = [(one.name, one.title) for one in people_in(line, today=DAY)]

    assert found == people


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-03", "2026-11-03"),
        ("3 Nov 2026", "2026-11-03"),
        ("3rd of November 2026", "2026-11-03"),
        ("November 3, 2026", "2026-11-03"),
        ("el 3 de noviembre de 2026", "2026-11-03"),
        ("3 de noviembre", "2026-11-03"),
        ("November 3", "2026-11-03"),
        ("1 December", "2026-12-01"),
        ("23/11/2026", "2026-11-23"),
        ("18-11-2026", "2026-11-18"),
        ("18/11/26", "2026-11-18"),
        ("11/23/2026", "2026-11-23"),
        ("29 February", "2028-02-29"),
        ("yesterday", "2026-11-22"),
        ("hoy", "2026-11-23"),
        ("mañana", "2026-11-24"),
        ("3/4/2026", None),
        ("2026-02-31", None),
        ("in spring", None),
        ("line 3 may slip", None),
        ("line 3 Marketing", None),
        ("version 18.11.26", None),
    ],
)
def test_days_are_read_as_people_write_them(text, day):
    found = day_in(f"Ana, {text}", today=DAY)

    assert (found and str(found[1])) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/4/2026", "2026-04-03"),
        ("3-4-2026", "2026-04-03"),
        ("3/4/26", "2026-04-03"),
        ("13/14/2026", None),
    ],
)
def test_in_spanish_the_day_comes_before_the_month(text, day):
    found = day_in(text, today=DAY, language="es")

    assert (found and str(found[1])) == day


def test_what_is_at_stake_ends_on_a_day_to_come():
    assert str(stake_in("30 de junio", today=DAY, language="es").close) == "2027-06-30"
    assert str(next(people_in("Ana, 30 de junio", today=DAY)).day) == "2026-06-30"


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("es", "250.000 €", "250000 EUR"),
        ("es", "1.234.567,50 €", "1234567.50 EUR"),
        ("es", "250 000 €", "250000 EUR"),
        ("es", "2,4 M€", "2.4M EUR"),
        ("es", "2,4 millones de euros", "2.4M EUR"),
        ("es", "250 mil €", "250k EUR"),
        ("es", "250,000 €", None),
        ("en", "250,000 EUR", "250000 EUR"),
        ("en", "1,234,567.50 USD", "1234567.50 USD"),
        ("en", "EUR 2.4M", "2.4M EUR"),
        ("en", "€2.4 million", "2.4M EUR"),
        ("en", "900K EUR", "900k EUR"),
        ("en", "2.4MEUR", "2.4M EUR"),
        ("en", "$2,400,000", "2400000 USD"),
        ("en", "250.000 EUR", None),
        ("en", "line 3", None),
    ],
)
def test_an_amount_is_read_as_the_language_writes_it(language, text, amount):
    found = money_in(f"Renewal, {text}", language)

    assert (found and found[1]) == amount


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("en", "Renewal 3/4/2026", [("two-days", "3/4/2026")]),
        ("es", "Renovación 31/2/2026", [("day", "31/2/2026")]),
        ("es", "Renovación, 31 de febrero", [("day", "31 de febrero")]),
        ("en", "Renewal in June 2027", [("day", "June 2027")]),
        ("en", "Renewal in Q2 2027", [("day", "Q2 2027")]),
        ("en", "Renewal 250.000 EUR", [("amount", "250.000 EUR")]),
        ("es", "Renovación de la línea 3", []),
    ],
)
def test_what_looks_like_a_day_or_an_amount_and_was_not_taken_is_found(
    language, text, left
):
    assert list(unread(text, language)) == left


@pytest.mark.parametrize(
    ("text", "name", "value", "close"),
    [
        ("Renewal, 2.4M EUR, 2027-03-31", "Renewal", "2.4M EUR", date(2027, 3, 31)),
        ("900k€ antes del 31/3/2027", None, "900k EUR", date(2027, 3, 31)),
        ("2,400,000 USD", None, "2400000 USD", None),
        ("Renewal of line 3", "Renewal of line 3", None, None),
        ("2.400 EUR", "2.400 EUR", None, None),
        ("Talk to 3 CFO", "Talk to 3 CFO", None, None),
        ("Renewal by June 30", "Renewal", None, date(2027, 6, 30)),
        ("", None, None, None),
    ],
)
def test_a_stake_is_a_name_an_amount_and_a_day(text, name, value, close):
    stake = stake_in(text, today=DAY)

    assert (stake.name, stake.value, stake.close) == (name, value, close)


@pytest.mark.parametrize(
    ("said", "today"), [("yesterday", date.min), ("tomorrow", date.max)]
)
def test_the_ends_of_the_calendar_have_no_further_day(said: str, today: date) -> None:
    assert day_in(said, today=today, language="en") is None


@pytest.mark.parametrize(
    "said", ["No lo sé", "ni idea", "¿?", "don't know", "nadie", "TBD", "N/A"]
)
def test_nobody_is_called_by_an_answer_that_there_is_none(said: str) -> None:
    assert list(people_in(said, today=date(2026, 11, 23))) == []


@pytest.mark.parametrize("said", ["Noelia", "Na Li", "Unai", "Ana Nadie"])
def test_a_name_that_begins_like_such_an_answer_is_a_name(said: str) -> None:
    (found,) = people_in(said, today=date(2026, 11, 23))
    assert found.name == said
