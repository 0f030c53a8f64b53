"""Praat TextGrids (.TextGrid), long and short: each tier of intervals is a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qda.errors import CannotRead
from qda.importers.cues import distinct_labels, moment, one_line, timed
from qda.importers.encodings import decode
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.importers.tiers import left_out
from qda.importers.voices import Said
from qda.wording import say

TEXTGRID = say("a Praat TextGrid (.TextGrid)")
# Praat itself reads a text file so: free-standing numbers, texts in quotes and flags count, all else is decoration
_TOKEN = re.compile(r'"((?:[^"]|"")*+)"|(?<!\S)([-+]?\d[\d.eE+-]*)%?(?!\S)|(?<!\S)<(exists|absent)>|(![^\n]*)')
_BELOW_WORDS = re.compile(
    r"(?:.*[-_ .])?(?:phon(?:e|eme|es|emes)|phones?|segments?|syll(?:able)?s?|ipa|sampa|tones?|pos|gloss)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"(?:(.*?)[-_ .]+)?(?:words?|wörter|orth(?:ography)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Tier:
    name: str
    intervals: bool
    parts: tuple[tuple[float, float, str], ...]


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """What the tiers of intervals hold, in the order of time; raises `CannotRead` for what is no TextGrid.

    Tiers of points, and tiers of sounds or syllables beside one of words, are left out and named. In a tier of single
    words those that touch are one passage.
    """
    if data.startswith(b"ooBinaryFile"):
        raise CannotRead(
            say("{name}: a TextGrid in Praat's binary form", name=name),
            say("save it in Praat as a text file (Save as text file …)"),
        )
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    tiers = _tiers(verbatim(decoded.text), name)
    talk = _talk(tiers)
    labels = distinct_labels(_speaker(tier) for tier in talk)
    said = [Said(start, end, labels[_speaker(tier)], words) for tier in talk for start, end, words in _passages(tier)]
    said.sort(key=lambda one: one.start or 0.0)
    findings = left_out({tier.name: len(tier.parts) for tier in tiers if tier not in talk})
    return timed(said, kind="textgrid", encoding=decoded.encoding, findings=[*decoded.findings, *findings])


def _tiers(text: str, name: str) -> list[_Tier]:
    tokens = _Tokens(text, name)
    if "TextGrid" not in text[:200]:
        raise CannotRead(
            say("{name}: expected {expected}, found {found}", name=name, expected=TEXTGRID, found=PLAIN),
            say("give the file the name ending of what it is"),
        )
    for _ in range(2):
        tokens.text()  # what kind of file, what kind of object
    tokens.number()
    tokens.number()
    if not tokens.flag():
        return []
    return [_tier(tokens) for _ in range(tokens.count())]


def _tier(tokens: _Tokens) -> _Tier:
    intervals = tokens.text() == "IntervalTier"
    name = one_line(tokens.text())
    tokens.number()
    tokens.number()
    parts: list[tuple[float, float, str]] = []
    for _ in range(tokens.count()):
        start = tokens.number()
        end = tokens.number() if intervals else start
        words = one_line(tokens.text())
        if words:
            parts.append((start, end, words))
    return _Tier(name, intervals, tuple(parts))


class _Tokens:
    """The numbers, texts and flags of a file, one after the other; raises `CannotRead` where another is needed."""

    def __init__(self, text: str, name: str) -> None:
        self._found: Iterator[re.Match[str]] = (one for one in _TOKEN.finditer(text) if one[4] is None)
        self._name = name
        self._source = text
        self._at = 0

    def text(self) -> str:
        found = self._next()
        if found is None or found[1] is None:
            raise self._damaged()
        return found[1].replace('""', '"')

    def number(self) -> float:
        found = self._next()
        seconds = moment(found[2]) if found is not None and found[2] is not None else None
        if seconds is None:
            raise self._damaged()
        return seconds

    def count(self) -> int:
        number = self.number()
        if not 0 <= number <= len(self._source):
            raise self._damaged()
        return int(number)

    def flag(self) -> bool:
        found = self._next()
        if found is None or found[3] is None:
            raise self._damaged()
        return found[3] == "exists"

    def _next(self) -> re.Match[str] | None:
        found = next(self._found, None)
        if found is not None:
            self._at = found.start()
        return found

    def _damaged(self) -> CannotRead:
        line = self._source.count("\n", 0, self._at) + 1
        return CannotRead(
            say(
                "{name}: {expected} that breaks off or is damaged behind line {line}",
                name=self._name,
                expected=TEXTGRID,
                line=line,
            ),
            say("copy the file again from its source, or open it in its program and save it anew"),
        )


def _talk(tiers: Sequence[_Tier]) -> list[_Tier]:
    filled = [tier for tier in tiers if tier.intervals and tier.parts]
    above = [tier for tier in filled if not _BELOW_WORDS.fullmatch(tier.name)]
    return above or filled


def _speaker(tier: _Tier) -> str:
    """The name of the tier; of one that is called `Anna - words` only the name of the person."""
    found = _WORDS.fullmatch(tier.name)
    return (found[1] or tier.name).strip() if found else tier.name


def _passages(tier: _Tier) -> Iterator[tuple[float, float, str]]:
    single = _WORDS.fullmatch(tier.name) is not None and not any(" " in words for _, _, words in tier.parts)
    waiting: tuple[float, float, str] | None = None
    for start, end, words in tier.parts:
        if waiting and single and abs(start - waiting[1]) < 0.001:
            waiting = (waiting[0], end, f"{waiting[2]} {words}")
            continue
        if waiting:
            yield waiting
        waiting = (start, end, words)
    if waiting:
        yield waiting
