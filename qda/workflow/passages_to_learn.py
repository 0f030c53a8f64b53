"""The study's units as passages to learn from: their words, case, place, and the categories a coder gave them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qda.coding.locate import TurnView
from qda.coding.rules.suggest import ReadTurn
from qda.model import Coding, Span, Transcript
from qda.segments import segment
from qda.workflow.neighbours import Neighbours

if TYPE_CHECKING:
    from qda.store import Store

TOO_SMALL = ("char", "word")  # units that carry no meaning alone; sentences stand for them


@dataclass(frozen=True, slots=True)
class Passage:
    """A unit of what an interviewee said: its words in the study's reading, its place in the verbatim text."""

    source: Transcript
    turn: int
    case: str
    span: Span
    text: str
    view: TurnView
    at: Span  # in the view's text

    @property
    def transcript(self) -> str:
        """The id of the transcript."""
        return self.source.id

    def words_at(self, span: Span) -> str:
        """The verbatim words of a stretch."""
        return self.source.text[span.start : span.end]

    def verbatim(self, start: int, end: int) -> Span:
        """A stretch of `text` as a stretch of the verbatim text."""
        return self.view.to_verbatim(Span(self.at.start + start, self.at.start + end))


def passages_of(transcripts: Iterable[Transcript], read: ReadTurn, unit: str) -> list[Passage]:
    """All units of interviewee speech, by transcript and place."""
    unit = "sentence" if unit in TOO_SMALL else unit
    found = []
    for transcript in transcripts:
        for turn in transcript.turns:
            if turn.role == "interviewer":
                continue
            view = read(transcript, turn)
            for piece in segment(view.text, unit, language=transcript.language):
                words = view.text[piece.start : piece.end]
                place = view.to_verbatim(piece)
                if words.strip() and len(place):
                    case = transcript.case_of(turn)
                    found.append(Passage(transcript, turn.number, case, place, words, view, piece))
    return found


def categories_of(passages: Sequence[Passage], codings: Iterable[Coding]) -> list[set[str]]:
    """The categories that touch each passage."""
    near = Neighbours(codings)
    return [{one.category for one in near.at(passage.transcript, passage.span)} for passage in passages]


def keeping_vectors(store: Store, encoder: Any) -> Any:
    """The encoder's function, with every vector kept in the study file: each passage costs once."""
    import numpy as np

    from qda.language.encoders import weights_hash

    model = weights_hash(encoder)[:16]

    def encode(texts: Sequence[str]) -> Any:
        keys = [f"{model}:{hashlib.sha256(text.encode()).hexdigest()[:32]}" for text in texts]
        kept = store.vectors(keys)
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in kept}
        if new:
            made = encoder.encode(list(new.values())).astype("<f4")
            kept |= {key: row.tobytes() for key, row in zip(new, made, strict=True)}
            store.keep_vectors({key: kept[key] for key in new})
        width = (len(texts), encoder.width)
        return np.frombuffer(b"".join(kept[key] for key in keys), "<f4").reshape(width).astype(np.float32)

    return encode
