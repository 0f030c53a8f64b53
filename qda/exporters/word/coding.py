"""A transcript to be coded in Word: numbered paragraphs, codings as comments, the category guide behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qda.coding.page import Page, printable
from qda.exporters.word.body import Body
from qda.exporters.word.comments import Comment, commented_runs, with_comments
from qda.exporters.word.ooxml import paragraph, runs_right_to_left
from qda.exporters.word.package import archive, word_parts
from qda.exporters.word.page import PORTRAIT
from qda.exporters.word.transcripts import opening, turn_layout
from qda.model import Transcript
from qda.tables import Table, Text, shown
from qda.wording import say

BOOKMARK = "qda_transcript"
_BOOKMARK_ID = 9000


def coding_document(
    page: Page,
    transcript: Transcript,
    comments: Sequence[Comment],
    *,
    guide: Table,
    language: str,
    example: str,
    properties: Mapping[str, str],
) -> bytes:
    """A .docx of a page. Comments are in positions of the page; `example` is what a comment may look like.

    `properties` travel unseen with the file. The turns lie between the ends of a bookmark, so that what is written
    around them can be told from them.
    """
    body = Body(language)
    title = say("Coding in Word: {id}", id=transcript.id)
    body.text("Title", title)
    for line in _instructions(example):
        body.text("ListBullet", line)
    body.heading(1, transcript.id)
    body.turn(PORTRAIT)
    body.parts.append(f'<w:bookmarkStart w:id="{_BOOKMARK_ID}" w:name="{BOOKMARK}"/>')
    _add_turns(body, page, transcript, comments)
    body.parts.append(f'<w:bookmarkEnd w:id="{_BOOKMARK_ID}"/>')
    body.heading(1, say("Category guide"))
    body.table(guide)
    content, images = body.content()
    parts = word_parts(content, images=images, title=shown(title, language), language=language)
    return archive(with_comments(parts, comments, properties))


def _instructions(example: str) -> Sequence[Text]:
    return (
        say("Mark the words of a passage and insert a comment (Word: Review › New Comment; LibreOffice: Insert › "
            "Comment)."),
        say("Write the category into the comment, by its id or its name. Separate several by a semicolon; a remark "
            "stands behind a colon: “{example}”.", example=example),
        say("Deleting a comment takes its coding back. Please leave the text itself as it is."),
        say("The category guide stands at the end. Comments there count for nothing."),
    )  # fmt: skip


def _add_turns(body: Body, page: Page, transcript: Transcript, comments: Sequence[Comment]) -> None:
    layout = turn_layout(transcript, body.language)
    for line in page.lines:
        words = page.text[line.words : line.end]
        bidi = runs_right_to_left(words)
        italic = "<w:i/>" if line.turn.role == "interviewer" else ""
        label = printable(line.turn.speaker)
        content = opening(line.turn.number, label, labelled=layout.labelled)
        content += commented_runs(words, line.words, comments, italic + ("" if bidi else layout.foreign))
        body.parts.append(
            paragraph("QDATranscript", content, before=layout.tabs, after=layout.indent, bidi=bidi)
        )  # fmt: skip
