"""German compounds: whether the letters before a word inside another one are a word of their own.

The rule: a compound counts for its tail when what stands before it is a known noun, with or without a linking element;
it counts for its head when, after a linking element, a known noun follows. Stems of verbs and a few words that often
begin compounds may stand before a noun too.
"""

from __future__ import annotations

from functools import cache

from qda.language.affixes import LINKS, MORE_HEADS, NO_HEADS, NO_TAILS
from qda.language.words import Words, words_of

LEAST_PART = 3
_LEAST_INNER = 4
_LINKS_BY_END = {end: tuple(one for one in LINKS if one[-1:] == end) for end in {one[-1:] for one in LINKS if one}}


@cache
def compounds_of(language: str) -> Compounds:
    """The compounds of a language, one for all who ask."""
    return Compounds(words_of(language))


class Compounds:
    """Decides about heads and tails, each once."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._heads: dict[str, bool] = {}
        self._nouns: dict[str, bool] = {}

    def is_head(self, letters: str) -> bool:
        """Whether a compound may begin so: `arbeits`, `lern`, `kundenservice` before another noun."""
        found = self._heads.get(letters)
        if found is None:
            found = self._heads[letters] = self._may_begin(letters)
        return found

    def bare_heads(self, letters: str) -> list[str]:
        """The words that a head may be, written with a capital: `Arbeits` → `Arbeit`, `Lern` → `Lernen`."""
        noun = letters[:1].upper() + letters[1:].lower()
        bare = [noun[: len(noun) - len(link)] for link in LINKS if noun.endswith(link)]
        restored = [noun + "e", noun + "en", *([noun[:-1] + "e"] if noun.endswith("s") else [])]
        return [one for one in (*bare, *restored) if len(one) >= LEAST_PART]

    def is_noun(self, word: str) -> bool:
        """Whether a word is a known noun and none of the affixes that dictionaries list as nouns."""
        found = self._nouns.get(word)
        if found is None:
            is_affix = len(word) < LEAST_PART or word.lower() in NO_HEADS
            found = self._nouns[word] = not is_affix and self.words.is_noun(word.capitalize())
        return found

    def is_tail(self, letters: str, *, of_noun: bool) -> bool:
        """Whether a compound may end so: a noun in some form, or, where the whole is none, any word."""
        if letters in NO_TAILS or len(letters) < LEAST_PART:
            return False
        if not of_noun:
            return self.words.knows(letters)
        return bool(self.words.listed(letters.capitalize())) or self._is_compound(letters)

    def _is_compound(self, letters: str) -> bool:
        return any(
            self.is_noun(letters[at:]) and self.is_head(letters[:at])
            for at in range(_LEAST_INNER, len(letters) - _LEAST_INNER + 1)
        )

    def _may_begin(self, letters: str) -> bool:
        lowered = letters.lower()
        if lowered in NO_HEADS:
            return False
        if lowered in MORE_HEADS or self._is_linked_noun(lowered):
            return True
        if len(letters) >= _LEAST_INNER and self.words.is_verb_stem(letters):
            return True
        return any(
            self._is_linked_noun(lowered[at:]) and self.is_head(lowered[:at])
            for at in range(_LEAST_INNER, len(letters) - _LEAST_INNER + 1)
        )

    def _is_linked_noun(self, letters: str) -> bool:
        """Whether the letters are a noun with a linking element, or without an ending: `arbeits`, `lern`, `schul`."""
        is_noun = self.is_noun
        if is_noun(letters):
            return True
        for link in _LINKS_BY_END.get(letters[-1:], ()):
            if letters.endswith(link) and is_noun(letters[: len(letters) - len(link)]):
                return True
        return (
            is_noun(letters + "e") or is_noun(letters + "en") or (letters[-1:] == "s" and is_noun(letters[:-1] + "e"))
        )
