"""Rich text files (.rtf), read token by token.

Known are the code page of the file and of its fonts, `\\u` with its substitutes, and which destinations hold no text.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from qda.importers.imported import Imported, verbatim, without_nul
from qda.importers.kinds import RICH_TEXT, wrong_kind
from qda.importers.rows import render_rows
from qda.importers.rtf_words import (
    CELL,
    CODE_PAGES,
    FONT_NAMES,
    LEFT_OUT,
    LINES,
    NO_TEXT,
    ROW,
    ROW_BEGINS,
    SIGNS,
    SYMBOLS,
)
from qda.model import Finding
from qda.wording import say

# text; control word with its number; bytes in hexadecimal; control symbol; brace. One blank ends a control word.
_TOKEN = re.compile(
    r"([^\\{}\r\n\x00\x06-\x08]+)|\\([A-Za-z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9A-Fa-f]{2})+)|\\([^A-Za-z])|([{}])"
)
_PRIVATE_BYTES = b"\0\x06\x07\x08"  # NUL and the private signs of the reader never come from the file
_PRIVATE = frozenset(_PRIVATE_BYTES)
_BINARY = re.compile(r"\\bin(\d{1,10}) ?")
_FONT = re.compile(r"\\f(\d{1,5})\b[^{};]{0,200}?\\fcharset(\d{1,3})")


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside one pair of braces."""

    shown: bool = True
    deleted: bool = False
    skip: int = 1  # characters that stand in for a `\\u` where it is not understood
    codec: str = "cp1252"


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The paragraphs of a rich text file, one a line; raises `CannotRead`.

    Tables become lines (see `rows`). Left out and named in the findings: footnotes, comments, headers, deleted text.
    """
    if not data.lstrip()[:5].startswith(b"{\\rtf"):
        raise wrong_kind(name, RICH_TEXT, data)
    source = _without_binary(data.rstrip(b"\0").decode("latin-1"))
    reader = _Reader(source)
    text = _lines(reader.text())
    findings = without_nul(source)[1]
    findings += [
        Finding(LEFT_OUT[word][0], "note", say(LEFT_OUT[word][1], n=count)) for word, count in reader.left_out.items()
    ]
    return Imported(verbatim(text), "rtf", reader.codec, tuple(findings))


def _without_binary(source: str) -> str:
    if "\\bin" not in source:
        return source
    pieces, at = [], 0
    while found := _BINARY.search(source, at):
        pieces.append(source[at : found.start()])
        at = found.end() + int(found[1])
    return "".join([*pieces, source[at:]])


class _Reader:
    """Goes through the tokens once; `text()` gives the plain text with signs for cells and rows."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.codec = "cp1252"
        self.left_out: dict[str, int] = {}
        self._fonts = self._font_codecs(source)
        self._group = _Group(codec=self.codec)
        self._stack: list[_Group] = []
        self._pieces: list[str] = []
        self._pending = 0  # characters still to skip behind a `\\u`
        self._high = ""  # first half of a pair of `\\u`

    def text(self) -> str:
        """The plain text; what follows the closing brace of the file is not part of it."""
        append = self._pieces.append
        for match in _TOKEN.finditer(self.source):
            kind = match.lastindex
            if kind == 1:
                if self._group.shown:
                    words = match[1] if not self._pending else self._after_unicode(match[1])
                    append(words if words.isascii() else self._decoded(words.encode("latin-1")))
            elif kind == 4:
                if self._group.shown:
                    self._bytes(match[4])
            elif kind == 6:
                if not self._brace(match[6]):
                    break
            elif kind == 5:
                self._symbol(match[5])
            else:
                self._word(match[2], match[3])
        return "".join(self._pieces)

    def _after_unicode(self, text: str) -> str:
        taken = min(self._pending, len(text))
        self._pending -= taken
        return text[taken:]

    def _brace(self, brace: str) -> bool:
        """Open or close a group; False where the outermost one, and with it the file, is closed."""
        self._pending = 0
        if brace == "{":
            self._stack.append(self._group)
            return True
        self._group = self._stack.pop() if self._stack else self._group
        return bool(self._stack)

    def _bytes(self, written: str) -> None:
        raw = bytes.fromhex(written.replace("\\'", ""))
        if self._pending:
            taken = min(self._pending, len(raw))
            self._pending -= taken
            raw = raw[taken:]
        self._pieces.append(self._decoded(raw))

    def _decoded(self, raw: bytes) -> str:
        return raw.translate(None, _PRIVATE_BYTES).decode(self._group.codec, "replace")

    def _symbol(self, symbol: str) -> None:
        if self._pending:
            self._pending -= 1
            return
        if symbol == "*":
            self._group = replace(self._group, shown=False)
        elif self._group.shown:
            self._pieces.append(SYMBOLS.get(symbol, ""))

    def _word(self, word: str, number: str | None) -> None:
        if word == "u":
            self._unicode(number)
            return
        self._pending = 0
        if word in NO_TEXT:
            if word in LEFT_OUT and self._group.shown:
                self.left_out[word] = self.left_out.get(word, 0) + 1
            self._group = replace(self._group, shown=False)
        elif word == "shptxt":
            self._group = replace(self._group, shown=True)
            self._pieces.append("\n")
        elif word == "deleted":
            self._deletion(begins=number != "0")
        elif self._group.shown:
            self._shown_word(word, number)

    def _deletion(self, *, begins: bool) -> None:
        if begins and self._group.shown:
            self.left_out["deleted"] = self.left_out.get("deleted", 0) + 1
            self._group = replace(self._group, shown=False, deleted=True)
        elif not begins and self._group.deleted:
            self._group = replace(self._group, shown=True, deleted=False)

    def _shown_word(self, word: str, number: str | None) -> None:
        if word in SIGNS:
            self._pieces.append(SIGNS[word])
        elif word == "f":
            codec = self._fonts.get(number or "0", self.codec)
            if codec != self._group.codec:
                self._group = replace(self._group, codec=codec)
        elif word == "uc":
            self._group = replace(self._group, skip=min(int(number or 1), 20))
        elif word == "ansicpg" and number:
            self._code_page(f"cp{number}")
        elif word in CODE_PAGES:
            self._code_page(CODE_PAGES[word])
        elif word == "plain":
            self._group = replace(self._group, codec=self.codec)

    def _code_page(self, codec: str) -> None:
        try:
            codecs.lookup(codec)
        except LookupError:
            codec = "utf-8" if codec == "cp65001" else "cp1252"
        self.codec = codec
        self._group = replace(self._group, codec=codec)

    def _unicode(self, number: str | None) -> None:
        self._pending = self._group.skip
        if number is None or not self._group.shown:
            return
        code = int(number) % 0x10000
        if 0xD800 <= code < 0xDC00:
            self._high = chr(code)
        elif code not in _PRIVATE:
            units = self._high + chr(code)
            self._pieces.append(units.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
            self._high = ""

    @staticmethod
    def _font_codecs(source: str) -> dict[str, str]:
        table = source.find("\\fonttbl")
        if table < 0:
            return {}
        end = source.find("}}", table)
        limit = min(len(source), table + 200_000) if end < 0 else end
        return {
            font: FONT_NAMES[int(charset)]
            for font, charset in _FONT.findall(source, table, limit)
            if int(charset) in FONT_NAMES
        }


def _lines(text: str) -> str:
    """Plain text from text with signs for cells and rows: rows are rendered, the last paragraph mark goes."""
    if CELL in text:
        text = _with_rows(text)
    return text.replace(ROW_BEGINS, "").replace(CELL, "\t").replace(ROW, "\n").removesuffix("\n")


def _with_rows(text: str) -> str:
    pieces: list[str] = []
    rows: list[list[str]] = []
    for part in text.split(ROW):
        before, _, cells = part.rpartition(ROW_BEGINS)
        if CELL not in cells:
            pieces += [*_rendered(rows), part]
            rows = []
            continue
        if before.replace(ROW_BEGINS, "").strip():
            pieces += [*_rendered(rows), before]
            rows = []
        rows.append([cell.strip("\n") for cell in cells.split(CELL)[:-1]])
    pieces += _rendered(rows)
    return "".join(pieces)


def _rendered(rows: list[list[str]]) -> list[str]:
    return [line + LINES for line in render_rows(rows)] if rows else []
