"""The list of names survives spreadsheets, and what is wrong in it is named with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.errors import ProblemsFound
from qda.pseudonyms import KINDS, Entry, read_list, write_list

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12)
ENTRIES = st.builds(
    Entry,
    name=st.from_regex(r"[A-Za-zÄÖÜäöü][\w .+-]{0,12}", fullmatch=True).map(lambda text: " ".join(text.split())),
    kind=st.sampled_from(KINDS),
    replacement=st.just("[X]"),
    decision=st.sampled_from(("", "no")),
    transcripts=st.lists(st.from_regex(r"[A-Z]\d", fullmatch=True), unique=True, max_size=3).map(tuple),
    occurrences=st.integers(0, 99),
    example=TEXT.map(str.strip),
)


@given(st.lists(ENTRIES.filter(lambda one: one.name), max_size=6), st.sampled_from((";", ",")))
def test_reading_gives_what_was_written(entries: list[Entry], delimiter: str) -> None:
    assert list(read_list(write_list(entries, delimiter=delimiter), name="n.csv")) == entries


def test_numbers_are_marked_so_that_a_spreadsheet_leaves_them_alone() -> None:
    content = write_list([Entry("0171 2345678", "phone"), Entry("+49 171", "phone")])
    assert b"\n'0171 2345678;" in content
    assert b"\n'+49 171;" in content
    assert [one.name for one in read_list(content, name="n.csv")] == ["0171 2345678", "+49 171"]


@pytest.mark.parametrize("word", ["yes", "Ja", "J", "x", "1"])
def test_several_words_say_yes(word: str) -> None:
    (entry,) = read_list(f"name,replacement,decision\nMüller,[P],{word}\n".encode(), name="n.csv")
    assert entry.decision == "yes"


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ("Müller,[P],maybe", "n.csv:2: decision: 'maybe' is none of yes, no"),
        ("Müller,,yes", "n.csv:2: replacement: a name that is to be replaced needs a replacement"),
        ("…,[P],yes", "n.csv:2: name: a name needs letters or digits"),
        ("Müller,[P],yes\nMUELLER,[Q],yes", "n.csv:3: replacement: 'MUELLER' has another replacement on line 2"),
        (
            "Müller,Herr Brinkmann,yes\nBrinkmann,[P],yes",
            "n.csv:2: replacement: the replacement 'Herr Brinkmann' holds",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(rows: str, what: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_list(f"name,replacement,decision\n{rows}\n".encode(), name="n.csv")
    assert what in caught.value.text()


def test_a_list_without_its_columns_is_refused() -> None:
    with pytest.raises(ProblemsFound, match="the column 'decision' is missing"):
        read_list(b"name;replacement\nA;B\n", name="n.csv")
