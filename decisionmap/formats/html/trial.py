"""Set a decision's figures apart for the script, which tries out what is supposed."""

from __future__ import annotations

from collections.abc import Iterable

from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.page import Trial, TrialPerson, Word

OWN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("trial.title", ()),
    ("trial.band", ()),
    ("trial.rest", ()),
    ("trial.reset", ()),
    ("trial.of_map", ()),
    ("trial.undecided", ()),
    ("trial.stance", ()),
    ("trial.none", ()),
    ("trial.ended", ()),
    ("trial.add", ()),
    ("trial.adds", ()),
    ("trial.take_out", ()),
    ("trial.put_back", ()),
    ("trial.is_out", ()),
    ("trial.out_means", ()),
    ("trial.weight", ()),
    ("trial.cover", ()),
    ("trial.exposure", ()),
    ("trial.gaps", ()),
    ("trial.over", ()),
    ("trial.undo", ("what",)),
    ("trial.as_is", ("value",)),
    ("trial.was", ("value",)),
    ("trial.range", ("word", "low", "high")),
    ("trial.heard", ("coverage", "reading")),
)
"""Texts that the script sets in a trial, and the figures that it fills in."""
STANCES = (2, 1, 0, -1, -2, None)
_STANCE_WORDS = (
    "strongly_for",
    "for",
    "neutral",
    "against",
    "strongly_against",
    "unknown",
)
_COVERS = ("covered", "thin", "stale", "none")
_READINGS = ("none", "too_close", "leaning", "strong")
_DIGITS = 12
"""Digits of a strength that are written: what a trial comes to is exact to 1e-9."""


def coded(
    trial: Trial, lexicon: Lexicon, painter: Painter, densities: Iterable[str] = ()
) -> dict[str, object]:
    """Return the record with people and contacts by number, and the words it needs.

    People are a list, for their order is the file's. ``densities`` of the decision's
    drawings tell which bars a card may have.
    """
    members = dict.fromkeys(trial.team)
    members |= dict.fromkeys(m for one in trial.people.values() for m in one.contacts)
    ours = {member: at for at, member in enumerate(members)}
    theirs = {person: at for at, person in enumerate(trial.people)}
    return {
        "people": [
            [id_, *_person(one, ours, theirs)] for id_, one in trial.people.items()
        ],
        "team": list(members),
        "there": len(trial.team),
        "depths": trial.depths,
        "covered": trial.covered,
        "thin": trial.thin,
        "command": trial.command,
        **_shown(trial, lexicon, painter, densities),
    }


def _shown(
    trial: Trial, lexicon: Lexicon, painter: Painter, densities: Iterable[str]
) -> dict[str, object]:
    """Return the words of each vocabulary, and the marks that show a stance, a cover."""
    return {
        "stances": [
            [stance, lexicon.coded(Word(f"terms.stance.{name}")), _mark(name, painter)]
            for stance, name in zip(STANCES, _STANCE_WORDS, strict=True)
        ],
        "bars": [
            [painter.mark(f"bar-{density}-{name}") for name in _STANCE_WORDS]
            for density in densities
        ],
        "covers": {
            name: [
                lexicon.coded(Word(f"terms.cover_state.{name}")),
                painter.mark(f"cover-{name}"),
            ]
            for name in _COVERS
        },
        "deep": {
            depth: lexicon.coded(Word(f"terms.depth.{depth}")) for depth in trial.depths
        },
        "readings": {
            name: lexicon.coded(Word(f"terms.reading_word.{name}"))
            for name in _READINGS
        },
    }


def marks() -> tuple[str, ...]:
    """Return the marks that the script may set on a card in a trial."""
    chips = (f"chip-{name}" for name in _STANCE_WORDS)
    return (*chips, *(f"cover-{name}" for name in _COVERS))


def _mark(name: str, painter: Painter) -> str:
    return painter.mark(f"chip-{name}")


def _person(
    one: TrialPerson, ours: dict[str, int], theirs: dict[str, int]
) -> list[object]:
    """Return say, stance, flags, who sways the person, who of ours knows her how well."""
    flags = (one.bare, one.reachable, one.signs, one.gone)
    return [
        one.amount,
        one.stance,
        sum(flag << at for at, flag in enumerate(flags)),
        [[theirs[source], strength] for source, strength in one.heard.items()],
        [
            [ours[member], round(now, _DIGITS), round(full, _DIGITS)]
            for member, (now, full) in one.contacts.items()
        ],
    ]
