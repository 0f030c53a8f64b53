"""Matches of compiled patterns in one reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qda.coding.rules.compiled import CompiledCodebook, Phrase
from qda.model import Span

WORD = re.compile(r"\w+(?:[-'’:*]\w+)*")
_BREAK = re.compile(r"[.!?;:…]")
_CONNECTIVES = frozenset(("und", "oder", "aber", "denn", "weil", "dass", "wenn", "damit", "ob"))
MAX_GAP_WORDS = 12


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found in a text: the whole stretch and the words in it that matched."""

    pattern: int
    span: Span
    words: tuple[Span, ...]


def matches(text: str, compiled: CompiledCodebook) -> dict[int, list[Match]]:
    """All matches of single patterns (phrases and expressions) in a text, by pattern, in the order of the text."""
    found: dict[int, list[Match]] = {}
    tokens = [(match.group(), match.start(), match.end()) for match in WORD.finditer(text)]
    atoms = [compiled.index.of(word) for word, _start, _end in tokens]
    for position, here in enumerate(atoms):
        for atom in here:
            for phrase in compiled.phrases_by_first.get(atom, ()):
                match = _phrase_at(phrase, position, tokens, atoms, text)
                if match is not None:
                    found.setdefault(match.pattern, []).append(match)
    for expression in compiled.expressions:
        for one in expression.regex.finditer(text):
            span = Span(*one.span())
            found.setdefault(expression.pattern, []).append(Match(expression.pattern, span, (span,)))
    return found


def _phrase_at(
    phrase: Phrase, position: int, tokens: Sequence[tuple[str, int, int]], atoms: Sequence[Sequence[int]], text: str
) -> Match | None:
    if phrase.split is not None:
        return _separated_at(phrase, position, tokens, atoms, text)
    last = position + len(phrase.atoms) - 1
    if last >= len(tokens):
        return None
    for offset, wanted in enumerate(phrase.atoms):
        if wanted not in atoms[position + offset]:
            return None
    span = Span(tokens[position][1], tokens[last][2])
    if len(phrase.atoms) > 1 and _BREAK.search(text, span.start, tokens[last][1]):
        return None
    return Match(phrase.pattern, span, (span,))


def _separated_at(
    phrase: Phrase, position: int, tokens: Sequence[tuple[str, int, int]], atoms: Sequence[Sequence[int]], text: str
) -> Match | None:
    """A separable verb over a distance: the particle ends the clause that the verb stands in."""
    if phrase.split is None:
        return None
    particle = phrase.split[1]
    verb = Span(tokens[position][1], tokens[position][2])
    for later in range(position + 1, min(position + 1 + MAX_GAP_WORDS, len(tokens))):
        _word, start, end = tokens[later]
        if _BREAK.search(text, tokens[later - 1][2], start):
            return None
        if particle in atoms[later] and _ends_clause(text, end, tokens, later):
            return Match(phrase.pattern, Span(verb.start, end), (verb, Span(start, end)))
    return None


def _ends_clause(text: str, end: int, tokens: Sequence[tuple[str, int, int]], position: int) -> bool:
    if text[end : end + 1] in (".", ",", "!", "?", ";", ":", "…", ""):
        return True
    return position + 1 < len(tokens) and tokens[position + 1][0].lower() in _CONNECTIVES


def without_excluded(found: Iterable[Match], excluded: Sequence[Span]) -> Iterator[Match]:
    """The matches of which no word lies inside an excluded match."""
    for match in found:
        if not any(outer.covers(word) for outer in excluded for word in match.words):
            yield match


def longest(found: Sequence[Match]) -> list[Match]:
    """Of nested matches the longest ones only."""
    ordered = sorted(found, key=lambda one: (one.span.start, -one.span.end, one.pattern))
    kept: list[Match] = []
    reach = -1
    for match in ordered:
        if match.span.end > reach:
            kept.append(match)
            reach = match.span.end
    return kept
