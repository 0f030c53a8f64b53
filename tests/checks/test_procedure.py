"""Where a study stands, told from facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qda.checks.procedure import ProcedureFacts, Step, gates_open, revision_is_due, steps

WHOLE = ProcedureFacts(
    transcripts=("E1", "E2", "E3"),
    texts={"material": "m", "situation": "s", "direction": "d", "quality": "q"},
    stated=frozenset(("technique", "units")),
    profile="light",
    questions=("F1",),
    techniques=("content_structuring",),
    units=("clause", "answer", "case"),
    n_categories=5,
    n_final=40,
    n_coders=2,
    compared=("E1", "E2", "E3"),
)


def state(facts: ProcedureFacts, number: str, workflow: str = "mayring") -> str:
    return next(one.state for one in steps(facts, workflow) if one.number == number)


def missing(facts: ProcedureFacts, number: str) -> str:
    return " ".join(str(it) for one in steps(facts, "mayring") if one.number == number for it in one.missing)


def test_a_whole_study_has_every_step_done() -> None:
    assert {one.state for one in steps(WHOLE, "mayring")} == {"done"}
    assert [one.number for one in steps(WHOLE, "mayring")] == [str(number) for number in range(1, 12)]


def test_an_empty_study_has_done_nothing() -> None:
    found = steps(ProcedureFacts(), "mayring")
    assert {one.number: one.state for one in found if one.state != "open"} == {"7": "partly"}
    assert all(one.missing for one in found)


@pytest.mark.parametrize(
    ("number", "change", "words"),
    [
        ("1", {"transcripts": ()}, "qda transcript import"),
        ("2", {"texts": {}}, "procedure.situation"),
        ("3", {"unconventional": ("E2",)}, "E2"),
        ("5", {"questions": ()}, "questions:"),
        ("6", {"stated": frozenset()}, "technique:"),
        ("6", {"n_inductive": 2}, "inductive.criterion"),
        ("6", {"n_inductive": 2, "has_criterion": True}, "inductive.level"),
        ("7", {"stated": frozenset()}, "units:"),
        ("8", {"uncoded": ("E3",)}, "E3"),
        ("8", {"pilot": ("E1",), "pilot_share": 0.3}, "run: pilot"),
        ("8", {"pilot": ("E1",), "pilot_share": 0.7, "n_pilot_codings": 4, "n_pilot_compared": 2}, "0.70"),
        ("8", {"n_pilot_codings": 4, "n_pilot_compared": 1}, "second coder"),
        ("9", {"n_stale": 3}, "3 codings older"),
        ("9", {"n_guide_errors": 2}, "2 errors"),
        ("10", {"unanswered": ("F1",)}, "F1"),
        ("11", {"compared": (), "n_coders": 1}, "no second coder"),
    ],
)
def test_what_is_missing_is_named(number: str, change: dict[str, object], words: str) -> None:
    facts = replace(WHOLE, **change)  # type: ignore[arg-type]
    assert state(facts, number) != "done"
    assert words in missing(facts, number)


def test_a_revision_is_due_when_few_categories_are_new() -> None:
    still_forming = (True, False, True) * 7
    settled = (True, True, *[False] * 20)
    facts = replace(WHOLE, n_inductive=2, share_done=0.2)
    assert not revision_is_due(replace(facts, formed=still_forming))
    assert revision_is_due(replace(facts, formed=settled))
    assert not revision_is_due(replace(facts, formed=settled, share_done=0.05))
    assert revision_is_due(replace(facts, formed=still_forming, share_done=0.5))
    assert not revision_is_due(replace(facts, formed=settled, n_revisions=1))
    assert not revision_is_due(replace(facts, formed=(False,) * 30))


def test_gates_are_open_only_before_what_has_begun() -> None:
    def step(number: int, state: str) -> Step:
        return Step(str(number), steps(WHOLE, "mayring")[0].name, state)  # type: ignore[arg-type]

    assert not gates_open([step(1, "done"), step(2, "partly"), step(3, "open")])
    assert gates_open([step(1, "done"), step(2, "open"), step(3, "partly")])
    assert not gates_open([])


def test_the_other_workflow_has_seven_phases() -> None:
    found = steps(WHOLE, "kuckartz")
    assert [one.number for one in found] == [str(number) for number in range(1, 8)]
    assert state(WHOLE, "5", "kuckartz") == "open"
    assert state(replace(WHOLE, n_second_pass=3), "5", "kuckartz") == "done"
    assert state(replace(WHOLE, n_theme_summaries=3), "6", "kuckartz") == "done"
