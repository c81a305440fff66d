"""Format a map: mend what is certain, tidy, translate, and prove that it says the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from decisionmap.frozen import dataclass
from decisionmap.mapfile.editor import CannotEdit, as_bytes
from decisionmap.mapfile.fields import MAP
from decisionmap.mapfile.mend import mended
from decisionmap.mapfile.notation import Record
from decisionmap.mapfile.source import Source, read_source
from decisionmap.mapfile.tidy import tidied
from decisionmap.mapfile.translate import translated
from decisionmap.model.place import Grade, Problem

Read = Callable[[bytes], tuple[object, tuple[Problem, ...]]]
"""Read a file's bytes: the account or settings that they say, and all problems."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """What became of one map's bytes."""

    old: bytes
    new: bytes
    found: tuple[Problem, ...]
    """The problems of the old text."""
    left: tuple[Problem, ...]
    """The problems that the new text still has."""
    fixed: int = 0
    """How many certain mends were made."""
    tidy: bool = True
    """Whether the text could be tidied without changing what it says."""

    @property
    def errors(self) -> bool:
        """Whether an error is left."""
        return any(problem.grade is Grade.ERROR for problem in self.left)

    @property
    def changed(self) -> bool:
        """Whether a single byte differs."""
        return self.old != self.new


def formatted(
    data: bytes,
    *,
    file: str,
    read: Read,
    words: str | None = None,
    mend: bool = False,
    record: Record = MAP,
) -> Formatted:
    """Return the bytes mended, tidied and translated, as far as each may go.

    Mends change what is said, as they should; where errors are left they are all that
    is done. Tidying and translating may not: the file is read again, and were it to say
    something else the text would stay as it was.
    """
    source = read_source(data, file=file)
    problems = read(data)[1]
    if not source.text or (source.root is None and not mend):
        return Formatted(data, data, problems, problems)
    fixed = 0
    if mend:
        source, fixed = _mended(source, problems, read)
    mends = as_bytes(source)
    meant, left = read(mends) if fixed else read(data)
    made = Formatted(data, mends, problems, left, fixed)
    if source.root is None or (mend and made.errors):
        return made
    try:
        new = _again(source, tidied(source))
        if words is not None and not made.errors:
            new = _again(source, translated(new, words, record=record))
    except CannotEdit:
        return replace(made, tidy=False)
    said, told = read(as_bytes(new))
    if said != meant or len(told) != len(left):
        return replace(made, tidy=False)
    return replace(made, new=as_bytes(new), left=told)


def _mended(
    source: Source, problems: tuple[Problem, ...], read: Read
) -> tuple[Source, int]:
    def told(text: str) -> tuple[Problem, ...]:
        return read(as_bytes(replace(source, text=text)))[1]

    text, fixed = mended(source.text, problems, told)
    return _again(source, text), fixed


def _again(source: Source, text: str) -> Source:
    """Read a changed text; the byte order mark is the one it came with."""
    return replace(read_source(text, file=source.file), bom=source.bom)
