"""Readings of turns in coordinates of the transcript."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qda.model import Span, Turn
from qda.smoothing import smooth
from qda.smoothing.turns import TurnReading, read_turn
from tests.smoothing.test_invariants import turns

TEXT = "I: Frage?\nB: Ähm, wir #00:01:02# haben äh #00:02:02# das.\n   Und  das das Problem (lacht) bleibt.\nI: Gut.\n"


def span(words: str, text: str = TEXT) -> Span:
    """Where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def answer() -> TurnReading:
    """The reading of the second turn, which has two time marks and an indentation."""
    marks = (span("#00:01:02# "), span("#00:02:02# "), span("   "))
    start, end = TEXT.index("Ähm"), TEXT.index("\nI: Gut")
    return read_turn(Turn(2, "B", "interviewee", start, end, "", marks=marks), TEXT)


def test_marks_and_noise_are_out_of_the_reading() -> None:
    assert answer().text == "Wir haben das. Und das Problem bleibt."


def test_edits_stand_in_the_transcript() -> None:
    edits = answer().edits
    assert all(TEXT[edit.start : edit.end] == edit.removed for edit in edits)
    assert [edit.rule for edit in edits] == ["FP", "PU", "PU", "FP", "WS", "WS", "RP", "NV"]


def test_an_edit_that_meets_a_mark_absorbs_it() -> None:
    text = "wir äh, #00:01:02# gehen"
    turn = Turn(1, "B", "interviewee", 0, len(text), "", marks=(span("#00:01:02#", text),))
    found = read_turn(turn, text)
    assert found.text == "wir gehen"
    assert [(edit.rule, edit.removed) for edit in found.edits] == [("FP", "äh"), ("PU", ", #00:01:02# ")]


def test_a_passage_of_the_reading_is_found_in_the_transcript() -> None:
    found = answer()
    passage = found.to_verbatim(span("Wir haben das", found.text))
    assert TEXT[passage.start : passage.end] == "wir #00:01:02# haben äh #00:02:02# das"
    back = found.to_reading(passage)
    assert found.text[back.start : back.end] == "Wir haben das"


def test_a_passage_of_the_transcript_is_clipped_to_the_turn() -> None:
    found = answer()
    assert found.to_reading(Span(0, len(TEXT))) == Span(0, len(found.text))
    assert len(found.to_reading(Span(0, 3))) == 0
    assert len(found.to_reading(Span(len(TEXT) - 3, len(TEXT)))) == 0


def test_flags_stand_in_the_transcript() -> None:
    text = "B: Gut #00:00:01# und die die gehen."
    turn = Turn(1, "B", "interviewee", 3, len(text), "", marks=(span("#00:00:01# ", text),))
    (flag,) = read_turn(turn, text).flags
    assert (flag.code, text[flag.start : flag.end]) == ("dd_kept", "die die")


def test_without_marks_a_turn_reads_like_its_text() -> None:
    text = "B: Ähm, das das Problem."
    found = read_turn(Turn(1, "B", "interviewee", 3, len(text), text[3:]), text, profile="full")
    assert found.text == smooth(text[3:], profile="full").text
    assert found.edits[0].start == 3


def test_marks_may_overlap_and_leave_the_turn() -> None:
    text = "B: wir #00:00:01# gehen #00:00:02#"
    marks = (Span(0, 3), span("#00:00:01# ", text), span("00:01#", text), span(" #00:00:02#", text))
    found = read_turn(Turn(1, "B", "interviewee", 3, len(text), "", marks=marks), text)
    assert found.text == "wir gehen"
    assert found.edits == ()


@given(st.data())
def test_every_turn_with_marks_can_be_mapped_back(data: st.DataObject) -> None:
    spoken = data.draw(turns("de"))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(spoken)), max_size=3)))
    text, marks = "B: ", []
    for before, after in zip([0, *cuts], [*cuts, len(spoken)], strict=True):
        text += spoken[before:after]
        if after != len(spoken):
            marks.append(Span(len(text), len(text) + 3))
            text += "<1>"
    found = read_turn(Turn(1, "B", "interviewee", 3, len(text), spoken, marks=tuple(marks)), text)
    assert found.text == smooth(spoken).text
    assert found.alignment.apply(text[3:]) == found.text
    assert all(text[edit.start : edit.end] == edit.removed for edit in found.edits)
    whole = found.to_verbatim(Span(0, len(found.text)))
    assert found.to_reading(whole) == Span(0, len(found.text))
