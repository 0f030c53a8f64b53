"""Word files."""

from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported
from tests.importers.making import W, p, packed, pdf, table, word


def read(data: bytes, name: str = "E1.docx") -> Imported:
    return BY_SUFFIX[".docx"](data, name=name)


def codes(imported: Imported) -> set[str]:
    return {finding.code for finding in imported.findings}


def test_paragraphs_become_lines_and_runs_are_joined() -> None:
    text = read(word(p("I:", " Wie ", "war das?") + "<w:p/>" + p("B: Gut."))).text
    assert text == "I: Wie war das?\n\nB: Gut."


def test_a_document_of_python_docx_reads_the_same() -> None:
    made = python_docx.Document()
    for words in ("I: Seit wann?", "B: Seit 2013 – „äh“.", ""):
        made.add_paragraph(words)
    stream = io.BytesIO()
    made.save(stream)
    assert read(stream.getvalue()).text == "I: Seit wann?\nB: Seit 2013 – „äh“.\n"


def test_tabs_breaks_and_hyphens_inside_a_run() -> None:
    run = (
        "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='1'/></w:tabs></w:pPr><w:r><w:t>B:</w:t><w:tab/>"
        "<w:t>E</w:t><w:noBreakHyphen/><w:t>Mail</w:t><w:br/><w:t>Kom</w:t><w:softHyphen/><w:t>munikation</w:t></w:r></w:p>"
    )
    assert read(word(run)).text == "B:\tE-Mail\nKommunikation"


def test_inserted_text_counts_and_deleted_text_does_not() -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>B: </w:t></w:r><w:ins><w:r><w:t>neu</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>alt</w:delText><w:tab/></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> da</w:t></w:r></w:moveTo></w:p>"
    )
    imported = read(word(body))
    assert imported.text == "B: neu da"
    assert "deleted_text_left_out" in codes(imported)


def test_a_deleted_paragraph_end_joins_the_paragraphs() -> None:
    ended = "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>B: eins </w:t></w:r></w:p>"
    assert read(word(ended + p("zwei") + p("I: drei"))).text.split("\n") == ["B: eins zwei", "I: drei"]


def test_a_table_of_speakers_and_words_becomes_labelled_lines() -> None:
    rows = table(("I:", "Wie war das?"), ("B", "Gut. Und: schön."), ("", "Sehr gut."))
    assert read(word(rows)).text == "I: Wie war das?\nB: Gut. Und: schön.\nSehr gut."


def test_numbers_and_times_in_a_table_stand_before_the_label() -> None:
    rows = table(("1", "00:00:05", "I", "Wie?"), ("2", "00:00:09", "B", "So."))
    assert read(word(rows)).text == "1 00:00:05 I: Wie?\n2 00:00:09 B: So."


def test_a_head_row_and_rows_in_controls() -> None:
    rows = table(("Nr.", "Zeit", "Wer", "Text"), ("1", "0:05", "I", "Wie?"), ("2", "0:09", "B", "So."))
    rows = rows.replace(
        "</w:tbl>", "<w:sdt><w:sdtContent><w:tr><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
    )
    assert read(word(rows)).text == "Nr. Zeit Wer: Text\n1 0:05 I: Wie?\n2 0:09 B: So.\n"
    assert read(word(table(("1", "2"), ("3", "4")))).text == "1\t2\n3\t4"


def test_other_tables_have_their_cells_joined_by_tabs() -> None:
    rows = table(("Wir haben, glaube ich, viel", "erreicht."), ("Und dann, na ja,", "kam es anders."))
    assert read(word(rows)).text == "Wir haben, glaube ich, viel\terreicht.\nUnd dann, na ja,\tkam es anders."


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('Kasten')}</w:txbxContent>"
    drawn = (
        "<w:p><w:r><w:t>B: vorher</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>"
        f"{box}</wps:txbx></mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t xml:space='preserve'> nachher</w:t></w:r></w:p>"
    )
    assert read(word(drawn)).text == "B: vorher nachher\nKasten"
    assert read(word(box + p("I: a"))).text == "I: a"


def test_what_is_left_out_is_named() -> None:
    body = (
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>B: Ja</w:t><w:footnoteReference w:id='1'/></w:r>"
        "<w:r><w:commentReference w:id='1'/><w:sym w:font='Wingdings' w:char='F04A'/></w:r></w:p>"
    )
    header = f"<w:hdr xmlns:w='{W}'>{p('Projekt X')}</w:hdr>"
    imported = read(word(body, more={"word/header1.xml": header}))
    assert imported.text == "B: Ja\ufffd"
    assert codes(imported) == {
        "footnotes_left_out",
        "comments_left_out",
        "numbering_left_out",
        "symbols_left_out",
        "headers_left_out",
    }


def test_content_controls_and_links_are_read() -> None:
    control = f"<w:sdt><w:sdtContent>{p('I: a')}</w:sdtContent></w:sdt>"
    link = "<w:p><w:hyperlink><w:r><w:t>B: b</w:t></w:r></w:hyperlink></w:p>"
    assert read(word(control + link)).text == "I: a\nB: b"


def test_bold_names_without_a_colon_are_marked() -> None:
    def said(name: str, words: str) -> str:
        bold = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{name}</w:t></w:r>"
        return f"<w:p>{bold}<w:r><w:t xml:space='preserve'> {words}</w:t></w:r></w:p>"

    body = "".join([said("Anna", "Wie war das?"), said("Ben", "Gut."), said("Anna", "Ja?"), said("Ben", "Ja.")])
    assert read(word(body)).text.split("\n")[:2] == ["**Anna** Wie war das?", "**Ben** Gut."]


def test_bold_words_at_the_beginning_of_a_few_paragraphs_stay_unmarked() -> None:
    bold = "<w:p><w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>Sehr</w:t></w:r><w:r><w:t> gut war es.</w:t></w:r></w:p>"
    assert "**" not in read(word(bold * 4)).text


def test_the_main_part_is_found_under_another_name() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="/word/document2.xml"/></Relationships>'
    )
    data = word(p("I: a"), main="word/document2.xml", more={"_rels/.rels": relations})
    assert read(data).text == "I: a"


def test_the_strict_namespace_is_read() -> None:
    data = packed(
        {
            "word/document.xml": '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>'
            "<x:p><x:r><x:t>I: a</x:t></x:r></x:p></x:body></x:document>"
        }
    )
    assert read(data).text == "I: a"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "an empty file (0 bytes)"),
        (b"I: Hallo\nB: Ja", "plain text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old Word file (.doc)"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "a password-protected Office file"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "zip archive"),
        (pdf([["I: a"]]), "a PDF file"),
        (b"{\\rtf1 a}", "a rich text file (.rtf)"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_what_it_is(data: bytes, found: str) -> None:
    with pytest.raises(CannotRead) as raised:
        read(data)
    assert "expected a Word file (.docx)" in str(raised.value)
    assert found in str(raised.value)
    assert raised.value.hint is not None
    assert raised.value.text("de").startswith("E1.docx: erwartet: eine Word-Datei (.docx), gefunden: ")


@pytest.mark.parametrize(
    ("member", "found"),
    [
        ("xl/workbook.xml", "an Excel file"),
        ("ppt/presentation.xml", "a PowerPoint file"),
        ("other.xml", "a zip archive"),
        ("META-INF/manifest.xml", "an OpenDocument text"),
    ],
)
def test_another_archive_is_refused_with_what_it_is(member: str, found: str) -> None:
    relations = '<r><a/><a Type="x/officeDocument" Target="gone.xml"/></r>'
    with pytest.raises(CannotRead, match=f"found {found}"):
        read(packed({member: "<a/>", "content.xml": "<a/>", "_rels/.rels": relations}))


def test_a_main_part_of_another_kind_is_refused() -> None:
    with pytest.raises(CannotRead, match="expected a Word file"):
        read(packed({"word/document.xml": "<html/>"}))


def test_an_odt_named_docx_is_recognised() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<a/>")
    with pytest.raises(CannotRead, match=r"found an OpenDocument text \(\.odt\)"):
        read(stream.getvalue())


def test_a_truncated_file_is_damaged() -> None:
    whole = word(p("I: a" * 500))
    with pytest.raises(CannotRead, match="damaged"):
        read(whole[: len(whole) // 2])


def test_a_document_type_with_entities_is_refused() -> None:
    body = "<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body>"
    bomb = f'<!DOCTYPE d [<!ENTITY a "ha">]><w:document xmlns:w="{W}">{body}</w:document>'
    with pytest.raises(CannotRead, match="document type"):
        read(packed({"word/document.xml": bomb}))


def test_a_member_that_would_unpack_to_too_much_is_refused() -> None:
    with pytest.raises(CannotRead, match="would unpack to 110 MB"):
        read(packed({"word/document.xml": b" " * 110_000_000}))


def test_xml_that_is_not_well_formed_is_damaged() -> None:
    with pytest.raises(CannotRead, match="damaged"):
        read(packed({"word/document.xml": "<w:document"}))
