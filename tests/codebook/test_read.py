"""Reading a guide: what comes out, and every problem with its line."""

from __future__ import annotations

import pytest

from qda.codebook import category_hash, read_codebook
from qda.errors import CodebookError

GUIDE = """\
qda: 1
title: Needs
language: en
categories:
  - id: C1
    label: Conditions
    definition: What is given.
  - id: C1a
    label: Time
    parent: C1
    origin: inductive
    definition: Hours that are or are not there.
    anchors:
      - {text: "no hour left", transcript: P1, turn: 4}
    rules:
      - {text: "money is C1b", against: C1}
      - plain rule
    patterns:
      - hour*
      - {lemma: wait}
      - {regex: "no (time|hour)"}
      - {all: [hour*, left], within: answer}
    exclude: [rush hour]
"""


def problems(text: str) -> list[str]:
    with pytest.raises(CodebookError) as caught:
        read_codebook(text, name="guide.yaml")
    return [problem.text() for problem in caught.value.problems]


def test_a_guide_becomes_a_tree_of_categories() -> None:
    book = read_codebook(GUIDE)
    assert [one.id for one in book.children("")] == ["C1"]
    assert book.path("C1a") == ("C1", "C1a")
    time = book.get("C1a")
    assert time is not None
    assert (time.origin, time.anchors[0].turn, time.rules[0].against, time.rules[1].text) == (
        "inductive", 4, "C1", "plain rule",
    )  # fmt: skip
    assert [pattern.kind for pattern in time.patterns] == ["words", "lemma", "regex", "all"]
    assert time.patterns[3].within == "answer"
    assert time.exclude[0].text == "rush hour"


def test_layout_and_comments_do_not_change_the_version() -> None:
    assert read_codebook(GUIDE).version == read_codebook("# a comment\n" + GUIDE + "\n\n").version


def test_a_changed_label_makes_a_new_version_but_no_stale_codings() -> None:
    old, new = read_codebook(GUIDE), read_codebook(GUIDE.replace("label: Time", "label: Hours"))
    assert old.version != new.version
    assert category_hash(old.categories[1]) == category_hash(new.categories[1])


def test_a_changed_definition_makes_codings_stale() -> None:
    old, new = read_codebook(GUIDE), read_codebook(GUIDE.replace("Hours that are", "Minutes that are"))
    assert category_hash(old.categories[1]) != category_hash(new.categories[1])


def test_all_problems_come_at_once_each_with_its_line() -> None:
    text = """\
qda: 1
categories:
  - id: A
    lable: typo
  - id: A
    parent: B
  - id: "not good"
    patterns:
      - {regex: "(unclosed"}
"""
    found = problems(text)
    assert any("guide.yaml:4: categories[0].lable: unknown key" in one and "'label'" in one for one in found)
    assert any(one.startswith("guide.yaml:5: categories[1].id: 'A' is already used on line 3") for one in found)
    assert any("no category 'B'" in one for one in found)
    assert any(one.startswith("guide.yaml:7: categories[2].id") for one in found)
    assert any(one.startswith("guide.yaml:9: categories[2].patterns[0].regex") for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "the file is empty"),
        ("- a\n- b\n", "expected `key: value` lines at the top"),
        ("qda: 1\ncategories: [\n", "not readable as YAML"),
        ("categories: []\n", "`qda: 1` is missing"),
        ("qda: 2\ncategories: []\n", "written for format 2"),
        ("qda: 1\ncategories: []\n", "the guide has no categories"),
        ("qda: 1\ncategories:\n  - {id: A, parent: B}\n  - {id: B, parent: A}\n", "is its own ancestor"),
        ("qda: 1\ncategories:\n  - {id: A, color: red}\n", "is not a colour"),
        ("qda: 1\ncategories:\n  - {id: A, status: merged}\n", "'merged' needs `merged_into`"),
        ("qda: 1\ncategories:\n  - {id: A, patterns: ['**']}\n", "holds no letter"),
        ("qda: 1\ncategories:\n  - {id: A, patterns: [{regex: 'x*'}]}\n", "matches the empty text"),
        ("qda: 1\ntitle: a\ntitle: b\ncategories:\n  - {id: A}\n", "already given on line 2"),
    ],
)
def test_a_broken_guide_says_what_is_wrong(text: str, expected: str) -> None:
    assert any(expected in one for one in problems(text))


def test_an_id_that_yaml_takes_for_a_truth_value_stays_a_word() -> None:
    assert read_codebook("qda: 1\ncategories:\n  - {id: no}\n").categories[0].id == "no"
