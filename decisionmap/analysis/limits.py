"""Limits: where we would accept less on a term than our alternative gives us."""

from __future__ import annotations

from decisionmap.model.decision import Decision, OurPosition, Term, rank


def worse_than_alternative(decision: Decision) -> Term | None:
    """Return the term whose limit of ours is worse than our alternative on it, or None.

    Better is the way from the limit to the target or the opening; options run from best
    to worst. Where that way is not told nothing is judged.

    >>> from decisionmap.model.decision import Alternative, Batna, OurPosition
    >>> price = Term("price", ours=OurPosition(open=900.0, limit=600.0))
    >>> batna = Batna(ours=Alternative(value=610.0, on="price"))
    >>> found = worse_than_alternative(Decision("main", terms={"price": price}, batna=batna))
    >>> found.id if found else None
    'price'
    """
    ours = decision.batna.ours if decision.batna is not None else None
    if ours is None or ours.on is None or ours.value is None:
        return None
    term = decision.terms.get(ours.on)
    if term is None or term.ours is None or term.ours.limit is None:
        return None
    limit, other = rank(term, term.ours.limit), rank(term, ours.value)
    way = _better(term, term.ours)
    if limit is None or other is None or way == 0:
        return None
    return term if (other - limit) * way > 0 else None


def _better(term: Term, ours: OurPosition) -> float:
    """Return the sign of the direction that is better for us, 0 where it is not told."""
    if term.options:
        return -1.0
    limit = rank(term, ours.limit)
    for wish in (ours.open, ours.target):
        best = rank(term, wish)
        if best is not None and limit is not None and best != limit:
            return 1.0 if best > limit else -1.0
    return 0.0
