"""From bytes and a name to a transcript."""

from __future__ import annotations

import hashlib

import pytest

from qda.errors import CannotRead
from qda.importers import read_transcript

DATA = b"Datum: 1.2.2016\n\nI: Wie?\nB1: So.\nB2: Anders.\n"


def test_the_source_is_recorded() -> None:
    transcript = read_transcript(DATA, name="transcripts/E3.txt", case="K3", language="de")
    assert (transcript.id, transcript.case, transcript.language) == ("E3", "K3", "de")
    assert transcript.source.name == "transcripts/E3.txt"
    assert transcript.source.sha256 == hashlib.sha256(DATA).hexdigest()
    assert (transcript.source.format, transcript.source.encoding) == ("txt", "utf-8")
    assert transcript.metadata == {"Datum": "1.2.2016"}


def test_the_id_is_the_stem_of_the_name_unless_given() -> None:
    assert read_transcript(DATA, name="C:\\Daten\\Gespra\u0308ch 1.TXT").id == "Gespräch 1"
    assert read_transcript(DATA, name="E3.txt", id="X").id == "X"


def test_speakers_cases_and_encoding_are_handed_on() -> None:
    transcript = read_transcript(
        "I: Wie?\nB1: schön\nB2: nö\n".encode("cp850"),
        name="E3.txt",
        encoding="cp850",
        aliases={"B1": "E1"},
        interviewers=("B2",),
        speaker_cases={"E1": "F1"},
        convention="kuckartz",
    )
    said = [(turn.speaker, turn.role, turn.case, turn.text) for turn in transcript.turns]
    assert said[1:] == [("E1", "interviewee", "F1", "schön"), ("B2", "interviewer", None, "nö")]
    assert (transcript.convention, transcript.source.encoding) == ("kuckartz", "cp850")


def test_findings_of_importer_and_parser_come_together() -> None:
    codes = [one.code for one in read_transcript("schön".encode("cp1252"), name="E3.txt").findings]
    assert codes == ["encoding_guessed", "no_labels"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("E3.doc", "save it as .docx"),
        ("E3.mp3", "transcribe it first"),
        ("E3.pages", "readable are .txt, .docx"),
        ("E3", "readable are"),
    ],
)
def test_an_unknown_ending_is_refused_with_what_is_readable(name: str, hint: str) -> None:
    with pytest.raises(CannotRead) as raised:
        read_transcript(b"x", name=name)
    assert hint in str(raised.value.hint)
