"""Split a text into sentences, clauses and words; the pieces are spans of it, white space at the ends left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import resources

from qda.model import Span

_WORD = re.compile(r"\w+(?:[-'’.:*/_]\w+)*")
_STOP = re.compile(r"[.!?…]+[\"'“”«»‘’)\]]*(?=\s)")
_END = re.compile(rf"{_STOP.pattern}|\n\s*\n")
_COMMA = re.compile(r"[,;:](?=\s)")
_CLAUSE_END = re.compile(r"[,;:](?=\s)|\s[–—]\s|(?<=\S)\s*(?=\()|\)(?=[\s,;:.!?])")
_BEYOND_COMMAS = re.compile(r"[–—()]")
_SIGN = re.compile(r"\S")
MIN_CLAUSE_WORDS = 3
_LONG = re.compile(rf"(?:\W*+(?>{_WORD.pattern})){{{MIN_CLAUSE_WORDS}}}")
_LONGEST_ABBREVIATION = 20


def words(text: str) -> list[Span]:
    """The words of a text; a hyphen, apostrophe or gender sign inside a word belongs to it."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def sentences(text: str, *, language: str = "de") -> list[Span]:
    """The sentences of a text.

    A border stands after `. ! ? …` (and closing quotation marks) before anything but a lower-case letter, unless the
    full stop belongs to an abbreviation, a number of up to two digits or a single letter; and at an empty line.
    """
    return [Span(start, end) for start, end in _sentences(text, language)]


def clauses(text: str, *, language: str = "de") -> list[Span]:
    """The clauses of a text: the parts of its sentences between `, ; : – ( )`.

    A part of fewer than three words joins its left neighbour (the first one its right neighbour).
    """
    found: list[Span] = []
    border = _CLAUSE_END if _BEYOND_COMMAS.search(text) else _COMMA
    for start, end in _sentences(text, language):
        borders = [match.end() for match in border.finditer(text, start, end)]
        if borders:
            found += [Span(*part) for part in _join_short(text, _pieces(text, borders, start, end))]
        else:
            found.append(Span(start, end))
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
        borders = [match.end() for match in re.finditer(r"\n\s*", text)]
        return [Span(*piece) for piece in _pieces(text, borders, 0, len(text))]
    return [Span(*piece) for piece in _pieces(text, [], 0, len(text))]


def _sentences(text: str, language: str) -> list[tuple[int, int]]:
    end = _END if "\n" in text else _STOP
    borders = [match.end() for match in end.finditer(text) if _is_border(text, match, language)]
    return _pieces(text, borders, 0, len(text))


def _is_border(text: str, match: re.Match[str], language: str) -> bool:
    sign = match.group()
    if sign[0] == "\n":
        return True
    if _next_sign(text, match.end()).islower():
        return False
    if sign[0] != "." or sign.startswith(".."):
        return True
    word = _before_stop(text, match.start())
    is_short = len(word) < 3 and (word.isdigit() or (len(word) == 1 and word.isalpha()))
    return not word or not (is_short or word in _abbreviations(language))


def _before_stop(text: str, stop: int) -> str:
    """The letters, digits and full stops before a full stop, in lower case."""
    start = stop
    while start > max(0, stop - _LONGEST_ABBREVIATION) and (text[start - 1].isalnum() or text[start - 1] in "._"):
        start -= 1
    return text[start:stop].lower()


@cache
def _abbreviations(language: str) -> frozenset[str]:
    name = f"abbreviations_{'en' if language == 'en' else 'de'}.txt"
    text = resources.files("qda.segments").joinpath("data").joinpath(name).read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


def _pieces(text: str, borders: Sequence[int], start: int, end: int) -> list[tuple[int, int]]:
    """What stands between the borders from `start` to `end`, white space at the ends left out."""
    found = []
    for border in (*borders, end):
        piece = text[start:border]
        stripped = piece.lstrip()
        if stripped:
            begin = border - len(stripped)
            found.append((begin, begin + len(stripped.rstrip())))
        start = border
    return found


def _join_short(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    waits = False
    for start, end in parts:
        is_short = _LONG.match(text, start, end) is None
        if joined and (is_short or waits):
            joined[-1] = (joined[-1][0], end)
            waits = waits and _LONG.match(text, *joined[-1]) is None
        else:
            joined.append((start, end))
            waits = is_short
    return joined


def _next_sign(text: str, position: int) -> str:
    match = _SIGN.search(text, position)
    return match.group() if match else ""
