"""Which competitors hold a person, and how deep: told on the upper edge of her card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decisionmap.model.account import Account
from decisionmap.model.terms import Depth
from decisionmap.page import Shape
from decisionmap.views.pieces.pills import GAP, IN, ground, pill, wide
from decisionmap.views.style.marks import BAR, HELD, PILLS
from decisionmap.views.style.metrics import clean, fit

Hold = tuple[str, Depth]
"""What a competitor is called, and how deep it knows the person."""

_FILL = PILLS["competitor"]
_INK = f"on-{_FILL}"
_LEFT, _MORE, _LONGEST = BAR - 14.0, 34.0, 7.62
"""How far left pills go; room for how many more there are; the longest name, in its
size."""
_DOTS, _DOWN = HELD[0] - 4, -9.0
"""Room of the sign of depth before a name, and where it stands."""
_DEEPEST_FIRST = tuple(reversed(Depth))


def holds(account: Account, person: str) -> tuple[Hold, ...]:
    """Return the competitors that know a person, whoever knows her best first."""
    found = [
        (rival.shown, rival.contacts[person])
        for rival in account.competitors.values()
        if person in rival.contacts and rival.id != "status_quo"
    ]
    found.sort(key=lambda hold: _DEEPEST_FIRST.index(hold[1]))
    return tuple(found)


def pills(
    closest: str | None, held: Sequence[Hold], size: float, right: float
) -> Iterator[Shape]:
    """Yield the pill of the closest competitor and, behind the switch, all that hold her.

    How deep the closest knows her joins its pill. Others follow while a whole name has
    room; the rest are counted.
    """
    depths = dict(held)
    others = [hold for hold in held if hold[0] != closest]
    if closest is not None:
        depth = depths.get(closest)
        name = _named(closest, size, right, depth, more=bool(others))
        end = right - wide(name, size) - (_DOTS if depth else 0)
        if depth is not None:
            yield ground(right, round(right - end, 1), _FILL, "rivals")
        yield from pill(name, size, right, _FILL, _INK)
        yield from _deep(depth, end)
        right = end - GAP
    yield from _behind(others, size, right, first=closest is None)


def _behind(
    held: Sequence[Hold], size: float, right: float, *, first: bool
) -> Iterator[Shape]:
    """Yield what the switch alone shows; the first name is cut, a later one is not."""
    for at, (called, depth) in enumerate(held):
        left = len(held) - at
        name = _named(called, size, right, depth, more=left > 1)
        if (at or not first) and name != clean(called):
            yield from pill(f"+{left}", size, right, _FILL, _INK, layer="rivals")
            return
        yield from pill(name, size, right, _FILL, _INK, sign=_DOTS, layer="rivals")
        right -= wide(name, size) + _DOTS
        yield from _deep(depth, right)
        right -= GAP


def _named(
    called: str, size: float, right: float, depth: Depth | None, *, more: bool
) -> str:
    """Return a name as far as there is room, beside its dots and how many more."""
    room = right - _LEFT - 2 * IN - (_DOTS if depth else 0) - (_MORE if more else 0)
    return fit(clean(called), min(room, _LONGEST * size), size, 600)


def _deep(depth: Depth | None, x: float) -> Iterator[Shape]:
    if depth is not None:
        mark = f"held-{depth}"
        yield Shape("mark", round(x, 1), _DOWN, mark=mark, part="badge", layer="rivals")
