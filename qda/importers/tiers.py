"""Files of tiers (ELAN, EXMARaLDA, Praat): which of them are talk, and naming those that are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from qda.model import Finding
from qda.wording import say

T = TypeVar("T")

_MOST_NAMED = 12


def most_words(tiers: Sequence[T], *, words: Callable[[T], Iterable[str]]) -> T:
    """The tier with most letters in its words, the first of several."""
    return max(tiers, key=lambda tier: sum(len(one) for one in words(tier)))


def left_out(passages: Mapping[str, int]) -> list[Finding]:
    """A note that names the tiers that hold no talk, each with the number of its passages; empty ones are not named."""
    filled = [f"{name} ({n})" for name, n in passages.items() if n]
    if not filled:
        return []
    shown = ", ".join(filled[:_MOST_NAMED]) + (" …" if len(filled) > _MOST_NAMED else "")
    return [Finding("tiers_left_out", "note", say("tiers left out, which are not talk: {tiers}", tiers=shown))]
