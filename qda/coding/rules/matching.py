"""Matches of compiled patterns in a reading.

A reading is cut at its blanks; what stands between two of them is looked up in a table that remembers which patterns
it counts for. So each distinct piece is examined once, and a text costs little more than cutting it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress
from typing import NamedTuple

from qda.coding.rules.compiled import CompiledCodebook, Expression, Phrase, SplitVerb
from qda.errors import SlowPattern
from qda.language import pipeline_of
from qda.wording import say

WORD = re.compile(r"\w+(?:[-‐‑\xad'’]\w+|-\n\s*[^\W\d_]+|[:*·/]-?in(?:nen)?\b|\(innen\))*")
_BREAK = re.compile(r"[.!?;:…]")
_PUNCTUATION = (".", ",", "!", "?", ";", ":", "…", "")
_CONNECTIVES = frozenset(("und", "oder", "aber", "denn", "sondern", "weil", "dass", "wenn", "damit", "ob", "als"))
_AFTER_HYPHEN = frozenset(("und", "oder", "bzw", "beziehungsweise", "sowie", "wie", "als", "noch", "bis", "and", "or"))
MAX_GAP_WORDS = 12
SECONDS = 1.0  # that a regular expression may take on one turn


class Match(NamedTuple):
    """A pattern found in a text: the whole stretch, and the stretches of the words if they are not the whole."""

    start: int
    end: int
    pattern: int
    parts: tuple[tuple[int, int], ...] = ()

    @property
    def words(self) -> tuple[tuple[int, int], ...]:
        """The stretches of the words that matched."""
        return self.parts or ((self.start, self.end),)


class Word(NamedTuple):
    """A word of a piece: where it stands in it and which keywords it counts for."""

    start: int
    end: int
    keywords: frozenset[int]


class Entry(NamedTuple):
    """What a piece of text counts for by itself, and what must be looked at together with its neighbours.

    `with_last` and `with_next` are phrases that need a keyword in the piece before or behind; `further` is the rest.
    `first` and `last` are the keywords of the piece's outer words.
    """

    single: tuple[tuple[int, int, int], ...]
    with_last: tuple[tuple[Phrase, int], ...] = ()
    with_next: tuple[tuple[Phrase, int], ...] = ()
    further: tuple[tuple[Phrase | SplitVerb | None, int], ...] = ()
    first: frozenset[int] = frozenset()
    last: frozenset[int] = frozenset()


_NO_WORD = Entry(())
_made = tuple.__new__


class _Table(dict[str, Entry | None]):
    """Piece → entry, made when the piece is met first."""

    def __init__(self, make: Callable[[str], Entry | None]) -> None:
        self._make = make

    def __missing__(self, piece: str) -> Entry | None:
        entry = self[piece] = self._make(piece)
        return entry


class Matcher:
    """Looks for the patterns of a compiled guide in texts; use one for all texts of a language.

    Where a category wants the longest matches only, of several patterns that match the very same word the first one
    is reported; with `every` all are.
    """

    def __init__(self, compiled: CompiledCodebook, *, every: bool = False) -> None:
        self.compiled = compiled
        self.every = every
        self._entries = _Table(self._entry)
        self._reported = {
            keyword: tuple((pattern, self._group(pattern)) for pattern in patterns)
            for keyword, patterns in compiled.single.items()
        }
        self._words: dict[str, tuple[Word, ...]] = {}
        self.pipeline = pipeline_of(compiled.language) if compiled.split_verbs else None

    def find(self, text: str) -> list[Match]:
        """All matches of single patterns in a text, phrases and expressions included, combinations not.

        Raises:
            SlowPattern: a regular expression took too long.
        """
        pieces = text.split(" ")
        entries = list(map(self._entries.__getitem__, pieces))
        found: list[Match] = []
        if any(entries):
            sight = _Sight(text, pieces, self)
            last = len(pieces) - 1
            at = done = 0
            for place in compress(range(len(pieces)), entries):
                single, with_last, with_next, further, _first, _last = entries[place] or _NO_WORD
                at += sum(map(len, pieces[done:place])) + place - done
                done = place
                if single:
                    found += [_made(Match, (at + start, at + end, number, ())) for start, end, number in single]
                if with_last and place and (before := entries[place - 1]):
                    for one in with_last:
                        if one[0].before in before.last or before is _NO_WORD:
                            found += sight.look((one,), place)
                if with_next and place < last and (behind := entries[place + 1]):
                    for one in with_next:
                        if one[0].behind in behind.first or behind is _NO_WORD:
                            found += sight.look((one,), place)
                if further:
                    found += sight.look(further, place)
        for expression in self.compiled.expressions:
            found.extend(self._expressed(expression, text))
        return found

    def words(self, piece: str) -> tuple[Word, ...]:
        """The words of a piece with their keywords."""
        found = self._words.get(piece)
        if found is None:
            of = self.compiled.index.of
            found = tuple(Word(*match.span(), of(match.group())) for match in WORD.finditer(piece))
            self._words[piece] = found
        return found

    def _entry(self, piece: str) -> Entry | None:
        compiled = self.compiled
        if piece.isalpha():
            keywords = compiled.index.of(piece)
            if not keywords:
                return None
            words: Sequence[Word] = (Word(0, len(piece), keywords),)
        else:
            words = self.words(piece)
            if not words:
                return _NO_WORD
        single: list[tuple[int, int, int]] = []
        phrases: list[tuple[Phrase, int]] = []
        further: list[tuple[Phrase | SplitVerb | None, int]] = []
        for number, word in enumerate(words):
            if not word.keywords:
                continue
            here: list[tuple[int, int]] = []
            for keyword in word.keywords:
                here += self._reported.get(keyword, ())
                if keyword in compiled.phrases:
                    phrases += [(phrase, number) for phrase in compiled.phrases[keyword]]
                if keyword in compiled.split_verbs:
                    further += [(verb, number) for verb in compiled.split_verbs[keyword]]
            first: dict[int, int] = {}
            for pattern, group in sorted(here) if len(here) > 1 else here:
                first.setdefault(group, pattern)
            single += [(word.start, word.end, pattern) for pattern in first.values()]
        if piece.endswith("-"):
            further.append((None, len(words) - 1))
        if not further and not any(word.keywords for word in words):
            return None
        with_last = [one for one in phrases if one[0].anchor and not one[1]]
        with_next = [one for one in phrases if not one[0].anchor and one[1] == len(words) - 1]
        further += [one for one in phrases if one not in with_last and one not in with_next]
        outer = words[0].keywords, words[-1].keywords
        return Entry(tuple(single), tuple(with_last), tuple(with_next), tuple(further), *outer)

    def _group(self, pattern: int) -> int:
        """Of patterns of one group that match the same word the first is reported; negative: a group of its own."""
        compiled = self.compiled
        rule = compiled.rule_of[pattern]
        is_longest = compiled.roles[pattern] == "hit" and compiled.rules[rule].category.match.nested == "longest"
        return rule if is_longest and not self.every else -1 - pattern

    def _expressed(self, expression: Expression, text: str) -> Iterator[Match]:
        try:
            for one in expression.regex.finditer(text, timeout=SECONDS):
                yield Match(one.start(), one.end(), expression.pattern)
        except TimeoutError:
            compiled = self.compiled
            category = compiled.rules[compiled.rule_of[expression.pattern]].category.id
            source = compiled.sources[expression.pattern]
            raise SlowPattern(
                say("category {category}, pattern '{pattern}': no answer after {n} s on “{text}”",
                    category=category, pattern=source, n=int(SECONDS), text=text[:40]),
                say("avoid repetitions inside repetitions, such as (a+)+"),
            ) from None  # fmt: skip


class _Sight:
    """A text cut into pieces, to look from a word to its neighbours."""

    def __init__(self, text: str, pieces: Sequence[str], matcher: Matcher) -> None:
        self.text = text
        self.pieces = pieces
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
        word = self.matcher.words(self.pieces[place])[number]
        at = self._lengths[place] + place
        return Word(at + word.start, at + word.end, word.keywords)

    def _following(self, here: tuple[int, int]) -> tuple[int, int] | None:
        place, number = here
        if number + 1 < len(self.matcher.words(self.pieces[place])):
            return place, number + 1
        for later in range(place + 1, len(self.pieces)):
            if self.matcher.words(self.pieces[later]):
                return later, 0
        return None

    def _preceding(self, here: tuple[int, int]) -> tuple[int, int] | None:
        place, number = here
        if number:
            return place, number - 1
        for earlier in range(place - 1, -1, -1):
            words = self.matcher.words(self.pieces[earlier])
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
        if not _BREAK.search(self.text, words[0].end, words[-1].start):
            yield Match(words[0].start, words[-1].end, phrase.pattern)

    def _separated(self, verb: SplitVerb, here: tuple[int, int]) -> Iterator[Match]:
        """A separable verb over a distance: the particle ends the clause that the verb stands in."""
        finite = last = self._word(here)
        place = self._following(here)
        for _ in range(MAX_GAP_WORDS):
            if place is None:
                return
            word = self._word(place)
            if _BREAK.search(self.text, last.end, word.start):
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
