"""OpenDocument texts."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported
from tests.importers.making import open_document, packed


def read(body: str, **more: str) -> Imported:
    return BY_SUFFIX[".odt"](open_document(body, **more), name="E1.odt")  # type: ignore[arg-type]


def test_paragraphs_headings_and_list_items_become_lines() -> None:
    body = (
        "<text:h>Interview</text:h><text:p>I: <text:span>Wie</text:span> war das?</text:p><text:p/>"
        "<text:list><text:list-item><text:p>B: Gut.</text:p></text:list-item></text:list>"
    )
    imported = read(body)
    assert imported.text == "Interview\nI: Wie war das?\n\nB: Gut."
    assert [finding.code for finding in imported.findings] == ["numbering_left_out"]


def test_white_space_is_collapsed_and_explicit_white_space_kept() -> None:
    body = "<text:p>\n  B:<text:tab/>das   ist\n gut<text:s text:c='3'/>so<text:line-break/><text:s/>ja </text:p>"
    assert read(body).text == "B:\tdas ist gut   so\n ja"


def test_notes_comments_and_deleted_text_are_left_out_and_named() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>B: Ja<text:note><text:note-body><text:p>Fuß</text:p></text:note-body></text:note> gut"
        "<office:annotation><text:p>hm</text:p></office:annotation></text:p>"
    )
    imported = read(body)
    assert imported.text == "B: Ja gut"
    assert {finding.code for finding in imported.findings} == {
        "footnotes_left_out",
        "comments_left_out",
        "deleted_text_left_out",
    }


def test_tables_and_text_boxes() -> None:
    def cell(words: str) -> str:
        return f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"

    rows = "".join(f"<table:table-row>{cell(a)}{cell(b)}</table:table-row>" for a, b in (("I", "Wie?"), ("B", "So.")))
    body = (
        f"<table:table>{rows}</table:table><text:p>vor<draw:frame><draw:text-box><text:p>Kasten</text:p>"
        "</draw:text-box></draw:frame>bei</text:p>"
    )
    assert read(body).text == "I: Wie?\nB: So.\nvorbei\nKasten"


def test_bold_names_without_a_colon_are_marked() -> None:
    style = '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    body = "".join(
        f'<text:p><text:span text:style-name="T1">{name}</text:span> {words}</text:p>'
        for name, words in (("Anna", "Wie?"), ("Ben", "So."), ("Anna", "Ja?"), ("Ben", "Ja."))
    )
    body += '<text:p><text:span text:style-name="T1">Anna</text:span> vor <text:span>dem</text:span></text:p>'
    body += '<text:p>vor <text:span text:style-name="T1">fett</text:span></text:p>'
    assert read(body, styles=style).text.split("\n")[0] == "**Anna** Wie?"


def test_a_locked_file_is_refused() -> None:
    data = packed({"content.xml": b"\x00", "META-INF/manifest.xml": "<a><encryption-data/></a>"})
    with pytest.raises(CannotRead, match="password"):
        BY_SUFFIX[".odt"](data, name="E1.odt")


def test_another_archive_is_refused() -> None:
    with pytest.raises(CannotRead, match="found a Word file"):
        BY_SUFFIX[".odt"](packed({"word/document.xml": "<a/>"}), name="E1.odt")


def test_a_spreadsheet_is_refused() -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    body = "<o:body><o:spreadsheet/></o:body>"
    data = packed({"content.xml": f'<o:document-content xmlns:o="{office}">{body}</o:document-content>'})
    with pytest.raises(CannotRead, match="expected an OpenDocument text"):
        BY_SUFFIX[".odt"](data, name="E1.odt")
