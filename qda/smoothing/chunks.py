"""What stands between two blanks (a chunk), looked at once: most of a turn are chunks seen before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from operator import add, is_
from sys import intern
from typing import Final, Literal, NamedTuple

from qda.smoothing.draft import GAP, NOTHING, OPAQUE, REMARK
from qda.smoothing.lexicon import Lexicon

Kind = Literal["word", "gap", "opaque", "remark", "comma", "dots", "end", "sign"]

NOISE: Final = 1  # sounds stand there
MARKED: Final = 2  # something that a rule about words decides: cut-offs; in `full` short forms and capitals
SEVERAL: Final = 4  # several words, or a comma in front: `Chunks.words` does not show what stands side by side
GAPPED: Final = 8  # something was taken out
END: Final = 16  # a sentence may end behind it
MASKED: Final = 32  # a stretch that no rule may touch, or a sign that does not count
STOPS: Final = 64  # punctuation that may part sentences
DECISIVE: Final = NOISE | MARKED | SEVERAL | GAPPED

_MOST = 50_000
_LONGEST_GROUP = 4
_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"\w+")
_BROKEN_OFF = re.compile(r"[-/](?<=[^\W\d_].)(?![\w/-])")
_FULL = re.compile(r"'|[A-ZÄÖÜ](?<!\w.)[A-ZÄÖÜ]")
_SIGNS = rf"[.!?:;]+|{GAP}+|{OPAQUE}+|{REMARK}+|'\w+|(?<!\S)-+(?!\S)|\S"
_TOKEN = re.compile(rf"\w+(?:[-'/:=]\w+|[.,](?<=\d.)\d+)*(?:[-/](?![\w/-]))?|{_SIGNS}")
_TOKEN_WITH_NOTHING = re.compile(
    rf"[\w{NOTHING}]+(?:[-'/:=]{NOTHING}*\w[\w{NOTHING}]*|[.,](?<=\d.)\d+)*"
    rf"(?:{NOTHING}*[-/](?!{NOTHING}*[\w/-]))?|{_SIGNS}"
)
_KINDS: dict[str, Kind] = {
    GAP: "gap", OPAQUE: "opaque", REMARK: "remark", "…": "dots",
    **dict.fromkeys(",–—", "comma"), **dict.fromkeys(".!?:;", "end"),
}  # fmt: skip
CLOSING: Final = frozenset(")]}\"“”»«'’")
_BEHIND_END = frozenset({"", GAP, OPAQUE, REMARK, *CLOSING})
_HEADS = frozenset({"'", NOTHING})


class Shape(NamedTuple):
    """A token `chunk[start:end]`; `text` is without signs that do not count and without its `mark` of a cut-off."""

    kind: Kind
    start: int
    end: int
    text: str
    low: str
    mark: str


class Shapes(dict[str, tuple[Shape, ...]]):
    """The tokens of a chunk; each chunk is cut once."""

    def __missing__(self, chunk: str) -> tuple[Shape, ...]:
        if len(self) >= _MOST:
            self.clear()
        shapes = self[chunk] = tuple(_shapes(chunk))
        return shapes


SHAPES: Final = Shapes()


class Signals(dict[str, int]):
    """What a chunk may mean for the rules about words: `NOISE`, `MARKED` …, summed up."""

    def __init__(self, lexicon: Lexicon, *, full: bool) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._full = full

    def __missing__(self, chunk: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        signals = self[chunk] = self._signals(chunk)
        return signals

    def _signals(self, chunk: str) -> int:
        signals = 0
        shapes = SHAPES[chunk]
        words = [one.low for one in shapes if one.kind == "word"]
        if self._has_noise(chunk, words):
            signals |= NOISE
        if self._is_marked(chunk, shapes):
            signals |= MARKED
        if not shapes or _is_several(shapes):
            signals |= SEVERAL
        if any(one.kind in ("end", "dots") for one in shapes):
            signals |= STOPS
        if chunk[-1:] in ("!", "?") or (chunk[-1:] == "." and chunk[-2:] != ".."):
            signals |= END
        if GAP in chunk:
            signals |= GAPPED
        if any(sign in chunk for sign in (GAP, NOTHING, OPAQUE, REMARK)):
            signals |= MASKED
        return signals

    def _has_noise(self, chunk: str, words: Sequence[str]) -> bool:
        noise = self._lexicon.noise_full if self._full else self._lexicon.noise
        if NOTHING in chunk or self._full:
            return any(map(noise.__getitem__, (*words, *_WORD.findall(chunk.lower()))))
        return any(map(noise.__getitem__, words)) and any(map(noise.__getitem__, _WORD.findall(chunk.lower())))

    def _is_marked(self, chunk: str, shapes: Sequence[Shape]) -> bool:
        if NOTHING in chunk:
            return self._full or any(one.mark for one in shapes)
        return _BROKEN_OFF.search(chunk) is not None or (self._full and _FULL.search(chunk) is not None)


class Words(dict[str, str]):
    """The word of a chunk in lower case; of several the first, empty where there is none."""

    def __missing__(self, chunk: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        word = self[chunk] = next((one.low for one in SHAPES[chunk] if one.kind == "word"), "")
        return word


WORDS: Final = Words()


class Chunks(NamedTuple):
    """The chunks of a text, where each begins, what each may mean (`Signals`) and its word in lower case."""

    chunks: list[str]
    starts: Sequence[int]
    signals: bytes
    words: list[str]

    @classmethod
    def of(cls, text: str, lexicon: Lexicon, *, full: bool) -> Chunks:
        """The chunks of `text`, cut at white space of any kind."""
        chunks = text.split()
        if " ".join(chunks) == text:
            starts = list(map(add, accumulate(map(len, chunks), initial=0), range(len(chunks))))
        else:
            starts = [found.start() for found in _CHUNK.finditer(text)]
        signals = bytes(map(signals_of(lexicon, full).__getitem__, chunks))
        return cls(chunks, starts, signals, list(map(WORDS.__getitem__, chunks)))

    def end(self, last: int) -> int:
        """Where the chunk before `last` ends in the text."""
        return self.starts[last - 1] + len(self.chunks[last - 1])


def has_content(chunks: Chunks) -> bool:
    """Whether a chunk is a word and no noise."""
    signals = zip(chunks.signals, chunks.words, strict=True)
    return any(not signal & ~(END | STOPS) and word.isalpha() for signal, word in signals)


@lru_cache(maxsize=32)
def signals_of(lexicon: Lexicon, full: bool) -> Signals:
    """The table of signals for the word lists of a study."""
    return Signals(lexicon, full=full)


def said_again(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where words are said twice in a row: one, or two to four; the first place and the last of the second copy.

    The words are those of `Shape`, of which equal ones are one object.
    """
    again = len(words) - len(set(words))
    found: list[tuple[int, int]] = []
    for size in range(1, min(again, _LONGEST_GROUP) + 1):
        _find(words, size, found)
    return found


def _find(words: Sequence[str], size: int, found: list[tuple[int, int]]) -> None:
    equal = bytes(map(is_, words, islice(words, size, None)))
    row = b"\1" * size
    place = equal.find(row)
    while place >= 0:
        if words[place]:
            found.append((place, place + 2 * size - 1))
        place = equal.find(row, place + 1)


def _shapes(chunk: str) -> list[Shape]:
    found: list[Shape] = []
    pattern = _TOKEN_WITH_NOTHING if NOTHING in chunk else _TOKEN
    for match in pattern.finditer(chunk):
        raw = match.group()
        first, last = match.span()
        head = raw[0]
        if head.isalnum() or head == "_" or (len(raw) > 1 and head in _HEADS):
            mark = raw[-1] if raw[-1] in "-/" else ""
            plain = (raw[:-1] if mark else raw).replace(NOTHING, "")
            if plain:
                found.append(Shape("word", first, last, plain, intern(plain.lower()), mark))
        elif raw != NOTHING:
            found.append(Shape(_kind(chunk, raw, last), first, last, raw, raw.lower(), ""))
    return found


def _is_several(shapes: Sequence[Shape]) -> bool:
    """Whether a chunk may stand beside another one with more than its first word, or parted from it by a comma."""
    kinds = ["," if one.text == "," else one.kind for one in shapes]
    first = kinds.index("word") if "word" in kinds else len(kinds)
    if "," in kinds[:first]:
        return True
    inner = kinds[first + 1 :]
    return "word" in inner and ("," in inner or inner[-1] == "word" or ("word", "word") in pairwise(kinds))


def _kind(chunk: str, raw: str, last: int) -> Kind:
    """What a sign is; a full stop inside a word ends nothing."""
    kind = _KINDS.get(raw[0], "sign")
    if kind == "end":
        if raw[:2] == "..":
            return "dots"
        return "end" if chunk[last : last + 1] in _BEHIND_END else "sign"
    return "comma" if raw[0] == "-" and raw == chunk else kind
