"""Which sentences the rules about words must look at: noise is rare, most sentences have none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import eq
from typing import NamedTuple

from qda.smoothing.draft import GAP, NOTHING
from qda.smoothing.lexicon import Lexicon

_LONGEST_GROUP = 8  # four words, each perhaps with an apostrophe
_WORD = re.compile(r"\w+")
_BOUNDARY = re.compile(r"(?:[!?]|(?<!\.)\.)(?=\s)")
_BROKEN_OFF = re.compile(r"[-/](?<=[^\W\d_].)(?![\w/-])")
_FULL = re.compile(r"'|[A-ZÄÖÜ](?<!\w.)[A-ZÄÖÜ]")
_BESIDE_GAP = re.compile(rf"{GAP}\s*[,–—-]")


class Stretch(NamedTuple):
    """Whole sentences, `text[start:end]`; `suspect` says that a rule about words may find something there."""

    start: int
    end: int
    suspect: bool


def stretches(masked: str, lexicon: Lexicon, *, full: bool) -> Iterator[Stretch]:
    """The text in stretches of whole sentences; suspect are those with noise, signs, or words said twice."""
    noisy = (lexicon.noise_full if full else lexicon.noise).__getitem__
    places = _places(masked, full=full)
    gaps = GAP in masked
    low = masked.lower()
    if len(low) != len(masked):
        low = masked
    start = place = 0
    bounds = [found.end() for found in _BOUNDARY.finditer(masked)]
    if not bounds or bounds[-1] < len(masked):
        bounds.append(len(masked))
    for end in bounds:
        placed = place
        while place < len(places) and places[place] < end:
            place += 1
        words = _WORD.findall(low, start, end)
        suspect = (
            place > placed
            or True in map(noisy, words)
            or _said_twice(words)
            or (gaps and _is_torn(masked, start, end, words))
        )
        yield Stretch(start, end, suspect)
        start = end


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
    """Whether a word, or two words in a row, may stand there twice in a row."""
    if len(set(words)) == len(words):
        return False
    if True in map(eq, words, islice(words, 1, None)):
        return True
    pairs = list(zip(words, islice(words, 1, None), strict=False))
    if len(set(pairs)) == len(pairs):
        return False
    return any(True in map(eq, pairs, islice(pairs, lag, None)) for lag in range(2, _LONGEST_GROUP + 1))


def _is_torn(masked: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Whether something was taken out beside a comma, or all of the sentence."""
    if masked.find(GAP, start, end) < 0:
        return False
    return not words or _BESIDE_GAP.search(masked, start, end) is not None
