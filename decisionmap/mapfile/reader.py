"""A map file becomes a checked account, with all its problems told in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from decisionmap.frozen import dataclass
from decisionmap.mapfile import checks, limits, records
from decisionmap.mapfile.catalogue import Catalogue
from decisionmap.mapfile.complaints import Complaints
from decisionmap.mapfile.fields import MAP, RECORDS, SETTINGS
from decisionmap.mapfile.naming import Naming
from decisionmap.mapfile.nodes import Mapping as Pairs
from decisionmap.mapfile.nodes import Scalar
from decisionmap.mapfile.notation import Names, Record
from decisionmap.mapfile.references import Known
from decisionmap.mapfile.source import MOST_BYTES, read_source
from decisionmap.mapfile.told import Told, Unread
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
    team, unread = _settings(said, shared, as_of)
    loaded = _account(data, file, as_of, team.settings, unread)
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
    return _account(text, file, as_of, settings or Settings(), Unread())


def read_settings(data: bytes, *, file: str, as_of: date) -> Loaded:
    """Read ``decisionmap.yaml``; an empty one sets nothing and is fine."""
    return _settings(data, file, as_of)[0]


def _account(
    text: str | bytes, file: str, as_of: date, settings: Settings, unread: Unread
) -> Loaded:
    """Read a map; ``unread`` is what of the team's settings could not be read."""
    walk = _begun(text, file, as_of, unread)
    ledger = walk.complaints.ledger
    told = _told(walk, MAP)
    if told is None:
        language = language_of(walk.source.text or text)
        return Loaded(None, settings, ledger.told(), language=language)
    _version(walk, told)
    account = records.account(told, file=file, settings=settings)
    _note_unread(told, unread)
    known = Known(account, _CATALOGUE, unread, walk.source.text)
    ledger.extend(checks.check(walk.naming.references, known))
    whole = bool(told.values.get("account")) and bool(account.people)
    language = account.language or language_of(walk.source.text)
    return Loaded(
        account if whole else None, settings, ledger.told(), language=language
    )


def _settings(data: bytes, file: str, as_of: date) -> tuple[Loaded, Unread]:
    walk = _begun(data, file, as_of, Unread(), fine="empty-file")
    ledger, unread = walk.complaints.ledger, walk.naming.unread
    told = _told(walk, SETTINGS)
    settings = records.settings(told) if told is not None else Settings()
    nobody = records.account(Told("map", {}, {}), file=file, settings=settings)
    known = Known(nobody, _CATALOGUE, unread, walk.source.text)
    rules = [one for one in walk.naming.references if one.names is Names.RULE]
    ledger.extend(checks.check(rules, known))
    if told is None and ledger.total:
        unread.kinds.add(Names.MEMBER)
    if told is not None:
        _note_unread(told, unread)
        ledger.extend(limits.check(told, settings, known, walk.source))
    return Loaded(None, settings, ledger.told(), language=settings.language), unread


def _begun(
    text: str | bytes, file: str, as_of: date, unread: Unread, *, fine: str = ""
) -> Walk:
    """Begin to read a file; ``fine`` is the code of what is no problem in it."""
    source = read_source(text, file=file)
    complaints = Complaints(source)
    complaints.ledger.extend(one for one in source.problems if one.code != fine)
    complaints.ledger.count(source.untold)
    return Walk(source, as_of, complaints, Naming(complaints, unread=unread))


def _told(walk: Walk, record: Record) -> Told | None:
    """Read the root of a file, which must be a mapping."""
    root = walk.source.root
    if root is None:
        return None
    if root.__class__ is not Pairs:
        what = "text" if root.__class__ is Scalar else "list"
        walk.complaints.tell(root, "wrong-type", f"{what}-for-{record.name}")
        return None
    start = Place(walk.source.file, 1, 1)
    told = walk.record(record, root, start, record.name)
    return told if isinstance(told, Told) else None


def _version(walk: Walk, told: Told) -> None:
    version = told.values.get("map")
    if version is not None and version > NOTATION:
        figures = {"version": str(version), "known": str(NOTATION)}
        place, width = told.places["map"], len(str(version))
        walk.complaints.ledger.add(
            Problem(place, "version", figures=figures, width=width)
        )


def _note_unread(told: Told, unread: Unread) -> None:
    """Note the blocks that were written and could not be read: they miss nobody."""
    for key in ("people", "team", "competitors", "decisions"):
        if told.places.get(key) in unread.places and key not in told.values:
            field = RECORDS[told.record].spellings[key]
            unread.kinds.update(field.keys[0].called)


def _bytes(path: Path) -> bytes:
    """Read a file's bytes, of a monstrous one no more than shows that it is one."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
