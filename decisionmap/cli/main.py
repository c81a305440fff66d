"""The command ``decisionmap``: which commands there are, loaded when they are called."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from decisionmap.cli import common, console
from decisionmap.cli.help import Command
from decisionmap.cli.language import asked, asked_in, remember_arguments
from decisionmap.cli.wrong import Wrong, nearest
from decisionmap.words.loader import say

COMMANDS = (
    *("demo", "new", "check", "fmt", "schema", "rules", "explain"),
    *("map", "gaps", "export", "slides", "brief", "review", "plan"),
    *("whatif", "fragility", "structure", "route", "diff", "dossier"),
    *("forget", "leakcheck", "portfolio", "import", "add", "set", "serve"),
)
"""The commands in the order in which they are met.

Kept here and not in the commands, so that the help imports none of them; the line of
each in the help is ``help.<command>.line``. A command is listed once its file stands
beside this one.
"""
_HERE = Path(__file__).parent
DONE, PROBLEMS, USAGE, MACHINE = 0, 1, 2, 3
"""The exit codes: done · problems or gaps · wrong usage · the machine said no."""


_OBJECTS = 200_000
"""So many more made than thrown away before Python looks; 300 people make fewer."""


class Commands(Command, click.Group):
    """The group of all commands; each is imported only when it is called."""

    def __call__(self, *args: Any, **extra: Any) -> NoReturn:
        """Run as a process of its own, which keeps nearly all it makes until it ends.

        Looking for what can be thrown away, again and again and once more at the end,
        was a seventh of a short command. So Python begins late, which still bounds what
        a folder of maps leaves behind, and in the end all goes with the process.
        """
        gc.set_threshold(_OBJECTS)
        try:
            self.main(*args, **extra)
        finally:
            gc.freeze()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep the command line whole, for the language that it asks for."""
        remember_arguments(ctx, args)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands that are built, in the order of the table."""
        return [name for name in COMMANDS if (_HERE / f"{name}.py").is_file()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        found = import_module(f"decisionmap.cli.{cmd_name}").command
        assert isinstance(found, click.Command)
        return found

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the commands with their lines, importing none."""
        language = asked(ctx) or "en"
        names = self.list_commands(ctx)
        rows = [(name, say(language, f"help.{name}.line")) for name in names]
        with formatter.section(say(language, "help.commands")):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command called, or name the nearest one."""
        name = args[0]
        if name.startswith("-") or name in self.list_commands(ctx):
            return super().resolve_command(ctx, args)
        near = nearest(name, self.list_commands(ctx))
        case = "near" if near else "other"
        raise Wrong(f"no-command.{case}", given=name, near=near, ctx=ctx)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command and see that all it printed has arrived."""
        try:
            done = super().invoke(ctx)
            console.flush()
        except OSError as no:
            from decisionmap.cli.common import language_of

            console.machine_said_no(no, language_of(ctx))
            ctx.exit(MACHINE)
        return done

    def main(  # type: ignore[override]  # click's overloads tell modes we do not have
        self, args: Sequence[str] | None = None, **extra: Any
    ) -> NoReturn:
        """Run as a program: every ending has its exit code and its plain words."""
        extra["standalone_mode"] = False
        console.prepare()
        try:
            code = super().main(args, **extra)
            console.flush()
        except click.ClickException as wrong:
            console.tell_wrong_usage(wrong)
            sys.exit(USAGE)
        except click.Abort:
            sys.exit(_INTERRUPTED)
        except OSError as no:  # of the help itself, before any command is called
            given = sys.argv[1:] if args is None else args
            console.machine_said_no(no, asked_in(given) or "en")
            sys.exit(MACHINE)
        sys.exit(code if isinstance(code, int) else DONE)


_INTERRUPTED = 130
"""What shells know as ended by Ctrl-C."""


@click.group(
    "decisionmap",
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="decisionmap", message="%(prog)s %(version)s")
@common.lang
@click.pass_context
def main(ctx: click.Context, lang: str | None) -> None:
    """Who decides at a key account, who sways them, and where our gaps are."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
