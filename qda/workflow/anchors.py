"""Anchor examples as the study reads them."""

from __future__ import annotations

from dataclasses import replace

from qda.coding.locate import locate
from qda.model import Anchor, Category, Codebook, Span
from qda.workflow.study import Study


def codebook_as_read(study: Study) -> Codebook:
    """The guide with each anchor example in the study's reading, where it is found in its transcript."""
    categories = tuple(_category(study, one) for one in study.codebook.categories)
    return replace(study.codebook, categories=categories)


def _category(study: Study, category: Category) -> Category:
    return replace(category, anchors=tuple(_anchor(study, one) for one in category.anchors))


def _anchor(study: Study, anchor: Anchor) -> Anchor:
    transcript = next((one for one in study.transcripts if one.id == anchor.transcript), None)
    if transcript is None:
        return anchor
    places = locate(anchor.text, transcript, lambda turn: study.readings.views(transcript, turn), turn=anchor.turn)
    if len(places) != 1:
        return anchor
    read = study.read(transcript, Span(places[0].span.start, places[0].span.end))
    return replace(anchor, text=read) if read else anchor
