"""Matches of compiled patterns in readings.

A reading is cut at its blanks; what stands between two of them is looked up in a table that remembers which patterns
it counts for. So each distinct piece is examined once, together with all others that are new, and a text costs little
more than cutting it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, compress, count
from typing import NamedTuple, cast

from qda.coding.rules.collecting import no_collecting
from qda.coding.rules.compiled import CompiledCodebook, Expression, Phrase, SplitVerb
from qda.coding.rules.match import Match, Word
from qda.coding.rules.neighbours import BREAK, Neighbours
from qda.errors import SlowPattern
from qda.language import pipeline_of
from qda.wording import say

WORD = re.compile(r"\w+(?:[-‐‑\xad'’]\w+|-\n\s*[^\W\d_]+|[:*·/]-?in(?:nen)?\b|\(innen\))*")
SECONDS = 1.0  # that a regular expression may take on one turn
_NOTHING: frozenset[int] = frozenset()


class PlacedPhrase(NamedTuple):
    """A phrase whose anchor is the word at `number` of a piece, `start` to `end` of it; `is_pair`: of two words."""

    phrase: Phrase
    number: int
    start: int
    end: int
    is_pair: bool


class Surroundings(NamedTuple):
    """What must be looked at together with the neighbours of a piece.

    `with_last` and `with_next` are phrases that need a keyword in the piece before or behind, one of `before` or
    `behind`; `further` is the rest.
    """

    with_last: tuple[PlacedPhrase, ...] = ()
    with_next: tuple[PlacedPhrase, ...] = ()
    before: frozenset[int] = frozenset()
    behind: frozenset[int] = frozenset()
    further: tuple[tuple[Phrase | SplitVerb | None, int], ...] = ()


# A piece: (start, end, pattern) of what it counts for by itself, its surroundings, the keywords of its outer words.
Entry = tuple[tuple[tuple[int, int, int], ...], Surroundings | None, frozenset[int], frozenset[int]]
_NONE = cast("Entry", ())  # the only one that is false
_NO_WORD: Entry = ((), Surroundings(), _NOTHING, _NOTHING)
_UNKNOWN: Entry = ((), Surroundings(), _NOTHING, _NOTHING)
_END_OF_TEXT = " "  # no piece has a blank
_END = Surroundings()
_AT_END: Entry = ((), _END, _NOTHING, _NOTHING)
_SIGNS = frozenset(".,!?;:…")
_made = tuple.__new__


class _Table(dict[str, Entry]):
    """Piece → what it counts for; pieces that are asked for in vain are kept in `unknown`."""

    def __init__(self) -> None:
        self.unknown: list[str] = []

    def __missing__(self, piece: str) -> Entry:
        self.unknown.append(piece)
        return _UNKNOWN


class Matcher:
    """Looks for the patterns of a compiled guide in texts; use one for all texts of a language.

    Where a category wants the longest matches only, of several patterns that match the very same word the first one
    is reported; with `every` all are.
    """

    def __init__(self, compiled: CompiledCodebook, *, every: bool = False) -> None:
        self.compiled = compiled
        self.every = every
        self._entries = _Table()
        self._entries[_END_OF_TEXT] = _AT_END
        self._reported: dict[frozenset[int], tuple[int, ...]] = {}
        self._words: dict[str, tuple[Word, ...]] = {}
        self._in_company = frozenset((*compiled.phrases, *compiled.split_verbs))
        self.pipeline = pipeline_of(compiled.language) if compiled.split_verbs else None

    def find(self, text: str) -> list[Match]:
        """All matches of single patterns in a text, phrases and expressions included, combinations not.

        Raises:
            SlowPattern: a regular expression took too long.
        """
        return self.find_all((text,))[0]

    def find_all(self, texts: Sequence[str]) -> list[list[Match]]:
        """What `find` finds in each of the texts; the turns of a transcript at once cost less than one by one.

        Raises:
            SlowPattern: a regular expression took too long.
        """
        with no_collecting():
            found = self._found(texts)
        for expression in self.compiled.expressions:
            for text, here in zip(texts, found, strict=True):
                here.extend(self._expressed(expression, text))
        return found

    def words_of(self, piece: str) -> tuple[Word, ...]:
        """The words of a piece with their keywords."""
        found = self._words.get(piece)
        if found is None:
            of = self.compiled.index.of
            found = tuple(Word(start, end, of(piece[start:end])) for start, end in _words_in(piece))
            self._words[piece] = found
        return found

    def _found(self, texts: Sequence[str]) -> list[list[Match]]:
        pieces: list[str] = []
        for text in texts:
            pieces += text.split(" ")
            pieces.append(_END_OF_TEXT)
        entries = self._looked_up(pieces)
        cut = _Cut(texts, pieces, entries, self)
        places = zip(count(), entries, accumulate(map(len, pieces), initial=0))
        found: list[list[Match]] = []
        here: list[Match] = []
        begin = first = 0
        for place, entry, letters in compress(places, entries):
            single, around, _first, _last = entry
            at = letters + place - begin
            for start, end, pattern in single:
                here.append(_made(Match, (at + start, at + end, pattern, ())))
            if around is None:
                continue
            if around is _END:
                found.append(here)
                here, begin, first = [], begin + at + 2, place + 1
            else:
                here += cut.around(around, len(found), first, place, at)
        return found

    def _looked_up(self, pieces: Sequence[str]) -> list[Entry]:
        """What each piece counts for; what is new is examined at once."""
        table = self._entries
        table.unknown = []
        found = list(map(table.__getitem__, pieces))
        if table.unknown:
            self._learn(dict.fromkeys(table.unknown))
            for place in [place for place, entry in enumerate(found) if entry is _UNKNOWN]:
                found[place] = table[pieces[place]]
        return found

    def _learn(self, pieces: Iterable[str]) -> None:
        of_piece = [(piece, _words_in(piece)) for piece in pieces]
        of = self.compiled.index.of_all([piece[start:end] for piece, words in of_piece for start, end in words])
        for piece, words in of_piece:
            if len(words) == 1:
                start, end = words[0]
                self._entries[piece] = self._of_word(piece, start, end, of[piece[start:end]])
            elif words:
                self._entries[piece] = self._of_words(piece, [Word(*word, of[piece[slice(*word)]]) for word in words])
            else:
                self._entries[piece] = _NO_WORD

    def _of_word(self, piece: str, start: int, end: int, keywords: frozenset[int]) -> Entry:
        """What a piece counts for that has one word."""
        if not keywords:
            return _NONE if piece[-1] != "-" else self._of_words(piece, (Word(start, end, keywords),))
        if piece[-1] == "-" or not self._in_company.isdisjoint(keywords):
            return self._of_words(piece, (Word(start, end, keywords),))
        return tuple([(start, end, one) for one in self._reports(keywords)]), None, keywords, keywords

    def _of_words(self, piece: str, words: Sequence[Word]) -> Entry:
        single: list[tuple[int, int, int]] = []
        for start, end, keywords in words:
            if keywords:
                single += [(start, end, pattern) for pattern in self._reports(keywords)]
        around = self._surroundings(piece, words)
        if not around and not any(word.keywords for word in words):
            return _NONE
        return tuple(single), around, words[0].keywords, words[-1].keywords

    def _surroundings(self, piece: str, words: Sequence[Word]) -> Surroundings | None:
        compiled = self.compiled
        last = len(words) - 1
        with_last: list[PlacedPhrase] = []
        with_next: list[PlacedPhrase] = []
        further: list[tuple[Phrase | SplitVerb | None, int]] = []
        inner: list[tuple[Phrase | SplitVerb | None, int]] = []
        for number, word in enumerate(words):
            if self._in_company.isdisjoint(word.keywords):
                continue
            for keyword in word.keywords:
                further += [(verb, number) for verb in compiled.split_verbs.get(keyword, ())]
                for phrase in compiled.phrases.get(keyword, ()):
                    placed = PlacedPhrase(phrase, number, word.start, word.end, len(phrase.keywords) == 2)
                    if phrase.anchor and not number:
                        with_last += [placed] if not BREAK.search(piece, 0, word.start) else []
                    elif not phrase.anchor and number == last:
                        with_next += [placed] if not BREAK.search(piece, word.end) else []
                    else:
                        inner.append((phrase, number))
        if piece.endswith("-"):
            further.append((None, last))
        if not (with_last or with_next or further or inner):
            return None
        before = frozenset(one.phrase.before for one in with_last)
        behind = frozenset(one.phrase.behind for one in with_next)
        return Surroundings(tuple(with_last), tuple(with_next), before, behind, (*further, *inner))

    def _reports(self, keywords: frozenset[int]) -> tuple[int, ...]:
        """The patterns that are reported for a word."""
        found = self._reported.get(keywords)
        if found is None:
            single = self.compiled.single
            patterns = sorted(pattern for keyword in keywords for pattern in single.get(keyword, ()))
            first: dict[int, int] = {}
            for pattern in patterns:
                first.setdefault(self._group(pattern), pattern)
            found = self._reported[keywords] = tuple(first.values())
        return found

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


class _Cut:
    """Texts cut into pieces, one behind the other: what neighbours are needed for."""

    def __init__(self, texts: Sequence[str], pieces: Sequence[str], entries: Sequence[Entry], matcher: Matcher) -> None:
        self.texts = texts
        self.pieces = pieces
        self.entries = entries
        self.matcher = matcher
        self._last: tuple[int, Neighbours] = (-1, Neighbours("", matcher))

    def around(self, around: Surroundings, text: int, first: int, place: int, at: int) -> list[Match]:
        """The matches around the piece at `place`, which begins at `at` of its text, which begins at piece `first`."""
        found: list[Match] = []
        with_last, with_next, wanted_before, wanted_behind, further = around
        before, behind = self.entries[place - 1], self.entries[place + 1]
        if with_last and before and (before is _NO_WORD or not wanted_before.isdisjoint(before[3])):
            for one in with_last:
                if one.is_pair and one.phrase.before in before[3]:
                    found += self._pair_before(one, place, at)
                elif before is _NO_WORD or one.phrase.before in before[3]:
                    found += self._neighbours(text).look(((one.phrase, one.number),), place - first)
        if with_next and behind and (behind is _NO_WORD or not wanted_behind.isdisjoint(behind[2])):
            for one in with_next:
                if one.is_pair and one.phrase.behind in behind[2]:
                    found += self._pair_behind(one, place, at)
                elif behind is _NO_WORD or one.phrase.behind in behind[2]:
                    found += self._neighbours(text).look(((one.phrase, one.number),), place - first)
        if further:
            found += self._neighbours(text).look(further, place - first)
        return found

    def _pair_before(self, one: PlacedPhrase, place: int, at: int) -> tuple[Match, ...]:
        piece = self.pieces[place - 1]
        word = self.matcher.words_of(piece)[-1]
        if BREAK.search(piece, word.end):
            return ()
        return (Match(at - 1 - len(piece) + word.start, at + one.end, one.phrase.pattern),)

    def _pair_behind(self, one: PlacedPhrase, place: int, at: int) -> tuple[Match, ...]:
        piece = self.pieces[place + 1]
        word = self.matcher.words_of(piece)[0]
        if BREAK.search(piece, 0, word.start):
            return ()
        return (Match(at + one.start, at + len(self.pieces[place]) + 1 + word.end, one.phrase.pattern),)

    def _neighbours(self, text: int) -> Neighbours:
        if self._last[0] != text:
            self._last = (text, Neighbours(self.texts[text], self.matcher))
        return self._last[1]


def _words_in(piece: str) -> Sequence[tuple[int, int]]:
    """Where the words of a piece stand."""
    if piece.isalpha():
        return ((0, len(piece)),)
    if piece[-1:] in _SIGNS and piece[:-1].isalpha():
        return ((0, len(piece) - 1),)
    return [word.span() for word in WORD.finditer(piece)]
