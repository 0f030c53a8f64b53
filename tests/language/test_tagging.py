"""Parts of speech, base forms, noun phrases and stop words, on sentences of everyday talk (written for these tests)."""

from __future__ import annotations

import pytest

from qda.language import no_terms, noun_phrases, particles, stop_words, tagger_of, without_formulas
from qda.language.clitics import expand


@pytest.mark.parametrize(
    ("word", "language", "wanted"),
    [
        ("gibts", "de", ("gibt", "es")), ("Gehts", "de", ("Geht", "es")), ("war's", "de", ("war", "es")),
        ("hätt", "de", ("hätte",)), ("aufm", "de", ("auf", "dem")), ("nix", "de", ("nichts",)),
        ("Haus", "de", ("Haus",)), ("stets", "de", ("stets",)), ("nachts", "de", ("nachts",)), ("US", "de", ("US",)),
        ("Hammer", "de", ("Hammer",)), ("teams", "de", ("teams",)), ("wär", "de", ("wär",)),
        ("don't", "en", ("do", "n't")), ("We’ve", "en", ("We", "'ve")), ("gonna", "en", ("going", "to")),
        ("Cannot", "en", ("Can", "not")), ("users'", "en", ("users'",)), ("glass", "en", ("glass",)),
    ],
)  # fmt: skip
def test_words_of_talk_are_written_out(word: str, language: str, wanted: tuple[str, ...]) -> None:
    assert expand(word, language) == wanted


def lemmas(sentence: str, language: str) -> dict[str, tuple[str, str]]:
    return {one.text: (one.lemma, one.part) for one in tagger_of(language).sentence(sentence.split())}


def test_german_words_get_base_form_and_part_of_speech() -> None:
    found = lemmas("Die neuen Kolleg*innen haben schnell begriffen , dass die App auf dem Smartphone läuft", "de")
    assert found["Kolleginnen"] == ("Kollegin", "noun")
    assert found["neuen"] == ("neu", "adjective")
    assert found["begriffen"] == ("begreifen", "verb")
    assert found["haben"][1] == "function"
    assert (found["App"][0], found["Smartphone"][0]) == ("App", "Smartphone")


def test_the_two_words_of_a_clitic_share_a_place() -> None:
    found = tagger_of("de").sentence(["Da", "gibts", "Ärger"])
    assert [(one.place, one.lemma) for one in found] == [(0, "da"), (1, "geben"), (1, "es"), (2, "Ärger")]


def test_nouns_in_lower_case_are_found_by_their_sentence() -> None:
    assert lemmas("weil die leute keine zeit haben", "de")["zeit"] == ("Zeit", "noun")


def test_abbreviations_keep_their_capitals() -> None:
    assert lemmas("Dann kam die DNA aus dem Labor", "de")["DNA"] == ("DNA", "name")
    assert lemmas("We used the SHAP values", "en")["SHAP"] == ("SHAP", "name")


def test_english_words_get_base_form_and_part_of_speech() -> None:
    found = lemmas("I don't think the older volunteers understood those rules", "en")
    assert found["volunteers"] == ("volunteer", "noun")
    assert found["understood"] == ("understand", "verb")
    assert found["n't"] == ("not", "function")


@pytest.mark.parametrize(
    ("sentence", "language", "wanted"),
    [
        ("Neue gute Ideen brauchen ähm viel Zeit", "de", ["neu gut Idee", "Zeit"]),
        ("Das ist schön und der alte Bus fährt", "de", ["alt Bus"]),
        ("Frau Wolf aus Köln mag die klaren Regeln", "de", ["Frau Wolf", "Köln", "klar Regel"]),
        ("The old repair manuals are useful for new volunteers", "en", ["old repair manual", "new volunteer"]),
    ],
)
def test_noun_phrases_are_adjectives_and_nouns(sentence: str, language: str, wanted: list[str]) -> None:
    found = noun_phrases(tagger_of(language).sentence(sentence.split()))
    assert [one.lemma for one in found] == wanted


def test_a_noun_phrase_names_its_words() -> None:
    (found,) = noun_phrases(tagger_of("de").sentence(["Wir", "hatten", "keine", "klaren", "Regeln"]))
    assert (found.first, found.last) == (3, 4)


def test_a_word_alone_is_tagged_once() -> None:
    tagger = tagger_of("de")
    assert tagger.word("Regeln") is tagger.word("Regeln")
    assert tagger.sentence([]) == ()


def test_topics_are_no_stop_words() -> None:
    for word in ("jahr", "kritik", "lernen", "betrieb", "angst"):
        assert word not in stop_words("de") | particles("de")
    for word in ("interest", "system", "fire", "trust", "cost"):
        assert word not in no_terms("en")


def test_the_noise_of_talk_makes_no_terms() -> None:
    assert {"halt", "quasi", "ähm", "sozusagen", "der", "irgendwie", "sache", "machen"} <= no_terms("de")
    assert {"uh", "basically", "the", "don't", "thing", "gonna", "yeah", "no"} <= no_terms("en")


def test_formulas_are_blanked_and_nothing_moves() -> None:
    text = "Das ist, ich sag  mal, ein Team."
    assert without_formulas(text, "de") == "Das ist,             , ein Team."
    assert without_formulas("You know, the knowledge", "en") == "        , the knowledge"
