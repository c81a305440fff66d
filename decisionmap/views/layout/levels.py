"""How high everything stands: lines as level as the order and the room allow.

Each column in turn moves towards what its lines lead to. Its nodes keep their order and
distance at the least cost in squares: that is isotonic regression, solved exactly by
pooling adjacent violators (Ayer and others 1955); its bounds are kept by cutting off.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from decisionmap.frozen import dataclass

Pull = tuple[int, float, float]
"""Another node, how far below it one would stand level, and how much that counts."""

_REST = 0.01
"""How much it counts to stay where nothing pulls."""


@dataclass(frozen=True, slots=True)
class Stack:
    """One column from the top: how far each node's middle lies below the first bound
    when all are packed, and how far the whole may still move down."""

    nodes: Sequence[int]
    packed: Sequence[float]
    room: float


def levels(
    stacks: Sequence[Stack],
    pulls: Sequence[Sequence[Pull]],
    fixed: Mapping[int, float],
    rounds: int,
) -> list[float]:
    """Return the height of every node's middle; ``fixed`` ones pull and do not move."""
    at = [0.0] * len(pulls)
    for node, y in fixed.items():
        at[node] = y
    for stack in stacks:
        for node, packed in zip(stack.nodes, stack.packed, strict=True):
            at[node] = packed + stack.room / 2
    for turn in range(rounds):
        for stack in stacks if turn % 2 else reversed(stacks):
            _move(stack, at, pulls)
    return at


def _move(stack: Stack, at: list[float], pulls: Sequence[Sequence[Pull]]) -> None:
    wanted, weights = [], []
    for node, packed in zip(stack.nodes, stack.packed, strict=True):
        total, weight = _REST * at[node], _REST
        for other, below, counts in pulls[node]:
            total += counts * (at[other] + below)
            weight += counts
        wanted.append(total / weight - packed)
        weights.append(weight)
    moved = pooled(wanted, weights, stack.room)
    for node, packed, by in zip(stack.nodes, stack.packed, moved, strict=True):
        at[node] = packed + by


def pooled(
    wanted: Sequence[float], weights: Sequence[float], room: float
) -> list[float]:
    """Return the rising numbers from 0 to ``room`` nearest to those wanted, in squares.

    >>> pooled([3.0, 1.0, 9.0], [1.0, 1.0, 1.0], 8.0)
    [2.0, 2.0, 8.0]
    """
    pools: list[tuple[float, float, int]] = []
    for value, weight in zip(wanted, weights, strict=True):
        count = 1
        while pools and pools[-1][0] >= value:
            before, heavy, many = pools.pop()
            value = (before * heavy + value * weight) / (heavy + weight)
            weight += heavy
            count += many
        pools.append((value, weight, count))
    return [
        max(0.0, min(room, value)) for value, _, count in pools for _ in range(count)
    ]
