"""Files of noScribe, written from what its source code writes (version 0.7)."""

from __future__ import annotations

import pytest

from qda.importers import BY_SUFFIX, read_transcript

PAGE = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0//EN" "http://www.w3.org/TR/REC-html40/strict.dtd">
<html><head><meta charset="UTF-8" /><meta name="audio_source" content="e1.mp3" /></head>
<body><div class="WordSection1"><p style="font-weight: 600">Interview 1</p>
<p><span>Transcribed with noScribe vers. 0.7<br />Audio file: e1.mp3</span></p>
<p><a name="ts_0_2140_">(2 seconds pause) </a></p>
<p><a name="ts_2140_4800_S00">S00: <span style="color: #78909C">[00:00:02]</span> Wie war es?</a><a
 name="ts_4800_5360_S00"> (..)</a></p>
<p><a name="ts_5950_7010_S01">S01: <span style="color: #78909C">[00:00:05]</span> Gut, </a><a
 name="ts_7090_7910_//S00"> //S00: Aha.</a><a name="ts_7910_9510_S01">// sehr gut.</a></p>
</div></body></html>"""
VTT = """WEBVTT Interview 1

NOTE
Transcribed with noScribe vers. 0.7

NOTE media: e1.mp3

1
00:00:02.140 --> 00:00:04.800
<v S00>S00: [00:00:02] Wie war es?

2
00:00:05.950 --> 00:00:07.010
<v S01>S01: [00:00:05] Gut,

3
00:00:07.090 --> 00:00:07.910
<v //S00>//S00: Aha.

4
00:00:07.910 --> 00:00:09.510
<v S01>// sehr gut.
"""


def test_the_hidden_times_of_the_page_are_those_of_the_turns() -> None:
    transcript = read_transcript(PAGE.encode(), name="E1.html")
    said = [(turn.speaker, turn.time_start, turn.time_end, turn.text) for turn in transcript.turns]
    assert said == [
        ("S00", 2.14, 5.36, "Wie war es? (..)"),
        ("S01", 5.95, 9.51, "Gut, //S00: Aha.// sehr gut."),
    ]
    assert transcript.metadata["Audio file"] == "e1.mp3"
    assert "time_backwards" not in {finding.code for finding in transcript.findings}


def test_speakers_that_were_renamed_keep_their_new_names() -> None:
    page = PAGE.replace("S00: <span", "Anna: <span").replace("S01: <span", "Ben: <span")
    page = page.replace("</div>", '<p><a name="ts_9600_9900_S00">Anna: Ja.</a></p></div>')
    page = page.replace("</div>", '<p><a name="ts_9950_9990_S01">Ben: Ja.</a></p></div>')
    transcript = read_transcript(page.encode(), name="E1.html")
    assert [turn.speaker for turn in transcript.turns] == ["Anna", "Ben", "Anna", "Ben"]


def test_subtitles_name_each_speaker_once() -> None:
    transcript = read_transcript(VTT.encode(), name="E1.vtt")
    said = [(turn.speaker, turn.time_start, turn.time_end, turn.text) for turn in transcript.turns]
    assert said == [
        ("S00", 2.14, 4.8, "Wie war es?"),
        ("S01", 5.95, 7.01, "Gut,"),
        ("S00", 7.09, 7.91, "//Aha."),
        ("S01", 7.91, 9.51, "// sehr gut."),
    ]


@pytest.mark.parametrize("page", ['<p><a name="kapitel">I: Wie?</a></p>', '<p>I: <a href="x">Wie?</a></p>'])
def test_links_of_other_pages_are_left_alone(page: str) -> None:
    assert BY_SUFFIX[".html"](page.encode(), name="E1.html").text == "I: Wie?"
