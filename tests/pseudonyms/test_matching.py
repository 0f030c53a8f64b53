"""Every form of a name is matched and replaced; passages are carried over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.language import words_of
from qda.model import Span
from qda.pseudonyms import Entry, Matcher, Traces, replace_names
from qda.pseudonyms.replacing import carried, replace_in_id

KEY = (
    Entry("Müller", "person", "[Person 1]", "yes"),
    Entry("Ingrid Sommer", "person", "[Person 2]", "yes"),
    Entry("Sommer", "person", "[Person 2]", "yes", ("E1",)),
    Entry("Frau M.", "person", "Frau [Person 3]", "yes"),
    Entry("Hans", "person", "[Person 4]", "yes"),
    Entry("Köln", "place", "[Ort 1]", "yes"),
    Entry("München", "place", "[Ort 2]", "yes"),
    Entry("Deutsche Bahn", "firm", "[Firma 1]", "yes"),
    Entry("E.ON", "firm", "[Firma 2]", "yes"),
    Entry("0171 2345678", "phone", "[Telefon 1]", "yes"),
    Entry("12.03.1998", "date", "[Datum 1]", "yes"),
    Entry("ingrid@example.org", "email", "[E-Mail 1]", "yes"),
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Frau Müllers Auto", "Frau [Person 1]s Auto"),
        ("MÜLLER, mueller, Mueller", "[Person 1], [Person 1], [Person 1]"),
        ("Müller's und Müller’s", "[Person 1]s und [Person 1]s"),
        ("die Müllerin", "die [Person 1]in"),
        ("das Müllersche Haus", "das [Person 1]sche Haus"),
        ("‚Müller‘ und 'Müller'", "‚[Person 1]‘ und '[Person 1]'"),
        ("Hans' Haus und Hansens Hof", "[Person 4]s Haus und [Person 4]s Hof"),
        ("INGRID SOMMER, Ingrid  Sommers", "[Person 2], [Person 2]s"),
        ("Ingrid. Müller kam.", "Ingrid. [Person 1] kam."),
        ("Frau M. sagt", "Frau [Person 3] sagt"),
        ("Kölner, kölnisch, Münchner", "[Ort 1]er, [Ort 1]isch, [Ort 2]er"),
        ("bei der Deutschen Bahn", "bei der [Firma 1]"),
        ("E.ON und e.on", "[Firma 2] und [Firma 2]"),
        ("+49 171 234 56 78 / 0171/2345678", "[Telefon 1] / [Telefon 1]"),
        ("am 12. März 1998, 1998-03-12, 12.3.98", "am [Datum 1], [Datum 1], [Datum 1]"),
        ("INGRID@example.org", "[E-Mail 1]"),
        ("Müllerei und Hansestadt", "Müllerei und Hansestadt"),
    ],
)
def test_every_form_is_replaced(old: str, new: str) -> None:
    assert replace_names(Matcher(KEY), old).text == new


def test_a_name_that_is_a_word_is_replaced_in_its_transcripts_or_behind_a_title() -> None:
    matcher, text = Matcher(KEY), "Der Sommer kam. Frau Sommer ging. sommer"
    assert replace_names(matcher, text, scope="E1").text == "Der [Person 2] kam. Frau [Person 2] ging. sommer"
    assert replace_names(matcher, text, scope="E2").text == "Der Sommer kam. Frau [Person 2] ging. sommer"
    assert replace_names(matcher, "im Sommer und Sommers Auto, des letzten Sommers", scope="E9").text == (
        "im Sommer und [Person 2]s Auto, des letzten Sommers"
    )


def test_one_name_of_two_people_is_told_apart_by_the_transcript() -> None:
    matcher = Matcher(
        [Entry("Brinkmann", "person", "[P 1]", "yes", ("E1",)), Entry("Brinkmann", "person", "[P 2]", "yes", ("E2",))]
    )
    assert replace_names(matcher, "Brinkmann", scope="E1").text == "[P 1]"
    assert replace_names(matcher, "Brinkmann", scope="E2").text == "[P 2]"


def test_labels_get_no_brackets_and_file_names_no_blanks() -> None:
    assert replace_names(Matcher(KEY), "Müller: Müller", plain=[Span(0, 8)]).text == "Person 1: [Person 1]"
    assert replace_in_id(Matcher(KEY), "Interview_Mueller_2015") == "Interview_Person-1_2015"


WORDS = st.sampled_from(
    ["Müller", "Müllers", "sagte", "Ingrid Sommer", "im", "Sommer", "Köln", "Kölner", "und", "Hans'", "ging.", "E.ON",
     "0171 2345678", "–", "\n", "I:", "Deutschen Bahn"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=25), st.data())
def test_a_passage_keeps_its_surroundings_when_names_are_replaced(words: list[str], data: st.DataObject) -> None:
    matcher, text = Matcher(KEY), " ".join(words)
    replaced = replace_names(matcher, text, scope="E1")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = [hit for hit in replaced.hits if hit.start < start < hit.end or hit.start < end < hit.end]
    moved = carried(Span(start, end), replaced.alignment)
    if start < end and not cut:
        inside = replace_names(matcher, text, scope="E1")
        before, after = inside.text[: moved.start], inside.text[moved.end :]
        pieces = [Span(0, start), Span(end, len(text))]
        assert before == _rendered(text, pieces[0], replaced)
        assert after == _rendered(text, pieces[1], replaced)
        assert inside.text[moved.start : moved.end] == _rendered(text, Span(start, end), replaced)


def _rendered(text: str, span: Span, replaced: object) -> str:
    """A stretch of the old text with the replacements inside it, made without the alignment."""
    parts, position = [], span.start
    for block in replaced.alignment.blocks:  # type: ignore[attr-defined]
        if not block.same and span.start <= block.start and block.end <= span.end:
            parts += [text[position : block.start], block.inserted]
            position = block.end
    return "".join([*parts, text[position : span.end]])


@given(st.lists(WORDS, max_size=25))
def test_what_was_replaced_is_not_found_again(words: list[str]) -> None:
    text = replace_names(Matcher(KEY), " ".join(words), scope="E1").text
    traces = Traces([one for one in KEY if " " not in one.name], words_of("de").knows)
    assert [hit for hit in traces.find(text, scope="E1") if hit.sure] == []


@pytest.mark.parametrize(
    "text",
    ["Interview_Mueller.docx", "muller", "MÜLLERS", "Müllerstraße", "InterviewMüller", "Exmüller", "ingrid_sommer",
     "Sommer-Interview", "InterviewSommer"],
)  # fmt: skip
def test_traces_are_found_in_names_of_files(text: str) -> None:
    found = Traces(KEY, words_of("de").knows).find(text, running=False)
    assert any(hit.sure for hit in found)


def test_a_longer_word_of_the_dictionary_is_a_doubtful_trace() -> None:
    (hit,) = Traces([Entry("Peter", "person", "[P]", "yes")], words_of("de").knows).find("Petersilie")
    assert (hit.inside, hit.sure) == (True, False)


def test_a_word_that_was_decided_no_is_no_trace() -> None:
    key = [Entry("Peter", "person", "[P]", "yes"), Entry("Peterwerk", "other", "", "no")]
    assert Traces(key, words_of("de").knows).find("das Peterwerk") == []


def test_the_parts_of_a_whole_name_are_traces_too() -> None:
    traces = Traces([Entry("Ingrid Rübsam", "person", "[P]", "yes")], words_of("de").knows)
    assert [hit.entry.name for hit in traces.find("Rübsams Büro")] == ["Rübsam"]
