"""Suggestions of the learning classifier: what it learned from the codings and the guide, with its evidence."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from qda.coding.rules.suggest import ReadTurn, suggestion_id
from qda.model import BELOW_EVIDENCE, NEAR_EVIDENCE, Codebook, Coding, Evidence, Span, Transcript
from qda.wording import Message, say
from qda.workflow.passages_to_learn import Passage, categories_of, keeping_vectors, passages_of

if TYPE_CHECKING:
    from qda.learning.classifier import PassageClassifier
    from qda.workflow.session import Session

CODER = "model"
LEAST = 5  # coded passages of a category from which the model decides
NEAREST = 5  # passages shown of a category with fewer
SEED = 0
LEARNED = "learned"  # setting of the study file: the model that the suggestions are of


@dataclass(frozen=True, slots=True)
class Suggested:
    """The suggestions by place, how uncertain each is (0 at the cutoff), and what the user must be told."""

    codings: tuple[Coding, ...]
    distance: dict[str, float]
    notes: tuple[Message, ...]
    model: dict[str, object] = field(default_factory=dict)  # its name, seed, features and the hash of its weights


def suggest_by_model(
    codebook: Codebook, transcripts: Sequence[Transcript], codings: Iterable[Coding], read: ReadTurn, *,
    unit: str = "clause", vectors: Any = "auto", below: bool = False,
) -> Suggested:  # fmt: skip
    """Learn from the transcripts that have codings, and suggest for all of them what is not coded so already.

    A unit of a coded transcript that carries no coding counts as having no category, and so does one elsewhere for
    which a suggestion was rejected: somebody has read it. A passage that was learned from
    is judged by a model that did not learn from its case. `below` adds, of each category, the passages that fell just
    short of its cutoff; they carry `BELOW_EVIDENCE`.
    """
    from qda.learning.classifier import PassageClassifier

    passages = passages_of(transcripts, read, unit)
    codings = [one for one in codings if one.category in codebook]
    accepted = [one for one in codings if one.status == "accepted"]
    labels = categories_of(passages, accepted)
    refused = categories_of(passages, [one for one in codings if one.status == "rejected"])
    worked_on = {one.transcript for one in accepted}
    learned = [place for place, one in enumerate(passages) if one.transcript in worked_on or refused[place]]
    if not passages or not codebook.categories:
        return Suggested((), {}, ())
    classifier = PassageClassifier(
        language=codebook.language, random_state=SEED, vectors=vectors, least_positives=LEAST
    )
    classifier.fit(
        [passages[place].text for place in learned], [labels[place] for place in learned],
        groups=[passages[place].case for place in learned], guide=codebook,
    )  # fmt: skip
    return _Suggesting(codebook, passages, labels, learned, classifier).all(below=below)


class _Suggesting:
    """Turns scores into suggestions."""

    def __init__(
        self, codebook: Codebook, passages: Sequence[Passage], labels: Sequence[set[str]], learned: Sequence[int],
        classifier: PassageClassifier,
    ) -> None:  # fmt: skip
        import numpy as np

        from qda.language.stopwords import no_terms
        from qda.learning.evidence import Explainer

        self._codebook, self._passages, self._labels = codebook, passages, labels
        self._classifier = classifier
        self._learned = list(learned)
        self._number = {place: number for number, place in enumerate(learned)}
        self._scores = classifier.decision_function([one.text for one in passages])
        if self._learned and classifier.model_.unseen.any():
            self._scores[np.array(self._learned)] = classifier.model_.unseen
        self._probabilities = classifier.model_.calibration.probabilities(self._scores)
        self._explainer = Explainer(classifier, little=no_terms(codebook.language))
        self._features = self._explainer.read([one.text for one in passages])

    def all(self, *, below: bool) -> Suggested:
        """Every suggestion, by place."""
        made: list[tuple[Coding, float]] = []
        for column, category in enumerate(self._classifier.classes_):
            decides = category not in self._classifier.abstains_
            for place in self._wanted(column, decides=decides, below=below):
                coding = self._coding(place, column, decided=decides)
                if decides or coding.evidence:
                    made.append((coding, abs(float(self._scores[place, column]) - float(self._cutoff(column)))))
        made.sort(key=lambda pair: (pair[0].transcript, pair[0].start, pair[0].end, pair[0].category))
        return Suggested(
            tuple(coding for coding, _far in made),
            {coding.id: far for coding, far in made},
            tuple(self._notes()),
            described(self._classifier),
        )

    def _wanted(self, column: int, *, decides: bool, below: bool) -> list[int]:
        if not decides:
            return self._nearest(column)
        return self._given(column) + (self._missed(column) if below else [])

    def _missed(self, column: int) -> list[int]:
        """The passages that come next after the last one that is given the category."""
        cutoff = self._classifier.cutoffs_[column]
        return [place for place in self._open(column) if self._scores[place, column] < cutoff][:NEAREST]

    def _open(self, column: int) -> list[int]:
        """The passages without a category, those first that it fits best."""
        category = self._classifier.classes_[column]
        places = [place for place in range(len(self._passages)) if category not in self._labels[place]]
        return sorted(places, key=lambda place: (-self._scores[place, column], place))

    def _cutoff(self, column: int) -> float:
        cutoff = float(self._classifier.cutoffs_[column])
        return cutoff if abs(cutoff) < float("inf") else float(self._scores[:, column].max())

    def _given(self, column: int) -> list[int]:
        category, cutoff = self._classifier.classes_[column], self._classifier.cutoffs_[column]
        return [
            place
            for place, score in enumerate(self._scores[:, column])
            if score >= cutoff and category not in self._labels[place]
        ]

    def _nearest(self, column: int) -> list[int]:
        """The best-ranked passages of a category that has too few codings for a decision."""
        category = self._classifier.classes_[column]
        if self._codebook.children(category):
            return []
        return self._open(column)[:NEAREST]

    def _coding(self, place: int, column: int, *, decided: bool) -> Coding:
        passage, category = self._passages[place], self._classifier.classes_[column]
        return Coding(
            id=suggestion_id(passage.transcript, passage.span, category, CODER),
            transcript=passage.transcript,
            turn=passage.turn,
            start=passage.span.start,
            end=passage.span.end,
            quote=passage.words_at(passage.span),
            category=category,
            coder=CODER,
            origin="model",
            status="suggested",
            confidence=round(float(self._probabilities[place, column]), 3) if decided else None,
            evidence=(*self._evidence(place, category), *(self._shortfall(place, column) if decided else ())),
            codebook_version=self._codebook.version,
        )

    def _evidence(self, number: int, category: str) -> Iterator[Evidence]:
        passage = self._passages[number]
        carried = self._explainer.carried(self._features[number], category, but_not=self._number.get(number, -1))
        for term in carried.terms:
            span = _place_of(term, passage)
            if span is not None:
                yield Evidence(passage.words_at(span), span.start, span.end, "term")
        near = [self._passages[self._learned[number]] for number in carried.passages]
        for place in dict.fromkeys(f"≈ {like.transcript}:{like.turn}" for like in near):
            yield Evidence(place, passage.span.start, passage.span.end, NEAR_EVIDENCE)

    def _shortfall(self, place: int, column: int) -> Iterator[Evidence]:
        """What a suggestion lacks that falls short of its category's cutoff."""
        cutoff = self._classifier.cutoffs_[column]
        if self._scores[place, column] < cutoff:
            needed = float(self._classifier.model_.calibration.probability(float(cutoff), column))
            span = self._passages[place].span
            yield Evidence(f"< {needed:.2f}", span.start, span.end, BELOW_EVIDENCE)

    def _notes(self) -> Iterator[Message]:
        few = [one for one in self._classifier.abstains_ if not self._codebook.children(one)]
        if few:
            yield say(
                "fewer than {least} coded passages, so no decision, only the {n} nearest passages: {categories}",
                least=LEAST, n=NEAREST, categories=", ".join(few),
            )  # fmt: skip


def described(classifier: PassageClassifier) -> dict[str, object]:
    """What a manifest says of a model."""
    linear = classifier.model_.linear
    digest = hashlib.sha256(linear.terms.tobytes() + linear.offsets.tobytes())
    if linear.vectors is not None:
        digest.update(linear.vectors.tobytes())
    return {
        "name": "ridge", "seed": classifier.random_state, "features": classifier.model_.features,
        "weights": digest.hexdigest(),
    }  # fmt: skip


def _place_of(term: str, passage: Passage) -> Span | None:
    pattern = r"\W+".join(re.escape(word) for word in term.split())
    found = re.search(rf"(?<!\w){pattern}(?!\w)", passage.text, re.IGNORECASE)
    return passage.verbatim(*found.span()) if found else None


def refresh_model(session: Session, *, again: bool = False, below: bool = False) -> Suggested:
    """Make the model's suggestions anew; decided ones stay, a rejection blocks as with rules, unless `again`."""
    from qda.workflow.suggestions import replace_suggestions

    made = model_suggestions(session, below=below)
    replace_suggestions(session, made.codings, "model", again=again)
    session.store.set_setting(LEARNED, json.dumps(made.model, ensure_ascii=False, sort_keys=True))
    return made


def is_decided(one: Coding) -> bool:
    """Whether who made a suggestion decided for it; the model does not below its cutoff, nor with few codings."""
    if one.origin != "model":
        return True
    return one.confidence is not None and not any(piece.pattern == BELOW_EVIDENCE for piece in one.evidence)


def in_order(codings: Sequence[Coding], order: str, made: Suggested) -> list[Coding]:
    """Suggestions by `place`, the `sure` ones first, or the most `uncertain` units first: they teach the model most.

    A unit is as uncertain as the suggestion for it that is nearest to its category's cutoff; its other suggestions
    follow that one. Suggestions without a decision come last.
    """
    if order == "sure":
        return sorted(codings, key=lambda one: (-(one.confidence or 0.0), one.id))
    if order != "uncertain":
        return list(codings)
    far = {one.id: made.distance.get(one.id, 0.0) if one.confidence is not None else float("inf") for one in codings}
    of_unit: dict[tuple[str, int, int], float] = {}
    for one in codings:
        unit = (one.transcript, one.start, one.end)
        of_unit[unit] = min(far[one.id], of_unit.get(unit, far[one.id]))
    return sorted(
        codings,
        key=lambda one: (of_unit[one.transcript, one.start, one.end], one.transcript, one.start, far[one.id], one.id),
    )


def model_suggestions(session: Session, *, below: bool = False) -> Suggested:
    """What the model suggests for the study, learned from the coder whom the tables count."""
    from qda.language.encoders import encoder_for

    study = session.study
    encoder = encoder_for("auto")
    rejected = [one for one in study.suggestions if one.status == "rejected"]
    made = suggest_by_model(
        study.codebook, study.transcripts, [*study.counted(), *rejected], study.readings.of,
        unit=study.settings.units.coding, vectors=keeping_vectors(session.store, encoder) if encoder else "off",
        below=below,
    )  # fmt: skip
    used = encoder.described if encoder and "vectors" in str(made.model.get("features")) else None
    return replace(made, model={**made.model, "vectors": used}) if made.model else made
