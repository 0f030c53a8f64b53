from __future__ import annotations

import io
import struct
import zlib

import docx
import pytest

from qda.errors import CannotRead
from qda.exporters.word import (
    Bullets,
    Figure,
    Heading,
    Matrix,
    Paragraph,
    Quotes,
    report_document,
    transcripts_document,
)
from qda.model import Source, Transcript, Turn
from qda.tables import QuotedPassages, frequencies, guide, quotes, requirements, sample
from tests.exporters.opened import W, disorder, parts, texts, xml
from tests.tables.made import CASES, codebook, study, transcript

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def png(width: int, height: int, *, per_metre: int = 0) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    resolution = chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) if per_metre else b""
    pixels = zlib.compress(b"".join(b"\0" + b"\xff" * width for _ in range(height)))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + resolution + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def report() -> bytes:
    matrix = requirements(study(), QuotedPassages(), root="HK3")
    return report_document(
        [
            Heading("Ergebnisse"),
            Paragraph("Ein Absatz."),
            Paragraph("„Ein Zitat“ (E1, Abs. 2)", quotation=True),
            Bullets(("eins", "zwei")),
            sample(CASES),
            Matrix(matrix, show="cases"),
            Figure(png(400, 200), "Fälle je Kategorie", width_cm=8),
            Heading("Leitfaden", 2),
            guide(codebook()),
            Heading("Textstellen", 2),
            Quotes(quotes(study(), QuotedPassages()), level=3),
            frequencies(study()),
            Heading("Ende"),
        ],
        title="Bericht",
        language="de",
    )


def test_a_report_is_byte_identical_ordered_and_opens() -> None:
    content = report()
    assert content == report()
    assert list(disorder(content)) == []
    opened = docx.Document(io.BytesIO(content))
    assert len(opened.tables) == 4
    assert len(opened.inline_shapes) == 1


def test_tables_and_figures_are_numbered_each_for_itself() -> None:
    found = texts(xml(report()))
    captions = [text.split(":")[0] for text in found if text.startswith(("Tabelle ", "Abbildung "))]
    assert captions == ["Tabelle 1", "Tabelle 2", "Abbildung 1", "Tabelle 3", "Tabelle 4"]
    names = [mark.get(W + "name") for mark in xml(report()).iter(W + "bookmarkStart")]
    assert names == ["Tabelle_1", "Tabelle_2", "Abbildung_1", "Tabelle_3", "Tabelle_4"]


def test_numbers_in_a_report_are_not_restarted() -> None:
    instructions = [one.text for one in xml(report()).iter(W + "instrText")]
    assert not [one for one in instructions if "\\r" in one]


def test_a_lying_table_has_a_section_of_its_own_and_takes_its_heading_along() -> None:
    body = xml(report())[0]
    orientations = [size.get(W + "orient") for size in body.iter(W + "pgSz")]
    assert orientations == [None, "landscape", None]
    first_break = next(index for index, one in enumerate(body) if one.find(f"{W}pPr/{W}sectPr") is not None)
    assert texts(body[first_break + 1]) == ["Leitfaden"]


def test_a_heading_at_the_end_is_not_lost() -> None:
    assert texts(xml(report()))[-1] == "Ende"


def test_the_picture_keeps_its_proportions_and_has_a_description() -> None:
    body = xml(report())
    extent = next(body.iter(WP + "extent"))
    assert int(extent.get("cx")) == 2 * int(extent.get("cy"))
    assert abs(int(extent.get("cx")) - 8 * 360_000) < 1000
    assert next(body.iter(WP + "docPr")).get("descr") == "Fälle je Kategorie"
    assert parts(report())["word/media/image1.png"] == png(400, 200)


@pytest.mark.parametrize(
    ("picture", "centimetres"),
    [(png(200, 100, per_metre=3937), 5.08), (png(9600, 96), 16.0), (png(100, 6000), 0.37)],
    ids=["its own size", "as wide as the page", "as high as the page"],
)
def test_a_picture_without_a_width_takes_its_own_but_stays_on_the_page(picture: bytes, centimetres: float) -> None:
    body = xml(report_document([Figure(picture, "B")], title="T", language="de"))
    assert int(next(body.iter(WP + "extent")).get("cx")) / 360_000 == pytest.approx(centimetres, abs=0.02)


def test_something_else_than_png_is_refused_with_what_was_found() -> None:
    with pytest.raises(CannotRead, match="PNG was expected, found b'<svg"):
        report_document([Figure(b"<svg/>", "B")], title="T", language="de")


def test_every_page_has_its_number_in_the_footer() -> None:
    content = report()
    assert b" PAGE " in parts(content)["word/footer1.xml"]
    assert all(section.find(W + "footerReference") is not None for section in xml(content).iter(W + "sectPr"))


def test_turns_are_numbered_paragraphs_with_their_speaker() -> None:
    content = transcripts_document([transcript("E1"), transcript("E2")], language="de", title="Anhang")
    found = texts(xml(content))
    assert found[0] == "Anhang"
    assert found[2:5] == [
        "E1", "\t1\tI:\tUnd wie ist das?",
        "\t2\tE1:\tWenn nach drei Wochen keiner antwortet, darf man nicht beleidigt sein.",
    ]  # fmt: skip
    assert list(disorder(content)) == []
    assert content == transcripts_document([transcript("E1"), transcript("E2")], language="de", title="Anhang")


def test_each_transcript_begins_a_page_and_the_interviewer_is_in_italics() -> None:
    body = xml(transcripts_document([transcript("E1"), transcript("E2")], language="de"))
    headings = [p for p in body.iter(W + "p") if p.find(f"{W}pPr/{W}pStyle").get(W + "val") == "Heading1"]
    assert [p.find(f"{W}pPr/{W}pageBreakBefore") is not None for p in headings] == [False, True]
    italic = ["".join(run.itertext()) for run in body.iter(W + "r") if run.find(f"{W}rPr/{W}i") is not None]
    assert set(italic) == {"Und wie ist das?"}


def test_reading_names_and_times_are_as_asked_for() -> None:
    content = transcripts_document(
        [transcript("E1")], language="en", reading=lambda interview, turn: turn.text.upper(),
        names={"E1": "Expert 1"}, with_times=True,
    )  # fmt: skip
    found = texts(xml(content))
    assert found[2] == "Expert 1"
    assert found[3] == "\t1\tI:\t[00:01:01] UND WIE IST DAS?"


def test_a_transcript_in_another_language_is_hyphenated_in_its_own() -> None:
    turns = (Turn(1, "", "unknown", 0, 5, "Hello"), Turn(2, "", "unknown", 6, 10, "שלום"))
    english = Transcript("X", "Hello שלום", turns, Source("x.txt", "0" * 64, "txt"), language="en")
    body = xml(transcripts_document([english], language="de"))
    assert [one.get(W + "val") for one in body.iter(W + "lang")] == ["en-GB"]
    assert texts(body)[3] == "\t1\tHello"
    assert len(list(body.iter(W + "bidi"))) == 1
