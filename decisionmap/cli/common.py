"""The options that commands share, and how a command comes by its map."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

from decisionmap.words.loader import LANGUAGES, say

if TYPE_CHECKING:
    from decisionmap.briefing import Briefing
    from decisionmap.mapfile.reader import Loaded

SETTINGS_FILE = "decisionmap.yaml"
_LANGUAGE = "decisionmap.language"
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)


class Wrong(click.UsageError):
    """A wrong use, told in the language asked for: what is wrong, then what mends it.

    ``key`` names two sentences under ``cli.wrong``: message and mend.
    """

    def __init__(
        self, key: str, *, ctx: click.Context | None = None, **figures: object
    ) -> None:
        ctx = ctx or click.get_current_context(silent=True)
        language = language_of(ctx)
        message = say(language, f"cli.wrong.{key}.message", figures)
        self.mend = say(language, f"cli.wrong.{key}.mend", figures)
        super().__init__(message, ctx)

    def format_message(self) -> str:
        """Return the sentence and, indented below it, its mend."""
        return f"{self.message}\n    {self.mend}"

    def show(self, file: IO[Any] | None = None) -> None:
        """Print itself without a heading."""
        click.echo(self.format_message(), file=file, err=file is None)


def language_of(ctx: click.Context | None) -> str:
    """Return the language that was asked for, else English: never the locale's."""
    asked = ctx.meta.get(_LANGUAGE) if ctx is not None else None
    return asked if isinstance(asked, str) else "en"


def leave(code: int) -> NoReturn:
    """End the command with an exit code."""
    click.get_current_context().exit(code)


def nearest(given: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to one that is not, if one is near.

    >>> nearest("framwork", ["framework", "renewal"])
    'framework'
    """
    from difflib import get_close_matches

    names = {name.casefold(): name for name in known}
    found = get_close_matches(given.casefold(), names, n=1, cutoff=0.6)
    return names[found[0]] if found else None


# ---- the options


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in later clicks
    """A day written 2026-11-23."""

    name = "date"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read the day, or say how one is written."""
        if isinstance(value, date):
            return value
        if _DAY.match(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        raise Wrong("no-day", ctx=ctx, given=value)


class View(click.ParamType):  # type: ignore[type-arg]  # generic only in later clicks
    """The id of a view that is built."""

    name = "id"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Keep a known id, or name the nearest and all there are."""
        from decisionmap.publish import view_ids

        known = view_ids()
        if value in known:
            return str(value)
        near = nearest(value, known)
        case = "near" if near else "other"
        raise Wrong(f"no-view.{case}", ctx=ctx, given=value, near=near, known=known)


def _remember(ctx: click.Context, _: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        ctx.meta[_LANGUAGE] = value
    return value


def today() -> date:
    """Return today: the one place that asks the clock."""
    return date.today()


def _else_today(_: click.Context, __: click.Parameter, value: date | None) -> date:
    return value or today()


as_of = click.option(
    "--as-of",
    type=Day(),
    metavar="DATE",
    callback=_else_today,
    help="The day to look at, as 2026-11-23; today where left out.",
)
lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    callback=_remember,
    is_eager=True,
    help="Language of the words; else the map's own.",
)
decision = click.option(
    "--decision", metavar="ID", help="One decision only; all where left out."
)
as_json = click.option(
    "--json", "as_json", is_flag=True, help="Answer in JSON on the standard output."
)
output = click.option(
    "-o",
    "--output",
    metavar="PATH",
    help="The file to write; its suffix names the format, - is the standard output.",
)
views = click.option(
    "--view",
    "views",
    type=View(),
    multiple=True,
    metavar="ID",
    help="A view to draw; may be given several times.",
)
no_open = click.option(
    "--no-open", is_flag=True, help="Do not open the result in the browser."
)


# ---- the map


class MapPath(click.ParamType):  # type: ignore[type-arg]  # generic only in later clicks
    """The path of a map; a folder stands for the one map in it."""

    name = "file"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Find the file, or say kindly what there is instead."""
        path = Path(value)
        if path.is_dir():
            return the_one_map(path, ctx=ctx)
        if not path.exists():
            near = nearest(path.name, (p.name for p in _maps(path.parent)))
            if near is not None:
                near = str(path.with_name(near))
            case = "near" if near else "other"
            raise Wrong(f"no-file.{case}", ctx=ctx, given=str(value), near=near)
        return path


def the_one_map(folder: Path, *, ctx: click.Context | None = None) -> Path:
    """Return the one map of a folder: its only ``*.yaml`` but the settings file."""
    found = _maps(folder)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Wrong("no-map", ctx=ctx, folder=_named(folder))
    some = tuple(path.name for path in found[:5])
    raise Wrong(
        "many-maps", ctx=ctx, folder=_named(folder), n=len(found), some=", ".join(some)
    )


def _maps(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    found = (*folder.glob("*.yaml"), *folder.glob("*.yml"))
    return sorted(p for p in found if p.is_file() and p.name != SETTINGS_FILE)


def _named(folder: Path) -> str:
    return folder.resolve().name if str(folder) == "." else str(folder)


def _else_the_one(ctx: click.Context, _: click.Parameter, value: Path | None) -> Path:
    return value if value is not None else the_one_map(Path(), ctx=ctx)


def _else_only(
    ctx: click.Context, _: click.Parameter, value: Sequence[Path]
) -> tuple[Path, ...]:
    return tuple(value) or (the_one_map(Path(), ctx=ctx),)


map_file = click.argument(
    "file", type=MapPath(), required=False, callback=_else_the_one
)
"""The map as the first argument: FILE, passed on as ``file``."""
map_files = click.argument("files", type=MapPath(), nargs=-1, callback=_else_only)
"""Several maps: FILE…, passed on as ``files``."""
map_option = click.option(
    "-f",
    "--file",
    type=MapPath(),
    callback=_else_the_one,
    metavar="FILE",
    help="The map; the one of the folder where left out.",
)
"""The map as an option, for commands with arguments of their own."""


# ---- from the map to what we know of it


def language_for(loaded: Loaded, asked: str | None) -> str:
    """Return the language to speak: the one asked for, the map's, the team's."""
    own = loaded.account.language if loaded.account is not None else None
    return asked or own or loaded.settings.language or "en"


def read(file: Path, *, as_of: date, lang: str | None) -> Loaded:
    """Read a map and tell its problems; leave with 1 where they stop the work."""
    from decisionmap.cli import problems
    from decisionmap.mapfile.reader import read_map
    from decisionmap.model.place import Grade

    loaded = read_map(file, as_of=as_of)
    language = language_for(loaded, lang)
    click.get_current_context().meta.setdefault(_LANGUAGE, language)
    if loaded.problems:
        problems.tell(loaded.problems, files=1, language=language)
    if any(problem.grade is Grade.ERROR for problem in loaded.problems):
        leave(1)
    return loaded


def briefed(
    file: Path, *, as_of: date, decision: str | None = None, lang: str | None = None
) -> Briefing:
    """Read a map and analyse it for one decision or for all."""
    loaded = read(file, as_of=as_of, lang=lang)
    if decision is not None:
        _must_know(decision, loaded)
    # The analysis brings a graph library; a map with errors does not wait for it.
    from decisionmap.briefing import brief

    return brief(loaded, as_of=as_of, decision=decision, lang=lang)


def _must_know(decision: str, loaded: Loaded) -> None:
    account = loaded.account
    known = tuple(account.decisions if account is not None else ()) or ("main",)
    if decision in known:
        return
    near = nearest(decision, known)
    case = "near" if near else "other"
    raise Wrong(f"no-decision.{case}", given=decision, near=near, known=known)
