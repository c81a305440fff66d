"""What is told speaks the language of the map, and says how the value is written."""

from __future__ import annotations

import pytest

from decisionmap.model.place import Problem
from decisionmap.words.loader import say
from tests.mapfile.cases import told

SPANISH = """\
cuenta: Talleres Ibarra
idioma: es
personas:
  ana: {{nombre: Ana{ana}}}
  luis: {{nombre: Luis}}
equipo: {{marta: {{nombre: Marta}}}}
{more}
"""
ENGLISH = """\
account: Ibarra Works
people:
  ana: {{name: Ana{ana}}}
  luis: {{name: Luis}}
team: {{marta: {{name: Marta}}}}
{more}
"""


def said(problem: Problem, language: str) -> str:
    """Return message and mend in one."""
    key = f"problems.{problem.code}.{problem.case}"
    parts = (say(language, f"{key}.{p}", problem.figures) for p in ("message", "mend"))
    return " | ".join(parts)


def only(text: str, language: str) -> str:
    """Return what is said of the one fault of a text."""
    problems = told(text).problems
    assert len(problems) == 1, problems
    return said(problems[0], language)


@pytest.mark.parametrize(
    ("ana", "more", "hint"),
    [
        (", autoridad: 4,5", "", "los decimales llevan punto, no coma"),
        (", autoridad: 4,5", "", "escribir 4.5"),
        (", autoridad: alta", "", "escribir un número de 0 a 5"),
        ("", "contactos: {marta: {ana: amigo}}", "trato no conoce 'amigo'"),
        ("", "contactos: {marta: {ana: met 2026-13-40}}", "2026-13-40"),
        ("", "decisiones: {d: {importe: 250.000 €}}", "escribir 250000 EUR"),
        ("", "decisiones: {d: {fase: negociación}}", "una de: problema, exploracion"),
        (", interés: 3", "", "se presta a confusión: muchos entienden que les gusta"),
        (", reporta a: luis", "", "¿quizá 'depende_de'?"),
        (", postuar: a favor", "", "¿quizá 'postura'?"),
        (
            ", visto: 3/11",
            "",
            "no tiene año | escribirlo como AAAA-MM-DD; ¿quizá 2026-11",
        ),
        (", visto: 2030-01-01", "", "es de algo ya ocurrido, pero 2030-01-01 es post"),
        ("", "decisiones: {d: {hacen_falta: {xyz: 1}}}", "rol no conoce 'xyz'"),
        (
            "",
            "decisiones: {d: {hacen_falta: {xyz: 1}}}",
            "una de: inicia, usa, influye",
        ),
        ("", "decisiones: {d: {terminos: {}}}", "¿quizá 'condiciones'?"),
        ("", "decisiones: {d: {xyz: {}}}", "las hay: nombre, tipo, importe"),
        (", influye_en: {luis: {tema: x}}", "", "falta 'fuerza'"),
    ],
)
def test_a_spanish_map_is_helped_with_spanish_words(
    ana: str, more: str, hint: str
) -> None:
    assert hint in only(SPANISH.format(ana=ana, more=more), "es")


@pytest.mark.parametrize(
    ("ana", "more", "hint"),
    [
        ("", "scorecard: {finance: []}", "did you mean 'financial'?"),
        (", stence: for", "", "did you mean 'stance'?"),
        ("", "decisions: {d: {value: '250,000 EUR'}}", "write 250000 EUR"),
        ("", "decisions: {d: {value: 250.000 EUR}}", "250000 EUR or 250.0 EUR"),
        (", stance: en contr", "", "did you mean 'en_contra'?"),
        (", manager: luis", "", "did you mean 'reports_to'?"),
    ],
)
def test_an_english_map_is_helped_with_english_words(
    ana: str, more: str, hint: str
) -> None:
    assert hint in only(ENGLISH.format(ana=ana, more=more), "en")


@pytest.mark.parametrize(
    ("map_", "line", "hint"),
    [
        (ENGLISH, "postura: contra", "'en_contra'"),
        (ENGLISH, "postura: quizás", "muy_a_favor, a_favor, neutral, en_contra"),
        (SPANISH, "stance: quizás", "strongly_for, for, neutral, against"),
        (SPANISH, "stance: contra", "'en_contra'"),
        ("language: es\n" + ENGLISH, "stance: contra", "'en_contra'"),
        ("language: es\n" + ENGLISH, "postura: contra", "'en_contra'"),
    ],
)
def test_a_value_is_helped_in_the_language_of_its_key_else_of_the_reader(
    map_: str, line: str, hint: str
) -> None:
    assert hint in only(map_.format(ana=f", {line}", more=""), "es")


def test_the_key_for_interest_is_named_beside_the_view_that_draws_it() -> None:
    """The view keeps the name that the trade gives it; the map asks how much it matters."""
    for language, key in (("en", "interest"), ("es", "le_importa")):
        text = SPANISH if language == "es" else ENGLISH
        told_of = only(text.format(ana=", interés: 3", more=""), language)
        assert f"{key} (" in told_of
        assert say(language, "page.power_interest.title") in told_of


def test_a_word_of_the_other_language_is_no_hint_unless_a_slip_away() -> None:
    text = ENGLISH.format(
        ana="", more="log: {date: 2026-01-01, learned: {ana: {seen: x}}}"
    )
    assert "segun" not in only(text, "en")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("cliente: A\npersonas: {ana: Ana}\n", "¿quizá 'cuenta'?"),
        ("cuenta: A\ngente: {ana: Ana}\nplan: {que: x, con: ana}\n", "'personas'?"),
        ("cuenta: A\npersonas:\n  - Ana Ruiz, Jefa\n", "delante: ana: Ana Ruiz, Jefa"),
        (
            "cuenta: A\npersonas:\n  - nombre: Álvaro Gil\n    cargo: Jefe\n",
            "alvaro: Álvaro Gil, Jefe",
        ),
        ("cuenta: A\npersonas:\n  ana ruiz: Ana\n", "lleva un espacio | ¿quizá 'ana-"),
        ("cuenta: A\npersonas:\n\tana: Ana\n", "tabulador | poner dos espacios por"),
        ("cuenta: A\npersonas: {no: Ana}\n", "la clave 'no' se confunde con un sí/no"),
        ("cuenta: A\npersonas:\n  ana: {nombre: Ana\n", "la '{' de la línea 3 no se c"),
    ],
)
def test_a_first_map_is_helped_over_its_first_mistakes(text: str, hint: str) -> None:
    assert hint in only(text, "es")


def test_a_brace_whose_end_a_comment_swallowed_is_named_with_its_line() -> None:
    text = "account: A\npeople:\n  ana: {name: Ana #1, title: x}\n  luis: Luis\n"
    error = told(text).problems[-1]
    assert (error.code, error.case) == ("yaml-syntax", "brackets-comment")
    assert "the '{' of line 3 is not closed: from '#1, title: x}'" in said(error, "en")


def test_what_a_short_form_has_no_place_for_is_written_in_full() -> None:
    line = "contacts: {marta: {ana: trusted 2026-01-01 30d}}"
    hint = "{depth: trusted, last: 2026-01-01, every: 30d}"
    assert hint in only(ENGLISH.format(ana="", more=line), "en")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("5 Mio EUR", "5M EUR"),
        ("2,5 millones de €", "2.5M EUR"),
        ("5 Mrd", "5000M"),
        ("1 234 567,50 €", "1234567,50 €"),
    ],
)
def test_an_amount_in_words_or_groups_is_mended_for_certain(
    written: str, meant: str
) -> None:
    text = ENGLISH.format(ana="", more=f"decisions:\n  d:\n    value: {written}")
    assert [problem.fix for problem in told(text).problems] == [meant]


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ('{name: "Peña", S.A.}', 'quotes: "Peña, S.A."'),
        ("{name: A, roles: [user], buyer}", "write [user, buyer]"),
        ("{name: A, power: 3,5}", "write 3.5"),
        ("{name: A, influences: {luis: 3, eva}}", "'eva' stands alone"),
        ("{name: A, wants: x, y}", 'write [x, y] for several, or "x, y" for one'),
        (
            "{name: A, title: Head of sales, note}",
            '"Head of sales, note", or write note:',
        ),
    ],
)
def test_a_cut_value_is_mended_by_the_kind_of_its_field(value: str, hint: str) -> None:
    text = f"account: A\npeople:\n  ana: {value}\n  luis: {{name: Luis}}\n"
    assert hint in only(text, "en")


NAMED = """\
cuenta: Envases
personas:
  nuria: {nombre: Nuria Casals Ferrer, cargo: CFO}
  tomas: {nombre: Tomás Iborra Soler, cargo: Jefe}
  ana: {nombre: Ana Casals, cargo: Jefa}
equipo: {pablo: {nombre: Pablo Serra}}
"""


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("plan: {que: x, quien: pablo, con: Núria Casals}", "¿quizá 'nuria'?"),
        ("plan: {que: x, quien: pablo, con: tomas iborra}", "¿quizá 'tomas'?"),
        ("plan: {que: x, quien: pablo, con: Iborra}", "¿quizá 'tomas'?"),
        ("plan: {que: x, quien: Serra}", "¿quizá 'pablo'?"),
        ("plan: {que: x, quien: pablo, con: Casals}", "usar una de: nuria, tomas, ana"),
        ("plan: {que: x, quien: Nuria Casals}", "es del cliente"),
        ("plan: {que: x, con: Pablo Serra}", "es de los nuestros"),
        ("plan: {que: x, con: 'Ana Casals, Iborra'}", "[ana, tomas]"),
        ("contactos: {pablo: {Nuria Casals: trabajo}}", "¿quizá 'nuria'?"),
        ("promesas: {que: x, de: pablo, a: Tomás Iborra}", "¿quizá 'tomas'?"),
        ("promesas: {que: x, de: Tomás Iborra, a: pablo}", "¿quizá 'tomas'?"),
        ("promesas: {que: x, de: pablo, a: Pablo Serra}", "es de los nuestros"),
    ],
)
def test_whoever_is_called_by_her_name_is_known_and_not_to_be_added_again(
    line: str, hint: str
) -> None:
    assert hint in only(NAMED + line, "es")


@pytest.mark.parametrize("line", ["by: marta, to: both", "by: both, to: ana"])
def test_a_promise_of_somebody_on_both_sides_tells_the_double_alone(line: str) -> None:
    both = "both: {name: Both}"
    text = ENGLISH.format(ana="}\n  both: {name: Both", more="")
    text = text.replace("team: {", f"team: {{{both}, ")
    said_once = only(text + f"promises: {{what: x, {line}}}\n", "en")
    assert "'both'" in said_once
    assert "did you mean" not in said_once
