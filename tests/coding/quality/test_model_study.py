"""Patterns against the codings of the example study: printed with `-s`.

The study is synthetic and its patterns were written for it by the same project: the figures show that the patterns do
what they are there for, and prove nothing about interviews of others.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from qda.coding.rules import suggest_by_rules
from qda.model import Category, Coding, Pattern
from qda.workflow.library import open_study
from qda.workflow.study import Study
from tests.conftest import ROOT

Patterns = Callable[[Category], tuple[Pattern, ...]]


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    folder = tmp_path_factory.mktemp("model")
    for name in ("corpus/community-managers", "codebooks"):
        shutil.copytree(ROOT / name, folder / name)
    return open_study(folder / "corpus" / "community-managers")


def keywords(category: Category) -> tuple[Pattern, ...]:
    """The single words among the patterns, without their stars."""
    words = dict.fromkeys(one.text.strip("*") for one in category.patterns if one.kind == "words")
    return tuple(Pattern("words", word, source=word) for word in words if word.isalpha())


def whole_words(category: Category) -> tuple[Pattern, ...]:
    """The same words as a plain search finds them."""
    return tuple(Pattern("regex", rf"\b{re.escape(one.text)}\b", source=one.text) for one in keywords(category))


def suggested(study: Study, patterns: Patterns) -> list[Coding]:
    categories = tuple(replace(one, patterns=patterns(one)) for one in study.codebook.categories)
    unit = study.settings.units.coding
    return suggest_by_rules(
        replace(study.codebook, categories=categories), study.transcripts, study.readings.of, unit=unit
    )


def compared(suggestions: Sequence[Coding], codings: Sequence[Coding]) -> tuple[int, float, float]:
    """Codings; the share of them that a suggestion of their category touches; the share of suggestions that do."""
    found = sum(any(touches(one, other) for other in suggestions) for one in codings)
    right = sum(any(touches(one, other) for other in codings) for one in suggestions)
    return len(codings), found / len(codings), right / len(suggestions) if suggestions else 0.0


def touches(one: Coding, other: Coding) -> bool:
    same = one.transcript == other.transcript and one.category == other.category
    return same and one.span.overlaps(other.span)


@pytest.mark.slow
def test_full_patterns_find_more_of_the_synthetic_study_than_a_plain_search(study: Study) -> None:
    ways = {"words": whole_words, "keywords": keywords, "patterns": lambda category: category.patterns}
    codings, made = study.counted(), {name: suggested(study, way) for name, way in ways.items()}
    lines = [f"{'':44}{'n':>5}" + "".join(f"{name:>14}" for name in made)]
    for category in study.codebook.categories:
        coded = [one for one in codings if one.category == category.id]
        if coded and category.patterns:
            here = {name: [one for one in found if one.category == category.id] for name, found in made.items()}
            lines.append(line(f"{category.id} {category.label}", coded, here))
    lines.append(line("all", codings, made))
    sys.stdout.write(
        "\nexample study (synthetic, patterns written for it): recall of codings, precision of suggestions\n"
        + "\n".join(lines)
        + "\n"
    )
    recalls = [compared(found, codings)[1] for found in made.values()]
    assert recalls == sorted(set(recalls))


def line(name: str, coded: Sequence[Coding], made: Mapping[str, Sequence[Coding]]) -> str:
    values = [compared(found, coded) for found in made.values()]
    return f"{name[:43]:44}{len(coded):>5}" + "".join(f"{recall:>9.2f} {right:.2f}" for _n, recall, right in values)


@pytest.mark.slow
def test_no_suggestion_is_a_fragment_of_a_sentence(study: Study) -> None:
    """A clause of fewer than three words is suggested only where the sentence has no more."""
    short = 0
    for one in suggested(study, lambda category: category.patterns):
        if len(one.quote.split()) < 3:
            text = study.transcript(one.transcript).text
            before, behind = text[: one.start].rstrip(), text[one.end - 1 : one.end + 1]
            assert before[-1:] in '.!?…:)]"“' or behind[:1] in ".!?…", (one.quote, text[one.start - 40 : one.end + 40])
            short += 1
    sys.stdout.write(f"\n{short} suggestions of fewer than three words, all whole sentences\n")
