"""From a word of a text to the words around it: phrases, separated verbs, words cut in two by the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Protocol

from qda.coding.rules.compiled import CompiledCodebook, Phrase, SplitVerb
from qda.coding.rules.match import Match, Word
from qda.language import Pipeline

BREAK = re.compile(r"[.!?;:…]")
_PUNCTUATION = (".", ",", "!", "?", ";", ":", "…", "")
_CONNECTIVES = frozenset(("und", "oder", "aber", "denn", "sondern", "weil", "dass", "wenn", "damit", "ob", "als"))
_AFTER_HYPHEN = frozenset(("und", "oder", "bzw", "beziehungsweise", "sowie", "wie", "als", "noch", "bis", "and", "or"))
MAX_GAP_WORDS = 12


class Words(Protocol):
    """Who knows the words of a piece of text, and the guide."""

    @property
    def compiled(self) -> CompiledCodebook:
        """The guide."""

    @property
    def pipeline(self) -> Pipeline | None:
        """A trained pipeline, where one is installed and needed."""

    def words_of(self, piece: str) -> tuple[Word, ...]:
        """The words of a piece with their keywords."""


class Neighbours:
    """A text cut into pieces, to look from a word to its neighbours."""

    def __init__(self, text: str, matcher: Words) -> None:
        self.text = text
        self.pieces = text.split(" ")
        self.matcher = matcher

    @cached_property
    def _lengths(self) -> list[int]:
        """How many letters stand before each piece, blanks left out."""
        return [0, *accumulate(map(len, self.pieces))]

    def look(self, further: Sequence[tuple[Phrase | SplitVerb | None, int]], place: int) -> Iterator[Match]:
        """The matches of phrases and separated verbs around a word of the piece at `place`."""
        for what, number in further:
            here = (place, number)
            if what is None:
                yield from self._over_hyphen(here)
            elif isinstance(what, Phrase):
                yield from self._phrase(what, here)
            else:
                yield from self._separated(what, here)

    def _word(self, here: tuple[int, int]) -> Word:
        place, number = here
        word = self.matcher.words_of(self.pieces[place])[number]
        at = self._lengths[place] + place
        return Word(at + word.start, at + word.end, word.keywords)

    def _following(self, here: tuple[int, int]) -> tuple[int, int] | None:
        place, number = here
        if number + 1 < len(self.matcher.words_of(self.pieces[place])):
            return place, number + 1
        for later in range(place + 1, len(self.pieces)):
            if self.matcher.words_of(self.pieces[later]):
                return later, 0
        return None

    def _preceding(self, here: tuple[int, int]) -> tuple[int, int] | None:
        place, number = here
        if number:
            return place, number - 1
        for earlier in range(place - 1, -1, -1):
            words = self.matcher.words_of(self.pieces[earlier])
            if words:
                return earlier, len(words) - 1
        return None

    def _phrase(self, phrase: Phrase, here: tuple[int, int]) -> Iterator[Match]:
        first = here
        for _ in range(phrase.anchor):
            before = self._preceding(first)
            if before is None:
                return
            first = before
        place: tuple[int, int] | None = first
        words: list[Word] = []
        for keyword in phrase.keywords:
            if place is None:
                return
            word = self._word(place)
            if keyword not in word.keywords:
                return
            words.append(word)
            place = self._following(place)
        if not BREAK.search(self.text, words[0].end, words[-1].start):
            yield Match(words[0].start, words[-1].end, phrase.pattern)

    def _separated(self, verb: SplitVerb, here: tuple[int, int]) -> Iterator[Match]:
        """A separable verb over a distance: the particle ends the clause that the verb stands in."""
        finite = last = self._word(here)
        place = self._following(here)
        for _ in range(MAX_GAP_WORDS):
            if place is None:
                return
            word = self._word(place)
            if BREAK.search(self.text, last.end, word.start):
                return
            place = self._following(place)
            if verb.particle in word.keywords and self._belongs_to(finite, word, place):
                parts = ((finite.start, finite.end), (word.start, word.end))
                yield Match(finite.start, word.end, verb.pattern, parts)
                return
            last = word

    def _belongs_to(self, verb: Word, particle: Word, following: tuple[int, int] | None) -> bool:
        """Whether a particle is that of the verb: a trained pipeline knows; without one the end of the clause tells."""
        if self.matcher.pipeline is not None:
            return (verb.start, particle.start) in self.matcher.pipeline.particles(self.text)
        return self._ends_clause(particle.end, following)

    def _ends_clause(self, end: int, following: tuple[int, int] | None) -> bool:
        if following is None or self.text[end : end + 1] in _PUNCTUATION:
            return True
        word = self._word(following)
        return self.text[word.start : word.end].lower() in _CONNECTIVES

    def _over_hyphen(self, here: tuple[int, int]) -> Iterator[Match]:
        """A word that the end of a line cut in two: `Konflikt- fähigkeit`; not `Kritik- und Lernfähigkeit`."""
        following = self._following(here)
        if following is None or following[0] != here[0] + 1:
            return
        first, second = self._word(here), self._word(following)
        before, behind = self.text[first.start : first.end], self.text[second.start : second.end]
        if self.text[first.end : second.start] != "- " or behind.lower() in _AFTER_HYPHEN:
            return
        compiled = self.matcher.compiled
        for keyword in compiled.index.of(before + ("" if behind[0].islower() else "-") + behind):
            for pattern in compiled.single.get(keyword, ()):
                yield Match(first.start, second.end, pattern)
