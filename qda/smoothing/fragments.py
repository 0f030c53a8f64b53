"""Words broken off (FR) go, clauses broken off (BO) stay; hyphens that stand for a part left out stay too."""

from __future__ import annotations

from qda.smoothing.draft import Draft
from qda.smoothing.tokens import Sentence, Token

_SHORTEST_WORD = 4


def drop_fragments(sentence: Sentence, draft: Draft) -> None:
    """Take the fragments of words out of a sentence."""
    dropped = False
    for index in range(len(sentence.live) - 1, -1, -1):
        token = sentence.live[index]
        if token.mark and _goes(sentence, draft, index, token):
            token.gone = "FR"
            dropped = True
    if dropped:
        sentence.refresh()


def _goes(sentence: Sentence, draft: Draft, index: int, token: Token) -> bool:
    lexicon = draft.lexicon
    if not token.text.isalpha():
        return False
    behind = next((one for one in sentence.live[index + 1 :] if not one.gone), None)
    if token.mark == "-" and _is_suspended(behind, draft):
        return False
    following = _following(sentence, index)
    if _must_stay(token, following, draft):
        draft.flag("negative_fragment_kept", token.start, token.end)
        return False
    if following.startswith(token.low) and following != token.low:
        return True
    if behind and behind.low == token.low:
        return token.low not in lexicon.known
    if token.low in lexicon.negative_prefix_fragments:
        draft.flag("negative_fragment_kept", token.start, token.end)
        return False
    return token.low not in lexicon.known and not _is_whole_word(token, draft)


def _following(sentence: Sentence, index: int) -> str:
    """The word behind a fragment, over a comma and over the same fragment said again."""
    low = sentence.live[index].low
    for token in sentence.live[index + 1 :]:
        if token.gone:
            continue
        if token.is_word and not (token.mark and token.low == low):
            return token.low
        if not token.is_word and token.kind != "comma":
            break
    return ""


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
