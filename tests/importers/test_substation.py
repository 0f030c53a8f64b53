"""Subtitles of Aegisub and its kin."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported

HEAD = "[Script Info]\nTitle: Gespräch\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Effect, Text\n"


def read(*events: str, head: str = HEAD) -> Imported:
    return BY_SUFFIX[".ass"]((head + "\n".join(events)).encode(), name="E1.ass")


def test_names_are_speakers_and_time_orders() -> None:
    imported = read(
        "Dialogue: 0,0:00:02.00,0:00:03.50,Default,Ben,,Gut, sehr\\Ngut.",
        "Dialogue: 0,0:00:00.00,0:00:01.90,Default,Anna,,{\\i1}Wie{\\i0} war\\hes?",
    )
    assert imported.text.split("\n") == [
        "[00:00:00.000] Anna: Wie war es? [00:00:01.900]",
        "[00:00:02.000] Ben: Gut, sehr gut. [00:00:03.500]",
    ]
    assert imported.metadata == {"Title": "Gespräch"}


def test_a_line_without_a_name_belongs_to_nobody_known() -> None:
    imported = read(
        "Dialogue: 0,0:00:00.00,0:00:01.00,Default,Anna,,Wie?", "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,,So."
    )
    assert imported.speakers == ("Anna", "Unknown speaker")
    assert [finding.code for finding in imported.findings] == ["speaker_missing"]


def test_dashes_mark_changes_of_unknown_speakers() -> None:
    imported = read("Dialogue: 0,0:00:00.00,0:00:01.00,Default,,,- Ja?\\N- Nein.")
    assert [line[15:-15] for line in imported.text.split("\n")] == ["Ja?", "Nein."]
    assert [finding.code for finding in imported.findings] == ["speakers_unnamed"]


def test_comments_drawings_and_other_parts_are_no_talk() -> None:
    imported = read(
        "Comment: 0,0:00:00.00,0:00:01.00,Default,,,Vermerk",
        "Dialogue: 0,0:00:00.00,0:00:01.00,Default,,,{\\p1}m 0 0 l 100 0{\\p0}",
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,,Ja.",
        "[Fonts]",
        "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,,nie",
    )
    assert imported.text == "[00:00:01.000] Ja. [00:00:02.000]"
    assert [finding.code for finding in imported.findings] == ["empty_cues", "notes_left_out"]


def test_a_file_without_events_is_refused() -> None:
    with pytest.raises(CannotRead, match="found no part"):
        read(head="I: Wie?\n")
