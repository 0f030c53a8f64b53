"""A draft paraphrase leaves out what carries no content and adds nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.smoothing.lexicon import load_lexicon
from qda.summary import draft_paraphrase

WORD = re.compile(r"\w+(?:[-'’]\w+)*")


def words(text: str) -> list[str]:
    return WORD.findall(text)


def is_subsequence(some: list[str], all_words: list[str]) -> bool:
    rest = iter(all_words)
    return all(word in rest for word in some)


@pytest.mark.parametrize(
    ("passage", "kept", "gone"),
    [
        ("Also, ich sag mal, wir haben einen Newsletter gemacht, und das war dann halt so.", "Newsletter", "war dann"),
        ("Die Leute haben keine Zeit, die Leute haben keine Zeit, das ist das Problem.", "keine Zeit", ""),
        ("Well, you know, we tried a newsletter, and nobody read it.", "nobody read it", "you know"),
        ("Ja, genau, das ist so, wir haben drei Standorte.", "drei Standorte", "genau"),
    ],
)
def test_clauses_without_content_go(passage: str, kept: str, gone: str) -> None:
    found = draft_paraphrase(passage, language="en" if "newsletter" in passage else "de").text
    assert kept in found
    assert not gone or gone not in found
    assert found.count(kept) == 1


def test_a_passage_without_content_has_an_empty_draft() -> None:
    assert draft_paraphrase("Ja, genau. Mhm.").text == ""
    assert draft_paraphrase("Yeah, right.", language="en").text == ""


def test_a_lone_negation_is_content() -> None:
    assert "nicht" in draft_paraphrase("Das geht gar nicht.").text
    assert "Nein" in draft_paraphrase("Nein.").text


PIECES = (
    "also", "ja", "wir", "haben", "keine", "Zeit", "nicht", "drei", "Leute", ",", ".", "–", "ich sag mal", "halt", "so",
    "Newsletter", "(unv.)", "„das geht nie“", ":", ";",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_words_come_from_the_passage_in_order_and_never_more(pieces: list[str]) -> None:
    passage = " ".join(pieces)
    found = draft_paraphrase(passage)
    assert is_subsequence(words(found.text), words(passage))
    assert len(found.text) <= len(passage)
    assert draft_paraphrase(passage) == found


def test_on_other_people_s_interviews_no_negation_is_left_out_that_was_said_once(shared: Path | None) -> None:
    if shared is None:
        pytest.skip("no outside material")
    folder = shared / "data" / "voice_assistants_de"
    passages = [
        row["text"]
        for path in sorted(folder.rglob("*.jsonl"))
        for row in map(json.loads, path.read_text("utf-8").splitlines())
        if isinstance(row.get("text"), str)
    ][:300]
    assert passages
    lexicon = load_lexicon("de")
    for passage in passages:
        found = draft_paraphrase(passage).text
        before = {word.casefold() for word in words(passage) if lexicon.is_negation(word.casefold())}
        after = {word.casefold() for word in words(found)}
        assert before <= after, passage
