"""The patterns of a guide made ready: phrases of atoms, regular expressions, combinations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qda.coding.rules.atoms import Atom, AtomIndex
from qda.language import words_of
from qda.model import Category, Codebook, MatchOptions, Pattern

_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Atoms that stand one behind the other; `split` is a separable verb (verb, particle) instead."""

    pattern: int
    atoms: tuple[int, ...]
    split: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """A regular expression over the reading."""

    pattern: int
    regex: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Combination:
    """Patterns that must all occur within a sentence, answer or turn."""

    pattern: int
    parts: tuple[int, ...]
    within: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A category with the numbers of its patterns and of those that exclude."""

    category: Category
    patterns: tuple[int, ...]
    excluded: tuple[int, ...]


class CompiledCodebook:
    """Everything that matching needs; build it once for all transcripts of a language."""

    def __init__(self, codebook: Codebook, *, language: str) -> None:
        self.index = AtomIndex(words_of(language))
        self.sources: list[str] = []
        self.phrases_by_first: dict[int, list[Phrase]] = {}
        self.expressions: list[Expression] = []
        self.combinations: list[Combination] = []
        self.rules = tuple(self._rules(codebook.categories))

    def _rules(self, categories: Iterable[Category]) -> Iterable[Rule]:
        for category in categories:
            if category.status in ("merged", "retired") or not category.patterns:
                continue
            patterns = self._compile_all(category.patterns, category.match)
            yield Rule(category, patterns, self._compile_all(category.exclude, category.match))

    def _compile_all(self, patterns: Sequence[Pattern], options: MatchOptions) -> tuple[int, ...]:
        return tuple(self._compile(pattern, options) for pattern in patterns)

    def _compile(self, pattern: Pattern, options: MatchOptions) -> int:
        number = len(self.sources)
        self.sources.append(pattern.source)
        if pattern.kind == "regex":
            flags = re.IGNORECASE if options.case == "ignore" else 0
            self.expressions.append(Expression(number, re.compile(pattern.text, flags)))
        elif pattern.kind == "all":
            parts = self._compile_all(pattern.parts, options)
            self.combinations.append(Combination(number, parts, pattern.within))
        else:
            self._compile_words(number, pattern, options)
        return number

    def _compile_words(self, number: int, pattern: Pattern, options: MatchOptions) -> None:
        is_lemma = pattern.kind == "lemma"
        atoms = tuple(self.index.add(Atom(word, options, is_lemma)) for word in _TOKEN.findall(pattern.text))
        self._add(Phrase(number, atoms))
        separable = self.index.words.separated(pattern.text) if len(atoms) == 1 and options.inflection else None
        if separable:
            exact = MatchOptions(compounds=False, inflection=False)
            verb = self.index.add(Atom(separable[0], MatchOptions(compounds=False), is_lemma=True))
            particle = self.index.add(Atom(separable[1], exact))
            self._add(Phrase(number, (verb,), (verb, particle)))

    def _add(self, phrase: Phrase) -> None:
        self.phrases_by_first.setdefault(phrase.atoms[0], []).append(phrase)
