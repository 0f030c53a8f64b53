"""Single words of patterns: which distinct word of the texts counts for which of them, decided once per word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import translate

from qda.language import compounds_of, gender_forms, joined, words_of
from qda.model import MatchOptions

_GLOB = re.compile(r"[*?\[]")
_PIECES = re.compile(r"[-‐‑\xad/*:_·()\s]+")
_WITHOUT_UMLAUTS = str.maketrans("äöüß", "aous")  # letter by letter: positions stay
_LONG = 12  # letters: longer words are compounds, or begin as their base form does
_LONGEST_ENDING = 4
_LEAST_PART = 3
_START = 3


@dataclass(frozen=True, slots=True)
class Keyword:
    """One word of a pattern and how it is compared."""

    text: str
    options: MatchOptions
    is_lemma: bool = False


@dataclass(frozen=True, slots=True)
class _Stem:
    """The letters that every form of a keyword begins with, umlauts aside; `length` of the keyword itself."""

    letters: str
    length: int


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
        self._starts: set[str] = set()
        self._has_parts = False
        self._stems: dict[str, list[_Stem]] = defaultdict(list)
        self._parts: dict[str, frozenset[int]] = {}
        self._lengths: tuple[tuple[int, ...], tuple[int, ...]] = ((), ())

    def add(self, keyword: Keyword) -> int:
        """The number of a keyword; equal ones have one."""
        number = self._numbers.get(keyword)
        if number is None:
            number = self._numbers[keyword] = len(self.keywords)
            self.keywords.append(keyword)
            self._parts.clear()
            self._has_parts |= keyword.options.compounds
            self._file(keyword, number)
            self._lengths = (_lengths(self._prefixes), _lengths(self._suffixes))
        return number

    def of(self, word: str) -> frozenset[int]:
        """The keywords that a word of a text counts for."""
        found = self._of_whole(word)
        if self._has_parts and (len(word) >= 2 * _LEAST_PART or not word.isalpha()):
            found |= self._of_parts(word)
        if not found:
            return frozenset()
        return frozenset(one for one in found if self._case_fits(self.keywords[one], word))

    def _file(self, keyword: Keyword, number: int) -> None:
        text = joined(keyword.text)
        stars = len(_GLOB.findall(text))
        if not stars:
            self._file_plain(keyword, number, text)
        elif stars == 1 and text.endswith("*"):
            self._prefixes[text[:-1]].append(number)
            self._file_stem(keyword, keyword.text[:-1], whole=True)
        elif stars == 1 and text.startswith("*"):
            self._suffixes[text[1:]].append(number)
        else:
            self._globs.append((re.compile(translate(text)), number))

    def _file_plain(self, keyword: Keyword, number: int, text: str) -> None:
        forms = gender_forms(keyword.text)
        for form in {text, *map(joined, forms)} if len(forms) > 1 else {text}:
            self._exact[form].append(number)
        if keyword.options.inflection or keyword.is_lemma:
            for form in forms:
                lemmas = {*self.words.listed(form), self.words.lemma(form)}
                for lemma in lemmas:
                    self._inflected[lemma].append(number)
                self._starts.add(_skeleton(form)[:_START])
        for form in forms:
            self._file_stem(keyword, form, whole=False)

    def _file_stem(self, keyword: Keyword, text: str, *, whole: bool) -> None:
        letters = "".join(_PIECES.split(_skeleton(text)))
        if not keyword.options.compounds or len(letters) < _LEAST_PART:
            return
        kept = letters if whole else letters[: max(_LEAST_PART, len(letters) - (2 if len(letters) > 5 else 1))]
        stem = _Stem(kept, len(letters))
        same = self._stems[kept[:_START]]
        if stem not in same:
            same.append(stem)

    def _of_whole(self, word: str) -> set[int]:
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
            for lemma in self._lemmas(word):
                found.update(self._inflected.get(lemma, ()))
        return found

    def _lemmas(self, word: str) -> Iterable[str]:
        skeleton = _skeleton(word)
        if len(word) > _LONG and skeleton[:_START] not in self._starts and not skeleton.startswith("ge"):
            return ()
        found = self.words.listed(word)
        if found:
            return found
        if word.islower() or any(len(word) - stem.length <= _LONGEST_ENDING for stem in self._stems_at(skeleton, 0)):
            return (self.words.lemma(word),)
        return ()

    def _stems_at(self, skeleton: str, at: int) -> Iterator[_Stem]:
        for stem in self._stems.get(skeleton[at : at + _START], ()):
            if skeleton.startswith(stem.letters, at):
                yield stem

    def _of_parts(self, word: str) -> set[int]:
        """The keywords that stand in a word as a part at a hyphen or, in German, of a compound."""
        found: set[int] = set()
        pieces = [one for one in _PIECES.split(word) if one]
        if len(pieces) > 1:
            for piece in pieces:
                found |= self._of_part(piece)
                found |= self._of_compound(piece)
        if self.words.language == "de":
            found |= self._of_compound("".join(pieces))
        return found

    def _of_part(self, part: str) -> frozenset[int]:
        found = self._parts.get(part)
        if found is None:
            fitting = self._of_whole(part)
            found = frozenset(one for one in fitting if self.keywords[one].options.compounds)
            self._parts[part] = found
        return found

    def _of_compound(self, word: str) -> set[int]:
        if self.words.language != "de":
            return set()
        found: set[int] = set()
        skeleton = _skeleton(word)
        is_noun = word[:1].isupper()
        for at in range(_LEAST_PART, len(skeleton) - _LEAST_PART + 1):
            if skeleton[at : at + _START] in self._stems:
                for stem in self._stems_at(skeleton, at):
                    found |= self._behind(word, at, stem, is_noun)
        for stem in self._stems_at(skeleton, 0):
            if is_noun and len(word) >= stem.length + _LEAST_PART - 1:
                found |= self._at_head(word, 0, stem)
        return found

    def _behind(self, word: str, at: int, stem: _Stem, is_noun: bool) -> set[int]:
        """The keywords that the letters from `at` count for, as the tail of a compound or the head of its tail."""
        tail = word[at:].lower()
        part = tail.capitalize() if is_noun else tail
        found = set(self._of_part(part)) if self._is_tail(part, stem, is_noun) else set()
        if is_noun:
            found |= self._at_head(word, at, stem)
        return found if found and self.compounds.is_head(word[:at]) else set()

    def _is_tail(self, part: str, stem: _Stem, is_noun: bool) -> bool:
        is_form = len(part) - stem.length <= _LONGEST_ENDING
        return is_form or self.compounds.is_tail(part.lower(), of_noun=is_noun)

    def _at_head(self, word: str, at: int, stem: _Stem) -> set[int]:
        """The keywords that are the head of the compound that begins at `at`."""
        found: set[int] = set()
        low = at + max(_LEAST_PART, stem.length - 1)
        for end in range(low, min(at + stem.length + _LEAST_PART, len(word) - _LEAST_PART) + 1):
            if not self.compounds.is_noun(word[end:]):
                continue
            for bare in self.compounds.bare_heads(word[at:end]):
                found |= self._of_part(bare)
        return found

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
