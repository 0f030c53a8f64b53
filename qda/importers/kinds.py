"""What a file is, told by its first bytes: for messages about a file that is not what its name says."""

from __future__ import annotations

from qda.errors import CannotRead
from qda.wording import Message, say

WORD = say("a Word file (.docx)")
OPEN_DOCUMENT = say("an OpenDocument text (.odt)")
RICH_TEXT = say("a rich text file (.rtf)")
PDF = say("a PDF file")
PLAIN = say("plain text")
BINARY = say("a binary file")
LARGEST = 100_000_000  # bytes of a text, or of one member of an archive, unpacked
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK = "Workbook".encode("utf-16-le")


def kind_of(data: bytes) -> Message:
    """What the bytes look like, in words."""
    start = data[:1024]
    if not data:
        return say("an empty file (0 bytes)")
    if start.startswith(b"PK\x03\x04"):
        return _kind_of_archive(data)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _kind_of_old_office(data)
    if start.startswith(b"SQLite format 3\0"):
        return say("a database (SQLite)")
    if b"%PDF-" in start:
        return PDF
    if start.lstrip().startswith(b"{\\rtf"):
        return RICH_TEXT
    if start.lstrip()[:9].lower().startswith((b"<!doctype", b"<html")):
        return say("a web page (.html)")
    if start.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        return say("a picture")
    if start.startswith((b"ID3", b"RIFF", b"OggS", b"fLaC")) or start[4:8] == b"ftyp":
        return say("a recording")
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return BINARY
    return PLAIN


def wrong_kind(name: str, expected: Message, data: bytes, *, found: Message | None = None) -> CannotRead:
    """The error for a file whose content is not what its name says, with what to do about it."""
    found = found or kind_of(data)
    return CannotRead(
        say("{name}: expected {expected}, found {found}", name=name, expected=expected, found=found),
        _advice(found),
    )


def damaged(name: str, expected: Message, reason: str) -> CannotRead:
    """The error for a file of the right kind that cannot be read to its end."""
    return CannotRead(
        say("{name}: {expected} that is damaged ({reason})", name=name, expected=expected, reason=reason),
        say("copy the file again from its source, or open it in its program and save it anew"),
    )


def check_size(data: bytes, *, name: str) -> None:
    """Raise `CannotRead` for more text than a transcript can be (100 MB)."""
    if len(data) > LARGEST:
        raise CannotRead(
            say("{name}: {size} MB of text", name=name, size=len(data) // 1_000_000),
            say("a transcript is never that large; take out pictures or check where the file comes from"),
        )


def _kind_of_old_office(data: bytes) -> Message:
    if _LOCKED in data:
        return say("a password-protected Office file")
    return say("an old Excel file (.xls)") if _WORKBOOK in data else say("an old Word file (.doc)")


def _kind_of_archive(data: bytes) -> Message:
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return OPEN_DOCUMENT
    if b"word/document" in data:
        return WORD
    if b"xl/workbook" in data:
        return say("an Excel file (.xlsx)")
    if b"ppt/presentation" in data:
        return say("a PowerPoint file (.pptx)")
    if b"content.xml" in data and b"META-INF/manifest.xml" in data:
        return OPEN_DOCUMENT
    return say("a zip archive")


def _advice(found: Message) -> Message:
    if found.template == "an old Word file (.doc)":
        return say("open it in Word or LibreOffice and save it as .docx")
    if found.template == "an old Excel file (.xls)":
        return say("open it in Excel or LibreOffice and save it as .xlsx")
    if found.template == "a password-protected Office file":
        return say("open it, take the password off and save it again")
    if found.template == "a recording":
        return say("transcribe it first; `qda` reads transcripts")
    if found.template in (
        "an empty file (0 bytes)",
        "a binary file",
        "a database (SQLite)",
        "a zip archive",
        "a picture",
    ):
        return say("check the file: it holds no transcript")
    return say("give the file the name ending of what it is")
