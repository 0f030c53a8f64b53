"""Lines, cursor, margin and search: the parts that know no terminal."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.model import Category, Codebook, Coding, Evidence, Source, Span, Transcript, Turn
from qda.screen.cursor import Cursor
from qda.screen.describing import marks_text
from qda.screen.fuzzy import ranked
from qda.screen.layout import layout
from qda.screen.marks import Mark, Marks, bracket
from qda.screen.page import Page
from qda.screen.palette import Palette
from qda.screen.readings import Reader
from qda.screen.wrapping import at_cell, cells_of, clipped, shown, wrap
from qda.settings import read_settings
from qda.workflow.study import Readings

PIECES = [
    "Haus",
    " ",
    "  ",
    "\n",
    "\t",
    "日本",
    "👨‍👩‍👧",
    "é",
    "e\u0301",
    "\x1b[31m",
    "x" * 30,
    "–",
    "ß",
    "\u200d",
    "Ä",
]
SETTINGS = read_settings("qda: 1\ncodebook: codebook.yaml\n", name="study.yaml")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def transcript_of(*turns: str) -> Transcript:
    text, made = "", []
    for number, words in enumerate(turns, start=1):
        label = "I: " if number % 2 else "B: "
        start = len(text) + 3
        text += label + words + "\n\n"
        role = "interviewer" if number % 2 else "interviewee"
        made.append(Turn(number, label[0], role, start, start + len(words), words))  # type: ignore[arg-type]
    return Transcript("T", text, tuple(made), Source("T.txt", "0", "text"))


def reader_of(transcript: Transcript, *, smoothed: bool = False) -> Reader:
    return Reader(transcript, Readings(SETTINGS), smoothed)


@given(TEXTS, st.integers(2, 40))
def test_lines_tile_the_text_and_keep_to_the_width(text: str, width: int) -> None:
    lines = list(wrap(text, width))
    assert "".join(text[start:end] for start, end in lines) == text
    for start, end in lines:
        assert cells_of(text[start:end].rstrip()) <= max(width, 4)


@given(TEXTS)
def test_what_goes_to_the_terminal_has_no_control_characters(text: str) -> None:
    assert not any(ord(one) < 32 or 127 <= ord(one) < 160 for one in shown(text))
    assert cells_of(clipped(text, 7)) <= 7


def test_a_cell_finds_its_character_among_wide_ones() -> None:
    assert [at_cell("a日b\tc", cell) for cell in range(9)] == [0, 1, 1, 2, 3, 3, 3, 3, 4]


@given(st.lists(TEXTS, min_size=1, max_size=5), st.integers(4, 30))
def test_each_position_stands_on_one_line(turns: list[str], width: int) -> None:
    transcript = transcript_of(*turns)
    page = Page(transcript, reader_of(transcript).view, width=width)
    for number, line in enumerate(page.lines):
        if line.end > line.start:
            assert page.line_at(line.turn, line.start) == number
    for turn in transcript.turns:
        covered = [page.verbatim(n) for n, line in enumerate(page.lines) if not line.is_gap
                   and transcript.turns[line.turn] is turn]  # fmt: skip
        assert covered[0].start == turn.start
        assert covered[-1].end == turn.end
        assert all(one.end == other.start for one, other in pairwise(covered))


@given(st.lists(TEXTS, min_size=1, max_size=5), st.lists(st.integers(-9, 9), max_size=12), st.booleans())
def test_the_cursor_stays_in_the_transcript(turns: list[str], moves: list[int], smoothed: bool) -> None:
    transcript = transcript_of(*turns)
    reader = reader_of(transcript, smoothed=smoothed)
    page = Page(transcript, reader.view, width=12)
    cursor = Cursor(reader, "word")
    cursor.go_to(0)
    for move in moves:
        cursor.step_line(page, move or 1, 3) if move % 2 else cursor.step(1 if move >= 0 else -1, extend=move > 4)
        assert 0 <= cursor.span.start <= cursor.span.end <= len(transcript.text)


def test_stepping_goes_over_the_borders_of_turns() -> None:
    transcript = transcript_of("Und dann?", "Erst dies, danach noch etwas anderes.")
    cursor = Cursor(reader_of(transcript), "clause")
    cursor.go_to(0)
    seen = [transcript.text[cursor.span.start : cursor.span.end]]
    for _ in range(3):
        cursor.step(1)
        seen.append(transcript.text[cursor.span.start : cursor.span.end])
    assert seen[:2] == ["Und dann?", "Erst dies, danach noch etwas anderes."]
    assert seen[2:] == seen[1:2] * 2
    cursor.step(-1)
    assert transcript.text[cursor.span.start : cursor.span.end] == "Und dann?"


def test_a_smoothed_selection_grows_over_what_was_removed_inside_it_only() -> None:
    transcript = transcript_of("Ja?", "Ähm, wir, äh, haben das gemacht, ähm.")
    cursor = Cursor(reader_of(transcript, smoothed=True), "turn")
    cursor.go_to(transcript.turns[1].start)
    assert transcript.text[cursor.span.start : cursor.span.end].startswith("wir, äh, haben das gemacht")


def coding(start: int, end: int, category: str = "K") -> Coding:
    return Coding(f"{start}-{end}-{category}", "T", 2, start, end, "", category, "me")


def test_overlapping_codings_have_lanes_of_their_own() -> None:
    transcript = transcript_of("Ja?", "Erst dies und dann danach noch etwas anderes.")
    start = transcript.turns[1].start
    marks = Marks(
        transcript, [coding(start, start + 20), coding(start + 5, start + 30), coding(start + 20, start + 35)]
    )
    assert [one.lane for one in marks.all] == [0, 1, 0]
    assert marks.lanes == 2


@pytest.mark.parametrize(("line", "sign"), [((0, 10), "┌"), ((10, 20), "│"), ((20, 30), "└"), ((0, 30), "╶")])
def test_a_bracket_shows_where_a_coding_begins_and_ends(line: tuple[int, int], sign: str) -> None:
    assert bracket([Mark(coding(5, 25), 0)], Span(*line)) == sign


def test_a_bracket_shows_where_one_coding_follows_another() -> None:
    assert bracket([Mark(coding(5, 15), 0), Mark(coding(15, 25), 0)], Span(10, 20)) == "├"


CATEGORIES = [
    Category("SK3", "Konflikt- und Kritikkompetenz"),
    Category("PK2", "Kritikfähigkeit"),
    Category("KM", "Kommunikation"),
    Category("K", "Sonstiges"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["SK3", "PK2", "KM", "K"]),
        ("k", ["K", "KM", "SK3", "PK2"]),
        ("krit", ["SK3", "PK2"]),
        ("KRITIKFA", ["PK2"]),
        ("fahig", ["PK2"]),
        ("sk3", ["SK3"]),
        ("kuk", ["SK3", "KM"]),
        ("kmnk", ["KM"]),
        ("konf krit", ["SK3"]),
        ("xyz", []),
    ],
)
def test_a_few_letters_find_a_category(typed: str, found: list[str]) -> None:
    assert [one.id for one in ranked(CATEGORIES, typed)] == found


@pytest.mark.parametrize("width", [20, 28, 40, 60, 80, 200])
def test_the_window_is_never_wider_than_its_parts(width: int) -> None:
    division = layout(width, transcript_of("Ja?", "Ja."))
    assert division.gutter + division.text + division.margin <= width
    assert division.text >= 8


def test_a_suggestion_says_why() -> None:
    suggested = replace(
        coding(0, 9, "SK3"), status="suggested", confidence=0.8,
        evidence=(Evidence("Zoff", 3, 7, "zoff*"), Evidence("≈ E3:14", 0, 9, "nearest")),
    )  # fmt: skip
    palette = Palette(Codebook("", (CATEGORIES[0],), ""), plain=True)
    text = marks_text([Mark(suggested, 0)], "", lambda _id: CATEGORIES[0], palette, lambda message: message.text("de"))
    assert text.plain == (
        "  SK3 Konflikt- und Kritikkompetenz · vorgeschlagen wegen „Zoff“ · ähnlich wie E3, Abs. 14 · Sicherheit 0,80\n"
    )
