"""The lists of names that come with qda, loaded once; where they come from stands in `data/LICENCES.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from qda.pseudonyms.forms import fold


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names, folded (see `fold`); those of several words are in `long_places` and `long_firms` by their first word.

    `places` and `firms` give each name as it is written.
    `ordinary` are the names that are ordinary words as well.
    """

    first: frozenset[str]
    last: frozenset[str]
    places: dict[str, str]
    firms: dict[str, str]
    long_places: dict[str, tuple[tuple[str, ...], ...]]
    long_firms: dict[str, tuple[tuple[str, ...], ...]]
    ordinary: frozenset[str]

    def is_ordinary(self, name: str) -> bool:
        """Whether a single name is an ordinary word as well, or too short to stand for itself."""
        return len(name) < 3 or fold(name) in self.ordinary


@cache
def gazetteer() -> Gazetteer:
    """All lists."""
    places, long_places = _short_and_long("places.txt", "places-more.txt", "countries.txt")
    firms, long_firms = _short_and_long("firms.txt")
    return Gazetteer(
        first=frozenset(_words("first-names.txt", "first-names-more.txt")),
        last=frozenset(_words("last-names.txt", "last-names-more.txt")),
        places=places,
        firms=firms,
        long_places=long_places,
        long_firms=long_firms,
        ordinary=frozenset(_words("ordinary-words.txt")),
    )


def _lines(name: str) -> Iterator[str]:
    text = resources.files("qda.pseudonyms").joinpath("data").joinpath(name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _words(*names: str) -> Iterator[str]:
    for name in names:
        for line in _lines(name):
            yield from map(fold, line.split())


def _short_and_long(*names: str) -> tuple[dict[str, str], dict[str, tuple[tuple[str, ...], ...]]]:
    short: dict[str, str] = {}
    long: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        for line in _lines(name):
            parts = tuple(fold(part.strip(".")) for part in line.split())
            if len(parts) == 1:
                short[parts[0]] = line
            else:
                long.setdefault(parts[0], set()).add(parts)
    return short, {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in long.items()}
