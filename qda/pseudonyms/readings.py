"""Every text that the bytes of a file may hold: parts of archives, properties, escapes, other encodings, bare bytes."""

from __future__ import annotations

import gzip
import html
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

_DEEPEST = 4
LARGEST = 200_000_000  # bytes of one file or member that are looked through
_ENCODINGS = ("cp1252", "cp850", "mac_roman")
_WIDE = ("utf-16-le", "utf-16-be")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_TAG = re.compile(r"<(/?)([A-Za-z][\w:.-]*)[^<>]*>|<[!?][^<>]*>")
_INLINE = frozenset(
    ("r", "t", "rPr", "span", "a", "b", "i", "u", "em", "strong", "tspan", "bookmarkStart", "bookmarkEnd", "proofErr",
     "lang", "noProof", "rStyle")
)  # fmt: skip
_PRINTED = re.compile(rb"(?:[\x20-\x7e]|[\xc3-\xc9][\x80-\xbf]){8,}")
_PRINTED_WIDE = (re.compile(rb"(?:[\x20-\xff]\x00){4,}"), re.compile(rb"(?:\x00[\x20-\xff]){4,}"))
_FAR = re.compile(r"[^\t\n\x20-\x7e\u00a0-\u024f\u2010-\u2026]+")
_CELL = re.compile(r'\b(?:r|ref|sqref|activeCell|topLeftCell|spans)="[A-Z0-9: $]+"')  # places in a sheet
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_RTF_HEX = re.compile(r"\\'([0-9a-f]{2})", re.IGNORECASE)
_RTF_UNICODE = re.compile(r"\\u(-?\d{1,5}) ?\??")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """A text that a file holds and where in the file.

    `running` is false for names and properties, `glued` true where words may run into each other.
    """

    place: str
    text: str
    running: bool = True
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """A part that cannot be looked into: encrypted, damaged or too large."""

    place: str


def readings(content: bytes, *, place: str = "", depth: int = 0) -> Iterator[Part | Closed]:
    """All texts of a file; what cannot be opened is given as `Closed`."""
    if len(content) > LARGEST:
        yield Closed(place)
    elif content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        yield from _archive(content, place, depth)
    elif content.startswith(b"\x89PNG"):
        yield from _png(content, place)
    elif content.startswith(b"\x1f\x8b"):
        yield from _unpacked(content, place, depth)
    elif content.startswith(b"SQLite format 3"):
        yield from _database(content, place)
    elif content.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in content:
        yield Closed(place)
    elif content.startswith(b"%PDF"):
        yield from _pdf(content, place)
    elif content.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield from _variants(Part(place, content.decode("utf-16", "replace")))
    else:
        yield from _text_or_bytes(content, place)


def _archive(content: bytes, place: str, depth: int) -> Iterator[Part | Closed]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN:
        yield Closed(place)
        yield from _text_or_bytes(content, place)
        return
    with archive:
        if archive.comment:
            yield from _text_or_bytes(archive.comment, _joined(place, "comment"))
        for info in archive.infolist():
            inner = _joined(place, info.filename)
            yield Part(inner, unicodedata.normalize("NFC", info.filename), running=False)
            if info.comment:
                yield from _text_or_bytes(info.comment, inner)
            try:
                if info.file_size > LARGEST or depth >= _DEEPEST:
                    raise ValueError(inner)
                member = archive.read(info)
            except _BROKEN:
                yield Closed(inner)
                continue
            yield from _named(readings(member, place=inner, depth=depth + 1), info.filename)


def _named(parts: Iterator[Part | Closed], name: str) -> Iterator[Part | Closed]:
    """The parts of a member; those of document properties are no running text."""
    are_properties = "docProps" in name or name.endswith(("meta.xml", "comments.xml", "people.xml", ".rels"))
    for part in parts:
        yield replace(part, running=False) if are_properties and isinstance(part, Part) else part


def _unpacked(content: bytes, place: str, depth: int) -> Iterator[Part | Closed]:
    try:
        inner = gzip.decompress(content)
    except _BROKEN:
        yield Closed(place)
        return
    if depth < _DEEPEST:
        yield from readings(inner, place=place, depth=depth + 1)


def _png(content: bytes, place: str) -> Iterator[Part]:
    at = 8
    while at + 8 <= len(content):
        length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        chunk = content[at + 8 : at + 8 + length]
        at += length + 12
        if kind == b"IDAT":
            continue
        inner = _joined(place, kind.decode("latin-1"))
        for packed in _packed_in(chunk):
            yield replace(_decoded(packed, inner), running=False)
        yield replace(_decoded(chunk, inner), running=False)
    yield from _printed(content[at:], place)


def _packed_in(chunk: bytes) -> Iterator[bytes]:
    """What a compressed text chunk holds: its stream begins behind a name and some flags."""
    for start in (match.start() for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", chunk)):
        try:
            yield zlib.decompress(chunk[start:])
        except zlib.error:
            continue
        return


def _database(content: bytes, place: str) -> Iterator[Part]:
    """The bare bytes of an SQLite file, freed pages too; long texts run over pages that begin with a number."""
    size = int.from_bytes(content[16:18], "big")
    size = 65536 if size == 1 else size or 4096
    chained = b"".join(content[start + 4 : start + size] for start in range(0, len(content), size))
    for data in (content, chained):
        yield Part(_joined(place, "bytes"), _near(data.decode("utf-8", "replace")), glued=True)
    yield from _wide(content, _joined(place, "bytes"))


def _pdf(content: bytes, place: str) -> Iterator[Part]:
    for match in _STREAM.finditer(content):
        try:
            yield from _printed(zlib.decompressobj().decompress(match[1], LARGEST), place)
        except zlib.error:
            continue
    yield from _printed(content, place)


def _text_or_bytes(content: bytes, place: str) -> Iterator[Part]:
    controls = sum(content[:4096].count(bytes((sign,))) for sign in (*range(9), *range(14, 32)))
    if controls > 0.05 * len(content[:4096]):
        yield from _printed(content, place)
        return
    try:
        yield from _variants(Part(place, content.decode("utf-8-sig")))
    except UnicodeDecodeError:
        for encoding in _ENCODINGS:
            yield from _variants(Part(place, content.decode(encoding, "replace")))
    if b"\0" in content:
        yield from _wide(content, place)


def _variants(part: Part) -> Iterator[Part]:
    """The text as it stands, and as it reads without tags and escapes."""
    text = unicodedata.normalize("NFC", part.text)
    if "<worksheet" in text[:2000]:
        text = _CELL.sub("", text)
    yield replace(part, text=text)
    if "<" in text and (plain := _without_tags(text)) != text:
        yield replace(part, text=html.unescape(plain))
    elif "&" in text and (plain := html.unescape(text)) != text:
        yield replace(part, text=plain)
    if "\\u" in text or "\\'" in text:
        plain = _UNICODE.sub(lambda found: chr(int(found[1], 16)), text)
        plain = _RTF_UNICODE.sub(lambda found: chr(int(found[1]) % 65536), plain)
        plain = _RTF_HEX.sub(lambda found: bytes.fromhex(found[1]).decode("cp1252", "replace"), plain)
        yield replace(part, text=plain)
    if "%" in text and (plain := _PERCENT.sub(_unquoted, text)) != text:
        yield replace(part, text=plain)


def _unquoted(found: re.Match[str]) -> str:
    return bytes.fromhex(found[0].replace("%", "")).decode("utf-8", "replace")


def _without_tags(text: str) -> str:
    """The words of XML or HTML: tags inside a paragraph vanish, the others end a line."""
    return _TAG.sub(lambda tag: "" if tag[2] and tag[2].rsplit(":", 1)[-1] in _INLINE else "\n", text)


def _printed(content: bytes, place: str) -> Iterator[Part]:
    """What is readable in a file that is no text."""
    found = b"\n".join(_PRINTED.findall(content))
    if found:
        yield Part(_joined(place, "bytes"), found.decode("utf-8", "replace"), running=False, glued=True)
    for expression, encoding in zip(_PRINTED_WIDE, _WIDE, strict=True):
        wide = "\n".join(run.decode(encoding, "replace") for run in expression.findall(content))
        if wide:
            yield Part(_joined(place, "bytes"), wide, running=False, glued=True)


def _wide(content: bytes, place: str) -> Iterator[Part]:
    """The bytes as UTF-16, from even and odd places."""
    for encoding in _WIDE:
        for start in (0, 1):
            text = _near(content[start:].decode(encoding, "replace"))
            if re.search(r"[^\W\d_]{2}", text):
                yield Part(place, text, glued=True)


def _near(text: str) -> str:
    """The text without what European names are not written with."""
    return _FAR.sub("\n", text)


def _decoded(content: bytes, place: str) -> Part:
    try:
        return Part(place, content.decode("utf-8"))
    except UnicodeDecodeError:
        return Part(place, content.decode("latin-1"))


def _joined(place: str, inner: str) -> str:
    return f"{place} › {inner}" if place else inner
