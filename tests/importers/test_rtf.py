"""Rich text files, compared with striprtf where the two mean the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from striprtf.striprtf import rtf_to_text

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Calibri;}{\f1\fcharset238 Arial CE;}}"


def read(source: str) -> Imported:
    return BY_SUFFIX[".rtf"](source.encode("latin-1"), name="E1.rtf")


def escaped(text: str) -> str:
    out = []
    for sign in text:
        if sign in "\\{}":
            out.append("\\" + sign)
        elif ord(sign) < 128:
            out.append(sign)
        else:
            units = sign.encode("utf-16-le")
            codes = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
            out.append("".join(f"\\u{code}?" for code in codes))
    return "".join(out)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\pard I: Wie war das?\par B: Gut.\par", "I: Wie war das?\nB: Gut."),
        (r"\'e4\'f6\'fc\'df \'84gern\'93", "äöüß „gern“"),
        (r"{\f1 \'b3\'f3d\'9f}", "łódź"),
        (r"\u228?\u8364?\u8211 ?x", "ä€–x"),
        (r"\uc2\u228ae\uc0\u246 x", "äöx"),
        (r"\uc1\u228\'e4b", "äb"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"a\tab b\line c\~d\_e\endash f\emdash g", "a\tb\nc\xa0d\u2011e–f—g"),
        (r"\{a\}\\b", "{a}\\b"),
        ("ein\r\nWort\r\n\\par\r\nzwei", "einWort\nzwei"),
        (r"{\b I:} fett{\i  schr\'e4g}", "I: fett schräg"),
        (r"{\info{\title Geheim}}{\stylesheet{\s0 Normal;}}{\*\generator X;}a", "a"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt Link}} da", "Link da"),
        (r"{\pict\bin5 }{}}x}da", "da"),
        (r"a}b", "a"),
        (r"a\deleted b\deleted0 c", "ac"),
        (r"{\shp{\*\shpinst{\sp{\sn x}}{\shptxt Kasten\par}}}da", "\nKasten\nda"),
        (r"\u-10179?a \u228?", "a \ufffdä"),
        (r"\u228 a\u?b{\*\u228?}", "äb"),
        (r"\uc1\u228\~\uc2\u228\'80c", "ää"),
        (r"\f1 \'b3{\plain \'b3}", "ł³"),
        (r"\'00\u7?\'80", "€"),
    ],
)
def test_control_words(source: str, text: str) -> None:
    assert read(HEAD + source + "}").text == text


def test_what_follows_the_closing_brace_is_not_text() -> None:
    assert read("{\\rtf1 a}{b}\0").text == "a"


@pytest.mark.parametrize("source", [r"{\footnote Fu\'df}", r"{\*\annotation hm}", r"{\deleted weg}", r"{\header Kopf}"])
def test_what_is_left_out_is_named(source: str) -> None:
    imported = read(HEAD + "B: Ja" + source + " gut.}")
    assert imported.text == "B: Ja gut."
    assert imported.findings or "annotation" in source


def test_a_table_of_speakers_and_words_becomes_labelled_lines() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl {who}\cell {words}\cell\row "
    body = (
        r"Kopf\par "
        + row.replace("{who}", "I").replace("{words}", "Wie?")
        + row.replace("{who}", "B").replace("{words}", r"So.\par Ja.")
        + r"\pard danach\par"
    )
    assert read(HEAD + body + "}").text == "Kopf\nI: Wie?\nB: So.\nJa.\ndanach"


def test_the_code_page_of_the_file_is_used() -> None:
    assert read(r"{\rtf1\ansi\ansicpg1250 \'b3\'e4}").text == "łä"
    assert read(r"{\rtf1\mac \'8a}").text == "ä"
    assert read(r"{\rtf1\ansi\ansicpg99999 \'e4}").text == "ä"


def test_bytes_without_escape_are_read_in_the_code_page() -> None:
    imported = BY_SUFFIX[".rtf"](b"{\\rtf1\\ansi\\ansicpg1250 \xb3\x00\x07a}\x00", name="E1.rtf")
    assert imported.text == "ła"
    assert [one.code for one in imported.findings] == ["nul_removed"]


def test_text_between_tables_stays_between_them() -> None:
    body = r"\trowd I\cell a\cell\row mitten\par\trowd B\cell b\cell\row ende\trowd\row"
    assert read(HEAD + body + "}").text == "I: a\nmitten\nB: b\nende"


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(CannotRead, match=r"expected a rich text file \(\.rtf\), found plain text"):
        read("I: Hallo")


LINE = st.text(st.sampled_from("abcÄÖÜäöüß€„“–…🙂 .,:?!(){}\\/#'’0123"), max_size=40)


@given(st.lists(LINE, min_size=1, max_size=8))
def test_ordinary_files_give_the_text_that_striprtf_gives(lines: list[str]) -> None:
    source = HEAD + "".join(rf"{{\pard\sa200 {{\b I:}} {escaped(line)}\par}}" + "\n" for line in lines) + "}"
    theirs = rtf_to_text(source.encode("latin-1").decode("latin-1"))
    theirs = theirs.encode("utf-16", "surrogatepass").decode("utf-16")
    assert read(source).text + "\n" == theirs
