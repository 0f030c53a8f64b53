"""PDF files with a text layer."""

from __future__ import annotations

from qda.errors import CannotRead
from qda.importers.imported import Imported, verbatim, without_nul
from qda.importers.kinds import PDF, damaged, wrong_kind
from qda.importers.pages import join_pages
from qda.model import Finding
from qda.wording import say

_DIVIDED = "\ufffe"  # what PDFium makes of a hyphen and the line end behind it


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The text of all pages as one; raises `CannotRead` where there is none, as in a scan.

    Page numbers and repeated headers and footers are taken out, line breaks inside paragraphs become blanks, words
    divided at the end of a line are joined (see `pages`).
    """
    if b"%PDF-" not in data[:1024]:
        raise wrong_kind(name, PDF, data)
    pages = _pages(data, name)
    if not any(page.strip() for page in pages):
        raise CannotRead(
            say("{name}: a PDF file without text, probably a scan ({n} pages)", name=name, n=len(pages)),
            say("let a program for text recognition (OCR) read it first, and give its text to `qda`"),
        )
    joined = join_pages([page.split("\n") for page in pages])
    text, removed = without_nul(joined.text)
    findings = [*joined.findings, *removed]
    if empty := sum(1 for page in pages if not page.strip()):
        message = say("{n} of {all} pages hold no text; pictures of text are not read", n=empty, all=len(pages))
        findings.append(Finding("pages_without_text", "warning", message))
    return Imported(verbatim(text), "pdf", "utf-8", tuple(findings))


def _pages(data: bytes, name: str) -> list[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as reason:
        if "assword" in str(reason):
            raise CannotRead(
                say("{name}: {expected} that is protected by a password", name=name, expected=PDF),
                say("open it, take the password off and save it again"),
            ) from reason
        raise damaged(name, PDF, str(reason)) from reason
    try:
        return [_text_of(page) for page in document]
    except pypdfium2.PdfiumError as reason:
        raise damaged(name, PDF, str(reason)) from reason
    finally:
        document.close()


def _text_of(page: object) -> str:
    layer = page.get_textpage()  # type: ignore[attr-defined]
    try:
        text = str(layer.get_text_range())
    finally:
        layer.close()
        page.close()  # type: ignore[attr-defined]
    return text.replace("\r\n", "\n").replace("\r", "\n").replace(_DIVIDED, "-\n")
