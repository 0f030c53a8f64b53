"""The patterns of a guide made ready: phrases of keywords, separable verbs, regular expressions, combinations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from qda.coding.rules.keywords import Keyword, KeywordIndex
from qda.model import Category, Codebook, MatchOptions, Pattern

_TOKEN = re.compile(r"\S+")
Role = Literal["hit", "exclusion", "part"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Keywords that stand one behind the other; it is looked for around the rarest of them, at place `anchor`.

    `before` and `behind` are the neighbours of the anchor, -1 where there is none.
    """

    pattern: int
    keywords: tuple[int, ...]
    anchor: int
    before: int = -1
    behind: int = -1


@dataclass(frozen=True, slots=True)
class SplitVerb:
    """A separable verb in two parts: the finite verb, and its particle at the end of the clause."""

    pattern: int
    particle: int


@dataclass(frozen=True, slots=True)
class Expression:
    """A regular expression over the reading; `regex` is a pattern of the library `regex`, which knows time limits."""

    pattern: int
    regex: Any


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
    combinations: tuple[Combination, ...]


class CompiledCodebook:
    """Everything that matching needs; build it once for all transcripts of a language.

    Patterns are numbered; `sources` holds what was written, `rule_of` the number of the rule that each belongs to and
    `roles` what it is there for: a `hit`, an `exclusion` or a `part` of a combination.
    """

    def __init__(self, codebook: Codebook, *, language: str) -> None:
        self.language = language
        self.index = KeywordIndex(language)
        self.sources: list[str] = []
        self.rule_of: list[int] = []
        self.roles: list[Role] = []
        self.single: dict[int, list[int]] = {}
        self.phrases: dict[int, list[Phrase]] = {}
        self.split_verbs: dict[int, list[SplitVerb]] = {}
        self.expressions: list[Expression] = []
        self._combinations: list[Combination] = []
        self.rules: list[Rule] = []
        for category in codebook.categories:
            if category.patterns and category.status not in ("merged", "retired"):
                self._add_rule(category)

    def _add_rule(self, category: Category) -> None:
        self._combinations = []
        patterns = self._compile_all(category.patterns, category.match, "hit")
        combinations = tuple(self._combinations)
        excluded = self._compile_all(category.exclude, category.match, "exclusion")
        self.rules.append(Rule(category, patterns, excluded, combinations))

    def _compile_all(self, patterns: Sequence[Pattern], options: MatchOptions, role: Role) -> tuple[int, ...]:
        return tuple(self._compile(pattern, options, role) for pattern in patterns)

    def _compile(self, pattern: Pattern, options: MatchOptions, role: Role) -> int:
        number = len(self.sources)
        self.sources.append(pattern.source)
        self.rule_of.append(len(self.rules))
        self.roles.append(role)
        if pattern.kind == "regex":
            self.expressions.append(Expression(number, _regex(pattern.text, options)))
        elif pattern.kind == "all":
            parts = self._compile_all(pattern.parts, options, "part")
            self._combinations.append(Combination(number, parts, pattern.within))
        else:
            self._compile_words(number, pattern, options)
        return number

    def _compile_words(self, number: int, pattern: Pattern, options: MatchOptions) -> None:
        is_lemma = pattern.kind == "lemma"
        texts = _TOKEN.findall(pattern.text)
        if len(texts) > 1:
            self._compile_phrase(number, texts, replace(options, compounds=False, derivation=False))
            return
        keyword = self.index.add(Keyword(texts[0], options, is_lemma))
        self.single.setdefault(keyword, []).append(number)
        separable = self.index.words.separated(texts[0]) if options.inflection or is_lemma else None
        if separable:
            verb = self.index.add(Keyword(separable[0], MatchOptions(compounds=False), is_lemma=True))
            particle = self.index.add(Keyword(separable[1], MatchOptions(compounds=False, inflection=False)))
            self.split_verbs.setdefault(verb, []).append(SplitVerb(number, particle))

    def _compile_phrase(self, number: int, texts: Iterable[str], options: MatchOptions) -> None:
        words = list(texts)
        keywords = tuple(self.index.add(Keyword(word, options)) for word in words)
        anchor = max(range(len(words)), key=lambda place: len(words[place]))
        before, behind = (-1, *keywords, -1)[anchor::2][:2]
        self.phrases.setdefault(keywords[anchor], []).append(Phrase(number, keywords, anchor, before, behind))


def _regex(text: str, options: MatchOptions) -> Any:
    import regex

    return regex.compile(text, regex.IGNORECASE if options.case == "ignore" else 0)
