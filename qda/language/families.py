"""Families of words: what a verb, its nouns and its adjectives share (*nutzen, Nutzung, Nutzer, nützlich*).

Endings are taken off, never beginnings, so that *stehen* and *verstehen* stay apart. They are those that grammars list
as productive (Duden, Die Grammatik, word formation; Quirk et al., A Comprehensive Grammar of the English Language,
1985, appendix I). The rule knows letters, not meanings: words that share their letters by chance become one family.
"""

from __future__ import annotations

import re

_LEAST_STEM = 4
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_GERMAN_NOUN = re.compile(
    r"(?:(?:is)?ier)?(?:ung|er|erin)$|keit$|heit$|schaft$|nis$|(?:at)?ion$|ator$|itaet$|ismus$|e$"
)
_GERMAN_ADJECTIVE = re.compile(r"(?:lich|isch|ig|(?:(?:is)?ier)?bar|sam|haft|los|ativ|(?:is)?iert|end)$")
_GERMAN_VERB = re.compile(r"(?:is)?ieren$|en$|(?<=[lr])n$")
_ENGLISH_INNER = (
    "i[sz]ation|ation|ition|(?<=[st])ion|ment|ness|[ai]bility|ity|[ai]bl[ey]|ically|ical|ally|al|fully|ful|less|ly|"
    "[ae]nc[ey]|acy|[ae]nt|ively|ive|i[sz]e|ify|ate|ic|ous|ed|ing"
)
_ENGLISH = re.compile(rf"(?:{_ENGLISH_INNER}|i[sz]er|ator|[eo]r)$")
_ENGLISH_BEFORE_ANOTHER = re.compile(rf"(?:{_ENGLISH_INNER})$")


def family_of(lemma: str, language: str) -> str:
    """The letters that the words of a family share, without umlauts.

    `lemma` is a base form as `Words.lemma` gives it: folded, German nouns with a capital. A word from which nothing can
    be taken, or of which fewer than four letters would be left, is a family of its own.

    >>> {family_of(one, "de") for one in ("nutzen", "Nutzung", "Nutzer", "nuetzlich")}
    {'nutz'}
    >>> {family_of(one, "en") for one in ("explain", "explanation")}
    {'explan'}
    """
    return _german(lemma) if language == "de" else _english(lemma)


def _german(lemma: str) -> str:
    letters = lemma.lower()
    if lemma[:1].isupper():
        letters = _without(_GERMAN_ADJECTIVE, _without(_GERMAN_NOUN, letters))
    elif letters.endswith("n"):
        letters = _without(_GERMAN_VERB, letters)
    else:
        letters = _without(_GERMAN_ADJECTIVE, letters)
    for written, letter in _UMLAUTS:
        letters = letters.replace(written, letter)
    return letters


def _english(lemma: str) -> str:
    letters = lemma.lower()
    shorter = _without(_ENGLISH, letters)
    while shorter != letters:
        letters, shorter = shorter, _without(_ENGLISH_BEFORE_ANOTHER, shorter)
    if len(letters) > _LEAST_STEM and letters.endswith("e"):
        letters = letters[:-1]
    if letters.endswith("i"):
        letters = letters[:-1] + "y"
    return letters.replace("ai", "a")


def _without(endings: re.Pattern[str], letters: str) -> str:
    """The letters without the longest of the endings that leaves enough of them."""
    ending = endings.search(letters, _LEAST_STEM)
    return letters[: ending.start()] if ending else letters
