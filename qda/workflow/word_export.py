"""A transcript as a Word file to be coded with comments, by its researcher or a second coder."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qda.coding.names import CategoryNames
from qda.coding.page import Page, lay_out
from qda.coding.remarks import in_a_comment, write_remark
from qda.errors import NotFound
from qda.exporters.word import Comment, coding_document
from qda.model import Coding, RunKind, Transcript, Turn
from qda.smoothing.turns import TurnReading
from qda.tables import guide
from qda.wording import Message, say
from qda.workflow.anchors import codebook_as_read
from qda.workflow.session import Session, now
from qda.workflow.study import Study
from qda.workflow.taking_over import base_change, source_key

TRANSCRIPT, FILE, READING, RUN, PASS, CODERS = (
    "qda-transcript", "qda-file", "qda-reading", "qda-run", "qda-pass", "qda-coders",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordCoding:
    """The file, the codings that stand in it as comments, and those that it cannot show."""

    content: bytes
    shown: tuple[Coding, ...]
    hidden: tuple[Coding, ...]


def page_of(study: Study, transcript: Transcript, *, smoothed: bool) -> Page:
    """The page of a transcript: as it was spoken, or in the study's reading."""
    profile = "" if smoothed else "verbatim"

    def reading(whose: Transcript, turn: Turn) -> TurnReading:
        return study.readings.of(whose, turn, profile)

    return lay_out(transcript, reading)


def word_coding(
    session: Session, transcript_id: str, *, coders: Sequence[str] = (), blind: bool = False, smoothed: bool = False,
    run: RunKind = "final", round_: int = 1,
) -> WordCoding:  # fmt: skip
    """The Word file of a transcript, with the codings of all coders or of some, or with none (`blind`).

    What the file says is kept in the study, so that a comment deleted in it can be told from one never made.

    Raises:
        NotFound: no such transcript or coder.
    """
    study = session.study
    transcript = study.transcript(transcript_id)
    for coder in coders:
        if coder not in study.coders:
            raise NotFound.among(say("coder"), coder, study.coders)
    page = page_of(study, transcript, smoothed=smoothed)
    chosen = [] if blind else [
        one for one in study.codings
        if (one.transcript, one.run, one.round) == (transcript_id, run, round_) and (not coders or one.coder in coders)
    ]  # fmt: skip
    comments, shown, hidden = _comments(study, page, chosen)
    names = sorted({one.coder for one in shown})
    properties = {
        TRANSCRIPT: transcript_id, READING: "study" if smoothed else "verbatim", RUN: run, PASS: str(round_),
        CODERS: ",".join(names),
    }  # fmt: skip
    properties[FILE] = _fingerprint(page, comments, properties)
    content = coding_document(
        page, transcript, comments, guide=guide(codebook_as_read(study)), language=study.settings.language,
        example=_example(study), properties=properties,
    )  # fmt: skip
    remembered = [
        base_change(session, source_key(properties[FILE], coder), [one for one in shown if one.coder == coder])
        for coder in names
    ]
    session.store.record("export word-coding", remembered, who=session.who, when=now(), log=False)
    return WordCoding(content, tuple(shown), tuple(hidden))


def _comments(
    study: Study, page: Page, codings: Sequence[Coding]
) -> tuple[list[Comment], list[Coding], list[Coding]]:  # fmt: skip
    names = CategoryNames(study.codebook)
    comments: list[tuple[Comment, Coding]] = []
    hidden = []
    for one in codings:
        place = page.show(one.span)
        if place is None:
            hidden.append(one)
            continue
        text = write_remark(names, one.category, value=one.value, memo=in_a_comment(one.memo))
        comments.append((Comment(place.start, place.end, one.coder, text, one.when), one))
    comments.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[0].author, pair[0].text))
    return [comment for comment, _one in comments], [one for _comment, one in comments], hidden


def _example(study: Study) -> str:
    leaves = [one for one in study.codebook.categories if not study.codebook.children(one.id)]
    ids = [one.id for one in leaves if one.status not in ("merged", "retired")][:2]
    return "; ".join(ids) + ": …"


def _fingerprint(page: Page, comments: Sequence[Comment], properties: Mapping[str, str]) -> str:
    parts = [page.text, repr(comments), repr(sorted(properties.items()))]
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:32]


def hidden_note(hidden: Sequence[Coding]) -> Message:
    """What is said about codings that the file cannot show."""
    turns = ", ".join(str(number) for number in sorted({one.turn for one in hidden}))
    return say("{n} codings are not in the file, which has nothing of their words (paragraphs {turns})",
               n=len(hidden), turns=turns)  # fmt: skip
