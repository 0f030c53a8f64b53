"""Talk with times: what voices say becomes lines `[hh:mm:ss.mmm] Speaker: words [hh:mm:ss.mmm]`.

What one speaker says in a row is one turn: its further parts are lines `[hh:mm:ss.mmm] words` below the first, and
behind its last words stands the time at which they end.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from qda.importers.imported import Imported, sound, verbatim
from qda.importers.voices import Said, as_label, named_speakers, unnamed
from qda.model import NOTHING, Finding
from qda.wording import say

UNKNOWN = "Unknown speaker"
_LATEST = 360_000.0  # seconds: a time mark has two digits for the hours


def timed(
    said: Iterable[Said],
    *,
    kind: str,
    encoding: str = "utf-8",
    findings: Sequence[Finding] = (),
    metadata: Mapping[str, str] = NOTHING,
    head: Sequence[str] = (),
) -> Imported:
    """Render what was said, below the lines of `head`; times that cannot be and signs that are none are named."""
    kept, unreadable = _with_possible_times(said)
    lines = [*head, "", *render(kept)] if head and kept else render(kept)
    text, mended = sound("\n".join(lines))
    speakers = tuple(dict.fromkeys(verbatim(one.speaker) for one in kept if one.speaker))
    return Imported(verbatim(text), kind, encoding, (*findings, *unreadable, *mended), dict(metadata), speakers)


def render(said: Sequence[Said]) -> list[str]:
    """The lines, one for each entry."""
    lines: list[str] = []
    for index, one in enumerate(said):
        after = said[index + 1] if index + 1 < len(said) else None
        goes_on = index > 0 and one.continues(said[index - 1])
        mark = f"[{clock(one.start)}] " if one.start is not None else ""
        label = "" if goes_on or not one.speaker else f"{one.speaker}: "
        last = after is None or not after.continues(one)
        close = f" [{clock(one.end)}]" if last and one.end is not None else ""
        lines.append(f"{mark}{label}{one.words}{close}")
    return lines


def clock(seconds: float) -> str:
    """Seconds as `hh:mm:ss.mmm`."""
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02d}:{whole // 60_000 % 60:02d}:{whole // 1000 % 60:02d}.{whole % 1000:03d}"


def moment(value: object, *, scale: float = 1.0) -> float | None:
    """The seconds that a number of a file means (`scale` units to the second), None where it is no number."""
    if isinstance(value, str):
        value = _number(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        seconds = float(value) / scale
    except OverflowError:
        return math.inf
    return None if math.isnan(seconds) else seconds


def attributed(said: Sequence[Said]) -> tuple[list[Said], list[Finding]]:
    """Give every part a speaker, where the format has a place for one and fills it at least once.

    A part without becomes that of an unknown speaker, and a finding counts them. Where no part has a speaker,
    `Name:` before the words is looked for.
    """
    if not any(one.speaker for one in said):
        named = named_speakers(said)
        return named, unnamed(named)
    missing = sum(1 for one in said if not one.speaker)
    if not missing:
        return list(said), []
    message = say("parts without a speaker, shown as '{label}': {n}", label=UNKNOWN, n=missing)
    filled = [one if one.speaker else replace(one, speaker=UNKNOWN) for one in said]
    return filled, [Finding("speaker_missing", "warning", message)]


def distinct_labels(names: Iterable[str]) -> dict[str, str]:
    """A label for each name, no two the same; a name of signs only becomes `S1`, `S2` …"""
    labels: dict[str, str] = {}
    for name in names:
        if name in labels:
            continue
        number = len(labels) + 1
        label = as_label(name) or f"S{number}"
        labels[name] = label if label not in labels.values() else f"{label[:34].rstrip()} {number}"
    return labels


def one_line(text: str) -> str:
    """`text` with every stretch of white space as one blank."""
    return " ".join(text.split())


def _with_possible_times(said: Iterable[Said]) -> tuple[list[Said], list[Finding]]:
    kept: list[Said] = []
    wrong = 0
    for one in said:
        bad_start, bad_end = _is_impossible(one.start), _is_impossible(one.end)
        wrong += bad_start + bad_end
        changed = bad_start or bad_end
        kept.append(replace(one, start=_or_none(one.start), end=_or_none(one.end)) if changed else one)
    if not wrong:
        return kept, []
    message = say("times below zero or above 99 hours left out: {n}", n=wrong)
    return kept, [Finding("times_impossible", "warning", message)]


def _is_impossible(seconds: float | None) -> bool:
    return seconds is not None and not 0 <= seconds < _LATEST - 0.001


def _or_none(seconds: float | None) -> float | None:
    return None if _is_impossible(seconds) else seconds


def _number(written: str) -> float | None:
    try:
        return float(written.strip().replace(",", "."))
    except ValueError:
        return None
