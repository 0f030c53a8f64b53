"""Single words of patterns: which distinct word of the texts counts for which of them, decided once per word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from fnmatch import translate
from typing import TYPE_CHECKING

from qda.language import LINKS, compounds_of, gender_forms, joined, words_of
from qda.model import MatchOptions

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_GLOB = re.compile(r"[*?\[]")
_PIECES = re.compile(r"[-‐‑\xad/*:_·()\s]+")
_WITHOUT_UMLAUTS = str.maketrans("äöüß", "aous")  # letter by letter: positions stay
_LONG = 12  # letters: longer nouns are compounds, or begin as their base form does
_DROPPED = ("e", "a", "um", "us")  # Schule – Schulleitung, Thema – Themenauswahl
_LONGEST_ENDING = 4
_LEAST_PART = 3
_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Keyword:
    """One word of a pattern and how it is compared."""

    text: str
    options: MatchOptions
    is_lemma: bool = False


@dataclass(slots=True)
class _Letters:
    """What a stretch of letters inside a word may mean.

    A form of a keyword may begin here and run for up to `reach` letters, or any word with a prefix. `heads` are the
    keywords that the letters are, as the head of a compound.
    """

    reach: int = 0
    is_prefix: bool = False
    in_compounds: bool = False
    heads: set[int] = field(default_factory=set)


class KeywordIndex:
    """All keywords of a guide, arranged so that a word finds its keywords without being held against each of them."""

    def __init__(self, language: str) -> None:
        self.words = words_of(language)
        self.compounds = compounds_of(language)
        self.keywords: list[Keyword] = []
        self._numbers: dict[Keyword, int] = {}
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._inflected: dict[str, list[int]] = defaultdict(list)
        self._prefixes: dict[str, list[int]] = defaultdict(list)
        self._suffixes: dict[str, list[int]] = defaultdict(list)
        self._globs: list[tuple[re.Pattern[str], int]] = []
        self._letters: dict[str, _Letters] = defaultdict(_Letters)
        self._lengths: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._has_parts = False
        self._automaton: AhoCorasick | None = None
        self._by_number: list[_Letters] = []
        self._parts: dict[str, frozenset[int]] = {}
        self._found: dict[str, frozenset[int]] = {}

    def add(self, keyword: Keyword) -> int:
        """The number of a keyword; equal ones have one."""
        number = self._numbers.get(keyword)
        if number is None:
            number = self._numbers[keyword] = len(self.keywords)
            self.keywords.append(keyword)
            self._has_parts |= keyword.options.compounds
            self._file(keyword, number)
            self._lengths = (_lengths(self._prefixes), _lengths(self._suffixes))
            self._automaton = None
            self._parts.clear()
            self._found.clear()
        return number

    def of(self, word: str) -> frozenset[int]:
        """The keywords that a word of a text counts for."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._resolve(word)
        return found

    def _file(self, keyword: Keyword, number: int) -> None:
        text = joined(keyword.text)
        stars = len(_GLOB.findall(text))
        if not stars:
            self._file_plain(keyword, number, text)
        elif stars == 1 and text.endswith("*"):
            self._prefixes[text[:-1]].append(number)
            self._file_stem(keyword, number, keyword.text[:-1], is_prefix=True)
        elif stars == 1 and text.startswith("*"):
            self._suffixes[text[1:]].append(number)
        else:
            self._globs.append((re.compile(translate(text)), number))

    def _file_plain(self, keyword: Keyword, number: int, text: str) -> None:
        forms = gender_forms(keyword.text)
        for form in {text, *map(joined, forms)} if len(forms) > 1 else {text}:
            self._exact[form].append(number)
        for form in forms:
            if keyword.options.inflection or keyword.is_lemma:
                for lemma in {*self.words.listed(form), self.words.lemma(form)}:
                    self._inflected[lemma].append(number)
            self._file_stem(keyword, number, form, is_prefix=False)

    def _file_stem(self, keyword: Keyword, number: int, text: str, *, is_prefix: bool) -> None:
        letters = "".join(_PIECES.split(_skeleton(text)))
        if len(letters) < _LEAST_PART:
            return
        shared = letters if is_prefix else letters[: max(_LEAST_PART, len(letters) - 1 - (len(letters) > 5))]
        stem = self._letters[shared]
        stem.reach = max(stem.reach, len(letters) + _LONGEST_ENDING)
        if keyword.options.compounds:
            stem.in_compounds = True
            stem.is_prefix |= is_prefix
            if not is_prefix:
                for head in _heads(letters):
                    self._letters[head].heads.add(number)

    def _resolve(self, word: str) -> frozenset[int]:
        skeleton = _skeleton(word)
        places = self._places(skeleton)
        found = self._of_whole(word, skeleton, places)
        if self._has_parts:
            if places and self.words.language == "de":
                found |= self._of_compound(word, skeleton, places)
            if not word.isalpha():
                found |= self._of_pieces(word)
        if not found:
            return _NONE
        return frozenset(one for one in found if self._case_fits(self.keywords[one], word))

    def _places(self, skeleton: str) -> list[tuple[int, int, int]]:
        """Where letters of keywords stand in a word: (their number, start, end)."""
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick(list(self._letters))
            self._by_number = list(self._letters.values())
        return self._automaton.find_matches_as_indexes(skeleton, overlapping=True)

    def _of_whole(self, word: str, skeleton: str, places: Iterable[tuple[int, int, int]]) -> set[int]:
        key = joined(word)
        found = set(self._exact.get(key, ()))
        prefixes, suffixes = self._lengths
        for length in prefixes:
            found.update(self._prefixes.get(key[:length], ()))
        for length in suffixes:
            found.update(self._suffixes.get(key[-length:], ()))
        for pattern, number in self._globs:
            if pattern.match(key):
                found.add(number)
        if self._inflected:
            for lemma in self._lemmas(word, skeleton, places):
                found.update(self._inflected.get(lemma, ()))
        return found

    def _lemmas(self, word: str, skeleton: str, places: Iterable[tuple[int, int, int]]) -> Iterable[str]:
        length, by_number = len(skeleton), self._by_number
        is_form = any(not start and length <= by_number[number].reach for number, start, _end in places)
        if len(word) > _LONG and not is_form and not word.islower():
            return ()
        found = self.words.listed(word)
        if found or not (is_form or word.islower()):
            return found
        return (self.words.lemma(word),)

    def _of_pieces(self, word: str) -> set[int]:
        """The keywords of the parts at hyphens."""
        found: set[int] = set()
        pieces = [one for one in _PIECES.split(word) if one]
        if len(pieces) > 1:
            for piece in (*pieces, "".join(pieces)):
                found.update(one for one in self.of(piece) if self.keywords[one].options.compounds)
        return found

    def _of_part(self, part: str) -> frozenset[int]:
        """The keywords that a part of a compound counts for by itself."""
        found = self._parts.get(part)
        if found is None:
            skeleton = _skeleton(part)
            fitting = self._of_whole(part, skeleton, self._places(skeleton))
            found = frozenset(one for one in fitting if self.keywords[one].options.compounds)
            self._parts[part] = found
        return found

    def _of_compound(self, word: str, skeleton: str, places: Iterable[tuple[int, int, int]]) -> set[int]:
        """The keywords that stand in a German word as tail or head of a compound, or as head of its tail."""
        found: set[int] = set()
        is_noun, length = word[0].isupper(), len(word)
        for number, start, end in places:
            if 0 < start < _LEAST_PART or length - start < _LEAST_PART:
                continue
            letters = self._by_number[number]
            here: set[int] = set()
            if letters.heads and is_noun and length - end >= _LEAST_PART and self._noun_follows(word, skeleton, end):
                here |= letters.heads
            if start and letters.in_compounds and self._may_be_tail(word, start, letters, is_noun):
                tail = word[start:].lower()
                here |= self._of_part(tail.capitalize() if is_noun else tail)
            if here and (not start or self.compounds.is_head(word[:start])):
                found |= here
        return found

    def _may_be_tail(self, word: str, start: int, letters: _Letters, is_noun: bool) -> bool:
        if len(word) - start <= letters.reach:
            return True
        return letters.is_prefix and self.compounds.is_tail(word[start:].lower(), of_noun=is_noun)

    def _noun_follows(self, word: str, skeleton: str, end: int) -> bool:
        """Whether a noun follows from `end`, with or without a linking element."""
        is_noun = self.compounds.is_noun
        if is_noun(word[end:]):
            return True
        return skeleton[end] in "ens" and any(
            skeleton.startswith(link, end) and is_noun(word[end + len(link) :]) for link in LINKS[1:]
        )

    @staticmethod
    def _case_fits(keyword: Keyword, word: str) -> bool:
        if keyword.options.case == "ignore":
            return True
        if keyword.text.isupper() and len(keyword.text) > 1:
            return keyword.text in word
        return keyword.text[:1].isupper() == word[:1].isupper()


def _skeleton(word: str) -> str:
    """Lower case without umlauts: what the forms of a word share (`Haus`, `Häuser`)."""
    lowered = word.lower()
    return lowered if lowered.isascii() else lowered.translate(_WITHOUT_UMLAUTS)


def _heads(letters: str) -> tuple[str, ...]:
    """How a keyword is written as the head of a compound: whole, or without an ending."""
    ending = next((ending for ending in _DROPPED if letters.endswith(ending)), "")
    short = letters[: len(letters) - len(ending)]
    return (letters, short) if ending and len(short) >= _LEAST_PART else (letters,)


def _lengths(by_text: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({len(text) for text in by_text}))
