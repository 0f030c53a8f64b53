"""How a text file is encoded: byte-order mark, UTF-8, UTF-16, then the eight-bit code pages of Western Europe.

What is not said by the file itself is a guess, and every guess is a finding.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from qda.errors import CannotRead
from qda.importers.imported import without_nul
from qda.importers.kinds import BINARY, PLAIN, check_size, kind_of, wrong_kind
from qda.model import Finding
from qda.wording import Message, say

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ("cp1252", "iso8859_15", "cp850", "mac_roman")
_SHOWN = {"iso8859_15": "latin-9", "mac_roman": "mac-roman", "utf-8-sig": "utf-8"}
_ASCII = bytes(range(128))
_CONTINUING = bytes(range(0x80, 0xC0))
_TEXTUAL = bytes({*range(32, 127), *range(128, 256), 9, 10, 11, 12, 13})
_LETTERS = frozenset("äöüßÄÖÜéèêëàâáåãçñíìîïóòôõøúùûýœŒæÆÉÈÀÂÁÅÇÑÓÖØšŠžŽ")
_SIGNS = frozenset("„“”‚‘’«»‹›–—…€§°·•½¼¾²³´\xa0\xad")
_SAMPLE = 40  # places of one byte that are looked at


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text, the encoding it was read in, and what was noticed."""

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode(
    data: bytes, *, name: str, expected: Message = PLAIN, encoding: str | None = None, controls: bytes = b""
) -> Decoded:
    """The text in `data`; raises `CannotRead` for what is no text or not in the `encoding` the user named.

    More than 100 MB is no transcript and refused. `controls` are the control characters that the format makes use of.
    """
    check_size(data, name=name)
    if encoding:
        return _as_told(data, name, encoding)
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _wide(data, marked, guessed=False)
    if b"\0" in data and (wide := _wide_without_mark(data)):
        return _wide(data, wide, guessed=True)
    if kind_of(data).template not in (
        PLAIN.template,
        "an empty file (0 bytes)",
        "a web page (.html)",
        "a binary file",
    ):
        raise wrong_kind(name, expected, data)
    unexpected = len(data.translate(None, _TEXTUAL + controls))
    if unexpected > 0.05 * len(data):
        raise wrong_kind(name, expected, data, found=BINARY)
    return _checked(_narrow(data), unexpected)


def _as_told(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        b" ".decode(codec := encoding.replace("latin-9", "iso8859-15"))
    except (LookupError, ValueError) as reason:
        raise CannotRead(
            say("{name}: there is no encoding '{encoding}'", name=name, encoding=encoding),
            say("known are, among others, utf-8, utf-16, cp1252, latin-9, cp850, mac-roman"),
        ) from reason
    try:
        text = data.decode(codec)
        text.encode("utf-8")
    except UnicodeError as reason:
        raise CannotRead(
            say("{name}: is not in {encoding} ({reason})", name=name, encoding=encoding, reason=str(reason)),
            say("leave the encoding out, and it is recognised"),
        ) from reason
    return _checked(Decoded(text.removeprefix("\ufeff"), encoding), 0)


def _narrow(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as first:
        if mended := _mended(data):
            text, broken = mended
            message = say("UTF-8 with bytes that do not belong there, read as cp1252: {n}", n=broken)
            line = data.count(b"\n", 0, first.start) + 1
            return Decoded(text, "utf-8", (Finding("encoding_damaged", "warning", message, line),))
    codec = _likeliest(data)
    shown = _SHOWN.get(codec, codec)
    message = say("encoding guessed: {encoding}; name another if umlauts or signs look wrong", encoding=shown)
    return Decoded(data.decode(codec, "replace"), shown, (Finding("encoding_guessed", "note", message),))


def _mended(data: bytes) -> tuple[str, int] | None:
    """The text and the number of foreign bytes, if `data` is UTF-8 for the most part."""
    high = data.translate(None, _ASCII)
    if len(high.translate(None, _CONTINUING)) > 0.6 * len(high):
        return None
    tolerant = data.decode("utf-8", "replace")
    broken = tolerant.count("\ufffd")
    sound = len(tolerant) - (len(data) - len(high)) - broken
    if sound <= 3 * broken:
        return None
    pieces, at, view = [], 0, memoryview(data)
    while at < len(data):
        try:
            pieces.append(codecs.utf_8_decode(view[at:], "strict", True)[0])
            break
        except UnicodeDecodeError as reason:
            pieces.append(bytes(view[at : at + reason.start]).decode("utf-8"))
            pieces.append(bytes(view[at + reason.start : at + reason.end]).decode("cp1252", "replace"))
            at += reason.end
    return "".join(pieces), broken


def _likeliest(data: bytes) -> str:
    """The eight-bit code page in which most of the high bytes are letters or signs that fit their neighbours."""
    high = data.translate(None, _ASCII)
    seen = {byte: (high.count(byte), _within_word(data, byte)) for byte in set(high)}
    return max(_EIGHT_BIT, key=lambda codec: (_worth(seen, codec), -_EIGHT_BIT.index(codec)))


def _worth(seen: dict[int, tuple[int, float]], codec: str) -> float:
    total = 0.0
    for byte, (count, within) in seen.items():
        sign = bytes([byte]).decode(codec, "replace")
        if sign in _LETTERS:
            total += count * (1.0 if within > 0.1 or sign in "ÄÖÜÉ" else 0.2)
        elif sign in _SIGNS:
            total += count * (-1.0 if within > 0.5 and sign not in "’\xad" else 0.9)
        else:
            total -= count
    return total


def _within_word(data: bytes, byte: int) -> float:
    """The share of places of `byte` that have a letter on both sides."""
    found = seen = 0
    at = data.find(byte)
    while at >= 0 and seen < _SAMPLE:
        seen += 1
        found += data[at - 1 : at].isalpha() and data[at + 1 : at + 2].isalpha()
        at = data.find(byte, at + 1)
    return found / seen if seen else 0.0


def _wide_without_mark(data: bytes) -> str | None:
    sample = data[:4096]
    sample = sample[: len(sample) // 4 * 4]
    if not sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if even > 0.9 * half or odd > 0.9 * half:
        fourths = [sample[offset::4].count(0) for offset in range(4)]
        if sum(1 for one in fourths if one > 0.9 * half / 2) == 3:
            return "utf-32-le" if fourths[0] < half / 4 else "utf-32-be"
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _wide(data: bytes, codec: str, *, guessed: bool) -> Decoded:
    text = data.decode(codec, "replace").removeprefix("\ufeff")
    shown = _SHOWN.get(codec, codec)
    findings = []
    if guessed:
        findings.append(Finding("encoding_guessed", "note", say("encoding guessed: {encoding}", encoding=shown)))
    if broken := text.count("\ufffd"):
        message = say("characters that could not be decoded, shown as '\ufffd': {n}", n=broken)
        findings.append(Finding("encoding_damaged", "warning", message))
    return _checked(Decoded(text, shown, tuple(findings)), 0)


def _checked(decoded: Decoded, controls: int) -> Decoded:
    """The text without NUL characters; `controls`, all control characters counted, are named where others are left."""
    text, removed = without_nul(decoded.text)
    findings = [*decoded.findings, *removed]
    left = controls - (len(decoded.text) - len(text))
    if left > 0:
        findings.append(Finding("control_characters", "note", say("control characters in the text: {n}", n=left)))
    return Decoded(text, decoded.encoding, tuple(findings))
