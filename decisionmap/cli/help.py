"""What ``--help`` says, in the language asked for, and commands that answer wrong use."""

from __future__ import annotations

import click

from decisionmap.cli.language import OTHERWISE, asked
from decisionmap.cli.wrong import Wrong, ours, placeholders
from decisionmap.words.loader import has, say


class Command(click.Command):
    """A command whose help and whose complaints are ours, in English or in Spanish."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Understand the arguments, or say in our words what is wrong with them."""
        several = ctx.allow_extra_args
        ctx.allow_extra_args = True  # click's own sentence on them is English only
        try:
            rest = super().parse_args(ctx, args)
        except Wrong:
            raise
        except click.UsageError as wrong:
            raise ours(wrong, ctx) from wrong
        if rest and not several:
            raise Wrong("too-many", ctx=ctx, given=rest[0], command=ctx.command_path)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        language = _language(ctx)
        pieces = placeholders(" ".join(self.collect_usage_pieces(ctx)), language)
        prefix = say(language, "help.usage") + " "
        formatter.write_usage(ctx.command_path, pieces, prefix)

    def format_help_text(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(_language(ctx), f"help.{self.name}.text").strip())

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the options, each with what it does."""
        language = _language(ctx)
        rows = []
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if isinstance(param, click.Option) and record is not None:
                name = placeholders(record[0], language)
                rows.append((name, say(language, self.key_of(param))))
        with formatter.section(say(language, "help.options")):
            formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how to start, where there is something to say."""
        key = f"help.{self.name}.end"
        if has(_language(ctx), key):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(say(_language(ctx), key))

    def key_of(self, option: click.Option) -> str:
        """Return where an option's sentence stands: the command's own, or the shared."""
        name = max(option.opts, key=len).lstrip("-")
        own = f"help.{self.name}.{name}"
        return own if has(OTHERWISE, own) else f"help.option.{name}"


def _language(ctx: click.Context) -> str:
    return asked(ctx) or OTHERWISE
