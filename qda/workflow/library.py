"""What the library offers beside the pure functions: open a study, make suggestions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

from qda.coding.rules import suggest_by_rules
from qda.errors import NotFound
from qda.model import Codebook, Coding, Transcript, Turn
from qda.smoothing.turns import TurnReading, read_turn
from qda.wording import say
from qda.workflow.session import open_session
from qda.workflow.study import Study

if TYPE_CHECKING:
    import pandas as pd


class StudyWithFrames(Study):
    """A study as a library user gets it: with its tables as pandas frames, made when asked for."""

    def codings_frame(self) -> pd.DataFrame:
        """All codings, one a row, with case, group, category label and reading."""
        from qda.workflow.frames import codings_frame

        return codings_frame(self)

    def turns_frame(self) -> pd.DataFrame:
        """All turns, one a row, with text and reading."""
        from qda.workflow.frames import turns_frame

        return turns_frame(self)

    def categories_frame(self) -> pd.DataFrame:
        """The guide, one category a row, with its counts."""
        from qda.workflow.frames import categories_frame

        return categories_frame(self)

    def requirements_frame(self) -> pd.DataFrame:
        """The requirement matrix as one item a row, with the cases behind it."""
        from qda.workflow.frames import requirements_frame

        return requirements_frame(self)


def open_study(path: str | Path) -> StudyWithFrames:
    """The study in a folder, as it stands; its files are read, its study file is brought up to date.

    Raises:
        NotFound: there is no study.
        ProblemsFound: something in its files is wrong.
    """
    with open_session(Path(path)) as session:
        study = session.study
        return StudyWithFrames(**{one.name: getattr(study, one.name) for one in fields(study)})


def suggest(
    codebook: Codebook, transcripts: Iterable[Transcript], *, by: str = "rules", codings: Iterable[Coding] = ()
) -> list[Coding]:
    """Suggested passages with their evidence; nothing is stored.

    `by` is `rules` (the guide's patterns) or `model` (learned from the accepted ones of `codings` and from the guide,
    units are clauses). A rejected coding among `codings` blocks overlapping suggestions of its category.

    Raises:
        NotFound: `by` is no known way.
    """
    if by not in ("rules", "model"):
        raise NotFound.among(say("way to suggest"), by, ["rules", "model"])
    codings, transcripts = list(codings), list(transcripts)
    rejected = [one for one in codings if one.status == "rejected"]
    if by == "model":
        from qda.workflow.learning import suggest_by_model

        found = list(suggest_by_model(codebook, transcripts, codings, _light).codings)
    else:
        found = suggest_by_rules(codebook, transcripts, _light)
    return [
        one
        for one in found
        if not any(
            other.category == one.category and other.transcript == one.transcript and other.span.overlaps(one.span)
            for other in rejected
        )
    ]


def _light(transcript: Transcript, turn: Turn) -> TurnReading:
    return read_turn(
        turn, transcript.text, language=transcript.language, convention=transcript.convention, profile="light"
    )
