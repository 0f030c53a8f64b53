"""Subtitles."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from qda.importers.imported import Imported
from qda.model import Transcript


def read(source: str, name: str = "E5.vtt") -> Imported:
    return BY_SUFFIX[name[-4:]](source.encode(), name=name)


def turns(source: str, name: str = "E5.vtt") -> list[tuple[str, float | None, float | None, str]]:
    transcript: Transcript = read_transcript(source.encode(), name=name)
    return [(one.speaker, one.time_start, one.time_end, one.text) for one in transcript.turns]


VOICES = """WEBVTT - Interview

NOTE
Datum: 11.02.2016
Ort: Büro

1
00:00:03.710 --> 00:00:14.472
<v Interviewer>So, das läuft.</v>

2
00:14.844 --> 00:32.985 align:start
<v Interviewer>Wie war
das &amp; so?</v>

3
00:00:36,650 --> 00:00:46,088
<v.loud Befragter>Gut.</v>
"""


def test_cues_of_one_voice_are_one_turn_with_its_times() -> None:
    assert turns(VOICES) == [
        ("Interviewer", 3.71, 32.985, "So, das läuft.\nWie war das & so?"),
        ("Befragter", 36.65, 46.088, "Gut."),
    ]


def test_the_rendering() -> None:
    imported = read(VOICES)
    assert imported.text.split("\n") == [
        "Title: Interview",
        "Datum: 11.02.2016",
        "Ort: Büro",
        "",
        "[00:00:03.710] Interviewer: So, das läuft.",
        "[00:00:14.844] Wie war das & so? [00:00:32.985]",
        "[00:00:36.650] Befragter: Gut. [00:00:46.088]",
    ]
    assert imported.metadata == {"Title": "Interview", "Datum": "11.02.2016", "Ort": "Büro"}


def test_names_in_front_of_the_words() -> None:
    words = ("Anna Kurz: Hallo.", "Anna Kurz: Wie war es?", "B: Gut.", "Zum Beispiel: so.")
    source = "\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{one}\n" for n, one in enumerate(words, start=1))
    assert turns(source, "E5.srt") == [
        ("Anna Kurz", 1.0, 2.9, "Hallo.\nWie war es?"),
        ("B", 3.0, 4.9, "Gut.\nZum Beispiel: so."),
    ]


def test_two_voices_in_one_cue_are_two_turns() -> None:
    source = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Ja?</v>\n<v Ben>Nein.</v>\n"
    assert turns(source) == [("Anna", 1.0, 2.0, "Ja?"), ("Ben", 1.0, 2.0, "Nein.")]


def test_voices_with_signs_that_end_a_label_are_speakers_too() -> None:
    source = "WEBVTT\n\n" + "".join(
        f"00:0{n}.000 --> 00:0{n}.900\n<v {name}>ja\n\n"
        for n, name in enumerate(("Meier, Anna (Gast)", "1", "a.b@c.de", "Dr. Kurz"))
    )
    assert [one[0] for one in turns(source)] == ["Meier Anna Gast", "S1", "a b@c de", "Dr. Kurz"]


def test_dashes_mark_changes_of_unknown_speakers() -> None:
    imported = read("WEBVTT\n\n00:01.000 --> 00:02.000\n- Ja?\n- Nein.\n")
    assert imported.text == "[00:00:01.000] Ja? [00:00:02.000]\n[00:00:01.000] Nein. [00:00:02.000]"
    assert [one.code for one in imported.findings] == ["speakers_unnamed"]


def test_tags_styles_and_notes_are_left_out_and_named() -> None:
    source = (
        "WEBVTT\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:x\n\nNOTE nur so\n\n"
        "00:01.000 --> 00:02.000\nDas <b>ist</b> <00:01.500><c.yellow>gut</c> {\\an8}so\n"
    )
    imported = read(source)
    assert imported.text == "Kind: captions\n\n[00:00:01.000] Das ist gut so [00:00:02.000]"
    assert [one.code for one in imported.findings] == ["notes_left_out", "styles_left_out"]


def test_words_without_a_readable_time_are_kept() -> None:
    source = "1\n00:00:01,000 --> 00:00:02,000\neins\n\n2\nzwei\n\n3\n00:00:03,000 --> 00:00:0x,000\ndrei\n"
    imported = read(source, "E5.srt")
    assert imported.text == "[00:00:01.000] eins\nzwei\n[00:00:03.000] drei"
    assert [(one.code, one.line) for one in imported.findings] == [("broken_cues", 5)]


def test_captions_that_roll_are_taken_once() -> None:
    steps = [("", "ja"), ("ja", "das ist"), ("das ist", "ganz gut"), ("ganz gut", "finde ich"), ("finde ich", "")]
    source = "WEBVTT\n\n" + "".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000\n{old}\n{new}\n\n".replace("\n\n\n", "\n\n").replace("\n\nja", "\nja")
        for n, (old, new) in enumerate(steps, start=1)
    )
    imported = read(source)
    assert [line[15:] for line in imported.text.split("\n")] == [
        "ja",
        "das ist",
        "ganz gut",
        "finde ich [00:00:06.000]",
    ]
    assert [one.code for one in imported.findings] == ["rolling_captions"]


def test_a_missing_heading_a_mark_and_other_line_ends_are_forgiven() -> None:
    imported = BY_SUFFIX[".vtt"]("\ufeff00:01.000 --> 00:02.000\r\nI: a\r\n".encode(), name="E5.vtt")
    assert imported.text == "[00:00:01.000] I: a [00:00:02.000]"


def test_cues_without_blank_lines_between_them() -> None:
    source = "WEBVTT\nKind: x\nhm\n00:01.000 --> 00:02.000\neins\n2\n00:02.000 --> 00:03.000\nzwei\n"
    imported = read(source)
    assert imported.text.split("\n")[2:] == ["[00:00:01.000] eins", "[00:00:02.000] zwei [00:00:03.000]"]
    assert [one.code for one in imported.findings] == ["notes_left_out"]


def test_styles_in_the_heading_and_words_above_an_identifier() -> None:
    source = "WEBVTT\nStyle:\n::cue(c) { color: red;\n }\n##\n\nverloren\n7\n00:01.000 --> 00:02.000\n"
    imported = read(source + "vor <v Anna>ja</v><v Ben></v>\n")
    assert imported.text == "verloren\n[00:00:01.000] vor [00:00:02.000]\n[00:00:01.000] Anna: ja [00:00:02.000]"
    assert [one.code for one in imported.findings] == ["styles_left_out", "broken_cues"]


def test_a_cue_without_words_is_named() -> None:
    imported = read("WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nja\n")
    assert [one.code for one in imported.findings] == ["empty_cues"]


@pytest.mark.parametrize("source", ["", "WEBVTT\n", "WEBVTT\n\nNOTE\nnichts\n"])
def test_a_file_without_cues_is_an_empty_transcript(source: str) -> None:
    transcript = read_transcript(source.encode(), name="E5.vtt")
    assert transcript.turns == () or transcript.turns[0].text == ""
    assert "empty_transcript" in {one.code for one in transcript.findings}


@pytest.mark.parametrize("source", ["I: Hallo\nB: Ja", "1\nnur Text\n", "WEBVTT\n\nnur Text\n"])
def test_text_without_any_time_is_no_subtitle(source: str) -> None:
    with pytest.raises(CannotRead, match="found no time line"):
        read(source, "E5.srt")
