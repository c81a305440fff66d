"""Compare reading a map with safe_load: text to positioned values, to a checked account.

Run in a process of its own: ``python -m benchmarks.reading MAP RUNS`` prints JSON.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

import yaml

from benchmarks.accounts import DAY
from decisionmap.mapfile.reader import read_text
from decisionmap.mapfile.source import read_source


def compare(text: str, runs: int) -> dict[str, float]:
    """Return the least CPU seconds of each way to read a text."""
    data = text.encode()
    ways: dict[str, Callable[[], object]] = {
        "safe_load": lambda: yaml.safe_load(text),
        "C safe_load": lambda: yaml.load(text, Loader=yaml.CSafeLoader),
        "positioned values": lambda: read_source(data, file="map.yaml"),
        "checked account": lambda: read_text(data, file="map.yaml", as_of=DAY),
    }
    return {name: min(_time(way) for _ in range(runs)) for name, way in ways.items()}


def _time(work: Callable[[], object]) -> float:
    gc.collect()
    begun = process_time()
    work()
    return process_time() - begun


if __name__ == "__main__":
    print(json.dumps(compare(Path(sys.argv[1]).read_text("utf-8"), int(sys.argv[2]))))
