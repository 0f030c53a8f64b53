"""What a word contributes to a list of terms: its base form and, of a German compound, its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from qda.language.clitics import expand
from qda.language.compounds import compounds_of
from qda.language.stopwords import no_terms, stop_words
from qda.language.words import fold, gender_forms, words_of

MIN_LETTERS = 3
MIN_PART = 4
MIN_COMPOUND = 8
_PIECES = re.compile(r"[-/_.]")


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its key (folded base form), how it is shown, and whether it is only a part of the word it came from."""

    key: str
    shown: str
    is_part: bool = False


@cache
def term_words(language: str) -> TermWords:
    """The terms of a language, loaded once."""
    return TermWords("de" if language == "de" else "en")


class TermWords:
    """Terms of words without their sentence: simplemma's base form, each distinct word once.

    Stop words, particles and words that stand for anything give none; in German talk English function words neither.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = words_of(language)
        self._compounds = compounds_of(language)
        self._found: dict[str, tuple[Term, ...]] = {}

    def of(self, word: str) -> tuple[Term, ...]:
        """The terms of a word, its base form first; none for a word that no topic is made of."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._of_talk(self._plain(word))
        return found

    def is_noun(self, shown: str) -> bool:
        """Whether a term is shown as a German noun; English terms may all be nouns."""
        return self.language != "de" or shown[:1].isupper()

    def _of_talk(self, word: str) -> tuple[Term, ...]:
        """The terms of what a word of talk stands for: `nich`, `gehts` have none."""
        found = {term.key: term for piece in expand(word, self.language) for term in self._terms(piece)}
        return tuple(found.values())

    def _terms(self, word: str) -> tuple[Term, ...]:
        if len(word) < MIN_LETTERS or word[0].isdigit() or self._is_empty(word):
            return ()
        base = self._base(word)
        if self._is_empty(base):
            return ()
        parts = {fold(part): part for part in self._parts(word) if not self._is_empty(part)}
        parts.pop(fold(base), None)
        return (Term(fold(base), base), *(Term(key, parts[key], is_part=True) for key in sorted(parts)))

    def _is_empty(self, word: str) -> bool:
        low = word.casefold()
        if low in no_terms(self.language):
            return True
        return self.language == "de" and low in stop_words("en") and not self._words.is_noun(word)

    def _plain(self, word: str) -> str:
        """A form with a gender sign as the noun that dictionaries have: `Kolleg*innen` → Kollege."""
        forms = gender_forms(word)
        return next((form for form in forms if self._words.is_noun(form)), forms[0]) if len(forms) > 1 else word

    def _base(self, word: str) -> str:
        base = self._lemma(word)
        if self.language != "de":
            if word[:-1].isupper() and len(word) > MIN_LETTERS and word.endswith("s"):
                return word[:-1]  # PDPs
            return base if base.isupper() else base.lower()
        if word[:1].isupper() and base.islower() and not _is_german(word):
            return base.capitalize()  # an English noun in German talk
        if base != word or not word[:1].isupper() or self._words.is_noun(word):
            return base
        # an unknown compound: its last part in its base form (Lerncommunities)
        for head, tail in self._splits(word):
            return head + self._lemma(tail.capitalize()).lower()
        return base

    def _parts(self, word: str) -> list[str]:
        pieces = [piece for piece in _PIECES.split(word) if len(piece) >= MIN_LETTERS]
        found = [self._lemma(piece) for piece in pieces] if len(pieces) > 1 else []
        if self.language == "de" and word[:1].isupper():
            for piece in pieces:
                for head, tail in self._splits(piece):
                    heads = (one for one in self._compounds.bare_heads(head) if self._compounds.is_noun(one))
                    found += [self._lemma(tail.capitalize()), *(self._lemma(one) for one in list(heads)[:1])]
        capital = self.language == "de" and word[:1].isupper()
        return [one[:1].upper() + one[1:] if capital else one for one in found if len(one) >= MIN_PART]

    def _splits(self, word: str) -> list[tuple[str, str]]:
        """The ways in which a noun may be a compound of two nouns, the longest tail first."""
        if len(word) < MIN_COMPOUND:
            return []
        places = range(MIN_PART, len(word) - MIN_PART + 1)
        tails = [at for at in places if word[at].islower() and self._words.listed(word[at:].capitalize())]
        return [(word[:at], word[at:]) for at in tails if self._compounds.is_head(word[:at])]

    def _lemma(self, word: str) -> str:
        import simplemma

        languages = ("de", "en") if self.language == "de" else ("en",)
        found: str = simplemma.lemmatize(word, lang=languages, greedy=self.language == "de")
        return found


def _is_german(word: str) -> bool:
    import simplemma

    known: bool = simplemma.is_known(word, lang="de")
    return known
