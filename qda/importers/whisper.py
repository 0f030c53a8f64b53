"""Transcripts as Whisper and the programs around it write them (.json).

    {"segments": [{"start": 0.0, "end": 7.68, "text": " Hello", "speaker": "SPEAKER_00"}, …]}     seconds
    {"chunks": [{"timestamp": [0.0, 7.68], "text": " Hello"}, …]}                                 seconds
    {"transcription": [{"offsets": {"from": 0, "to": 7680}, "text": " Hello"}, …]}                milliseconds

The first is that of OpenAI, faster-whisper, WhisperX and aTrain, the second of Transformers, the third of whisper.cpp.
A bare list of segments is read too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qda.errors import CannotRead
from qda.importers.cues import attributed, distinct_labels, moment, one_line, timed
from qda.importers.imported import Imported
from qda.importers.jsonfile import parse_json
from qda.importers.voices import Said
from qda.model import NOTHING, Finding
from qda.wording import say

WHISPER = say("a transcript in JSON, as Whisper writes it")
_LISTS = ("segments", "transcription", "chunks")
_BESIDE_TEXT = {"text", "language", "task", "duration", "usage"}


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The segments with their times and, where they have some, speakers; raises `CannotRead` for any other JSON."""
    parsed = parse_json(data, name=name, expected=WHISPER, encoding=encoding)
    segments = _segments(parsed.value)
    if segments is None:
        raise CannotRead(
            say(
                "{name}: expected {expected}, found JSON with {keys}",
                name=name,
                expected=WHISPER,
                keys=_shape(parsed.value),
            ),
            say("export the transcript as .docx, .txt, .vtt or .srt"),
        )
    said, findings = _said(segments)
    found = [*parsed.findings, *findings]
    return timed(said, kind="json", encoding=parsed.encoding, findings=found, metadata=_metadata(parsed.value))


def _segments(value: object) -> Sequence[object] | None:
    if isinstance(value, list):
        return value if any(isinstance(one, Mapping) and "text" in one for one in value) else None
    if not isinstance(value, Mapping):
        return None
    for key in _LISTS:
        if isinstance(value.get(key), list):
            found: list[object] = value[key]
            return found
    text = value.get("text")
    if isinstance(text, str) and value.keys() <= _BESIDE_TEXT:
        return [{"text": line} for line in text.split("\n")]
    return None


def _said(segments: Sequence[object]) -> tuple[list[Said], list[Finding]]:
    filled = [one for one in segments if isinstance(one, Mapping) and isinstance(one.get("text"), str)]
    labels = distinct_labels(name for one in filled if (name := _speaker(one)))
    found = [
        Said(*_span(one), labels.get(_speaker(one), ""), words) for one in filled if (words := one_line(one["text"]))
    ]
    said, findings = attributed(found)
    if broken := len(segments) - len(filled):
        message = say("segments without a text left out: {n}", n=broken)
        findings.append(Finding("segments_left_out", "warning", message))
    if empty := len(filled) - len(found):
        findings.append(Finding("empty_cues", "note", say("cues without words left out: {n}", n=empty)))
    return said, findings


def _speaker(segment: Mapping[str, object]) -> str:
    speaker = segment.get("speaker")
    return one_line(str(speaker)) if isinstance(speaker, (str, int)) and not isinstance(speaker, bool) else ""


def _span(segment: Mapping[str, object]) -> tuple[float | None, float | None]:
    offsets, pair = segment.get("offsets"), segment.get("timestamp")
    if isinstance(offsets, Mapping):
        return moment(offsets.get("from"), scale=1000), moment(offsets.get("to"), scale=1000)
    if isinstance(pair, list) and len(pair) == 2:
        return moment(pair[0]), moment(pair[1])
    return moment(segment.get("start")), moment(segment.get("end"))


def _metadata(value: object) -> Mapping[str, str]:
    inner = value.get("result", value) if isinstance(value, Mapping) else None
    language = inner.get("language") if isinstance(inner, Mapping) else None
    return {"language": language} if isinstance(language, str) and language else NOTHING


def _shape(value: object) -> str:
    if not isinstance(value, Mapping):
        return type(value).__name__
    keys = [str(key)[:30] for key in value]
    return ", ".join(f"'{key}'" for key in keys[:6]) + (" …" if len(keys) > 6 else "")
