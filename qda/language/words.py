"""Lemmas, compounds and spellings of words, each resolved once per distinct word."""

from __future__ import annotations

import re
from functools import cache

from qda.language.affixes import LINKS, NO_HEADS, SEPARABLE

MIN_PART = 3
_FOLD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "’": "'"})
_GENDER = re.compile(r"(?<=\w)(?:[:*_]in(nen)?|In(nen)?)(?=$|-)")
_PARTS = re.compile(r"[-/]")


def fold(word: str) -> str:
    """A word without case and with umlauts written out, so that `Änderung` and `AENDERUNG` are one."""
    return word.casefold().translate(_FOLD)


@cache
def words_of(language: str) -> Words:
    """The words of a language, loaded once."""
    return Words(language)


class Words:
    """Lemmas and compound parts of one language (`de`, `en`); every answer is folded (see `fold`)."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._languages = ("de", "en") if language == "de" else ("en",)
        self._lemmas: dict[str, str] = {}
        self._tails: dict[str, tuple[str, ...]] = {}
        self._nouns: dict[str, bool] = {}

    def lemma(self, word: str) -> str:
        """The base form; the word itself where nothing is known."""
        found = self._lemmas.get(word)
        if found is None:
            found = self._lemmas[word] = fold(self._lemmatize(word))
        return found

    def forms(self, word: str) -> frozenset[str]:
        """All keywords that the word counts for: its lemma, those of its hyphen parts and of its compound parts.

        A compound counts for its tail when what stands before is a known noun (with or without a linking element),
        and for its head when a known noun follows.
        """
        found = {fold(word), self.lemma(word)}
        for part in self.parts(word):
            found.add(fold(part))
            found.add(self.lemma(part))
        return frozenset(found)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts that a keyword may match beside the whole word: hyphen parts, compound tails and heads."""
        found = self._tails.get(word)
        if found is None:
            found = self._tails[word] = tuple(self._split(_GENDER.sub("", word)))
        return found

    def knows(self, word: str) -> bool:
        """Whether a dictionary of the language has the word in some form."""
        return any(self._known(word, language) for language in self._languages)

    def separated(self, lemma: str) -> tuple[str, str] | None:
        """(verb, particle) of a separable verb: `durchsetzen` → (`setzen`, `durch`); None for any other word."""
        if self.language != "de" or not lemma.endswith("n"):
            return None
        for particle in sorted(SEPARABLE, key=len, reverse=True):
            verb = lemma[len(particle) :]
            if lemma.startswith(particle) and len(verb) > MIN_PART and self._known(verb):
                return verb, particle
        return None

    def _lemmatize(self, word: str) -> str:
        import simplemma

        plain = _GENDER.sub("", word)
        greedy = self.language == "de"
        found: str = simplemma.lemmatize(plain, lang=self._languages, greedy=greedy)
        return found

    def _known(self, word: str, language: str = "") -> bool:
        import simplemma

        known: bool = simplemma.is_known(word, lang=language or self.language)
        return known

    def _split(self, word: str) -> list[str]:
        pieces = [piece for piece in _PARTS.split(word) if piece]
        found = pieces if len(pieces) > 1 else []
        if self.language != "de":
            return found
        for piece in pieces:
            found.extend(self._compound_parts(piece))
        return found

    def _compound_parts(self, word: str) -> list[str]:
        found = []
        is_noun = word[:1].isupper()
        for position in range(MIN_PART, len(word) - MIN_PART + 1):
            head, tail = word[:position], word[position:]
            if not tail[0].islower() or not self._is_head(head):
                continue
            if not is_noun:
                found.extend([tail] if self._known(tail) else [])
                continue
            noun = tail.capitalize()
            if self._lemmatize(noun)[:1].isupper() or self._known(tail, "en"):
                found.append(noun)
            if self._is_noun(noun):
                found.extend([head.capitalize(), *self._without_link(head)])
        return found

    def _is_head(self, head: str) -> bool:
        return any(self._is_noun(candidate) for candidate in self._without_link(head))

    def _without_link(self, head: str) -> list[str]:
        noun = head.capitalize()
        bare = [noun[: len(noun) - len(link)] for link in LINKS if noun.endswith(link)]
        candidates = [one for one in bare if len(one) >= MIN_PART]
        restored = [noun + "e", noun + "en", noun[:-1] + "e" if noun.endswith("s") else noun]
        return [*candidates, *restored]

    def _is_noun(self, word: str) -> bool:
        found = self._nouns.get(word)
        if found is None:
            is_short = len(word) < MIN_PART or word.lower() in NO_HEADS
            found = self._nouns[word] = not is_short and self._known(word) and self._lemmatize(word)[:1].isupper()
        return found
