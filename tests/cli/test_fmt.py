"""``fmt`` tidies, translates and mends, and never changes what a map says."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner, Result

from decisionmap.cli.main import main
from decisionmap.mapfile.reader import read_map

UNTIDY = """\
# The head.
account: Acme
people:
  ana: { name: Ana,stance: for }   # met in May


team: {jo: {name: Jo}}
contacts: {jo: {ana: met 2026-05-02}}
"""
TIDY = UNTIDY.replace("{ name: Ana,stance: for }", "{name: Ana, stance: for}").replace(
    "\n\n\n", "\n\n"
)
WRONG = "account: Acme\npeople:\n  ana: {name: Ana, stance: agianst }\n"


@pytest.fixture
def acme(tmp_path):
    path = tmp_path / "acme.yaml"
    path.write_bytes(UNTIDY.encode())
    return path


def run(*arguments: object) -> Result:
    words = ["fmt", *map(str, arguments), "--as-of", "2026-11-23"]
    return CliRunner().invoke(main, words, catch_exceptions=False)


def test_a_map_is_tidied_and_its_comments_stay(acme):
    result = run(acme)

    assert result.exit_code == 0
    assert acme.read_text() == TIDY


def test_a_tidy_map_is_not_written_again(acme):
    acme.write_text(TIDY)
    before = acme.stat()

    result = run(acme)

    assert result.exit_code == 0
    assert acme.stat().st_mtime_ns == before.st_mtime_ns
    assert acme.stat().st_ino == before.st_ino


def test_check_writes_nothing_and_tells_by_its_exit_code(acme):
    assert run("--check", acme).exit_code == 1
    assert acme.read_text() == UNTIDY

    acme.write_text(TIDY)
    assert run("--check", acme).exit_code == 0


def test_diff_prints_what_would_change_and_writes_nothing(acme):
    result = run("--diff", acme)

    assert result.exit_code == 0
    assert "+  ana: {name: Ana, stance: for}   # met in May" in result.output
    assert acme.read_text() == UNTIDY


def test_the_byte_order_mark_and_the_line_ends_stay(acme):
    acme.write_bytes(b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode())

    run(acme)

    assert acme.read_bytes() == b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode()


def test_words_translates_the_whole_map_and_the_account_stays(acme):
    before = read_map(acme, as_of=date(2026, 11, 23)).account

    assert run("--words", "es", acme).exit_code == 0

    assert "ana: {nombre: Ana, postura: a_favor}   # met in May" in acme.read_text()
    assert read_map(acme, as_of=date(2026, 11, 23)).account == before
    assert run("--words", "en", acme).exit_code == 0
    assert acme.read_text() == TIDY


def test_a_map_with_an_error_is_told_and_left_alone(acme):
    acme.write_text(WRONG)

    result = run(acme)

    assert result.exit_code == 1
    assert "agianst" in result.output
    assert acme.read_text() == WRONG


def test_a_certain_mend_is_made(acme):
    acme.write_text(WRONG)

    result = run("--mend", acme)

    assert result.exit_code == 0
    assert acme.read_text() == WRONG.replace("agianst }", "against}")


@pytest.mark.parametrize(
    ("wrong", "mended"),
    [
        ('stance: "agianst"', 'stance: "against"'),
        ("stance: 'agianst'", "stance: 'against'"),
        ('"stanec": for', '"stance": for'),
        ("power: '3,5'", "power: '3.5'"),
    ],
)
def test_a_mend_in_quotes_keeps_them_and_makes_no_more(acme, wrong, mended):
    text = f"account: Acme\npeople:\n  ana: {{name: Ana, {wrong}}}\n"
    acme.write_text(text)

    result = run("--mend", acme)

    assert result.exit_code == 0
    assert acme.read_text() == text.replace(wrong, mended)


def test_a_value_of_money_in_quotes_is_mended(acme):
    text = "account: Acme\npeople: {ana: Ana}\ndecisions:\n  d: {value: '1 234 567,50 €'}\n"
    acme.write_text(text)

    assert run("--mend", acme).exit_code == 0
    assert "value: '1234567,50 €'" in acme.read_text()


def test_problems_of_a_file_that_stays_are_told_where_they_stand_in_it(acme):
    acme.write_text("account: Acme\n\n\n\n" + WRONG.partition("\n")[2])

    for options in ((), ("--check",)):
        result = run(*options, acme)
        assert f"{acme}:6:28: " in result.stderr
        assert "    6 |   ana: {name: Ana, stance: agianst }" in result.stderr
    assert f"{acme}:4:28: " in run("--diff", acme).stderr


def test_what_can_be_mended_is_offered_until_it_is(acme):
    acme.write_text(WRONG)

    assert f"1 can be mended at once: decisionmap fmt --mend {acme}" in run(acme).stderr
    assert "at once" not in run("--mend", acme).output


def test_a_mend_that_is_not_certain_is_left_to_its_author(acme):
    acme.write_text(WRONG.replace("agianst", "maybe"))

    result = run("--mend", acme)

    assert result.exit_code == 1
    assert "stance: maybe" in acme.read_text()


def test_mends_and_diff_together_show_and_write_nothing(acme):
    acme.write_text(WRONG)

    result = run("--mend", "--diff", acme)

    assert "+  ana: {name: Ana, stance: against}" in result.output
    assert acme.read_text() == WRONG


def test_what_cannot_be_read_at_all_is_told_and_left_alone(acme):
    acme.write_bytes(b"account: \xff\n")

    for options in ((), ("--mend",), ("--diff",), ("--words", "es")):
        assert run(*options, acme).exit_code == 1
        assert acme.read_bytes() == b"account: \xff\n"


def test_several_files_are_formatted_and_the_worst_exit_code_counts(acme, tmp_path):
    other = tmp_path / "wrong.yaml"
    other.write_text(WRONG)

    assert run(other, acme).exit_code == 1
    assert acme.read_text() == TIDY


def test_where_errors_are_left_only_the_mends_are_made(acme):
    acme.write_text(WRONG + "team:   \n  jo: {name: Jo, role: boss}\n")

    result = run("--mend", acme)

    assert result.exit_code == 1
    mended = WRONG.replace("agianst", "against")
    assert acme.read_text() == mended + "team:   \n  jo: {name: Jo, role: boss}\n"


def test_the_settings_file_is_formatted_by_its_own_table(tmp_path):
    path = tmp_path / "decisionmap.yaml"
    path.write_text(
        "thresholds: { key_weight: 0.2,thin: 0.1 }   # ours\nlanguage: es\n"
    )

    assert run("--words", "es", path).exit_code == 0
    assert path.read_text() == (
        "umbrales: {peso_clave: 0.2, debil: 0.1}   # ours\nidioma: es\n"
    )


def test_an_edit_by_somebody_else_meanwhile_is_told_and_kept(acme, monkeypatch):
    from decisionmap.mapfile import writer

    save = writer.save

    def late(path, data, **options):
        path.write_text("account: Theirs\npeople: {ana: Ana}\n")
        save(path, data, **options)

    monkeypatch.setattr(writer, "save", late)
    result = run(acme)

    assert result.exit_code == 3
    assert "somebody else changed this file" in result.stderr
    assert acme.read_text() == "account: Theirs\npeople: {ana: Ana}\n"
