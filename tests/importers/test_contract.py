"""What every importer keeps, whatever it is given."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from qda.model import Transcript
from tests.importers.making import eaf, exb, excel, open_document, p, pdf, textgrid, word

TALK = ["I: Wie war das für Sie?", "B: Schön, äh, „ganz gut“.", "I: Danke."]
RTF = "{\\rtf1\\ansi\\ansicpg1252 " + "".join(line + "\\par\n" for line in TALK) + "}"
VTT = "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n}.900\n{line}\n\n" for n, line in enumerate(TALK))
SAID = [tuple(line.split(": ", 1)) for line in TALK]
ASS = (
    "[Script Info]\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    + "".join(
        f"Dialogue: 0,0:00:0{n}.00,0:00:0{n}.90,Default,{who},0,0,0,,{words}\n" for n, (who, words) in enumerate(SAID)
    )
)
TTML = '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>' + "".join(
    f'<p begin="{n}s" end="{n}.9s">{line}</p>' for n, line in enumerate(TALK)
)
CSV = "speaker;text\n" + "".join(f"{who};{words}\n" for who, words in SAID)
SEGMENTS = [{"start": n, "end": n + 0.9, "speaker": who, "text": words} for n, (who, words) in enumerate(SAID)]
BY_SPEAKER = {who: [(n, n + 1, words) for n, (one, words) in enumerate(SAID) if one == who] for who in ("I", "B")}
FILES = {
    ".txt": "\n".join(TALK).encode(),
    ".md": "\n\n".join(f"**{line.replace(': ', ':** ')}" for line in TALK).encode(),
    ".docx": word("".join(map(p, TALK))),
    ".odt": open_document("".join(f"<text:p>{line}</text:p>" for line in TALK)),
    ".rtf": RTF.encode("cp1252"),
    ".html": "".join(f"<p>{line}</p>" for line in TALK).encode(),
    ".htm": "<br>".join(TALK).encode("utf-16"),
    ".pdf": pdf([TALK]),
    ".vtt": VTT.encode(),
    ".srt": VTT.replace("WEBVTT\n\n", "").replace(".", ",").encode(),
    ".sbv": "".join(f"0:00:0{n}.000,0:00:0{n}.900\n{line}\n\n" for n, line in enumerate(TALK)).encode(),
    ".ass": ASS.encode(),
    ".ssa": ASS.replace("Layer", "Marked").replace("Dialogue: 0", "Dialogue: Marked=0").encode("utf-16"),
    ".ttml": (TTML + "</div></body></tt>").encode(),
    ".dfxp": (TTML + "</div></body></tt>").encode("utf-16"),
    ".lrc": "".join(f"[00:0{n}.00]{line}\n" for n, line in enumerate(TALK)).encode(),
    ".json": json.dumps({"segments": SEGMENTS}).encode(),
    ".tsv": CSV.replace(";", "\t").encode(),
    ".csv": CSV.encode("cp1252"),
    ".xlsx": excel(("speaker", "text"), *SAID),
    ".otr": json.dumps({"text": "<br />".join(TALK)}).encode(),
    ".eaf": eaf({who: [(a * 1000, b * 1000, words) for a, b, words in said] for who, said in BY_SPEAKER.items()}),
    ".exb": exb({"S0": "I", "S1": "B"}, [(f"S{n}", "v", "t", BY_SPEAKER[who]) for n, who in enumerate("IB")]),
    ".textgrid": textgrid(BY_SPEAKER).encode("utf-16"),
    ".cha": ("@UTF8\n@Begin\n" + "".join(f"*{who}:\t{words}\n" for who, words in SAID) + "@End\n").encode(),
}


def checked(transcript: Transcript) -> Transcript:
    """The transcript, after all that must hold of any."""
    text = transcript.text
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert "\0" not in text
    text.encode("utf-8")
    before = 0
    for number, turn in enumerate(transcript.turns, start=1):
        assert turn.number == number
        assert before <= turn.start <= turn.end <= len(text)
        before = turn.end
        kept, at = [], turn.start
        for mark in turn.marks:
            assert at <= mark.start < mark.end <= turn.end
            kept.append(text[at : mark.start])
            at = mark.end
        assert "".join([*kept, text[at : turn.end]]) == turn.text
        assert turn.text == turn.text.strip()
    for finding in transcript.findings:
        assert finding.message.text("de")
    return transcript


def refusal(data: bytes, suffix: str) -> CannotRead | None:
    """The error with which the file is refused, or None if it is read (and what is read is checked)."""
    try:
        checked(read_transcript(data, name=f"E1{suffix}"))
    except CannotRead as refused:
        return refused
    return None


def test_the_table_of_importers_covers_the_formats() -> None:
    assert set(FILES) == set(BY_SUFFIX)


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
def test_the_same_talk_comes_out_of_every_format(suffix: str) -> None:
    transcript = checked(read_transcript(FILES[suffix], name=f"E1{suffix}"))
    said = [(turn.speaker, turn.role, turn.text.rstrip(",.")) for turn in transcript.turns]
    assert said == [
        ("I", "interviewer", "Wie war das für Sie?"),
        ("B", "interviewee", "Schön, äh, „ganz gut“"),
        ("I", "interviewer", "Danke"),
    ]


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
def test_the_same_bytes_give_the_same_text(suffix: str) -> None:
    read = BY_SUFFIX[suffix]
    assert read(FILES[suffix], name=f"E1{suffix}") == read(FILES[suffix], name=f"E1{suffix}")


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
@given(data=st.binary(max_size=300))
def test_arbitrary_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    refused = refusal(data, suffix)
    assert refused is None or (refused.hint and refused.text("de").startswith(f"E1{suffix}: "))


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
@given(
    place=st.integers(0, 10_000),
    length=st.integers(0, 30),
    inserted=st.binary(max_size=8),
)
def test_a_damaged_file_is_read_or_refused(suffix: str, place: int, length: int, inserted: bytes) -> None:
    data = FILES[suffix]
    at = place % len(data)
    refused = refusal(data[:at] + inserted + data[at + length :], suffix)
    assert refused is None or refused.hint
