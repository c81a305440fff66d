"""The command ``schema``: what lets an editor help while a map is written."""

from __future__ import annotations

from pathlib import Path

import click

from decisionmap.cli import common, console


@click.command()
@click.option(
    "--settings",
    is_flag=True,
    help="The schema of decisionmap.yaml instead of a map's.",
)
@common.output
@common.lang
def command(settings: bool, output: str | None, lang: str | None) -> None:
    """Print the JSON Schema of a map (draft 2020-12), English and Spanish keys alike.

    Editors that know YAML schemas (VS Code with its YAML extension, and others) then
    offer the keys and words with their meaning. Write it beside the map with
    -o decisionmap.schema.json and begin the map with the line

    \b
        # yaml-language-server: $schema=decisionmap.schema.json

    as `decisionmap new` does by itself.
    """
    from decisionmap.mapfile.fields import MAP, SETTINGS
    from decisionmap.mapfile.schema import schema_text
    from decisionmap.mapfile.writer import save
    from decisionmap.words.loader import say

    text = schema_text(SETTINGS if settings else MAP)
    if output is None or output == "-":
        console.say_out(text.rstrip("\n"))
        return
    save(Path(output), text.encode())
    console.say_out(say(lang or "en", "write.saved", {"file": output}))
