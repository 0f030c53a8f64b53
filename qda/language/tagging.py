"""Parts of speech and base forms of the words of a sentence, and noun phrases, through HanTa.

German nouns get their base form from simplemma, which knows foreign ones (App, Smartphone); everything else from HanTa,
which resolves inflected adjectives and participles. Clitics are written out before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from qda.language.clitics import expand
from qda.language.stopwords import fillers

PartOfSpeech = Literal["noun", "name", "adjective", "verb", "adverb", "interjection", "number", "function", "other"]

MODELS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
_GENDER = re.compile(r"(?<=\w)(?:[:*_]|(?=I))[iI]n(nen)?(?=$|-)")
_GERMAN: tuple[tuple[str, PartOfSpeech], ...] = (
    ("NE", "name"), ("N", "noun"), ("ADJ", "adjective"), ("ADV", "adverb"), ("PROAV", "adverb"), ("VV", "verb"),
    ("V", "function"), ("ITJ", "interjection"), ("PTKANT", "interjection"), ("CARD", "number"), ("TRUNC", "noun"),
    ("FM", "other"), ("XY", "other"), ("$", "other"), ("UNKNOWN", "other"),
)  # fmt: skip
_ENGLISH: tuple[tuple[str, PartOfSpeech], ...] = (
    ("NP", "name"), ("NN", "noun"), ("AJ", "adjective"), ("AV", "adverb"), ("VV", "verb"), ("V", "function"),
    ("ITJ", "interjection"), ("CRD", "number"), ("ORD", "number"), ("PU", "other"), ("UN", "other"), ("ZZ", "other"),
    ("!!!", "other"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """A word with its part of speech and base form.

    `place` is its number among the words given, from 0; the two words of a clitic (`gibt es` of `gibts`) share it.
    """

    place: int
    text: str
    lemma: str
    part: PartOfSpeech


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Adjectives and nouns that belong together: the numbers of its first and last word, and its base form."""

    first: int
    last: int
    lemma: str


@cache
def tagger_of(language: str) -> Tagger:
    """The tagger of a language (`de`, else English), its model loaded once (about 0.3 s)."""
    return Tagger(language)


class Tagger:
    """Tags sentences of one language, about 4,000 words a second; alone, each distinct word once."""

    def __init__(self, language: str) -> None:
        from HanTa import HanoverTagger

        self.language = "de" if language == "de" else "en"
        self._model: Any = HanoverTagger.HanoverTagger(MODELS[self.language])
        self._alone: dict[str, tuple[TaggedWord, ...]] = {}

    def sentence(self, words: Sequence[str]) -> tuple[TaggedWord, ...]:
        """The words of a sentence, clitics written out, in order."""
        places, texts = [], []
        for place, word in enumerate(words):
            for text in expand(_plain_gender(word), self.language):
                places.append(place)
                texts.append(text)
        if not texts:
            return ()
        found = self._model.tag_sent(texts)
        return tuple(self._tagged(place, *one) for place, one in zip(places, found, strict=True))

    def word(self, word: str) -> tuple[TaggedWord, ...]:
        """A word without its sentence; kept, so that a large corpus costs its distinct words only."""
        found = self._alone.get(word)
        if found is None:
            found = self._alone[word] = self.sentence([word])
        return found

    def _tagged(self, place: int, text: str, lemma: str, tag: str) -> TaggedWord:
        part = self._part(text, tag)
        base = self._german_lemma(text, lemma, tag) if self.language == "de" else _english_lemma(text, lemma, part)
        return TaggedWord(place, text, base, part)

    def _part(self, text: str, tag: str) -> PartOfSpeech:
        if text.lower() in fillers(self.language):
            return "interjection"
        if self._is_foreign_name(text, tag):
            return "name"
        table = _GERMAN if self.language == "de" else _ENGLISH
        return next((part for start, part in table if tag.startswith(start)), "function")

    def _is_foreign_name(self, text: str, tag: str) -> bool:
        """Abbreviations and foreign words with capitals, which the models have never seen (DNA, SHAP)."""
        import simplemma

        if self.language == "de":
            return tag in ("FM", "XY") and len(text) > 1 and text[0].isupper()
        return text.isupper() and len(text) > 1 and not simplemma.is_known(text.lower(), lang="en")

    def _german_lemma(self, text: str, lemma: str, tag: str) -> str:
        import simplemma

        if (text.isupper() and len(text) > 1) or tag in ("FM", "XY"):
            return text
        if tag.startswith("N"):
            written = text[:1].upper() + text[1:]
            found: str = simplemma.lemmatize(written, lang=("de", "en"), greedy=True)
            known = tag != "NE" or simplemma.is_known(written, lang="de")
            return found if known and found[:1].isupper() else lemma
        return text.lower() if tag == "ADV" else lemma


def noun_phrases(words: Iterable[TaggedWord]) -> tuple[NounPhrase, ...]:
    """Adjectives followed by nouns (ADJ* NOUN+), as long as possible; adjectives alone are none."""
    found: list[NounPhrase] = []
    held: list[TaggedWord] = []
    for word in words:
        is_noun = word.part in ("noun", "name")
        after_noun = bool(held) and held[-1].part in ("noun", "name")
        if is_noun or (word.part == "adjective" and not after_noun):
            held.append(word)
            continue
        found.extend(_phrase(held))
        held = [word] if word.part == "adjective" else []
    return (*found, *_phrase(held))


def _phrase(held: Sequence[TaggedWord]) -> Iterable[NounPhrase]:
    if held and held[-1].part in ("noun", "name"):
        yield NounPhrase(held[0].place, held[-1].place, " ".join(word.lemma for word in held))


def _english_lemma(text: str, lemma: str, part: PartOfSpeech) -> str:
    import simplemma

    if part in ("verb", "function"):
        return lemma
    if part == "name" and text.isupper():
        return text
    found: str = simplemma.lemmatize(text, lang="en")
    return found


def _plain_gender(word: str) -> str:
    """`Kolleg*innen`, `KollegInnen`, `Kolleg:in` as the feminine form, which dictionaries know."""
    return _GENDER.sub(lambda match: f"in{match.group(1) or ''}", word)
