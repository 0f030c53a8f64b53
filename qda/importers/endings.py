"""The line that a transcription service puts below the talk, which nobody spoke."""

from __future__ import annotations

import re

from qda.model import Finding
from qda.wording import say

_REACH = 300
_ENDING = re.compile(
    r"\n[^\S\n]*(Transcribed by https?://(?:www\.)?otter\.ai/?"
    r"|[^\n]{1,80} (?:stopped|ended) transcription"
    r"|[^\n]{1,80} hat (?:die )?Transkription (?:beendet|gestoppt|angehalten))\s*\Z",
    re.IGNORECASE,
)


def without_ending(text: str) -> tuple[str, list[Finding]]:
    """`text` without the note of Otter or Teams in its last line, and the finding that says so."""
    found = _ENDING.search(text, max(0, len(text) - _REACH))
    if not found:
        return text, []
    message = say("note of the transcription service left out: {text}", text=found[1])
    return text[: found.start()].rstrip(), [Finding("service_note_left_out", "note", message)]
