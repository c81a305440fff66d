"""Outlines: the people of a drawing as lines under each other, for a narrow screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from decisionmap.page import Outlined, Text
from decisionmap.views.layout.columns import Ranks
from decisionmap.views.layout.forest import Forest


def indented(forest: Forest) -> Iterator[Outlined]:
    """Yield each tree of a forest, everybody under the manager they hang from."""
    waiting = [(root, 0) for root in reversed(forest.roots)]
    while waiting:
        person, depth = waiting.pop()
        yield Outlined(person, depth)
        below = forest.children.get(person, ())
        waiting += [(report, depth + 1) for report in reversed(below)]


def stepped(
    ranks: Ranks, heads: Mapping[int | None, Text], *, nearest_first: bool
) -> Iterator[Outlined]:
    """Yield people by the steps still to go, under a head where a step has one.

    After them those behind the end, of a rank below 0; those of no known path last.
    """
    steps = sorted(
        {rank for rank in ranks.values() if rank is not None},
        key=lambda rank: (rank < 0, rank if nearest_first else -rank),
    )
    for step in (*steps, None):
        some = [person for person, rank in ranks.items() if rank == step]
        yield from grouped(some, heads.get(step))


def grouped(people: Sequence[str], head: Text | None) -> Iterator[Outlined]:
    """Yield people under a head, which nobody has if there is nobody."""
    if people and head is not None:
        yield Outlined(heading=head)
    yield from (Outlined(person) for person in people)
