"""A change that is killed at any write leaves the old study or the new one, once the next command has begun."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qda.errors import CannotWrite
from qda.store import Store, files
from qda.workflow.categories.changing import plan_merge, plan_rename
from qda.workflow.categories.forming import NewCategory, Passage, new_category
from qda.workflow.categories.plan import carry_out
from qda.workflow.coding import place_of
from qda.workflow.session import Session, open_session
from tests.categories.small import files_of, make_small

State = tuple[dict[str, bytes], list[tuple[object, ...]]]
Work = Callable[[Session], object]


def merge(session: Session) -> None:
    carry_out(session, plan_merge(session, ["A2", "B"], "A1"))


def rename(session: Session) -> None:
    carry_out(session, plan_rename(session, "A1", new_id="X", label="X: x"))


def form(session: Session) -> None:
    place = place_of(session.study, "E1", quote="I went home then.")
    new_category(session, NewCategory("Home", "going home", passages=[Passage("E1", place.turn, place.span)],
                                      coder="new", criterion="other", level="other"))  # fmt: skip


@pytest.fixture(autouse=True)
def one_id_and_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would differ from one study to its copy."""
    monkeypatch.setattr("qda.workflow.categories.forming.uuid.uuid4", lambda: "00000000-0000-4000-8000-000000000000")
    monkeypatch.setattr("qda.workflow.categories.forming.now", lambda: "2026-01-01T00:00:00Z")


WORKS: dict[str, Work] = {"merge": merge, "rename": rename, "form": form}


def state(folder: Path) -> State:
    with open_session(folder, who="xy") as session:
        found = [(one.id, one.coder, one.category, one.memo, one.start) for one in session.study.codings]
        assert session.store.rows_of("journal") == {}
    return files_of(folder), found


def killed(folder: Path, work: Work, number: int, *, after: bool) -> bool:
    """Do the work in a child that kills itself right before or after its write of that number (file or commit)."""
    child = os.fork()
    if child == 0:
        count = 0

        def deadly(original: Callable[..., Any]) -> Callable[..., Any]:
            def call(*arguments: Any, **named: Any) -> Any:
                nonlocal count
                mine, count = count, count + 1
                if mine == number and not after:
                    os.kill(os.getpid(), signal.SIGKILL)
                result = original(*arguments, **named)
                if mine == number:
                    os.kill(os.getpid(), signal.SIGKILL)
                return result

            return call

        with open_session(folder, who="xy") as session:
            files.os.replace = deadly(os.replace)  # type: ignore[attr-defined]
            Store._transaction = deadly(Store._transaction)  # type: ignore[method-assign]
            work(session)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def check_every_write(folder: Path, target: Path, work: Work, *, after: bool, step: int) -> int:
    old = state(folder)
    done = target / "done"
    shutil.copytree(folder, done)
    with open_session(done, who="xy") as session:
        work(session)
    new = state(done)
    assert old != new
    seen = set()
    for number in range(0, 60, step):
        copy = target / f"killed{number}"
        shutil.copytree(folder, copy)
        if not killed(copy, work, number, after=after):
            break
        found = state(copy)
        same = found[0] == new[0]
        assert found[0] in (old[0], new[0])
        assert [one[1:] for one in found[1]] == [one[1:] for one in (new if same else old)[1]]
        seen.add(same)
    else:
        raise AssertionError("more writes than expected")
    assert True in seen
    assert step > 1 or after or seen == {False, True}
    return number


@pytest.mark.parametrize("work", WORKS.values(), ids=WORKS)
def test_killed_at_some_writes(tmp_path: Path, work: Work) -> None:
    check_every_write(make_small(tmp_path / "small"), tmp_path, work, after=True, step=3)


@pytest.mark.slow
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("work", WORKS.values(), ids=WORKS)
def test_killed_before_and_after_every_write(tmp_path: Path, work: Work, after: bool) -> None:
    writes = check_every_write(make_small(tmp_path / "small"), tmp_path, work, after=after, step=1)
    assert writes >= 5


@pytest.mark.slow
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("work", WORKS.values(), ids=WORKS)
def test_undoing_killed_at_every_write(tmp_path: Path, work: Work, after: bool) -> None:
    folder = make_small(tmp_path / "small")
    state(folder)
    with open_session(folder, who="xy") as session:
        work(session)
    check_every_write(folder, tmp_path, lambda session: session.undo(), after=after, step=1)


def test_a_full_disk_at_any_file_is_told_and_the_next_command_completes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_small(tmp_path / "small")
    state(folder)
    done = tmp_path / "done"
    shutil.copytree(folder, done)
    with open_session(done, who="xy") as session:
        merge(session)
    original = os.replace
    for number in range(4):
        copy = tmp_path / str(number)
        shutil.copytree(folder, copy)
        calls: list[str] = []

        def failing(source: str, target: str, *, at: int = number, made: list[str] = calls) -> None:
            made.append(target)
            if len(made) == at + 1:
                raise OSError(28, "No space left on device")
            original(source, target)

        with monkeypatch.context() as patched, open_session(copy, who="xy") as session:
            patched.setattr(os, "replace", failing)
            with pytest.raises(CannotWrite, match="No space left"):
                merge(session)
        assert state(copy)[0] == files_of(done)


def test_a_guide_changed_by_hand_between_a_stop_and_the_next_command_is_named_and_undo_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_small(tmp_path / "small")
    state(folder)
    with monkeypatch.context() as patched, open_session(folder, who="xy") as session:
        patched.setattr("qda.workflow.revisions.replace_file", _full)
        with pytest.raises(CannotWrite):
            rename(session)
    path = folder / "codebook.yaml"
    edited = path.read_text().replace("label: Sea", "label: Lake")
    path.write_text(edited)
    with pytest.raises(Exception, match="was changed by hand while a change of the study had not reached it"):
        state(folder)
    assert path.read_text() == edited
    with open_session(folder, who="xy", keep_going=True) as session:
        session.undo()
    with open_session(folder, who="xy") as session:
        assert [one.label for one in session.study.codebook.categories if one.id == "C"] == ["Lake"]
        assert {one.category for one in session.study.codings} == {"A", "A1", "A2", "B", "B1", "C"}
    assert path.read_text() == edited


def _full(*_arguments: object) -> None:
    from qda.wording import say

    raise CannotWrite(say("full"))
