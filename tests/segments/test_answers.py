"""Question and answer."""

from __future__ import annotations

from qda.model import Turn
from qda.segments import answers


def turn(number: int, role: str, text: str) -> Turn:
    return Turn(number, role[0].upper(), role, number * 100, number * 100 + len(text), text)  # type: ignore[arg-type]


def test_a_listener_signal_does_not_end_an_answer() -> None:
    turns = [
        turn(1, "interviewer", "Seit wann gibt es das?"),
        turn(2, "interviewee", "Seit 2013, und dann"),
        turn(3, "interviewer", "Mhm, ja."),
        turn(4, "interviewee", "kamen die anderen."),
        turn(5, "interviewer", "Und heute?"),
        turn(6, "interviewee", "Alle."),
    ]
    assert [[one.number for one in answer.turns] for answer in answers(turns)] == [[1, 2, 3, 4], [5, 6]]


def test_two_turns_of_the_interviewer_ask_one_question() -> None:
    turns = [
        turn(1, "interviewer", "Noch etwas anderes."),
        turn(2, "interviewer", "Wer macht das?"),
        turn(3, "interviewee", "Ich."),
    ]
    assert len(answers(turns)) == 1


def test_no_turns_no_answers() -> None:
    assert answers([]) == ()
