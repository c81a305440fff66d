"""Lines cut at every column they pass: from one to the next, through a slot between.

A slot stands in a column as a card does, but takes only a line's room; so a long line
never crosses a card, wherever the order of the column puts it. Where there would be very
many slots, the long lines of one person share theirs and part where their ways do.
"""

from __future__ import annotations

from collections.abc import Sequence

from decisionmap.frozen import dataclass
from decisionmap.views.layout.columns import MANY_SLOTS, Columns, Link


@dataclass(frozen=True, slots=True)
class Net:
    """People and slots as numbers, people first: where they stand, how lines run.

    ``strands`` tells of each line what it runs through, from the left to the right; a
    line between two of one column is its two ends alone. ``low`` are those of the lane.
    ``shared`` says that one slot may hold several lines.
    """

    people: tuple[str, ...]
    columns: tuple[tuple[int, ...], ...]
    column: tuple[int, ...]
    low: tuple[bool, ...]
    strands: tuple[tuple[int, ...], ...]
    shared: bool

    def inside(self, strand: Sequence[int]) -> bool:
        """Tell whether a line stays in one column."""
        return self.column[strand[0]] == self.column[strand[-1]]


def weave(columns: Columns, links: Sequence[Link]) -> Net:
    """Give everybody a number, and every line the slots it needs."""
    whole = [
        [*above, *lane] for above, lane in zip(columns.above, columns.lane, strict=True)
    ]
    people = tuple(person for column in whole for person in column)
    number = {person: i for i, person in enumerate(people)}
    column = [i for i, some in enumerate(whole) for _ in some]
    lane = {person for some in columns.lane for person in some}
    low = [person in lane for person in people]
    ends = [(number[link.source], number[link.target]) for link in links]
    passed = sum(max(0, abs(column[a] - column[b]) - 1) for a, b in ends)
    shared = passed > MANY_SLOTS
    slots: dict[tuple[int, int, bool], int] = {}
    strands = []
    for line, (source, target) in enumerate(ends):
        left, right = sorted((source, target), key=column.__getitem__)
        under = low[left] and low[right]
        strand = [left]
        for i in range(column[left] + 1, column[right]):
            deep = under and bool(columns.lane[i])
            owner = source if shared and links[line].arrow else -1 - line
            name = owner, i, deep
            if name not in slots:
                slots[name] = len(column)
                column.append(i)
                low.append(deep)
            strand.append(slots[name])
        strands.append((*strand, right))
    stood: list[list[int]] = [[] for _ in whole]
    for node in sorted(range(len(column)), key=low.__getitem__):
        stood[column[node]].append(node)
    return Net(
        people,
        tuple(map(tuple, stood)),
        tuple(column),
        tuple(low),
        tuple(strands),
        shared,
    )
