"""Any sequence of changes keeps every coding; taking them back restores the study byte for byte."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from qda.errors import QdaError
from qda.workflow.categories.changing import plan_merge, plan_move, plan_rename, plan_retire
from qda.workflow.categories.plan import Plan, carry_out
from qda.workflow.categories.splitting import Part, Split, plan_split
from qda.workflow.memos import add_memo
from qda.workflow.session import Session, open_session
from tests.categories.small import files_of, make_small

NUMBERS = st.integers(0, 30)
State = tuple[dict[str, bytes], dict[str, dict[str, dict[str, Any]]]]


class Changes(RuleBasedStateMachine):
    """The study after any sequence of changes, with the states that undoing has to bring back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = make_small(Path(tempfile.mkdtemp()))
        self.before: list[State] = []
        self.renamed = 0

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        with open_session(self.folder, who="xy") as session:
            add_memo(session, "category", "on a category", "xy", on="A1")
            add_memo(session, "method", "on a coding", "xy", on=session.study.codings[0].id)
        with open_session(self.folder, who="xy") as session:
            self.passages = _passages(session)
            self.memos = {one.text for one in session.study.memos}

    @rule(source=NUMBERS, into=NUMBERS)
    def merge(self, source: int, into: int) -> None:
        self._change(lambda session: plan_merge(session, [_pick(session, source)], _pick(session, into)))

    @rule(category=NUMBERS, parent=NUMBERS)
    def move(self, category: int, parent: int) -> None:
        self._change(lambda session: plan_move(session, [_pick(session, category)], _pick(session, parent)))

    @rule(category=NUMBERS)
    def to_the_top(self, category: int) -> None:
        self._change(lambda session: plan_move(session, [_pick(session, category)], ""))

    @rule(category=NUMBERS, label=st.sampled_from(["Neu: ja", "“quoted”", "a # b", "nö", ""]))
    def rename(self, category: int, label: str) -> None:
        self.renamed += 1
        new_id = f"R{self.renamed}"
        self._change(lambda session: plan_rename(session, _pick(session, category), new_id=new_id, label=label))

    @rule(category=NUMBERS)
    def retire(self, category: int) -> None:
        self._change(lambda session: plan_retire(session, [_pick(session, category)]))

    @rule(category=NUMBERS, beside=st.booleans())
    def split(self, category: int, beside: bool) -> None:
        self.renamed += 1
        parts = [Part(f"S{self.renamed}a", f"tea {self.renamed}", "said", patterns=["tea"]),
                 Part(f"S{self.renamed}b", f"milk {self.renamed}", patterns=["milk"])]  # fmt: skip
        self._change(lambda session: plan_split(session, Split(_pick(session, category), parts, beside=beside)))

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        with open_session(self.folder, who="xy") as session:
            session.undo()
        assert self._state() == self.before.pop()

    @invariant()
    def every_coding_is_reachable(self) -> None:
        if not hasattr(self, "passages"):
            return
        with open_session(self.folder, who="xy") as session:
            assert _passages(session) == self.passages
            codebook = session.study.codebook
            categories = {one.category for one in session.study.codings}
            assert all(category in codebook and _status(session, category) != "merged" for category in categories)
            targets = {(one.target_kind, one.target) for one in session.study.memos}
            ids = {one.id for one in session.study.codings}
            assert all(target in codebook if kind == "category" else target in ids for kind, target in targets)
            assert {one.text for one in session.study.memos} == self.memos

    @invariant()
    def the_files_alone_say_the_same(self) -> None:
        if not hasattr(self, "passages"):
            return
        files = files_of(self.folder)
        with tempfile.TemporaryDirectory() as other:
            copy = Path(other) / "copy"
            shutil.copytree(self.folder, copy, ignore=shutil.ignore_patterns("study.qda*"))
            with open_session(copy, who="xy") as fresh, open_session(self.folder, who="xy") as here:
                assert _essences(fresh) == _essences(here)
            assert files_of(copy) == files
        assert files_of(self.folder) == files

    def _change(self, plan: Callable[[Session], Plan]) -> None:
        state = self._state()
        try:
            with open_session(self.folder, who="xy") as session:
                carry_out(session, plan(session))
        except QdaError:
            assert self._state() == state
        else:
            self.before.append(state)

    def _state(self) -> State:
        with open_session(self.folder, who="xy") as session:
            tables = ("coding", "memo", "suggestion", "lost", "journal")
            return files_of(self.folder), {table: session.store.rows_of(table) for table in tables}


def _pick(session: Session, number: int) -> str:
    categories = session.study.codebook.categories
    return categories[number % len(categories)].id


def _status(session: Session, category: str) -> str:
    found = session.study.codebook.get(category)
    return found.status if found else ""


def _passages(session: Session) -> set[tuple[str, str, int, int]]:
    return {(one.coder, one.transcript, one.start, one.end) for one in session.study.codings}


def _essences(session: Session) -> list[tuple[object, ...]]:
    return sorted(
        (one.id, one.coder, one.transcript, one.start, one.end, one.category, one.memo, one.run)
        for one in session.study.codings
    )


_SLOW = [HealthCheck.too_slow]


def test_some_sequences() -> None:
    few = settings(max_examples=3, stateful_step_count=6, deadline=None, suppress_health_check=_SLOW)
    run_state_machine_as_test(Changes, settings=few)


@pytest.mark.slow
def test_many_sequences() -> None:
    many = settings(max_examples=60, stateful_step_count=10, deadline=None, suppress_health_check=_SLOW)
    run_state_machine_as_test(Changes, settings=many)
