"""Transcripts of meeting and transcription services: Teams, Zoom, Otter; written from their public descriptions."""

from __future__ import annotations

import pytest

from qda.importers import BY_SUFFIX, read_transcript
from qda.model import Transcript
from tests.importers.making import p, word


def turns(transcript: Transcript) -> list[tuple[str, float | None, str]]:
    return [(turn.speaker, turn.time_start, turn.text) for turn in transcript.turns]


def codes(transcript: Transcript) -> set[str]:
    return {finding.code for finding in transcript.findings}


def paragraph(*lines: str) -> str:
    """A paragraph of Word with line breaks."""
    return (
        "<w:p>"
        + "<w:r><w:br/></w:r>".join(f"<w:r><w:t xml:space='preserve'>{one}</w:t></w:r>" for one in lines)
        + "</w:p>"
    )


TEAMS = word(
    p("Interview 3-20240611_Meeting Transcript")
    + p("June 11, 2024, 8:00AM")
    + p("27m 42s")
    + p("Kurz, Anna started transcription")
    + paragraph("", "Kurz, Anna   0:03", "Wie war es", "für Sie?")
    + paragraph("", "Ben Öztürk (Gast)   0:09", "Gut.")
    + paragraph("", "Kurz, Anna   1:00:12", "Fazit: schön.", "Nicht?", "Oder?")
    + paragraph("", "Ben Öztürk (Gast)   1:00:15", "Doch.")
    + p("Kurz, Anna stopped transcription")
)
TEAMS_ONCE = word("".join(
    paragraph(f"0:0:{at}.0 --> 0:0:{at + 3}.120", name, words)
    for at, name, words in ((3, "Anna Kurz", "Wie war es?"), (9, "Ben", "Gut."), (14, "Ben", "Sehr gut."))
))  # fmt: skip


def test_word_files_of_teams() -> None:
    transcript = read_transcript(TEAMS, name="E3.docx")
    assert turns(transcript) == [
        ("Kurz Anna", 3.0, "Wie war es für Sie?"),
        ("Ben Öztürk Gast", 9.0, "Gut."),
        ("Kurz Anna", 3612.0, "Fazit: schön. Nicht? Oder?"),
        ("Ben Öztürk Gast", 3615.0, "Doch."),
    ]
    assert "service_note_left_out" in codes(transcript)


def test_word_files_of_teams_with_times_above_the_names() -> None:
    transcript = read_transcript(TEAMS_ONCE, name="E3.docx")
    assert turns(transcript) == [("Anna Kurz", 3.0, "Wie war es?"), ("Ben", 9.0, "Gut.\nSehr gut.")]
    assert transcript.turns[1].time_end == 17.12


def test_subtitles_of_teams() -> None:
    source = (
        "WEBVTT\n\n3f2/12-0\n00:00:03.120 --> 00:00:05.000\n<v Kurz, Anna>Wie war es?</v>\n\n"
        "3f2/13-0\n00:00:04.500 --> 00:00:07.000\n<v Ben Öztürk>Gut.</v>\n"
    )
    transcript = read_transcript(source.encode(), name="E3.vtt")
    assert turns(transcript) == [("Kurz Anna", 3.12, "Wie war es?"), ("Ben Öztürk", 4.5, "Gut.")]
    assert "time_backwards" not in codes(transcript)


def test_subtitles_of_zoom_name_also_those_who_speak_once() -> None:
    said = [
        "Anna Kurz: Wie war es?",
        "Ben: Gut.",
        "Ben: Sehr gut.",
        "Anna Kurz: Aha.",
        "Anna Kurz: Ja.",
        "Cem Demir: Hm.",
    ]
    source = "WEBVTT\n\n" + "".join(
        f"{n}\n00:00:{n:02d}.000 --> 00:00:{n:02d}.900\n{one}\n\n" for n, one in enumerate(said, start=1)
    )
    transcript = read_transcript(source.encode(), name="E3.vtt")
    assert [one[0] for one in turns(transcript)] == ["Anna Kurz", "Ben", "Anna Kurz", "Cem Demir"]


def test_saved_captions_of_zoom() -> None:
    source = "[Anna Kurz] 14:02:24\nWie war es\nfür Sie?\n\n[Ben] 14:02:30\nGut.\n\n[Anna Kurz] 14:02:35\nAha.\n"
    transcript = read_transcript(source.encode(), name="E3.txt")
    assert turns(transcript) == [
        ("Anna Kurz", 50544.0, "Wie war es für Sie?"),
        ("Ben", 50550.0, "Gut."),
        ("Anna Kurz", 50555.0, "Aha."),
    ]


OTTER = """SUMMARY KEYWORDS
kommunikation, offline

SPEAKERS
Anna Kurz, Ben

Anna Kurz  0:03
Wie war es für Sie?

Ben  0:09
Gut.

Anna Kurz  1:00:12
Aha.

Transcribed by https://otter.ai
"""


@pytest.mark.parametrize("ending", [".txt", ".md", ".docx"])
def test_exports_of_otter(ending: str) -> None:
    data = word("".join(p(line) if line else "<w:p/>" for line in OTTER.split("\n")))
    transcript = read_transcript(data if ending == ".docx" else OTTER.encode(), name=f"E3{ending}")
    assert turns(transcript) == [
        ("Anna Kurz", 3.0, "Wie war es für Sie?"),
        ("Ben", 9.0, "Gut."),
        ("Anna Kurz", 3612.0, "Aha."),
    ]
    assert {"service_note_left_out", "text_before_first_label"} <= codes(transcript)


def test_turns_of_several_lines_below_a_name_are_kept_together() -> None:
    source = "Anna  0:01\nEins.\nZwei.\nDrei.\nBen  0:09\nVier.\nFünf.\nAnna  0:12\nSechs.\n"
    assert turns(read_transcript(source.encode(), name="E3.txt")) == [
        ("Anna", 1.0, "Eins. Zwei. Drei."),
        ("Ben", 9.0, "Vier. Fünf."),
        ("Anna", 12.0, "Sechs."),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "I: Wir trafen uns um  10:30\nB: Nein, um  11:00\n",
        "I: Wie?\nB: So.\nWir sahen uns am Montag  9:00\nund am Freitag  9:15\nund sonst\nnie\n",
        "I: Wie?\nB: So.\nWir sahen uns am Montag  10:30\nund am Freitag  9:15\nund sonst\nnie\n",
        "I: Wie?\nB: Anna stopped transcription, sagte sie.\n",
    ],
)
def test_ordinary_talk_stays_as_it_is(source: str) -> None:
    assert BY_SUFFIX[".txt"](source.encode(), name="E3.txt").text == source


def test_a_note_of_the_service_is_taken_out_only_at_the_end() -> None:
    source = "I: Wie?\nTranscribed by https://otter.ai\nB: So.\nAnna Kurz hat die Transkription beendet\n"
    imported = BY_SUFFIX[".txt"](source.encode(), name="E3.txt")
    assert imported.text == "I: Wie?\nTranscribed by https://otter.ai\nB: So."


def test_rich_text_of_f4_has_its_times() -> None:
    source = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}\pard\f0\fs24 I: Wie war es? #00:00:05-1#\par "
        r"B: Sch\'f6n (lacht), \'e4h, ja. #00:01:07-9#\par}"
    )
    transcript = read_transcript(source.encode("ascii"), name="E3.rtf")
    said = [(turn.speaker, turn.role, turn.time_end, turn.text) for turn in transcript.turns]
    assert said == [
        ("I", "interviewer", 5.1, "Wie war es?"),
        ("B", "interviewee", 67.9, "Schön (lacht), äh, ja."),
    ]
