"""The units that tables and agreement count."""

from __future__ import annotations

from qda.coding.units import study_units, units_of_codings
from qda.model import Coding, Span
from tests.coding.material import as_spoken, transcript

TEXT = transcript(
    ("I", "Und wie war das so?"), ("B", "Das war schon so gut, weil alle da waren. Ja, wirklich alle waren da.")
)


def coding(start: int, end: int) -> Coding:
    return Coding("k", "E1", 2, start, end, TEXT.text[start:end], "A", "mk")


def test_only_interviewees_speak_units() -> None:
    units = study_units(TEXT, as_spoken)
    assert [TEXT.text[span.start : span.end] for span in units.spans] == [
        "Das war schon so gut,",
        "weil alle da waren.",
        "Ja, wirklich alle waren da.",
    ]
    assert len(study_units(TEXT, as_spoken, interviewers=True).spans) == 4


def test_a_coding_touches_the_units_that_it_shares_a_character_with() -> None:
    units = study_units(TEXT, as_spoken)
    first, second, third = units.spans
    assert list(units.touched(Span(first.start, first.end))) == [0]
    assert list(units.touched(Span(first.end - 1, second.start + 1))) == [0, 1]
    assert list(units.touched(Span(first.start, third.end))) == [0, 1, 2]
    assert list(units.touched(Span(0, 2))) == []


def test_units_of_codings_by_id() -> None:
    units = study_units(TEXT, as_spoken)
    one = coding(units.spans[1].start, units.spans[1].end)
    assert units_of_codings([one], {"E1": units}) == {"k": frozenset({("E1", 1)})}
