"""A transcript on a page to be coded: what is marked comes back to the character, through Word's own format."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.coding.onto_page import OntoPage, likeness
from qda.coding.page import Page, as_written, lay_out
from qda.exporters.word import Comment, coding_document
from qda.exporters.word.coding import BOOKMARK
from qda.importers import read_transcript
from qda.importers.word_comments import CommentedText, read_commented
from qda.model import Codebook, Span, Transcript
from qda.smoothing.turns import read_turn
from qda.tables import guide
from tests.exporters.opened import texts, xml

WORDS = st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=8)
PIECES = st.one_of(WORDS, st.sampled_from(["äh", "(..)", "🙂👩‍👧", "[lacht]", "des  ", "ich ich", "»so«", "<b>&"]))
SAID = st.lists(PIECES, min_size=1, max_size=12).map(" ".join)
INTERVIEWS = st.lists(SAID, min_size=1, max_size=6)


def interview(said: list[str]) -> Transcript:
    lines = [f"{'IB'[number % 2]}: {words}" for number, words in enumerate(said)]
    return read_transcript("\n\n".join(lines).encode(), name="E1.txt", language="de")


def page_of(transcript: Transcript, profile: str) -> Page:
    return lay_out(transcript, lambda whose, turn: read_turn(turn, whose.text, profile=profile))


def document(transcript: Transcript, page: Page, comments: list[Comment]) -> bytes:
    return coding_document(
        page, transcript, comments, guide=guide(Codebook("Guide", (), "v")), language="de", example="A; B: …",
        properties={"qda-transcript": transcript.id, "note": "<ä&\">"},
    )  # fmt: skip


def zone(found: CommentedText) -> str:
    start, end = found.bookmarks[BOOKMARK]
    return found.text[start:end]


@given(INTERVIEWS, st.sampled_from(["verbatim", "light", "full"]), st.data())
def test_ranges_come_back_to_the_character(said: list[str], profile: str, data: st.DataObject) -> None:
    transcript = interview(said)
    page = page_of(transcript, profile)
    words = [place for line in page.lines for place in range(line.words, line.end)]
    if not words:
        return
    edges = st.sampled_from(words)
    pairs = data.draw(st.lists(st.tuples(edges, edges).map(sorted), max_size=8))
    comments = [Comment(low, high + 1, "A", f"K{number}") for number, (low, high) in enumerate(pairs)]
    found = read_commented(document(transcript, page, comments), name="a.docx")
    start = found.bookmarks[BOOKMARK][0]
    assert zone(found).rstrip("\n") == page.text.rstrip("\n")
    back = {
        one.text: (one.start - start, one.end - start) for one in found.comments if one.start is not None and one.end
    }
    assert back == {one.text: (one.start, one.end) for one in comments}
    assert found.properties["note"] == '<ä&">'


@given(INTERVIEWS, st.sampled_from(["verbatim", "light"]), st.data())
def test_what_is_marked_on_the_page_is_shown_there_again(said: list[str], profile: str, data: st.DataObject) -> None:
    page = page_of(interview(said), profile)
    size = len(page.text)
    low, high = sorted((data.draw(st.integers(0, size)), data.draw(st.integers(0, size))))
    passage = page.passage(Span(low, high))
    if passage is None:
        assert all(high <= line.words or low >= line.end or low == high for line in page.lines)
        return
    shown = page.show(passage.span)
    assert shown is not None
    again = page.passage(shown)
    assert again == passage


@given(INTERVIEWS, st.data())
def test_the_verbatim_text_is_a_page_too(said: list[str], data: st.DataObject) -> None:
    transcript = interview(said)
    page = as_written(transcript)
    turn = data.draw(st.sampled_from(transcript.turns)) if transcript.turns else None
    if turn is not None and turn.start < turn.end:
        passage = page.passage(Span(turn.start, turn.end))
        assert passage is not None
        assert (passage.turn, passage.span) == (turn.number, turn.span)
        assert page.show(turn.span) == turn.span


def test_the_file_has_instructions_numbers_labels_and_the_guide() -> None:
    transcript = interview(["Wie war es?", "Gut, äh, gut."])
    lines = texts(xml(document(transcript, page_of(transcript, "verbatim"), [])))
    assert lines[0] == "Kodieren in Word: E1"
    assert "\t1\tI:\tWie war es?" in lines
    assert "\t2\tB:\tGut, äh, gut." in lines
    assert "Kodierleitfaden" in lines


def test_a_copy_is_laid_onto_the_page_by_its_numbers_even_when_every_paragraph_changed() -> None:
    said = [f"Satz {number} mit Wort und noch einem Wort davor und danach" for number in range(40)]
    page = page_of(interview(said), "verbatim")
    copy = page.text.replace("und noch einem", "und noch irgend einem")
    onto = OntoPage(copy, page)
    start = copy.index("Satz 27")
    place = onto.place(Span(start, start + len("Satz 27 mit Wort")))
    assert place.outcome == "same"
    assert place.span is not None
    assert page.text[place.span.start : place.span.end] == "Satz 27 mit Wort"
    assert [one.turn for one in onto.changes()] == list(range(1, 41))
    assert "irgend" in onto.changes()[0].after
    assert likeness(copy, page) > 0.5
    assert likeness("ganz anderer Text über etwas anderes", page) < 0.1


def converted(path: Path, kinds: tuple[str, ...], folder: Path) -> bytes:
    """A file after LibreOffice wrote it in each of the formats in turn."""
    for kind in kinds:
        target = folder / kind
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
             "--outdir", str(target), str(path)],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        path = target / f"{path.stem}.{kind}"
    return path.read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kinds", [("docx",), ("odt", "docx")], ids="-".join)
def test_libreoffice_gives_everything_back(kinds: tuple[str, ...], tmp_path: Path) -> None:
    transcript = interview(
        ["Wie war es 🙂 dort?", "Gut, äh, gut. Sehr  gut; »ja« & <nein>", "Und dann?", "Ende (..) hm."]
    )
    page = page_of(transcript, "verbatim")
    ends = (("war", "dort"), ("s 🙂", "Sehr"), ("ut, äh", "äh, g"), ("Sehr", "de (..)"))
    spots = [(page.text.index(first), page.text.index(last)) for first, last in ends]
    comments = [Comment(low, high, "Änne 🙂", f"K{number}: so\nund  so", "2026-03-14T10:11:12Z" if number else "")
                for number, (low, high) in enumerate(spots)]  # fmt: skip
    comments.append(Comment(*spots[0], "Ben", "Antwort"))
    path = tmp_path / "E1.docx"
    path.write_bytes(document(transcript, page, comments))
    found = read_commented(converted(path, kinds, tmp_path), name="E1.docx")
    start = found.bookmarks[BOOKMARK][0]
    assert OntoPage(zone(found), page).is_same
    assert found.properties["qda-transcript"] == "E1"
    back = sorted(
        (one.author, one.text, one.start - start, one.end - start, one.when[:19]) for one in found.comments
        if one.start is not None and one.end is not None
    )  # fmt: skip
    assert back == sorted((one.author, one.text, one.start, one.end, one.when[:19]) for one in comments)
