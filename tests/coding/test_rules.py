"""Rule suggestions: the passage that a person would code, and why it was suggested."""

from __future__ import annotations

import json

import pytest

from qda.codebook import read_codebook
from qda.coding.rules import suggest_by_rules
from qda.model import Coding, Transcript
from tests.coding.material import as_spoken, transcript


def suggest(patterns: str, *turns: tuple[str, str], unit: str = "clause", more: str = "") -> list[Coding]:
    book = read_codebook(f"qda: 1\ncategories:\n  - id: A\n    patterns: {patterns}\n{more}")
    text: Transcript = transcript(*turns)
    return suggest_by_rules(book, [text], as_spoken, unit=unit)


def words(patterns: str, text: str, more: str = "") -> list[str]:
    return [piece.text for one in suggest(patterns, ("B", text), more=more) for piece in one.evidence]


def test_the_suggestion_is_the_clause_with_the_words_as_evidence() -> None:
    (one,) = suggest("[konflikt*]", ("I", "Und?"), ("B", "Ich glaube schon, dass es Konflikte gibt, weil alle reden."))
    assert one.quote == "dass es Konflikte gibt,"
    assert [(piece.text, piece.pattern) for piece in one.evidence] == [("Konflikte", "konflikt*")]
    assert (one.status, one.origin, one.turn) == ("suggested", "rule", 2)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("community", "Die Lerncommunities laufen.", ["Lerncommunities"]),
        ("community", "Die Lern-Community läuft.", ["Lern-Community"]),
        ("Kommune", "Die Kommunikation läuft.", []),
        ("Konflikt", "Bei Unternehmenskonflikten wird es eng.", ["Unternehmenskonflikten"]),
        ("Haus", "Die Häuser sind alt.", ["Häuser"]),
        ("Änderung", "Jede Aenderung macht Arbeit.", ["Aenderung"]),
        ("Rat", "Die Beratung war gut.", []),
        ("helfen", "Das hat uns sehr geholfen.", ["geholfen"]),
        ("'{lemma: durchsetzen}'", "Er hat sich durchgesetzt.", ["durchgesetzt"]),
        ("in Konflikten bestehen", "Man muss in Konflikten bestehen können.", ["in Konflikten bestehen"]),
        ("*kompetenz", "Die Medienkompetenz fehlt.", ["Medienkompetenz"]),
    ],
)
def test_a_word_is_found_in_its_forms_and_compounds(pattern: str, text: str, expected: list[str]) -> None:
    item = pattern.strip("'") if pattern.startswith("'") else json.dumps(pattern, ensure_ascii=False)
    assert words(f"[{item}]", text) == expected


def test_a_separable_verb_is_found_over_a_distance() -> None:
    found = words("[{lemma: durchsetzen}]", "Sie setzt sich am Ende immer durch. Das geht.")
    assert found == ["setzt", "durch"]


def test_a_preposition_is_no_separated_particle() -> None:
    assert words("[{lemma: durchsetzen}]", "Sie setzt sich durch den Nebel ab.") == []


def test_a_phrase_does_not_run_over_the_end_of_a_sentence() -> None:
    assert words('["Luft nach oben"]', "Da ist Luft. Nach oben geht es.") == []


def test_an_excluded_word_does_not_count() -> None:
    more = "    exclude: ['interessenkonflikt*']\n"
    assert words("[konflikt*]", "Ein Interessenkonflikt ist kein Konflikt.", more) == ["Konflikt"]


def test_all_parts_must_stand_within_the_sentence() -> None:
    patterns = "[{all: [konflikt*, lös*], within: sentence}]"
    assert words(patterns, "Konflikte muss man lösen können.") == ["Konflikte", "lösen"]
    assert words(patterns, "Es gibt Konflikte. Wir lösen nichts.") == []


def test_all_parts_may_stand_in_different_turns_of_an_answer() -> None:
    patterns = "[{all: [konflikt*, lös*], within: answer}]"
    turns = [("I", "Wie ist das?"), ("B", "Da gibt es Konflikte."), ("I", "Mhm."), ("B", "Die lösen wir.")]
    assert {one.turn for one in suggest(patterns, *turns)} == {2, 4}
    turns[2] = ("I", "Und wer hilft?")
    assert suggest(patterns, *turns) == []


def test_the_interviewer_is_left_out_unless_asked_for() -> None:
    turns = (("I", "Gibt es Konflikte?"), ("B", "Nein."))
    assert suggest("[konflikt*]", *turns) == []
    assert len(suggest("[konflikt*]", *turns, more="    match: {in_interviewer: true}\n")) == 1


def test_two_matches_in_one_clause_are_one_suggestion() -> None:
    (one,) = suggest("[konflikt*, streit]", ("B", "Bei Konflikt und Streit hilft nur Reden."))
    assert [piece.text for piece in one.evidence] == ["Konflikt", "Streit"]


def test_of_nested_matches_the_longest_is_the_evidence() -> None:
    assert words('[zeit, "keine Zeit"]', "Da ist keine Zeit für.") == ["keine Zeit"]


def test_running_again_gives_the_same_ids_whatever_the_guides_version() -> None:
    first = suggest("[konflikt*]", ("B", "Konflikte gibt es immer wieder."))
    second = suggest("[konflikt*, zwist]", ("B", "Konflikte gibt es immer wieder."))
    assert [one.id for one in first] == [one.id for one in second]
    assert first[0].codebook_version != second[0].codebook_version


def test_whole_sentences_on_request() -> None:
    (one,) = suggest("[konflikt*]", ("B", "Ich glaube schon, dass es Konflikte gibt."), unit="sentence")
    assert one.quote == "Ich glaube schon, dass es Konflikte gibt."


def test_a_retired_category_suggests_nothing() -> None:
    assert suggest("[konflikt*]", ("B", "Konflikte gibt es immer."), more="    status: retired\n") == []
