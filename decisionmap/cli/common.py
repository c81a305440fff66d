"""The options that commands share, and how a command comes by its map."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from decisionmap.cli import console
from decisionmap.cli.language import asked, maps_in, remember
from decisionmap.cli.language import language_for as language_for
from decisionmap.cli.language import language_of as language_of
from decisionmap.cli.wrong import Wrong as Wrong
from decisionmap.cli.wrong import echoed
from decisionmap.cli.wrong import nearest as nearest
from decisionmap.words.columns import visible
from decisionmap.words.dialect import LANGUAGES, METHODS

if TYPE_CHECKING:
    from decisionmap.briefing import Briefing
    from decisionmap.mapfile.reader import Loaded

_LOADED = "decisionmap.loaded"
_NAMED = 5
"""Maps that are named where one of many is meant."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)


def leave(code: int) -> NoReturn:
    """End the command with an exit code."""
    click.get_current_context().exit(code)


# ---- the options; what each does is said under ``help`` in the words


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


class Choice(click.Choice[str]):
    """One of a few words."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Keep a known word, or name the nearest and all there are."""
        if value in self.choices:
            return str(value)
        near = nearest(value, self.choices)
        case = "near" if near else "other"
        known = ", ".join(self.choices)
        raise Wrong(f"no-choice.{case}", ctx=ctx, given=value, near=near, known=known)


def _remember(ctx: click.Context, _: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        remember(ctx, value)
    return value or asked(ctx)


def today() -> date:
    """Return today: the one place that asks the clock."""
    return date.today()


def _else_today(_: click.Context, __: click.Parameter, value: date | None) -> date:
    return value or today()


as_of = click.option("--as-of", type=Day(), metavar="DATE", callback=_else_today)
lang = click.option("--lang", type=Choice(LANGUAGES), callback=_remember, is_eager=True)
decision = click.option("--decision", metavar="ID")
as_json = click.option("--json", "as_json", is_flag=True)
output = click.option("-o", "--output", metavar="PATH")
views = click.option("--view", "views", type=View(), multiple=True, metavar="ID")
no_explore = click.option("--no-explore", is_flag=True)
no_open = click.option("--no-open", is_flag=True)
method = click.option("--method", type=Choice(METHODS))


# ---- the map


class MapPath(click.ParamType):  # type: ignore[type-arg]  # generic only in later clicks
    """The path of a map; a folder stands for the one map in it."""

    name = "file"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Find the file, or say kindly what there is instead."""
        path = Path(value)
        near = None
        with contextlib.suppress(OSError):  # a name that no file can have
            if path.is_dir():
                return the_one_map(path, ctx=ctx)
            if path.exists():
                return path
            near = nearest(path.name, (p.name for p in maps_in(path.parent)))
        if near is None:
            name = echoed(path.name)
            raise Wrong("no-file.other", ctx=ctx, given=str(value), name=name)
        near = str(path.with_name(near))
        raise Wrong("no-file.near", ctx=ctx, given=str(value), near=near)


def the_one_map(folder: Path, *, ctx: click.Context | None = None) -> Path:
    """Return the one map of a folder: its only ``*.yaml`` but the settings file."""
    found = maps_in(folder)
    if len(found) == 1:
        return found[0]
    named = folder.resolve().name if str(folder) == "." else str(folder)
    if not found:
        raise Wrong("no-map", ctx=ctx, folder=named)
    some = ", ".join(path.name for path in found[:_NAMED])
    more = ", …" if len(found) > _NAMED else ""
    figures = {"folder": named, "n": len(found), "some": some + more}
    raise Wrong("many-maps", ctx=ctx, **figures)


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
    "-f", "--file", type=MapPath(), callback=_else_the_one, metavar="FILE"
)
"""The map as an option, for commands with arguments of their own."""


# ---- from the map to what we know of it


def load(file: Path, *, as_of: date) -> Loaded:
    """Read a map, once in a run: from a pipe it comes only once."""
    from decisionmap.mapfile.reader import read_map

    kept: dict[tuple[Path, date], Loaded]
    kept = click.get_current_context().meta.setdefault(_LOADED, {})
    if (file, as_of) not in kept:
        kept[file, as_of] = read_map(file, as_of=as_of)
    return kept[file, as_of]


def read(file: Path, *, as_of: date, lang: str | None) -> Loaded:
    """Read a map and tell its problems; leave with 1 where they stop the work."""
    from decisionmap.cli import problems
    from decisionmap.model.place import Grade

    loaded = load(file, as_of=as_of)
    language = language_for(loaded, lang)
    remember(click.get_current_context(), language)
    found, texts = loaded.problems, loaded.texts
    if found:
        problems.tell(found, texts=texts, files=1, language=language)
    if mendable := problems.mendable(found, language):
        console.say_err(mendable)
    if any(problem.grade is Grade.ERROR for problem in found):
        leave(1)
    if loaded.account is None:
        raise Wrong("no-account", file=visible(file.name))
    return loaded


def briefed(
    file: Path,
    *,
    as_of: date,
    decision: str | None = None,
    lang: str | None = None,
    method: str | None = None,
) -> Briefing:
    """Read a map and analyse it for one decision or for all."""
    loaded = read(file, as_of=as_of, lang=lang)
    language = language_for(loaded, lang)
    if decision is not None:
        _must_know(decision, loaded)
    # The analysis brings a graph library; a map with errors does not wait for it.
    from decisionmap.briefing import brief

    return brief(loaded, as_of=as_of, decision=decision, lang=language, method=method)


def _must_know(decision: str, loaded: Loaded) -> None:
    account = loaded.account
    known = tuple(account.decisions if account is not None else ()) or ("main",)
    if decision in known:
        return
    near = nearest(decision, known)
    case = "near" if near else "other"
    raise Wrong(f"no-decision.{case}", given=decision, near=near, known=known)
