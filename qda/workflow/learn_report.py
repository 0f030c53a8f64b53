"""How well the categories of a study are learned, as tables and a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qda.agreement import accuracy
from qda.errors import NotComputable
from qda.tables import Column, Row, Table
from qda.wording import Message, say
from qda.workflow.comparing import human_codings
from qda.workflow.counting import UNIT_NAMES
from qda.workflow.learning import LEAST, SEED
from qda.workflow.passages_to_learn import Passage, categories_of, keeping_vectors, passages_of

if TYPE_CHECKING:
    from qda.learning.evaluation import Judged, Quality, Step
    from qda.workflow.session import Session
    from qda.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Against:
    """One category over the passages that a second coder worked on too: F1 of the model and of the first coder."""

    category: str
    coder: str
    passages: int
    model: float | None
    first: float | None


@dataclass(frozen=True, slots=True)
class Report:
    """What `qda coding learn` found out."""

    qualities: tuple[Quality, ...]
    curve: tuple[Step, ...]
    against: tuple[Against, ...]
    notes: tuple[Message, ...]


def learn_report(session: Session, *, with_curve: bool = True) -> Report:
    """Judge the model on cases that it has not seen, learned from the coder whom the tables count.

    Raises:
        NotComputable: nothing is coded, or all codings are of one case.
    """
    from qda.language.encoders import encoder_for
    from qda.learning.classifier import as_examples, known_categories
    from qda.learning.corpus import read_corpus
    from qda.learning.evaluation import judge, learning_curve, quality
    from qda.learning.guide import guide_texts
    from qda.learning.model import Space

    study = session.study
    passages, labels = _learned_from(study)
    said = guide_texts(study.codebook)
    encoder = encoder_for("auto")
    encode = keeping_vectors(session.store, encoder) if encoder else None
    categories = known_categories(labels, study.codebook)
    ngrams, corpus = read_corpus([*(one.text for one in passages), *(text for _category, text in said)], encode)
    groups = [one.case for one in passages]
    examples = as_examples(corpus, len(passages), labels, groups, [one for one, _text in said], categories)
    space = Space(examples, ngrams.n_terms)
    judged = judge(space, least=LEAST, seed=SEED)
    curve = learning_curve(space, judged, least=LEAST, seed=SEED) if with_curve else []
    notes = _notes(study, passages, labels, judged, encoder)
    return Report(
        tuple(quality(judged, categories)), tuple(curve),
        tuple(_against(study, passages, labels, judged, categories)), tuple(notes),
    )  # fmt: skip


def _learned_from(study: Study) -> tuple[list[Passage], list[set[str]]]:
    codings = [one for one in study.counted() if one.category in study.codebook]
    worked_on = {one.transcript for one in codings}
    transcripts = [one for one in study.transcripts if one.id in worked_on]
    passages = passages_of(transcripts, study.readings.of, study.settings.units.coding)
    cases = {one.case for one in passages}
    if len(cases) < 2:
        raise NotComputable(
            say("learning is judged on cases that the model has not seen; coded are {n} cases", n=len(cases)),
            say("code passages of at least two cases; `qda coding suggest --by model` works with the guide alone"),
        )
    return passages, categories_of(passages, codings)


def _notes(
    study: Study, passages: Sequence[Passage], labels: Sequence[set[str]], judged: Judged, encoder: Any
) -> list[Message]:  # fmt: skip
    coded = sum(1 for one in labels if one)
    joined = sum(1 for one in judged.features if one != "terms")
    if encoder:
        vectors = say("sentence vectors of {model} in {n} of {folds} models, where they ranked better",
                      model=encoder.label, n=joined, folds=judged.folds)  # fmt: skip
    else:
        vectors = say("no sentence vectors: the extra 'vectors' is not installed")
    return [
        say("Learned from {coded} coded of {n} {unit} of {cases} cases, coder {coder}; what carries no coding counts "
            "as no category.", coded=coded, n=len(passages), unit=UNIT_NAMES[study.settings.units.coding],
            cases=len({one.case for one in passages}), coder=study.main_coder or "–"),
        say("Each passage was judged by a model that learned from no passage of its case ({folds} parts); cutoffs and "
            "probabilities were learned without it too.", folds=judged.folds),
        say("Features: words, pairs of words, groups of 2 to 5 letters (TF-IDF); {vectors}. Model: least squares "
            "with a penalty (ridge); seed {seed}.", vectors=vectors, seed=SEED),
        say("Interval of the average precision: 95 %, logit (Boyd, Eng & Page 2013); it takes passages as independent "
            "and is therefore rather too narrow."),
        say("No decision below {least} coded passages.", least=LEAST),
    ]  # fmt: skip


def _against(
    study: Study, passages: Sequence[Passage], labels: Sequence[set[str]], judged: Judged, categories: Sequence[str]
) -> list[Against]:  # fmt: skip
    """The model and the coder it learned from, each beside every other human coder."""
    found = []
    for coder, codings in human_codings(study).items():
        if coder == study.main_coder:
            continue
        worked_on = {one.transcript for one in codings}
        places = [place for place, one in enumerate(passages) if one.transcript in worked_on]
        theirs = categories_of(passages, codings)
        for column, category in enumerate(categories):
            wanted = {place for place in places if category in theirs[place]}
            if wanted:
                model = {place for place in places if judged.given[place, column]}
                first = {place for place in places if category in labels[place]}
                found.append(
                    Against(category, coder, len(wanted), accuracy(model, wanted).f1, accuracy(first, wanted).f1)
                )
    return found


def quality_table(study: Study, report: Report) -> Table:
    """One row a category: precision, recall, F1, average precision, share among the first three proposals."""
    labels = {one.id: one.label for one in study.codebook.categories}
    order = {one.id: place for place, one in enumerate(study.codebook.categories)}
    ranked = sorted(report.qualities, key=lambda one: order.get(one.category, len(order)))
    rows: list[Row] = [
        (one.category, labels.get(one.category, ""), one.passages, one.given, _r(one.precision), _r(one.recall),
         _r(one.f1), _r(one.average_precision), _r(one.low), _r(one.high), _r(one.in_top))
        for one in ranked if one.passages
    ]  # fmt: skip
    left_out = [one.category for one in ranked if not one.passages]
    notes = [*report.notes]
    if left_out:
        notes.append(say("Not coded yet, so not judged: {categories}", categories=", ".join(left_out)))
    return Table(
        name="learning",
        caption=say("How well the categories are learned"),
        columns=(
            Column("category", say("Category"), kind="id"),
            Column("label", say("Label"), weight=3),
            Column("passages", say("Coded"), kind="count"),
            Column("proposed", say("Proposed"), kind="count"),
            Column("precision", say("Precision"), kind="share"),
            Column("recall", say("Recall"), kind="share"),
            Column("f1", "F1", kind="share"),
            Column("average_precision", say("Average precision"), kind="share"),
            Column("low", say("from"), kind="share"),
            Column("high", say("to"), kind="share"),
            Column("in_top_three", say("Among the first three"), kind="share"),
        ),
        rows=tuple(rows),
        notes=tuple(notes),
        landscape=True,
    )


def curve_table(report: Report) -> Table:
    """The learning curve: one row for each number of coded passages learned from."""
    return Table(
        name="learning-curve",
        caption=say("Learning curve: quality by number of coded passages"),
        columns=(
            Column("coded", say("Coded passages learned from"), kind="count"),
            Column("f1", say("F1, mean of categories"), kind="share"),
            Column("average_precision", say("Average precision, mean of categories"), kind="share"),
            Column("in_top_three", say("A category among the first three"), kind="share"),
        ),
        rows=tuple((one.coded, _r(one.f1), _r(one.average_precision), _r(one.in_top)) for one in report.curve),
        notes=(say("0: definitions, anchor examples and keywords of the guide alone."),),
    )


def against_table(report: Report) -> Table:
    """The model and the first coder, each compared with the second coder."""
    return Table(
        name="learning-second-coder",
        caption=say("Model and first coder, each against the second coder (F1)"),
        columns=(
            Column("category", say("Category"), kind="id"),
            Column("coder", say("Second coder"), kind="id"),
            Column("passages", say("Coded by the second coder"), kind="count"),
            Column("model", say("Model"), kind="share"),
            Column("first", say("First coder"), kind="share"),
        ),
        rows=tuple((one.category, one.coder, one.passages, _r(one.model), _r(one.first)) for one in report.against),
    )


def _r(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
