"""ELAN files; the fixtures are written from the public schema (EAF 3.0)."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from qda.importers.imported import Imported
from tests.importers.making import eaf


def read(data: bytes) -> Imported:
    return BY_SUFFIX[".eaf"](data, name="E1.eaf")


def note(imported: Imported) -> str:
    return " / ".join(str(finding.message) for finding in imported.findings)


TALK = eaf({
    "I": [(0, 1500, "Wie war es?"), (5000, 6000, "Aha.")],
    "B": [(1500, 3000, "Gut."), (3200, 5200, "Sehr gut.")],
})  # fmt: skip


def test_tiers_become_turns_in_the_order_of_time() -> None:
    transcript = read_transcript(TALK, name="E1.eaf")
    said = [(turn.speaker, turn.role, turn.time_start, turn.time_end, turn.text) for turn in transcript.turns]
    assert said == [
        ("I", "interviewer", 0.0, 1.5, "Wie war es?"),
        ("B", "interviewee", 1.5, 5.2, "Gut.\nSehr gut."),
        ("I", "interviewer", 5.0, 6.0, "Aha."),
    ]
    assert "time_backwards" not in {finding.code for finding in transcript.findings}


def test_the_participant_is_the_speaker_and_his_tier_with_most_words_counts() -> None:
    data = eaf(
        {"A-Sprache": [(0, 1000, "Guten Tag zusammen.")], "A-Gesten": [(0, 500, "nickt")]},
        attributes=' PARTICIPANT="Anna Kurz"',
    )
    imported = read(data)
    assert imported.text == "[00:00:00.000] Anna Kurz: Guten Tag zusammen. [00:00:01.000]"
    assert note(imported) == "tiers left out, which are not talk: A-Gesten (1)"


def test_a_tier_of_a_controlled_vocabulary_and_a_dependent_one_are_no_talk() -> None:
    more = (
        '<TIER LINGUISTIC_TYPE_REF="gesture" TIER_ID="Gesten"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="g1" '
        'TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>nickt</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>'
        '</ANNOTATION></TIER><TIER LINGUISTIC_TYPE_REF="talk" PARENT_REF="B" TIER_ID="Englisch"><ANNOTATION>'
        '<REF_ANNOTATION ANNOTATION_ID="r1" ANNOTATION_REF="a1"><ANNOTATION_VALUE>Yes.</ANNOTATION_VALUE>'
        '</REF_ANNOTATION></ANNOTATION></TIER><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="gesture" '
        'CONTROLLED_VOCABULARY_REF="cv"/>'
    )
    imported = read(eaf({"B": [(0, 1000, "Ja.")]}, more=more))
    assert imported.text == "[00:00:00.000] B: Ja. [00:00:01.000]"
    assert note(imported) == "tiers left out, which are not talk: Gesten (1), Englisch (1)"


def test_below_a_tier_of_references_the_text_stands() -> None:
    more = (
        '<TIER LINGUISTIC_TYPE_REF="talk" PARENT_REF="ref@Anna" TIER_ID="ft@Anna"><ANNOTATION><REF_ANNOTATION '
        'ANNOTATION_ID="r1" ANNOTATION_REF="a1"><ANNOTATION_VALUE>Yes.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>'
        '</TIER><TIER LINGUISTIC_TYPE_REF="talk" PARENT_REF="ref@Anna" TIER_ID="tx@Anna"><ANNOTATION><REF_ANNOTATION '
        'ANNOTATION_ID="r2" ANNOTATION_REF="a1"><ANNOTATION_VALUE>Ja.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>'
        "</TIER>"
    )
    assert read(eaf({"ref@Anna": [(0, 1000, "anna.001")]}, more=more)).text == (
        "[00:00:00.000] Anna: Ja. [00:00:01.000]"
    )


def test_moments_without_a_time_keep_their_place() -> None:
    imported = read(eaf({"I": [(0, None, "Wie?"), (None, 3000, "Ja?")], "B": [(4000, 5000, "So.")]}))
    assert imported.text.split("\n") == [
        "[00:00:00.000] I: Wie?",
        "Ja? [00:00:03.000]",
        "[00:00:04.000] B: So. [00:00:05.000]",
    ]


def test_tiers_whose_names_make_no_label_stay_apart() -> None:
    imported = read(eaf({"1": [(0, 1000, "Ja.")], "S1": [(1000, 2000, "Nein.")], "???": [(2000, 3000, "Doch.")]}))
    assert imported.speakers == ("S1", "S1 2", "S3")


def test_annotations_that_refer_to_each_other_in_a_circle_are_read() -> None:
    circle = (
        '<TIER LINGUISTIC_TYPE_REF="talk" TIER_ID="X"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="r1" '
        'ANNOTATION_REF="r2"><ANNOTATION_VALUE>Ja.</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION><ANNOTATION>'
        '<REF_ANNOTATION ANNOTATION_ID="r2" ANNOTATION_REF="r1"><ANNOTATION_VALUE>Nein.</ANNOTATION_VALUE>'
        "</REF_ANNOTATION></ANNOTATION></TIER>"
    )
    assert read(eaf({}, more=circle)).text == "X: Ja.\nNein."


def test_a_file_without_talk_is_an_empty_transcript() -> None:
    transcript = read_transcript(eaf({"default": []}), name="E1.eaf")
    assert transcript.turns == ()
    assert [finding.code for finding in transcript.findings] == ["empty_transcript"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (TALK[:300], "that is damaged"),
        (TALK.replace(b"<ANNOTATION_DOCUMENT", b"<!DOCTYPE x SYSTEM 'x.dtd'><ANNOTATION_DOCUMENT"), "document type"),
        (b"<basic-transcription/>", "found XML that begins with <basic-transcription>"),
        (b"I: Wie?\nB: So.", "found plain text"),
        (b"", r"found an empty file"),
    ],
)
def test_other_files_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(CannotRead, match=said) as refused:
        read(data)
    assert refused.value.hint
