"""PDF files and the joining of printed lines."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from qda.importers.pages import join_lines, join_pages, reflow
from tests.importers.making import pdf

LONG = "und dann haben wir das im Haus vorgestellt und alle waren ziemlich überrascht, weil"


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [  # the line-end hyphens of the published model study
        ("Social Soft-", "ware", "Social Software"),
        ("Verhandlungsfä-", "higkeit", "Verhandlungsfähigkeit"),
        ("Wissenscommu-", "nities", "Wissenscommunities"),
        ("proakti-", "ven", "proaktiven"),
        ("Eventmanage-", "ment", "Eventmanagement"),
        ("Lern-", "und Wissenscommunities", "Lern- und Wissenscommunities"),
        ("Handlungs-", "und Entscheidungsfreiräumen", "Handlungs- und Entscheidungsfreiräumen"),
        ("Lern- und", "Wissenscommunities", "Lern- und Wissenscommunities"),
        ("Gamification-", "Einsatz", "Gamification-Einsatz"),
        ("Präsenz- und Online-", "Kurse", "Präsenz- und Online-Kurse"),
        ("muss das vor-", "vorgelebt werden", "muss das vor- vorgelebt werden"),
        ("Montag -", "oder so", "Montag - oder so"),
        ("Kom\xad", "munikation", "Kommunikation"),
        ("ein- bzw.", "zweimal", "ein- bzw. zweimal"),
        ("ein-", "bzw. zweimal", "ein- bzw. zweimal"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(first: str, second: str, whole: str) -> None:
    assert join_lines(first, second) == whole


def test_a_turn_runs_over_the_page_break() -> None:
    pages = [["I: Wie war das?", f"B: Also {LONG}", "1"], ["es vorher niemand geglaubt hat.", "I: Aha.", "2"]]
    transcript = read_transcript(pdf(pages), name="E1.pdf")
    assert [(one.speaker, one.text) for one in transcript.turns] == [
        ("I", "Wie war das?"),
        ("B", f"Also {LONG} es vorher niemand geglaubt hat."),
        ("I", "Aha."),
    ]


def test_a_word_divided_at_the_line_end_is_joined() -> None:
    imported = BY_SUFFIX[".pdf"](pdf([[f"B: {LONG} Social Soft-", "ware und Lern-", "und Übungszeit."]]), name="E1.pdf")
    assert imported.text == f"B: {LONG} Social Software und Lern- und Übungszeit."


def test_page_numbers_headers_and_footers_are_taken_out_and_named() -> None:
    pages = [["Projekt Alpha", f"I: Frage {n}?", f"B: Antwort {n}, {LONG} ja.", f"Seite {n} von 3"] for n in (1, 2, 3)]
    imported = BY_SUFFIX[".pdf"](pdf(pages), name="E1.pdf")
    assert "Projekt" not in imported.text
    assert "Seite" not in imported.text
    assert imported.text.count("\n") == 5
    assert [one.code for one in imported.findings] == ["page_furniture_left_out"]


def test_the_same_answer_at_the_top_of_every_page_stays() -> None:
    pages = [["B: Ja.", f"I: Und {name}, wie war es dort im Einzelnen?"] for name in ("Bonn", "Köln", "Kiel")]
    assert BY_SUFFIX[".pdf"](pdf(pages), name="E1.pdf").text.count("B: Ja.") == 3


def test_a_number_that_is_no_page_number_stays() -> None:
    joined = join_pages([["", "2013", "I: a", ""], ["B: b", "7", " "]])
    assert joined.text.startswith("2013\n")
    assert joined.text.endswith("7")
    assert joined.findings == ()


def test_lines_of_the_header_stay_apart() -> None:
    lines = ["Transkript zum Gespräch mit der Expertin für Weiterbildung am Montag", "Datum: 1.2.2016", "I: a", "B: b"]
    assert reflow(lines) == lines


def test_a_short_line_ends_its_paragraph() -> None:
    lines = [f"B: {LONG}", "es gut war.", f"Und {LONG}", "so.", "I: Ja."]
    assert reflow(lines) == [f"B: {LONG} es gut war.", f"Und {LONG} so.", "I: Ja."]


def test_a_scan_is_refused_with_the_way_out() -> None:
    with pytest.raises(CannotRead) as raised:
        BY_SUFFIX[".pdf"](pdf([[], []]), name="E1.pdf")
    assert "without text" in str(raised.value)
    assert "OCR" in str(raised.value.hint)


def test_a_page_without_text_is_named() -> None:
    imported = BY_SUFFIX[".pdf"](pdf([["I: a"], []]), name="E1.pdf")
    assert [one.code for one in imported.findings] == ["pages_without_text"]


@pytest.mark.parametrize("data", [b"", b"I: a", b"PK\x03\x04"])
def test_another_kind_of_file_is_refused(data: bytes) -> None:
    with pytest.raises(CannotRead, match="expected a PDF file"):
        BY_SUFFIX[".pdf"](data, name="E1.pdf")


def test_a_locked_file_is_refused() -> None:
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(%s)/U(%s)>>/ID[<00><00>]" % (b"o" * 32, b"u" * 32)
    with pytest.raises(CannotRead, match="protected by a password"):
        BY_SUFFIX[".pdf"](pdf([["I: a"]]).replace(b"/Root 1 0 R", b"/Root 1 0 R" + lock), name="E1.pdf")


def test_a_broken_file_is_damaged() -> None:
    with pytest.raises(CannotRead, match="damaged"):
        BY_SUFFIX[".pdf"](b"%PDF-1.4\nnothing", name="E1.pdf")
