"""Places: by the list, by the preposition before, by how their names end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qda.pseudonyms.forms import forms
from qda.pseudonyms.lists import gazetteer
from qda.pseudonyms.persons import Knows
from qda.pseudonyms.shapes import is_behind_postcode
from qda.pseudonyms.surroundings import NO_STREETS, PLACE_PREPOSITIONS, PLACE_TAILS, PLACE_WORDS, ROLES
from qda.pseudonyms.tokens import Mention, Tokens

_LONG = 6
_ENDINGS = ("er", "ern", "erin", "erinnen", "isch", "ische", "ischen", "ischer", "isches")


@dataclass(frozen=True, slots=True)
class Places:
    """Finds places in the words of one text; `in_dictionary` is `knows` without compounds made on the spot."""

    tokens: Tokens
    knows: Knows
    in_dictionary: Knows

    def find(self) -> Iterator[Mention]:
        """All mentions."""
        for index in range(len(self.tokens)):
            if (last := self._long(index)) is not None:
                yield self._mention(index, last, "place", 68)
            elif self.tokens.is_name_like(index):
                yield from self._listed(index)
                yield from self._unlisted(index)

    def _listed(self, index: int) -> Iterator[Mention]:
        lists, word = gazetteer(), self.tokens.words[index]
        bare = listed_place(word.folded)
        if bare is None:
            return
        if bare not in lists.ordinary and not (not self.tokens.has_capitals and len(bare) < _LONG):
            is_adjective = (
                bare != word.folded and self.tokens.follows(index + 1) and self.tokens.is_name_like(index + 1)
            )
            yield self._mention(index, index, "place", 54 if is_adjective else 45)
        elif self._is_announced(index):
            yield self._mention(index, index, "place behind a preposition", 42)

    def _unlisted(self, index: int) -> Iterator[Mention]:
        word = self.tokens.words[index]
        if not self.tokens.has_capitals or word.folded in ROLES or word.folded in NO_STREETS:
            return
        if self.in_dictionary(word.text) or (self.knows(word.text) and not word.folded.endswith(PLACE_TAILS)):
            return
        if word.text.isupper() and len(word.text) < _LONG:
            return
        if self._is_announced(index, places_only=True):
            yield self._mention(index, index, "unknown word behind a preposition", 30)
        elif len(word.folded) >= _LONG and word.folded.endswith(PLACE_TAILS) and not self.knows(word.text):
            yield self._mention(index, index, "ends like a place", 20)

    def _long(self, index: int) -> int | None:
        """The last word of a place of several words that begins at `index`."""
        words = self.tokens.words
        for name in gazetteer().long_places.get(words[index].folded, ()):
            here = [one.folded for one in words[index : index + len(name)]]
            joined = all(self.tokens.follows(index + offset, dotted=True) for offset in range(1, len(name)))
            if joined and here[:-1] == list(name[:-1]) and here[-1] in (name[-1], name[-1] + "s"):
                return index + len(name) - 1
        return None

    def _is_announced(self, index: int, *, places_only: bool = False) -> bool:
        if is_behind_postcode(self.tokens, index):
            return True
        if not self.tokens.follows(index):
            return False
        before = self.tokens.words[index - 1]
        prepositions = PLACE_PREPOSITIONS - {"bei", "von", "um", "ab", "bis"} if places_only else PLACE_PREPOSITIONS
        return before.folded in prepositions or before.folded in PLACE_WORDS

    def _mention(self, first: int, last: int, reason: str, weight: int) -> Mention:
        words = self.tokens.words
        return Mention(words[first].start, words[last].end, self.tokens.text(first, last), "place", reason, weight)


def listed_place(folded: str) -> str | None:
    """The listed place of which `folded` is a form: the name, its genitive, its people."""
    names = gazetteer().places
    if folded in names:
        return folded
    if folded.endswith("s") and folded[:-1] in names:
        return folded[:-1]
    for ending in _ENDINGS:
        if folded.endswith(ending):
            stem = folded[: -len(ending)]
            for candidate in _stems(stem):
                if len(candidate) > 3 and candidate in names and folded in forms(candidate, "place"):
                    return candidate
    return None


def _stems(stem: str) -> tuple[str, ...]:
    """What the name of a place may be whose people are called after `stem`: `muenchn` → `muenchen`."""
    return (
        stem,
        stem + "en",
        stem[:-1] + "en" if stem.endswith("n") else "",
        stem + "e",
        stem[:-2] + "ich" if stem.endswith("ch") else "",
        stem[:-2] if stem.endswith("an") else "",
        stem[:-2] + "a" if stem.endswith("an") else "",
        stem[:-3] + "a" if stem.endswith("ens") else "",
        stem[:-3] + "e" if stem.endswith("ens") else "",
    )
