"""Invariants of smoothing, on texts made up of everything the rules know and on transcripts beside the checkout."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.smoothing import CONVENTIONS, smooth
from tests.smoothing.invariants import repair_violations, violations

Record = Callable[[str, object], None]

WORDS = {
    "de": [
        "ich", "Ich", "wir", "das", "Das", "die", "der", "und", "Und", "aber", "weil", "dass", "in", "an",
        "ein", "ist", "hat", "haben", "kann", "nicht", "nich", "kein", "keine", "nie", "nein", "Nein", "ja",
        "Ja", "genau", "zwei", "drei", "2015", "3,5", "zwanzig", "sehr", "ganz", "zu", "sie", "Sie", "Problem",
        "Marketing", "Leute", "wichtig", "un", "was", "wer", "ne", "'ne", "so'n", "wir's", "gibt’s", "hamma",
        "is", "NICHT", "HR", "Gute", "gute", "selbst", "machen", "Kolleg:innen", "und/oder", "win-win",
        "seeehr", "egal", "Fazit:", "E-Mail", "öfter",
    ],
    "en": [
        "I", "we", "We", "the", "The", "and", "And", "but", "because", "that", "had", "her", "in", "to", "is",
        "it", "not", "no", "No", "never", "don't", "don’t", "can't", "two", "five", "10", "very", "you", "yes",
        "Yes", "yeah", "well", "team", "Berlin", "works", "was", "what", "who", "gonna", "'cause", "dunno",
        "NOT", "IT", "ER", "un", "dis", "non",
    ],
}  # fmt: skip
NOISE = {
    "de": [
        "äh", "Äh", "ähm", "Ähm", "hm", "Hm", "mhm", "Mhm", "öh", "hm_hm", "ääähm", "hm=hm", "äh-",
    ],
    "en": [
        "uh", "Uh", "um", "Um", "er", "mhm", "uh-huh", "Uh-uh", "mm", "Hmm", "mm-hmm",
    ],
}  # fmt: skip
SIGNS = [
    ",", ".", "!", "?", "...", "…", "–", "-", ";", "/", "//", "(", ")", "[", "]", "*", "_", "°", "@",
    "=", "„", "“", '"', "»", "«", "(lacht)", "[lacht]", "((hustet))", "(laughs)", "(.)", "(..)", "(3)",
    "(1)", "(2)", "(2,5 Sek.)", "(--)", "(unv.)", "(unv., Lärm)", "[inaudible 00:01:02]", "( )", "(?)",
    "(nicht)", "(Jive?)", "(zwei)", "(nickt)", "(bejahend)", "(I: Mhm.)", "(I: Nein.)",
    "(I: Und wie oft?)", "//mhm//", "//nein//", "//genau das//", "#00:01:23-4#", "[00:01:23]", "[Firma A]",
    "<Ort>", "#Name#", "„Ähm, das das ist es.“", '"no, no, um"', "*wichtig*", "_sehr_", "<u>gut</u>",
    "*lacht*", "*nicht*", "ja:::", "wa:r", "so(h)", "°nicht°", "@ja@", "@(.)@", "└genau┘", "[genau]", "°h",
    ".hh", "oh=nee", "und_äh", "WICHtig", "ak!ZENT!", "↑", "<<lachend>", ">", "<schnell>", "•", "˙",
    "&-um", "&+fr", "&=laughs", "<I want> [/]", "<not> [/]", "the [/]", "xxx",
    "(be)cause", "info@firma.de", "https://a.example/b", "Sor/", "vor-", "un-", "nich/", "kein/", "d/",
    "wir-", "das/", "zwei-", "Lern-", "Unter/", "  ", "\n", "\t", "((", "))",
]  # fmt: skip
CUT_OFF = [
    "–", "—", "-", "--", "..", "... –", ", –", "– –", "w- —", "w-", "w/", "vor- –", "vor/ –", "vor-", "äh- –", "äh-",
    "äh –,", "uh-",
    "th-", "the-", "und-", "ich-", "ich—", "ich –", "Haus-", "Haus--", "nicht-", "nicht--", "nicht –", "zwei- –",
    "Vor- und", "Vor- –", "(be)cause/", "wa:r-",
]  # fmt: skip
ATTACHED = frozenset([",", ".", "!", "?", "...", "…", ";", ")", "]", "“", "«", "°", "//mhm//", "/"])
OPENING = frozenset(["(", "[", "„", "»", "_", "*"])


def talk(pieces: list[tuple[str, int]]) -> str:
    """A turn of pieces, each said so many times; punctuation stands where it belongs."""
    text = before = ""
    for piece, times in pieces:
        for _ in range(times):
            apart = text and piece not in ATTACHED and before not in OPENING
            text += f" {piece}" if apart else piece
            before = piece
    return text


def turns(language: str) -> st.SearchStrategy[str]:
    """Turns of words, noise and signs, and of what people break off: fragments, dashes, and both side by side."""
    piece = st.one_of(*map(st.sampled_from, (WORDS[language], NOISE[language], SIGNS, CUT_OFF)))
    return st.lists(st.tuples(piece, st.sampled_from([1, 1, 1, 2, 3])), max_size=14).map(talk)


@given(
    st.data(),
    st.sampled_from(["de", "en"]),
    st.sampled_from(sorted(CONVENTIONS)),
    st.sampled_from(["verbatim", "light", "full"]),
)
def test_no_invariant_is_broken(data: st.DataObject, language: str, convention: str, profile: str) -> None:
    text = data.draw(turns(language))
    assert not list(violations(text, language, convention, profile))


@given(st.text(max_size=60), st.sampled_from(sorted(CONVENTIONS)), st.sampled_from(["verbatim", "light", "full"]))
def test_any_text_has_a_reading_that_its_edits_rebuild(text: str, convention: str, profile: str) -> None:
    reading = smooth(text, convention=convention, profile=profile)
    assert reading.alignment.apply(text) == reading.text
    assert all(edit.removed == text[edit.start : edit.end] for edit in reading.edits)


CORPORA = {
    "interviews_de": ("text", "de"),
    "sagt_de_tr": ("disfluent", "de"),
    "gum_spoken_en": ("disfluent", "en"),
    "disfl_qa": ("disfluent", "en"),
    "voice_assistants_de": ("text", "de"),
    "talkmoves": ("text", "en"),
    "pdpilot_interviews": ("text", "en"),
    "serdif_taguette": ("text", "en"),
    "popbert_bundestag": ("text", "de"),
    "one_million_posts": ("text", "de"),
    "germs_at": ("text", "de"),
    "cered_reflection": ("text", "en"),
    "promise_nfr": ("text", "en"),
}
TALK = ("interviews_de", "sagt_de_tr", "gum_spoken_en", "voice_assistants_de")


def texts(shared: Path, folder: str) -> list[str]:
    """The texts of the part of a corpus that is there for development."""
    column, _language = CORPORA[folder]
    rows = (shared / "data" / folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)[column] for line in rows]


@pytest.mark.parametrize("folder", TALK)
def test_no_invariant_is_broken_on_real_talk(folder: str, shared: Path | None, record_property: Record) -> None:
    if shared is None:
        record_property("violations", "not measured")
        return
    _, language = CORPORA[folder]
    found = [
        (broken, text)
        for text in texts(shared, folder)
        for profile in ("verbatim", "light", "full")
        for broken in violations(text, language, "generic", profile)
    ]
    record_property("violations", len(found))
    assert not found


@pytest.mark.slow
@pytest.mark.parametrize("folder", CORPORA)
def test_no_invariant_is_broken_on_any_corpus(folder: str, shared: Path | None, record_property: Record) -> None:
    """Every text under `generic`, every eighth under each convention; with and without self-repairs."""
    if shared is None:
        record_property("violations", "not measured")
        return
    _, language = CORPORA[folder]
    found = [
        (broken, convention, profile, text)
        for index, text in enumerate(texts(shared, folder))
        for convention in (CONVENTIONS if index % 8 == 0 else ("generic",))
        for profile in ("light", "full")
        for check in (violations, repair_violations)
        for broken in check(text, language, convention, profile)
    ]
    record_property("violations", len(found))
    assert not found
