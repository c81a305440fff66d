"""The example that shows how entries are written, made of what the file says itself."""

from __future__ import annotations

from decisionmap.mapfile.folding import fold, nfc
from decisionmap.mapfile.ids import good_id
from decisionmap.mapfile.nodes import Mapping, Node, Scalar, Sequence
from decisionmap.mapfile.shown import shown

_STANDARD = {
    "en": "ana: Ana Ruiz, Head of Purchasing",
    "es": "ana: Ana Ruiz, Directora",
}


def example(node: Node, tongue: str, *, whole: bool) -> str:
    """Return how the first entry of a list is written by id: its id, or all of it.

    ``- Ana Ruiz, Directora`` is ``ana: Ana Ruiz, Directora``.
    """
    first = node.items[0] if isinstance(node, Sequence) and node.items else None
    said = _said(first)
    name = _named(first)
    if not whole:
        return name or "ana"
    return f"{fold(name)}: {shown(said)}" if name and said else _STANDARD[tongue]


def _said(item: Node | None) -> str:
    """Return an entry in one line: its text, or the texts of its first two keys."""
    if isinstance(item, Scalar):
        return " ".join(item.text.split())
    if not isinstance(item, Mapping):
        return ""
    texts = [v.text for k, v in item.pairs if isinstance(v, Scalar) and k.text != "id"]
    return ", ".join(texts[:2])


def _named(item: Node | None) -> str | None:
    """Return the id that an entry gives itself, or one made of its first word."""
    if isinstance(item, Mapping):
        for key, value in item.pairs:
            if key.text == "id" and isinstance(value, Scalar):
                return shown(value.text) if good_id(nfc(value.text)) else None
    elif isinstance(item, Scalar) and good_id(nfc(item.text)):
        return shown(item.text)
    words = fold(_said(item).partition(",")[0]).split("_")
    return next((shown(word) for word in words if good_id(word)), None)
