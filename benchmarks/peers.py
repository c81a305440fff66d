"""Tools that draw a picture from a text model, measured where a machine has them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool that draws a model: its command and how the same account is told to it."""

    name: str
    command: str
    suffix: str
    model: Callable[[Iterator[tuple[str, str, list[str]]]], str]
    arguments: tuple[str, ...]


def installed() -> list[Peer]:
    """Return the peers found on this machine."""
    return [peer for peer in PEERS if shutil.which(peer.command)]


def command(peer: Peer, account: Path) -> list[str]:
    """Write an account as the peer's model and return the command that draws it."""
    model = account.with_suffix(peer.suffix)
    model.write_text(peer.model(_people(account)), encoding="utf-8")
    names = {"in": str(model), "out": str(model.with_suffix(peer.suffix + ".svg"))}
    return [peer.command, *(part.format(**names) for part in peer.arguments)]


def _people(account: Path) -> Iterator[tuple[str, str, list[str]]]:
    read = yaml.load(account.read_text("utf-8"), Loader=yaml.CSafeLoader)
    for key, person in read["people"].items():
        yield key, person["name"], list(person.get("influences", {}))


def _dot(people: Iterator[tuple[str, str, list[str]]]) -> str:
    lines = []
    for key, name, others in people:
        lines += [f'{key} [label="{name}"]', *(f"{key} -> {other}" for other in others)]
    return "digraph account {\n" + "\n".join(lines) + "\n}\n"


def _d2(people: Iterator[tuple[str, str, list[str]]]) -> str:
    lines = []
    for key, name, others in people:
        lines += [f"{key}: {name}", *(f"{key} -> {other}" for other in others)]
    return "\n".join(lines) + "\n"


def _mermaid(people: Iterator[tuple[str, str, list[str]]]) -> str:
    lines = ["flowchart LR"]
    for key, name, others in people:
        lines += [f'{key}["{name}"]', *(f"{key} --> {other}" for other in others)]
    return "\n".join(lines) + "\n"


PEERS = (
    Peer("graphviz", "dot", ".dot", _dot, ("-Tsvg", "{in}", "-o", "{out}")),
    Peer("D2", "d2", ".d2", _d2, ("{in}", "{out}")),
    Peer("mermaid", "mmdc", ".mmd", _mermaid, ("-i", "{in}", "-o", "{out}")),
)
