"""The names of rules and views that a map may speak of, built or not yet."""

from __future__ import annotations

from collections.abc import Callable

from decisionmap import registry
from decisionmap.frozen import dataclass
from decisionmap.mapfile.notation import Names

_RULES = """
no-decider no-economic-buyer several-economic-buyers role-missing silent-veto empty-seat
implementer-left-out user-gap unknown-role
economic-buyer-uncovered key-person-uncovered key-person-thin single-thread
all-through-one-of-theirs all-through-one-of-ours bow-tie function-mismatch
level-mismatch stale-contact decaying one-way no-owner target-gap owner-leaving overload
ghost too-few-contacts too-many gatekeeper-only-route
no-supporter-with-power no-champion champion-untested champion-powerless single-champion
no-opponents outnumbered decider-alone opposition-unanswered stance-unknown
strongly-against supporters-isolated no-path-to-power broker-uncovered quiet-power
route-through-opposition conflict-exposed content-with-today talkers-only no-win
new-or-moved leaving raters-disagree
competitor-holds-power shield-open criteria-misfit no-compelling-event no-paper-process
no-batna batna-unknown limit-worse-than-alternative no-mandate conceding-alone
margin-spent promise-broken promise-unclaimed quiet-breach quiet-ahead no-zone free-gift
wrong-recipient out-of-sequence
stale-map weak-evidence titles-only overdue card-and-log-differ interest-mirrors-stance
privacy unbalanced-scorecard
"""
_VIEWS = """
summary org influence power-stance power-interest contacts explore table gaps plan
changes negotiation account
"""
RULES = tuple(_RULES.split())
VIEWS = tuple(_VIEWS.split())


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The known names; other packages' are asked for only where ours do not suffice."""

    rules: tuple[str, ...] = RULES
    views: tuple[str, ...] = VIEWS
    guests: Callable[[str], tuple[str, ...]] = registry.guests

    def limits(self, rule: str) -> tuple[str, ...] | None:
        """Return the names of a rule's limits; None where it is not built yet."""
        if rule not in registry.names("gaps.rules"):
            return None
        return tuple(registry.load("gaps.rules", rule).RULE.limits)

    def of(self, names: Names) -> tuple[str, ...]:
        """Return the names of rules or of views, ours and other packages'."""
        if names is Names.RULE:
            return (*self.rules, *self.guests("gaps.rules"))
        return (*self.views, *self.guests("views"))

    def knows(self, names: Names, name: str) -> bool:
        """Tell whether a rule or a view has that name."""
        ours = self.rules if names is Names.RULE else self.views
        return name in ours or name in self.of(names)
