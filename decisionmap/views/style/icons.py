"""Small pictures drawn as lines in a box of 13: one for each role and each advocacy.

Signs of a font would be empty boxes on a bare machine, so each is a path of its own.
"""

from __future__ import annotations

from decisionmap.page import Mark, Shape

BOX = 13

_ROLES = {
    "initiator": "M6.5,1.5 V4 M6.5,9 V11.5 M1.5,6.5 H4 M9,6.5 H11.5"
    " M3,3 L4.7,4.7 M8.3,8.3 L10,10 M10,3 L8.3,4.7 M4.7,8.3 L3,10",
    "user": "M4.2,4 A2.3,2.3 0 1 1 8.8,4 A2.3,2.3 0 1 1 4.2,4 Z"
    " M1.8,12 C1.8,6.9 11.2,6.9 11.2,12",
    "influencer": "M1.5,5 V8 H4 L10,11 V2 L4,5 Z M11.8,5.4 V7.6",
    "prescriber": "M3,1.5 H8 L10.5,4 V11.5 H3 Z M5,6 H8.5 M5,8.7 H8.5",
    "evaluator": "M1.6,5.4 A3.8,3.8 0 1 1 9.2,5.4 A3.8,3.8 0 1 1 1.6,5.4 Z M8.2,8.2 L12,12",
    "decider": "M6.5,1 L8.1,4.6 L12,5 L9.1,7.6 L9.9,11.5 L6.5,9.5 L3.1,11.5 L3.9,7.6"
    " L1,5 L4.9,4.6 Z",
    "economic_buyer": "M1.2,6.5 A5.3,5.3 0 1 1 11.8,6.5 A5.3,5.3 0 1 1 1.2,6.5 Z"
    " M8.6,4.5 A2.8,2.8 0 1 0 8.6,8.5 M3.7,5.8 H7 M3.7,7.3 H7",
    "approver": "M1.8,7 L5,10.2 L11.2,3",
    "signatory": "M1.5,11.5 H11.5 M3,9 L3.6,6.6 L9,1.3 L11,3.3 L5.6,8.6 Z",
    "buyer": "M1,2 H2.8 L4.4,8.5 H10.4 L11.8,4 H3.3 M4.6,11.2 H4.7 M9.9,11.2 H10",
    "gatekeeper": "M3.4,6 V4.3 A3.1,3.1 0 0 1 9.6,4.3 V6 M2.2,6 H10.8 V12 H2.2 Z",
    "implementer": "M2,11 L7,6 M6,4.4 A3.1,3.1 0 0 1 10.2,1.6 L8.4,3.4 L9.6,4.6"
    " L11.4,2.8 A3.1,3.1 0 0 1 8.6,7",
    "adviser": "M1.5,2 H11.5 V8.7 H6.2 L3.4,11.5 V8.7 H1.5 Z",
}
_ADVOCACY = {
    "champion": "M3,12 V1.2 L11,4 L3,7",
    "coach": "M1,5 L6.5,2.2 L12,5 L6.5,7.8 Z M3.6,6.6 V9.8 C5.5,11.3 7.5,11.3 9.4,9.8 V6.6",
    "sponsor": "M1,7.2 C1,2.4 12,2.4 12,7.2 Z M6.5,7.2 V10.6 A1.4,1.4 0 0 0 9.3,10.6",
}


def icons() -> dict[str, Mark]:
    """Return the icons as marks: ``role-decider``, ``advocacy-champion`` …"""
    found = {f"role-{name}": _icon(path) for name, path in _ROLES.items()}
    found["role-decider"] = _icon(_ROLES["decider"], fill="ink")
    found |= {f"advocacy-{name}": _icon(path) for name, path in _ADVOCACY.items()}
    return found


def _icon(path: str, fill: str = "") -> Mark:
    line = Shape(
        "path", 0, 0, path=path, fill=fill, stroke=fill or "quiet", stroke_width=1.4
    )
    return Mark(BOX, BOX, (line,))
