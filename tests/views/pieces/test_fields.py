"""A person's field follows from power and interest; what is not known is in none."""

from __future__ import annotations

import pytest

from decisionmap.views.pieces.fields import mendelow, whole
from tests.analysis.accounts import person


@pytest.mark.parametrize(
    ("power", "interest", "field"),
    [
        (2.5, 2.5, "key"),
        (5, 2.4, "satisfied"),
        (2.4, 5, "informed"),
        (0, 0, "minimal"),
        (None, 5, "unknown"),
        (5, None, "unknown"),
    ],
)
def test_mendelow_halves_both_scales(
    power: float | None, interest: float | None, field: str
) -> None:
    assert mendelow(person("ana", power=power, interest=interest).judgement) == field


def test_a_card_and_its_row_round_a_power_alike() -> None:
    assert [whole(value) for value in (None, 0.4, 2.5, 4.6, 5)] == [
        "unknown",
        "0",
        "3",
        "5",
        "5",
    ]
