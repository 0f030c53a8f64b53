"""A turn as tokens and sentences, for the rules about words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from itertools import islice
from typing import Literal

from qda.smoothing.draft import GAP, NOTHING, OPAQUE, REMARK

Kind = Literal["word", "gap", "opaque", "remark", "comma", "dots", "end", "sign"]

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
_CLOSING = frozenset(")]}\"“”»«'’")
_BEHIND_END = frozenset({"", GAP, OPAQUE, REMARK, *_CLOSING})
_HEADS = frozenset({"'", NOTHING})
_STOPS = frozenset({"end", "dots", "opaque"})


class Token:
    """A word, sign or masked stretch. `text` is without signs that do not count and without the mark of a cut-off.

    `mark` is the sign of a cut-off (`-` or `/`) or empty, `gone` the rule that took the token out or empty, `new`
    what is written in its place by the rule `why`. `gap` says that something was taken out in front of it.
    """

    __slots__ = (
        "end", "gap", "gone", "is_word", "kind", "low", "mark", "new", "start", "text", "unmarked", "why",
    )  # fmt: skip

    def __init__(self, kind: Kind, start: int, end: int, text: str, mark: str = "") -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.low = text.lower()
        self.mark = mark
        self.is_word = kind == "word"
        self.gone = self.new = self.why = ""
        self.gap = self.unmarked = False

    @property
    def is_capital(self) -> bool:
        """Whether the token is a word with a capital."""
        return self.is_word and self.text[0].isupper()

    @property
    def breaks_off(self) -> bool:
        """Whether a clause breaks off here: a word that stays with its slash."""
        return self.mark == "/" and not self.unmarked


class Sentence:
    """Tokens up to a sentence's end; `live` are those that stand in the reading so far, `torn` that some do not."""

    __slots__ = ("_first", "live", "lows", "tokens", "torn")

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.live = tokens
        self.torn = False
        self._first = -1
        self.lows = [token.low for token in tokens]
        if any(low[0] == GAP for low in self.lows):
            self.refresh()

    def refresh(self) -> None:
        """Bring `live` and the gaps up to date after something was taken out."""
        live = []
        gap = False
        for token in self.tokens:
            if token.gone or token.kind == "gap":
                gap = True
            else:
                if gap or token.gap:
                    token.gap = gap
                gap = False
                live.append(token)
        self.live = live
        self.lows = [token.low for token in live]
        self.torn = True
        self._first = -1

    def first_of(self, words: Set[str]) -> int:
        """The index of the first live word that is one of `words` (always the same ones), or behind the last."""
        if self._first < 0:
            hits = (index for index, low in enumerate(self.lows) if low in words)
            self._first = next(hits, len(self.lows))
        return self._first

    def starts(self, index: int) -> bool:
        """Whether `live[index]` is the first word of the sentence, or of a new start after a break-off."""
        word = self.live[index]
        while index and self.live[index - 1].kind == "remark":
            index -= 1
        before = self.live[index - 1] if index else None
        if before is None:
            return True
        if before.kind in ("sign", "comma"):
            return before.text in '([{"„»–—-' and all(one.kind in ("sign", "comma") for one in islice(self.live, index))
        return before.breaks_off and word.is_capital


def sentences(masked: str, text: str, start: int, end: int, *, noise: Mapping[str, bool]) -> list[Sentence]:
    """The sentences of `masked[start:end]`; `text` shows what stands behind the mask.

    Dots and the end of a quotation end a sentence only if the next word that is no `noise` has a capital.
    """
    found = tokens(masked, text, start, end)
    parted: list[Sentence] = []
    begun = 0
    for index in [index for index, token in enumerate(found) if token.kind in _STOPS]:
        token = found[index]
        if token.kind == "opaque" and not _ends_inside(token):
            continue
        behind = index + 1
        while behind < len(found) and found[behind].text in _CLOSING and found[behind].start == found[behind - 1].end:
            behind += 1
        if behind < len(found) and (token.kind == "end" or _new_start(found, behind, noise)):
            parted.append(Sentence(found[begun:behind]))
            begun = behind
    if begun < len(found):
        parted.append(Sentence(found[begun:]))
    return parted


def tokens(masked: str, text: str, start: int, end: int) -> list[Token]:
    """The tokens of `masked[start:end]`; `text` shows what stands behind the mask."""
    found: list[Token] = []
    pattern = _TOKEN_WITH_NOTHING if masked.find(NOTHING, start, end) >= 0 else _TOKEN
    for match in pattern.finditer(masked, start, end):
        raw = match.group()
        first, last = match.span()
        head = raw[0]
        if head.isalnum() or head == "_" or (len(raw) > 1 and head in _HEADS):
            mark = raw[-1] if raw[-1] in "-/" else ""
            plain = (raw[:-1] if mark else raw).replace(NOTHING, "")
            if plain:
                found.append(Token("word", first, last, plain, mark))
        elif raw != NOTHING:
            shown = text[first:last] if head in (OPAQUE, REMARK) else raw
            found.append(Token(_kind(masked, raw, last), first, last, shown))
    return found


def _kind(masked: str, raw: str, last: int) -> Kind:
    """What a sign is; a full stop inside a word ends nothing."""
    kind = _KINDS.get(raw[0], "sign")
    if kind == "end":
        if raw[:2] == "..":
            return "dots"
        behind = masked[last : last + 1]
        return "end" if behind in _BEHIND_END or behind.isspace() else "sign"
    if (
        raw[0] == "-"
        and not masked[last - len(raw) - 1 : last - len(raw)].strip()
        and not masked[last : last + 1].strip()
    ):
        return "comma"
    return kind


def _ends_inside(token: Token) -> bool:
    return token.text[-2:-1] in (".", "!", "?") and token.text[-1:] in '“”"»«'


def _new_start(found: Sequence[Token], index: int, noise: Mapping[str, bool]) -> bool:
    """Whether the next word that is no noise has a capital."""
    for token in found[index:]:
        if token.kind in ("gap", "comma") or (token.is_word and noise[token.low]):
            continue
        return token.is_capital and not token.mark
    return False
