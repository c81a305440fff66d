"""The command ``schema``: what lets an editor help while a map is written."""

from __future__ import annotations

from pathlib import Path

import click

from decisionmap.cli import common, console
from decisionmap.cli.help import Command

SUFFIX = ".json"


@click.command("schema", cls=Command)
@click.option("--settings", is_flag=True)
@common.output
@common.lang
def command(settings: bool, output: str | None, lang: str | None) -> None:
    """Print the JSON Schema of a map, English and Spanish keys alike."""
    from decisionmap.mapfile.fields import MAP, SETTINGS
    from decisionmap.mapfile.schema import schema_text
    from decisionmap.mapfile.writer import save
    from decisionmap.words.columns import visible
    from decisionmap.words.loader import say

    text = schema_text(SETTINGS if settings else MAP)
    if output is None or output == "-":
        console.say_out(text.rstrip("\n"))
        return
    save(_checked(output), text.encode())
    language = lang or common.language_of(click.get_current_context())
    console.say_out(say(language, "write.saved", {"file": visible(output)}))


def _checked(output: str) -> Path:
    """Return the path to write, unless a map or other work would be lost there."""
    path = Path(output)
    if path.suffix.lower() != SUFFIX:
        raise common.Wrong("schema-suffix", given=output, known=SUFFIX)
    if path.is_file() and not _is_schema(path.read_bytes()):
        raise common.Wrong("schema-over-other", given=output)
    return path


def _is_schema(data: bytes) -> bool:
    """Tell whether a file holds a JSON Schema, by the key that every one of ours has."""
    import json

    try:
        held = json.loads(data)
    except (ValueError, RecursionError):  # no JSON, or nested beyond any schema
        return False
    return isinstance(held, dict) and "$schema" in held
