"""Punctuation and capitals after something was taken out (PU)."""

from __future__ import annotations

from qda.smoothing.draft import Draft
from qda.smoothing.tokens import Sentence, Token

_BY_WORD_RULES = frozenset({"FP", "FR", "RP", "RN", "FS"})

_BRACKETS = frozenset("()[]{}\"'„“”»«")


def tidy(sentence: Sentence, capital: bool, *, capitals: bool) -> bool:
    """Take out what punctuation lost its word, and pass the sentence's capital on.

    `capital` says that a sentence before vanished that began with one; returns whether this one did. Without
    `capitals` the text is written in small letters.
    """
    if not sentence.torn:
        return capitals and _capital(sentence, capital)
    if all(token.kind in ("comma", "dots", "end") or token.text in _BRACKETS for token in sentence.live):
        for token in sentence.live:
            token.gone = "PU"
        sentence.refresh()
        return capitals and (capital or _lost_capital(sentence))
    drop_stray(sentence)
    return capitals and _capital(sentence, capital or _lost_capital(sentence))


def drop_stray(sentence: Sentence) -> None:
    """Commas and dots at the head, behind their like, or (commas) before the end, if something went there."""
    stray: list[Token] = []
    before: Token | None = None
    torn = False
    for token in sentence.live:
        torn = torn or token.gap
        if torn and token.kind in ("comma", "dots") and _is_second(token, before, sentence):
            stray.append(token)
            continue
        torn = False
        if before and before.kind == "comma" and token.kind == "end" and _word_went(sentence, before, token):
            stray.append(before)
        before = token
    if stray:
        for token in stray:
            token.gone = "PU"
        sentence.refresh()


def _is_second(token: Token, before: Token | None, sentence: Sentence) -> bool:
    if before is None:
        return token.kind == "comma" or _lost_head(sentence)
    return before.kind == token.kind


def _lost_head(sentence: Sentence) -> bool:
    """Whether a rule about words took the sentence's first word."""
    first = next((token for token in sentence.tokens if token.is_word), None)
    return first is not None and first.gone in _BY_WORD_RULES


def _word_went(sentence: Sentence, first: Token, last: Token) -> bool:
    return any(
        token.gone in _BY_WORD_RULES and first.end <= token.start and token.end <= last.start
        for token in sentence.tokens
    )


def _lost_capital(sentence: Sentence) -> bool:
    return _lost_head(sentence) and next(token for token in sentence.tokens if token.is_word).is_capital


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


def capital_of(draft: Draft, token: Token) -> tuple[int, str]:
    """Where the first letter of a word stands and how it is written large."""
    places = range(token.start, token.end)
    first = next(place for place in places if draft.text[place].isalpha() and place not in draft.stripped)
    return first, draft.text[first].upper()
