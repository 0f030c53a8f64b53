"""Split a text into sentences, clauses and words; the pieces are spans of it, white space at the ends left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources

from qda.model import Span

_WORD = re.compile(r"\w+(?:[-'’.:*/_]\w+)*")
_END = re.compile(r"[.!?…]+[\"'“”«»‘’)\]]*(?=\s)|\n\s*\n")
_CLAUSE_END = re.compile(r"[,;:](?=\s)|\s[–—]\s|(?<=\S)\s*(?=\()|\)(?=[\s,;:.!?])")
_BEFORE_STOP = re.compile(r"([\w.]+)\.$")
_SIGN = re.compile(r"\S")
MIN_CLAUSE_WORDS = 3


def words(text: str) -> list[Span]:
    """The words of a text; a hyphen, apostrophe or gender sign inside a word belongs to it."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def sentences(text: str, *, language: str = "de") -> list[Span]:
    """The sentences of a text.

    A border stands after `. ! ? …` (and closing quotation marks) before anything but a lower-case letter, unless the
    full stop belongs to an abbreviation, a number of up to two digits or a single letter; and at an empty line.
    """
    borders = [match.end() for match in _END.finditer(text) if _is_border(text, match, language)]
    return _pieces(text, borders)


def clauses(text: str, *, language: str = "de") -> list[Span]:
    """The clauses of a text: the parts of its sentences between `, ; : – ( )`.

    A part of fewer than three words joins its left neighbour (the first one its right neighbour).
    """
    found: list[Span] = []
    for sentence in sentences(text, language=language):
        inside = text[sentence.start : sentence.end]
        borders = [match.end() for match in _CLAUSE_END.finditer(inside)]
        parts = [part.shift(sentence.start) for part in _pieces(inside, borders)]
        found.extend(_join_short(text, parts))
    return found


def segment(text: str, unit: str, *, language: str = "de") -> list[Span]:
    """The units of a text: `char`, `word`, `clause`, `sentence`, `paragraph` or `turn` (the whole text)."""
    if unit == "sentence":
        return sentences(text, language=language)
    if unit == "clause":
        return clauses(text, language=language)
    if unit == "word":
        return words(text)
    if unit == "char":
        return [Span(index, index + 1) for index, character in enumerate(text) if not character.isspace()]
    if unit == "paragraph":
        return _pieces(text, [match.end() for match in re.finditer(r"\n\s*", text)])
    return _pieces(text, [])


def _is_border(text: str, match: re.Match[str], language: str) -> bool:
    if text[match.start()] == "\n":
        return True
    following = _next_sign(text, match.end())
    if following.islower():
        return False
    if not match.group().startswith("."):
        return True
    before = _BEFORE_STOP.search(text[max(0, match.start() - 20) : match.start() + 1])
    word = before.group(1).lower() if before else ""
    if match.group().startswith("..") or not word:
        return True
    is_short = (word.isdigit() and len(word) <= 2) or (len(word) == 1 and word.isalpha())
    return not (is_short or word in _abbreviations(language))


@cache
def _abbreviations(language: str) -> frozenset[str]:
    name = f"abbreviations_{'en' if language == 'en' else 'de'}.txt"
    text = resources.files("qda.segments").joinpath("data").joinpath(name).read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


def _pieces(text: str, borders: Sequence[int]) -> list[Span]:
    found, start = [], 0
    for border in (*borders, len(text)):
        piece = text[start:border]
        stripped = piece.strip()
        if stripped:
            begin = start + len(piece) - len(piece.lstrip())
            found.append(Span(begin, begin + len(stripped)))
        start = border
    return found


def _join_short(text: str, parts: Sequence[Span]) -> Iterator[Span]:
    joined: list[Span] = []
    for part in parts:
        is_short = len(_WORD.findall(text, part.start, part.end)) < MIN_CLAUSE_WORDS
        waits = bool(joined) and len(_WORD.findall(text, joined[-1].start, joined[-1].end)) < MIN_CLAUSE_WORDS
        if joined and (is_short or waits):
            joined[-1] = Span(joined[-1].start, part.end)
        else:
            joined.append(part)
    yield from joined


def _next_sign(text: str, position: int) -> str:
    match = _SIGN.search(text, position)
    return match.group() if match else ""
