"""Single words of patterns: which distinct word of the texts counts for which of them, decided once per word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Stem:
    """A keyword by the letters that its forms share; `letters` are all of it, umlauts aside."""

    number: int
    letters: str
    is_prefix: bool
    in_compounds: bool


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
        self._stems: dict[str, list[_Stem]] = defaultdict(list)
        self._lengths: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._has_parts = False
        self._automaton: AhoCorasick | None = None
        self._stems_by_number: list[list[_Stem]] = []
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
        if len(letters) >= _LEAST_PART:
            shared = letters if is_prefix else letters[: max(_LEAST_PART, len(letters) - 1 - (len(letters) > 5))]
            self._stems[shared].append(_Stem(number, letters, is_prefix, keyword.options.compounds))

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
        """Where stems stand in a word: (number of the stem, start, end)."""
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick(list(self._stems))
            self._stems_by_number = list(self._stems.values())
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
        most = len(skeleton) - _LONGEST_ENDING
        is_form = any(
            len(stem.letters) >= most
            for number, start, _end in places
            if start == 0
            for stem in self._stems_by_number[number]
        )
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
        is_noun = word[0].isupper()
        for number, start, _end in places:
            if 0 < start < _LEAST_PART:
                continue
            here: set[int] = set()
            for stem in self._stems_by_number[number]:
                if stem.in_compounds:
                    if is_noun and self._is_at_head(word, skeleton, start, stem):
                        here.add(stem.number)
                    if start and self._may_be_tail(word, start, stem, is_noun):
                        tail = word[start:].lower()
                        here |= self._of_part(tail.capitalize() if is_noun else tail)
            if here and (not start or self.compounds.is_head(word[:start])):
                found |= here
        return found

    def _may_be_tail(self, word: str, start: int, stem: _Stem, is_noun: bool) -> bool:
        if len(word) - start < _LEAST_PART:
            return False
        if len(word) - start - len(stem.letters) <= _LONGEST_ENDING:
            return True
        return stem.is_prefix and self.compounds.is_tail(word[start:].lower(), of_noun=is_noun)

    def _is_at_head(self, word: str, skeleton: str, start: int, stem: _Stem) -> bool:
        """Whether the keyword, a linking element and a noun follow each other from `start`; endings may drop."""
        if stem.is_prefix:
            return False
        letters = stem.letters
        least = len(letters) - next((len(ending) for ending in _DROPPED if letters.endswith(ending)), 0)
        if not skeleton.startswith(letters[:least], start):
            return False
        for length in {least, len(letters)}:
            end = start + length
            if length == least or skeleton.startswith(letters, start):
                for link in LINKS:
                    if skeleton.startswith(link, end) and self.compounds.is_noun(word[end + len(link) :]):
                        return True
        return False

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


def _lengths(by_text: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({len(text) for text in by_text}))
