"""Self-repairs: what is proposed, what is left alone, and what the readings without them are."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.model import Span, Turn
from qda.smoothing import CONVENTIONS, propose_repairs, smooth
from qda.smoothing.turns import read_turn, turn_repairs
from tests.smoothing.invariants import repair_violations
from tests.smoothing.measure import baseline, dataset, score, study_lexicon
from tests.smoothing.test_invariants import CUT_OFF, NOISE, SIGNS, WORDS, talk

Record = Callable[[str, object], None]

REPAIRED = [
    ("de", "Wir waren, wir sind dann nach Hause gegangen.", "Wir sind dann nach Hause gegangen."),
    ("de", "Wir hatten, ich mein, wir haben das gelesen.", "Wir haben das gelesen."),
    ("de", "Ich habe bin dann gegangen.", "Ich bin dann gegangen."),
    ("de", "Dann sind wir, haben wir das geplant.", "Dann haben wir das geplant."),
    ("de", "Das steht in dem Text in deinem Text.", "Das steht in deinem Text."),
    ("de", "Das ist meine meiner Schwester passiert.", "Das ist meiner Schwester passiert."),
    ("de", "Wir haben dieser diesen Garten gekauft.", "Wir haben diesen Garten gekauft."),
    ("de", "Zu dem Garten zu dem Garten gehen viele.", "Zu dem Garten gehen viele."),
    ("de", "Ich weiß, ob ich wenn ich komme, fragen darf.", "Ich weiß, wenn ich komme, fragen darf."),
    ("de", "Wir haben – wir haben gelacht.", "Wir haben gelacht."),
    ("de", "Da gab es immer ja da gab es immer Suppe.", "Ja da gab es immer Suppe."),
    ("de", "Wieso wieso machen wir das?", "Wieso machen wir das?"),
    ("de", "Ich wollte – wir wollten gehen.", "Wir wollten gehen."),
    ("de", "Sie kam mit einem Bus äh mit einem Bus an.", "Sie kam mit einem Bus an."),
    ("de", "Und dann Nachbar-- Nachbarschaft gefragt.", "Und dann Nachbarschaft gefragt."),
    ("en", "She had to be – she could hold it.", "She could hold it."),
    ("en", "I was, I am happy about it.", "I am happy about it."),
    ("en", "We went to the — to the market.", "We went to the market."),
    ("en", "He saw this, this old house.", "He saw this old house."),
    ("en", "It is in a, the kitchen.", "It is in the kitchen."),
    ("en", "They came with my, I mean, with our friends.", "They came with our friends."),
    ("en", "Let me let me think about that.", "Let me think about that."),
    ("en", "It's — they left early.", "They left early."),
    ("en", "And then they s- — they left.", "And then they left."),
    ("en", "That everyone — everyone left.", "That everyone left."),
    ("en", "On the left from the, from the house.", "On the left from the house."),
]
KEPT = [
    ("de", "Wir wollen arbeiten, wir wollen leben."),  # parallel clauses
    ("de", "Ich lese, ich schreibe, ich rechne."),
    ("de", "Das ist sehr wichtig, sehr wichtig."),  # emphasis
    ("de", "Immer wieder, immer wieder kam das."),
    ("de", "Mein Vater, meine Mutter und mein Bruder."),  # enumeration
    ("de", "Es geht um Brot, um Wasser und um Salz."),
    ("de", "Das ist nicht gut, sondern das ist schlecht."),
    ("de", "Das ist nicht, das ist nicht wahr."),  # negation
    ("de", "Ich nehme drei – ich nehme vier."),  # numbers
    ("de", "Wir fahren nach Berlin – nach Wien."),  # names
    ("de", "Die, die das machen, die wissen das."),  # relative clause
    ("de", "Die Frau, die die Kinder betreut, kommt."),
    ("de", "Er sagt: „Ich habe – ich habe das gesehen.“"),  # quotation
    ("de", "Wer wir sind, wir sind Nachbarn."),
    ("de", "Was ich habe, habe ich geschenkt bekommen."),
    ("de", "Ich bin müde, also ich gehe."),
    ("de", "Ich weiß, was er ist und was er war."),
    ("de", "Das sind wir. Wir sind viele."),  # two sentences
    ("de", "Er kann singen, er kann tanzen."),
    ("de", "Sowohl im Garten als auch im Haus."),
    ("de", "Vor- und Nachteile gibt es."),
    ("de", "Wir haben [Firma A] – wir haben gewonnen."),  # placeholder
    ("en", "We want to work, we want to live."),
    ("en", "Thank you, thank you."),
    ("en", "It was big and it was really scary."),
    ("en", "The room I work in, in the evening, is cold."),
    ("en", "I never – I always went."),
    ("en", "She bought two – she bought three."),
    ("en", "We met Mary – we met John."),
    ("en", 'He said "I was, I am happy" and left.'),
    ("en", "My mother, my father and my sister."),
    ("en", "What you do, you do for them."),
    ("en", "You know, you know."),
    ("en", "I would save it, so I would have it."),
    ("en", "More and more people come."),
]


@pytest.mark.parametrize(("language", "text", "expected"), REPAIRED)
def test_a_self_repair_goes(language: str, text: str, expected: str) -> None:
    assert smooth(text, language=language, repairs=True).text == expected


@pytest.mark.parametrize(("language", "text", "expected"), REPAIRED)
def test_nothing_goes_unasked(language: str, text: str, expected: str) -> None:
    reading = smooth(text, language=language)
    assert reading.text != expected
    assert "SR" not in {edit.rule for edit in reading.edits}


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_what_only_looks_like_a_repair_stays(language: str, text: str) -> None:
    assert propose_repairs(text, language=language) == ()
    assert smooth(text, language=language, repairs=True) == smooth(text, language=language)


def test_a_proposal_says_what_would_go_and_why() -> None:
    text = "Ja, wir waren, ähm, wir sind dann weg."
    (one,) = propose_repairs(text)
    assert (one.removed, one.why) == ("wir waren", "restarted")
    assert text[one.start : one.end] == one.removed


def test_only_accepted_proposals_go() -> None:
    text = "Wir waren, wir sind da. Wir hatten, wir haben Zeit."
    first, second = propose_repairs(text)
    reading = smooth(text, accepted=[(second.start, second.end)])
    assert reading.text == "Wir waren, wir sind da. Wir haben Zeit."
    assert first.removed in reading.text
    assert smooth(text, accepted=[(0, 3)]).text == text


def test_all_accepted_are_the_reading_without_repairs() -> None:
    text = "Wir waren, wir sind da. Wir hatten, wir haben Zeit."
    places = [(one.start, one.end) for one in propose_repairs(text)]
    assert smooth(text, accepted=places).text == smooth(text, repairs=True).text


def test_a_repair_is_an_edit_by_its_own_rule() -> None:
    text = "Und wir waren, wir sind da."
    assert [(edit.rule, edit.removed) for edit in smooth(text, repairs=True).edits] == [("SR", "wir waren, ")]


def test_verbatim_keeps_repairs() -> None:
    text = "Wir waren, wir sind da."
    assert smooth(text, profile="verbatim", repairs=True).text == text
    assert propose_repairs(text, profile="verbatim") == ()


def test_repairs_of_a_turn_stand_in_the_transcript() -> None:
    text = "B: Wir #00:00:01# waren, wir sind da."
    turn = Turn(1, "B", "interviewee", 3, len(text), "", marks=(Span(7, 18),))
    (one,) = turn_repairs(turn, text)
    assert text[one.start : one.end] == one.removed == "Wir #00:00:01# waren"
    assert read_turn(turn, text, accepted=[(one.start, one.end)]).text == "Wir sind da."
    assert read_turn(turn, text, repairs=True).text == "Wir sind da."
    assert read_turn(turn, text, accepted=[(0, 2)]).text == "Wir waren, wir sind da."


LITTLE = {
    "de": ["ich", "wir", "habe", "haben", "sind", "dem", "in", "zu", "meine", "meinen", "also", "ich meine", "ja"],
    "en": ["I", "we", "was", "am", "the", "a", "in", "to", "I mean", "or rather", "well", "you know", "they"],
}
BREAKS = [",", "–", "—", "--", "...", "Haus--", "nicht--"]


def broken_talk(language: str) -> st.SearchStrategy[str]:
    """Turns full of restarts."""
    pieces = (WORDS[language], LITTLE[language], NOISE[language], BREAKS, SIGNS, CUT_OFF)
    piece = st.one_of(*map(st.sampled_from, pieces))
    return st.lists(st.tuples(piece, st.integers(1, 2)), max_size=24).map(talk)


@pytest.mark.parametrize("profile", ["light", "full"])
@pytest.mark.parametrize("language", ["de", "en"])
@given(data=st.data())
def test_readings_without_repairs_keep_the_invariants(language: str, profile: str, data: st.DataObject) -> None:
    convention = data.draw(st.sampled_from(sorted(CONVENTIONS)))
    text = data.draw(broken_talk(language))
    assert list(repair_violations(text, language, convention, profile)) == []


@pytest.mark.parametrize("language", ["de", "en"])
@given(data=st.data())
def test_proposals_are_in_order_and_stand_in_the_text(language: str, data: st.DataObject) -> None:
    text = data.draw(broken_talk(language))
    found = propose_repairs(text, language=language)
    assert all(text[one.start : one.end] == one.removed for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("unit", ["ich habe, ", "the — ", "Haus-- ", "wir waren, wir sind "])
def test_a_long_turn_of_restarts_is_read_in_time(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert len(smooth(text, language="en" if unit[0] == "t" else "de", repairs=True).text) <= len(text)


LIMITS = {"sagt_de_tr": (0.70, 0.90), "gum_spoken_en": (0.70, 0.90), "disfl_qa": (0.0, 0.90)}


@pytest.mark.parametrize("name", LIMITS)
def test_readings_against_what_people_took_out(name: str, shared: Path | None, record_property: Record) -> None:
    if shared is None:
        record_property(name, "not measured")
        return
    language = "de" if name == "sagt_de_tr" else "en"
    sentences = list(dataset(shared, name))
    plain = score(sentences, language, repairs=False, lexicon=study_lexicon(name))
    repaired = score(sentences, language, repairs=True, lexicon=study_lexicon(name))
    simple = baseline(sentences)
    record_property(f"{name}, regular expression", str(simple))
    record_property(f"{name}, light", str(plain))
    record_property(f"{name}, light with repairs", str(repaired))
    print(f"\n{name:14} expression   {simple}\n{name:14} light        {plain}\n{name:14} with repairs {repaired}")  # noqa: T201 - the table is what the run is for
    assert plain.precision >= 0.95
    assert plain.words_kept >= 0.995
    least_f1, least_precision = LIMITS[name]
    assert repaired.f1 >= least_f1
    assert repaired.precision >= least_precision
    assert repaired.f1 > simple.f1
    assert plain.precision > simple.precision or plain.words_kept > simple.words_kept
