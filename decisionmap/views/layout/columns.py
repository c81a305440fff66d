"""Who stands in which column: fewer steps further right, nobody left without a place.

The steps are given. A step with many people is folded into several columns, and those
without any step stand in a lane of their own, in rows under the leftmost columns or
beside them, whichever lets the whole be shown larger.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import ceil, inf

from decisionmap.frozen import dataclass

Ranks = Mapping[str, int | None]
"""Person → steps still to go, None where no path leads on, below 0 behind the end."""

CHANNEL = 96.0
"""Room between two columns, as an estimate: lines may ask for more."""
HEAD, LANE_HEAD = 44.0, 52.0
"""Room above the columns for their heads, and above the lane for its rule and name."""
MANY_SLOTS = 150
"""Slots beyond which lines of one person share theirs."""
_SLOT = 12.0
"""Room that a line takes in a column through which it passes."""
_SPARE = 0.05
"""Columns are folded only for a gain that is seen."""


@dataclass(frozen=True, slots=True)
class Link:
    """A line to draw; where ``arrow``, it points at the target."""

    source: str
    target: str
    arrow: bool = True


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns from left to right; ``steps`` says of each what its people have to go.

    The lane lies beneath the people of the same columns; ``above`` and ``lane`` have
    as many columns, empty ones included.
    """

    above: tuple[tuple[str, ...], ...]
    lane: tuple[tuple[str, ...], ...]
    steps: tuple[int | None, ...]

    @property
    def laned(self) -> int:
        """How many columns from the left the lane takes."""
        return sum(1 for column in self.lane if column)


def stand(
    ranks: Ranks,
    links: Sequence[Link],
    card: tuple[float, float],
    canvas: tuple[float, float],
) -> Columns:
    """Give everybody a column, so that the whole can be shown as large as may be."""
    steps: dict[int, list[str]] = {}
    for person, rank in ranks.items():
        if rank is not None:
            steps.setdefault(rank, []).append(person)
    lane = _together([p for p, rank in ranks.items() if rank is None], links)
    best, largest = Columns((), (), ()), 0.0
    for tried in _attempts(steps, lane):
        needed = largest * (1 + _SPARE)
        if _scale(tried, (), card, canvas) <= needed:
            continue  # not even without the room for lines
        scale = _scale(tried, links, card, canvas)
        if scale > needed:
            best, largest = tried, scale
    return best


def ends(people: Sequence[str], links: Sequence[Link]) -> dict[str, int | None]:
    """Count steps to wherever sway ends, for a map on which nobody is known to decide.

    0 are those who listen and sway nobody; where a circle has no such end, it is whom
    most sway of it. None where nobody sways or listens.

    >>> ends(["ana", "jo", "lu"], [Link("ana", "jo")])
    {'ana': 1, 'jo': 0, 'lu': None}
    """
    swayers: dict[str, list[str]] = {}
    for link in links:
        swayers.setdefault(link.target, []).append(link.source)
    swaying = {link.source for link in links}
    found: dict[str, int | None] = {}
    _count([p for p in people if p in swayers and p not in swaying], swayers, found)
    for person in sorted(swayers, key=lambda p: (-len(swayers[p]), people.index(p))):
        if person not in found:
            _count([person], swayers, found)
    return {person: found.get(person) for person in people}


def _count(
    starts: Sequence[str],
    swayers: Mapping[str, Sequence[str]],
    found: dict[str, int | None],
) -> None:
    """Search against the arrows, breadth first, and note the steps."""
    waiting = deque((start, 0) for start in starts)
    found.update(dict.fromkeys(starts, 0))
    while waiting:
        listener, rank = waiting.popleft()
        for source in swayers.get(listener, ()):
            if source not in found:
                found[source] = rank + 1
                waiting.append((source, rank + 1))


def _together(people: Sequence[str], links: Iterable[Link]) -> list[str]:
    """Those whom a line joins after each other, otherwise in the order given."""
    some = frozenset(people)
    near: dict[str, list[str]] = {}
    for link in links:
        if link.source in some and link.target in some:
            near.setdefault(link.source, []).append(link.target)
            near.setdefault(link.target, []).append(link.source)
    found: dict[str, None] = {}
    for person in sorted(people, key=lambda p: p not in near):
        waiting = [person]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found[one] = None
                waiting.extend(reversed(near.get(one, [])))
    return list(found)


# ---- what is tried


def _attempts(
    steps: Mapping[int, Sequence[str]], lane: Sequence[str]
) -> Iterator[Columns]:
    """Yield arrangements worth trying, the tidiest first: no step folded, a short lane."""
    longest = max(map(len, steps.values()), default=0)
    deepest = [inf, *(deep for deep in (24, 16, 12, 9, 7) if deep < longest)]
    for most in deepest:
        above, ranks = _folded(steps, most)
        for wide in _widths(len(lane)):
            yield _laned(above, ranks, lane, wide, beside=False)
            yield _laned(above, ranks, lane, wide, beside=True)


def _widths(people: int) -> list[int]:
    """In how many columns a lane may stand."""
    if not people:
        return [0]
    return [wide for wide in (1, 2, 3, 4, 5, 6, 9, 14, 22, 32) if wide <= people]


def _folded(
    steps: Mapping[int, Sequence[str]], most: float
) -> tuple[list[tuple[str, ...]], list[int | None]]:
    """Share each step out on columns of about equal length, none above ``most``."""
    above: list[tuple[str, ...]] = []
    ranks: list[int | None] = []
    for rank in sorted(steps, reverse=True):
        people = steps[rank]
        count = ceil(len(people) / most) if most < inf else 1
        for part in _shared(people, count):
            above.append(part)
            ranks.append(rank)
    return above, ranks


def _laned(
    above: Sequence[tuple[str, ...]],
    ranks: Sequence[int | None],
    lane: Sequence[str],
    wide: int,
    *,
    beside: bool,
) -> Columns:
    """Put the lane under the leftmost columns, or in columns of its own beside them."""
    more = wide if beside else max(0, wide - len(above))
    parts = list(_shared(lane, wide)) if wide else []
    whole = len(above) + more
    return Columns(
        above=(*((),) * more, *above),
        lane=(*parts, *((),) * (whole - len(parts))),
        steps=(*(None,) * more, *ranks),
    )


def _shared(people: Sequence[str], count: int) -> Iterator[tuple[str, ...]]:
    """Share people out on so many columns, the first ones longer where it must be."""
    size, longer = divmod(len(people), count)
    start = 0
    for i in range(count):
        end = start + size + (i < longer)
        yield tuple(people[start:end])
        start = end


def _scale(
    tried: Columns,
    links: Sequence[Link],
    card: tuple[float, float],
    canvas: tuple[float, float],
) -> float:
    """How large the whole could about be shown, 1.25 at most."""
    wide, high = card[0], card[1] + 14
    rows = max(map(len, tried.lane), default=0)
    below = rows * high + LANE_HEAD if rows else 0.0
    tallest = max(
        len(above) * high + (below if tried.lane[i] else 0.0) + slots * _SLOT
        for (i, above), slots in zip(
            enumerate(tried.above), _passing(tried, links), strict=True
        )
    )
    width = len(tried.above) * (wide + CHANNEL) - CHANNEL + 40
    return min(canvas[0] / width, canvas[1] / (tallest + HEAD + 20), 1.25)


def _passing(tried: Columns, links: Sequence[Link]) -> list[int]:
    """How many slots each column has to hold for lines that pass through it."""
    column = {
        person: i
        for some in (tried.above, tried.lane)
        for i, people in enumerate(some)
        for person in people
    }
    ways = [(link.source, column[link.source], column[link.target]) for link in links]
    found = _counted(((a, b) for _, a, b in ways), len(tried.above))
    if sum(found) <= MANY_SLOTS:
        return found
    furthest: dict[tuple[str, bool], tuple[int, int]] = {}
    for source, a, b in ways:
        name = source, b > a
        _, known = furthest.get(name, (a, a))
        furthest[name] = a, max(b, known) if b > a else min(b, known)
    return _counted(furthest.values(), len(tried.above))


def _counted(ways: Iterable[tuple[int, int]], columns: int) -> list[int]:
    """How many of these ways from column to column pass through each one."""
    change = [0] * (columns + 1)
    for a, b in ways:
        if abs(a - b) > 1:
            change[min(a, b) + 1] += 1
            change[max(a, b)] -= 1
    return list(accumulate(change[:-1]))
