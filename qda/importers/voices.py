"""Who says what in subtitles: `Name: words` at the beginning of cues, captions that roll."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qda.transcript.labels import accept, dots_are_abbreviations

_PREFIX = re.compile(r"([^\W\d_][^\n:,;!?…\"„“”()\[\]{}<>#|=*\t]{0,39}?(?:\([^()\n:]{1,24}\))?)\s*:\s+(?=\S)")
_NO_LABEL = re.compile(r"[\n:：,;!?…\"„“”«»()\[\]{}<>#|=*\t\s]+")


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one speaker in one cue; `speaker` is empty where the file does not name one. Seconds."""

    start: float | None
    end: float | None
    speaker: str
    words: str
    dash: bool = False
    lines: tuple[str, ...] = ()

    def continues(self, before: Said) -> bool:
        """Whether this belongs to the turn that `before` is part of."""
        if not self.speaker:
            return not self.dash
        return self.speaker == before.speaker


def as_label(name: str) -> str:
    """A speaker's name in the form that a label may have: signs that end a label become blanks."""
    label = _NO_LABEL.sub(" ", name).strip()
    if not dots_are_abbreviations(label):
        label = " ".join(label.replace(".", " ").split())
    if label and not label[0].isalpha():
        label = f"S{label}"
    return label[:40].strip()


def named_speakers(said: Sequence[Said]) -> list[Said]:
    """Take `Name:` in front of the words as the speaker, where the name is known or opens two cues or more."""
    found = [(one, _PREFIX.match(one.words) if not one.speaker else None) for one in said]
    seen = Counter(as_label(prefix[1]) for _, prefix in found if prefix and dots_are_abbreviations(prefix[1]))
    accepted = accept(seen) if seen else {}
    named = []
    speaker = ""
    for one, prefix in found:
        if prefix and as_label(prefix[1]) in accepted:
            speaker = as_label(prefix[1])
            named.append(replace(one, speaker=speaker, words=one.words[prefix.end() :]))
        elif one.speaker or one.dash:
            speaker = one.speaker
            named.append(one)
        else:
            named.append(replace(one, speaker=speaker))
    return named


def without_rolling(said: Sequence[Said]) -> tuple[list[Said], int]:
    """Drop the lines that captions repeat while they roll, if at least half of the cues repeat the one before.

    Returns what is left and the number of lines dropped.
    """
    repeats = sum(1 for one, before in zip(said[1:], said, strict=False) if _repeated(one, before))
    if len(said) < 4 or repeats * 2 < len(said) - 1:
        return list(said), 0
    kept: list[Said] = [said[0]]
    dropped = 0
    for one, before in zip(said[1:], said, strict=False):
        new = one.lines[_repeated(one, before) :]
        dropped += len(one.lines) - len(new)
        if new:
            kept.append(replace(one, words=" ".join(new), lines=new))
        elif one.end is not None:
            kept[-1] = replace(kept[-1], end=one.end)
    return kept, dropped


def _repeated(one: Said, before: Said) -> int:
    """How many lines at the beginning of `one` are the last lines of `before`."""
    most = min(len(one.lines), len(before.lines))
    return next((n for n in range(most, 0, -1) if one.lines[:n] == before.lines[-n:]), 0)
