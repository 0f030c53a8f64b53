"""Base forms and spellings of words, each resolved once per distinct word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from qda.language.affixes import SEPARABLE

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLD = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("’", "'"))
_JOINTS = str.maketrans("", "", "-‐‑\xad \n\t")
_GENDER = re.compile(r"(?<=\w)(?:[:*_·/]-?in(?:nen)?|\(innen\)|(?<=[a-zäöüß])In(?:nen)?)(?=$|-)")
_WRITTEN_OUT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"))
_MOST_KEPT = 300_000
_UNMARKED = str.maketrans("äöüÄÖÜ", "aouAOU")
_LEAST_VERB = 4
_Found = TypeVar("_Found")


def fold(word: str) -> str:
    """A word without case and with umlauts written out, so that `Änderung` and `AENDERUNG` are one."""
    if word.isascii():
        return word.lower()
    word = word.casefold()
    for letter, written_out in _FOLD:
        word = word.replace(letter, written_out)
    return word


def joined(word: str) -> str:
    """A word folded and without the hyphens in it: `Lern-Community`, `Lerncommunity` and a break at a line's end."""
    folded = fold(word)
    return folded if folded.isalnum() else folded.translate(_JOINTS)


@cache
def words_of(language: str) -> Words:
    """The words of a language, loaded once."""
    return Words(language)


class Words:
    """Base forms in one language (`de`, `en`), written as `fold` writes, German nouns with a capital.

    So *Wissen* and *wissen* stay apart. German words are looked for among the English ones too: interviews are full of
    them; such a word may be a noun or not.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._languages = ("de", "en") if language == "de" else ("en",)
        self._lemmas: dict[str, str] = {}
        self._listed: dict[str, tuple[str, ...]] = {}
        self._dictionaries: dict[str, Mapping[str, str]] = {}

    def lemma(self, word: str) -> str:
        """The base form; the likeliest one where no dictionary has the word, or the word itself."""
        found = self._lemmas.get(word)
        if found is None:
            found = _keep(self._lemmas, word, _base(self._lemmatize(plain_of(word))))
        return found

    def listed(self, word: str) -> tuple[str, ...]:
        """The base forms that the dictionaries have for a word, in each of its spellings; none for an unknown word.

        A form with a gender sign has the masculine and the feminine one; `ae` may stand for `ä`, `ss` for `ß`.
        """
        found = self._listed.get(word)
        if found is None:
            found = _keep(self._listed, word, tuple(dict.fromkeys(self._look_up(word))))
        return found

    def knows(self, word: str) -> bool:
        """Whether a dictionary of the language has the word in some form."""
        return any(self._known(word, language) for language in self._languages)

    def is_noun(self, word: str) -> bool:
        """Whether the language's own dictionary has the word, written with a capital, as a noun."""
        found = self._entry(word, self.language)
        return found is not None and found[:1].isupper()

    def is_verb_stem(self, letters: str) -> bool:
        """Whether a German verb begins so: `förder` (fördern), `trink` (trinken)."""
        stem = letters.lower()
        return any(self._is_verb(stem + ending) for ending in ("n", "en"))

    def separated(self, lemma: str) -> tuple[str, str] | None:
        """(verb, particle) of a separable verb: `durchsetzen` → (`setzen`, `durch`); None for any other word."""
        if self.language != "de" or not lemma.endswith("n"):
            return None
        for particle in SEPARABLE:
            verb = lemma[len(particle) :]
            if lemma.startswith(particle) and len(verb) >= _LEAST_VERB and self._is_verb(verb):
                return verb, particle
        return None

    def _is_verb(self, word: str) -> bool:
        return self._entry(word, "de") == word

    def _look_up(self, word: str) -> list[str]:
        if word.isalpha() and "I" not in word[1:]:
            return self._spelt(word)
        found = []
        for form in gender_forms(word):
            found += self._spelt(form)
        return found

    def _spelt(self, word: str) -> list[str]:
        found = self._entries(word)
        if self.language == "en" and word.endswith("s") and found == [fold(word)]:
            found += self._entries(word[:-1])
        if self.language == "de" and word.isascii():
            for written, letter in _WRITTEN_OUT:
                if written in word.lower():
                    found += self._entries(_with_umlaut(word, written, letter))
        return found

    def _entries(self, word: str) -> list[str]:
        found = self._entry(word, self.language)
        if found is not None:
            return [_base(found) if self.language == "de" else fold(found)]
        foreign = self._entry(word, "en") if self.language == "de" else None
        return [fold(foreign), fold(foreign).capitalize()] if foreign else []

    def _entry(self, word: str, language: str) -> str | None:
        """What a dictionary has for a word as it is written, or else with the other case at its beginning."""
        dictionary = self._dictionaries.get(language)
        if dictionary is None:
            from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

            dictionary = self._dictionaries[language] = DEFAULT_DICTIONARY_FACTORY.get_dictionary(language)
        found: str | None = dictionary.get(word)
        if found is None and word:
            found = dictionary.get(word.lower() if word[0].isupper() else word.capitalize())
        return found

    def _lemmatize(self, word: str) -> str:
        import simplemma

        found: str = simplemma.lemmatize(word, lang=self._languages, greedy=self.language == "de")
        return found

    def _known(self, word: str, language: str) -> bool:
        import simplemma

        known: bool = simplemma.is_known(word, lang=language)
        return known


def _base(lemma: str) -> str:
    return fold(lemma).capitalize() if lemma[:1].isupper() else fold(lemma)


def plain_of(word: str) -> str:
    """A word without its gender ending: `Mitarbeiter:innen` → `Mitarbeiter`."""
    return _GENDER.sub("", word)


def gender_forms(word: str) -> tuple[str, ...]:
    """The masculine and the feminine form that a form with a gender sign stands for; the word itself for any other.

    >>> gender_forms("Kolleg*innen")
    ('Kolleg', 'Kollege', 'Kollegin')
    >>> gender_forms("Ärzt:innen")
    ('Ärzt', 'Ärzte', 'Ärztin', 'Arzt')
    """
    plain = plain_of(word)
    if plain == word:
        return (word,)
    return tuple(dict.fromkeys((plain, plain + "e", plain + "in", plain.translate(_UNMARKED))))


def _with_umlaut(word: str, written: str, letter: str) -> str:
    return word.replace(written, letter).replace(written.capitalize(), letter.upper())


def _keep(kept: dict[str, _Found], word: str, found: _Found) -> _Found:
    if len(kept) > _MOST_KEPT:
        kept.clear()
    kept[word] = found
    return found
