"""Tools that draw a picture from a text model, measured where a machine has them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Told:
    """What every picture tells of a person: who she is, her manager, whom she sways."""

    key: str
    name: str
    title: str
    manager: str | None
    ties: dict[str, int]


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool that draws a model: its command and how the same account is told to it."""

    name: str
    command: str
    suffix: str
    model: Callable[[Iterator[Told]], str]
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


def _people(account: Path) -> Iterator[Told]:
    read = yaml.load(account.read_text("utf-8"), Loader=yaml.CSafeLoader)
    for key, one in read["people"].items():
        ties = one.get("influences", {})
        yield Told(key, one["name"], one["title"], one.get("reports_to"), ties)


def _dot(people: Iterator[Told]) -> str:
    lines = ["node [shape=box]"]
    for one in people:
        lines.append(f'{one.key} [label="{one.name}\\n{one.title}"]')
        if one.manager:
            lines.append(f"{one.manager} -> {one.key} [style=dashed]")
        lines += [f'{one.key} -> {o} [label="{s}"]' for o, s in one.ties.items()]
    return "digraph account {\n" + "\n".join(lines) + "\n}\n"


def _d2(people: Iterator[Told]) -> str:
    lines = []
    for one in people:
        lines.append(f"{one.key}: {one.name} - {one.title}")
        if one.manager:
            lines.append(f"{one.manager} -> {one.key}")
        lines += [f"{one.key} -> {o}: {s}" for o, s in one.ties.items()]
    return "\n".join(lines) + "\n"


def _mermaid(people: Iterator[Told]) -> str:
    lines = ["flowchart LR"]
    for one in people:
        lines.append(f'{one.key}["{one.name}<br>{one.title}"]')
        if one.manager:
            lines.append(f"{one.manager} -.-> {one.key}")
        lines += [f'{one.key} -->|"{s}"| {o}' for o, s in one.ties.items()]
    return "\n".join(lines) + "\n"


PEERS = (
    Peer("graphviz", "dot", ".dot", _dot, ("-Tsvg", "{in}", "-o", "{out}")),
    Peer("D2", "d2", ".d2", _d2, ("{in}", "{out}")),
    Peer("mermaid", "mmdc", ".mmd", _mermaid, ("-i", "{in}", "-o", "{out}")),
)
