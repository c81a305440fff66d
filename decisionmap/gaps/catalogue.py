"""All gap rules there are: ours by their folder, other packages' by their entry point."""

from __future__ import annotations

from decisionmap import registry
from decisionmap.gaps.rule import Rule

FOLDER = "gaps.rules"


def rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by id."""
    return tuple(rule(name) for name in registry.names(FOLDER))


def rule(name: str) -> Rule:
    """Return one rule by its id; a module without one is a fault of its author."""
    found = getattr(registry.load(FOLDER, name), "RULE", None)
    if not isinstance(found, Rule):
        raise TypeError(f"the rule module {name!r} has no RULE")
    return found


def page(name: str) -> str:
    """Return what a rule's author wrote about it: its page in the docs."""
    return registry.load(FOLDER, name).__doc__ or ""
