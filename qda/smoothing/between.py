"""Fillers among words, the commonest noise: they go without a look at the rest of the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qda.smoothing.chunks import GAPPED, MARKED, MASKED, NOISE, SEVERAL, SHAPES, STOPS, Chunks, said_again
from qda.smoothing.draft import Change
from qda.smoothing.guards import is_polite
from qda.smoothing.lexicon import Lexicon
from qda.smoothing.suspects import Stretch

_BESIDE = MARKED | SEVERAL | GAPPED | MASKED


class _Filler(NamedTuple):
    """A filler `text[start:end]`, the chunk at `place`, and whether commas stand in front of it and behind it."""

    place: int
    start: int
    end: int
    left: bool
    right: bool


def fillers_among_words(chunks: Chunks, stretch: Stretch, lexicon: Lexicon) -> list[Change] | None:
    """The changes of a sentence whose only noise are fillers that a word follows.

    A word stands in front of each, or the sentence begins with it; commas may stand on either side. None where more
    must be known to decide: fillers beside other signs or beside each other, sounds that look like something else.
    """
    first, last, signals, _ = stretch
    if signals & _BESIDE or (signals & STOPS and any(one & STOPS for one in chunks.signals[first : last - 1])):
        return None
    fillers: list[_Filler] = []
    for index in range(first, last):
        if chunks.signals[index] & NOISE:
            filler = _filler(chunks, index, stretch, lexicon)
            if filler is None:
                return None
            fillers.append(filler)
    taken = {one.place for one in fillers}
    if said_again([chunks.words[index] for index in range(first, last) if index not in taken]):
        return None
    return [change for one in fillers for change in _changes(chunks, first, one, lexicon)]


def _filler(chunks: Chunks, index: int, stretch: Stretch, lexicon: Lexicon) -> _Filler | None:
    """A filler with nothing but commas at its sides; no initial (ER) and no unit (5 mm)."""
    chunk, low = chunks.chunks[index], chunks.words[index]
    right = chunk[-1] == ","
    sound = chunk[:-1] if right else chunk
    if sound.lower() != low or not lexicon.is_filler(low) or index + 1 == stretch.last:
        return None
    if (sound.isupper() and sound.isascii()) or set(low) == {"m"} or chunks.signals[index + 1] & NOISE:
        return None
    left = False
    if index > stretch.first:
        before = SHAPES[chunks.chunks[index - 1]]
        left = before[-1].text == ","
        if before[-1 - left :][0].kind != "word":
            return None
    if SHAPES[chunks.chunks[index + 1]][0].kind != "word":
        return None
    start = chunks.starts[index]
    return _Filler(index, start, start + len(sound), left, right)


def _changes(chunks: Chunks, first: int, filler: _Filler, lexicon: Lexicon) -> Iterator[Change]:
    """The filler goes; of its commas one stays at most, and the word that now opens the sentence is written large."""
    index, start, end, left, right = filler
    yield Change(start, end, "", "FP")
    if index == first:
        if right:
            yield Change(end, end + 1, "", "PU")
        if chunks.chunks[index][0].isupper():
            yield from _large(chunks, index + 1)
        return
    if not (left or right):
        return
    stays = _keeps_comma(chunks, first, index, lexicon, left=left)
    if right and (left or not stays):
        yield Change(end, end + 1, "", "PU")
    if left and not stays:
        comma = chunks.end(index) - 1
        yield Change(comma, comma + 1, "", "PU")


def _keeps_comma(chunks: Chunks, first: int, index: int, lexicon: Lexicon, *, left: bool) -> bool:
    words = chunks.words
    before, behind = words[index - 1], words[index + 1]
    answers = lexicon.answer_particles
    if all(not word or word in answers or lexicon.is_filler(word) for word in words[first:index]):
        return True
    if before in lexicon.no_comma_after:
        return False
    if behind in lexicon.no_comma_before and not _is_noun(chunks, first, index - 1, lexicon):
        return False
    return left or behind in lexicon.subordinators


def _is_noun(chunks: Chunks, first: int, index: int, lexicon: Lexicon) -> bool:
    """Whether a chunk is a word with a capital inside a German sentence."""
    if lexicon.language != "de" or is_polite(chunks.words[index]) or not any(chunks.words[first:index]):
        return False
    word = next(one for one in SHAPES[chunks.chunks[index]] if one.kind == "word")
    return word.text[0].isupper()


def _large(chunks: Chunks, index: int) -> Iterator[Change]:
    """The first letter of a word written in small letters becomes large."""
    word = SHAPES[chunks.chunks[index]][0]
    if word.text.islower():
        start = chunks.starts[index]
        place = next(place for place, sign in enumerate(chunks.chunks[index]) if sign.isalpha())
        yield Change(start + place, start + place + 1, chunks.chunks[index][place].upper(), "PU")
