"""Transcripts of oTranscribe (.otr): JSON that holds a web page, its time marks as links of their own.

{"text": "<p><span class=\\"timestamp\\" data-timestamp=\\"3.5\\">0:03</span> I: Wie?</p>", "media": "e3.mp3"}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qda.errors import CannotRead
from qda.importers.cues import clock, moment
from qda.importers.html import page_text, parse_page
from qda.importers.imported import Imported, sound, verbatim
from qda.importers.jsonfile import parse_json
from qda.model import NOTHING
from qda.wording import say

if TYPE_CHECKING:
    from lxml.etree import _Element

OTRANSCRIBE = say("a transcript of oTranscribe (.otr)")


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The text, one paragraph a line, its time marks as `[hh:mm:ss.mmm]`; raises `CannotRead`."""
    parsed = parse_json(data, name=name, expected=OTRANSCRIBE, encoding=encoding)
    text = parsed.value.get("text") if isinstance(parsed.value, Mapping) else None
    if not isinstance(text, str):
        raise CannotRead(
            say("{name}: expected {expected}, found JSON without a 'text'", name=name, expected=OTRANSCRIBE),
            say("open it in oTranscribe and save it anew"),
        )
    page, mended = sound(text)
    root = parse_page(page, name=name, expected=OTRANSCRIBE)
    findings = [*parsed.findings, *mended]
    if root is None:
        return Imported("", "otr", parsed.encoding, tuple(findings))
    _put_times(root)
    rendered, left_out = page_text(root)
    media = parsed.value.get("media") if isinstance(parsed.value, Mapping) else None
    metadata = {"media": sound(media)[0]} if isinstance(media, str) and media else NOTHING
    return Imported(verbatim(rendered), "otr", parsed.encoding, (*findings, *left_out), metadata)


def _put_times(root: _Element) -> None:
    for mark in root.iter("span"):
        seconds = moment(str(mark.get("data-timestamp", "")))
        if "timestamp" in str(mark.get("class", "")).split() and seconds is not None and 0 <= seconds < 359_999:
            for inner in list(mark):
                mark.remove(inner)
            mark.text = f"[{clock(seconds)}]"
            mark.tail = f" {(mark.tail or '').lstrip()}"
