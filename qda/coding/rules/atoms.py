"""Single words of patterns: which distinct word of the texts counts for which of them, decided once per word."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from fnmatch import translate

from qda.language import Words, fold
from qda.model import MatchOptions


@dataclass(frozen=True, slots=True)
class Atom:
    """One word of a pattern and how it is compared."""

    text: str
    options: MatchOptions
    is_lemma: bool = False


@dataclass(slots=True)
class AtomIndex:
    """All atoms of a guide, arranged so that a word finds its atoms without being held against each of them."""

    words: Words
    atoms: list[Atom] = field(default_factory=list)
    _ids: dict[Atom, int] = field(default_factory=dict)
    _exact: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _inflected: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _prefixes: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _lengths: set[int] = field(default_factory=set)
    _globs: list[tuple[re.Pattern[str], int]] = field(default_factory=list)
    _found: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def add(self, atom: Atom) -> int:
        """The number of an atom; equal atoms have one."""
        if atom not in self._ids:
            self._ids[atom] = len(self.atoms)
            self.atoms.append(atom)
            self._file(atom, self._ids[atom])
        return self._ids[atom]

    def _file(self, atom: Atom, number: int) -> None:
        text = fold(atom.text)
        if not any(sign in text for sign in "*?["):
            self._exact[text].append(number)
            if atom.options.inflection or atom.is_lemma:
                self._inflected[self.words.lemma(atom.text)].append(number)
        elif text.endswith("*") and not any(sign in text[:-1] for sign in "*?["):
            self._prefixes[text[:-1]].append(number)
            self._lengths.add(len(text) - 1)
        else:
            self._globs.append((re.compile(translate(text)), number))

    def of(self, word: str) -> tuple[int, ...]:
        """The atoms that a word of a text counts for."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = tuple(sorted(self._resolve(word)))
        return found

    def _resolve(self, word: str) -> set[int]:
        whole = self._candidates(word)
        joined = set(self._match(whole, is_part=False))
        parts = self.words.parts(word)
        for part in parts:
            joined |= set(self._match(self._candidates(part), is_part=True))
        return {one for one in joined if self._case_fits(one, word)}

    def _candidates(self, word: str) -> tuple[str, str]:
        return fold(word), self.words.lemma(word)

    def _match(self, candidate: tuple[str, str], *, is_part: bool) -> list[int]:
        text, lemma = candidate
        found = list(self._exact.get(text, ())) + list(self._inflected.get(lemma, ()))
        for length in self._lengths:
            if len(text) >= length:
                found.extend(self._prefixes.get(text[:length], ()))
        found.extend(number for pattern, number in self._globs if pattern.match(text))
        if is_part:
            found = [one for one in found if self.atoms[one].options.compounds]
        return found

    def _case_fits(self, number: int, word: str) -> bool:
        atom = self.atoms[number]
        return atom.options.case == "ignore" or atom.text[:1].isupper() == word[:1].isupper()
