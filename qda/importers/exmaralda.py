"""Scores of the EXMARaLDA Partitur-Editor (.exb): the transcription tier of each speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from qda.importers.cues import attributed, distinct_labels, moment, one_line, timed
from qda.importers.imported import Imported
from qda.importers.tiers import left_out
from qda.importers.voices import Said
from qda.importers.xmlfile import xml_root
from qda.wording import say

if TYPE_CHECKING:
    from lxml.etree import _Element

EXMARALDA = say("a score of EXMARaLDA (.exb)")
_CLOSED = re.compile(r"[.?!;,|…˙]$")


class _Event(NamedTuple):
    """A stretch of a tier: the places of its beginning and end on the timeline, and its text as written."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Tier:
    speaker: str
    category: str
    kind: str
    name: str
    events: tuple[_Event, ...]


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """What the speakers say, in the order of the timeline; raises `CannotRead` for what is no basic transcription.

    Events that touch are one passage, joined as they stand; a blank is put between them behind a closing sign, and
    everywhere in a tier whose events are single words without blanks. Tiers of description and annotation, and all
    but one transcription tier of a speaker (`v` before any other), are left out and named.
    """
    root = xml_root(data, name=name, expected=EXMARALDA, root="basic-transcription")
    timeline = {str(one.get("id")): index for index, one in enumerate(root.iter("tli"))}
    times = [moment(one.get("time")) for one in root.iter("tli")]
    tiers = list(_tiers(root, timeline))
    spoken = _spoken(tiers)
    labels = _labels(root, spoken)
    passages = [(passage, labels.get(tier.speaker, "")) for tier in spoken for passage in _passages(tier)]
    passages.sort(key=lambda one: one[0].start)
    said, findings = attributed([
        Said(_at(times, one.start), _at(times, one.end), label, one.text) for one, label in passages
    ])  # fmt: skip
    findings += left_out({tier.name: len(tier.events) for tier in tiers if tier not in spoken})
    return timed(said, kind="exb", findings=findings)


def _tiers(root: _Element, timeline: dict[str, int]) -> Iterator[_Tier]:
    for element in root.iter("tier"):
        events = []
        for event in element.iter("event"):
            start, end = (timeline.get(str(event.get(side)), -1) for side in ("start", "end"))
            text = "".join([event.text or "", *(child.tail or "" for child in event)])
            if text.strip():
                events.append(_Event(start, end, text))
        events.sort(key=lambda one: one.start)
        category = str(element.get("category", ""))
        name = str(element.get("display-name", "")).strip() or f"[{category}]"
        speaker, kind = str(element.get("speaker") or ""), str(element.get("type", ""))
        yield _Tier(speaker, category, kind, name, tuple(events))


def _spoken(tiers: Sequence[_Tier]) -> list[_Tier]:
    """The transcription tier of each speaker, of those without a speaker together the first."""
    chosen: dict[str, _Tier] = {}
    for tier in sorted(tiers, key=lambda one: one.category != "v"):
        if tier.kind == "t" and tier.events:
            chosen.setdefault(tier.speaker, tier)
    return [tier for tier in tiers if tier in chosen.values()]


def _labels(root: _Element, tiers: Sequence[_Tier]) -> dict[str, str]:
    """The label of each speaker id: the abbreviation of the speaker table, else the id."""
    shown = {
        str(speaker.get("id")): one_line(speaker.findtext("abbreviation") or "") or str(speaker.get("id"))
        for speaker in root.iter("speaker")
    }
    ids = [tier.speaker for tier in tiers if tier.speaker]
    labels = distinct_labels(
        f"{shown.get(one, one)}\n{one}" if _is_shared(shown, one) else shown.get(one, one) for one in ids
    )
    return dict(zip(dict.fromkeys(ids), labels.values(), strict=True))


def _is_shared(shown: dict[str, str], speaker: str) -> bool:
    return list(shown.values()).count(shown.get(speaker, speaker)) > 1


def _passages(tier: _Tier) -> Iterator[_Event]:
    """The runs of events that touch each other."""
    words = len(tier.events) > 1 and not any(one.text != one.text.strip() for one in tier.events)
    run: list[_Event] = []
    for event in tier.events:
        if run and event.start != run[-1].end:
            yield _joined(run, words=words)
            run = []
        run.append(event)
    if run:
        yield _joined(run, words=words)


def _joined(run: Sequence[_Event], *, words: bool) -> _Event:
    text = run[0].text
    for event in run[1:]:
        blank = words or (_CLOSED.search(text) and event.text[:1].isalnum())
        text += f" {event.text}" if blank else event.text
    return _Event(run[0].start, run[-1].end, one_line(text))


def _at(times: Sequence[float | None], place: int) -> float | None:
    return times[place] if 0 <= place < len(times) else None
