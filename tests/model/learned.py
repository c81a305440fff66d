"""Ana, of whom cards, seats and log entries say one thing or another."""

from __future__ import annotations

from datetime import date

from decisionmap.model.account import Account, Learned, LogEntry
from decisionmap.model.decision import (
    Decision,
)
from decisionmap.model.person import Judgement
from decisionmap.model.place import Place
from decisionmap.model.seat import Seat
from decisionmap.model.state import seats_on
from decisionmap.model.terms import Stance
from tests.analysis.accounts import TODAY

JULY, AUGUST, OCTOBER = date(2026, 7, 1), date(2026, 8, 1), date(2026, 10, 1)
DECEMBER = date(2026, 12, 1)


def entry(day: date, stance: Stance | None = None, **more: object) -> LogEntry:
    """Return an entry in which jo learned something of ana."""
    by = more.pop("by", None)
    decision = more.pop("decision", None)
    place = {"stance": Place("acme.yaml", 40, 9)} if not more or stance else {}
    judgement = Judgement(stance=stance, places=place, **more)  # type: ignore[arg-type]
    told = Learned("ana", judgement, by=by)  # type: ignore[arg-type]
    return LogEntry(
        day,
        who=("jo",),
        learned={"ana": told},
        decision=decision,  # type: ignore[arg-type]
    )


def ana(given: Account, decision: str = "main", day: date = TODAY) -> Seat:
    """Return ana's seat."""
    return seats_on(given, decision, day)["ana"]


def two_decisions(**seat: object) -> dict[str, Decision]:
    """Return two decisions in which ana sits, the first with a seat of her own."""
    own = Judgement(**seat)  # type: ignore[arg-type]
    return {
        "framework": Decision("framework", seats={"ana": own}),
        "spares": Decision("spares", seats={"ana": Judgement()}),
    }
