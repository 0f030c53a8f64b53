"""Which sentences the rules about words must look at: most have nothing for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from operator import eq
from typing import NamedTuple

from qda.smoothing.draft import GAP, NOTHING
from qda.smoothing.lexicon import Lexicon

_LONGEST_GROUP = 8  # four words, each perhaps with an apostrophe
_WORD = re.compile(r"\w+")
_BOUNDARY = re.compile(r"[.!?](?=\s)")
_BROKEN_OFF = re.compile(r"[-/](?<=[^\W\d_].)(?![\w/-])")
_FULL = re.compile(r"'|[A-ZÄÖÜ](?<!\w.)[A-ZÄÖÜ]")
_HEADLESS = re.compile(rf"\s*{GAP}[\s{GAP}]*[^\w\s]")
_BESIDE_GAP = re.compile(rf"{GAP}\s*[,–—-]")


def is_plain(text: str, lexicon: Lexicon, *, full: bool) -> bool:
    """Whether the rules about words can find nothing in a turn without signs; most turns are of this kind."""
    words = _WORD.findall(text.lower())
    if True in map((lexicon.noise_full if full else lexicon.noise).__getitem__, words):
        return False
    if ("-" in text or "/" in text) and _BROKEN_OFF.search(text):
        return False
    if full and _FULL.search(text):
        return False
    again = len(words) - len(set(words))
    if not again:
        return True
    if True in map(eq, words, islice(words, 1, None)):
        return False
    return again < 2 or len(set(pairwise(words))) == len(words) - 1


class Stretch(NamedTuple):
    """Whole sentences, `text[start:end]`, and their words in lower case.

    `noisy` says that noise stands there, `doubtful` that something else does that a rule about words may concern:
    cut-offs, words said twice (over the noise too), signs taken out beside a comma or inside a word.
    """

    start: int
    end: int
    words: Sequence[str]
    noisy: bool
    doubtful: bool


def stretches(masked: str, low: str, lexicon: Lexicon, *, full: bool) -> Iterator[Stretch]:
    """The stretches of a turn whose signs are decided; `low` is `masked` in lower case, of the same length."""
    noise = (lexicon.noise_full if full else lexicon.noise).__getitem__
    places = _places(masked, full=full)
    gaps = GAP in masked
    start = place = 0
    for end in _bounds(masked):
        words = _WORD.findall(low, start, end)
        noisy = True in map(noise, words)
        doubtful = _said_twice([one for one in words if not noise(one)] if noisy else words)
        doubtful = doubtful or (gaps and _is_torn(masked, start, end, words))
        while place < len(places) and places[place] < end:
            doubtful = True
            place += 1
        yield Stretch(start, end, words, noisy, doubtful)
        start = end


def _bounds(masked: str) -> list[int]:
    """Where stretches end: behind a full stop (not of an ellipsis), an exclamation or question mark and a blank."""
    bounds = [found.end() for found in _BOUNDARY.finditer(masked)]
    if ".." in masked:
        bounds = [end for end in bounds if masked[end - 2 : end] != ".."]
    bounds.append(len(masked))
    return bounds


def _places(masked: str, *, full: bool) -> list[int]:
    """Where signs stand that concern the rules about words."""
    places: list[int] = []
    if "-" in masked or "/" in masked:
        places.extend(found.start() for found in _BROKEN_OFF.finditer(masked))
    if NOTHING in masked:
        places.extend(found.start() for found in re.finditer(f"{NOTHING}+", masked))
    if full:
        places.extend(found.start() for found in _FULL.finditer(masked))
    places.sort()
    return places


def _said_twice(words: Sequence[str]) -> bool:
    """Whether a word, or several in a row, stand there twice in a row."""
    again = len(words) - len(set(words))
    if not again:
        return False
    if True in map(eq, words, islice(words, 1, None)):
        return True
    if again < 2 or len(set(pairwise(words))) == len(words) - 1:
        return False
    equal = (bytes(map(eq, words, islice(words, size, None))) for size in range(2, _LONGEST_GROUP + 1))
    return any(b"\1" * size in places for size, places in enumerate(equal, 2))


def _is_torn(masked: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Whether something was taken out beside a comma, or all of the sentence."""
    if masked.find(GAP, start, end) < 0:
        return False
    if not words or _HEADLESS.match(masked, start, end):
        return True
    return _BESIDE_GAP.search(masked, start, end) is not None
