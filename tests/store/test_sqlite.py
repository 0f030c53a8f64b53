"""The study file: changes, log, undo, foreign files, older versions."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qda.errors import CannotRead, Conflict, NotFound
from qda.model import Coding, Evidence, Finding, Memo, Source, Span, Transcript, Turn
from qda.store import Change, Store
from qda.store.rows import coding_from, coding_row, memo_row, transcript_from, transcript_row
from qda.wording import say

TEXT = "I: Warum?\nB: #00:00:01-0# Das ist so, ja."
TRANSCRIPT = Transcript(
    "E1",
    TEXT,
    (
        Turn(1, "I", "interviewer", 3, 9, "Warum?"),
        Turn(2, "B", "interviewee", 13, len(TEXT), "Das ist so, ja.", 1.0, None, (Span(13, 26),), ("nickt",), 2),
    ),
    Source("E1.txt", "0" * 64, "txt", "cp1252"),
    metadata={"Datum": "1.2.2016"},
    findings=(Finding("encoding", "note", say("read as {encoding}", encoding="cp1252"), 1),),
)


def coding(key: str = "k1", **changes: object) -> Coding:
    values = {
        "id": key, "transcript": "E1", "turn": 2, "start": 26, "end": 36, "quote": TEXT[26:36],
        "category": "A", "coder": "mk", **changes,
    }  # fmt: skip
    return Coding(**values)  # type: ignore[arg-type]


@pytest.fixture
def store() -> Store:
    opened = Store.open(None)
    opened.record("import", [Change("transcript", "E1", None, transcript_row(TRANSCRIPT, "p"))], who="mk", when="1")
    return opened


def added(store: Store, one: Coding) -> None:
    store.record("add", [Change("coding", one.id, None, coding_row(one))], who="mk", when="2")


def test_a_transcript_comes_back_as_it_was(store: Store) -> None:
    assert transcript_from(store.row("transcript", "E1") or {}) == TRANSCRIPT


def test_a_coding_comes_back_as_it_was() -> None:
    one = coding(evidence=(Evidence("so", 27, 29, "so*"),), confidence=0.5, memo="ä", value="hoch")
    assert coding_from(coding_row(one)) == one


def test_every_change_is_logged_and_undo_takes_it_back(store: Store) -> None:
    added(store, coding())
    added(store, coding("k2", category="B"))
    assert [one.what for one in store.events()] == ["add", "add"]
    event = store.undo(who="jb", when="3")
    assert (event.number, event.what) == (2, "add")
    assert [one.id for one in store.codings()] == ["k1"]
    assert [one.what for one in store.events()] == ["add", "add", "undo"]
    assert store.events()[1].undone_by == 3


def test_undo_goes_back_step_by_step_and_then_says_so(store: Store) -> None:
    added(store, coding())
    changed = coding(memo="neu")
    store.record("memo", [Change("coding", "k1", coding_row(coding()), coding_row(changed))], who="mk", when="3")
    store.undo(who="mk", when="4")
    assert store.codings()[0].memo == ""
    store.undo(who="mk", when="5")
    assert store.codings() == ()
    with pytest.raises(NotFound):
        store.undo(who="mk", when="6")


def test_an_older_entry_is_not_undone_under_a_later_change(store: Store) -> None:
    added(store, coding())
    changed = coding(memo="neu")
    store.record("memo", [Change("coding", "k1", coding_row(coding()), coding_row(changed))], who="mk", when="3")
    with pytest.raises(Conflict):
        store.undo(who="mk", when="4", number=1)
    assert store.codings()[0].memo == "neu"


def test_a_change_of_a_row_that_is_not_as_expected_changes_nothing(store: Store) -> None:
    added(store, coding())
    wrong = coding(memo="anders")
    changes = [
        Change("coding", "k9", None, coding_row(coding("k9"))),
        Change("coding", "k1", coding_row(wrong), None),
    ]
    with pytest.raises(Conflict):
        store.record("x", changes, who="mk", when="3")
    assert [one.id for one in store.codings()] == ["k1"]


@pytest.mark.parametrize("changes", [{"end": 26}, {"start": -1}, {"origin": "guess"}, {"transcript": "E9"}])
def test_wrong_data_cannot_get_in(store: Store, changes: dict[str, object]) -> None:
    row = {**coding_row(coding()), **changes}
    with pytest.raises(Conflict):
        store.record("add", [Change("coding", "k1", None, row)], who="mk", when="2")


operations = st.lists(st.tuples(st.sampled_from(["add", "remove", "memo"]), st.integers(0, 4)), max_size=12)


@given(operations)
def test_undoing_everything_leads_back_to_the_beginning(steps: list[tuple[str, int]]) -> None:
    with Store.open(None) as store:
        store.record("import", [Change("transcript", "E1", None, transcript_row(TRANSCRIPT, "p"))], who="a", when="")
        states = [store.rows_of("coding")]
        for what, number in steps:
            key = f"k{number}"
            before = store.row("coding", key)
            after = coding_row(coding(key)) if what == "add" else None
            if what == "memo" and before:
                after = {**before, "memo": before["memo"] + "x"}
            if (what == "add") == (before is None) and (before or after):
                store.record(what, [Change("coding", key, before, after)], who="a", when="")
                states.append(store.rows_of("coding"))
        for state in reversed(states[:-1]):
            store.undo(who="a", when="")
            assert store.rows_of("coding") == state


def test_memos_keep_their_type_and_target(store: Store) -> None:
    memo = Memo("m1", "theory", "siehe Goll", "mk", "category", "A", "2")
    store.record("memo", [Change("memo", "m1", None, memo_row(memo))], who="mk", when="2")
    assert store.memos() == (memo,)


def test_a_file_of_another_program_is_refused_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "study.qda"
    other = sqlite3.connect(path)
    other.execute("create table notes (text text)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(CannotRead, match="another program"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "study.qda"
    path.write_bytes(b"PK\x03\x04 not a database at all" * 50)
    with pytest.raises(CannotRead, match="not a study file"):
        Store.open(path)


def test_a_newer_study_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "study.qda"
    Store.open(path).__exit__()
    connection = sqlite3.connect(path)
    connection.execute("pragma user_version = 99")
    connection.commit()
    connection.close()
    with pytest.raises(CannotRead, match="newer qda"):
        Store.open(path)


def test_an_older_study_file_is_copied_before_it_is_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from qda.store import migrations, sqlite

    path = tmp_path / "study.qda"
    Store.open(path).__exit__()

    def m002_more(connection: sqlite3.Connection) -> None:
        connection.execute("create table more (id text primary key) strict")

    monkeypatch.setattr(sqlite, "MIGRATIONS", (*migrations.MIGRATIONS, m002_more))
    with Store.open(path) as store:
        assert store.rows_of("coding") == {}
    assert (tmp_path / "study.qda.bak").exists()
    connection = sqlite3.connect(path)
    assert connection.execute("pragma user_version").fetchone()[0] == len(migrations.MIGRATIONS) + 1
    connection.close()
