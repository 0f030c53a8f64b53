"""The word lists and a study's own words."""

from __future__ import annotations

import pytest

from qda.errors import NotFound, QdaError
from qda.smoothing import load_lexicon, smooth


def reading(text: str, *, profile: str = "light", **words: list[str]) -> str:
    """The reading of a German turn with a study's own words."""
    return smooth(text, profile=profile, lexicon=load_lexicon("de", extra_words=words)).text


def test_own_fillers_go_and_words_to_keep_stay() -> None:
    assert reading("Also sozusagen wir haben sozusagen Zeit.", fillers=["sozusagen"]) == "Also wir haben Zeit."
    assert reading("Das ist hm schwierig.", keep=["hm"]) == "Das ist hm schwierig."
    assert reading("Ich ich weiß.", keep=["ich"]) == "Ich ich weiß."
    assert reading("Das war (lacht) gut.", keep=["lacht"]) == "Das war (lacht) gut."


def test_any_list_takes_own_words() -> None:
    assert reading("Das war (knurrt) gut.", nonverbal=["Knurrt"]) == "Das war gut."
    assert reading("Ja //jo// das geht.", backchannels=["jo"]) == "Ja das geht."
    assert reading("Das ist naja naja gut.", repeat_safe=["naja"]) == "Das ist naja gut."


def test_a_dialect_is_translated_only_by_own_words() -> None:
    own = ["net = nicht", "mir=wir"]
    assert reading("Das ham mir net gewusst.", profile="full", contractions_full=own) == "Das haben wir nicht gewusst."


def test_own_words_leave_the_lexicon_of_others_alone() -> None:
    load_lexicon("de", extra_words={"fillers": ["sozusagen"]})
    assert not load_lexicon("de").is_filler("sozusagen")


def test_the_same_words_give_the_same_lexicon() -> None:
    assert load_lexicon("de", extra_words={"keep": ["hm"]}) is load_lexicon("de", extra_words={"keep": ["hm"]})
    assert load_lexicon("en") is load_lexicon("en", extra_words={})


def test_an_unknown_list_is_refused_with_the_nearest() -> None:
    with pytest.raises(QdaError, match="no word list 'filler'") as caught:
        load_lexicon("de", extra_words={"filler": ["so"]})
    assert str(caught.value.hint) == "did you mean 'fillers'?"
    assert "Wortliste" in caught.value.text("de")


def test_an_unknown_list_far_from_any_names_them_all() -> None:
    with pytest.raises(QdaError) as caught:
        load_lexicon("de", extra_words={"xyz": ["so"]})
    assert "backchannels" in str(caught.value.hint)


def test_a_short_form_needs_what_it_stands_for() -> None:
    with pytest.raises(QdaError, match="'net' does not say"):
        load_lexicon("de", extra_words={"contractions_full": ["net"]})


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(NotFound, match="language 'fr'"):
        load_lexicon("fr")


@pytest.mark.parametrize("word", ["zwei", "3,5", "zwanzig", "hundertachtzig", "zweitausenddreizehn", "q2"])
def test_numbers_and_their_compounds_are_numbers(word: str) -> None:
    assert load_lexicon("de").is_number(word)


@pytest.mark.parametrize("word", ["ein", "eine", "und", "einund", "drehte", "zweifel"])
def test_articles_and_other_words_are_no_numbers(word: str) -> None:
    assert not load_lexicon("de").is_number(word)


def test_english_negations_may_be_short() -> None:
    assert load_lexicon("en").is_negation("don't")
    assert not load_lexicon("de").is_negation("don't")


def test_many_different_words_do_not_pile_up() -> None:
    noise = load_lexicon("de", extra_words={"keep": ["pile"]}).noise
    assert not any(noise[f"wort{number}"] for number in range(60_000))
    assert len(noise) <= 50_000
