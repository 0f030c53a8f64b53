"""Values of the model ↔ rows of the tables."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from qda.model import Case, Coding, Evidence, Finding, Memo, Source, Span, Transcript, Turn
from qda.wording import Message

Row = dict[str, Any]


_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def transcript_row(one: Transcript, parse_key: str) -> Row:
    """A transcript as a row; `parse_key` tells under which options it was read."""
    return {
        "id": one.id,
        "text": one.text,
        "sha256": one.source.sha256,
        "parse_key": parse_key,
        "source": _dump([one.source.name, one.source.format, one.source.encoding]),
        "language": one.language,
        "convention": one.convention,
        "case_id": one.case,
        "metadata": _dump(dict(one.metadata)),
        "turns": _dump([_turn_list(turn) for turn in one.turns]),
        "findings": _dump([[f.code, f.severity, _message_list(f.message), f.line] for f in one.findings]),
    }


def transcript_from(row: Mapping[str, Any]) -> Transcript:
    """The transcript of a row."""
    name, kind, encoding = json.loads(row["source"])
    text = row["text"]
    return Transcript(
        id=row["id"],
        text=text,
        turns=tuple(_turn(values, text) for values in json.loads(row["turns"])),
        source=Source(name, row["sha256"], kind, encoding),
        language=row["language"],
        convention=row["convention"],
        case=row["case_id"],
        metadata=json.loads(row["metadata"]),
        findings=tuple(
            Finding(code, severity, _message(message), line)
            for code, severity, message, line in json.loads(row["findings"])
        ),
    )


def _turn_list(turn: Turn) -> tuple[object, ...]:
    """The values of a turn as they are stored: all but its text, which follows from them."""
    number, speaker, role, start, end, _text, time_start, time_end, marks, comments, line, case = turn
    mark_lists = [[mark.start, mark.end] for mark in marks] if marks else ()
    return (number, speaker, role, start, end, time_start, time_end, mark_lists, comments, line, case)


def _turn(values: list[Any], text: str) -> Turn:
    number, speaker, role, start, end, time_start, time_end, mark_lists, comments, line, case = values
    marks = tuple(Span(*pair) for pair in mark_lists)
    return Turn(
        number, speaker, role, start, end, _spoken(text, start, end, marks),
        time_start, time_end, marks, tuple(comments), line, case,
    )  # fmt: skip


def _spoken(text: str, start: int, end: int, marks: tuple[Span, ...]) -> str:
    if not marks:
        return text[start:end]
    kept, position = [], start
    for mark in marks:
        kept.append(text[position : mark.start])
        position = mark.end
    kept.append(text[position:end])
    return "".join(kept)


def _message_list(message: Message) -> list[Any]:
    values = [[key, _message_list(v) if isinstance(v, Message) else v] for key, v in message.values]
    return [message.template, values]


def _message(parts: list[Any]) -> Message:
    template, values = parts
    return Message(template, tuple((key, _message(v) if isinstance(v, list) else v) for key, v in values))


def case_row(one: Case, position: int) -> Row:
    """A case as a row; `position` is its place in the case table."""
    return {
        "id": one.id,
        "position": position,
        "transcript": one.transcript,
        "variables": _dump(dict(one.variables)),
    }


def case_from(row: Mapping[str, Any]) -> Case:
    """The case of a row."""
    return Case(row["id"], json.loads(row["variables"]), row["transcript"])


def _passage(one: Coding) -> Row:
    """What codings and suggestions have in common."""
    return {
        "id": one.id,
        "transcript": one.transcript,
        "turn": one.turn,
        "start": one.start,
        "end": one.end,
        "quote": one.quote,
        "category": one.category,
        "coder": one.coder,
        "origin": one.origin,
        "confidence": one.confidence,
        "evidence": _evidence_text(one),
        "codebook_version": one.codebook_version,
    }


def coding_row(one: Coding) -> Row:
    """An accepted coding as a row of `coding`."""
    return {
        **_passage(one),
        "memo": one.memo,
        "run": one.run,
        "round": one.round,
        "value": one.value,
        "unsure": int(one.unsure),
        "when_": one.when,
    }


def coding_from(row: Mapping[str, Any]) -> Coding:
    """The coding of a row of `coding`."""
    return Coding(
        id=row["id"], transcript=row["transcript"], turn=row["turn"], start=row["start"], end=row["end"],
        quote=row["quote"], category=row["category"], coder=row["coder"], origin=row["origin"], memo=row["memo"],
        run=row["run"], round=row["round"], value=row["value"], confidence=row["confidence"],
        evidence=_evidence(row["evidence"]), codebook_version=row["codebook_version"], when=row["when_"],
        unsure="unsure" in row.keys() and bool(row["unsure"]),  # noqa: SIM118 - a row of sqlite3 holds values
    )  # fmt: skip


def suggestion_row(one: Coding, *, decided_by: str = "", decided_when: str = "", coding: str = "") -> Row:
    """A suggestion as a row of `suggestion`."""
    return {
        **_passage(one),
        "status": one.status,
        "decided_by": decided_by,
        "decided_when": decided_when,
        "coding": coding,
    }


def suggestion_from(row: Mapping[str, Any]) -> Coding:
    """The suggestion of a row of `suggestion`."""
    return Coding(
        id=row["id"], transcript=row["transcript"], turn=row["turn"], start=row["start"], end=row["end"],
        quote=row["quote"], category=row["category"], coder=row["coder"], origin=row["origin"],
        status=row["status"], confidence=row["confidence"], evidence=_evidence(row["evidence"]),
        codebook_version=row["codebook_version"], when=row["decided_when"],
    )  # fmt: skip


def memo_row(one: Memo) -> Row:
    """A memo as a row."""
    return {
        "id": one.id,
        "type": one.type,
        "text": one.text,
        "author": one.author,
        "target_kind": one.target_kind,
        "target": one.target,
        "when_": one.when,
    }


def memo_from(row: Mapping[str, Any]) -> Memo:
    """The memo of a row."""
    return Memo(row["id"], row["type"], row["text"], row["author"], row["target_kind"], row["target"], row["when_"])


def _evidence_text(one: Coding) -> str:
    return _dump([[e.text, e.start, e.end, e.pattern] for e in one.evidence])


def _evidence(text: str) -> tuple[Evidence, ...]:
    return () if text == "[]" else tuple(Evidence(*parts) for parts in json.loads(text))
