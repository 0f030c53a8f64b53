"""Where the rules about words must look: most turns, and most sentences of the others, have nothing for them."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple
from unicodedata import is_normalized

from qda.smoothing.chunks import (
    DECISIVE,
    END,
    GAPPED,
    MARKED,
    MASKED,
    NOISE,
    SEVERAL,
    SHAPES,
    WORDS,
    Chunks,
    said_again,
    signals_of,
)  # fmt: skip
from qda.smoothing.conventions import Convention
from qda.smoothing.draft import GAP
from qda.smoothing.lexicon import Lexicon
from qda.smoothing.scan import first_signs

_MOST = 50_000
_HEADLESS = re.compile(rf"\s*{GAP}[\s{GAP}]*[^\w\s]")
_BESIDE_GAP = re.compile(rf"{GAP}\s*[,–—-]")
_HEAD = re.compile(rf"\s*{GAP}[\s{GAP}]*(?=\w)")


def _bytes_with(signals: int) -> bytes:
    return b"".join(re.escape(bytes([byte])) for byte in range(128) if byte & signals)


_TO_DECIDE = re.compile(b"[" + _bytes_with(DECISIVE) + b"]")
_ENDS = bytes(bool(byte & END) for byte in range(256))


class PlainWords(dict[str, str | None]):
    """The word of a chunk in lower case; None where a rule may concern the chunk, whatever stands beside it."""

    def __init__(self, lexicon: Lexicon, convention: Convention, *, full: bool) -> None:
        super().__init__()
        self._signals = signals_of(lexicon, full)
        self._signs = first_signs(convention)

    def __missing__(self, chunk: str) -> str | None:
        if len(self) >= _MOST:
            self.clear()
        doubtful = self._signals[chunk] & (DECISIVE | MASKED)
        plain = not doubtful and self._signs.search(chunk) is None and is_normalized("NFC", chunk)
        word = self[chunk] = WORDS[chunk] if plain else None
        return word


@lru_cache(maxsize=64)
def plain_words(lexicon: Lexicon, convention: Convention, full: bool) -> PlainWords:
    """The table of plain words for the word lists and the convention of a study."""
    return PlainWords(lexicon, convention, full=full)


def is_clean(text: str, lexicon: Lexicon, convention: Convention, full: bool) -> bool:
    """Whether no rule can find anything in a turn; that is so of most turns, and soon seen."""
    chunks = text.split()
    words: list[Any] = list(map(plain_words(lexicon, convention, full).__getitem__, chunks))
    if None in words or " ".join(chunks) != text:
        return False
    return not (len(set(words)) < len(words) and said_again(words))


class Stretch(NamedTuple):
    """Whole sentences: the chunks from `first` up to `last`, and what they signal, summed up.

    `doubtful` says that something else than noise stands there that a rule about words may concern: cut-offs, words
    said twice (over the noise too), signs taken out beside a comma.
    """

    first: int
    last: int
    signals: int
    doubtful: bool


class Suspects:
    """The stretches of a turn whose signs are decided that the rules about words must look at, from left to right."""

    def __init__(self, chunks: Chunks, masked: str) -> None:
        self._chunks = chunks
        self._masked = masked
        self._ends = chunks.signals.translate(_ENDS)
        self._again = sorted(said_again(chunks.words))
        decisive = [found.start() for found in _TO_DECIDE.finditer(chunks.signals)]
        self._places = sorted({*decisive, *(place for place, _ in self._again)})

    def behind(self, start: int) -> Stretch | None:
        """The next stretch from the chunk `start` on that must be looked at; None where there is none."""
        index = bisect_left(self._places, start)
        while index < len(self._places):
            stretch = self.at(self._places[index])
            if stretch.signals & NOISE or stretch.doubtful:
                return stretch
            index = bisect_left(self._places, stretch.last)
        return None

    def at(self, place: int) -> Stretch:
        """The stretch in which a chunk stands."""
        first = self._ends.rfind(1, 0, place) + 1
        last = self._ends.find(1, place) + 1 or len(self._ends)
        signals = 0
        for one in set(self._chunks.signals[first:last]):
            signals |= one
        return Stretch(first, last, signals, self._is_doubtful(first, last, signals))

    def _is_doubtful(self, first: int, last: int, signals: int) -> bool:
        if signals & MARKED:
            return True
        low, high = bisect_left(self._again, (first, 0)), bisect_left(self._again, (last, 0))
        if any(reach < last for _, reach in self._again[low:high]):
            return True
        if signals & (SEVERAL | GAPPED) and self._has_repeated(first, last):
            return True
        return bool(signals & GAPPED) and self._is_torn(first, last)

    def _has_repeated(self, first: int, last: int) -> bool:
        """Whether words are said twice in a row, commas and what was taken out left aside."""
        shapes = chain.from_iterable(map(SHAPES.__getitem__, self._chunks.chunks[first:last]))
        spoken = [one for one in shapes if one.text != "," and one.kind != "gap"]
        return bool(said_again([one.low if one.kind == "word" else "" for one in spoken]))

    def _is_torn(self, first: int, last: int) -> bool:
        """Whether something was taken out beside a comma, or all of the sentence.

        What was taken out in front of the first word of a sentence, and nowhere else, leaves the sentence whole.
        """
        masked = self._masked
        start, end = self._chunks.end(first) if first else 0, self._chunks.end(last)
        if not any(self._chunks.words[first:last]):
            return True
        head = _HEAD.match(masked, start, end)
        if head and masked.find(GAP, head.end(), end) < 0:
            return False
        return _HEADLESS.match(masked, start, end) is not None or _BESIDE_GAP.search(masked, start, end) is not None
