"""Write the texts and signs of a page: ours with the number by which they translate."""

from __future__ import annotations

from markupsafe import Markup

from decisionmap.formats.html.elements import Painter
from decisionmap.formats.html.lexicon import Lexicon
from decisionmap.formats.html.markup import Attributes, element, empty
from decisionmap.page import Text, Word

_NONE: Attributes = {}


class Pen:
    """Writes what one document says, in the language its page opens in."""

    def __init__(self, lexicon: Lexicon, painter: Painter) -> None:
        self.lexicon = lexicon
        self.painter = painter
        self._tables = self._pictures = 0

    def turn_over(self) -> None:
        """Begin another decision: its tables and pictures are its own."""
        self._tables = self._pictures = 0

    def next_table(self) -> int:
        """Return the number of the decision's next table that is kept as data."""
        self._tables += 1
        return self._tables - 1

    def next_picture(self) -> int:
        """Return the number of the decision's next picture."""
        self._pictures += 1
        return self._pictures - 1

    def text(self, tag: str, text: Text, attributes: Attributes = _NONE) -> Markup:
        """Return an element that holds one text."""
        number = self.lexicon.written(text)
        numbered = attributes if number is None else {**attributes, "data-t": number}
        return element(tag, numbered, self.lexicon.shown(text))

    def own(self, tag: str, name: str, attributes: Attributes = _NONE) -> Markup:
        """Return an element that holds a text of the page's own, by its name in ``ui``."""
        return self.text(tag, Word(f"ui.{name}"), attributes)

    def labels(self, text: Text) -> Attributes:
        """Return the attributes by which an element is called a text."""
        shown, number = self.lexicon.shown(text), self.lexicon.number(text)
        return {"aria-label": shown} | ({} if number is None else {"data-a": number})

    def sign(self, name: str) -> Markup:
        """Return a mark that stands in a text, or nothing where it has no name."""
        if not name:
            return Markup()
        box = self.painter.box(name)
        size = {"width": f"{box.width}", "height": f"{box.height}"}
        use = empty("use", {"href": f"#{self.painter.mark(name)}"})
        return element("svg", {"class": "sign", "aria-hidden": "true", **size}, use)
