"""Punctuation and capitals after something was taken out (PU)."""

from __future__ import annotations

from qda.smoothing.draft import Draft
from qda.smoothing.tokens import Sentence, Token

_BY_WORD_RULES = frozenset({"FP", "FR", "RP", "RN", "FS"})


def tidy(sentence: Sentence, capital: bool) -> bool:
    """Take out what punctuation lost its word, and pass the sentence's capital on.

    `capital` says that a sentence before vanished that began with one; returns whether this one did.
    """
    if not sentence.torn:
        return _capital(sentence, capital)
    if not any(token.is_word or token.kind == "opaque" for token in sentence.live):
        for token in sentence.live:
            token.gone = "PU"
        sentence.refresh()
        return capital or _lost_capital(sentence)
    _drop_stray_commas(sentence)
    return _capital(sentence, capital or _lost_capital(sentence))


def _drop_stray_commas(sentence: Sentence) -> None:
    """A comma behind another comma, at the head of a sentence or before its end, if something went beside it."""
    stray: list[Token] = []
    before: Token | None = None
    for index, token in enumerate(sentence.live):
        if token.kind == "comma" and token.gap and (before is None or before.kind == "comma"):
            stray.append(token)
            continue
        if before and before.kind == "comma" and token.kind == "end" and _word_went(sentence, before, token):
            stray.append(before)
        before = sentence.live[index]
    if stray:
        for token in stray:
            token.gone = "PU"
        sentence.refresh()


def _word_went(sentence: Sentence, first: Token, last: Token) -> bool:
    return any(
        token.gone in _BY_WORD_RULES and first.end <= token.start and token.end <= last.start
        for token in sentence.tokens
    )


def _lost_capital(sentence: Sentence) -> bool:
    first = next((token for token in sentence.tokens if token.is_word), None)
    return first is not None and first.gone in _BY_WORD_RULES and first.is_capital


def _capital(sentence: Sentence, wanted: bool) -> bool:
    if not wanted or not sentence.live:
        return wanted
    first = sentence.live[0]
    if first.is_word and (first.new or first.text).islower():
        if first.new:
            first.new = first.new[:1].upper() + first.new[1:]
        else:
            first.why = "PU"
    return False


def capital_of(draft: Draft, token: Token) -> tuple[int, str] | None:
    """Where the first letter of a word stands and how it is written large."""
    for position in range(token.start, token.end):
        letter = draft.text[position]
        if letter.isalpha() and position not in draft.stripped:
            return (position, letter.upper()) if letter.upper() != letter else None
    return None
