"""Fillers between two words, the commonest noise: they go without a look at the rest of the sentence."""

from __future__ import annotations

from collections.abc import Sequence

from qda.smoothing.draft import Change
from qda.smoothing.lexicon import Lexicon


def fillers_between_words(
    text: str, low: str, start: int, end: int, words: Sequence[str], lexicon: Lexicon
) -> list[Change] | None:
    """The changes of a stretch whose noise are fillers with a word and a blank on either side.

    `low` is `text` in lower case, `words` those of the stretch. None where more must be known to decide: fillers at
    the border of a sentence, beside punctuation or beside each other, and sounds that look like something else.
    """
    noise = bytes(map(lexicon.noise.__getitem__, words))
    if b"\1\1" in noise or noise[0] or noise[-1]:
        return None
    changes: list[Change] = []
    for sound in {word for word, is_noise in zip(words, noise, strict=True) if is_noise}:
        if sound in lexicon.keep:
            return None
        place = low.find(sound, start, end)
        while place >= 0:
            behind = place + len(sound)
            if not (_in_word(low[place - 1]) or _in_word(low[behind])):
                if not _stands_alone(text, place, behind):
                    return None
                changes.append(Change(place, behind, "", "FP"))
            place = low.find(sound, behind, end)
    return changes


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _stands_alone(text: str, place: int, behind: int) -> bool:
    """Whether a sound stands between two words and is no initial (ER) and no unit (5 mm)."""
    before = text[place - 2]
    if text[place - 1] != " " or text[behind] != " " or not before.isalpha() or not text[behind + 1].isalnum():
        return False
    sound = text[place:behind]
    return not (sound.isupper() and sound.isascii())
