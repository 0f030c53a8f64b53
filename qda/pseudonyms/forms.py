"""Spellings and inflected forms of names: Müller, Mueller, MÜLLER; Müllers, Hansens; Kölner, Münchner."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from qda.pseudonyms.key import Kind

TOKEN = re.compile(r"[^\W\d_]+|\d+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_FOREIGN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_SIBILANT = ("s", "x", "z")
_LONG = 5  # letters from which on a name takes the endings that short words share with ordinary words
ADJECTIVES = ("e", "en", "er", "es", "em")


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """A word without case and accents, umlauts written out: `MÜLLER` and `Mueller` are one.

    >>> fold("Łukasz"), fold("Straße")
    ('lukasz', 'strasse')
    """
    lower = word.casefold()
    if lower.isascii():
        return lower
    return _without_accents(unicodedata.normalize("NFC", lower).translate(_UMLAUTS))


def spellings(word: str) -> frozenset[str]:
    """The folded spellings of a word: umlauts written out, and left away (as in file names)."""
    return frozenset((fold(word), _without_accents(word.casefold())))


def _without_accents(lower: str) -> str:
    parts = unicodedata.normalize("NFKD", lower.translate(_FOREIGN))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def tokens_of(name: str) -> tuple[str, ...]:
    """The words and numbers of a name: `E.ON` has two."""
    return tuple(TOKEN.findall(unicodedata.normalize("NFC", name)))


def forms(word: str, kind: Kind) -> dict[str, str]:
    """Every folded form of a name with the ending that its replacement takes: `müllers` → `s`, `koelner` → `er`."""
    found: dict[str, str] = {}
    for bare in spellings(word):
        for form, ending in _forms(bare, kind):
            found.setdefault(form, ending)
    return found


def first_forms(word: str) -> frozenset[str]:
    """The folded forms of a word inside a name: `Deutsche` of `Deutsche Bank` may be `Deutschen`."""
    found = set(spellings(word))
    for bare in tuple(found):
        if bare.endswith("e") and len(bare) >= _LONG:
            found.update(bare + ending for ending in ("n", "r", "s", "m"))
    return frozenset(found)


def _forms(bare: str, kind: Kind) -> Iterator[tuple[str, str]]:
    yield bare, ""
    if bare.isdecimal():
        return
    yield bare + "s", "s"
    if bare.endswith(_SIBILANT):
        yield bare + "ens", "s"
        yield bare + "es", "s"
    elif bare.endswith("e"):
        yield bare + "ns", "s"
    if kind == "place":
        yield from _of_place(bare)
    elif len(bare) >= _LONG:
        yield from _of_person(bare)


def _of_person(bare: str) -> Iterator[tuple[str, str]]:
    yield bare + "in", "in"
    yield bare + "innen", "innen"
    if not bare.endswith("n"):
        yield bare + ("en" if bare.endswith(_SIBILANT) else "n"), ""
    for ending in ADJECTIVES:
        yield bare + "sch" + ending, "sch" + ending


def _of_place(bare: str) -> Iterator[tuple[str, str]]:
    stems = {bare}
    if bare.endswith("en") and len(bare) > _LONG:
        stems |= {bare[:-2], bare[:-2] + "n"}
    elif bare.endswith("e"):
        stems |= {bare[:-1], bare[:-1] + "ens"}
    elif bare.endswith("a"):
        stems |= {bare[:-1] + "ens", bare[:-1] + "an"}
    if bare.endswith("ich"):
        stems.add(bare[:-3] + "ch")
    if bare.endswith("over"):
        stems.add(bare + "an")
    for stem in stems:
        for ending in ("er", "ern", "ers", "erin", "erinnen"):
            yield stem + ending, ending
        for ending in ("", *ADJECTIVES):
            yield f"{stem}isch{ending}", f"isch{ending}"
            yield f"{stem}erisch{ending}", f"erisch{ending}"
