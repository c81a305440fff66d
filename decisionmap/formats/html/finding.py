"""Write the strip in which people are found: a search, filters, what is in force."""

from __future__ import annotations

from markupsafe import Markup

from decisionmap.formats.html.markup import Attributes, element, empty
from decisionmap.formats.html.pen import Pen
from decisionmap.page import Part, Word

_HIDE = Markup('<input type="checkbox" data-hide> ')
_HIDDEN: Attributes = {"hidden": ""}


def finding(pen: Pen, part: Part) -> Markup:
    """Return the strip, closed until it is asked for; of nobody there is none.

    The values one can choose from are built by its script from the page's data.
    """
    if not part.people:
        return Markup()
    return element(
        "div",
        {
            "class": "finding",
            "role": "search",
            **pen.labels(Word("ui.find")),
            **_HIDDEN,
        },
        empty("input", {"type": "search", "data-find": "", "autocomplete": "off"}),
        pen.own(
            "button",
            "filters",
            {"class": "tool", "data-filters": "", "aria-expanded": "false"},
        ),
        pen.own(
            "button",
            "key_people",
            {"class": "tool", "data-key-people": "", "aria-pressed": "false"},
        ),
        element("div", {"class": "chosen", "data-chosen": ""}),
        element("span", {"class": "count", "data-count": ""}),
        element("label", {"class": "hide"}, _HIDE, pen.own("span", "hide_others")),
        element("button", {"class": "plain", "data-clear": "", **_HIDDEN}),
        element("div", {"class": "facets", "data-facets": "", **_HIDDEN}),
    )
