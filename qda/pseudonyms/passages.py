"""Runs of words of one person, looked for anywhere: whoever withdraws must not be quoted any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qda.pseudonyms.forms import TOKEN, fold
from qda.pseudonyms.key import Entry
from qda.pseudonyms.matching import Hit

LENGTH = 6  # words in a row that nobody else says


class Passages:
    """Finds runs of `LENGTH` words that stand in `texts` and in none of the `others`."""

    def __init__(self, texts: Iterable[str], *, others: Iterable[str] = (), name: str = "") -> None:
        self._runs = {run for text in texts for run, _start, _end in _runs(text)}
        for text in others:
            self._runs.difference_update(run for run, _start, _end in _runs(text))
        self._entry = Entry(name)

    def find(self, text: str, *, scope: str | None = None, running: bool = True, glued: bool = False) -> list[Hit]:
        """The runs in a text, each with the place of its first and last word; overlapping ones count once."""
        found: list[Hit] = []
        for run, start, end in _runs(text):
            if run in self._runs and (not found or start >= found[-1].end):
                found.append(Hit(start, end, self._entry))
        return found


def _runs(text: str) -> Iterator[tuple[str, int, int]]:
    words = [(fold(match[0]), match.start(), match.end()) for match in TOKEN.finditer(text)]
    for index in range(len(words) - LENGTH + 1):
        run = words[index : index + LENGTH]
        yield " ".join(word for word, _start, _end in run), run[0][1], run[-1][2]
