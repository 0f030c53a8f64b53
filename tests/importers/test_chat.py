"""Transcripts in CHAT, written from its manual."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript

SOURCE = """@UTF8
@Begin
@Languages:\tdeu
@Participants:\tINV Anna Investigator, PAR Ben Participant
*INV:\twie war es ? \x15120_1400\x15
%wor:\twie \x15120_400\x15 war \x15400_900\x15 es \x15900_1400\x15 ?
*PAR:\t&-äh <das war> [/] das war
\tganz gut +... \x151400_3900\x15
%com:\tlacht
@End
"""


def test_main_lines_are_turns_with_roles_and_times() -> None:
    transcript = read_transcript(SOURCE.encode(), name="E1.cha")
    said = [(turn.speaker, turn.role, turn.time_start, turn.time_end) for turn in transcript.turns]
    assert said == [("INV", "interviewer", 0.12, 1.4), ("PAR", "interviewee", 1.4, 3.9)]
    assert transcript.turns[1].text == "&-äh <das war> [/] das war\nganz gut +..."
    assert transcript.turns[1].comments == ("lacht",)
    assert (transcript.convention, transcript.source.format) == ("chat", "cha")
    assert transcript.metadata["Languages"] == "deu"


def test_media_bullets_are_no_damage() -> None:
    imported = BY_SUFFIX[".cha"](("*A:\tja \x151_2\x15\n%wor:\tja \x151_2\x15\n" * 9).encode(), name="E1.cha")
    assert imported.findings == ()


def test_times_that_lost_their_control_characters_get_them_back() -> None:
    imported = BY_SUFFIX[".cha"](b"*PAR:\tja . 600_2219\n%mor:\tco|ja 1_2\n*PAR:\tnein .\n", name="E1.cha")
    assert imported.text.split("\n")[:2] == ["*PAR:\tja . \x15600_2219\x15", "%mor:\tco|ja 1_2"]
    assert [finding.code for finding in imported.findings] == ["time_marks_mended"]


def test_an_empty_file_is_an_empty_transcript() -> None:
    assert read_transcript(b"", name="E1.cha").turns == ()


@pytest.mark.parametrize("data", [b"I: Wie?\nB: So.\n", b"@UTF8\n@Begin\n@End\n"])
def test_a_file_without_main_lines_is_refused(data: bytes) -> None:
    with pytest.raises(CannotRead, match="found no line that begins with"):
        BY_SUFFIX[".cha"](data, name="E1.cha")
