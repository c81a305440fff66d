"""A saved file is whole, private, where it was asked for, and nobody's edit is lost."""

from __future__ import annotations

import os
import resource
import signal
import stat
import subprocess
import sys
import textwrap
import time
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.mapfile.writer import (
    ChangedMeanwhile,
    OutsideFolder,
    file_name,
    save,
    stamp,
)

FULL = os.environ.get("DECISIONMAP_FULL") == "1"
KILLS = 1000 if FULL else 100
FULL_DISKS = 100 if FULL else 10
EDITS = 100 if FULL else 10
WRITERS = 8


def names_in(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def python(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_saved_file_has_the_new_content_and_nothing_lies_beside_it(tmp_path):
    save(tmp_path / "acme.yaml", b"old")
    save(tmp_path / "acme.yaml", b"new")

    assert (tmp_path / "acme.yaml").read_bytes() == b"new"
    assert names_in(tmp_path) == ["acme.yaml"]


def test_a_new_file_is_private(tmp_path):
    save(tmp_path / "acme.yaml", b"content")

    assert stat.S_IMODE((tmp_path / "acme.yaml").stat().st_mode) == 0o600


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o600, 0o755])
def test_an_old_file_keeps_its_permissions(tmp_path, mode):
    path = tmp_path / "acme.yaml"
    path.write_bytes(b"old")
    path.chmod(mode)

    save(path, b"new")

    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_a_link_stays_a_link_and_what_it_points_to_is_replaced(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "acme.yaml").write_bytes(b"old")
    link = tmp_path / "acme.yaml"
    link.symlink_to(Path("there", "acme.yaml"))

    save(link, b"new")

    assert link.is_symlink()
    assert (tmp_path / "there" / "acme.yaml").read_bytes() == b"new"
    assert names_in(tmp_path / "there") == ["acme.yaml"]


def test_an_edit_by_somebody_else_is_told_and_never_overwritten(tmp_path):
    path = tmp_path / "acme.yaml"
    path.write_bytes(b"read")
    path.write_bytes(b"theirs")

    with pytest.raises(ChangedMeanwhile, match=r"acme\.yaml"):
        save(path, b"ours", unchanged_since=stamp(b"read"))

    assert path.read_bytes() == b"theirs"
    assert names_in(tmp_path) == ["acme.yaml"]


def test_a_file_that_somebody_removed_is_not_brought_back(tmp_path):
    with pytest.raises(ChangedMeanwhile):
        save(tmp_path / "acme.yaml", b"ours", unchanged_since=stamp(b"read"))

    assert names_in(tmp_path) == []


def test_a_new_file_never_overwrites_an_old_one(tmp_path):
    path = tmp_path / "acme.yaml"
    path.write_bytes(b"old")

    with pytest.raises(FileExistsError) as told:
        save(path, b"new", new=True)

    assert told.value.filename == str(path)
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["acme.yaml"]


def test_a_new_file_is_new_also_where_the_file_system_knows_no_links(
    tmp_path, monkeypatch
):
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    save(tmp_path / "acme.yaml", b"first", new=True)

    with pytest.raises(FileExistsError):
        save(tmp_path / "acme.yaml", b"second", new=True)

    assert (tmp_path / "acme.yaml").read_bytes() == b"first"
    assert names_in(tmp_path) == ["acme.yaml"]


@pytest.mark.parametrize(
    "name", ["../out.html", "/tmp/../etc/out.html", ".", "a/../.."]
)
def test_nothing_is_written_outside_the_folder_asked_for(tmp_path, name):
    folder = tmp_path / "asked"
    folder.mkdir()

    with pytest.raises(OutsideFolder):
        save(folder / name, b"content", within=folder)

    assert names_in(tmp_path) == ["asked"]


def test_a_link_that_leads_out_of_the_folder_asked_for_is_not_followed(tmp_path):
    folder = tmp_path / "asked"
    folder.mkdir()
    (folder / "page.html").symlink_to(tmp_path / "out.html")

    with pytest.raises(OutsideFolder):
        save(folder / "page.html", b"content", within=folder)

    assert not (tmp_path / "out.html").exists()


def test_a_missing_folder_is_told_by_the_file_that_was_asked_for(tmp_path):
    with pytest.raises(FileNotFoundError) as told:
        save(tmp_path / "none" / "acme.yaml", b"content")

    assert told.value.filename == str(tmp_path / "none" / "acme.yaml")


def test_a_folder_is_not_replaced_by_a_file(tmp_path):
    (tmp_path / "acme").mkdir()

    with pytest.raises(IsADirectoryError):
        save(tmp_path / "acme", b"content")

    assert names_in(tmp_path) == ["acme"]


def test_a_device_is_written_to_and_not_replaced():
    save(Path(os.devnull), b"content")

    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_a_very_long_name_is_saved_too(tmp_path):
    name = "ñ" * 125 + ".yaml"

    save(tmp_path / name, b"content")

    assert names_in(tmp_path) == [name]


def test_what_a_killed_process_left_is_cleared_away_by_the_next(tmp_path):
    (tmp_path / ".acme.yaml.saving").write_bytes(b"half")
    (tmp_path / ".acme.yaml.lock").touch()

    save(tmp_path / "acme.yaml", b"content")

    assert names_in(tmp_path) == ["acme.yaml"]


def save_for_ever(path: Path, size: int) -> None:
    while True:
        for letter in b"ab":
            save(path, bytes([letter]) * size)


def test_a_kill_while_saving_loses_nothing(tmp_path):
    path, size = tmp_path / "acme.yaml", 100_000
    moments = Random(2026)
    save(path, b"a" * size)
    whole = {b"a" * size, b"b" * size}
    lost = 0
    for _ in range(KILLS):
        saver = get_context("fork").Process(target=save_for_ever, args=(path, size))
        saver.start()
        time.sleep(moments.uniform(0.001, 0.012))
        saver.kill()
        saver.join()
        lost += path.read_bytes() not in whole

    assert lost == 0


def test_a_full_disk_leaves_the_old_content(tmp_path):
    """The process may write no file longer than the limit, as if the disk ended there."""
    path = tmp_path / "acme.yaml"
    old = b"old " * 1000
    path.write_bytes(old)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        for trial in range(FULL_DISKS):
            resource.setrlimit(resource.RLIMIT_FSIZE, (trial * 400, before[1]))
            with pytest.raises(OSError, match=r"acme\.yaml"):
                save(path, b"new " * 20_000)
            assert path.read_bytes() == old
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)

    assert names_in(tmp_path) == ["acme.yaml"]


ADD_LINES = """
    import sys
    from pathlib import Path
    from decisionmap.mapfile.writer import ChangedMeanwhile, save, stamp
    path, name, edits = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    told = 0
    for edit in range(edits):
        while True:
            read = path.read_bytes()
            line = f"{name} {edit}\\n".encode()
            try:
                save(path, read + line, unchanged_since=stamp(read))
            except ChangedMeanwhile:
                told += 1
                continue
            break
    print(told)
"""


def test_eight_writers_at_once_keep_every_edit(tmp_path):
    path = tmp_path / "acme.yaml"
    path.write_bytes(b"")
    writers = [python(ADD_LINES, path, name, EDITS) for name in range(WRITERS)]
    for writer in writers:
        writer.communicate(timeout=300)

    kept = path.read_text().splitlines()
    assert sorted(kept) == sorted(
        f"{name} {edit}" for name in range(WRITERS) for edit in range(EDITS)
    )
    assert names_in(tmp_path) == ["acme.yaml"]


@given(st.text(max_size=300))
def test_every_text_makes_a_name_that_every_system_takes(text):
    name = file_name(text)

    assert 1 <= len(name.encode()) <= 80
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not name.startswith("-")
    assert not name.endswith("-")
    assert name not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


@given(st.text(max_size=100), st.integers(1, 30))
def test_names_never_collide(text, count):
    taken: set[str] = set()
    for _ in range(count):
        name = file_name(text, taken=taken)
        assert name not in taken
        assert len(name) <= 80
        taken.add(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Envases Peñarrubia, S.A.", "envases-penarrubia-s-a"),
        ("Straße Łódź Ærø", "strasse-lodz-aero"),
        ("../../etc/passwd", "etc-passwd"),
        ("名前", "map"),
        ("", "map"),
        ("CON", "con-map"),
        ("Lpt1", "lpt1-map"),
        ("a" * 200, "a" * 80),
        ("palabra " * 20, "palabra-" * 9 + "palabra"),
    ],
)
def test_a_name_is_read_again_in_the_name_of_its_file(text, name):
    assert file_name(text) == name
