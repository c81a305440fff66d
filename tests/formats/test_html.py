"""The page: one file, closed to everything but itself, that says it all in two languages."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisionmap.formats import html
from decisionmap.formats._vector import route, tidy
from decisionmap.formats.html import font
from decisionmap.formats.html.island import dumped
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.panel import Panel, telling
from decisionmap.formats.html.wardrobe import variables
from decisionmap.page import Colour, Connector, Note, Page, Section, Word
from decisionmap.words.loader import topic
from tests.formats.pages import document, island, part

ROOM = Path(html.__file__).parent
HOSTILE = "</script><img src=x onerror=fire()>\"'&{{7*7}}\u2028\u2029"


class Elements(HTMLParser):
    """Every element of a page with its attributes, and what style and script hold."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.held: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] in ("style", "script"):
            self.held.append((self.found[-1][0], data))


@pytest.fixture(scope="module")
def page() -> str:
    return html.write(document())


@pytest.fixture(scope="module")
def elements(page: str) -> Elements:
    return Elements(page)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert html.write(document()) == html.write(document())


def test_the_policy_comes_first_and_forbids_all_but_what_is_in_the_page(
    elements: Elements,
) -> None:
    after_head = elements.found[[tag for tag, _ in elements.found].index("head") + 1]
    assert after_head[0] == "meta"
    assert after_head[1]["http-equiv"] == "Content-Security-Policy"
    policy = after_head[1]["content"] or ""
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_the_policys_hashes_are_those_of_the_style_and_the_script(page: str) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    scripts = re.findall(
        r"<script(?: type=\"module\" blocking=\"render\")?>(.*?)</script>",
        page,
        re.DOTALL,
    )
    assert len(scripts) == 2
    for text in (style, *scripts):
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in unescape(page)


def test_nothing_in_the_page_could_ask_for_anything(elements: Elements) -> None:
    tags = {tag for tag, _ in elements.found}
    assert not tags & {"img", "iframe", "object", "embed", "link", "base", "form", "a"}
    for tag, attributes in elements.found:
        assert not [name for name in attributes if name.startswith("on")]
        assert "style" not in attributes
        assert "src" not in attributes
        if tag == "use":
            assert (attributes["href"] or "").startswith("#m")


def test_whatever_the_account_says_makes_no_element_and_no_attribute(
    elements: Elements,
) -> None:
    page = html.write(document(lambda text: text + HOSTILE))
    hostile = Elements(page)
    shape = [(tag, sorted(attributes)) for tag, attributes in hostile.found]
    assert shape == [(tag, sorted(attributes)) for tag, attributes in elements.found]
    assert "49" not in {data for _, data in hostile.held}


@given(st.text())
def test_any_text_comes_back_from_the_pages_data_as_it_was(text: str) -> None:
    said = dumped([text])
    assert not set("<>&\u2028\u2029") & set(said)
    assert json.loads(said) == [text]


def test_a_figure_that_is_no_number_never_reaches_the_page() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumped(float("nan"))


def test_a_palette_cannot_bring_style_of_its_own() -> None:
    with pytest.raises(ValueError, match="no name"):
        variables({"ink": Colour("red;}*{", "#000000")})


def test_every_text_of_ours_has_its_twin_in_the_other_language(page: str) -> None:
    words = island(page)["words"]
    assert isinstance(words, dict)
    assert len(words["en"]) == len(words["es"])
    numbers = {int(n) for n in re.findall(r'data-[ta]="(\d+)"', page)}
    assert max(numbers) < len(words["en"])
    assert all(a != b for a, b in zip(words["en"], words["es"], strict=True))


def test_a_page_in_spanish_opens_in_spanish() -> None:
    page = html.write(document(language="es"))
    assert '<html lang="es">' in page
    assert "Todo" not in page or "Todos los huecos" in page
    assert island(page)["language"] == "es"
    assert ">Huecos · 2</h2>" in page
    assert "Crítico" in island(page)["words"]["es"]


def test_the_controls_have_the_same_words_to_fill_in_both_languages() -> None:
    def keys(table: object, under: str = "") -> dict[str, list[str]]:
        if not isinstance(table, dict):
            return {under: sorted(re.findall(r"\{\w+", str(table)))}
        return {
            k: v for key in table for k, v in keys(table[key], f"{under}.{key}").items()
        }

    assert keys(topic("en", "ui")) == keys(topic("es", "ui"))


def test_every_control_the_page_names_has_words() -> None:
    source = "".join(file.read_text("utf-8") for file in ROOM.glob("*.py"))
    own = r'pen\.own\("\w+", "(\w+)"|Word\("ui\.(\w+)"[,)]'
    named = {one or other for one, other in re.findall(own, source)}
    assert {"skip", "views", "gaps", "show"} <= named
    for name in named:
        assert Lexicon("en").shown(Word(f"ui.{name}", {"count": 1}))


def test_words_alike_in_both_languages_are_not_kept_twice() -> None:
    lexicon = Lexicon("en")
    assert lexicon.coded("47 %") == "47 %"
    assert lexicon.coded(Word("ui.back")) == 0
    assert lexicon.coded(Word("ui.back")) == 0
    assert lexicon.table() == {"en": ["All gaps"], "es": ["Todos los huecos"]}


def test_a_text_that_the_page_shows_is_not_kept_beside_it_in_its_language() -> None:
    lexicon = Lexicon("es")
    lexicon.coded(Word("ui.line"))
    lexicon.written(Word("ui.back"))
    assert lexicon.table() == {"en": ["line", "All gaps"], "es": ["línea", 0]}


def test_each_gap_is_kept_once_with_its_people() -> None:
    kept = island(html.write(document()))["decisions"]["first"]["gaps"]
    assert [gap[1:3] for gap in kept] == [
        ["stale-contact", ["nuria"]],
        ["single-thread", ["tomas", "beatriz"]],
        ["overdue", []],
    ]


def test_of_several_decisions_one_is_live_and_the_others_wait() -> None:
    found = Elements(html.write(document(parts=3)))
    waiting = [a["data-decision"] for tag, a in found.found if tag == "template"]
    assert waiting == ["part-1", "part-2"]


def test_a_page_that_tells_its_gaps_itself_has_no_panel_and_tells_each_once() -> None:
    whole = part("main", str)
    gaps = Page("gaps", "Gaps", (Section(None, whole.callouts),))
    assert telling(gaps, whole)
    assert not telling(whole.pages[0], whole)
    told = html.write(replace(document(), parts=(replace(whole, pages=(gaps,)),)))
    assert told.count("About stale-contact") == 1


def test_the_panel_puts_what_is_in_hand_last() -> None:
    panel = Panel(part("main", str))
    assert [(state, len(some)) for state, some in panel.groups()] == [
        ("open", 2),
        ("planned", 1),
    ]
    assert panel.count() == 2


def test_the_verdict_is_told_by_the_header_and_not_again_below_it() -> None:
    whole = part("main", str)
    again = Section(None, (Note(whole.verdict, "strong"),))
    page = Page("summary", "Summary", (again, *whole.pages[0].sections))
    told = html.write(replace(document(), parts=(replace(whole, pages=(page,)),)))
    assert told.count(str(whole.verdict)) == 1


def test_a_line_is_written_as_short_as_it_can_be() -> None:
    bent = Connector("reports", "a", "b", ((1, 1), (1, 5), (3.25, 5), (4, 9)))
    assert route(bent) == "M1 1V5H3.25L4 9"
    curve = Connector(
        "influence", "a", "b", ((0, 0), (1, 0), (1, 2), (2, 2)), curved=True
    )
    assert route(curve) == "M0 0C1 0 1 2 2 2"
    assert tidy(-0.004) == "0"


def test_the_face_is_the_one_that_was_made_and_small() -> None:
    sizes = 0
    for weight, expected in font.SHA256.items():
        data = font.path(weight).read_bytes()
        assert sha256(data).hexdigest() == expected
        sizes += len(data)
    assert sizes <= 64 * 1024
    assert "SIL OPEN FONT LICENSE" in (ROOM / "inter-OFL.txt").read_text("utf-8")


def test_the_face_in_the_page_is_the_file(page: str) -> None:
    (told,) = re.findall(r'letter\("[\w ]+",({.*?})\);', page)
    assert {w: b64decode(face) for w, face in json.loads(told).items()} == {
        str(weight): font.path(weight).read_bytes() for weight in font.SHA256
    }


def test_every_file_of_style_and_script_is_in_the_page() -> None:
    script, style = html.FREE
    assert {file.name for file in ROOM.glob("*.css")} == {*html.STYLES, style}
    scripts = {*html.SCRIPTS, script, "font.js"}
    assert {file.name for file in ROOM.glob("*.js")} == scripts


def test_no_script_makes_markup_of_text() -> None:
    forbidden = ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(")
    for file in ROOM.glob("*.js"):
        text = file.read_text("utf-8")
        assert not [word for word in forbidden if word in text], file.name


def test_the_frame_alone_is_small() -> None:
    assert len(html.write(document()).encode()) < 227_000
