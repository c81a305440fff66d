"""A wrong use of the command, told kindly: what is wrong, then what mends it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import IO, Any

import click

from decisionmap.cli.language import language_of
from decisionmap.words.columns import visible
from decisionmap.words.loader import has, say

LONGEST = 60
"""Characters of an argument that are echoed."""


class Wrong(click.UsageError):
    """A wrong use, told in the language of the run.

    ``key`` names two sentences under ``cli.wrong``: message and mend. The figure
    ``given`` is what was typed: it is echoed without harm, and never at length.
    """

    def __init__(
        self, key: str, *, ctx: click.Context | None = None, **figures: object
    ) -> None:
        ctx = ctx or click.get_current_context(silent=True)
        language = language_of(ctx)
        told = harmless(figures)
        message = say(language, f"cli.wrong.{key}.message", told)
        self.mend = say(language, f"cli.wrong.{key}.mend", told)
        super().__init__(message, ctx)

    def format_message(self) -> str:
        """Return the sentence and, indented below it, its mend."""
        return f"{self.message}\n    {self.mend}"

    def show(self, file: IO[Any] | None = None) -> None:
        """Print itself without a heading."""
        click.echo(self.format_message(), file=file, err=file is None)


def echoed(text: str) -> str:
    """Return an argument as it is echoed: nothing that a terminal obeys, and not long.

    >>> echoed("\\x1b[31mred"), len(echoed("x" * 5000))
    ('�[31mred', 60)
    """
    shown = visible(text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


def nearest(given: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to one that is not, if one is near.

    >>> nearest("framwork", ["framework", "renewal"])
    'framework'
    """
    from difflib import get_close_matches

    names = {name.casefold(): name for name in known}
    found = get_close_matches(given.casefold(), names, n=1, cutoff=0.6)
    return names[found[0]] if found else None


def ours(wrong: click.UsageError, ctx: click.Context) -> click.UsageError:
    """Return in our words what click found wrong in a command line."""
    command = ctx.command_path
    match wrong:
        case click.NoSuchOption(option_name=given, possibilities=possible):
            near = possible[0] if possible else None
            case = "near" if near else "other"
            figures = {"given": given, "near": near, "command": command}
            return Wrong(f"no-option.{case}", ctx=ctx, **figures)
        case click.MissingParameter(param=click.Parameter() as param):
            return Wrong("missing", ctx=ctx, name=_named(param, ctx), command=command)
        case click.BadOptionUsage(option_name=given):
            option = _option(given, ctx)
            case = "takes-none" if option is None or option.is_flag else "needs-value"
            return Wrong(f"option.{case}", ctx=ctx, given=given, command=command)
    return wrong


def placeholders(text: str, language: str) -> str:
    """Return a usage line with its words for what is to be filled in: FILE, FICHERO.

    >>> placeholders("[OPTIONS] [FILES]...", "es")
    '[OPCIONES] [FICHEROS]...'
    """

    def told(found: re.Match[str]) -> str:
        key = f"help.metavar.{found[0]}"
        return say(language, key) if has(language, key) else found[0]

    return re.sub("[A-Z]{2,}", told, text)


def _named(param: click.Parameter, ctx: click.Context) -> str:
    return placeholders(param.make_metavar(ctx).strip("[]."), language_of(ctx))


def _option(name: str, ctx: click.Context) -> click.Option | None:
    for param in ctx.command.params:
        if isinstance(param, click.Option) and name in param.opts:
            return param
    return None


def harmless(figures: Mapping[str, object]) -> dict[str, object]:
    """Return the figures of a sentence as a terminal may be told them."""
    told: dict[str, object] = {}
    for name, value in figures.items():
        if isinstance(value, str):
            told[name] = echoed(value) if name == "given" else visible(value)
        elif isinstance(value, tuple):
            told[name] = tuple(visible(str(one)) for one in value)
        else:
            told[name] = value
    return told
