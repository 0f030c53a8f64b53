"""A turn as tokens and sentences, for the rules about words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import islice

from qda.smoothing.chunks import CLOSING, SHAPES, Chunks, Kind

_BEHIND_MASK = ("opaque", "remark")
_STOPS = frozenset({"end", "dots", "opaque"})


class Token:
    """A word, sign or masked stretch. `text` is without signs that do not count and without the mark of a cut-off.

    `mark` is the sign of a cut-off (`-` or `/`) or empty, `gone` the rule that took the token out or empty, `new`
    what is written in its place by the rule `why`. `gap` says that something was taken out in front of it.
    """

    __slots__ = (
        "end", "gap", "gone", "is_word", "kind", "low", "mark", "new", "start", "text", "unmarked", "why",
    )  # fmt: skip

    def __init__(self, kind: Kind, start: int, end: int, text: str, low: str, mark: str) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.low = low
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
        if "gap" in [token.kind for token in tokens]:
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


def sentences(chunks: Chunks, first: int, last: int, text: str, *, noise: Mapping[str, bool]) -> list[Sentence]:
    """The sentences of the chunks from `first` up to `last`; `text` shows what stands behind the mask.

    Dots and the end of a quotation end a sentence only if the next word that is no `noise` has a capital.
    """
    found = tokens(chunks, first, last, text)
    parted: list[Sentence] = []
    begun = 0
    for index in [index for index, token in enumerate(found) if token.kind in _STOPS]:
        token = found[index]
        if token.kind == "opaque" and not _ends_inside(token):
            continue
        behind = index + 1
        while behind < len(found) and found[behind].text in CLOSING and found[behind].start == found[behind - 1].end:
            behind += 1
        if behind < len(found) and (token.kind == "end" or _new_start(found, behind, noise)):
            parted.append(Sentence(found[begun:behind]))
            begun = behind
    if begun < len(found):
        parted.append(Sentence(found[begun:] if begun else found))
    return parted


def tokens(chunks: Chunks, first: int, last: int, text: str) -> list[Token]:
    """The tokens of the chunks from `first` up to `last`; `text` shows what stands behind the mask."""
    found: list[Token] = []
    add = found.append
    for chunk, place in zip(chunks.chunks[first:last], chunks.starts[first:last], strict=True):
        for kind, start, end, plain, low, mark in SHAPES[chunk]:
            if kind in _BEHIND_MASK:
                shown = text[place + start : place + end]
                add(Token(kind, place + start, place + end, shown, shown.lower(), mark))
            else:
                add(Token(kind, place + start, place + end, plain, low, mark))
    return found


def _ends_inside(token: Token) -> bool:
    return token.text[-2:-1] in (".", "!", "?") and token.text[-1:] in '“”"»«'


def _new_start(found: Sequence[Token], index: int, noise: Mapping[str, bool]) -> bool:
    """Whether the next word that is no noise has a capital."""
    for place in range(index, len(found)):
        token = found[place]
        if token.kind in ("gap", "comma") or (token.is_word and noise[token.low]):
            continue
        return token.is_capital and not token.mark
    return False
