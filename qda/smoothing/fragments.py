"""Words broken off (FR) go, clauses broken off (BO) stay; hyphens that stand for a part left out stay too."""

from __future__ import annotations

from qda.smoothing.draft import Draft
from qda.smoothing.tokens import Sentence, Token

_SHORTEST_WORD = 4
_BRACKET_ENDS = frozenset(")]>")


def drop_fragments(sentence: Sentence, draft: Draft) -> None:
    """Take the fragments of words out of a sentence, from its end to its head."""
    if not any(token.mark for token in sentence.live):
        return
    behind: Token | None = None
    over: Token | None = None
    following: Token | None = None
    for token in reversed(sentence.live):
        if token.is_word and not (token.mark and over and token.low == over.low):
            following = over
        if token.mark and _goes(token, over if behind and _is_dash(behind) else behind, following, draft):
            token.gone = "FR"
            if behind and behind.kind == "comma" and following and following.low.startswith(token.low):
                behind.gone, behind = "PU", following
            continue
        behind = token
        if token.kind != "comma":
            over = token
    sentence.refresh()


def _goes(token: Token, behind: Token | None, following: Token | None, draft: Draft) -> bool:
    """Whether a word with a mark is a fragment.

    `behind` is what stands behind it (over dashes, which show that somebody stopped), `following` the next word over
    a comma and over the same fragment said again.
    """
    lexicon = draft.lexicon
    if not token.text.isalpha() or draft.text[token.start - 1 : token.start] in _BRACKET_ENDS:
        return False
    if token.mark == "-" and _is_suspended(behind, draft):
        return False
    next_low = following.low if following and following.is_word else ""
    if _must_stay(token, next_low, draft):
        if next_low.startswith(token.low):
            draft.flag("negative_fragment_kept", token.start, token.end)
        return False
    if next_low.startswith(token.low) and next_low != token.low:
        return True
    if behind and behind.low == token.low:
        return token.low not in lexicon.known
    if token.low in lexicon.negative_prefix_fragments:
        draft.flag("negative_fragment_kept", token.start, token.end)
        return False
    if token.mark == "-" and token.low in lexicon.function_words:
        return True
    return token.low not in lexicon.known and not _is_whole_word(token, draft)


def _is_dash(token: Token) -> bool:
    return token.kind == "comma" and token.text != ","


def _must_stay(token: Token, following: str, draft: Draft) -> bool:
    """Whether the fragment is data: a negation (but for the beginning of the same negation) or a number word."""
    if following == "nicht" and token.low == "nich":
        return False
    return draft.lexicon.is_data(token.low)


def _is_suspended(behind: Token | None, draft: Draft) -> bool:
    """Whether a hyphen stands for a part that follows ('Lern- und …', 'Vor-, Haupt- …')."""
    if behind is None:
        return False
    return behind.kind in ("comma", "sign") or behind.low in draft.lexicon.suspended_next


def _is_whole_word(token: Token, draft: Draft) -> bool:
    """Whether the clause broke off, not the word: the turn has it unbroken too, or the slash says so."""
    if draft.convention.clause_slash and token.mark == "/" and len(token.text) >= _SHORTEST_WORD:
        return True
    return token.low in draft.vocabulary()
