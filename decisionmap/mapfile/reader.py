"""A map file becomes a checked account, with all its problems told in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from decisionmap.mapfile import checks, records
from decisionmap.mapfile.catalogue import Catalogue
from decisionmap.mapfile.complaints import Complaints, Enough
from decisionmap.mapfile.fields import MAP, SETTINGS
from decisionmap.mapfile.nodes import Mapping as Pairs
from decisionmap.mapfile.nodes import Scalar
from decisionmap.mapfile.notation import Names, Record
from decisionmap.mapfile.references import Known
from decisionmap.mapfile.source import MOST_BYTES, MOST_TOLD, read_source
from decisionmap.mapfile.told import Told
from decisionmap.mapfile.tongue import language_of
from decisionmap.mapfile.typed import Walk
from decisionmap.model.account import Account
from decisionmap.model.place import Place, Problem
from decisionmap.model.settings import Settings
from decisionmap.words.columns import visible

SETTINGS_FILE = "decisionmap.yaml"
NOTATION = 1
_CATALOGUE = Catalogue()


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of reading: the account, the team's settings, and every problem.

    The account is None where the file has no people or no client to speak of; where
    there are errors it is there only for who wants to look on regardless.
    """

    account: Account | None
    settings: Settings
    problems: tuple[Problem, ...]
    texts: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """What was read of each file on the disk: whoever shows its lines reads no more."""
    language: str | None = None
    """The language of the file, told also where no account can be read."""


def read_map(path: Path, *, as_of: date) -> Loaded:
    """Read a map and the team's settings beside it; the disk's faults are raised.

    The file is known from here on by its name as it may be shown: one that commands a
    terminal, or that is no UTF-8, harms nobody who prints or writes it.
    """
    data, file = _bytes(path), visible(str(path))
    if path.name == SETTINGS_FILE:
        return replace(read_settings(data, file=file, as_of=as_of), texts={file: data})
    beside = path.parent / SETTINGS_FILE
    if not beside.is_file():
        return replace(read_text(data, file=file, as_of=as_of), texts={file: data})
    said, shared = _bytes(beside), visible(str(beside))
    team = read_settings(said, file=shared, as_of=as_of)
    loaded = read_text(data, file=file, as_of=as_of, settings=team.settings)
    problems = (*team.problems, *loaded.problems)
    return replace(loaded, problems=problems, texts={file: data, shared: said})


def read_text(
    text: str | bytes, *, file: str, as_of: date, settings: Settings | None = None
) -> Loaded:
    """Read the text of a map.

    >>> text = "account: Acme\\npeople: {ana: {name: Ana, stance: agianst}}"
    >>> loaded = read_text(text, file="acme.yaml", as_of=date(2026, 11, 23))
    >>> loaded.account.firm.name, str(loaded.problems[0].place)
    ('Acme', 'acme.yaml:2:35')
    """
    settings = settings or Settings()
    source = read_source(text, file=file)
    if source.root is None:
        problems = _sorted(source.problems)
        return Loaded(None, settings, problems, language=language_of(text))
    walk = Walk(source, as_of, Complaints(source))
    told = _told(walk, MAP)
    if told is None:
        problems = _sorted((*source.problems, *walk.complaints.problems))
        return Loaded(None, settings, problems, language=language_of(text))
    said = told.values
    _version(walk, said, told)
    account = records.account(told, file=file, settings=settings)
    refused = frozenset(problem.place for problem in walk.complaints.problems)
    known = Known(account, _CATALOGUE, _unread(told), refused)
    found = islice(checks.check(walk.references, known), MOST_TOLD)
    problems = _sorted((*source.problems, *walk.complaints.problems, *found))
    if not said.get("account") or not account.people:
        return Loaded(None, settings, problems, language=language_of(text))
    return Loaded(account, settings, problems, language=account.language)


def read_settings(data: bytes, *, file: str, as_of: date) -> Loaded:
    """Read ``decisionmap.yaml``; an empty one sets nothing and is fine."""
    source = read_source(data, file=file)
    if source.root is None:
        told = [p for p in source.problems if p.code != "empty-file"]
        return Loaded(None, Settings(), _sorted(told))
    walk = Walk(source, as_of, Complaints(source))
    found = _told(walk, SETTINGS)
    settings = records.settings(found) if found is not None else Settings()
    rules = [one for one in walk.references if one.names is Names.RULE]
    known = Known(
        records.account(Told("map", {}, {}), file=file, settings=settings), _CATALOGUE
    )
    problems = (
        *source.problems,
        *walk.complaints.problems,
        *checks.check(rules, known),
    )
    return Loaded(None, settings, _sorted(problems))


def _told(walk: Walk, record: Record) -> Told | None:
    """Read the root of a file, which must be a mapping."""
    root = walk.source.root
    assert root is not None
    if root.__class__ is not Pairs:
        what = "text" if root.__class__ is Scalar else "list"
        walk.complaints.tell(root, "wrong-type", f"{what}-for-{record.name}")
        return None
    start = Place(walk.source.file, 1, 1)
    try:
        told = walk.record(record, root, start, record.name)
    except Enough:
        figures = {"most": MOST_TOLD}
        walk.complaints.problems.append(
            Problem(start, "too-long", "problems", figures=figures)
        )
        return None
    return told if isinstance(told, Told) else None


def _version(walk: Walk, said: Mapping[str, Any], told: Told) -> None:
    version = said.get("map")
    if version is not None and version > NOTATION:
        figures = {"version": str(version), "known": str(NOTATION)}
        walk.complaints.problems.append(
            Problem(
                told.places["map"], "version", figures=figures, width=len(str(version))
            )
        )


def _unread(told: Told) -> frozenset[Names]:
    """Return what was written and could not be read, so that its names are not judged."""
    parts = {
        "people": (Names.PERSON,),
        "team": (Names.MEMBER,),
        "competitors": (Names.COMPETITOR, Names.CHOICE),
        "decisions": (Names.DECISION,),
    }
    return frozenset(
        names
        for key, kinds in parts.items()
        if key in told.places and key not in told.values
        for names in kinds
    )


def _sorted(problems: Any) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.place))


def _bytes(path: Path) -> bytes:
    """Read a file's bytes, of a monstrous one no more than shows that it is one."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
