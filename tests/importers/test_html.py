"""Web pages."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported


def read(source: str | bytes) -> Imported:
    data = source.encode() if isinstance(source, str) else source
    return BY_SUFFIX[".html"](data, name="E1.html")


def test_blocks_and_breaks_become_lines() -> None:
    page = "<body><h1>Interview</h1><p>I: Wie\n  war <b>das</b>?</p><p>B: Gut.<br>Sehr.<br></p><div>Ende</div></body>"
    assert read(page).text == "Interview\nI: Wie war das?\nB: Gut.\nSehr.\nEnde"


def test_a_blank_paragraph_is_a_blank_line() -> None:
    assert read("<p>I: a</p><p>&nbsp;</p><p>B: b</p>").text == "I: a\n\nB: b"


def test_entities_are_resolved() -> None:
    assert read("<p>&Auml;h &#8222;x&#8220; &amp; &lt;Ort&gt;</p>").text == "Äh „x“ & <Ort>"


def test_scripts_styles_and_the_head_are_dropped_the_title_is_metadata() -> None:
    head = "<head><title> Interview\n 3 </title><style>p{}</style></head>"
    page = head + "<body><script>x()</script><p>I: a</p><!-- hm --></body>"
    imported = read(page)
    assert (imported.text, dict(imported.metadata)) == ("I: a", {"title": "Interview 3"})


def test_preformatted_text_keeps_its_lines() -> None:
    assert read("<pre>01 A: ja\n02    und</pre>").text == "01 A: ja\n02    und"


def test_a_table_of_speakers_and_words_becomes_labelled_lines() -> None:
    page = "<p>vor</p><table><tr><td>I</td><td><p>Wie?</p></td></tr><tr><td>B<td>So.<br>Ja.</table><p>nach</p>"
    assert read(page).text == "vor\nI: Wie?\nB: So.\nJa.\nnach"


def test_a_table_inside_a_cell_and_cells_outside_a_table() -> None:
    page = "<table><tr><td>I<td><table><tr><td>eins<td>zwei</table><tr><td>B<td>so</table>"
    assert read(page).text == "I: eins\nzwei\nB: so"
    assert read("<pre>a\n<table>b</table>c</pre>").text == "a\nb\nc"


def test_bold_names_without_a_colon_are_marked() -> None:
    page = "".join(
        f"<p><strong>{n}</strong> {w}</p>" for n, w in (("Anna", "Wie?"), ("Ben", "So."), ("Anna", "a"), ("Ben", "b"))
    )
    assert read(page).text.split("\n")[0] == "**Anna** Wie?"


def test_the_declared_charset_is_used() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>für „x“</p></body></html>'
    assert read(page.encode("cp1252")).text == "für „x“"


def test_a_byte_order_mark_goes_before_the_declared_charset() -> None:
    page = '<meta charset="iso-8859-1"><p>für</p>'
    assert read(page.encode("utf-8-sig")).text == "für"
    assert read('<meta charset="utf-8"><p>für</p>').text == "für"


def test_embedded_objects_are_named() -> None:
    assert [one.code for one in read("<p>a<iframe>b</iframe></p>").findings] == ["embedded_left_out"]


def test_a_page_nested_too_deep_is_refused_not_cut() -> None:
    with pytest.raises(CannotRead, match="damaged"):
        read("<div>" * 5000 + "text")


def test_an_empty_page_is_empty() -> None:
    assert read("").text == ""
    assert read("<html></html>").text == ""
