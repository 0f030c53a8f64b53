"""What people write for a category: its id, its label, or both; found again whatever capitals and blanks they use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from qda.model import Category, Codebook
from qda.wording import Message, say

_ENDS = r"(?=\s*(?:[;|:=,\n]|\Z))"
_PROPOSALS = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A category found at the beginning of a text; `length` is how much of the text names it."""

    ids: tuple[str, ...]
    length: int


class CategoryNames:
    """The names of all categories of a guide.

    Understood are `PK5`, `Tolerance`, `PK5 Tolerance`, `PK5: Tolerance`, `PK5 – Tolerance` and `Tolerance (PK5)`.
    An id goes before a label of the same letters; a label that several categories have stands for all of them.
    """

    def __init__(self, codebook: Codebook) -> None:
        self._categories = codebook.categories
        names: dict[str, list[str]] = {}
        for one in codebook.categories:
            for name in _names(one):
                names.setdefault(_folded(name), []).append(one.id)
        names.update({_folded(one.id): [one.id] for one in reversed(codebook.categories)})
        self._names = {name: tuple(dict.fromkeys(ids)) for name, ids in names.items()}
        self._exact = {one.id: (one.id,) for one in codebook.categories}
        spellings = {name for one in codebook.categories for name in (one.id, *_names(one))}
        longest = sorted(spellings, key=lambda name: (-len(name), name))
        alternatives = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
        self._pattern = re.compile(f"(?:{alternatives}){_ENDS}", re.IGNORECASE) if longest else None

    def at(self, text: str, position: int) -> Named | None:
        """The longest name that begins at `position` and is followed by a separator or the end."""
        match = self._pattern.match(text, position) if self._pattern else None
        if match is None:
            return None
        return Named(self._ids_of(match.group()), match.end() - position)

    def find(self, text: str) -> tuple[str, ...]:
        """The ids that a whole text names: none, one, or several of one label."""
        return self._ids_of(text)

    def _ids_of(self, text: str) -> tuple[str, ...]:
        text = text.strip()
        return self._exact.get(text) or self._names.get(_folded(text), ())

    def proposals(self, wanted: str) -> tuple[str, ...]:
        """The ids of the categories whose names are nearest to a misspelt one, the nearest first."""
        folded = _folded(wanted)
        near = get_close_matches(folded, list(self._names), n=2 * _PROPOSALS, cutoff=0.6)
        ids = [key for name in near for key in self._names[name]]
        return tuple(dict.fromkeys(ids))[:_PROPOSALS]

    def resembles(self, text: str) -> bool:
        """Whether a text, or the word it begins with, is nearly the name of a category."""
        words = text.split()
        return bool(words) and bool(self.proposals(text) or self.proposals(words[0].strip(".,!?")))

    def hint(self, wanted: str) -> Message | None:
        """“did you mean …?” with ids and labels, or nothing where none is near."""
        near = [say("“{text}”", text=self.title(key)) for key in self.proposals(wanted)]
        if not near:
            return None
        names = near[0]
        for one in near[1:]:
            names = say("{first}, {second}", first=names, second=one)
        return say("did you mean {names}?", names=names)

    def title(self, category: str) -> str:
        """Id and label, as they are written for people."""
        found = next((one for one in self._categories if one.id == category), None)
        return category if found is None or found.label in ("", category) else f"{category} {_line(found.label)}"

    def forms(self, category: str) -> Sequence[str]:
        """All ways to write a category, the best to read first."""
        found = next((one for one in self._categories if one.id == category), None)
        names = _names(found)[1:] if found is not None else ()
        return tuple(dict.fromkeys((self.title(category), category, *names)))

    def titles(self) -> Sequence[str]:
        """Id and label of every category that is in use, in the order of the guide."""
        return [self.title(one.id) for one in self._categories if one.status not in ("merged", "retired")]


def _names(category: Category) -> tuple[str, ...]:
    identity, label = category.id, _line(category.label)
    if not label:
        return (identity,)
    return (label, f"{identity} {label}", f"{identity}: {label}", f"{identity} – {label}", f"{identity} - {label}",
            f"{label} ({identity})")  # fmt: skip


def _line(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return _line(text).casefold()
