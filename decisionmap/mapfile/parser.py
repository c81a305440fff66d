"""The C parser of YAML, or plain words where PyYAML was built without it."""

from __future__ import annotations

import errno

import yaml


class NoParser(OSError):  # noqa: N818 - it tells what the machine lacks
    """PyYAML has no C parser here; ``sentence`` says to the reader what to do."""

    sentence = "no_parser"
    """The end of the key that tells it: ``cli.machine.<sentence>``."""


# The parser in Python is no way out: ten times slower, and its complaints differ.
if not yaml.__with_libyaml__:
    raise NoParser(errno.ENOSYS, "PyYAML has no C parser (libyaml)", "PyYAML")

from yaml.cyaml import CParser as CParser  # type: ignore[attr-defined]  # noqa: E402 - its stub hides it
