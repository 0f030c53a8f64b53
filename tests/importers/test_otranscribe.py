"""Files of oTranscribe, written from its public description: JSON with `text` (HTML), `media`, `media-time`."""

from __future__ import annotations

import json

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript

PAGE = (
    '<p><span class="timestamp" contenteditable="false" data-timestamp="3.5">0:03</span> I: Wie war es?<br /></p>'
    '<p><span class="timestamp" data-timestamp="63.25">1:03</span>&nbsp;B: Sch&ouml;n,<br />'
    "wirklich <b>sch&ouml;n</b>.</p>"
    '<p><span class="timestamp" data-timestamp="80">1:20</span> I: Danke.</p>'
)


def otr(text: object, **more: object) -> bytes:
    return json.dumps({"text": text, "media": "e1.mp3", "media-time": 80.5, **more}).encode()


def test_time_marks_become_those_of_the_turns() -> None:
    transcript = read_transcript(otr(PAGE), name="E1.otr")
    said = [(turn.speaker, turn.role, turn.time_start, turn.text) for turn in transcript.turns]
    assert said == [
        ("I", "interviewer", 3.5, "Wie war es?"),
        ("B", "interviewee", 63.25, "Schön,\nwirklich schön."),
        ("I", "interviewer", 80.0, "Danke."),
    ]
    assert transcript.metadata["media"] == "e1.mp3"


def test_the_verbatim_text_holds_the_marks() -> None:
    text = BY_SUFFIX[".otr"](otr(PAGE), name="E1.otr").text
    assert text.split("\n")[0] == "[00:00:03.500] I: Wie war es?"


def test_a_time_that_is_none_stays_as_it_is_shown() -> None:
    page = '<p><span class="timestamp" data-timestamp="NaN">0:03</span> I: Wie?</p>'
    assert BY_SUFFIX[".otr"](otr(page), name="E1.otr").text == "0:03 I: Wie?"


def test_halves_of_characters_are_replaced_and_named() -> None:
    imported = BY_SUFFIX[".otr"](rb'{"text": "<p>I: a\ud800b</p>"}', name="E1.otr")
    assert imported.text == "I: a\ufffdb"
    assert [finding.code for finding in imported.findings] == ["surrogates_replaced"]


@pytest.mark.parametrize("data", [b"{}", b"[]", otr(None), otr(7), b"<p>I: Wie?</p>"])
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(CannotRead, match="oTranscribe"):
        BY_SUFFIX[".otr"](data, name="E1.otr")


def test_an_empty_transcript_is_empty() -> None:
    assert read_transcript(otr(""), name="E1.otr").turns == ()
