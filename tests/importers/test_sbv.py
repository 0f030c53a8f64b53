"""Subtitles of YouTube."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported


def read(source: str) -> Imported:
    return BY_SUFFIX[".sbv"](source.encode(), name="E1.sbv")


def test_cues_are_lines_with_times_and_speakers() -> None:
    source = "0:00:00.500,0:00:02.000\nI: Wie war\nes?\n\n0:00:02.000,0:00:03.000\nB: Gut,[br]sehr gut.\n"
    assert read(source).text.split("\n") == [
        "[00:00:00.500] I: Wie war es? [00:00:02.000]",
        "[00:00:02.000] B: Gut, sehr gut. [00:00:03.000]",
    ]


def test_a_time_that_cannot_be_read_is_named_and_its_words_stay() -> None:
    imported = read("0:00:00.500,0:00:02.000\neins\n\n0:00:0x.500,0:00:04.000\nzwei\n")
    assert imported.text == "[00:00:00.500] eins\nzwei"
    assert [(finding.code, finding.line) for finding in imported.findings] == [("broken_cues", 4)]


def test_a_list_of_numbers_in_the_talk_is_no_time() -> None:
    assert read("0:00:00.500,0:00:02.000\n1,2,3 Punkte: 4,5\n").text == (
        "[00:00:00.500] 1,2,3 Punkte: 4,5 [00:00:02.000]"
    )


def test_text_without_times_is_refused() -> None:
    with pytest.raises(CannotRead, match="found no time line '0:00:01"):
        read("nur Text")
