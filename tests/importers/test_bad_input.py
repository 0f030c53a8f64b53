"""Files that are broken, hostile or odd: each ends in an error that says why, or in a finding."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript, read_transcripts
from tests.importers.making import excel, open_document, p, packed, word
from tests.importers.test_contract import FILES, refusal

ZIPPED = {".docx": word(p("I: Wie?") * 50), ".odt": open_document("<text:p>I: Wie?</text:p>"), ".xlsx": FILES[".xlsx"]}
XML = (".eaf", ".exb", ".ttml", ".dfxp")


def message(data: bytes, suffix: str) -> str:
    refused = refusal(data, suffix)
    assert refused is not None
    assert refused.hint is not None
    assert refused.text("de") != refused.text("en")
    return str(refused.message)


@pytest.mark.parametrize("suffix", sorted(ZIPPED))
def test_an_archive_that_breaks_off_is_refused(suffix: str) -> None:
    data = ZIPPED[suffix]
    assert "damaged" in message(data[: len(data) // 2], suffix)


@pytest.mark.parametrize(
    ("suffix", "member"),
    [(".docx", "word/document.xml"), (".odt", "content.xml"), (".xlsx", "xl/worksheets/sheet1.xml")],
)
def test_an_archive_that_unpacks_without_measure_is_refused(suffix: str, member: str) -> None:
    kept = {name: zipfile.ZipFile(io.BytesIO(ZIPPED[suffix])).read(name) for name in names(suffix)}
    assert "would unpack to 10" in message(packed({**kept, member: b" " * 101_000_000}), suffix)


def names(suffix: str) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(ZIPPED[suffix])).namelist()


LAUGHS = b"<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'>]>"


@pytest.mark.parametrize("suffix", XML)
@pytest.mark.parametrize("declared", [LAUGHS, b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", b"<!DOCTYPE a>"])
def test_xml_that_declares_a_document_type_is_refused(suffix: str, declared: bytes) -> None:
    data = FILES[suffix].decode("utf-16" if suffix == ".dfxp" else "utf-8")
    at = data.index("<", 1) if data.startswith("<?") else 0
    changed = data[:at] + declared.decode() + data[at:]
    assert "declares a document type" in message(changed.encode(), suffix)


def test_an_excel_file_that_declares_a_document_type_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(excel(("speaker", "text"), ("I", "Wie?")))) as archive:
        kept: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    sheet = kept["xl/worksheets/sheet1.xml"]
    assert isinstance(sheet, bytes)
    for encoding in ("utf-8", "utf-16"):
        hostile = (LAUGHS + sheet).decode().encode(encoding)
        assert "declares a document type" in message(packed({**kept, "xl/worksheets/sheet1.xml": hostile}), ".xlsx")


TEXTUAL = sorted(set(BY_SUFFIX) - {".docx", ".odt", ".pdf", ".xlsx", ".rtf"})


@pytest.mark.parametrize("suffix", TEXTUAL)
def test_more_text_than_a_transcript_can_have_is_refused(suffix: str) -> None:
    assert "101 MB of text" in message(b"<" * 101_000_001, suffix)


@pytest.mark.parametrize("suffix", sorted(set(TEXTUAL) - {".eaf", ".exb", ".ttml", ".dfxp"}))
def test_nul_characters_are_taken_out_and_named(suffix: str) -> None:
    data = FILES[suffix]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16").encode()
    at = data.index(b"Danke")
    transcript = read_transcript(data[: at + 1] + b"\0" + data[at + 1 :], name=f"E1{suffix}")
    assert "nul_removed" in {finding.code for finding in transcript.findings}
    assert transcript.turns[-1].text.startswith("Danke")


@pytest.mark.parametrize("suffix", XML)
def test_xml_with_nul_is_damaged(suffix: str) -> None:
    data = FILES[suffix].decode("utf-16").encode() if suffix == ".dfxp" else FILES[suffix]
    assert "damaged" in message(data.replace(b"Danke", b"Dan\0ke"), suffix)


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
def test_an_empty_file_is_empty_or_refused(suffix: str) -> None:
    refused = refusal(b"", suffix)
    assert refused is not None or read_transcript(b"", name=f"E1{suffix}").turns == ()


@pytest.mark.parametrize("suffix", [".txt", ".vtt", ".csv", ".json"])
def test_talk_from_right_to_left_is_read_and_its_signs_are_named(suffix: str) -> None:
    talk = (("مها", "كيف كان ذلك؟"), ("نور", "جيد \u200fجدا."), ("مها", "شكرا."), ("نور", "عفوا."))
    made = {
        ".txt": "".join(f"{who}: {words}\n" for who, words in talk),
        ".vtt": "WEBVTT\n\n"
        + "".join(f"00:0{n}.000 --> 00:0{n}.900\n<v \u202b{who}>{words}\n\n" for n, (who, words) in enumerate(talk)),
        ".csv": "speaker,text\n" + "".join(f"\u202b{who}\u202c,{words}\n" for who, words in talk),
        ".json": json.dumps([{"speaker": who, "text": words} for who, words in talk], ensure_ascii=False),
    }
    transcript = read_transcript(made[suffix].encode(), name=f"E1{suffix}")
    assert [(turn.speaker, turn.text) for turn in transcript.turns] == list(talk)
    assert "direction_signs" in {finding.code for finding in transcript.findings}


PROJECTS = {
    "Studie.qdpx": "REFI-QDA",
    "Studie.mex": "exchange file of MAXQDA",
    "Studie.mx24": "project of MAXQDA",
    "Studie.requal": "project of ReQual",
    "Studie.nvpx": "project of NVivo",
    "Studie.atlproj23": "project of ATLAS.ti",
    "Liste.xls": "an old Excel file",
    "codebook.yaml": "a file of settings or categories",
}


@pytest.mark.parametrize("name", PROJECTS)
def test_projects_of_other_programs_are_refused_with_what_to_do(name: str) -> None:
    with pytest.raises(CannotRead) as refused:
        read_transcripts(b"SQLite format 3\0", name=name)
    assert PROJECTS[name] in str(refused.value.message)
    assert "no transcript" in str(refused.value.message)
    assert refused.value.hint is not None


def test_a_database_under_another_name_is_named() -> None:
    assert "found a database (SQLite)" in message(b"SQLite format 3\0" + bytes(100), ".txt")
