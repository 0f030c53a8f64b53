"""What is told of two versions of a guide."""

from __future__ import annotations

from dataclasses import replace

from qda.codebook import guide_changes, read_codebook
from qda.model import Codebook

GUIDE = """
qda: 1
title: Community Manager
categories:
  - {id: SK, label: Soziale Kompetenz, definition: Umgang mit anderen.}
  - id: SK3
    label: Konflikt- und Kritikkompetenz
    parent: SK
    definition: Konflikte austragen.
    rules:
      - {text: Kritik annehmen gehört zu PK2., against: PK2}
    anchors:
      - {text: Da muss man durch., transcript: E3, turn: 14}
    patterns: [konflikt*]
  - {id: PK2, label: Kritikfähigkeit, definition: Kritik annehmen.}
"""


def told(old: str, new: str) -> list[tuple[str, str, object, object, bool]]:
    found = guide_changes(read_codebook(old), read_codebook(new))
    return [(one.category, str(one.what), one.before, one.after, one.asks_review) for one in found]


def test_equal_guides_have_no_change() -> None:
    assert told(GUIDE, GUIDE + "\n# a comment\n") == []


def test_a_definition_asks_for_a_second_look_a_label_does_not() -> None:
    changed = GUIDE.replace("Konflikte austragen.", "Konflikte schlichten.")
    assert told(GUIDE, changed) == [("SK3", "definition", "Konflikte austragen.", "Konflikte schlichten.", True)]
    changed = GUIDE.replace("label: Konflikt- und Kritikkompetenz", "label: Konfliktkompetenz")
    assert told(GUIDE, changed) == [("SK3", "label", "Konflikt- und Kritikkompetenz", "Konfliktkompetenz", False)]


def test_lists_tell_only_what_came_and_went() -> None:
    changed = GUIDE.replace("patterns: [konflikt*]", "patterns: [konflikt*, streit*]").replace(
        "Kritik annehmen gehört zu PK2.", "Wer Kritik annimmt gehört zu PK2."
    )
    assert told(GUIDE, changed) == [
        ("SK3", "coding rules", ("Kritik annehmen gehört zu PK2. (→ PK2)",),
         ("Wer Kritik annimmt gehört zu PK2. (→ PK2)",), True),
        ("SK3", "search patterns", None, ("streit*",), False),
    ]  # fmt: skip


def test_a_moved_a_new_and_a_lost_category() -> None:
    changed = GUIDE.replace("    parent: SK\n", "").replace(
        "  - {id: PK2, label: Kritikfähigkeit, definition: Kritik annehmen.}",
        "  - {id: PK9, label: Geduld, parent: SK, origin: inductive, definition: Warten können.}",
    ).replace("against: PK2", "against: PK9")  # fmt: skip
    found = told(GUIDE, changed)
    assert ("SK3", "place in the tree", "SK", "main category", True) in [
        (category, what, before, str(after), review) for category, what, before, after, review in found
    ]
    assert ("PK9", "new category (inductive) under SK", None, "Warten können.", False) in found
    assert ("PK2", "taken out of the guide", "Kritik annehmen.", None, False) in found


def test_a_changed_id_is_one_change() -> None:
    changed = GUIDE.replace("id: PK2", "id: P2").replace("against: PK2", "against: P2")
    assert ("P2", "new id", "PK2", "P2", False) in told(GUIDE, changed)
    assert not [one for one in told(GUIDE, changed) if one[1].startswith(("new category", "new main", "taken out"))]


def test_a_parent_with_a_new_id_does_not_move_its_children() -> None:
    changed = GUIDE.replace("{id: SK,", "{id: SOZ,").replace("parent: SK", "parent: SOZ")
    assert [one[:2] for one in told(GUIDE, changed)] == [("SOZ", "new id")]


def test_another_order_is_told_once() -> None:
    old = read_codebook(GUIDE)
    turned: Codebook = replace(old, categories=(old.categories[2], *old.categories[:2]))
    assert [str(one.what) for one in guide_changes(old, turned)] == ["order of the categories"]
