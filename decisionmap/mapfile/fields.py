"""The one table of the notation: every record, every key, in both languages.

Reading, the JSON Schema, the notation page, ``new`` and the translation of maps all
come from it; a key that is added here is read, checked, documented and translated.
"""

from __future__ import annotations

from decisionmap.mapfile import (
    fields_account,
    fields_decision,
    fields_people,
    fields_settings,
)
from decisionmap.mapfile.notation import Record

MAP = fields_account.MAP
SETTINGS = fields_settings.SETTINGS
_ALL = (
    *fields_account.RECORDS,
    *fields_people.RECORDS,
    *fields_decision.RECORDS,
    *fields_settings.RECORDS,
)
RECORDS: dict[str, Record] = {record.name: record for record in _ALL}
"""Record name → record, those of a map first, in the order of the notation."""
