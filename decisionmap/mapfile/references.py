"""Whether everybody and everything that a map names is there; if not, who was meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from decisionmap.frozen import dataclass
from decisionmap.mapfile.catalogue import Catalogue
from decisionmap.mapfile.folding import fold
from decisionmap.mapfile.hints import listed
from decisionmap.mapfile.ids import foreign_letter, skeleton
from decisionmap.mapfile.nearest import certain, nearest
from decisionmap.mapfile.notation import Names
from decisionmap.mapfile.shown import shown, visible
from decisionmap.mapfile.told import Reference, Unread
from decisionmap.mapfile.tongue import tongue_of
from decisionmap.model.account import Account
from decisionmap.model.place import Figure, Problem

CODES = {
    Names.PERSON: "unknown-person",
    Names.MEMBER: "unknown-team-member",
    Names.COMPETITOR: "unknown-competitor",
    Names.CHOICE: "unknown-competitor",
    Names.DECISION: "unknown-decision",
    Names.RULE: "unknown-rule",
    Names.VIEW: "unknown-view",
}
_MOST_SUGGESTED = 50
"""To look for what was meant takes its time; a map with more is mended otherwise."""


@dataclass(frozen=True, slots=True)
class Known:
    """Who and what a map declares: id → the name by which somebody may call it."""

    account: Account
    catalogue: Catalogue
    unread: Unread = field(default_factory=Unread)
    """What is written and could not be read: it is not missing."""
    text: str = ""
    """The text of the map, for the language of its keys."""

    def has(self, names: Names, name: str) -> bool:
        """Tell whether something of that kind is declared under an id."""
        if names in (Names.RULE, Names.VIEW):
            return self.catalogue.knows(names, name)
        return name in self.declared(names)

    @property
    def tongue(self) -> str:
        """The language of the file's own keys."""
        return tongue_of(self.text)

    def declared(self, names: Names) -> Mapping[str, str | None]:
        """Return the ids of one kind and the names behind them."""
        account = self.account
        if names is Names.PERSON:
            return {key: one.name for key, one in account.people.items()}
        if names is Names.MEMBER:
            return {key: one.name for key, one in account.team.items()}
        if names is Names.DECISION:
            told = {key: one.name for key, one in account.decisions.items()}
            return told or {"main": None}
        if names in (Names.COMPETITOR, Names.CHOICE):
            return {key: one.name for key, one in account.competitors.items()}
        return dict.fromkeys(self.catalogue.of(names))


def unknown(references: Iterable[Reference], known: Known) -> Iterator[Problem]:
    """Yield a problem for each reference to something that is not there."""
    told = 0
    declared = {names: known.declared(names) for names in _PEOPLE}
    for reference in references:
        names = reference.names
        if names in declared:
            if reference.id in declared[names]:
                continue
        elif known.has(names, reference.id):
            continue
        if not known.unread.has(names, reference.id):
            told += 1
            yield problem(reference, known, suggest=told <= _MOST_SUGGESTED)


def problem(reference: Reference, known: Known, *, suggest: bool = True) -> Problem:
    """Return the problem of one reference: what is unknown, and what was meant."""
    if not suggest:
        return Problem(
            reference.place,
            CODES[reference.names],
            "none",
            figures={"id": shown(reference.text)},
            width=reference.width,
        )
    candidates = known.declared(reference.names)
    figures: dict[str, Figure] = {"id": shown(reference.text)}
    case, fix = _case(reference, known, candidates, figures)
    return Problem(
        reference.place,
        CODES[reference.names],
        case,
        figures=figures,
        width=reference.width,
        fix=fix,
    )


_PEOPLE = (Names.PERSON, Names.MEMBER)
_OTHER = {Names.PERSON: Names.MEMBER, Names.MEMBER: Names.PERSON}


def _case(
    reference: Reference,
    known: Known,
    candidates: Mapping[str, str | None],
    figures: dict[str, Figure],
) -> tuple[str, str | None]:
    name = reference.id
    same = meant(name, candidates)
    if same is not None:
        figures["nearest"] = shown(same)
        letter = foreign_letter(name)
        if visible(name) in candidates:
            return "near", same
        if letter and skeleton(name) == same:
            figures["letter"] = letter
            return "look-alike", same
        return "near", certain(name, candidates)
    other = _OTHER.get(reference.names)
    if other is not None and meant(name, known.declared(other)) is not None:
        return "other-side", None
    parts = [part.strip() for part in name.split(",")]
    ids = [meant(part, candidates) for part in parts]
    if len(parts) > 1 and None not in ids:
        fix = f"[{', '.join(map(str, ids))}]"
        figures["nearest"] = shown(fix)
        return "commas", fix if ids == parts else None
    near = nearest(name, candidates)
    if near is not None:
        figures["nearest"] = near
        return "near", certain(name, candidates)
    figures["known"] = listed(candidates)
    return ("default" if candidates else "none"), None


def meant(name: str, candidates: Mapping[str, str | None]) -> str | None:
    """Return the id that somebody surely meant: but for case, signs that cannot be seen,
    or because it is the name that stands on the card, whole or in part.

    >>> meant("Núria Casals", {"nuria": "Nuria Casals Ferrer", "ana": "Ana Casals"})
    'nuria'
    """
    bare = visible(name)
    if bare in candidates:
        return bare
    for key, called in candidates.items():
        if fold(key) == fold(bare) or skeleton(name) == key:
            return key
        if called and fold(called) == fold(bare):
            return key
    return _called(bare, candidates)


def _called(name: str, candidates: Mapping[str, str | None]) -> str | None:
    """Return the one id whose name has all the words of another, or all but some of them."""
    from decisionmap.model.mentioned import compared  # only where somebody is missed

    asked, found = {*compared(name)}, []
    for key, called in candidates.items():
        words, looks = {*compared(called or "")}, skeleton(key)
        if looks == skeleton(name) or (looks != key and looks in candidates):
            continue  # an id that looks like another, or like what was written, is no help
        if asked and (asked <= words or (len(words) > 1 and words <= asked)):
            found.append(key)
    return found[0] if len(found) == 1 else None
