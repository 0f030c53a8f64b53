"""Replacing names and a withdrawal, killed at any moment: the old state, or the next command does the rest."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from qda.workflow import vault as sealing
from qda.workflow.backups import back_up
from qda.workflow.checking_names import audit_names
from qda.workflow.memos import add_memo
from qda.workflow.pseudonymising import apply_names, propose_names
from qda.workflow.session import open_session
from qda.workflow.vault import OPENED, open_vault
from qda.workflow.withdrawing import withdraw
from tests.pseudonyms.conftest import E1, FILES, PASSPHRASE, decide

pytestmark = pytest.mark.slow
SAID = ("Kanarienv", "eingefangen", "Großtante")


def durable(base: Path) -> dict[str, bytes]:
    """The plain files of the study, without what is made from them."""
    study = base / "study"
    names = [path for path in sorted(study.rglob("*")) if path.is_file() and not path.name.startswith("study.qda")]
    kept = [path for path in names if path.relative_to(study).parts[0] not in ("output", "backups")]
    return {path.relative_to(study).as_posix(): path.read_bytes() for path in kept}


def apply(base: Path) -> None:
    apply_names(base / "study", who="xy", passphrase=PASSPHRASE)


def leave(base: Path) -> None:
    assert withdraw(base / "study", "E3", who="xy", passphrase=PASSPHRASE).audit.is_clean


def next_command(base: Path) -> set[str]:
    """What the command after the kill does before its own work; the ids of the transcripts that it finds."""
    with open_session(base / "study", who="xy") as session:
        return {one.id for one in session.study.transcripts}


@dataclass(frozen=True)
class Story:
    """A study to begin with, what is killed, and how the plain files look when nothing disturbs it."""

    begin: Path
    act: Callable[[Path], None]
    end: dict[str, bytes]

    def again(self, target: Path) -> Path:
        """A fresh copy of the study and its vault."""
        return Path(shutil.copytree(self.begin, target))


@pytest.fixture(scope="module", autouse=True)
def cheap() -> Iterator[None]:
    """A key that is derived quickly."""
    before, sealing.COST = sealing.COST, 2**10
    yield
    sealing.COST = before


@pytest.fixture(scope="module")
def replacing(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """A study with output, backup and memo, its names decided."""
    base = tmp_path_factory.mktemp("replacing") / "begin"
    for name, text in FILES.items():
        path = base / "study" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with open_session(base / "study", who="xy") as session:
        add_memo(session, "theory", "Frau Müller", "xy", on="E1")
    back_up(base / "study", None, who="xy")
    (base / "study" / "output").mkdir()
    (base / "study" / "output" / "quotes.csv").write_text("Kanarienvögel, Müller", encoding="utf-8")
    propose_names(base / "study", who="xy")
    decide(base / "study-vault")
    end = Path(shutil.copytree(base, base.with_name("end")))
    apply(end)
    return Story(base, apply, durable(end))


@pytest.fixture(scope="module")
def leaving(replacing: Story, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The same study after that, with a vault, output and backup that hold the words of E3."""
    base = replacing.again(tmp_path_factory.mktemp("leaving") / "begin")
    apply(base)
    with open_session(base / "study", who="xy") as session:
        add_memo(session, "theory", "Kanarienvögel", "xy", on="E3")
    back_up(base / "study", None, who="xy")
    (base / "study" / "output").mkdir()
    (base / "study" / "output" / "quotes.csv").write_text("Kanarienvögel", encoding="utf-8")
    end = Path(shutil.copytree(base, base.with_name("end")))
    leave(end)
    return Story(base, leave, durable(end))


def killed(act: Callable[[Path], None], base: Path, *, number: int, after: bool) -> bool:
    """Act in a child that kills itself right before or after it puts a file in place or removes one (that number)."""
    child = os.fork()
    if child == 0:
        count = 0

        def deadly(original: Callable[..., None]) -> Callable[..., None]:
            def call(*arguments: object, **named: object) -> None:
                nonlocal count
                count += 1
                if count == number + 1 and not after:
                    os.kill(os.getpid(), signal.SIGKILL)
                try:
                    original(*arguments, **named)
                finally:
                    if count == number + 1:
                        os.kill(os.getpid(), signal.SIGKILL)

            return call

        for name in ("replace", "unlink", "rmdir"):
            setattr(os, name, deadly(getattr(os, name)))
        act(base)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def killed_after(act: Callable[[Path], None], base: Path, seconds: float) -> None:
    child = os.fork()
    if child == 0:
        act(base)
        os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def check_replaced(story: Story, base: Path) -> None:
    before = durable(story.begin)
    next_command(base)
    if durable(base) != story.end:
        assert durable(base) == before
        apply(base)
    assert durable(base) == story.end
    assert not (base / "study-vault" / "pseudonyms.csv").exists()
    states = open_vault(base / "study-vault" / "originals.qdavault", PASSPHRASE).states
    assert states[0].files["transcripts/E1.txt"] == E1.encode()
    assert audit_names(base / "study", who="xy", passphrase=PASSPHRASE).is_clean
    check_no_leftovers(base)


def check_left(story: Story, base: Path) -> None:
    before = durable(story.begin)
    if "E3" in next_command(base):
        assert durable(base) == before
        leave(base)
    assert durable(base) == story.end
    everything = b"".join(path.read_bytes() for path in sorted((base / "study").rglob("*")) if path.is_file())
    for words in SAID:
        assert words.encode() not in everything
        assert words.encode("utf-16-le") not in everything
    for state in open_vault(base / "study-vault" / "originals.qdavault", PASSPHRASE).states:
        assert not any(words.encode() in content for words in SAID for content in state.files.values())
    check_no_leftovers(base)


def check_no_leftovers(base: Path) -> None:
    assert not list(base.rglob(".*.new"))
    assert not (base / "study" / ".qda-staged").exists()
    assert not (base / "study-vault" / OPENED).exists()


CHECKS = {"replacing": check_replaced, "leaving": check_left}


@pytest.fixture(params=sorted(CHECKS))
def story(request: pytest.FixtureRequest) -> tuple[Story, Callable[[Story, Path], None]]:
    return request.getfixturevalue(request.param), CHECKS[request.param]


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_killed_before_and_after_each_file(
    story: tuple[Story, Callable[[Story, Path], None]], tmp_path: Path, after: bool
) -> None:
    told, check = story
    for number in range(400):
        base = told.again(tmp_path / str(number))
        if not killed(told.act, base, number=number, after=after):
            assert number > 10
            return
        check(told, base)
        shutil.rmtree(base)
    raise AssertionError("more files than expected")


@pytest.mark.parametrize("seed", range(15))
def test_killed_at_a_random_moment(
    story: tuple[Story, Callable[[Story, Path], None]], tmp_path: Path, seed: int
) -> None:
    told, check = story
    base = told.again(tmp_path / "study")
    begin = time.perf_counter()
    told.act(told.again(tmp_path / "timed"))
    needed = time.perf_counter() - begin
    killed_after(told.act, base, random.Random(seed).uniform(0, needed))
    check(told, base)
