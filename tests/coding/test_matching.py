"""Places in a reading: positions, words cut at the end of a line, phrases across pieces, the library function."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qda
from qda.codebook.patterns import pattern_of
from qda.coding.rules.compiled import CompiledCodebook
from qda.coding.rules.matching import Matcher
from qda.coding.rules.suggest import NAMESPACE, suggestion_id
from qda.errors import NotFound
from qda.model import Category, Codebook, Span

TRANSCRIPT = "I: Gibt es Streit?\nB: Ähm, ja, also der Streit im, im Team war schlimm. Wir haben ihn gelöst.\n"


def matcher(*patterns: str, language: str = "de") -> Matcher:
    category = Category("A", "A", patterns=tuple(map(pattern_of, patterns)))
    return Matcher(CompiledCodebook(Codebook("x", (category,), "v", language), language=language))


def found(text: str, *patterns: str) -> list[str]:
    return [text[match.start : match.end] for match in sorted(matcher(*patterns).find(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konflikt- fähigkeit", ["Konflikt", "Konflikt- fähigkeit"]),
        ("Konflikt-\nfähigkeit", ["Konflikt-\nfähigkeit"]),
        ("Konflikt- und Kritikfähigkeit", ["Konflikt"]),
        ("Gamification- Konflikte", ["Gamification- Konflikte", "Konflikte"]),
        ("die Konflikt\xadfähigkeit", ["Konflikt\xadfähigkeit"]),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_one_word(text: str, expected: list[str]) -> None:
    assert found(text, "Konflikt") == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("gute Idee", "Das sind gute Ideen.", ["gute Ideen"]),
        ("gute Idee", "Das ist (gute) Idee", ["gute) Idee"]),
        ("gute Idee", "gute – Ideen", ["gute – Ideen"]),
        ("gute Idee", "Das ist gut. Ideen fehlen.", []),
        ("Luft nach oben", "Luft nach", []),
        ("nach oben", "immer nach oben", ["nach oben"]),
        ("keine Zeit", "keine Elternzeit", []),
        ("das Team stärken", "das/ein Team stärken und das Team stärken", ["das Team stärken"]),
    ],
)
def test_a_phrase_is_its_words_one_after_the_other(pattern: str, text: str, expected: list[str]) -> None:
    assert found(text, pattern) == expected


@pytest.mark.parametrize(
    ("verb", "text", "expected"),
    [
        ("durchsetzen", "sie setzt sich im Team durch, das weiß man", ["setzt sich im Team durch"]),
        ("aufhören", "ich höre damit auf und gehe", ["höre damit auf"]),
        ("mitnehmen", "Wir nahmen alle mit.", ["nahmen alle mit"]),
        ("teilnehmen", "er nimmt oft teil", ["nimmt oft teil"]),
        ("durchsetzen", "er setzt sich. Durch das Fenster.", []),
        ("mitnehmen", "wir nehmen mit dem Team alles", []),
    ],
)
def test_a_separated_verb_is_found_with_what_lies_between(verb: str, text: str, expected: list[str]) -> None:
    assert found(text, verb) == expected


@given(
    st.lists(
        st.sampled_from(["Streit", "der", "–", "", "(Streit),", "Rollenkonflikt", "x\ny", "ein Zank"]), max_size=30
    )
)
def test_positions_are_those_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    single = matcher("Streit", "Konflikt", "ein Zank")
    places = [(match.start, match.end) for match in single.find(text)]
    assert all(text[start:end] in ("Streit", "Rollenkonflikt", "ein Zank") for start, end in places)
    assert len(places) == text.count("Streit") + text.count("Rollenkonflikt") + text.count("ein Zank")


@given(st.text(max_size=12), st.integers(0, 9999), st.text(max_size=8))
def test_ids_are_name_based_uuids(transcript: str, start: int, category: str) -> None:
    try:
        name = f"{transcript}|{start}|{start + 3}|{category}|rule"
        expected = str(uuid.uuid5(NAMESPACE, name))
    except UnicodeEncodeError:
        return
    assert suggestion_id(transcript, Span(start, start + 3), category, "rule") == expected


def test_the_library_suggests_without_a_study() -> None:
    transcript = qda.read_transcript(TRANSCRIPT.encode(), name="E1.txt")
    book = qda.read_codebook("qda: 1\ncategories:\n  - id: K\n    patterns: [Streit]\n")
    (one,) = qda.suggest(book, [transcript])
    assert (one.category, one.turn, one.status, one.origin, one.coder) == ("K", 2, "suggested", "rule", "rule")
    assert one.quote == "ja, also der Streit im, im Team war schlimm."
    (piece,) = one.evidence
    assert (piece.text, piece.pattern) == ("Streit", "Streit")
    assert transcript.text[piece.start : piece.end] == "Streit"
    assert qda.suggest(book, [transcript], codings=[replace(one, status="rejected")]) == []
    with pytest.raises(NotFound, match="telepathy"):
        qda.suggest(book, [transcript], by="telepathy")
