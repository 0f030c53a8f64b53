"""Names are found; how many of an invented list is measured."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from qda.importers import read_transcript
from qda.model import Transcript
from qda.pseudonyms import Entry, find_names, propose
from qda.pseudonyms.forms import fold
from tests.pseudonyms.material import (
    EVERYDAY,
    FIRMS,
    PEOPLE,
    PLACES,
    SHAPES,
    UNSEEN_FIRMS,
    UNSEEN_PEOPLE,
    UNSEEN_PLACES,
    transcript_text,
)


def interview(*sentences: str, name: str = "E1.txt") -> Transcript:
    text = "".join(f"I: Und?\n\nB: {sentence}\n\n" for sentence in sentences)
    return read_transcript(text.encode(), name=name)


def names(*sentences: str) -> list[str]:
    return [one.name for one in propose([interview(*sentences)])]


def recall(group: Sequence[tuple[str, str]]) -> tuple[int, list[str]]:
    missed = []
    for name, sentence in group:
        found = names(f"Also. {sentence} Ja.")
        if not any(fold(name) in fold(one) for one in found):
            missed.append(name)
    return len(group) - len(missed), missed


@pytest.mark.parametrize(
    ("kind", "group", "least"),
    [("people", PEOPLE, 40), ("places", PLACES, 28), ("firms", FIRMS, 20), ("shapes", SHAPES, 7)],
)
def test_invented_names_are_found_in_one_sentence_each(
    kind: str, group: Sequence[tuple[str, str]], least: int, record_property: Callable[[str, object], None]
) -> None:
    found, missed = recall(group)
    record_property(f"{kind} found", f"{found} of {len(group)}, missed {missed}")
    assert found >= least, missed


@pytest.mark.parametrize(
    ("kind", "group", "least"),
    [("people", UNSEEN_PEOPLE, 16), ("places", UNSEEN_PLACES, 14), ("firms", UNSEEN_FIRMS, 8)],
)
def test_names_that_the_rules_were_not_made_with_are_found_too(
    kind: str, group: Sequence[tuple[str, str]], least: int, record_property: Callable[[str, object], None]
) -> None:
    found, missed = recall(group)
    record_property(f"unseen {kind} found", f"{found} of {len(group)}, missed {missed}")
    assert found >= least, missed


def test_everyday_sentences_hold_no_name() -> None:
    assert names(*EVERYDAY) == []


def test_once_a_whole_name_is_known_its_parts_are_found_everywhere_in_the_transcript() -> None:
    found = propose([interview("Das war Ingrid Sommer.", "Der Sommer war das egal. Ingrids Büro war leer.")])
    assert {one.name: one.replacement for one in found} == {
        "Ingrid Sommer": "[Person 1]",
        "Sommer": "[Person 1]",
        "Ingrid": "[Person 1]",
    }


def test_an_initial_behind_a_title_belongs_to_the_only_name_that_fits() -> None:
    found = {one.name: one.replacement for one in propose([interview("Frau Müller kam. Frau M. ging wieder.")])}
    assert found == {"Müller": "[Person 1]", "Frau M.": "Frau [Person 1]"}


def test_two_people_of_one_last_name_are_told_apart() -> None:
    found = {one.name: one.replacement for one in propose([interview("Anna Krause und Peter Krause. Krause halt.")])}
    assert found["Anna Krause"] != found["Peter Krause"]
    assert found["Krause"] not in (found["Anna Krause"], found["Peter Krause"])


def test_inflected_names_are_listed_under_their_base_form() -> None:
    found = names("Müllers Auto, die Kölner, das Münchner Büro, Bosch und Boschs Werk, bei der Deutschen Bahn.")
    assert {"Müller", "Köln", "München", "Bosch", "Deutsche Bahn"} <= set(found)
    assert not {"Müllers", "Kölner", "Münchner", "Boschs", "Deutschen Bahn"} & set(found)


def test_speakers_who_are_named_by_their_label_are_found() -> None:
    text = "Jana: Wie war das?\n\nTrovik: So.\n\nJana: Aha.\n\nTrovik: Ja.\n"
    found = [one.name for one in propose([read_transcript(text.encode(), name="E1.txt")])]
    assert {"Jana", "Trovik"} <= set(found)


def test_names_are_found_in_a_transcript_without_capitals() -> None:
    text = "i: und dann\n\nb: ja dann kam frau brinkmann aus wolfenbüttel und hat mit dem torsten geredet\n"
    found = [one.name for one in propose([read_transcript(text.encode(), name="E1.txt")])]
    assert {"brinkmann", "Wolfenbüttel", "torsten"} <= set(found)


def test_english_names_are_found() -> None:
    text = "I: Who was that?\n\nB: Mrs Henderson called me from Birmingham, and Oliver Smith was there too.\n"
    found = [one.name for one in propose([read_transcript(text.encode(), name="P1.txt", language="en")], language="en")]
    assert {"Henderson", "Oliver Smith", "Birmingham"} <= set(found)


def test_longer_words_that_hold_a_name_are_listed_too() -> None:
    found = {one.name: one.reason for one in propose([interview("Herr Brömmel wohnt in der Nähe vom Brömmelweiher.")])}
    assert found["Brömmelweiher"] == "enthält „Brömmel“"


def test_time_marks_and_counts_are_no_telephone_numbers() -> None:
    text = "[00:01:02] I: Wie viele?\n\n[00:01:05] B: 340 von 512, seit 1998, Nummer 12345. [00:10:11]\n"
    assert [one.kind for one in find_names(read_transcript(text.encode(), name="E1.txt"))] == []


def test_decisions_and_replacements_of_a_known_list_are_kept_and_numbers_go_on() -> None:
    known = [Entry("Müller", "person", "[Person 7]", "yes"), Entry("Vergangen", "person", "[Person 8]", "no")]
    found = propose([interview("Frau Müller und Frau Brinkmann.")], known=known)
    assert [(one.name, one.replacement, one.decision) for one in found] == [
        ("Müller", "[Person 7]", "yes"),
        ("Brinkmann", "[Person 9]", ""),
        ("Vergangen", "[Person 8]", "no"),
    ]


def test_proper_nouns_by_grammar_are_found_unless_a_dictionary_has_them() -> None:
    found = find_names(interview("Wir haben Dragoslav gefragt, ob das Tolmezzo gefällt, im Wiki und im Bus."))
    assert [(one.name, one.reason) for one in found] == [
        ("Dragoslav", "proper noun by grammar"),
        ("Tolmezzo", "proper noun by grammar"),
    ]


def test_a_whole_interview_is_read_in_a_moment() -> None:
    text = transcript_text(PEOPLE, PLACES, FIRMS, SHAPES) * 5
    assert len(propose([read_transcript(text.encode(), name="E1.txt")])) > 80
