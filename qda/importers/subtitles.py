"""Subtitles (.vtt, .srt): cues become lines `[hh:mm:ss.mmm] Speaker: words` (see `cues`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from qda.errors import CannotRead
from qda.importers.cues import timed
from qda.importers.encodings import Decoded, decode
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.importers.noscribe import voice
from qda.importers.voices import Said, as_label, in_lines, named_speakers, unnamed, without_rolling
from qda.model import Finding
from qda.wording import Message, say

SUBTITLES = say("subtitles (.vtt, .srt)")
_MOMENT = r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMES = re.compile(rf"\s*{_MOMENT}\s*-->\s*(?:{_MOMENT}(?=\s|$))?")
_VOICE = re.compile(r"<v(?:\.[\w.-]{1,80})?(?:[ \t]+([^>\n]{1,200}))?>")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>|<(?:\d+:)?\d{1,3}:\d\d[.,]\d{1,3}>|</?[bciuv]>|\{\\[^{}\n]{1,200}\}")
_PAIR = re.compile(r"([^\W\d_][^:\n]{0,59}?)\s*:(?!//|:)\s*(.+)")


@dataclass(slots=True)
class _Cue:
    """A cue: seconds, its lines as written, and the line of the file it begins in."""

    start: float | None
    end: float | None
    lines: list[str]
    number: int


@dataclass(slots=True)
class _File:
    """What the blocks of a file hold."""

    cues: list[_Cue] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    notes: int = 0
    styles: int = 0
    broken: list[int] = field(default_factory=list)


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The cues as lines with times and speakers; raises `CannotRead` where no cue is found.

    Read leniently: hours are optional, the fraction stands behind a dot or comma, a missing `WEBVTT` is forgiven.
    """
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    return from_cues(decoded, name=name, kind="vtt" if name.lower().endswith(".vtt") else "srt")


def from_cues(
    decoded: Decoded,
    *,
    name: str,
    kind: str,
    expected: Message = SUBTITLES,
    example: str = "00:00:01.000 --> 00:00:04.000",
) -> Imported:
    """The transcript in a decoded text of cues; raises `CannotRead` where none has a time line like `example`."""
    text = verbatim(decoded.text)
    blocks = _read_blocks(text)
    if all(cue.start is None for cue in blocks.cues) and (blocks.cues or not _is_empty(text)):
        raise CannotRead(
            say(
                "{name}: expected {expected}, found no time line '{example}'",
                name=name,
                expected=expected,
                example=example,
            ),
            say("if it is plain text, give it the ending .txt"),
        )
    said, findings = _spoken(blocks.cues)
    header = [f"{key}: {value}" for key, value in blocks.metadata.items()]
    found = (*decoded.findings, *findings, *_findings(blocks))
    return timed(said, kind=kind, encoding=decoded.encoding, findings=found, metadata=blocks.metadata, head=header)


def _is_empty(text: str) -> bool:
    return not text.strip() or text.lstrip().startswith("WEBVTT")


def _read_blocks(text: str) -> _File:
    found = _File()
    for number, block in _blocks(text):
        head = block[0].lstrip("\ufeff")
        if head.startswith("WEBVTT") or (number == 1 and head.startswith("WEB")):
            _header(found, block)
        elif head.split(" ")[0].split("\t")[0] == "NOTE":
            _note(found, block)
        elif head.strip() in ("STYLE", "REGION") or head.startswith("::cue"):
            found.styles += 1
        else:
            _cues(found, block, number)
    return found


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """The blocks between blank lines, each with the number of its first line."""
    block: list[str] = []
    first = 1
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            if not block:
                first = number
            block.append(line)
        elif block:
            yield first, block
            block = []
    if block:
        yield first, block


def _header(found: _File, block: Sequence[str]) -> None:
    title = block[0].lstrip("\ufeff").removeprefix("WEBVTT").strip(" \t-")
    if title:
        found.metadata.setdefault("Title", title)
    style = False
    for index, line in enumerate(block[1:], start=1):
        if _TIMES.match(line):
            _cues(found, block[index:], index + 1)
            return
        pair = _PAIR.fullmatch(line.strip())
        style = (style and line.strip() != "##") or line.strip() == "Style:"
        if style or "{" in line or "}" in line:
            found.styles += line.strip() == "Style:"
        elif pair:
            found.metadata.setdefault(pair[1], pair[2])
        elif line.strip() != "##":
            found.notes += 1


def _note(found: _File, block: Sequence[str]) -> None:
    lines = [block[0].lstrip("\ufeff")[4:].strip(), *(line.strip() for line in block[1:])]
    filled = [line for line in lines if line]
    pairs = [pair for line in filled if (pair := _PAIR.fullmatch(line))]
    if not pairs or len(pairs) < len(filled):
        found.notes += 1
        return
    for pair in pairs:
        found.metadata.setdefault(pair[1], pair[2])


def _cues(found: _File, block: Sequence[str], number: int) -> None:
    """The cues of one block: what stands above the first time line is an identifier."""
    times = [(index, one) for index, line in enumerate(block) if "-->" in line and (one := _TIMES.match(line))]
    if not times:
        found.broken.append(number)
        rest = [line for line in block if "-->" not in line]
        if len(rest) > 1 and rest[0].strip().isdecimal():
            rest = rest[1:]
        found.cues.append(_Cue(None, None, rest, number))
        return
    first = times[0][0]
    if first > 1:
        found.broken.append(number)
        found.cues.append(_Cue(None, None, list(block[: first - 1]), number))
    ends = [index for index, _ in times[1:]] + [len(block)]
    for (index, time), end in zip(times, ends, strict=True):
        lines = list(block[index + 1 : end])
        if end < len(block) and lines and lines[-1].strip().isdecimal():
            lines.pop()
        until = _seconds(time.groups()[4:]) if time[6] else None
        if until is None:
            found.broken.append(number + index)
        found.cues.append(_Cue(_seconds(time.groups()[:4]), until, lines, number + index))


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, whole, fraction = parts
    total = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(whole or 0)
    return total + (int(fraction) / 10 ** len(fraction) if fraction else 0)


def _spoken(cues: Sequence[_Cue]) -> tuple[list[Said], list[Finding]]:
    """What is said in the cues, one entry for each speaker in each of them."""
    said: list[Said] = []
    empty = 0
    for cue in cues:
        voiced = list(_voices(cue))
        empty += not voiced
        said += voiced
    said, repeated = without_rolling(said)
    said = named_speakers(said)
    findings = unnamed(said)
    if empty:
        findings.append(Finding("empty_cues", "note", say("cues without words left out: {n}", n=empty)))
    if repeated:
        message = say("repeated lines of rolling captions taken once: {n}", n=repeated)
        findings.append(Finding("rolling_captions", "note", message))
    return said, findings


def _voices(cue: _Cue) -> Iterator[Said]:
    text = "\n".join(cue.lines)
    if "<v" in text and (marks := list(_VOICE.finditer(text))):
        if before := _plain(text[: marks[0].start()]):
            yield Said(cue.start, cue.end, "", before)
        for index, mark in enumerate(marks):
            end = marks[index + 1].start() if index + 1 < len(marks) else len(text)
            if words := _plain(text[mark.end() : end]):
                speaker, words = voice(unescape(mark[1] or ""), words, start=cue.start)
                yield Said(cue.start, cue.end, as_label(speaker), words)
        return
    yield from in_lines(cue.start, cue.end, [_plain(line) for line in cue.lines])


def _plain(text: str) -> str:
    stripped = _TAG.sub("", text) if "<" in text or "{\\" in text else text
    return " ".join((unescape(stripped) if "&" in stripped else stripped).split())


def _findings(blocks: _File) -> list[Finding]:
    found = []
    counted: tuple[tuple[int, str, Message], ...] = (
        (blocks.notes, "notes_left_out", say("notes left out: {n}", n=blocks.notes)),
        (blocks.styles, "styles_left_out", say("style or region blocks left out: {n}", n=blocks.styles)),
    )
    found += [Finding(code, "note", message) for count, code, message in counted if count]
    if blocks.broken:
        message = say("cues without a readable time, their words stay in place: {n}", n=len(blocks.broken))
        found.append(Finding("broken_cues", "warning", message, blocks.broken[0]))
    return found
