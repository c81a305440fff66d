"""Which competitors hold a person, and how deep: what a switch lays over the cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from decisionmap.model.account import Account
from decisionmap.model.terms import Depth
from decisionmap.page import Shape
from decisionmap.views.style.marks import BAR, HELD, PILLS
from decisionmap.views.style.metrics import clean, fit, width

Hold = tuple[str, Depth]
"""What a competitor is called, and how deep it knows the person."""

_LEFT, _RIGHT, _DOWN, _HIGH = BAR + 3.0, 168.0, -6.5, HELD[1]
"""Between where the pills stand; how far from the card's lower edge, and how high."""
_GAP, _IN, _NEXT = 4.0, 7.0, 56.0
"""Between two, before the name, and what the first leaves to the next."""
_SIZE = 10.0
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


def pills(held: Sequence[Hold], height: float) -> Iterator[Shape]:
    """Yield a pill for who knows the person best, and one for the next or how many more."""
    x, shown = _LEFT, held if len(held) < 3 else held[:1]
    for place, (name, depth) in enumerate(shown, 1):
        kept = _NEXT if place < len(held) else 0.0
        room = _RIGHT - x - kept - _IN - HELD[0]
        text = fit(clean(name), room, _SIZE, 600)
        wide = round(_IN + width(text, _SIZE, 600) + HELD[0], 1)
        yield from _pill(text, x, height, wide)
        yield Shape(
            "mark",
            x + wide - HELD[0],
            height + _DOWN,
            mark=f"held-{depth}",
            part="badge",
            layer="rivals",
        )
        x += wide + _GAP
    if len(held) > len(shown):
        more = f"+{len(held) - len(shown)}"
        wide = round(2 * _IN + width(more, _SIZE, 600), 1)
        yield from _pill(more, x, height, wide)


def _pill(text: str, x: float, height: float, wide: float) -> Iterator[Shape]:
    top, fill = height + _DOWN, PILLS["competitor"]
    yield Shape(
        "rect",
        x,
        top,
        width=wide,
        height=_HIGH,
        radius=_HIGH / 2,
        fill=fill,
        part="badge",
        layer="rivals",
    )
    yield Shape(
        "text",
        x + _IN,
        top + 9.5,
        text=text,
        fill=f"on-{fill}",
        size=_SIZE,
        weight=600,
        part="badge",
        layer="rivals",
    )
