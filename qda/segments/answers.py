"""Answers: a question of the interviewer and what follows, up to the next one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from qda.model import Turn

_WORD = re.compile(r"\w+(?:[-'’_=]\w+)*")
SIGNALS = frozenset(
    (
        "mhm", "hmhm", "hm_hm", "hm", "hmm", "aha", "ah", "ja", "jaja", "genau", "okay", "ok", "äh", "ähm", "achso",
        "ach", "so", "stimmt", "richtig", "gut", "klar", "verstehe", "oh", "nein", "nee",
        "mm-hmm", "mmhm", "uh-huh", "yeah", "yes", "yep", "right", "sure", "i", "see", "no",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """The turns that belong together: those of the question first, if there is one; numbers as in the transcript."""

    number: int
    turns: tuple[Turn, ...]


def answers(turns: Sequence[Turn], *, signals: Collection[str] = SIGNALS) -> tuple[Answer, ...]:
    """Group the turns of a transcript.

    An answer runs to the next turn of an interviewer that is more than listener signals; consecutive turns of
    interviewers open one answer together.
    """
    groups: list[list[Turn]] = []
    open_question = False
    for turn in turns:
        asks = turn.role == "interviewer" and not _is_signal(turn.text, signals)
        if not groups or (asks and not open_question):
            groups.append([])
        groups[-1].append(turn)
        open_question = asks
    return tuple(Answer(number, tuple(group)) for number, group in enumerate(groups, start=1))


def _is_signal(text: str, signals: Collection[str]) -> bool:
    found = _WORD.findall(text.lower())
    return all(word in signals for word in found)
