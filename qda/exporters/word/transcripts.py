"""Transcripts as an appendix: every turn a paragraph with the number by which it is cited."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qda.exporters.widths import twips
from qda.exporters.word.body import Body
from qda.exporters.word.ooxml import paragraph, run, runs_right_to_left
from qda.exporters.word.styles import BODY_POINTS, LANGUAGE_TAGS
from qda.model import Transcript, Turn
from qda.tables import Text
from qda.wording import say

_NUMBER = 480  # twips for the paragraph's number
_WIDEST_LABEL = 2400


def transcripts_document(
    transcripts: Sequence[Transcript],
    *,
    language: str,
    reading: Callable[[Transcript, Turn], str] = lambda transcript, turn: turn.text,
    names: Mapping[str, str] | None = None,
    with_times: bool = False,
    title: Text | None = None,
) -> bytes:
    """A .docx with the transcripts, each on a new page under its name; what the interviewer says is in italics.

    `reading` gives the words of a turn, by default as transcribed. `with_times` adds where a turn begins.
    """
    body = Body(language)
    heading = title or say("Transcripts")
    body.text("Title", heading)
    body.text("Normal", say("The number of a paragraph is the number by which the text is cited."))
    for index, transcript in enumerate(transcripts):
        _add_transcript(
            body, transcript, (names or {}).get(transcript.id, transcript.id), reading,
            with_times=with_times, new_page=index > 0,
        )  # fmt: skip
    return body.file(heading)


def _add_transcript(
    body: Body, transcript: Transcript, name: str, reading: Callable[[Transcript, Turn], str],
    *, with_times: bool, new_page: bool,
) -> None:  # fmt: skip
    body.text("Heading1", name, before="<w:pageBreakBefore/>" if new_page else "")
    layout = turn_layout(transcript, body.language)
    for turn in transcript.turns:
        spoken = reading(transcript, turn)
        head = opening(turn.number, turn.speaker, labelled=layout.labelled)
        if with_times and turn.time_start is not None:
            head += run(f"[{clock(turn.time_start)}] ", _style("QDANumber"))
        italic = "<w:i/>" if turn.role == "interviewer" else ""
        bidi = runs_right_to_left(spoken)
        words = run(spoken, italic + layout.foreign) if not bidi else run(spoken, italic)
        body.parts.append(paragraph("QDATranscript", head + words, before=layout.tabs, after=layout.indent, bidi=bidi))


@dataclass(frozen=True, slots=True)
class TurnLayout:
    """How the turns of a transcript are set: tabs, indent, and the language where it is not that of the document."""

    labelled: bool
    tabs: str
    indent: str
    foreign: str


def turn_layout(transcript: Transcript, language: str) -> TurnLayout:
    """Number, label and words in three columns, as wide as the labels need."""
    labels = {turn.speaker for turn in transcript.turns if turn.speaker}
    label_width = max((twips(f"{label}: ", points=BODY_POINTS, bold=True) for label in labels), default=0)
    label_end = _NUMBER + 120 + min(label_width + 60, _WIDEST_LABEL) if labels else _NUMBER + 120
    tabs = (
        f'<w:tabs><w:tab w:val="right" w:pos="{_NUMBER}"/><w:tab w:val="left" w:pos="{_NUMBER + 120}"/>'
        f'<w:tab w:val="left" w:pos="{label_end}"/></w:tabs>'
    )
    indent = f'<w:ind w:left="{label_end}" w:hanging="{label_end}"/>'
    foreign = "" if transcript.language == language else _language(transcript.language)
    return TurnLayout(bool(labels), tabs, indent, foreign)


def opening(number: int, label: str, *, labelled: bool) -> str:
    """The runs before the words of a turn: its number and, if the transcript has labels, its label."""
    content = f"<w:r><w:tab/></w:r>{run(str(number), _style('QDANumber'))}<w:r><w:tab/></w:r>"
    if labelled:
        content += run(f"{label}:" if label else "", _style("QDASpeaker")) + "<w:r><w:tab/></w:r>"
    return content


def clock(seconds: float) -> str:
    """Seconds as hh:mm:ss."""
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def _style(name: str) -> str:
    return f'<w:rStyle w:val="{name}"/>'


def _language(language: str) -> str:
    tag = LANGUAGE_TAGS.get(language)
    return f'<w:lang w:val="{tag}"/>' if tag else ""
