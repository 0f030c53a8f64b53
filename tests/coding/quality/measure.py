"""Recall and precision of keywords and patterns against what human coders coded.

Four ways are compared for each category: a search for the keywords as whole words (`\\bword\\b`, case ignored), the
same keywords as patterns of a guide, the same with the families of the words (`derivation`), and the full patterns. A
coded text counts as found when the way finds anything in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from qda.codebook import read_codebook
from qda.coding.rules.compiled import CompiledCodebook
from qda.coding.rules.matching import Matcher
from qda.coding.rules.suggest import suggest_by_rules
from qda.model import Codebook, Source, Transcript, Turn
from qda.smoothing import smooth
from tests.coding.material import as_spoken

Found = Callable[[str], frozenset[str]]
Text = tuple[str, frozenset[str]]


@dataclass(slots=True)
class Counts:
    """Texts that a way found rightly, wrongly, and missed."""

    hit: int = 0
    false: int = 0
    missed: int = 0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 0.0

    @property
    def precision(self) -> float:
        return self.hit / (self.hit + self.false) if self.hit + self.false else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.false + self.missed) if self.hit else 0.0


def whole_words(keywords: Mapping[str, Sequence[str]]) -> Found:
    """The plain search."""
    ways = {
        category: re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
        for category, words in keywords.items()
    }
    return lambda text: frozenset(category for category, way in ways.items() if way.search(text))


def by_rules(book: Codebook) -> Found:
    """The suggestions of a guide."""

    def find(text: str) -> frozenset[str]:
        turn = Turn(1, "B", "interviewee", 0, len(text), text)
        transcript = Transcript("T", text, (turn,), Source("T", "", "txt"), language=book.language, case="T")
        return frozenset(one.category for one in suggest_by_rules(book, [transcript], as_spoken, matchers=kept))

    kept = {book.language: Matcher(CompiledCodebook(book, language=book.language))}
    return find


def measured(texts: Iterable[Text], find: Found, categories: Sequence[str]) -> dict[str, Counts]:
    """The counts of each category, and of all together under ''."""
    found = {one: Counts() for one in ("", *categories)}
    for text, coded in texts:
        suggested = find(text)
        for category in categories:
            for counts in (found[category], found[""]):
                if category in suggested:
                    counts.hit += category in coded
                    counts.false += category not in coded
                else:
                    counts.missed += category in coded
    return found


def coded_texts(file: Path, labels: Mapping[str, str], language: str) -> list[Text]:
    """The texts of a data set, smoothed, with the categories that its coder gave them (`labels`: label → category)."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        (smooth(row["text"], language=language).text, frozenset(labels[one] for one in row["gold"] if one in labels))
        for row in rows
    ]


def four_ways(guide: Path) -> tuple[dict[str, str], dict[str, Found]]:
    """The labels of a guide with keywords (label → id), and the four ways to search with it."""
    content = yaml.safe_load(guide.read_text(encoding="utf-8"))
    keywords = {one["id"]: one.pop("keywords") for one in content["categories"]}
    full = read_codebook(yaml.safe_dump(content, allow_unicode=True))
    for one in content["categories"]:
        one["patterns"] = keywords[one["id"]]
    plain = read_codebook(yaml.safe_dump(content, allow_unicode=True))
    labels = {one["label"]: one["id"] for one in content["categories"]}
    content["match"] = {"derivation": True}
    families = read_codebook(yaml.safe_dump(content, allow_unicode=True))
    ways = {"words": whole_words(keywords), "keywords": by_rules(plain), "families": by_rules(families)}
    return labels, {**ways, "patterns": by_rules(full)}


def table(ways: Mapping[str, Mapping[str, Counts]], labels: Mapping[str, str]) -> str:
    """One category a line: how many texts are coded, then recall and precision of each way."""
    names = {**{category: label for label, category in labels.items()}, "": "all"}
    lines = [f"{'':44}{'n':>5}" + "".join(f"{way:>14}" for way in ways)]
    for category, name in names.items():
        columns = [of[category] for of in ways.values()]
        total = columns[0].hit + columns[0].missed
        values = "".join(f"{one.recall:>8.2f} {one.precision:.2f} " for one in columns)
        lines.append(f"{name[:43]:44}{total:>5}{values}")
    return "\n".join(lines)
