"""What a word is, as far as its looks and the word lists tell."""

from __future__ import annotations

from qda.smoothing.draft import Draft
from qda.smoothing.tokens import Sentence, Token

_POLITE = frozenset({"sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres"})


def is_polite(low: str) -> bool:
    """Whether a word in lower case is a polite pronoun, which has a capital too."""
    return low in _POLITE


def is_noun(token: Token, sentence: Sentence, draft: Draft) -> bool:
    """Whether a word is written as a German noun: a capital inside the sentence, no polite pronoun."""
    if draft.lexicon.language != "de":
        return False
    if token.kind == "opaque":
        return is_placeholder(token)
    if not token.is_capital or token.low in _POLITE:
        return False
    first = next((one for one in sentence.tokens if one.is_word), None)
    return token is not first


def names_something(token: Token | None) -> bool:
    """Whether a token may be the noun behind an article: a word with a capital, or a placeholder for a name."""
    if token is None:
        return False
    if token.kind == "opaque":
        return is_placeholder(token)
    return token.is_capital and token.low not in _POLITE


def is_placeholder(token: Token) -> bool:
    """Whether a token that no rule touches stands for a name: `[Firma A]`, `<Ort>`, `#Name#`."""
    return token.text[:1] in ("[", "<", "#")
