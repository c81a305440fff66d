"""An amount of money: a number and its currency."""

from __future__ import annotations

from decisionmap.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole currency units, as ``2.4M EUR`` is 2,400,000 EUR."""

    amount: float
    currency: str = ""
