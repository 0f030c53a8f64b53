"""The offset map: tiling, mapping there and back, composition."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.alignment import Alignment
from qda.model import Edit, Span


@st.composite
def edited(draw: st.DrawFn, source: str | None = None) -> tuple[str, list[Edit]]:
    """A text and disjoint, sorted edits on it."""
    text = draw(st.text("abc ", max_size=24)) if source is None else source
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = [
        Edit(start, text[start:end], draw(st.text("xy", max_size=3)), "FP")
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if start < end
    ]
    return text, edits


@st.composite
def twice_edited(draw: st.DrawFn) -> tuple[str, Alignment, Alignment]:
    """A text, a map on it, and a map on its reading."""
    text, edits = draw(edited())
    first = Alignment.from_edits(edits, len(text))
    _, more = draw(edited(first.apply(text)))
    return text, first, Alignment.from_edits(more, first.length)


def a_span(draw: st.DrawFn, length: int) -> Span:
    """Any stretch of a text of that length."""
    start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
    return Span(start, end)


def rebuild(text: str, edits: list[Edit]) -> str:
    """The reading, made the slow way."""
    for edit in reversed(edits):
        text = text[: edit.start] + edit.inserted + text[edit.end :]
    return text


@given(edited())
def test_blocks_tile_source_and_reading(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    alignment = Alignment.from_edits(edits, len(text))
    reading = alignment.apply(text)
    assert reading == rebuild(text, edits)
    position = out = 0
    for block in alignment.blocks:
        assert (block.start, block.out_start) == (position, out)
        assert block.end > block.start
        if block.same:
            assert text[block.start : block.end] == reading[block.out_start : block.out_end]
        position, out = block.end, block.out_end
    assert (position, out) == (len(text), len(reading))


@given(st.data())
def test_a_stretch_of_the_reading_comes_back_whole_and_a_second_trip_changes_nothing(
    data: st.DataObject,
) -> None:
    text, edits = data.draw(edited())
    alignment = Alignment.from_edits(edits, len(text))
    span = a_span(data.draw, alignment.length)
    source = alignment.to_source(span)
    back = alignment.to_reading(source)
    if len(span):
        assert back.covers(span)
    assert alignment.to_source(back) == source


@given(st.data())
def test_mapping_is_monotone(data: st.DataObject) -> None:
    text, edits = data.draw(edited())
    alignment = Alignment.from_edits(edits, len(text))
    one, other = a_span(data.draw, alignment.length), a_span(data.draw, alignment.length)
    if one.covers(other) and len(other):
        assert alignment.to_source(one).covers(alignment.to_source(other))
    first, second = a_span(data.draw, len(text)), a_span(data.draw, len(text))
    if first.covers(second) and len(second):
        assert alignment.to_reading(first).covers(alignment.to_reading(second))


@given(edited())
def test_unchanged_characters_map_to_themselves(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    alignment = Alignment.from_edits(edits, len(text))
    reading = alignment.apply(text)
    for block in alignment.blocks:
        if block.same:
            for offset in range(block.end - block.start):
                there = Span(block.start + offset, block.start + offset + 1)
                here = Span(block.out_start + offset, block.out_start + offset + 1)
                assert alignment.to_source(here) == there
                assert alignment.to_reading(there) == here
                assert text[there.start] == reading[here.start]


@given(twice_edited())
def test_composition_reads_like_one_after_the_other(case: tuple[str, Alignment, Alignment]) -> None:
    text, first, second = case
    assert first.then(second).apply(text) == second.apply(first.apply(text))


@given(st.data())
def test_a_composed_map_sees_at_least_what_both_maps_see_in_turn(data: st.DataObject) -> None:
    _, first, second = data.draw(twice_edited())
    both = first.then(second)
    span = a_span(data.draw, both.length)
    if len(span):
        assert both.to_source(span).covers(first.to_source(second.to_source(span)))


@given(edited())
def test_a_map_without_edits_is_neutral_in_composition(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    alignment = Alignment.from_edits(edits, len(text))
    assert Alignment.from_edits([], len(text)).then(alignment) == alignment
    assert alignment.then(Alignment.from_edits([], alignment.length)) == alignment


def test_removed_material_counts_inside_a_stretch_and_not_at_its_edges() -> None:
    text = "äh das äh Problem äh"
    edits = [Edit(0, "äh ", "", "FP"), Edit(6, " äh", "", "FP"), Edit(17, " äh", "", "FP")]
    alignment = Alignment.from_edits(edits, len(text))
    assert alignment.apply(text) == "das Problem"
    assert alignment.to_source(Span(0, 11)) == Span(3, 17)
    assert alignment.to_source(Span(0, 3)) == Span(3, 6)


def test_a_stretch_that_cuts_a_replacement_grows_over_it() -> None:
    text = "da haben wir's gelesen"
    alignment = Alignment.from_edits([Edit(12, "'s", " es", "CT")], len(text))
    assert alignment.apply(text) == "da haben wir es gelesen"
    assert alignment.to_source(Span(13, 15)) == Span(12, 14)
    assert alignment.to_reading(Span(13, 14)) == Span(12, 15)


def test_what_was_removed_has_an_empty_place_in_the_reading() -> None:
    alignment = Alignment.from_edits([Edit(3, " äh", "", "FP")], 10)
    assert alignment.to_reading(Span(3, 6)) == Span(3, 3)
    assert alignment.to_reading(Span(10, 10)) == Span(7, 7)


def test_a_text_that_was_removed_altogether_maps_to_nothing() -> None:
    alignment = Alignment.from_edits([Edit(0, "(lacht)", "", "NV")], 7)
    assert alignment.apply("(lacht)") == ""
    assert alignment.to_source(Span(0, 0)) == Span(0, 0)
    assert alignment.to_reading(Span(1, 4)) == Span(0, 0)
    assert Alignment(()).to_reading(Span(0, 0)) == Span(0, 0)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(3, "ab", "", "FP"), Edit(1, "a", "", "FP")],
        [Edit(1, "abc", "", "FP"), Edit(2, "a", "", "FP")],
        [Edit(4, "ab", "", "FP")],
    ],
)
def test_unsorted_overlapping_or_outlying_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        Alignment.from_edits(edits, 5)


def test_a_text_of_another_length_is_refused() -> None:
    alignment = Alignment.from_edits([], 5)
    with pytest.raises(ValueError, match="code points"):
        alignment.apply("four")
    with pytest.raises(ValueError, match="code points"):
        alignment.then(Alignment.from_edits([], 4))
    with pytest.raises(ValueError, match="leaves"):
        alignment.to_source(Span(0, 6))
