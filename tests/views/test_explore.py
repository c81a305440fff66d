"""Explore gathers everybody who sits in a decision and every tie between them."""

from __future__ import annotations

from decisionmap.page import LegendItem, Node, Note, Page, Strand, Web
from decisionmap.views import explore
from decisionmap.words.telling import tell
from tests.views.accounts import briefed, example


def _page(text: str) -> Page:
    found = briefed(text)
    return explore.draw(found.decisions[0], found)


def _web(page: Page) -> Web:
    return next(b for s in page.sections for b in s.blocks if isinstance(b, Web))


def _nodes(page: Page) -> dict[str, Node]:
    return {node.person: node for node in _web(page).nodes}


def _strands(page: Page) -> dict[tuple[str, str], Strand]:
    return {(one.source, one.target): one for one in _web(page).strands}


def _legend(page: Page) -> list[LegendItem]:
    return [item for group in page.legend for item in group.items]


MAP = """
map: 1
account: {name: Acme}
people:
  ana: {name: Ana, power: 5, roles: [decider], stance: for, influences: {luis: 3}}
  luis: {name: Luis, reports_to: ana, stance: unknown, veto: technical, prefers: norte}
  eva: {name: Eva, power: 1, reports_to: [{to: ana, line: dotted}], conflicts: {luis: 4}}
team: {jo: {name: Jo}}
contacts: {jo: {ana: {depth: trusted, last: 2026-11-20}}}
competitors: {norte: {name: Norte}}
"""

EMPTY = """
account: Acme
people:
  a: {name: A}
decisions:
  one: {seats: {a: {sits: no}}}
  two: {seats: {a: {stance: for}}}
"""


def test_everybody_who_sits_in_the_decision_is_there() -> None:
    assert set(_nodes(_page(MAP))) == {"ana", "luis", "eva"}


def test_whoever_weighs_most_comes_first() -> None:
    found = example("penarrubia")
    weight = found.decisions[0].analysis.weight
    nodes = _web(explore.draw(found.decisions[0], found)).nodes
    weights = [weight[node.person] for node in nodes]
    assert weights == sorted(weights, reverse=True)


def test_more_power_is_a_larger_disc_and_power_unknown_a_dashed_one() -> None:
    nodes = _nodes(_page(MAP))
    assert nodes["ana"].size > nodes["eva"].size
    assert [nodes[id_].dashed for id_ in ("ana", "luis", "eva")] == [False, True, False]


def test_reporting_lines_have_no_arrow_and_sways_have_one() -> None:
    strands = _strands(_page(MAP))
    assert not strands["luis", "ana"].arrow
    assert strands["ana", "luis"].arrow


def test_stance_and_cover_have_the_signs_of_the_cards() -> None:
    nodes = _nodes(_page(MAP))
    told = {id_: (node.mark, node.cover) for id_, node in nodes.items()}
    assert told == {
        "ana": ("chip-for", "cover-covered"),
        "luis": ("chip-unknown", "cover-none"),
        "eva": ("chip-unknown", "cover-none"),
    }


def test_a_dotted_line_and_a_sway_nobody_verified_are_dashed() -> None:
    strands = _strands(_page(MAP))
    dashed = {ends for ends, strand in strands.items() if strand.dash}
    assert dashed == {("eva", "ana"), ("ana", "luis"), ("eva", "luis")}
    seen = MAP.replace("{luis: 3}", "{luis: {strength: 3, proof: behaviour}}")
    assert not _strands(_page(seen))["ana", "luis"].dash


def test_under_a_name_stand_who_signs_who_can_say_no_and_the_competitor() -> None:
    under = {id_: tell("en", node.under) for id_, node in _nodes(_page(MAP)).items()}
    assert under == {"ana": "Decider", "luis": "VETO · Norte", "eva": ""}


def test_a_conflict_is_crossed() -> None:
    crossed = [one for one in _web(_page(MAP)).strands if one.crossed]
    assert [(one.kind, {one.source, one.target}) for one in crossed] == [
        ("conflict", {"eva", "luis"})
    ]


def test_the_legend_tells_what_is_in_use_and_nothing_else() -> None:
    marks = {item.mark for item in _legend(_page(MAP))}
    assert {"chip-for", "chip-unknown", "disc-power", "disc-unknown"} <= marks
    assert {"line-reports", "line-conflict", "line-influences"} <= marks
    assert not {"chip-against", "cover-thin"} & marks


def test_it_says_that_table_tells_the_same() -> None:
    page = _page(MAP)
    told = [b.text for s in page.sections for b in s.blocks if isinstance(b, Note)]
    assert "Table" in tell("en", told[0])
    assert "Tabla" in tell("es", _web(page).label)


def test_where_nobody_sits_there_is_no_network_but_a_word() -> None:
    page = _page(EMPTY)
    blocks = [block for section in page.sections for block in section.blocks]
    assert [type(block) for block in blocks] == [Note]
