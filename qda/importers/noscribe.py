"""What noScribe adds to its files: times hidden in the links of a web page, names that subtitles say twice.

Its page holds `<a name="ts_12140_22800_S01">S01: Guten Tag</a>`, start and end in milliseconds. Its subtitles hold
`<v S01>S01: Guten Tag`, and `//` before the name of somebody who talks at the same time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qda.importers.cues import clock, moment

if TYPE_CHECKING:
    from lxml.etree import _Element

_ANCHOR = re.compile(r"ts_(\d{1,9})_(\d{1,9})_")
_SHOWN_TIME = re.compile(r"\s*\[(\d\d):([0-5]\d):([0-5]\d)\]\s*")
_TOGETHER = re.compile(r"\s*//\s*")
_NEAR = 1.5  # seconds: the time shown is the start, without its fraction


def put_times(root: _Element) -> bool:
    """Write the hidden times into the paragraphs of a page of noScribe; tells whether it is one.

    `[start] S01: words [end]` stands there then, in place of the rounder times that noScribe shows on demand.
    """
    paragraphs = [paragraph for paragraph in root.iter("p") if paragraph.find("a[@name]") is not None]
    timed = [(paragraph, spans) for paragraph in paragraphs if (spans := _spans(paragraph))]
    for paragraph, spans in timed:
        for anchor in paragraph.iter("a"):
            _drop_shown_time(anchor)
        _frame(paragraph, spans[0][0], spans[-1][1])
    return bool(timed)


def voice(name: str, words: str, *, start: float | None) -> tuple[str, str]:
    """The speaker and the words of a cue, without the name and the time that the words repeat.

    >>> voice("//S02", "//S02: Ja, genau.//", start=None)
    ('S02', '//Ja, genau.//')
    """
    together = _TOGETHER.match(name)
    speaker = name[together.end() :] if together else name
    repeated = re.match(rf"\s*(//)?\s*{re.escape(speaker.strip())}:\s*", words) if speaker.strip() else None
    said = f"{repeated[1] or ''}{words[repeated.end() :]}" if repeated else words
    shown = _SHOWN_TIME.match(said)
    if shown and start is not None and abs(_seconds(shown) - start) <= _NEAR:
        said = said[shown.end() :]
    return speaker, said or words


def _spans(paragraph: _Element) -> list[tuple[float, float]]:
    found = (_ANCHOR.match(str(anchor.get("name", ""))) for anchor in paragraph.iter("a"))
    return [(moment(one[1], scale=1000) or 0.0, moment(one[2], scale=1000) or 0.0) for one in found if one]


def _drop_shown_time(anchor: _Element) -> None:
    anchored = _ANCHOR.match(str(anchor.get("name", "")))
    for shown in list(anchor.iter("span")):
        time = _SHOWN_TIME.fullmatch(shown.text or "")
        if anchored and time and not len(shown) and abs(_seconds(time) - int(anchored[1]) / 1000) <= _NEAR:
            shown.text = ""


def _frame(paragraph: _Element, start: float, end: float) -> None:
    paragraph.text = f"[{clock(start)}] {(paragraph.text or '').lstrip()}"
    last = paragraph[-1]
    last.tail = f"{(last.tail or '').rstrip()} [{clock(end)}]"


def _seconds(shown: re.Match[str]) -> int:
    return int(shown[1]) * 3600 + int(shown[2]) * 60 + int(shown[3])
