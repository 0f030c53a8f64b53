"""Groups of two to four words said twice by accident (RN)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qda.smoothing.draft import Draft
from qda.smoothing.repetitions import collapse, in_subordinate_clause
from qda.smoothing.tokens import Sentence, Token


def collapse_groups(sentence: Sentence, draft: Draft) -> bool:
    """Leave one of several copies of a group of function words; returns whether there was one."""
    collapsed = False
    behind = 0
    for index, size in _candidates(sentence, draft):
        last = _copies_end(sentence, index, size) if index >= behind else 0
        if not last:
            continue
        row = _is_row(sentence, draft, index, size, last)
        if _goes_on(sentence, last) and not row and not _two_clauses(sentence, draft, index, size):
            collapse(sentence, index, index + size, last, "RN")
            collapsed = True
            behind = last
        else:
            behind = last - size
    if collapsed:
        sentence.refresh()
    return collapsed


def _candidates(sentence: Sentence, draft: Draft) -> list[tuple[int, int]]:
    """Where live groups begin, and their sizes, whose first two words come again where the next copy would begin."""
    lows = [low for low in sentence.lows if low != ","]
    if len(set(pairwise(lows))) >= len(lows) - 1:
        return []
    places = [index for index, token in enumerate(sentence.live) if token.is_word]
    words = [sentence.live[index] for index in places]
    pairs = list(pairwise([token.low for token in words]))
    return [
        (places[index], size)
        for index in range(len(pairs))
        for size in (4, 3, 2)
        if index + size < len(pairs)
        and pairs[index] == pairs[index + size]
        and _is_function_group(words[index : index + size], draft)
    ]


def _copies_end(sentence: Sentence, index: int, size: int) -> int:
    """The index behind the last copy of `live[index:index + size]`; 0 where it is not said twice in a row."""
    live = sentence.live
    group = [token.low for token in live[index : index + size]]
    if len(group) < size or not all(token.is_word for token in live[index : index + size]):
        return 0
    last = index + size
    while True:
        step = 1 if last < len(live) and live[last].text == "," else 0
        copy = live[last + step : last + step + size]
        if [token.low for token in copy] != group or not all(token.is_word for token in copy):
            break
        last += step + size
    return 0 if last == index + size else last


def _goes_on(sentence: Sentence, last: int) -> bool:
    return last < len(sentence.live) and sentence.live[last].kind in ("word", "opaque")


def _is_row(sentence: Sentence, draft: Draft, index: int, size: int, last: int) -> bool:
    """Whether equal words are joined on purpose ('on and on and on', 'durch und durch und durch')."""
    live = sentence.live
    joint = live[index + size - 1].low in draft.lexicon.repeat_idioms_final
    return joint and last < len(live) and live[last].low == live[index].low


def _is_function_group(group: Sequence[Token], draft: Draft) -> bool:
    lexicon = draft.lexicon
    if len({token.low for token in group}) == 1:
        return False
    return all(
        token.is_word
        and not token.breaks_off
        and not lexicon.is_data(token.low)
        and (token.low in lexicon.function_words or _with_clitic(token.low, draft))
        for token in group
    )


def _with_clitic(low: str, draft: Draft) -> bool:
    host, sign, clitic = low.partition("'")
    return bool(sign) and clitic in ("s", "m", "re", "ve", "ll", "d") and host in draft.lexicon.function_words


def _two_clauses(sentence: Sentence, draft: Draft, index: int, size: int) -> bool:
    """Whether one clause may end with the group and the next begin with it ('wer das ist, das ist …')."""
    group = sentence.live[index : index + size]
    verbs = draft.lexicon.repeat_finite_verbs | {"is", "was", "are", "were"}
    return group[-1].low in verbs and in_subordinate_clause(sentence, index, draft)
