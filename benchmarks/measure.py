"""Take the time that work costs: CPU seconds, the least of several runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command cost: CPU seconds and the peak of its memory."""

    seconds: float
    megabytes: float


def least(commands: Mapping[str, Sequence[str]], *, runs: int) -> dict[str, Cost]:
    """Run commands in turns, their output thrown away, and return each one's least cost.

    In turns, because a machine has slow minutes: what is compared must share them.
    User and system time of a process and its children count, other work does not. A
    command that fails measures nothing and ends the run.
    """
    costs = [
        {name: _once(command) for name, command in commands.items()}
        for _ in range(runs)
    ]
    return {
        name: min((cost[name] for cost in costs), key=lambda cost: cost.seconds)
        for name in commands
    }


def python(*args: str) -> list[str]:
    """Return the command that runs this very Python."""
    return [sys.executable, *args]


def importing(*libraries: str) -> list[str]:
    """Return the command that imports libraries and does nothing else: the floor."""
    return python("-c", f"import {', '.join(libraries)}" if libraries else "")


def _once(command: Sequence[str]) -> Cost:
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exit {process.returncode}: {' '.join(command)}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
