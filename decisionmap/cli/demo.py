"""``demo``: an example account in a folder, drawn, and what to try with it."""

from __future__ import annotations

import shlex
import unicodedata
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from decisionmap.cli import common, console, writing
from decisionmap.cli.help import Command
from decisionmap.cli.language import SETTINGS_FILE, maps_in
from decisionmap.words.columns import visible
from decisionmap.words.loader import LANGUAGES, say

if TYPE_CHECKING:
    from decisionmap.model.account import Account

EXAMPLES = ("penarrubia", "hospital", "group", "renewal", "minimo")
"""The examples that are installed, the one that is shown unasked first."""
_LANGUAGE = ("language", "idioma")
"""The key under which a map says its language."""
_HERE = Path(__file__).parent


class FolderPath(click.ParamType):  # type: ignore[type-arg]  # generic only in later clicks
    """The path of a folder that a terminal can show and a shell can be told."""

    name = "folder"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Keep the path, or say why no folder should be called so."""
        if not str(value).strip():
            raise common.Wrong("demo-no-name", ctx=ctx)
        if any(unicodedata.category(sign) == "Cc" for sign in str(value)):
            raise common.Wrong("demo-bad-name", ctx=ctx, given=str(value))
        return Path(value)


@click.command("demo", cls=Command)
@click.argument("folder", required=False, type=FolderPath())
@click.option("--example", type=common.Choice(EXAMPLES), default=EXAMPLES[0])
@common.lang
@common.no_open
def command(folder: Path | None, example: str, lang: str | None, no_open: bool) -> None:
    """Write an example account into FOLDER, draw it, and say what to try next."""
    language = lang or "en"
    folder = folder or _folder(example, language)
    file = folder / f"{example}.yaml"
    kept = _laid_down(file, language)
    loaded = common.read(file, as_of=common.today(), lang=language)
    assert loaded.account is not None
    day = newest_day(loaded.account)
    page, report = _draw(file, as_of=day or common.today(), language=language)
    _tell(file, day, page, report, kept=kept, language=language)
    if writing.wants_browser(no_open=no_open) and writing.opened(page):
        console.say_out(say(language, "cli.demo.opened"))
    _tell_next(file, day, language)


def examples() -> Path:
    """Return the folder of the examples: inside the package, else beside a checkout's."""
    package = _HERE.parent
    for folder in (package / "maps", package.parent / "maps"):
        if (folder / f"{EXAMPLES[0]}.yaml").is_file():
            return folder
    raise common.Wrong("demo-missing")


def newest_day(account: Account) -> date | None:
    """Return the newest day in an account's log; none where the log has no day."""
    return max((entry.date for entry in account.log if entry.date), default=None)


def _folder(example: str, language: str) -> Path:
    """Return a folder of its own, where the example is the one map there is."""
    folder = say(language, "cli.demo.folder")
    return Path(folder if example == EXAMPLES[0] else f"{folder}-{example}")


def _laid_down(file: Path, language: str) -> bool:
    """Write the example where it is missing; tell whether a changed one was kept.

    Nothing is written where the page could not be: beside settings with faults, or where
    a file of that name is somebody's own.
    """
    from decisionmap.mapfile.writer import save

    there = file.read_bytes() if file.exists() else None
    ours = {language: _example(file.name, language) for language in LANGUAGES}
    if there is not None and there not in ours.values():
        _must_be_the_example(file, ours[language], language)
        return True
    _must_suit(file, ours[language], language)
    file.parent.mkdir(parents=True, exist_ok=True)
    save(file, ours[language], new=there is None, within=file.parent)
    return False


def _must_be_the_example(file: Path, example: bytes, language: str) -> None:
    """Leave where a file is not the example, changed: of another client, or unreadable."""
    from decisionmap.mapfile.reader import read_text

    there = common.load(file, as_of=common.today()).account
    ours = read_text(example, file=file.name, as_of=common.today()).account
    assert ours is not None
    if there is not None and there.firm.name == ours.firm.name:
        return
    case = "broken" if there is None else "other"
    figures = {
        "file": visible(str(file)),
        "name": visible(there.firm.name) if there is not None else "",
        "check": shlex.quote(visible(str(file))),
        "example": file.stem,
    }
    message = say(language, f"cli.demo.taken.{case}.message", figures)
    mend = say(language, f"cli.demo.taken.{case}.mend", figures)
    console.say_err(f"{message}\n    {mend}")
    common.leave(1)


def _must_suit(file: Path, example: bytes, language: str) -> None:
    """Tell the faults of the folder's settings and leave, before anything is written."""
    from decisionmap.cli import problems
    from decisionmap.mapfile.reader import read_settings, read_text
    from decisionmap.model.place import Grade

    beside = file.parent / SETTINGS_FILE
    if not beside.is_file():
        return
    said, shown, day = beside.read_bytes(), visible(str(beside)), common.today()
    team = read_settings(said, file=shown, as_of=day)
    name = visible(str(file))
    account = read_text(example, file=name, as_of=day, settings=team.settings)
    found = (*team.problems, *account.problems)
    if any(problem.grade is Grade.ERROR for problem in found):
        texts = {shown: said, name: example}
        problems.tell(found, texts=texts, files=1, language=language)
        common.leave(1)


def _example(name: str, language: str) -> bytes:
    """Return the example map, which then speaks the language the demo was asked in."""
    from decisionmap.mapfile.editor import change
    from decisionmap.mapfile.nodes import Mapping
    from decisionmap.mapfile.quoting import Word
    from decisionmap.mapfile.source import read_source

    source = read_source((examples() / name).read_bytes(), file=name)
    assert isinstance(source.root, Mapping)
    key = next(key.text for key, _ in source.root.pairs if key.text in _LANGUAGE)
    return change(source, (key,), Word(language)).text.encode("utf-8")


def _draw(file: Path, *, as_of: date, language: str) -> tuple[Path, Path]:
    from decisionmap.briefing import study
    from decisionmap.publish import write

    briefing = study(file, as_of=as_of, lang=language)
    page = writing.made_up(file, language)
    report = writing.made_up(file, language, what=say(language, "cli.demo.gaps"))
    write(briefing, page, within=file.parent)
    write(briefing, report, document="gap-report", within=file.parent)
    return page, report


def _tell(
    file: Path,
    day: date | None,
    page: Path,
    report: Path,
    *,
    kept: bool,
    language: str,
) -> None:
    lines = [say(language, "cli.demo.wrote", {"folder": visible(str(file.parent))})]
    if kept:
        lines.append(say(language, "cli.demo.kept", {"file": visible(str(file))}))
    key = "as_of" if day is not None else "as_of_today"
    lines.append(say(language, f"cli.demo.{key}", {"day": day or common.today()}))
    lines.append(say(language, "cli.demo.page", {"path": visible(str(page))}))
    lines.append(say(language, "cli.demo.report", {"path": visible(str(report))}))
    console.say_out("\n".join(lines))


def _tell_next(file: Path, day: date | None, language: str) -> None:
    when = f" --as-of {day.isoformat()}" if day is not None else ""
    which = f" {file.name}" if len(maps_in(file.parent)) > 1 else ""
    others = tuple(name for name in EXAMPLES if name != file.stem)
    commands = (
        (f"cd {_as_argument(file.parent)}", ""),
        (f"decisionmap gaps{which}{when}", "try_gaps"),
        (f"decisionmap check{which}", "try_check"),
        (f"decisionmap map{which}{when}", "try_edit"),
        ("decisionmap new", "try_new"),
        (f"decisionmap demo --example {others[0]}", "try_other"),
    )
    width = max(len(line) for line, _ in commands[1:]) + 2
    lines = ["", say(language, "cli.demo.next")]
    for line, key in commands:
        what = say(language, f"cli.demo.{key}", {"others": others}) if key else ""
        lines.append(f"  {line:{width}}{what}".rstrip())
    console.say_out("\n".join(lines))


def _as_argument(folder: Path) -> str:
    """Return a folder as a shell is told it: quoted, and never taken for an option."""
    text = visible(str(folder))
    return shlex.quote(f"./{text}" if text.startswith("-") else text)
