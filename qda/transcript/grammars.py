"""Transcripts with a grammar of their own: one pattern of time and label that nearly every paragraph follows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qda.transcript.heads import Head, Lines
from qda.transcript.labels import dots_are_abbreviations, is_name_like, role_of
from qda.transcript.times import TimeMark, seconds_of
from qda.wording import Message, say

_TIME = r"[\[(#<{]?(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?[\])#>}]?"
_NAME = r"[^\W\d_][^\n:：,;!?…\"„“”«»()\[\]{}<>#|=*\t]{0,39}?"
_TOKEN = r"[^\W\d_][\w-]{0,19}"
_TIME_AHEAD = rf"[^\S\n]*({_TIME})(?=\s|$)"
_RULE = re.compile(r"\s*([-*_=])\1{2,}\s*")
_SHARE = 0.8  # of the paragraphs from the first one that follows the pattern
_MANY = 10  # paragraphs that make a bare label believable
_TRIAL = 400  # paragraphs looked at before the whole text is


@dataclass(frozen=True, slots=True)
class Grammar:
    """A pattern at the beginning of paragraphs. `alone`: it fills its line, the words stand below."""

    name: Message
    pattern: str
    alone: bool = False
    loose: bool = False  # any word could stand there: the labels must repeat
    bare: bool = False  # nothing but its place marks the label: a few that repeat may be chance


@dataclass(frozen=True, slots=True)
class Recognition:
    """The grammar found, the heads it gives, and how many of how many paragraphs follow it."""

    grammar: Grammar
    heads: tuple[Head, ...]
    times: tuple[TimeMark, ...]  # at the beginning of other lines, in the form of the grammar
    paragraphs: int


def _grammar(name: Message, pattern: str, *, alone: bool = False, loose: bool = False, bare: bool = False) -> Grammar:
    return Grammar(name, r"[^\S\n]*" + pattern, alone, loose or bare, bare)


_GRAMMARS = (
    _grammar(
        say("time label: words"),
        rf"(?P<time>{_TIME})[^\S\n]+(?:[-–][^\S\n]+)?\**(?P<label>{_NAME})\**[^\S\n]*[:：]\**",
    ),
    _grammar(say("label time: words"), rf"\**(?P<label>{_NAME})\**[^\S\n]*(?P<time>{_TIME})[^\S\n]*[:：]\**"),
    _grammar(say("label, time; words below"), rf"\**(?P<label>{_NAME})\**[^\S\n]+(?P<time>{_TIME})\s*$", alone=True),
    _grammar(
        say("time, label; words below"),
        rf"(?P<time>{_TIME})[^\S\n]+(?:[-–][^\S\n]+)?\**(?P<label>{_NAME})\**\s*$",
        alone=True,
    ),
    _grammar(say("[label] words"), rf"\[(?P<label>{_NAME})\][^\S\n]*:?"),
    _grammar(say("<label> words"), rf"<(?P<label>{_NAME})>[^\S\n]*:?"),
    _grammar(say("(label) words"), rf"\((?P<label>{_TOKEN})\)[^\S\n]*:?", bare=True),
    _grammar(say("**label** words"), rf"(?P<bold>\*\*|__)(?P<label>{_NAME})(?P=bold)(?=\s|$)", loose=True),
    _grammar(say("label, tab, words"), rf"(?P<label>{_NAME})[ ]?\t+(?=\S)", loose=True),
    _grammar(say("label – words"), rf"(?P<label>{_NAME})[^\S\n]+[-–—][^\S\n]+(?=\S)", loose=True),
    _grammar(say("time label words"), rf"(?P<time>{_TIME})[^\S\n]+(?P<label>{_TOKEN})[^\S\n]+(?=\S)", bare=True),
    _grammar(say("label; words below"), rf"(?P<label>{_NAME})\s*$", alone=True, bare=True),
)


def recognise_grammar(lines: Lines, *, first: int = 0, at_least: int = 2) -> Recognition | None:
    """The first grammar that at least 80 % of the paragraphs follow, with `at_least` turns or more."""
    for grammar in _GRAMMARS:
        if _follows(lines, grammar, first, _TRIAL, at_least=2):
            found = _follows(lines, grammar, first, len(lines.lines), at_least=at_least)
            if found:
                return found
    return None


def _follows(lines: Lines, grammar: Grammar, first: int, most: int, *, at_least: int) -> Recognition | None:
    found: list[Head] = []
    paragraphs = 0
    pattern = re.compile(grammar.pattern)
    for index in _paragraphs(lines, pattern, first, alone=grammar.alone):
        head = _match(lines, pattern, index, alone=grammar.alone)
        if head:
            found.append(head)
        if found:
            paragraphs += 1
            if paragraphs >= most:
                break
    speakers = _speakers(found, grammar)
    heads = [head for head in found if head.label in speakers]
    if len(heads) < at_least or len(heads) < _SHARE * paragraphs:
        return None
    times = _other_times(lines, heads) if "time" in pattern.groupindex else ()
    return Recognition(grammar, tuple(heads), times, paragraphs)


def _paragraphs(lines: Lines, pattern: re.Pattern[str], first: int, *, alone: bool) -> Iterator[int]:
    """The lines that open a paragraph: behind a blank line where the text has such, else each line.

    With a head that fills its line the line below it belongs to the same paragraph.
    """
    spaced = _is_spaced(lines, first)
    opens = True
    skip = -1
    for index in range(first, len(lines.lines)):
        line = lines.lines[index]
        if not line.strip() or (len(line) < 80 and _RULE.fullmatch(line)):
            opens = True
            continue
        if opens and index != skip:
            yield index
            if alone and len(line) < 90 and pattern.match(line):
                skip = index + 1
        opens = not spaced


def _is_spaced(lines: Lines, first: int) -> bool:
    filled = [bool(line.strip()) for line in lines.lines[first : first + 2000]]
    blank_then_filled = sum(1 for before, here in pairwise(filled) if here and not before)
    return blank_then_filled * 4 >= sum(filled)


def _match(lines: Lines, pattern: re.Pattern[str], index: int, *, alone: bool) -> Head | None:
    line = lines.lines[index]
    matched = pattern.match(line)
    if not matched:
        return None
    label = " ".join(matched["label"].split())
    if not label or len(label) > 40 or not dots_are_abbreviations(label):
        return None
    if alone and not any(one.strip() for one in lines.lines[index + 1 : index + 3]):
        return None
    at = lines.starts[index]
    time = matched.groupdict().get("time")
    return Head(index, at, at + matched.end(), label, time=seconds_of(time) if time else None)


def _speakers(heads: list[Head], grammar: Grammar) -> frozenset[str]:
    """The labels that are those of speakers: name-like; few and said again where any word could stand."""
    seen = Counter(head.label for head in heads)
    named = {one for one in seen if is_name_like(one) or role_of(one) != "unknown"}
    if not grammar.loose:
        return frozenset(named)
    least = max(2, len(heads) // 20) if len(heads) >= _MANY or not grammar.bare else len(heads)
    sure = {one for one in named if role_of(one) != "unknown" or one[-1].isdecimal() or seen[one] >= least}
    return frozenset(sure) if len(sure) > 1 else frozenset()


def _other_times(lines: Lines, heads: list[Head]) -> tuple[TimeMark, ...]:
    opened = {head.line for head in heads}
    ahead = re.compile(_TIME_AHEAD).match
    marks = []
    for index in range(heads[0].line, len(lines.lines)):
        found = None if index in opened else ahead(lines.lines[index])
        if found:
            at = lines.starts[index]
            marks.append(TimeMark(at + found.start(1), at + found.end(1), seconds_of(found[1])))
    return tuple(marks)
