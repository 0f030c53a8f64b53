"""Finding a category by a few letters of its id or label."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from qda.model import Category

_WORD = re.compile(r"[^\W_]+")


def ranked(categories: Iterable[Category], wanted: str) -> list[Category]:
    """The categories that fit, the best first; those that fit equally well in the order of the guide.

    Every word that was typed must fit: the id, its beginning, the beginning of a word of the label, a part of
    either, the initials of the label, or at last letters that follow each other in the id or a word of the label.
    """
    words = _plain(wanted).split()
    found = []
    for place, category in enumerate(categories):
        ranks = [_rank(word, _plain(category.id), _plain(category.label)) for word in words]
        if None not in ranks:
            found.append((max((rank for rank in ranks if rank is not None), default=0), place, category))
    return [category for _rank_, _place, category in sorted(found, key=lambda one: one[:2])]


def _rank(word: str, key: str, label: str) -> int | None:
    words = _WORD.findall(label)
    if word == key:
        return 0
    if key.startswith(word):
        return 1
    if any(one.startswith(word) for one in words):
        return 2
    if word in key or word in label:
        return 3
    if "".join(one[0] for one in words).startswith(word):
        return 4
    if _follows(word, key):
        return 5
    return 6 if len(word) > 1 and any(one[0] == word[0] and _follows(word, one) for one in words) else None


def _follows(word: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in word)


def _plain(text: str) -> str:
    """Without case and accents, so that `konflikt` finds `Konflikt` and `fahig` finds `fähig`."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))
