"""decisionmap: who decides at a client, who sways them, and where our gaps are.

The public API is two calls::

    briefing = study("maps/acme.yaml", as_of=date(2026, 11, 23))
    write(briefing, "acme.html", views=["org", "gaps"])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from decisionmap.briefing import study as study
    from decisionmap.publish import write as write

__all__ = ["study", "write"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Hand on the two calls lazily: a bare import loads nothing heavy."""
    if name == "study":
        from decisionmap.briefing import study

        return study
    if name == "write":
        from decisionmap.publish import write

        return write
    raise AttributeError(f"module 'decisionmap' has no attribute {name!r}")
