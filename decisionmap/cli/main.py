"""The command ``decisionmap``: which commands there are, loaded when they are called."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from decisionmap.cli import console

COMMANDS = {
    "demo": "Write an example account, draw it, and say what to try next.",
    "new": "Start a map from four questions.",
    "check": "Tell every problem of a map, with its line and its mend.",
    "fmt": "Tidy a map, keeping every comment; translate or mend it.",
    "schema": "Print the JSON Schema that lets an editor help while you write.",
    "rules": "List the gap rules, with their limits and what wakes them.",
    "explain": "Explain a word, a rule, a problem or a number.",
    "map": "Draw a map as one offline page, beside the file.",
    "gaps": "Report where our cover of a decision has gaps.",
    "export": "Write views of a map as .html, .svg or .md.",
    "slides": "Write native, editable slides.",
    "brief": "Write the two pages that prepare a negotiation.",
    "review": "Write the agenda of the monthly account review.",
    "plan": "List the moves and the order of meetings that tells most.",
    "whatif": "Show what a supposed change would do.",
    "fragility": "Show what a departure or a change of mind would cost.",
    "structure": "Measure the network of those who ask for it.",
    "route": "Find who can introduce us to somebody.",
    "diff": "Tell what changed between two states of a map.",
    "dossier": "Print everything the map holds on one person.",
    "forget": "Remove a person from a map for good.",
    "leakcheck": "Look for what must not leave in exported files.",
    "portfolio": "Tell where a folder of accounts is exposed.",
    "import": "Make a map from a list of contacts.",
    "add": "Add a line to a map.",
    "set": "Change a value of a map.",
    "serve": "Show a map in the browser while it is edited.",
}
"""Each command with its line in the help, in the order in which they are met.

Kept here and not in the commands, so that the help imports none of them. A command is
listed once its file stands beside this one.
"""
_HERE = Path(__file__).parent
DONE, PROBLEMS, USAGE, MACHINE = 0, 1, 2, 3
"""The exit codes: done · problems or gaps · wrong usage · the machine said no."""


_OBJECTS = 200_000
"""So many more made than thrown away before Python looks; 300 people make fewer."""


class Commands(click.Group):
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

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the commands from the table, importing none."""
        rows = [(name, COMMANDS[name]) for name in self.list_commands(ctx)]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command called, or name the nearest one."""
        name = args[0]
        if name.startswith("-") or name in self.list_commands(ctx):
            return super().resolve_command(ctx, args)
        from decisionmap.cli.common import Wrong, nearest

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
            console.machine_said_no(no, "en")
            sys.exit(MACHINE)
        sys.exit(code if isinstance(code, int) else DONE)


_INTERRUPTED = 130
"""What shells know as ended by Ctrl-C."""


@click.group(
    "decisionmap",
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Left out, FILE is the one map of the folder. Start with: decisionmap demo",
)
@click.version_option(package_name="decisionmap", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Who decides at a key account, who sways them, and where our gaps are."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
