"""Transcripts in JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from qda.importers.imported import Imported
from tests.importers.test_contract import checked


def read(value: object) -> Imported:
    return BY_SUFFIX[".json"](json.dumps(value).encode(), name="E1.json")


def codes(imported: Imported) -> list[str]:
    return [finding.code for finding in imported.findings]


OPENAI = {
    "text": " Wie war es? Gut.",
    "segments": [
        {"id": 0, "start": 0.0, "end": 2.5, "text": " Wie war es?", "tokens": [50364], "avg_logprob": -0.2},
        {"id": 1, "start": 2.5, "end": 4, "text": " Gut.", "tokens": [1], "avg_logprob": -0.3},
    ],
    "language": "de",
}


def test_segments_of_whisper_are_lines_with_times() -> None:
    imported = read(OPENAI)
    assert imported.text == "[00:00:00.000] Wie war es?\n[00:00:02.500] Gut. [00:00:04.000]"
    assert (imported.format, dict(imported.metadata)) == ("json", {"language": "de"})


def test_speakers_of_whisperx_open_turns() -> None:
    segments = [
        {"start": 0.1, "end": 1, "text": "Wie war es?", "speaker": "SPEAKER_00"},
        {"start": 1, "end": 2, "text": "Gut.", "speaker": "SPEAKER_01"},
        {"start": 2, "end": 3, "text": "Sehr gut.", "speaker": "SPEAKER_01"},
    ]
    transcript = read_transcript(json.dumps({"segments": segments}).encode(), name="E1.json")
    said = [(turn.speaker, turn.time_start, turn.time_end, turn.text) for turn in transcript.turns]
    assert said == [("SPEAKER_00", 0.1, 1.0, "Wie war es?"), ("SPEAKER_01", 1.0, 3.0, "Gut.\nSehr gut.")]


@pytest.mark.parametrize(
    "value",
    [
        {"chunks": [{"timestamp": [0.0, 2.5], "text": " Wie war es?"}, {"timestamp": [2.5, 4.0], "text": " Gut."}]},
        {
            "result": {"language": "de"},
            "transcription": [
                {"offsets": {"from": 0, "to": 2500}, "text": " Wie war es?"},
                {"offsets": {"from": 2500, "to": 4000}, "text": " Gut."},
            ],
        },
        OPENAI["segments"],
    ],
    ids=["transformers", "whisper.cpp", "bare list"],
)
def test_the_forms_of_other_programs_say_the_same(value: object) -> None:
    assert read(value).text == read(OPENAI).text


def test_a_text_without_segments_has_no_times() -> None:
    assert read({"text": "Wie war es?\nGut."}).text == "Wie war es?\nGut."


def test_names_before_the_words_are_speakers_where_no_segment_names_one() -> None:
    segments = [{"start": n, "end": n + 1, "text": words} for n, words in enumerate(("I: Wie?", "B: So.", "Gut so."))]
    assert read(segments).text.split("\n") == [
        "[00:00:00.000] I: Wie? [00:00:01.000]",
        "[00:00:01.000] B: So.",
        "[00:00:02.000] Gut so. [00:00:03.000]",
    ]


def test_a_segment_without_a_speaker_belongs_to_nobody_known() -> None:
    segments = [
        {"start": 0, "end": 1, "text": "Wie?", "speaker": "Anna"},
        {"start": 1, "end": 2, "text": "Hm.", "speaker": None},
        {"start": 2, "end": 3, "text": "So."},
    ]
    transcript = read_transcript(json.dumps({"segments": segments}).encode(), name="E1.json")
    assert [turn.speaker for turn in transcript.turns] == ["Anna", "Unknown speaker"]
    assert "speaker_missing" in {finding.code for finding in transcript.findings}


def test_times_that_run_backwards_are_named_and_kept() -> None:
    segments = [
        {"start": 5, "end": 6, "text": "Wie?", "speaker": "I"},
        {"start": 2, "end": 3, "text": "So.", "speaker": "B"},
    ]
    transcript = read_transcript(json.dumps(segments).encode(), name="E1.json")
    assert [turn.time_start for turn in transcript.turns] == [5.0, 2.0]
    assert "time_backwards" in {finding.code for finding in transcript.findings}


def test_talk_at_the_same_time_does_not_run_backwards() -> None:
    segments = [
        {"start": 0, "end": 6, "text": "Wie war es, ich meine", "speaker": "I"},
        {"start": 4, "end": 5, "text": "Gut.", "speaker": "B"},
        {"start": 7, "end": 8, "text": "Aha.", "speaker": "I"},
    ]
    transcript = read_transcript(json.dumps(segments).encode(), name="E1.json")
    assert [(turn.time_start, turn.time_end) for turn in transcript.turns] == [(0.0, 6.0), (4.0, 5.0), (7.0, 8.0)]
    assert "time_backwards" not in {finding.code for finding in transcript.findings}


def test_times_that_cannot_be_are_left_out() -> None:
    imported = BY_SUFFIX[".json"](
        b'{"segments": [{"start": -1, "end": 1e400, "text": "a"}, {"start": NaN, "end": true, "text": "b"}]}',
        name="E1.json",
    )
    assert imported.text == "a\nb"
    assert codes(imported) == ["times_impossible"]


def test_halves_of_characters_and_nul_are_replaced_and_named() -> None:
    imported = BY_SUFFIX[".json"](rb'[{"start": 0, "end": 1, "text": "a\ud800b\u0000c \ud83d\ude00"}]', name="E1.json")
    assert imported.text == "[00:00:00.000] a\ufffdbc 😀 [00:00:01.000]"
    assert codes(imported) == ["nul_removed", "surrogates_replaced"]


def test_segments_without_words_or_text_are_counted() -> None:
    imported = read([{"start": 0, "end": 1, "text": " "}, {"start": 1, "end": 2, "text": "ja"}, {"start": 2}, 7])
    assert imported.text == "[00:00:01.000] ja [00:00:02.000]"
    assert codes(imported) == ["segments_left_out", "empty_cues"]


def test_right_to_left_names_and_words_stay_as_they_are() -> None:
    segments = [{"start": n, "end": n + 1, "text": "مرحبا", "speaker": "\u200fمنى"} for n in range(2)]
    transcript = read_transcript(json.dumps(segments).encode(), name="E1.json")
    assert [(turn.speaker, turn.text) for turn in transcript.turns] == [("منى", "مرحبا\nمرحبا")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"foo": 1, "bar": []}', "found JSON with 'foo', 'bar'"),
        (b'"text"', "found JSON with str"),
        (b"[1, 2]", "found JSON with list"),
        (b'{"segments": [', "that is damaged"),
        (b"", "that is damaged"),
        (b"[" * 100_000, "that is damaged"),
        (b"1" * 5000, "that is damaged"),
    ],
)
def test_other_json_is_refused_with_what_it_holds(data: bytes, said: str) -> None:
    with pytest.raises(CannotRead, match=said) as refused:
        BY_SUFFIX[".json"](data, name="E1.json")
    assert refused.value.hint


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(
    segments=st.lists(
        st.fixed_dictionaries({}, optional=dict.fromkeys(("start", "end", "text", "speaker", "offsets"), VALUES)),
        max_size=6,
    )
)
def test_whatever_the_segments_hold_it_is_read(segments: list[object]) -> None:
    checked(read_transcript(json.dumps({"segments": segments}).encode(), name="E1.json"))
