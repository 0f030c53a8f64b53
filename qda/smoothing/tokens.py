"""A turn as tokens and sentences, for the rules about words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from qda.smoothing.draft import GAP, NOTHING, OPAQUE

Kind = Literal["word", "gap", "opaque", "comma", "dots", "end", "sign"]

_TOKEN = re.compile(
    rf"(?P<word>'?[\w{NOTHING}]+(?:[-'/:=]{NOTHING}*\w[\w{NOTHING}]*|(?<=\d)[.,]\d+)*"
    rf"(?P<cut>{NOTHING}*[-/](?!{NOTHING}*[\w/-]))?)"
    rf"|(?P<gap>{GAP}+)|(?P<opaque>{OPAQUE}+)"
    r"|(?P<comma>[,–—]|(?<!\S)-+(?!\S))|(?P<dots>\.{2,}|…)|(?P<end>[.!?:;]+)|(?P<sign>\S)"
)
_CLOSING = frozenset(")]}\"“”»«'’")
_BEHIND_END = frozenset({"", GAP, OPAQUE, *_CLOSING})


class Token:
    """A word, sign or masked stretch. `text` is without signs that do not count and without the mark of a cut-off.

    `mark` is the sign of a cut-off (`-` or `/`) or empty, `gone` the rule that took the token out or empty, `new`
    what is written in its place by the rule `why`. `gap` says that something was taken out in front of it.
    """

    gone = ""
    new = ""
    why = ""
    gap = False
    unmarked = False

    def __init__(self, kind: Kind, start: int, end: int, text: str, mark: str = "") -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.low = text.lower()
        self.mark = mark
        self.is_word = kind == "word"

    def __repr__(self) -> str:
        return f"{self.kind}:{self.text!r}{'-' + self.gone if self.gone else ''}"

    @property
    def is_capital(self) -> bool:
        """Whether the token is a word with a capital."""
        return self.is_word and self.text[0].isupper()

    @property
    def breaks_off(self) -> bool:
        """Whether a clause breaks off here: a word that stays with its slash."""
        return self.mark == "/" and not self.unmarked


class Sentence:
    """Tokens up to a sentence's end; `live` are those that stand in the reading so far."""

    __slots__ = ("live", "tokens")

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.live = tokens
        if any(token.kind == "gap" for token in tokens):
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

    def says_twice(self) -> bool:
        """Whether any word stands there twice."""
        words = [token.low for token in self.live if token.is_word]
        return len(set(words)) < len(words)

    def starts(self, index: int) -> bool:
        """Whether `live[index]` is the first word of the sentence, or of a new start after a break-off."""
        before = self.live[index - 1] if index else None
        if before is None:
            return True
        if before.kind in ("sign", "comma"):
            return before.text in '([{"„»–—-' and all(
                one.kind in ("sign", "comma") for one in self.live[:index]
            )
        return before.breaks_off and self.live[index].is_capital


def sentences(masked: str, text: str, start: int = 0, end: int | None = None) -> Iterator[Sentence]:
    """The sentences of `masked[start:end]`; `text` shows what stands behind the mask."""
    end = len(masked) if end is None else end
    current: list[Token] = []
    stop: Token | None = None
    for token in tokens(masked, text, start, end):
        if stop and not (token.text in _CLOSING and token.start == current[-1].end):
            if stop.kind == "end" or token.is_capital:
                yield Sentence(current)
                current = []
            if token.kind != "gap" or not current:
                stop = None
        current.append(token)
        if token.kind in ("end", "dots") or (token.kind == "opaque" and _ends_inside(token)):
            stop = token
    if current:
        yield Sentence(current)


def tokens(masked: str, text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of `masked[start:end]`; `text` shows what stands behind the mask."""
    end = len(masked) if end is None else end
    for found in _TOKEN.finditer(masked, start, end):
        kind = found.lastgroup
        first, last = found.span()
        if kind == "word":
            mark = (found["cut"] or "")[-1:]
            plain = found.group().replace(NOTHING, "") if NOTHING in found.group() else found.group()
            if plain:
                yield Token("word", first, last, plain[:-1] if mark else plain, mark)
        elif kind == "end":
            behind = masked[last : last + 1]
            yield Token(
                "end" if behind in _BEHIND_END or behind.isspace() else "sign", first, last, found.group()
            )
        elif kind == "opaque":
            yield Token("opaque", first, last, text[first:last])
        else:
            yield Token(kind, first, last, found.group())  # type: ignore[arg-type]


def _ends_inside(token: Token) -> bool:
    return token.text[-2:-1] in (".", "!", "?") and token.text[-1:] in '“”"»«'
