"""How near readings come to what people took out: counted on words, punctuation left out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from qda.smoothing import Lexicon, load_lexicon, smooth

_FILLER = re.compile(r"[äöe]+h*m+|[äö]+h+|eh+|u+h+m*|u+m+|e+r+m*|h+m+")


@dataclass(frozen=True, slots=True)
class Score:
    """Words of a set of sentences: taken out rightly, wrongly, and kept wrongly; sentences that are all right."""

    right: int
    wrong: int
    missed: int
    kept: int
    exact: int
    sentences: int

    @property
    def precision(self) -> float:
        """The share of the words taken out that people took out too."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """The share of the words that people took out that are out."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)

    @property
    def words_kept(self) -> float:
        """The share of the words that people keep that are kept."""
        return self.kept / max(self.kept + self.wrong, 1)

    @property
    def exact_match(self) -> float:
        """The share of the sentences in which every word is where people have it."""
        return self.exact / max(self.sentences, 1)

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}  exact {self.exact_match:.3f}  "
            f"kept {self.words_kept:.4f}  ({self.sentences} sentences)"
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as spoken and its words: where each stands and whether people keep it."""

    text: str
    words: tuple[tuple[int, int, bool], ...]


def dataset(folder: Path, name: str) -> Iterator[Sentence]:
    """The sentences of a data set: `sagt_de_tr` (the mostly German ones), `gum_spoken_en` or `disfl_qa`."""
    with (folder / "data" / name / "dev.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row.get("share_de") is None or row["share_de"] >= 0.6:
                yield Sentence(row["disfluent"], tuple(_placed(row["disfluent"], _judged(row))))


def score(sentences: Iterable[Sentence], language: str, *, repairs: bool, lexicon: Lexicon | None = None) -> Score:
    """Compare the readings (profile `light`) with what people took out."""
    return compare(sentences, lambda one: taken_out(one, language, repairs=repairs, lexicon=lexicon))


def baseline(sentences: Iterable[Sentence]) -> Score:
    """Compare a regular expression, which drops filled pauses and words said again, with what people took out."""
    return compare(sentences, by_expression)


def by_expression(sentence: Sentence) -> list[bool]:
    """Which words a regular expression leaves out: filled pauses, and words that stand there again."""
    out: list[bool] = []
    before = ""
    for start, end, _ in sentence.words:
        word = sentence.text[start:end].lower()
        filler = _FILLER.fullmatch(word) is not None
        out.append(filler or word == before)
        before = before if filler else word
    return out


def compare(sentences: Iterable[Sentence], leaves_out: Callable[[Sentence], list[bool]]) -> Score:
    """Count what is left out against what people took out."""
    right = wrong = missed = kept = exact = number = 0
    for sentence in sentences:
        out = leaves_out(sentence)
        low = [sentence.text[start:end].lower() for start, end, _ in sentence.words]
        wanted = first_copies(low, [not stays for *_, stays in sentence.words])
        out = first_copies(low, out)
        right += sum(one and other for one, other in zip(out, wanted, strict=True))
        wrong += sum(one and not other for one, other in zip(out, wanted, strict=True))
        missed += sum(other and not one for one, other in zip(out, wanted, strict=True))
        kept += sum(not one and not other for one, other in zip(out, wanted, strict=True))
        exact += out == wanted
        number += 1
    return Score(right, wrong, missed, kept, exact, number)


def taken_out(sentence: Sentence, language: str, *, repairs: bool, lexicon: Lexicon | None) -> list[bool]:
    """Which words of a sentence the reading leaves out."""
    reading = smooth(sentence.text, language=language, repairs=repairs, lexicon=lexicon)
    gone = {place for edit in reading.edits if not edit.inserted for place in range(edit.start, edit.end)}
    return [start in gone and end - 1 in gone for start, end, _ in sentence.words]


def first_copies(words: Sequence[str], out: Sequence[bool]) -> list[bool]:
    """Of a word said twice the first copy counts as taken out, whichever was: the reading is the same."""
    slid = list(out)
    for end in range(len(words) - 1, 0, -1):
        if not slid[end] or (end + 1 < len(words) and slid[end + 1]):
            continue
        last = end
        while True:
            start = last
            while start and slid[start - 1]:
                start -= 1
            if not start or words[start - 1] != words[last]:
                break
            slid[start - 1], slid[last] = True, False
            last -= 1
    return slid


def study_lexicon(name: str) -> Lexicon | None:
    """The word lists for a data set: `eh` and `em` are fillers in the transcripts of sagt_de_tr."""
    return load_lexicon("de", extra_words={"fillers": ["eh", "em"]}) if name == "sagt_de_tr" else None


def _judged(row: dict[str, Any]) -> list[tuple[str, bool]]:
    if "gold_tokens" in row:
        return [(token, bool(keep)) for token, keep, _ in row["gold_tokens"]]
    spoken, fluent = row["disfluent"].split(), row["fluent"].split()
    return list(zip(spoken, _kept_of(spoken, fluent), strict=True))


def _kept_of(spoken: Sequence[str], fluent: Sequence[str]) -> list[bool]:
    """Which words of the one are those of the other, in their longest common order."""
    low = [word.lower().strip("?,.") for word in spoken]
    kept = [False] * len(low)
    matcher = SequenceMatcher(None, low, [word.lower().strip("?,.") for word in fluent], autojunk=False)
    for block in matcher.get_matching_blocks():
        kept[block.a : block.a + block.size] = [True] * block.size
    return kept


def _placed(text: str, tokens: Sequence[tuple[str, bool]]) -> Iterator[tuple[int, int, bool]]:
    """Where the words stand; signs are left out."""
    position = 0
    for token, keep in tokens:
        start = text.find(token, position)
        if start < 0:
            continue
        position = start + len(token)
        if any(map(str.isalnum, token)):
            yield start, position, keep
