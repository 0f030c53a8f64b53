"""The bytes of a file are read in every way that may hide a name."""

from __future__ import annotations

import gzip
import io
import sqlite3
import zipfile
import zlib
from pathlib import Path

import docx
import pytest

from qda.language import words_of
from qda.pseudonyms import Entry, Traces
from qda.pseudonyms.readings import Closed, readings

TRACES = Traces(
    [Entry("Müller", "person", "[P]", "yes"), Entry("Rübsam", "person", "[Q]", "yes")], words_of("de").knows
)


def found(content: bytes) -> set[str]:
    """The places in which a name is found."""
    return {
        part.place
        for part in readings(content)
        if not isinstance(part, Closed)
        for hit in TRACES.find(part.text, running=part.running, glued=part.glued)
        if hit.sure
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp850"])
def test_a_text_is_read_in_its_encoding(encoding: str) -> None:
    assert found("Das war Frau Müller.".encode(encoding))


@pytest.mark.parametrize(
    "text", ['{"n": "M\\u00fcllers"}', "M%C3%BCller.pdf", "M&uuml;ller &amp; S&ouml;hne", r"{\rtf1 M\'fcller}",
             "<p>M<b>ül</b>ler</p>", '<text x="1">Mül<tspan>ler</tspan></text>', "Mu\u0308ller"]
)  # fmt: skip
def test_escapes_and_tags_inside_a_word_hide_nothing(text: str) -> None:
    assert found(text.encode())


def test_words_of_neighbouring_paragraphs_are_not_joined() -> None:
    assert not found(b"<w:p><w:t>Mul</w:t></w:p><w:p><w:t>ler</w:t></w:p>")


def word_file(**properties: str) -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for run in properties.pop("runs", "").split("|"):
        paragraph.add_run(run)
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_name_in_the_properties_of_a_word_file_is_found() -> None:
    assert found(word_file(author="Petra Müller")) == {"docProps/core.xml"}


def test_a_name_over_several_runs_of_a_word_file_is_found() -> None:
    assert found(word_file(runs="Frau Mül|lers Auto")) == {"word/document.xml"}


def test_parts_of_archives_inside_archives_are_found_by_name_and_content() -> None:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("Rübsam.txt", "nichts")
        archive.comment = b"fuer Mueller"
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())
    assert found(outer.getvalue()) == {"inner.zip › Rübsam.txt", "inner.zip › comment"}


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def test_texts_of_a_picture_are_found_packed_or_not() -> None:
    plain = b"\x89PNG\r\n\x1a\n" + chunk(b"tEXt", b"Author\0M\xfcller") + chunk(b"IEND", b"")
    packed = b"\x89PNG\r\n\x1a\n" + chunk(b"zTXt", b"Author\0\0" + zlib.compress(b"M\xfcller")) + chunk(b"IEND", b"")
    assert found(plain) == {"tEXt"}
    assert found(packed) == {"zTXt"}


def test_packed_files_are_unpacked() -> None:
    assert found(gzip.compress("Müller".encode()))
    stream = b"%PDF-1.7\n1 0 obj<</Length 9>>stream\n" + zlib.compress(b"/Author (Frau Mueller)") + b"\nendstream"
    assert found(stream)


def test_freed_pages_of_a_database_are_searched(tmp_path: Path) -> None:
    path = tmp_path / "a.qda"
    connection = sqlite3.connect(path)
    connection.execute("pragma secure_delete = off")
    connection.execute("create table t (a, b)")
    connection.executemany("insert into t values (?, ?)", [("de", "Rübsam erzählt " * 900), ("x", "y")])
    connection.execute("delete from t where a = 'de'")
    connection.commit()
    connection.close()
    assert found(path.read_bytes()) == {"bytes"}


def test_what_is_encrypted_or_damaged_is_said() -> None:
    assert Closed("") in list(readings(b"PK\x03\x04 no archive"))
    locked = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
    assert list(readings(locked)) == [Closed("")]


def test_places_in_a_sheet_are_no_ids() -> None:
    sheet = b'<?xml version="1.0"?><worksheet><sheetData><c r="E3" t="s"><v>1</v></c></sheetData></worksheet>'
    traces = Traces([Entry("E3", decision="yes")], words_of("de").knows)
    assert not [1 for part in readings(sheet) if not isinstance(part, Closed) and traces.find(part.text)]
