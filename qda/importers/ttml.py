"""Timed text in XML (.ttml, .dfxp; W3C TTML): each `<p begin= end=>` is a cue, its `ttm:agent` the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qda.importers.cues import attributed, distinct_labels, one_line, timed
from qda.importers.imported import Imported
from qda.importers.voices import Said, in_lines
from qda.importers.xmlfile import attribute, local_name, xml_root
from qda.model import NOTHING, Finding
from qda.wording import say

if TYPE_CHECKING:
    from lxml.etree import _Element

TTML = say("timed text (.ttml)")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:\.(\d{1,9})|:(\d{1,3})(?:\.\d+)?)?")
_OFFSET = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(h|ms|m|s|f|t)?")
_BREAK = "\u2028"
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001, "": 1.0}


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The cues with their times and agents; raises `CannotRead` for what is no TTML."""
    root = xml_root(data, name=name, expected=TTML, root="tt")
    agents = dict(_agents(root))
    labels = distinct_labels(agents.values())
    rates = _Rates(root)
    found: list[Said] = []
    empty = 0
    for cue in root.iter():
        if local_name(cue) == "p":
            lines = [one_line(line) for line in "".join(_words(cue)).split(_BREAK)]
            empty += not any(lines)
            start, end = rates.span(cue)
            found += in_lines(start, end, lines, speaker=labels.get(agents.get(_agent_of(cue), ""), ""))
    said, findings = attributed(found)
    if empty:
        findings.append(Finding("empty_cues", "note", say("cues without words left out: {n}", n=empty)))
    title = next((one_line(one.text or "") for one in root.iter() if local_name(one) == "title"), "")
    return timed(said, kind="ttml", findings=findings, metadata={"Title": title} if title else NOTHING)


class _Rates:
    """What a time expression of one document means: its frames, its ticks, the beginnings of its parts."""

    def __init__(self, root: _Element) -> None:
        self.frames = _positive(attribute(root, "frameRate"), 30.0)
        self.ticks = _positive(attribute(root, "tickRate"), self.frames)
        self.timing = attribute(root, "timing")  # Apple's lyrics count every time from the beginning
        self._begins: dict[_Element, float] = {}

    def span(self, cue: _Element) -> tuple[float | None, float | None]:
        """When a cue begins and ends, counted from the beginning of the recording."""
        parent = cue.getparent()
        base = self._base(parent) if parent is not None and not self.timing else 0.0
        begin = self.seconds(cue.get("begin"))
        end, lasting = self.seconds(cue.get("end")), self.seconds(cue.get("dur"))
        if end is None and lasting is not None:
            end = (begin or 0.0) + lasting
        return None if begin is None else base + begin, None if end is None else base + end

    def seconds(self, written: str | None) -> float | None:
        """The seconds of `00:00:01.5`, `00:00:01:12` (frames), `1.5s`, `1500ms`, `45f` and the like."""
        if clock := _CLOCK.fullmatch((written or "").strip()):
            hours, minutes, whole, fraction, frames = clock.groups()
            seconds = int(hours or 0) * 3600 + int(minutes) * 60 + int(whole)
            return seconds + (float(f"0.{fraction}") if fraction else int(frames or 0) / self.frames)
        if offset := _OFFSET.fullmatch((written or "").strip()):
            unit = {"f": 1 / self.frames, "t": 1 / self.ticks}.get(offset[2] or "")
            return float(offset[1]) * (_UNITS[offset[2] or ""] if unit is None else unit)
        return None

    def _base(self, parent: _Element) -> float:
        """What the times of the children of `parent` are counted from: the beginnings of all parts around them."""
        if parent not in self._begins:
            above = parent.getparent()
            own = self.seconds(parent.get("begin")) or 0.0
            self._begins[parent] = own + (self._base(above) if above is not None else 0.0)
        return self._begins[parent]


def _positive(written: str, default: float) -> float:
    return float(written) if re.fullmatch(r"[1-9]\d{0,8}", written) else default


def _agents(root: _Element) -> Iterator[tuple[str, str]]:
    """The id and the name of each agent the head declares."""
    for agent in root.iter():
        if local_name(agent) == "agent" and (key := attribute(agent, "id")):
            names = [one_line(one.text or "") for one in agent.iter() if local_name(one) == "name"]
            yield key, next((one for one in names if one), key)


def _agent_of(cue: _Element) -> str:
    around: _Element | None = cue
    while around is not None:
        if agents := attribute(around, "agent").split():
            return agents[0]
        around = around.getparent()
    inner = (attribute(one, "agent").split() for one in cue.iter())
    return next((agents[0] for agents in inner if agents), "")


def _words(cue: _Element) -> Iterator[str]:
    """The text of a cue with a sign for its line breaks; descriptions of the file itself are left out."""
    if local_name(cue) in ("metadata", "title", "desc", "copyright"):
        return
    yield cue.text or ""
    for child in cue:
        if local_name(child) == "br":
            yield _BREAK
        else:
            yield from _words(child)
        yield child.tail or ""
