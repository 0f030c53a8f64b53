"""What is said about a Word file that was coded: where a comment stands, what was passed over, what was changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qda.importers.word_comments import MarginComment
from qda.tables import citation, quoted
from qda.wording import Message, say
from qda.workflow.word_reading import WordFile

_MOST = 20


def short(text: str, length: int = 60) -> str:
    """A text on one line, its beginning where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def placed(file: WordFile, one: MarginComment, message: Message) -> Message:
    """What is wrong with a comment, with its place, author and words."""
    turn = file.onto.turn_near(one.start) if one.start is not None else None
    marked = short(file.onto.text[max(0, one.start) : one.end]) if one.start is not None and one.end else ""
    where: Message | str = citation(file.transcript.id, turn) if turn is not None else file.transcript.id
    if marked:
        return say("{where}, comment “{text}” of {author} on “{words}”: {problem}", where=where, text=short(one.text),
                   author=one.author or "–", words=marked, problem=message)  # fmt: skip
    return say("{where}, comment “{text}” of {author}: {problem}", where=where, text=short(one.text),
               author=one.author or "–", problem=message)  # fmt: skip


def changed_text(transcript: str, turn: int, before: str, after: str) -> Message:
    """A coded passage whose words are others in the file than in the study."""
    return say("{where}: the file says “{theirs}”, the coding has the transcript's “{ours}”",
               where=citation(transcript, turn), theirs=short(before), ours=short(after))  # fmt: skip


def place_words(file: WordFile, counts: Counter[str]) -> Iterator[Message]:
    """What was passed over or changed, kind by kind."""
    if counts["behind"]:
        yield say("{n} comments on the category guide passed over", n=counts["behind"])
    if counts["above"]:
        yield say("{n} comments above the transcript passed over", n=counts["above"])
    if counts["remarks"]:
        yield say("{n} remarks without a category passed over", n=counts["remarks"])
    if counts["answers"]:
        yield say("{n} answers kept as memos of the codings they answer", n=counts["answers"])
    if counts["resolved"]:
        yield say("{n} comments are marked as resolved", n=counts["resolved"])
    yield from _text_changes(file)


def _text_changes(file: WordFile) -> Iterator[Message]:
    found = list(_changes(file))
    if found:
        yield say("The text was changed in the file; the study keeps its own:")
    yield from found[:_MOST]
    if len(found) > _MOST:
        yield say("… and {n} more changes of the text", n=len(found) - _MOST)


def _changes(file: WordFile) -> Iterator[Message]:
    for one in file.changes:
        turn = file.onto.turn_near(max(0, one.at))
        where: Message | str = file.transcript.id if turn is None else citation(file.transcript.id, turn)
        kind = say("put in") if one.kind == "inserted" else say("struck out")
        yield say("{where}: {kind} {words}", where=where, kind=kind, words=quoted(short(one.words)))
    for change in file.onto.changes():
        yield say("{where}: “{before}” became “{after}”", where=citation(file.transcript.id, change.turn),
                  before=short(change.before, 90), after=short(change.after, 90))  # fmt: skip
