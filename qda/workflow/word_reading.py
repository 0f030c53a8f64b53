"""Which transcript a Word file with comments belongs to, and where its text stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from qda.coding.onto_page import OntoPage, common_lines, likeness
from qda.coding.page import Page, as_written
from qda.errors import CannotRead, Conflict, NotFound
from qda.exporters.word.coding import BOOKMARK
from qda.importers.word_comments import CommentedText, MarginComment, read_commented
from qda.importers.word_text import TrackedChange
from qda.model import RunKind, Transcript
from qda.wording import Message, say
from qda.workflow.folder import read_bytes
from qda.workflow.study import Study
from qda.workflow.word_export import CODERS, FILE, PASS, READING, RUN, TRANSCRIPT, page_of

_ALIKE = 0.25  # of a transcript's runs of three words: less is another text
_LINES_ALIKE = 0.5  # of a transcript's lines, where nothing else tells which it is


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file that was coded, matched with its transcript.

    `comments` and `onto` count from the beginning of the transcript's part of the file, `length` is that part's end.
    `coders` are those whose codings the file held when it was written.
    """

    name: str
    identity: str
    transcript: Transcript
    onto: OntoPage
    comments: tuple[MarginComment, ...]
    length: int
    changes: tuple[TrackedChange, ...]
    run: RunKind = "final"
    round: int = 1
    coders: tuple[str, ...] = ()


def read_word_file(study: Study, path: Path, transcript_id: str = "") -> WordFile:
    """Read a file and find its transcript: the one named, the one that the file itself names, or the one of its text.

    Raises:
        CannotRead: no Word file.
        NotFound: no transcript of the study fits.
        Conflict: the file's text is not that of the transcript it should belong to.
    """
    data = read_bytes(path, path.name)
    found = read_commented(data, name=path.name)
    named = found.properties.get(TRANSCRIPT, "")
    if named:
        return _ours(study, path.name, found, transcript_id or named)
    after = read_commented(data, name=path.name, version="after")
    return _of_others(study, path.name, found, after, transcript_id)


def _ours(study: Study, name: str, found: CommentedText, transcript_id: str) -> WordFile:
    transcript = _known(study, name, transcript_id)
    page = page_of(study, transcript, smoothed=found.properties.get(READING) == "study")
    start, end = found.bookmarks.get(BOOKMARK, (0, len(found.text)))
    text = found.text[start:end]
    if likeness(text, page) < _ALIKE:
        raise _other_text(study, name, text, transcript)
    said = found.properties
    number = said.get(PASS, "1")
    return WordFile(
        name=name,
        identity=said.get(FILE, name),
        transcript=transcript,
        onto=OntoPage(text, page),
        comments=_moved(found, -start),
        length=end - start,
        changes=tuple(replace(one, at=one.at - start) for one in found.changes if start <= one.at <= end),
        run="pilot" if said.get(RUN) == "pilot" else "final",
        round=int(number) if number.isdecimal() else 1,
        coders=tuple(filter(None, said.get(CODERS, "").split(","))),
    )


def _of_others(
    study: Study, name: str, before: CommentedText, after: CommentedText, transcript_id: str
) -> WordFile:  # fmt: skip
    """A file that qda did not write: a transcript's own file with comments, or a copy that lost its properties."""
    candidates = [_known(study, name, transcript_id)] if transcript_id else study.transcripts
    best: tuple[float, Transcript, Page, CommentedText] | None = None
    for transcript in candidates:
        for page, found in _versions(study, transcript, before, after):
            share = common_lines(found.text, page)
            if best is None or share > best[0]:
                best = (share, transcript, page, found)
    if best is None or best[0] < _LINES_ALIKE:
        if transcript_id:
            raise _other_text(study, name, after.text, candidates[0])
        raise NotFound(
            say("{name}: its text is none of the study's transcripts", name=name),
            say("export the transcript with `qda export word-coding`, or name it with --transcript"),
        )
    _share, transcript, page, found = best
    return WordFile(
        name=name,
        identity=f"{name}\x00{transcript.id}",
        transcript=transcript,
        onto=OntoPage(found.text, page),
        comments=found.comments,
        length=len(found.text),
        changes=found.changes if found is before else (),
    )


def _versions(
    study: Study, transcript: Transcript, before: CommentedText, after: CommentedText
) -> Iterator[tuple[Page, CommentedText]]:  # fmt: skip
    yield as_written(transcript), after
    for smoothed in (False, True):
        yield page_of(study, transcript, smoothed=smoothed), before


def _known(study: Study, name: str, transcript_id: str) -> Transcript:
    try:
        return study.transcript(transcript_id)
    except NotFound as error:
        message = say(
            "{name}: belongs to transcript '{id}', which the study does not have", name=name, id=transcript_id
        )
        raise NotFound(message, error.hint) from error


def _other_text(study: Study, name: str, text: str, transcript: Transcript) -> CannotRead | Conflict:
    nearest = max(study.transcripts, key=lambda one: likeness(text, as_written(one)))
    hint: Message = say("check that it is the right file; nothing was taken over")
    if nearest.id != transcript.id and likeness(text, as_written(nearest)) >= _ALIKE:
        hint = say("its text is that of {id}: name it with `--transcript {id}`", id=nearest.id)
    return Conflict(say("{name}: its text is not that of {id}", name=name, id=transcript.id), hint)


def _moved(found: CommentedText, by: int) -> tuple[MarginComment, ...]:
    return tuple(
        one if one.start is None or one.end is None else replace(one, start=one.start + by, end=one.end + by)
        for one in found.comments
    )
