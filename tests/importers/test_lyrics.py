"""Timed lines (.lrc)."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported


def read(source: str) -> Imported:
    return BY_SUFFIX[".lrc"](source.encode(), name="E1.lrc")


def test_a_time_without_words_ends_the_line_above() -> None:
    imported = read("[ti:Gespräch]\n[00:00.50]I: Wie war es?\n[00:02.00]\n\n[00:03.00]B: Gut.\n[00:04.125]\n")
    assert imported.text.split("\n") == [
        "[00:00:00.500] I: Wie war es? [00:00:02.000]",
        "[00:00:03.000] B: Gut. [00:00:04.125]",
    ]
    assert imported.metadata == {"Title": "Gespräch"}


def test_lines_said_more_than_once_stand_in_the_order_of_time() -> None:
    assert read("[00:01.00][01:03.00]Ja.\n[00:02.00]<00:02.10>Na <00:02.50>gut.").text.split("\n") == [
        "[00:00:01.000] Ja.",
        "[00:00:02.000] Na gut.",
        "[00:01:03.000] Ja.",
    ]


def test_the_offset_moves_all_times() -> None:
    assert read("[offset:+500]\n[00:01.00]Ja.\n[00:00.20]Äh.").text == "[00:00:00.000] Äh.\n[00:00:00.500] Ja."


def test_a_line_without_a_time_stays_and_is_counted() -> None:
    imported = read("[00:02.00]Ja.\nund so\n[00:01.00]Äh.")
    assert imported.text == "[00:00:02.000] Ja.\nund so\n[00:00:01.000] Äh."
    assert [finding.code for finding in imported.findings] == ["broken_cues"]


def test_text_without_times_is_refused() -> None:
    with pytest.raises(CannotRead, match="found no line that begins with a time"):
        read("I: Wie?\nB: So.")
