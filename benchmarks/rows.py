"""One figure of a benchmark a row: told as a table, kept as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured on how many people, its ratio, its goal if it has one."""

    work: str
    people: int
    value: float
    unit: str
    ratio: float | None = None
    goal: float | None = None

    @property
    def kept(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        reached = self.value if self.ratio is None else self.ratio
        return None if self.goal is None else reached <= self.goal


def tell(rows: Iterator[Row]) -> Iterator[Row]:
    """Print rows as they come, and pass them on."""
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:8.2f}"
        goal = "" if row.goal is None else f"{row.goal:10,.2f}"
        kept = {None: "", True: "kept", False: "MISSED"}[row.kept]
        value = f"{row.value:10.3f}" if row.unit == "s" else f"{row.value:10,.0f}"
        print(
            f"{row.people:5} {row.work:28}{value} {row.unit:6}{ratio:8}{goal:10} {kept}"
        )
        sys.stdout.flush()
        yield row


def keep(rows: Sequence[Row], file: str | None) -> None:
    """Write rows into a file as JSON, where one is named."""
    if file:
        told = json.dumps([asdict(row) | {"kept": row.kept} for row in rows], indent=1)
        Path(file).write_text(told + "\n", encoding="utf-8")
