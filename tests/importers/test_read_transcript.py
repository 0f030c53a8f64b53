"""From bytes and a name to a transcript."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from tests.importers.test_contract import checked, refusal

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
    ("name", "hint"), [("E3.doc", "save it as .docx"), ("E3.mp3", "readable are .txt, .docx"), ("E3", "readable are")]
)
def test_an_unknown_ending_is_refused_with_what_is_readable(name: str, hint: str) -> None:
    with pytest.raises(CannotRead) as raised:
        read_transcript(b"x", name=name)
    assert hint in str(raised.value.hint)


FOREIGN = {  # turns and the two most frequent speakers, looked at by eye
    "docx_transcripts/haski_interview1_de.docx": (13, {"S2", "I"}),
    "docx_transcripts/haski_interview2_de.docx": (19, {"S3", "S4"}),
    "docx_transcripts/sheffield_David.docx": (74, {"Researcher 1", "David"}),
    "docx_transcripts/sheffield_Jessica.docx": (147, {"Researcher 1", "Jessica"}),
    "docx_transcripts/sheffield_Sam.docx": (84, {"Researcher 1", "Sam"}),
    "odt_transcripts/lecturer_A.odt": (16, {"S00", "S01"}),
    "odt_transcripts/lecturer_C.md": (16, {"Interviewer", "Lecturer C"}),
    "markdown_transcripts/bold_speaker_kramdown_de.md": (76, {"Interviewer", "Befragte"}),
    "markdown_transcripts/mmss_speaker_inline_codes_de.md": (110, {"I", "P1"}),
    "otter_ai/otter_interview_en.md": (64, {"p1", "p2"}),
    "whisper/betty_earl_interview.md": (54, {"Jonas Rosland", "Matthew Brelsford"}),
    "qualcoder_examples/transcript.txt": (7, {"id1", "id2"}),
}


def test_files_of_other_programs_keep_the_contract(
    shared: Path | None, record_property: Callable[[str, object], None]
) -> None:
    folder = shared / "data" / "formats" if shared else None
    read = 0
    for path in sorted(folder.rglob("*")) if folder and folder.is_dir() else ():
        if path.suffix not in BY_SUFFIX:
            continue
        if path.name.startswith("invalid_format"):
            assert refusal(path.read_bytes(), path.suffix) or path.name == "invalid_format4.srt"
            continue
        transcript = checked(read_transcript(path.read_bytes(), name=path.name))
        read += 1
        expected = FOREIGN.get(f"{path.parent.name}/{path.name}")
        if expected:
            turns, speakers = expected
            assert len(transcript.turns) == turns, path.name
            assert speakers <= {turn.speaker for turn in transcript.turns}, path.name
    record_property("foreign files read", read or "not measured")
    assert read == 0 or read > 40
