"""Tell what a decision's pages hold, and sort its gaps for the panel beside its map."""

from __future__ import annotations

from collections.abc import Iterator

from decisionmap.page import Callout, Page, Part, Picture, Web

STATES = ("open", "unknown", "planned", "accepted")
"""What calls for something first; what is in hand already last."""
WHOLE = "account"
"""The group of what concerns the account as a whole."""


class Panel:
    """The gaps of one decision, each with its number in the document's order."""

    def __init__(self, part: Part) -> None:
        self._callouts = callouts = part.callouts
        self.mapped = any(drawn(page) for page in part.pages)
        """Whether there is a picture on which a gap's people can be shown."""
        self._numbers: dict[tuple[str, tuple[str, ...]], list[int]] = {}
        for number, callout in enumerate(callouts):
            self._numbers.setdefault(_key(callout), []).append(number)

    def groups(self) -> Iterator[tuple[str, list[tuple[int, Callout]]]]:
        """Yield each group that has gaps, and these with their numbers.

        The decision's own by their state; what concerns the account as a whole stands
        together, right after what is open.
        """
        told = list(enumerate(self._callouts))
        own = {state: [one for one in told if _in(one[1], state)] for state in STATES}
        whole = [one for one in told if one[1].whole]
        whole.sort(key=lambda one: STATES.index(one[1].state))
        groups = [("open", own.pop("open")), (WHOLE, whole), *own.items()]
        yield from ((name, some) for name, some in groups if some)

    def count(self) -> int:
        """Return how many of the decision's own are open."""
        return sum(_in(callout, "open") for callout in self._callouts)

    def number(self, callout: Callout) -> int | None:
        """Return the number of a gap that the panel tells in the same words."""
        for number in self._numbers.get(_key(callout), ()):
            if self._callouts[number] == callout:
                return number
        return None


def drawn(page: Page) -> bool:
    """Tell whether a page holds a picture or a network and so fills its window."""
    return any(isinstance(b, Picture | Web) for s in page.sections for b in s.blocks)


def layered(pages: tuple[Page, ...], layer: str) -> bool:
    """Tell whether some card has shapes that a switch shows."""
    return any(
        shape.layer == layer
        for page in pages
        for section in page.sections
        for block in section.blocks
        if isinstance(block, Picture)
        for drawing in block.drawings
        for card in drawing.cards
        for shape in card.shapes
    )


def telling(page: Page, part: Part) -> bool:
    """Tell whether a page needs no panel beside it: it tells all the gaps itself.

    Nor does a document that has neither gaps nor people to open.
    """
    if not part.callouts:
        return not part.people
    told = {b.id for s in page.sections for b in s.blocks if isinstance(b, Callout)}
    return told >= {callout.id for callout in part.callouts}


def _in(callout: Callout, state: str) -> bool:
    return callout.state == state and not callout.whole


def _key(callout: Callout) -> tuple[str, tuple[str, ...]]:
    return callout.id, callout.people
