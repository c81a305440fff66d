"""An outline tells everybody of a drawing once, in the order in which it is read."""

from __future__ import annotations

from decisionmap.page import Outlined, Page, Picture
from decisionmap.views import influence, org
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, company, of

MAP = """
account: Acme
people:
  ana: {name: Ana, roles: [decider], unit: Ops}
  leo: {name: Leo, reports_to: ana, influences: {ana: 3}}
  eva: {name: Eva, reports_to: leo, influences: {leo: 3}}
  noa: {name: Noa, reports_to: ana}
  ugo: {name: Ugo}
"""


def _outline(page: Page) -> tuple[Outlined, ...]:
    blocks = (block for section in page.sections for block in section.blocks)
    return next(block.outline for block in blocks if isinstance(block, Picture))


def _told(page: Page) -> list[str]:
    return [
        tell("en", line.heading)
        if line.heading is not None
        else ">" * line.depth + line.person
        for line in _outline(page)
    ]


def _org(text: str) -> list[str]:
    found = briefed(text)
    return _told(org.draw(found.decisions[0], found))


def test_org_is_told_as_an_indented_tree_with_the_rest_below() -> None:
    assert _org(MAP) == ["ana", ">leo", ">>eva", ">noa", "No reporting line · 1", "ugo"]


def test_without_any_tree_org_is_told_by_unit() -> None:
    people = "a: {name: A}, b: {name: B, unit: Ops}, c: {name: C, unit: Ops}"
    assert _org(f"{{account: Acme, people: {{{people}}}}}") == [
        *("Ops · 2", "b", "c", "No reporting line · 1", "a"),
    ]


def test_influence_is_told_by_steps_from_who_decides() -> None:
    found = briefed(MAP)
    assert _told(influence.draw(found.decisions[0], found)) == [
        *("Decision", "ana", "1 step", "leo", "2 steps", "eva"),
        *("No known path to the decider", "noa", "ugo"),
    ]


def test_with_nobody_who_decides_it_begins_with_who_sways() -> None:
    found = briefed(MAP.replace("roles: [decider], ", ""))
    assert _told(influence.draw(found.decisions[0], found)) == [
        *("eva", "leo", "ana", "No known influence", "noa", "ugo"),
    ]


def test_a_chain_of_four_hundred_managers_is_told() -> None:
    found = of(company(400, 1))
    lines = _outline(org.draw(found.decisions[0], found))
    assert [line.depth for line in lines] == list(range(400))
