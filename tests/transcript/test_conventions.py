"""Which convention a text follows."""

from __future__ import annotations

import pytest

from qda.transcript import CONVENTIONS, parse
from qda.transcript.conventions import Layout, recognise

TALK = {
    "generic": "I: Wie war das?\nB: Gut, sehr gut.",
    "f4": "I: Wie war das? #00:00:05-1#\nB: Gut. #00:00:09-2#",
    "dresing_pehl": (
        "I: Wie war das? #00:00:05-1#\n\nB: (lacht) Wir haben das/ also (...) das war (unv.) (Axt?). #00:00:09-2#"
    ),
    "dresing_pehl_ext": "I: Und? //mhm//\nB: Ich habe mir Sor/ Gedanken gemacht (..) ja (4) //mhm// (lacht).",
    "kuckartz": "M: Wie war das?\n\nB1: Gut (.) also (..) sehr gut (lacht).\n\nB2: Nein (4) nicht so.\n\nM: Ach.",
    "gat2": "01  A:  ja also das war (.) gut (0.5) °hh\n02    dAnn akZENT <<lachend> wars vorbei> (-)\n03  B:  [hm_hm]",
    "jefferson": "1 Int: When did it start?\n2 (0.5)\n3 Res: Two [years ago] .hh ↑really=\n4 Int: =[mhm] °I see°",
    "tiq": "Y1: und warum\nAm: └ja genau┘ (2) @(.)@ nee °weiß nich°\nBf: //mhm// @genau@ nei:n oh=nee",
    "hiat": "INT [v] Wie lange?\nEXP [v] • Zwei •• Jahre.˙ ((1,5s)) ((hustet))\nEXP [nv] ((nickt))",
    "chat": "@Begin\n@Participants:\tPAR Participant\n*PAR:\tI like <I like> [/] &-um beans .\n%com:\tnods\n@End",
}


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_the_convention_is_told_by_its_marks(convention: str) -> None:
    language = "en" if convention in ("jefferson", "chat") else "de"
    parsed = parse(TALK[convention], language=language)
    assert parsed.convention == convention
    if convention != "generic":
        assert parsed.evidence[convention]


def test_a_named_convention_is_taken_as_it_is() -> None:
    assert parse(TALK["gat2"], convention="haus").convention == "haus"
    assert parse("", convention="auto").convention == "generic"


def test_the_marks_of_every_convention_are_counted() -> None:
    evidence = parse("I: (.) ja (.)\nB: (...) nein").evidence
    assert evidence["kuckartz"] == {"(.)": 2, "(...)": 1}
    assert evidence["gat2"] == {"(.)": 2}


def test_two_conventions_near_each_other_are_a_question() -> None:
    text = "I: Und?\n\nB: Ja (.) also (..) sehr gut (lacht) (4).\n\nI: Ach (...).\n\nB: So."
    asked = [finding for finding in parse(text).findings if finding.code == "convention_ambiguous"]
    assert len(asked) == 1
    assert "kuckartz" in str(asked[0].message)


def test_conventions_that_read_brackets_differently_are_decided_by_the_user() -> None:
    found = recognise("(.) (..) (lacht) [mhm] (0.5)", Layout())
    assert found.convention == "generic"
    assert {"kuckartz", "jefferson"} <= set(found.rivals)
    parsed = parse("I: (.) ja (..) so\nB: (lacht) Nein, [mhm] (0.5) Gut")
    assert [(one.code, one.severity) for one in parsed.findings] == [("convention_ambiguous", "warning")]


def test_marks_of_one_kind_do_not_make_a_convention() -> None:
    text = "I: Tell me [more].\nB: I [use is] it, [and] so [on], [really] [and] [that] [too]."
    assert parse(text, language="en").convention == "generic"


def test_mail_addresses_and_degrees_are_no_marks() -> None:
    text = "I: Schreiben Sie an a@b.de oder c@d.de.\nB: Bei 20° bis 30° und 5 °C geht es. http://x.de//y"
    assert "tiq" not in parse(text).evidence
    assert "jefferson" not in parse(text).evidence


def test_single_letters_have_no_role_in_gat2() -> None:
    parsed = parse(TALK["gat2"])
    assert {turn.role for turn in parsed.turns} == {"unknown"}
