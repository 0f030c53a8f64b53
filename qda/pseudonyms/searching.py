"""Traces of the key in a text: every name, its parts, and longer words that hold one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from qda.pseudonyms.forms import TOKEN, fold, forms, spellings, tokens_of
from qda.pseudonyms.key import Entry
from qda.pseudonyms.lists import gazetteer
from qda.pseudonyms.matching import Hit, Matcher
from qda.pseudonyms.surroundings import NO_NAMES, PARTICLES, ROLES, TITLES

_AT_HEAD = 5  # letters from which on a name is looked for at the head of longer words
_ANYWHERE = 6  # … and anywhere in them
_LEAST = 3  # … and where capital letters show the parts of a word
_CAMEL = re.compile(r"(?<=[^\W\d_A-ZÄÖÜ])(?=[A-ZÄÖÜ])")

Knows = Callable[[str], bool]


class Traces:
    """Looks for what the key names; `allowed` are the words that a person decided to leave."""

    def __init__(self, entries: Iterable[Entry], knows: Knows) -> None:
        entries = tuple(entries)
        decided = [one for one in entries if one.decision == "yes"]
        self._allowed = {form for one in entries if one.decision == "no" for form in _allowed_forms(one)}
        self._matcher = Matcher([*decided, *self._parts(decided)])
        self._knows = knows
        self._inside = {
            bare: one
            for one in self._matcher.entries
            if one.kind in ("person", "place", "firm", "other") and len(tokens_of(one.name)) == 1
            for bare in spellings(tokens_of(one.name)[0])
            if len(bare) >= _LEAST
        }

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for."""
        return not self._matcher.entries

    def find(self, text: str, *, scope: str | None = None, running: bool = True, glued: bool = False) -> list[Hit]:
        """All traces in a text; for `scope` and `running` see `Matcher.hits`.

        In `glued` text (raw bytes) a name may stand right behind or before other letters.
        """
        found = [hit for hit in self._matcher.hits(text, scope=scope, running=running) if self._counts(hit, text)]
        taken = {place for hit in found for place in (hit.start, hit.end - 1)}
        inner = [hit for hit in self._inner(text, glued=glued) if taken.isdisjoint(range(hit.start, hit.end))]
        return sorted([*found, *inner], key=lambda hit: hit.start)

    def _counts(self, hit: Hit, text: str) -> bool:
        return fold(text[hit.start : hit.end]) not in self._allowed or len(tokens_of(hit.entry.name)) > 1

    def _parts(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The words of people's names as entries of their own, unless a person decided on them."""
        decided = {form for one in entries for form in spellings(one.name)}
        for one in entries:
            words = tokens_of(one.name)
            if one.kind != "person" or len(words) < 2:
                continue
            for word in words:
                folded = fold(word)
                if len(word) > 2 and folded not in decided | self._allowed | TITLES | PARTICLES | ROLES | NO_NAMES:
                    yield replace(one, name=word)

    def _inner(self, text: str, *, glued: bool) -> Iterator[Hit]:
        """Longer words that hold a name; sure unless the whole word is an ordinary one."""
        places: dict[str, list[int]] = {}
        for match in TOKEN.finditer(text):
            if len(match[0]) > _LEAST:
                places.setdefault(match[0], []).append(match.start())
        folded = {word: fold(word) for word in places}
        joined = "\n".join(folded.values())
        names = [bare for bare in self._inside if bare in joined]
        for word, inside in folded.items():
            found = self._held(word, inside, names, glued=glued)
            if found is not None:
                entry, sure = found
                for start in places[word]:
                    yield Hit(start, start + len(word), entry, sure=sure, inside=True)

    def _held(self, word: str, folded: str, names: Iterable[str], *, glued: bool) -> tuple[Entry, bool] | None:
        if folded in self._allowed:
            return None
        for name in names:
            at = folded.find(name)
            if at < 0 or folded == name:
                continue
            is_part = _is_marked_part(word, name)
            is_long = len(name) >= (_AT_HEAD if at == 0 else _ANYWHERE) and not gazetteer().is_ordinary(name)
            if is_part or is_long:
                known = (word, word.capitalize(), folded[at:].capitalize() if glued else word)
                return self._inside[name], not any(map(self._knows, known))
        return None


def _is_marked_part(word: str, name: str) -> bool:
    """Whether the name is a part that a capital letter marks: `InterviewSommer`."""
    parts = _CAMEL.split(word)
    return len(parts) > 1 and any(fold(part) in forms(name, "other") for part in parts)


def _allowed_forms(entry: Entry) -> Iterator[str]:
    yield fold(entry.name)
    words = tokens_of(entry.name)
    if len(words) == 1:
        yield from forms(words[0], entry.kind)
