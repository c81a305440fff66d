"""All gap rules there are: ours by their folder, other packages' by their entry point."""

from __future__ import annotations

import errno
from types import ModuleType

from decisionmap import registry
from decisionmap.gaps.rule import Rule
from decisionmap.gaps.waking import CONDITIONS

FOLDER = "gaps.rules"


class GuestRefused(OSError):  # noqa: N818 - it tells what happened to the guest
    """A rule of another package cannot be used; ``sentence`` says why to the reader."""

    def __init__(self, name: str, sentence: str, what: str) -> None:
        super().__init__(errno.ENOEXEC, what, name)
        self.sentence = sentence
        """The end of the key that tells it: ``cli.machine.<sentence>``."""


def rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by id."""
    return tuple(rule(name) for name in registry.names(FOLDER))


def rule(name: str) -> Rule:
    """Return one rule by its id; refuse one of another package that cannot be used."""
    found = getattr(_module(name), "RULE", None)
    if not isinstance(found, Rule):
        raise GuestRefused(name, "guest_empty", "RULE")
    if found.id != name:
        raise GuestRefused(name, "guest_named", found.id)
    unknown = [condition for condition in found.wakes if condition not in CONDITIONS]
    if unknown:
        raise GuestRefused(name, "guest_waits", ", ".join(unknown))
    return found


def page(name: str) -> str:
    """Return what a rule's author wrote about it: its page in the docs."""
    return _module(name).__doc__ or ""


def _module(name: str) -> ModuleType:
    try:
        return registry.load(FOLDER, name)
    except Exception as fault:  # a guest may do anything while it loads
        if name not in registry.guests(FOLDER):
            raise
        raise GuestRefused(name, "guest_broken", str(fault)) from fault
