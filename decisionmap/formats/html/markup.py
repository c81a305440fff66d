"""Write elements: whatever is text becomes inert here, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from markupsafe import Markup

_MARKUP = re.compile("[&<>\"']")
Attributes = Mapping[str, str | int]
"""What an element has, in order; an empty one is written as its bare name."""


def element(tag: str, attributes: Attributes, *inside: str) -> Markup:
    """Return an element; what is inside is escaped unless it is an element already.

    >>> element("b", {"data-name": "", "title": '"<"'}, "1 < 2", empty("use", {}))
    Markup('<b data-name title="&quot;&lt;&quot;">1 &lt; 2<use/></b>')
    """
    return Markup(f"<{tag}{_set(attributes)}>{joined(*inside)}</{tag}>")


def empty(tag: str, attributes: Attributes) -> Markup:
    """Return an element of a drawing that holds nothing; those of a text never do so."""
    return Markup(f"<{tag}{_set(attributes)}/>")


def joined(*parts: str) -> Markup:
    """Return parts one after the other, escaped where they are no elements."""
    return Markup(
        "".join([part if type(part) is Markup else _inert(part) for part in parts])
    )


def _set(attributes: Attributes) -> str:
    """Return attributes as they stand in a tag, each after a space."""
    return "".join(
        [
            f" {name}"
            if value == ""
            else f' {name}="{value if type(value) is int else _inert(str(value))}"'
            for name, value in attributes.items()
        ]
    )


def _inert(text: str) -> str:
    """Return a text without markup; most have none, and asking is quicker."""
    return escape(text) if _MARKUP.search(text) else text
