"""Subtitles of Aegisub and its kin (.ass, .ssa): `Dialogue:` lines whose fields the line `Format:` names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qda.errors import CannotRead
from qda.importers.cues import attributed, distinct_labels, one_line, timed
from qda.importers.encodings import decode
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.importers.voices import Said, in_lines
from qda.model import NOTHING, Finding
from qda.wording import say

_FORMAT = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
_TIME = re.compile(r"\s*(\d{1,3}):(\d{1,2}):(\d{1,2})(?:[.:,](\d{1,3}))?\s*")
_DRAWING = re.compile(r"\{[^{}]{0,200}\\p[1-9][^{}]{0,200}\}[^{}]*(?:\{[^{}]{0,200}\\p0[^{}]{0,200}\}|$)")
_OVERRIDE = re.compile(r"\{[^{}]*\}")
_BREAK = re.compile(r"\\[Nn]")


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The dialogue in the order of time, `Name` as speaker; raises `CannotRead` where there is no part `[Events]`."""
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    lines = verbatim(decoded.text).split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip().lower() == "[events]"), None)
    if start is None:
        raise CannotRead(
            say("{name}: found no part [Events], where the subtitles stand", name=name),
            say("if it is plain text, give it the ending .txt"),
        )
    events = list(_events(lines[start + 1 :]))
    said, findings = _said([fields for kind, fields in events if kind == "dialogue"])
    if notes := sum(1 for kind, _ in events if kind == "comment"):
        findings.append(Finding("notes_left_out", "note", say("notes left out: {n}", n=notes)))
    title = next((line[6:].strip() for line in lines[:start] if line.startswith("Title:")), "")
    found = [*decoded.findings, *findings]
    metadata = {"Title": title} if title else NOTHING
    return timed(said, kind="ass", encoding=decoded.encoding, findings=found, metadata=metadata)


def _events(lines: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The events up to the next part of the file: their kind and their fields, named in small letters."""
    names = _fields(_FORMAT)
    for line in lines:
        if line.startswith("[") and line.rstrip().endswith("]"):
            return
        kind, colon, rest = line.partition(":")
        kind = kind.strip().lower()
        if kind == "format" and colon:
            names = _fields(rest)
        elif kind in ("dialogue", "comment") and colon:
            yield kind, dict(zip(names, rest.split(",", len(names) - 1), strict=False))


def _fields(written: str) -> list[str]:
    names = [one.strip().lower() for one in written.split(",")]
    return ["name" if one == "actor" else one for one in names]


def _said(events: Sequence[dict[str, str]]) -> tuple[list[Said], list[Finding]]:
    labels = distinct_labels(name for one in events if (name := one.get("name", "").strip()))
    found: list[Said] = []
    empty = 0
    for event in events:
        text = _OVERRIDE.sub("", _DRAWING.sub("", event.get("text", ""))).replace("\\h", " ")
        lines = [one_line(line) for line in _BREAK.split(text)]
        empty += not any(lines)
        start, end = _seconds(event.get("start", "")), _seconds(event.get("end", ""))
        found += in_lines(start, end, lines, speaker=labels.get(event.get("name", "").strip(), ""))
    if all(one.start is not None for one in found):
        found.sort(key=lambda one: one.start or 0.0)
    said, findings = attributed(found)
    if empty:
        findings.append(Finding("empty_cues", "note", say("cues without words left out: {n}", n=empty)))
    return said, findings


def _seconds(written: str) -> float | None:
    found = _TIME.fullmatch(written)
    if not found:
        return None
    hours, minutes, whole, fraction = found.groups()
    seconds = int(hours) * 3600 + int(minutes) * 60 + int(whole)
    return seconds + (int(fraction) / 10 ** len(fraction) if fraction else 0)
