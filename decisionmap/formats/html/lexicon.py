"""Say every text of a page in both languages, so that the page can switch by itself."""

from __future__ import annotations

from itertools import takewhile

from decisionmap.formats.html.slots import Filling, Form, filled, form, taken
from decisionmap.words.dialect import LANGUAGES, alike, plain
from decisionmap.words.telling import Spoken, tell

SHARED = 8
"""Letters that two languages begin alike before it pays to keep them once."""
Name = str | int | tuple[object, ...]
"""By what a text is known: equal ones are told once."""
Entry = str | int | tuple[int, str] | tuple[int, str, int]


class Lexicon:
    """The tool's own texts met on a page, each told once in each language.

    A text that reads alike in all languages, and the user's own, stand in the page as
    they are; only the others get a number, by which the page finds them again. Of
    sentences that differ by what fills them alone the sentence is kept once: such a use
    of it has a number below zero, under which stand the sentence's and its fillings.
    """

    def __init__(self, language: str) -> None:
        self.language = plain(language)
        self._spoken = alike(language)
        self._numbers: dict[tuple[str, ...], int] = {}
        self._filled: dict[tuple[int, tuple[Filling, ...]], int] = {}
        self._forms: dict[Form, tuple[str, ...]] = {}
        self._fillings: dict[Filling, int] = {}
        self._written: set[int] = set()
        self._place = LANGUAGES.index(self.language)
        # the text is kept, so that no identity by which one is known is used twice
        self._told: dict[Name, tuple[Spoken, tuple[str, ...]]] = {}
        self._coded: dict[Name, tuple[Spoken, int | str]] = {}

    def shown(self, text: str | Spoken) -> str:
        """Return a text in the language the page opens in."""
        if isinstance(text, str):
            return text
        code = self.coded(text)
        return code if isinstance(code, str) else self._tell(text)[self._place]

    def number(self, text: str | Spoken) -> int | None:
        """Return the number under which a text changes with the language, if it does."""
        code = self.coded(text)
        return code if isinstance(code, int) else None

    def coded(self, text: str | Spoken) -> int | str:
        """Return a text as the data of the page hold it: its number, or itself."""
        if isinstance(text, str):
            return text
        name = _name(text)
        if name not in self._coded:
            self._coded[name] = (text, self._code(text))
        return self._coded[name][1]

    def written(self, text: str | Spoken) -> int | None:
        """Return a text's number and note that the page itself shows the text.

        The page then reads it from itself in its first language: told once, not twice.
        """
        number = self.number(text)
        if number is not None and number >= 0:
            self._written.add(number)
        return number

    def filled(self) -> list[list[int]]:
        """Return the sentence's number and those of the fillings of −1, −2 and so on."""
        return [
            [sentence, *(self._fillings[one] for one in fillings)]
            for sentence, fillings in self._filled
        ]

    def fillings(self) -> list[Filling]:
        """Return what fills sentences, in the order of their numbers there."""
        return list(self._fillings)

    def table(self) -> dict[str, list[Entry]]:
        """Return all numbered texts by language, in the order of their numbers.

        In the first language a 0 stands for each text that the page itself shows. In
        the others, where a text begins or ends as its twin does, stands how many letters
        of the twin, what is the text's own, and how many more of the twin.
        """
        return {
            language: [
                self._entry(number, told, place)
                for number, told in enumerate(self._numbers)
            ]
            for place, language in enumerate(LANGUAGES)
        }

    def _code(self, text: Spoken) -> int | str:
        """Return the number of a text, of a sentence its fillings taken out; or the text
        itself where it reads alike in all languages."""
        bare, fillings = taken(text, self._spoken, self.coded)
        if not fillings:
            told = self._tell(text)
            return told[0] if _is_alike(told) else self._numbered(told)
        told = self._sentence(bare)
        if _is_alike(told) and not any(isinstance(one, int) for one in fillings):
            return filled(told[0], fillings)
        for one in fillings:
            self._fillings.setdefault(one, len(self._fillings))
        use = (self._numbered(told), fillings)
        return -1 - self._filled.setdefault(use, len(self._filled))

    def _sentence(self, bare: Spoken) -> tuple[str, ...]:
        """Return a sentence with slots in each language."""
        known = form(bare, self._spoken)
        if not _hashed(known):
            return self._in_each(bare)
        if known not in self._forms:
            self._forms[known] = self._in_each(bare)
        return self._forms[known]

    def _numbered(self, told: tuple[str, ...]) -> int:
        return self._numbers.setdefault(told, len(self._numbers))

    def _entry(self, number: int, told: tuple[str, ...], place: int) -> Entry:
        shown = number in self._written
        if place == self._place:
            return 0 if shown else told[place]
        if shown:  # the page reads its twin from itself, as the browser has kept it
            return told[place]
        return _rest(told[place], told[self._place])

    def _tell(self, text: Spoken) -> tuple[str, ...]:
        name = _name(text)
        if name not in self._told:
            self._told[name] = (text, self._in_each(text))
        return self._told[name][1]

    def _in_each(self, text: Spoken) -> tuple[str, ...]:
        return tuple(tell(language, text) for language in self._spoken)


def _is_alike(told: tuple[str, ...]) -> bool:
    return told.count(told[0]) == len(told)


def _name(text: Spoken) -> Name:
    """Return by what a text is known: its key and figures, or itself where those have
    no hash."""
    if not text.figures:
        return text.key
    name = (text.key, *text.figures.items())
    return name if _hashed(name) else id(text)


def _hashed(name: tuple[object, ...]) -> bool:
    """Tell whether a name can be looked up: no text, no list of texts is among it."""
    try:
        hash(name)
    except TypeError:
        return False
    return True


def _rest(text: str, twin: str) -> Entry:
    """Return what a text has of its own, between what its twin begins and ends with.

    First how many letters they begin alike, then the text's own, then how many they end
    alike, if any do. Letters as JavaScript counts them: one beyond the first plane is two.

    >>> _rest("Nuria Casals (4 de 5)", "Nuria Casals (4 of 5)"), _rest("sí", "yes")
    ((16, 'de', 3), 'sí')
    """
    head = _alike(text, twin)
    tail = _alike(text[head:][::-1], twin[head:][::-1])
    if head + tail < SHARED:
        return text
    own = text[head : len(text) - tail]
    before, after = _letters(text[:head]), _letters(text[len(text) - tail :])
    return (before, own, after) if after else (before, own)


def _alike(text: str, twin: str) -> int:
    """Return how many letters two texts begin alike."""
    pairs = zip(text, twin, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _letters(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
