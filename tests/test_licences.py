"""What a user installs with the package is under licences that ask nothing back."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import pytest

COPYLEFT = re.compile(
    r"\b[AL]?GPL|GNU (?:Affero|Lesser|Library|General)", re.IGNORECASE
)
_NAME = re.compile(r"[\w.-]+")


def _installed(name: str, found: dict[str, Distribution]) -> dict[str, Distribution]:
    """Gather a package and all it brings, but what other machines or extras need."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return found
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:  # needed on another system
        return found
    for line in found[key].requires or ():
        needed = _NAME.match(line)
        if needed is not None and "extra ==" not in line:
            _installed(needed[0], found)
    return found


RUN_TIME = _installed("decisionmap", {})


def _told(package: Distribution) -> list[str]:
    """Return what a package says its licence is; its whole text may follow the name."""
    told = [
        *package.metadata.get_all("License-Expression", ()),
        *(text[:200] for text in package.metadata.get_all("License", ())),
        *package.metadata.get_all("Classifier", ()),
    ]
    return [text for text in told if text]


def test_what_later_formats_need_is_looked_at_too() -> None:
    assert {"click", "pyyaml", "pillow", "lxml", "ipython"} <= set(RUN_TIME)


@pytest.mark.parametrize("name", sorted(RUN_TIME))
def test_no_run_time_dependency_is_under_the_gpl(name: str) -> None:
    assert not [text for text in _told(RUN_TIME[name]) if COPYLEFT.search(text)]
