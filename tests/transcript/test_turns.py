"""Positions, speakers and findings of turns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.model import Span
from qda.transcript import CONVENTIONS, Parsed, parse

PIECES = st.sampled_from(
    [
        *("I:", "B1:", "Anna:", "M:", "W:", "A", "Interviewer:in:", "Datum: 1", "I = Interviewer", "http://x", "："),
        *("\n", "\n\n", " ", "  ", "\t", "\u2028", "\ufeff", "# Kopf", "---", "**", "*", "__", "{: .x}", "- ", "– "),
        *(
            "#00:00:05-2#",
            "[00:01:02]",
            "(00:01:02.5)",
            "00:01:02 ",
            "00:12 ",
            "[00:01.0 --> 00:02.0]",
            "\x15100_200\x15",
        ),
        *("1 ", "02  ", "[v]", "[nv]", "*PAR:\t", "%com:\t", "@Begin", "[id1]", "(lacht)", "(.)", "(0.5)", "°h", "└"),
        *("ja", "nein", "Wörter", "é", "\U0001f600", "=", "@(.)@", "//mhm//"),
    ]
)


def kept(text: str, parsed: Parsed) -> None:
    """All that must hold of the turns of any text."""
    before = 0
    for number, turn in enumerate(parsed.turns, start=1):
        assert turn.number == number
        assert before <= turn.start <= turn.end <= len(text)
        assert 1 <= turn.line <= text.count("\n", 0, turn.start) + 1
        before, at, pieces = turn.end, turn.start, []
        for mark in turn.marks:
            assert at <= mark.start < mark.end <= turn.end
            pieces.append(text[at : mark.start])
            at = mark.end
        assert "".join([*pieces, text[at : turn.end]]) == turn.text == turn.text.strip()


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["auto", *CONVENTIONS, "haus"]))
def test_any_text_is_parsed_and_keeps_its_positions(text: str, convention: str) -> None:
    kept(text, parse(text, convention=convention))


@given(st.text(max_size=200))
def test_arbitrary_text_is_parsed(text: str) -> None:
    kept(text, parse(text))


@given(st.lists(PIECES, max_size=30).map("".join))
def test_parsing_is_deterministic(text: str) -> None:
    assert parse(text) == parse(text)


def test_blanks_and_times_at_the_edges_stay_outside_the_stretch() -> None:
    text = "[00:00:01] B:  Das war so.  #00:00:05-0#  \n\nI: Ja"
    turn = parse(text).turns[0]
    assert text[turn.start : turn.end] == turn.text == "Das war so."
    assert (turn.time_start, turn.time_end, turn.marks) == (1.0, 5.0, ())


def test_line_numbers_and_indentation_inside_are_marks() -> None:
    text = "01   A:   also gut\n02        sag ich mal\n03   B:   [ja    ]"
    turn = parse(text, convention="gat2").turns[0]
    assert turn.text == "also gut\nsag ich mal"
    assert [text[mark.start : mark.end] for mark in turn.marks] == ["02        "]


def test_a_time_inside_takes_one_of_the_blanks_around_it() -> None:
    text = "B: Das war so. #00:00:12-0# Und dann so."
    turn = parse(text).turns[0]
    assert turn.text == "Das war so. Und dann so."
    assert turn.marks == (Span(15, 28),)


def test_aliases_name_the_speaker_and_keep_the_role_of_the_label() -> None:
    parsed = parse("I: a\nB: b\nX: c", aliases={"B": "E1", "x": "Befragte 2"})
    assert [(turn.speaker, turn.role) for turn in parsed.turns] == [
        ("I", "interviewer"),
        ("E1", "interviewee"),
        ("Befragte 2", "interviewee"),
    ]


def test_declared_labels_are_believed_though_they_open_one_line_only() -> None:
    text = "I: a\nKlein:b\nFazit: c"
    assert [turn.speaker for turn in parse(text).turns] == ["I"]
    assert [turn.speaker for turn in parse(text, interviewers=("klein",)).turns] == ["I", "Klein"]
    assert [turn.speaker for turn in parse(text, speaker_cases={"Klein": "F1"}).turns] == ["I", "Klein"]


def test_interviewers_are_declared_by_label_or_name() -> None:
    text = "S1: a\nS2: b\nS1: c\nS2: d"
    by_label = parse(text, interviewers=("S1",))
    by_name = parse(text, aliases={"S2": "Meier"}, interviewers=("meier",))
    assert [turn.role for turn in by_label.turns] == ["interviewer", "unknown"] * 2
    assert [turn.role for turn in by_name.turns] == ["unknown", "interviewer"] * 2


def test_cases_belong_to_speakers() -> None:
    parsed = parse("I: a\nB1: b\nB2: c", aliases={"B1": "E1"}, speaker_cases={"E1": "F1", "B2": "F2"})
    assert [turn.case for turn in parsed.turns] == [None, "F1", "F2"]


@pytest.mark.parametrize(
    ("text", "code", "severity", "line"),
    [
        ("", "empty_transcript", "warning", 0),
        (" \n\t\n", "empty_transcript", "warning", 0),
        ("Nur Text.", "no_labels", "warning", 0),
        ("I: a\nB: (...)\nI: b", "empty_turn", "note", 2),
        ("[00:01:00] I: a\n[00:00:30] B: b", "time_backwards", "warning", 2),
        ("I: a #00:01:00-0#\nB: b #00:00:30-0#", "time_backwards", "warning", 2),
        ("M: a\nW: b", "m_w_ambiguous", "warning", 1),
        ("Ein Titel\n\nI: a\nB: b", "text_before_first_label", "note", 1),
        ("I: a\nB: b\nKlein: c", "label_once", "note", 3),
        ("Anna: a\nBen: b\nAnna: c\nBen: d", "no_interviewer", "note", 0),
        ("MODERATOR: Bitte.\n" + "Und ich mache das jetzt so. " * 100, "one_speaker", "warning", 1),
        ("I: wie war das denn so\nB: " + "das war schon ganz gut so " * 6, "no_noun_capitals", "note", 0),
    ],
)
def test_findings(text: str, code: str, severity: str, line: int) -> None:
    found = {finding.code: finding for finding in parse(text).findings}
    assert code in found
    assert (found[code].severity, found[code].line) == (severity, line)
    assert found[code].message.text("de") != found[code].message.text("en")


@pytest.mark.parametrize(
    "text",
    [
        "I: Wie war das?\nB: Gut, das Haus war groß. #00:00:05-0#",
        "Datum: heute\n\nI: a\nB: b",
        "M: a\nB: b",
        "I: a #00:00:05-0#\nB: b #00:00:05-0#",
    ],
)
def test_an_ordinary_transcript_has_no_findings(text: str) -> None:
    assert parse(text).findings == ()


def test_lower_case_is_no_finding_in_english() -> None:
    assert parse("I: how was it\nB: " + "it was quite good i think " * 6, language="en").findings == ()


def test_a_pattern_that_only_the_beginning_follows_is_no_grammar() -> None:
    text = "[id1] ja\n[id2] nein\n" * 250 + "und dann kam er\n" * 500
    assert [finding.code for finding in parse(text, language="en").findings] == ["no_labels"]


def test_many_findings_of_a_kind_are_counted_not_listed() -> None:
    text = "\n".join(f"{'I' if n % 2 else 'B'}: #00:{59 - n:02d}:00-0# (...)" for n in range(50))
    codes = [finding.code for finding in parse(text).findings]
    assert codes.count("time_backwards") == 21
    assert codes.count("empty_turn") == 21


@pytest.mark.parametrize(
    "text",
    [
        "I: " + "wort " * 200_000,
        "I: ja\nB: nein\n" * 20_000,
        "und dann kam er\n" * 50_000,
        "I: " + "[00:00:01] " * 50_000,
        "I: a\n" + " " * 500_000 + "\nb",
        "".join(f"{n} {'x' if n % 3 else 'I: y'}\n" for n in range(1, 30_000)),
        "".join(f"Name{chr(65 + n % 26)}{n:05d}x: ja\n" for n in range(30_000)),
        "(" * 300_000 + "a" + ")" * 300_000,
    ],
    ids=["one line", "many turns", "no labels", "many times", "blanks", "numbered", "many labels", "brackets"],
)
def test_large_texts_are_parsed_in_linear_time(benchmark: object, text: str) -> None:
    parsed = benchmark(parse, text)  # type: ignore[operator]
    kept(text, parsed)
