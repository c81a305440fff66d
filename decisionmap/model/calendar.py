"""Days before a day, on a calendar that has a first one.

Whether a day lies within so many days of another is told by their difference,
``(later - earlier).days``, which every two days have. Where the other day itself is
needed, as in a sentence, it is made here: the calendar ends at the year 1.
"""

from __future__ import annotations

from datetime import date


def days_before(day: date, days: int) -> date:
    """Return the day so many days earlier, no earlier than the first of the calendar.

    >>> days_before(date(2026, 11, 23), 30), days_before(date(1, 1, 9), 30)
    (datetime.date(2026, 10, 24), datetime.date(1, 1, 1))
    """
    return date.fromordinal(max(1, day.toordinal() - days))
