"""People: by title, by first name, by last name, by what is said before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qda.pseudonyms.forms import fold
from qda.pseudonyms.lists import gazetteer
from qda.pseudonyms.surroundings import PARTICLES, RELATIONS, ROLES, TITLES
from qda.pseudonyms.tokens import Mention, Tokens

_INITIAL = re.compile(r"[\s\u00a0]{1,3}([^\W\d_]{1,2})\b(?![’'-])(\.)?")
_COMMA = re.compile(r",[ \t]{1,2}")
_MOST_PARTICLES = 3

Knows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class People:
    """Finds people in the words of one text; `knows` tells whether a dictionary has a word."""

    tokens: Tokens
    knows: Knows

    def find(self) -> Iterator[Mention]:
        """All mentions; overlapping ones are told apart by their weight."""
        for index in range(len(self.tokens)):
            yield from self._titled(index)
            yield from self._related(index)
            yield from self._by_first_name(index)
            yield from self._by_last_name(index)

    def _titled(self, index: int) -> Iterator[Mention]:
        words = self.tokens.words
        if words[index].folded not in TITLES or not (words[index].text[0].isupper() or not self.tokens.has_capitals):
            return
        yield from self._initial(index)
        first = index + 1
        while first < len(words) and words[first].folded in TITLES and self.tokens.follows(first, dotted=True):
            first += 1
        start = self._behind_particles(first)
        if not self.tokens.follows(start, dotted=start == first) or not self.tokens.is_name_like(start):
            return
        name = words[start]
        if name.folded in ROLES or (not self.tokens.has_capitals and self._is_ordinary_small(start)):
            return
        yield self._mention(first, self._last_of(start), "title", 70)

    def _initial(self, index: int) -> Iterator[Mention]:
        """`Frau M.`, `Herr Sch.`: the title belongs to the name, the letter alone would be everywhere."""
        word = self.tokens.words[index]
        dot = self.tokens.source[word.end : word.end + 1] == "." and word.folded in ("dr", "prof", "fr", "hr")
        found = _INITIAL.match(self.tokens.source, word.end + dot)
        if found and found[1][0].isupper() and (found[2] or len(found[1]) == 1) and fold(found[1]) not in TITLES:
            name = " ".join(self.tokens.source[word.start : found.end()].split())
            yield Mention(word.start, found.end(), name, "person", "title and initial", 75)

    def _related(self, index: int) -> Iterator[Mention]:
        """`Kollegin Sommer`, `Onkel Ernst`, `namens Kaya`: names that are words are taken too."""
        word = self.tokens.words[index]
        if word.folded in RELATIONS and self.tokens.follows(index + 1) and self.tokens.is_name_like(index + 1):
            after = self.tokens.words[index + 1]
            lists = gazetteer()
            listed = self._bare(after.folded, lists.first) or self._bare(after.folded, lists.last)
            if after.folded not in ROLES and (listed or not self.knows(after.text)):
                yield self._mention(index + 1, self._last_of(index + 1), "relation", 60)

    def _by_first_name(self, index: int) -> Iterator[Mention]:
        lists, words = gazetteer(), self.tokens.words
        if not self.tokens.is_name_like(index):
            return
        bare = self._first_name(words[index].folded)
        if bare is None:
            return
        last = self._last_of(index)
        if last == index and bare in lists.ordinary:
            return
        if last == index and not self.tokens.has_capitals and self._is_ordinary_small(index):
            return
        yield self._mention(index, last, "first name", 65 if last > index else 50)

    def _by_last_name(self, index: int) -> Iterator[Mention]:
        lists, words = gazetteer(), self.tokens.words
        if not self.tokens.is_name_like(index):
            return
        bare = self._bare(words[index].folded, lists.last)
        if bare is None:
            return
        if index + 1 < len(words) and self._first_name(words[index + 1].folded) and self.tokens.is_name_like(index + 1):
            gap = self.tokens.source[words[index].end : words[index + 1].start]
            if _COMMA.fullmatch(gap) and bare not in lists.first:
                yield self._mention(index, index, "last name, first name", 55)
        if bare not in lists.ordinary and not (not self.tokens.has_capitals and self._is_ordinary_small(index)):
            yield self._mention(index, index, "last name", 40)

    def _last_of(self, index: int) -> int:
        """The last word of the name that begins at `index`: further first names, particles, a last name."""
        last = index
        while self._first_name(self.tokens.words[last].folded) and (following := self._continues(last)) > last:
            last = following
        return last

    def _continues(self, index: int) -> int:
        following = self._behind_particles(index + 1)
        if not self.tokens.follows(following) or not self.tokens.is_name_like(following):
            return index
        lists, word = gazetteer(), self.tokens.words[following]
        if word.folded in TITLES or (word.folded in ROLES and word.folded not in lists.last):
            return index
        is_listed = self._bare(word.folded, lists.last) or self._first_name(word.folded)
        is_double = "-" in word.text and any(fold(part) in lists.last for part in word.text.split("-"))
        if self.tokens.has_capitals and (is_listed or is_double or not self.knows(word.text)):
            return following
        return (
            following
            if is_listed and not self.tokens.has_capitals and not self._is_ordinary_small(following)
            else index
        )

    def _behind_particles(self, index: int) -> int:
        """The word behind `von der` and the like, if there are any."""
        words, position = self.tokens.words, index
        while (
            position < min(index + _MOST_PARTICLES, len(words) - 1)
            and words[position].folded in PARTICLES
            and words[position].folded != "und"
            and self.tokens.follows(position)
        ):
            position += 1
        return position

    def _first_name(self, folded: str) -> str | None:
        lists = gazetteer()
        found = self._bare(folded, lists.first)
        if found is None and "-" in folded and all(part in lists.first for part in folded.split("-")):
            return folded
        return found

    @staticmethod
    def _bare(folded: str, names: frozenset[str]) -> str | None:
        """The listed name of which `folded` is a form, or None."""
        if folded in names:
            return folded
        cut = folded[:-2] if folded.endswith(("'s", "’s")) else folded[:-1] if folded.endswith("s") else ""
        return cut if len(cut) > 2 and cut in names else None

    def _is_ordinary_small(self, index: int) -> bool:
        """Whether a word of a text without capitals is an ordinary one."""
        word = self.tokens.words[index]
        return gazetteer().is_ordinary(word.folded) or len(word.folded) < 4 or self._is_small_word(word.text)

    def _is_small_word(self, word: str) -> bool:
        lists = gazetteer()
        return self.knows(word) and fold(word) not in lists.first and fold(word) not in lists.last

    def _mention(self, first: int, last: int, reason: str, weight: int) -> Mention:
        words = self.tokens.words
        return Mention(words[first].start, words[last].end, self.tokens.text(first, last), "person", reason, weight)
