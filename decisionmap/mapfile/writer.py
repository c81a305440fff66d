"""Save a file whole or not at all, and make names for files that are safe anywhere.

Everything this program writes goes through :func:`save`: the new content is written
beside the old, pushed to the disk, and put in its place in one step. Whatever happens
in between (a full disk, a killed process, a power cut), the file has either the old
content or the new, never half of one.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import stat
import sys
import time
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import Path

PRIVATE = 0o600
"""Opinions about people are for the one who wrote them: nobody else may read new files."""
PATIENCE = 10.0
"""Seconds to wait for another process that is saving the same file."""
LONGEST_NAME = 80
_LONGEST_ENTRY = 200
_BREATH = 0.002
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "clock"]
    + [f"{port}{n}" for port in ("com", "lpt") for n in range(10)]
)
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l"}
    | {"þ": "th", "ı": "i", "ħ": "h"}
)


class ChangedMeanwhile(OSError):  # noqa: N818 - it tells what happened
    """Somebody else changed the file after it was read, so it was left alone."""

    def __init__(self, path: Path) -> None:
        told = "changed by somebody else since it was read; nothing was written"
        super().__init__(errno.EAGAIN, told, str(path))


class OutsideFolder(OSError):  # noqa: N818 - it tells where, as the other
    """The file would lie outside the folder that was asked for."""

    sentence = "outside"
    """The sentence that tells it, which no errno does: ``cli.machine.outside``."""

    def __init__(self, path: Path) -> None:
        told = "lies outside the folder that was asked for; nothing was written"
        super().__init__(errno.EPERM, told, str(path))


def stamp(data: bytes) -> str:
    """Return the mark by which :func:`save` knows what was read again."""
    return hashlib.sha256(data).hexdigest()


def save(
    path: Path,
    data: bytes,
    *,
    mode: int = PRIVATE,
    unchanged_since: str | None = None,
    new: bool = False,
    within: Path | None = None,
) -> None:
    """Put ``data`` in the place of a file, whole or not at all.

    A file that exists keeps its permissions and owner, a new one gets ``mode``; a
    symbolic link stays and the file it points to is replaced. ``unchanged_since`` is
    the :func:`stamp` of what was read: somebody else's edit in between raises
    :class:`ChangedMeanwhile`. ``new`` refuses a file that exists (``FileExistsError``),
    ``within`` one that would lie outside a folder (:class:`OutsideFolder`). Any other
    fault of the machine is the ``OSError`` it is, and the old content stays.
    """
    target = Path(os.path.realpath(path))
    if within is not None and not _lies_in(target, Path(os.path.realpath(within))):
        raise OutsideFolder(path)
    if target.exists() and not target.is_file() and not target.is_dir():
        target.write_bytes(data)  # a device or a pipe has no old content to keep
        return
    try:
        with _locked(target):
            _replace(target, data, mode=mode, unchanged_since=unchanged_since, new=new)
    except OSError as fault:
        fault.filename, fault.filename2 = str(path), None  # not of the files beside it
        raise


def file_name(text: str, *, taken: Collection[str] = ()) -> str:
    """Return a file's name (without suffix) that every system takes: ``[a-z0-9-]``.

    At most 80 bytes, ``map`` where no letter is left, never the name of a Windows
    device, and numbered from 2 on where the name is ``taken``.

    >>> file_name("Envases Peñarrubia, S.A."), file_name("??"), file_name("CON")
    ('envases-penarrubia-s-a', 'map', 'con-map')
    >>> file_name("Acme", taken={"acme", "acme-2"})
    'acme-3'
    """
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    slug = _cut(re.sub(r"[^a-z0-9]+", "-", kept).strip("-"), LONGEST_NAME) or "map"
    if slug in _DEVICES:
        slug += "-map"
    name, number = slug, 1
    while name in taken:
        number += 1
        tail = f"-{number}"
        name = _cut(slug, LONGEST_NAME - len(tail)) + tail
    return name


def _cut(slug: str, longest: int) -> str:
    """Shorten at a hyphen where one is near, so that no word is torn needlessly."""
    if len(slug) <= longest:
        return slug
    short = slug[:longest]
    whole = short.rpartition("-")[0] if slug[longest] != "-" else short
    return (whole if len(whole) > longest * 0.6 else short).strip("-")


def _lies_in(target: Path, folder: Path) -> bool:
    return target != folder and target.is_relative_to(folder)


def _replace(
    target: Path, data: bytes, *, mode: int, unchanged_since: str | None, new: bool
) -> None:
    """Write beside, push to the disk, look once more, put in place; lock is held."""
    old = _status(target)
    if old is not None and stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    beside = _beside(target, "saving")
    try:
        _write(beside, data, stat.S_IMODE(old.st_mode) if old else mode, old)
        if unchanged_since is not None and _stamp_of(target) != unchanged_since:
            raise ChangedMeanwhile(target)
        if new:
            _put_new(beside, target)
        else:
            os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _push_folder(target.parent)


def _write(
    beside: Path, data: bytes, mode: int, owner: os.stat_result | None = None
) -> None:
    """Write a private file and push it to the disk; what a kill left is thrown away."""
    with contextlib.suppress(FileNotFoundError):
        beside.unlink()
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS
    with os.fdopen(os.open(beside, flags, PRIVATE), "wb") as file:
        file.write(data)
        file.flush()
        if owner is not None and hasattr(os, "fchown"):
            with contextlib.suppress(PermissionError):
                os.fchown(file.fileno(), owner.st_uid, owner.st_gid)
        os.chmod(beside, mode)
        os.fsync(file.fileno())


def _put_new(beside: Path, target: Path) -> None:
    """Give the file its name in one step that fails where the name is taken."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links; the lock keeps our own writers apart
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        os.replace(beside, target)
    else:
        beside.unlink()


def _status(target: Path) -> os.stat_result | None:
    try:
        return os.stat(target)
    except FileNotFoundError:
        return None


def _stamp_of(target: Path) -> str | None:
    try:
        return stamp(target.read_bytes())
    except FileNotFoundError:
        return None


def _beside(target: Path, what: str) -> Path:
    """Return the hidden name of a helper file that lies beside the target."""
    name = target.name
    if len(os.fsencode(name)) > _LONGEST_ENTRY:
        name = hashlib.sha256(os.fsencode(name)).hexdigest()
    return target.with_name(f".{name}.{what}")


def _push_folder(folder: Path) -> None:
    """Push the folder's entry to the disk too, where the system can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as fault:
        if fault.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


@contextlib.contextmanager
def _locked(target: Path) -> Iterator[None]:
    """Hold the one lock of a file; it ends with the process that holds it."""
    path = _beside(target, "lock")
    handle = _lock(path)
    try:
        yield
    finally:
        if sys.platform != "win32":
            _drop(path)  # while it is still ours
        os.close(handle)
        if sys.platform == "win32":
            _drop(path)  # an open file cannot be removed there


def _lock(path: Path) -> int:
    """Wait for the lock.

    Whoever held it takes the lock file away, so the one that was opened may be gone by
    the time it is ours: then it locks nothing, and we look again.
    """
    give_up = time.monotonic() + PATIENCE
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | _FLAGS, PRIVATE)
        if _take(handle) and _is_still(path, handle):
            return handle
        os.close(handle)
        if time.monotonic() > give_up:
            raise TimeoutError(errno.ETIMEDOUT, "is being saved by somebody else")
        time.sleep(_BREATH)


def _drop(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _is_still(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
