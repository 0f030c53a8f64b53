"""Timed lines of text (.lrc), which Whisper front ends write: `[01:02.34]words`.

A time without words behind it is the end of the line above.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qda.errors import CannotRead
from qda.importers.cues import one_line, timed
from qda.importers.encodings import decode
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.importers.voices import Said, named_speakers
from qda.model import Finding
from qda.wording import say

_MOMENT = r"(\d{1,3}):([0-5]?\d)(?:[.:](\d{1,3}))?"
_TIME = re.compile(rf"\s*\[{_MOMENT}\]")
_INNER = re.compile(rf"<{_MOMENT}>")
_HEADER = re.compile(r"\s*\[([A-Za-z#]{1,20}):([^\]\n]{0,300})\]\s*")
_NAMES = {"ti": "Title", "ar": "Artist", "al": "Album", "by": "Author", "re": "Program", "length": "Length"}


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The lines with their times, in the order of time; raises `CannotRead` where no line has a time."""
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    said: list[Said] = []
    metadata: dict[str, str] = {}
    loose = 0
    for line in verbatim(decoded.text).split("\n"):
        if header := _HEADER.fullmatch(line):
            metadata.setdefault(_NAMES.get(header[1].lower(), header[1]), header[2].strip())
        elif _TIME.match(line):
            _add(said, line)
        elif line.strip():
            loose += 1
            said.append(Said(None, None, "", one_line(line)))
    if said and loose == len(said):
        raise CannotRead(
            say("{name}: found no line that begins with a time '[00:01.00]'", name=name),
            say("if it is plain text, give it the ending .txt"),
        )
    findings = list(decoded.findings)
    if loose:
        findings.append(Finding("broken_cues", "warning", say("lines without a time, kept in place: {n}", n=loose)))
    shifted = _shifted(said, metadata.pop("offset", ""))
    filled = {key: value for key, value in metadata.items() if value}
    said = named_speakers(shifted)
    return timed(said, kind="lrc", encoding=decoded.encoding, findings=findings, metadata=filled)


def _add(said: list[Said], line: str) -> None:
    """Add a line once for each time in front of it, or end the line before."""
    times: list[float] = []
    at = 0
    while found := _TIME.match(line, at):
        minutes, seconds, fraction = found.groups()
        times.append(int(minutes) * 60 + int(seconds) + (int(fraction) / 10 ** len(fraction) if fraction else 0))
        at = found.end()
    words = one_line(_INNER.sub("", line[at:]))
    if words:
        said.extend(Said(time, None, "", words) for time in times)
    elif said and said[-1].end is None:
        said[-1] = replace(said[-1], end=times[0])


def _shifted(said: list[Said], offset: str) -> list[Said]:
    """In the order of time where every line has one, moved by `offset` (milliseconds of the header, + is earlier)."""
    if all(one.start is not None for one in said):
        said = sorted(said, key=lambda one: one.start or 0.0)
    number = re.fullmatch(r"[+-]?\d{1,7}", offset.strip())
    by = int(number[0]) / 1000 if number else 0.0
    if not by:
        return said
    return [replace(one, start=_earlier(one.start, by), end=_earlier(one.end, by)) for one in said]


def _earlier(seconds: float | None, by: float) -> float | None:
    return None if seconds is None else max(0.0, seconds - by)
