"""Who hangs under whom: reporting lines sorted into trees, and what is left over.

Everybody has one place, under the first manager with a solid line, else the first with
a dotted one that closes no circle. Further lines are drawn across.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from decisionmap.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from a manager down to somebody; ``kind`` is drawn, ``solid`` wins."""

    manager: str
    report: str
    kind: str
    solid: bool = True


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees of ids: each tie is either a branch of a tree or goes across."""

    roots: tuple[str, ...]
    children: Mapping[str, tuple[str, ...]]
    branches: Mapping[str, Tie]
    """Report → the tie by which the person hangs in the tree."""
    across: tuple[Tie, ...]
    alone: tuple[str, ...]
    """Those without a place in a tree: no line at all, or only lines across."""

    def leaf(self, person: str) -> bool:
        """Tell whether nobody hangs under a person."""
        return not self.children.get(person)


def plant(people: Sequence[str], ties: Sequence[Tie]) -> Forest:
    """Sort ties between people into trees; the order of people is kept throughout."""
    branches: dict[str, Tie] = {}
    for solid in (True, False):
        for tie in ties:
            wanted = tie.solid is solid and tie.report not in branches
            if wanted and not _closes(tie, branches):
                branches[tie.report] = tie
    children: dict[str, list[str]] = {}
    for person in people:
        if person in branches:
            children.setdefault(branches[person].manager, []).append(person)
    free = [person for person in people if person not in branches]
    return Forest(
        roots=tuple(person for person in free if person in children),
        children={boss: tuple(below) for boss, below in children.items()},
        branches=branches,
        across=tuple(tie for tie in ties if branches.get(tie.report) != tie),
        alone=tuple(person for person in free if person not in children),
    )


def under(forest: Forest, head: str) -> tuple[str, ...]:
    """Return a head and all who hang under it, level by level."""
    found = [head]
    for person in found:
        found.extend(forest.children.get(person, ()))
    return tuple(found)


def _closes(tie: Tie, branches: Mapping[str, Tie]) -> bool:
    """Tell whether a tie would make somebody hang, in the end, under themselves."""
    above: str | None = tie.manager
    while above is not None:
        if above == tie.report:
            return True
        above = branches[above].manager if above in branches else None
    return False
