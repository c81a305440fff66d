"""Take the time that work costs: CPU seconds, the least of several runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command cost: CPU seconds and the peak of its memory."""

    seconds: float
    megabytes: float


def least(command: Sequence[str], *, runs: int, fine: Sequence[int] = (0,)) -> Cost:
    """Run a command several times, its output thrown away, and return the least cost.

    User and system time of the process and its children, so that other work on the
    machine does not count. A command that fails measures nothing and ends the run.
    """
    return min(
        (_once(command, fine) for _ in range(runs)), key=lambda cost: cost.seconds
    )


def python(*args: str) -> list[str]:
    """Return the command that runs this very Python."""
    return [sys.executable, *args]


def importing(*libraries: str) -> list[str]:
    """Return the command that imports libraries and does nothing else: the floor."""
    return python("-c", f"import {', '.join(libraries)}" if libraries else "")


def _once(command: Sequence[str], fine: Sequence[int]) -> Cost:
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        raise SystemExit(f"exit {process.returncode}: {' '.join(command)}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
