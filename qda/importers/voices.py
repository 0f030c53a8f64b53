"""Who says what in subtitles: `Name: words` at the beginning of cues, captions that roll."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qda.model import Finding
from qda.transcript.labels import accept, dots_are_abbreviations, is_name_like
from qda.wording import say

_PREFIX = re.compile(r"([^\W\d_][^\n:,;!?…\"„“”()\[\]{}<>#|=*\t]{0,39}?(?:\([^()\n:]{1,24}\))?)\s*:\s+(?=\S)")
_DASH = re.compile(r"[-–—]\s+(?=\S)|>>\s*(?=\S)")
_DIRECTION = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NO_LABEL = re.compile(r"[\n:：,;!?…\"„“”«»()\[\]{}<>#|=*\t\s]+")
_SHARE = 0.8
_FEWEST = 5  # cues with a name, before one that stands once is believed


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
    label = _NO_LABEL.sub(" ", _DIRECTION.sub("", name)).strip()
    if not dots_are_abbreviations(label):
        label = " ".join(label.replace(".", " ").split())
    if label and not label[0].isalpha():
        label = f"S{label}"
    return label[:40].strip()


def named_speakers(said: Sequence[Said]) -> list[Said]:
    """Take `Name:` in front of the words as the speaker, where the name is known or opens two cues or more.

    If four of five cues begin so (Zoom writes every cue with its name), a name that opens one cue is believed too.
    """
    found = [(one, _PREFIX.match(one.words) if not one.speaker else None) for one in said]
    seen = Counter(as_label(prefix[1]) for _, prefix in found if prefix and dots_are_abbreviations(prefix[1]))
    accepted = accept(seen) if seen else {}
    if seen.total() >= max(_FEWEST, _SHARE * len(said)):
        accepted = {**{label: "repeated" for label in seen if is_name_like(label)}, **accepted}
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


def in_lines(start: float | None, end: float | None, lines: Sequence[str], *, speaker: str = "") -> list[Said]:
    """What the lines of one cue say: where one begins with a dash and no speaker is known, each is somebody's own."""
    filled = [line for line in lines if line]
    if speaker or not any(_DASH.match(line) for line in filled):
        return [Said(start, end, speaker, " ".join(filled), lines=tuple(filled))] if filled else []
    marked = [(line, _DASH.match(line)) for line in filled]
    return [Said(start, end, "", line[dash.end() :] if dash else line, dash=bool(dash)) for line, dash in marked]


def unnamed(said: Sequence[Said]) -> list[Finding]:
    """A note that counts the changes of speaker marked by a dash alone, if some of them got no name."""
    dashes = sum(1 for one in said if one.dash)
    if all(one.speaker for one in said if one.dash):
        return []
    message = say("changes of speaker marked by a dash only, speakers unknown: {n}", n=dashes)
    return [Finding("speakers_unnamed", "note", message)]


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
