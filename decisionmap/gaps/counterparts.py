"""Who of ours speaks the language of whom: finance to finance, sales to purchasing."""

from __future__ import annotations

from collections.abc import Mapping

from decisionmap.model.person import Member
from decisionmap.model.terms import Function, TeamRole

_F = Function
_R = TeamRole
_Ours = Function | TeamRole
_DELIVERY: frozenset[_Ours] = frozenset({_R.SERVICE, _R.DELIVERY, _F.OPERATIONS})
_TECHNICAL: frozenset[_Ours] = frozenset({_R.TECHNICAL, _R.CLINICAL, _F.ENGINEERING})

_OURS: Mapping[Function, frozenset[_Ours]] = {
    _F.PURCHASING: frozenset({_R.SALES, _F.SALES}),
    _F.OPERATIONS: _DELIVERY,
    _F.PRODUCTION: _DELIVERY,
    _F.MAINTENANCE: _DELIVERY,
    _F.ENGINEERING: _TECHNICAL,
    _F.QUALITY: _TECHNICAL,
    _F.RESEARCH: _TECHNICAL,
    _F.CLINICAL: _TECHNICAL | {_F.CLINICAL},
    _F.IT: _TECHNICAL,
    _F.SECURITY: _TECHNICAL,
    _F.MANAGEMENT: frozenset({_F.MANAGEMENT, _R.EXECUTIVE_SPONSOR}),
    _F.FINANCE: frozenset({_F.FINANCE, _R.FINANCE}),
    _F.LEGAL: frozenset({_F.LEGAL, _R.LEGAL}),
}
"""Function of theirs → functions and team roles of ours; the rest meets its like."""


def is_counterpart(member: Member, function: Function | None) -> bool:
    """Tell whether one of ours does for us what a function does for them.

    >>> is_counterpart(Member("eva", role=TeamRole.FINANCE), Function.FINANCE)
    True
    >>> is_counterpart(Member("eva", role=TeamRole.FINANCE), Function.PURCHASING)
    False
    """
    if function is None:
        return False
    ours = _OURS.get(function, frozenset({function}))
    return member.function in ours or member.role in ours


def is_alike(member: Member, function: Function | None) -> bool:
    """Tell whether one of ours works in the very same field as a function of theirs.

    >>> is_alike(Member("sara", role=TeamRole.CLINICAL), Function.CLINICAL)
    True
    >>> is_alike(Member("raul", function=Function.ENGINEERING), Function.CLINICAL)
    False
    """
    if function is None:
        return False
    role = member.role.value if member.role is not None else None
    return member.function is function or role == function.value


def speaks(member: Member, function: Function | None) -> bool:
    """Tell whether one of ours is a counterpart; to purchasing an account manager sells.

    >>> speaks(Member("jo", role=TeamRole.KAM), Function.PURCHASING)
    True
    """
    sells = member.role is TeamRole.KAM and function is Function.PURCHASING
    return sells or is_counterpart(member, function)
