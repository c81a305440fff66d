"""The one table of the notation: every record, every key, in both languages.

Reading, the JSON Schema, the notation page, ``new`` and the translation of maps all
come from it; a key that is added here is read, checked, documented and translated.
"""

from __future__ import annotations

from decisionmap.mapfile import (
    fields_account,
    fields_decision,
    fields_judged,
    fields_log,
    fields_map,
    fields_people,
    fields_review,
    fields_settings,
    fields_sides,
    fields_terms,
)
from decisionmap.mapfile.notation import Record

MAP = fields_map.MAP
SETTINGS = fields_settings.SETTINGS
_ALL = (
    *fields_map.RECORDS,
    *fields_account.RECORDS,
    *fields_people.RECORDS,
    *fields_judged.RECORDS,
    *fields_sides.RECORDS,
    *fields_decision.RECORDS,
    *fields_terms.RECORDS,
    *fields_log.RECORDS,
    *fields_review.RECORDS,
    *fields_settings.RECORDS,
)
RECORDS: dict[str, Record] = {record.name: record for record in _ALL}
"""Record name → record, those of a map first, in the order of the notation."""
