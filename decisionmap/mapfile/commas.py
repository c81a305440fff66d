"""A comma inside braces that cut a value, and what was meant, by the kind of its field.

In ``{name: Gil, S.A.}`` a text was cut, in ``{power: 3,5}`` a number, in ``{with: a, b}``
a list; in ``{b: 3, c}`` the second id lacks its value.
"""

from __future__ import annotations

import re
from itertools import takewhile

from decisionmap.mapfile.complaints import Complaints
from decisionmap.mapfile.fields import RECORDS
from decisionmap.mapfile.nodes import Mapping, Node, Scalar, Sequence
from decisionmap.mapfile.notation import Field, Kind, Shape
from decisionmap.mapfile.shown import shown
from decisionmap.model.place import Figure

_NUMBERS = (Kind.NUMBER, Kind.WHOLE, Kind.VALUE, Kind.MONEY)
_WHOLE = re.compile(r"[-+]?\d+\Z", re.ASCII)
_REST = re.compile(r"(\d+)(?!\d)(.*)\Z", re.ASCII | re.DOTALL)


def cut(complaints: Complaints, node: Mapping, key: Scalar, value: Node) -> bool:
    """Tell whether a key in braces has not even a colon: a comma made it."""
    if not node.flow or not isinstance(value, Scalar) or not value.empty:
        return False
    between = complaints.source.text[key.end : value.start]
    return ":" not in between and key is not node.pairs[0][0]


def cut_text(
    complaints: Complaints, node: Mapping, key: Scalar, value: Node, field: Field
) -> bool:
    """Tell the same where ids are keys: one that stands alone may be meant as an id."""
    if not cut(complaints, node, key, value):
        return False
    before = _before(node, key)
    if not isinstance(before, Scalar) or before.empty:
        return False
    return not before.style or field.kind is Kind.TEXT


def tell(
    complaints: Complaints,
    node: Mapping,
    key: Scalar,
    field: Field | None,
    *,
    known: bool = False,
) -> None:
    """Tell that a comma cut a value in braces, perhaps into several parts.

    ``field`` is the one whose value was cut; ``known`` whether what remains is itself
    the name of a key.
    """
    at = next(n for n, (name, _) in enumerate(node.pairs) if name is key)
    rest = takewhile(lambda pair: cut(complaints, node, *pair), node.pairs[at:])
    parts = [name for name, _ in rest]
    before = node.pairs[at - 1][1]
    figures: dict[str, Figure] = {"value": shown(key.text)}
    case = _case(complaints, field, before, parts, figures)
    if case == "default" and known:
        case = "key"
    complaints.tell(key, "yaml-comma", case, figures)


def _before(node: Mapping, key: Scalar) -> Node | None:
    held = None
    for name, value in node.pairs:
        if name is key:
            break
        held = value
    return held


def _case(
    complaints: Complaints,
    field: Field | None,
    before: Node,
    parts: list[Scalar],
    figures: dict[str, Figure],
) -> str:
    """Return what was cut, and set among the figures how it is written."""
    if isinstance(before, Sequence):
        inner = complaints.source.text[before.start : before.end].strip("[] \n")
        return _list([inner], parts, figures)
    if not isinstance(before, Scalar) or before.empty:
        return "no-value"
    kind = _kind(field)
    if kind in _NUMBERS:
        return _number(before, parts, figures)
    if field is not None and field.shape is Shape.LIST:
        case = _list([before.text], parts, figures)
        figures["whole"] = _whole(complaints, before, parts)
        return "texts" if kind is Kind.TEXT else case
    if kind is not Kind.TEXT:
        return "no-value"
    figures["whole"] = _whole(complaints, before, parts)
    return "default"


def _kind(field: Field | None) -> Kind:
    """Return of what kind a value is; a short form is of the kind of its first field."""
    if field is None:
        return Kind.TEXT
    if field.kind is not Kind.RECORD:
        return field.kind
    record = RECORDS[field.record]
    return record.spellings[record.short[0]].kind if record.short else Kind.RECORD


def _list(first: list[str], parts: list[Scalar], figures: dict[str, Figure]) -> str:
    figures["nearest"] = shown(f"[{', '.join([*first, *(one.text for one in parts)])}]")
    return "list"


def _whole(complaints: Complaints, before: Scalar, parts: list[Scalar]) -> str:
    text = complaints.source.text
    begin = before.text if before.quoted else text[before.start : before.end]
    return shown(" ".join((begin + text[before.end : parts[-1].end]).split()))


def _number(before: Scalar, parts: list[Scalar], figures: dict[str, Figure]) -> str:
    """Tell a decimal comma from thousands: three digits behind it may be either."""
    rests = [_REST.match(one.text) for one in parts]
    if not _WHOLE.match(before.text) or not all(rests):
        return "no-value"
    digits = [rest[1] for rest in rests if rest]
    tail = rests[-1][2] if rests[-1] else ""
    figures["value"] = shown(",".join([before.text, *(one.text for one in parts)]))
    large = shown("".join([before.text, *digits]) + tail)
    small = shown(f"{before.text}.{digits[0]}{tail}")
    if len(digits) > 1:
        figures["nearest"] = large
        return "grouped"
    if len(digits[0]) == 3:
        figures["large"], figures["small"] = large, small
        return "thousands"
    figures["nearest"] = small
    return "decimal"
