"""Say every text of a page in both languages, so that the page can switch by itself."""

from __future__ import annotations

from decisionmap.page import Text
from decisionmap.words.loader import LANGUAGES
from decisionmap.words.telling import tell


class Lexicon:
    """The tool's own texts met on a page, each told once in each language.

    A text that reads alike in all languages, and the user's own, stand in the page as
    they are; only the others get a number, by which the page finds them again.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._numbers: dict[tuple[str, ...], int] = {}

    def shown(self, text: Text) -> str:
        """Return a text in the language the page opens in."""
        return tell(self.language, text)

    def number(self, text: Text) -> int | None:
        """Return the number under which a text changes with the language, if it does."""
        if isinstance(text, str):
            return None
        told = tuple(tell(language, text) for language in LANGUAGES)
        if len(set(told)) == 1:
            return None
        return self._numbers.setdefault(told, len(self._numbers))

    def coded(self, text: Text) -> int | str:
        """Return a text as the data of the page hold it: its number, or itself."""
        number = self.number(text)
        return self.shown(text) if number is None else number

    def table(self) -> dict[str, list[str]]:
        """Return all numbered texts by language, in the order of their numbers."""
        return {
            language: [told[place] for told in self._numbers]
            for place, language in enumerate(LANGUAGES)
        }
