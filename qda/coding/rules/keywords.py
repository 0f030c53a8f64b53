"""Single words of patterns: which distinct word of the texts counts for which of them, decided once per word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from fnmatch import translate
from typing import TYPE_CHECKING

from qda.language import LINKS, compounds_of, family_of, fold, gender_forms, joined, words_of
from qda.model import MatchOptions

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_GLOB = re.compile(r"[*?\[]")
_PIECES = re.compile(r"[-‐‑\xad/*:_·()\s]+")
_WITHOUT_UMLAUTS = tuple(zip("äöüß", "aous", strict=True))  # letter by letter: positions stay
_LONG = 12  # letters: longer nouns are compounds, or begin as their base form does
_DROPPED = ("e", "a", "um", "us")  # Schule – Schulleitung, Thema – Themenauswahl
_LONGEST_ENDING = 4
_LONGEST_DERIVED = 12  # letters: -isierungen
_LEAST_PART = 3
_NONE: frozenset[int] = frozenset()
_LINKS_BY_LETTER = {
    letter: tuple(link for link in LINKS if link[:1] == letter) for letter in {one[:1] for one in LINKS}
}
Place = tuple[int, int, int]


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
        self._families: dict[str, list[int]] = defaultdict(list)
        self._prefixes: dict[str, list[int]] = defaultdict(list)
        self._suffixes: dict[str, list[int]] = defaultdict(list)
        self._globs: list[tuple[re.Pattern[str], int]] = []
        self._letters: dict[str, _Letters] = defaultdict(_Letters)
        self._lengths: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())
        self._has_parts = False
        self._has_wild = False
        self._minds_case = False
        self._is_german = language == "de"
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
            self._minds_case |= keyword.options.case == "keep"
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
            skeleton = _skeleton(word)
            found = self._found[word] = self._resolve(word, skeleton, joined(word), self._places(skeleton))
        return found

    def of_all(self, words: Iterable[str]) -> dict[str, frozenset[int]]:
        """The keywords of each word; the words that are new are resolved together."""
        new = list(set(words).difference(self._found))
        plain = [word for word in new if word.isalpha()]
        skeletons = _skeletons(plain)
        keys = fold("\n".join(plain)).split("\n") if plain else []
        for word, skeleton, key, places in zip(plain, skeletons, keys, self._all_places(skeletons), strict=True):
            may_count = places or key in self._exact or self._has_wild or len(word) <= _LONG or word.islower()
            self._found[word] = self._resolve(word, skeleton, key, places) if may_count else _NONE
        for word in set(new).difference(plain):
            self.of(word)
        return self._found

    def _file(self, keyword: Keyword, number: int) -> None:
        text = joined(keyword.text)
        stars = len(_GLOB.findall(text))
        self._has_wild |= bool(stars)
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
                lemmas = {*self.words.listed(form), self.words.lemma(form)}
                for lemma in lemmas:
                    self._inflected[lemma].append(number)
                if keyword.options.derivation and not keyword.is_lemma:
                    self._file_families(keyword, number, form, lemmas)
            self._file_stem(keyword, number, form, is_prefix=False)

    def _file_families(self, keyword: Keyword, number: int, form: str, lemmas: Iterable[str]) -> None:
        for family in {family_of(lemma, self.words.language) for lemma in lemmas}:
            self._families[family].append(number)
            stem = self._letters[_skeleton(form)[: len(family)]]
            stem.reach = max(stem.reach, len(family) + _LONGEST_DERIVED)
            stem.in_compounds |= keyword.options.compounds

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

    def _resolve(self, word: str, skeleton: str, key: str, places: Sequence[Place]) -> frozenset[int]:
        found = self._of_whole(word, skeleton, key, places)
        if self._has_parts:
            if places and self._is_german:
                self._add_parts(word, skeleton, places, found)
            if not word.isalpha():
                found |= self._of_pieces(word)
        if not found:
            return _NONE
        if self._minds_case:
            return frozenset(one for one in found if self._case_fits(self.keywords[one], word))
        return frozenset(found)

    def _places(self, skeleton: str) -> list[Place]:
        """Where letters of keywords stand in a word: (their number, start, end)."""
        if self._automaton is None:
            from ahocorasick_rs import AhoCorasick

            self._automaton = AhoCorasick(list(self._letters))
            self._by_number = list(self._letters.values())
        return self._automaton.find_matches_as_indexes(skeleton, overlapping=True)

    def _all_places(self, skeletons: Sequence[str]) -> Iterator[Sequence[Place]]:
        """The places of each word, from one pass over all of them."""
        places = self._places("\n".join(skeletons))
        at = begin = 0
        for skeleton in skeletons:
            stop = begin + len(skeleton)
            first = at
            while at < len(places) and places[at][2] <= stop:
                at += 1
            yield (
                [(number, start - begin, end - begin) for number, start, end in places[first:at]] if at > first else ()
            )
            begin = stop + 1

    def _of_whole(self, word: str, skeleton: str, key: str, places: Sequence[Place]) -> set[int]:
        found = set(self._exact.get(key, ()))
        if self._has_wild:
            self._add_wild(key, found)
        if self._inflected:
            for lemma in self._lemmas(word, skeleton, places):
                found.update(self._inflected.get(lemma, ()))
                if self._families:
                    found.update(self._families.get(family_of(lemma, self.words.language), ()))
        return found

    def _add_wild(self, key: str, found: set[int]) -> None:
        prefixes, suffixes = self._lengths
        for length in prefixes:
            found.update(self._prefixes.get(key[:length], ()))
        for length in suffixes:
            found.update(self._suffixes.get(key[-length:], ()))
        for pattern, number in self._globs:
            if pattern.match(key):
                found.add(number)

    def _lemmas(self, word: str, skeleton: str, places: Iterable[tuple[int, int, int]]) -> Iterable[str]:
        is_form, length, by_number = False, len(skeleton), self._by_number
        for number, start, _end in places:
            if not start and length <= by_number[number].reach:
                is_form = True
                break
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
            fitting = self._of_whole(part, skeleton, joined(part), self._places(skeleton))
            found = frozenset(one for one in fitting if self.keywords[one].options.compounds)
            self._parts[part] = found
        return found

    def _add_parts(self, word: str, skeleton: str, places: Iterable[Place], found: set[int]) -> None:
        """The keywords that stand in a German word as tail or head of a compound, or as head of its tail."""
        is_noun, length, by_number = word[0].isupper(), len(word), self._by_number
        for number, start, end in places:
            if 0 < start < _LEAST_PART or length - start < _LEAST_PART:
                continue
            letters = by_number[number]
            here: Set[int] = _NONE
            if letters.heads and is_noun and length - end >= _LEAST_PART and self._noun_follows(word, skeleton, end):
                here = letters.heads
            if start:
                if letters.in_compounds and self._may_be_tail(word, start, letters, is_noun):
                    tail = self._of_part(word[start:].lower().capitalize() if is_noun else word[start:].lower())
                    here = here | tail if here else tail
                if here and not here <= found and self.compounds.is_head(word[:start]):
                    found |= here
            else:
                found |= here

    def _may_be_tail(self, word: str, start: int, letters: _Letters, is_noun: bool) -> bool:
        if len(word) - start <= letters.reach:
            return True
        return letters.is_prefix and self.compounds.is_tail(word[start:].lower(), of_noun=is_noun)

    def _noun_follows(self, word: str, skeleton: str, end: int) -> bool:
        """Whether a noun follows from `end`, with or without a linking element."""
        is_noun = self.compounds.is_noun
        if is_noun(word[end:]):
            return True
        for link in _LINKS_BY_LETTER.get(skeleton[end], ()):
            if skeleton.startswith(link, end) and is_noun(word[end + len(link) :]):
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
    return _skeletons((word,))[0]


def _skeletons(words: Sequence[str]) -> list[str]:
    text = "\n".join(words).lower()
    for letter, plain in _WITHOUT_UMLAUTS:
        text = text.replace(letter, plain)
    return text.split("\n") if words else []


def _heads(letters: str) -> tuple[str, ...]:
    """How a keyword is written as the head of a compound: whole, or without an ending."""
    ending = next((ending for ending in _DROPPED if letters.endswith(ending)), "")
    short = letters[: len(letters) - len(ending)]
    return (letters, short) if ending and len(short) >= _LEAST_PART else (letters,)


def _lengths(by_text: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({len(text) for text in by_text}))
