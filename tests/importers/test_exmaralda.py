"""Scores of EXMARaLDA; the fixtures are written from the public description of the basic transcription."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from qda.importers.imported import Imported
from tests.importers.making import exb


def read(data: bytes) -> Imported:
    return BY_SUFFIX[".exb"](data, name="E1.exb")


SCORE = exb(
    {"SPK0": "INT", "SPK1": "B"},
    [
        ("SPK0", "v", "t", [(0, 1, "Wie war "), (1, 2, "es?"), (4, 5, "Aha.")]),
        ("SPK0", "nv", "d", [(0, 1, "lächelt")]),
        ("SPK1", "v", "t", [(1, 3, "Gut, "), (3, 4, "sehr gut.")]),
        ("SPK1", "en", "a", [(1, 3, "Good")]),
    ],
)


def test_runs_of_events_become_turns() -> None:
    transcript = read_transcript(SCORE, name="E1.exb")
    said = [(turn.speaker, turn.role, turn.time_start, turn.time_end, turn.text) for turn in transcript.turns]
    assert said == [
        ("INT", "interviewer", 0.0, 2.0, "Wie war es?"),
        ("B", "interviewee", 1.0, 4.0, "Gut, sehr gut."),
        ("INT", "interviewer", 4.0, 5.0, "Aha."),
    ]


def test_tiers_that_are_no_talk_are_named() -> None:
    (finding,) = read(SCORE).findings
    assert str(finding.message) == "tiers left out, which are not talk: SPK0 [nv] (1), SPK1 [en] (1)"


def test_words_cut_at_an_overlap_are_joined_and_single_words_are_not() -> None:
    cut = exb({"S": "B"}, [("S", "v", "t", [(0, 1, "Da war ich in Ber"), (1, 2, "lin. "), (2, 3, "Ja.Und")])])
    assert read(cut).text == "[00:00:00.000] B: Da war ich in Berlin. Ja.Und [00:00:03.000]"
    words = exb({"S": "B"}, [("S", "v", "t", [(0, 1, "Da"), (1, 2, "war"), (2, 3, "ich")])])
    assert read(words).text == "[00:00:00.000] B: Da war ich [00:00:03.000]"


def test_a_closing_sign_parts_the_events_that_follow() -> None:
    score = exb({"S": "B"}, [("S", "v", "t", [(0, 1, "ja gut|"), (1, 2, "und "), (2, 3, "so|")])])
    assert read(score).text == "[00:00:00.000] B: ja gut| und so| [00:00:03.000]"


def test_moments_without_a_time_have_none() -> None:
    score = exb({"S": "B"}, [("S", "v", "t", [(0, 1, "Ja."), (2, 3, "Gut.")])], times={0: 1.5})
    assert read(score).text == "[00:00:01.500] B: Ja.\nGut."


def test_a_tier_without_a_speaker_belongs_to_nobody_known() -> None:
    imported = read(exb({"S": "B"}, [("", "x", "t", [(0, 1, "Hm.")]), ("S", "v", "t", [(1, 2, "Ja.")])]))
    assert imported.speakers == ("Unknown speaker", "B")
    assert [finding.code for finding in imported.findings] == ["speaker_missing"]


def test_speakers_of_one_abbreviation_stay_apart() -> None:
    score = exb({"A": "X", "B": "X"}, [("A", "v", "t", [(0, 1, "Ja.")]), ("B", "v", "t", [(1, 2, "Nein.")])])
    assert len(set(read(score).speakers)) == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (SCORE[:200], "that is damaged"),
        (SCORE.replace(b"<basic-tr", b"<!DOCTYPE b [<!ENTITY a 'x'>]><basic-tr", 1), "document type"),
        (b"<list-transcription/>", "found XML that begins with <list-transcription>"),
        (b"PK\x03\x04rest", "found a zip archive"),
    ],
)
def test_other_files_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(CannotRead, match=said):
        read(data)
