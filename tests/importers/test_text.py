"""Plain text and Markdown in every encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX
from qda.importers.imported import Imported
from tests.importers.making import pdf, word

TALK = "I: Wie können Sie das für „uns“ erklären?\nB: Größer – schöner, äh, das weiß ich nicht … 50 €.\n"


def read(data: bytes, encoding: str | None = None, name: str = "E1.txt") -> Imported:
    return BY_SUFFIX[".txt"](data, name=name, encoding=encoding)


@pytest.mark.parametrize(
    ("codec", "shown"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("utf-32-le", "utf-32-le"),
        ("utf-32-be", "utf-32-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_the_encoding_is_recognised(codec: str, shown: str) -> None:
    imported = read(TALK.encode(codec))
    assert (imported.text, imported.encoding) == (TALK, shown)


@pytest.mark.parametrize(
    ("codec", "shown"), [("iso8859-15", "latin-9"), ("cp850", "cp850"), ("mac-roman", "mac-roman")]
)
def test_other_code_pages_are_told_from_their_letters(codec: str, shown: str) -> None:
    talk = "I: Wie können Sie das für uns erklären?\nB: Größer, schöner, äh, das weiß ich nicht. Überall Ärger, 50"
    talk += " € müssen es sein.\n" if codec == "iso8859-15" else " Wörter.\n"
    imported = read(talk.encode(codec))
    assert (imported.text, imported.encoding) == (talk, shown)
    assert [finding.code for finding in imported.findings] == ["encoding_guessed"]


def test_every_guess_is_a_finding_and_no_guess_is_none() -> None:
    assert [one.code for one in read(TALK.encode("cp1252")).findings] == ["encoding_guessed"]
    assert [one.code for one in read(TALK.encode("utf-16-le")).findings] == ["encoding_guessed"]
    assert read(TALK.encode()).findings == ()
    assert read(TALK.encode("utf-16")).findings == ()


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n", "\u2028", "\x85", "\x0c"])
def test_every_line_end_becomes_one(ends: str) -> None:
    assert read(f"I: a{ends}B: b".encode()).text == "I: a\nB: b"


def test_the_text_is_composed() -> None:
    assert read("B: scho\u0308n".encode()).text == "B: schön"


def test_a_named_encoding_is_used() -> None:
    imported = read(
        TALK.replace("„", "").replace("“", "").replace("–", "").replace("…", "").replace("€", "").encode("cp850"),
        "cp850",
    )
    assert "können Sie das für uns" in imported.text
    assert imported.encoding == "cp850"


def test_an_unknown_or_wrong_encoding_is_refused() -> None:
    with pytest.raises(CannotRead, match="there is no encoding 'klingonisch'"):
        read(b"a", "klingonisch")
    with pytest.raises(CannotRead, match="there is no encoding 'base64'"):
        read(b"a", "base64")
    with pytest.raises(CannotRead, match="is not in utf-8"):
        read(TALK.encode("cp1252"), "utf-8")
    with pytest.raises(CannotRead, match="surrogates not allowed"):
        read(b"\\ud800", "unicode_escape")


def test_utf8_with_a_few_foreign_bytes_keeps_its_letters() -> None:
    imported = read(TALK.encode() * 3 + "für".encode("cp1252") + b"\n")
    assert imported.text == TALK * 3 + "für\n"
    assert [(one.code, one.line) for one in imported.findings] == [("encoding_damaged", 7)]


def test_nul_characters_are_taken_out_and_named() -> None:
    imported = read(TALK.encode() + b"\0\x15")
    assert imported.text == TALK + "\x15"
    assert [one.code for one in imported.findings] == ["nul_removed", "control_characters"]


def test_a_few_bytes_with_nul_are_no_utf16() -> None:
    with pytest.raises(CannotRead, match="found a binary file"):
        read(b"\0a")
    assert read(b"\0" + TALK.encode()).text == TALK


def test_half_a_character_of_utf16_is_named() -> None:
    imported = read(b"\xff\xfe" + "ab".encode("utf-16-le") + b"\x00\xd8" + "c".encode("utf-16-le"))
    assert imported.text == "ab\ufffdc"
    assert [one.code for one in imported.findings] == ["encoding_damaged"]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (word(""), "a Word file"),
        (pdf([["a"]]), "a PDF file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture"),
        (b"{\\rtf1 a}", "a rich text file"),
        (bytes(range(32)) * 20, "a binary file"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, found: str) -> None:
    with pytest.raises(CannotRead, match=f"expected plain text, found {found}"):
        read(data)


def test_an_empty_file_is_an_empty_text() -> None:
    assert read(b"").text == ""


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_comes_back_as_it_went_in(text: str) -> None:
    import unicodedata

    imported = read(text.encode("utf-8"))
    if not text.startswith("\ufeff"):
        assert imported.text == unicodedata.normalize("NFC", text.replace("\u2028", "\n").replace("\u2029", "\n"))


@given(st.text(st.sampled_from("abcdefgh äöüÄÖÜß„“–.,\n"), max_size=200))
def test_german_in_cp1252_comes_back_as_it_went_in(text: str) -> None:
    words = f"Über Größe, schön und äußerst gern für die Straße: {text}"
    assert read(words.encode("cp1252")).text == words


def test_markdown_is_kept_as_written_and_its_front_matter_is_metadata() -> None:
    source = '---\ntitle: "Interview 3"\ntags:\n  - a\n---\n\n**I:** Wie *war* das?\n'
    imported = BY_SUFFIX[".md"](source.encode(), name="E1.md")
    assert imported.text == source
    assert dict(imported.metadata) == {"title": "Interview 3", "tags": ""}


@pytest.mark.parametrize("source", ["I: a\n---\n", "---\nohne Ende: x\n", ""])
def test_markdown_without_front_matter_has_no_metadata(source: str) -> None:
    assert dict(BY_SUFFIX[".md"](source.encode(), name="E1.md").metadata) == {}
