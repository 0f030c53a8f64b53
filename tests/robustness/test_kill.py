"""A run that is killed at any moment leaves a study that the next run completes to the same bytes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from qda.workflow.run import run
from tests.robustness.conftest import files_of

Fresh = Callable[[], Path]
Known = tuple[dict[str, str], dict[str, bytes]]
POINTS = 32  # more files than a run writes


def killed_at_write(folder: Path, number: int, *, after: bool) -> bool:
    """Run in a child that kills itself right before or after it puts its file of that number in place."""
    child = os.fork()
    if child == 0:
        count = 0
        replace = os.replace

        def deadly(source: str, target: str) -> None:
            nonlocal count
            if count == number and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            replace(source, target)
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)
            count += 1

        os.replace = deadly  # type: ignore[assignment]
        run(folder)
        os._exit(0)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def check_completes(folder: Path, undisturbed: Known) -> None:
    run(folder)
    assert files_of(folder) == undisturbed[0]
    assert not list(folder.rglob(".*.new"))


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("number", [0, 7, 15])
def test_killed_beside_a_write(fresh: Fresh, undisturbed: Known, number: int, after: bool) -> None:
    folder = fresh()
    assert killed_at_write(folder, number, after=after)
    check_completes(folder, undisturbed)


@pytest.mark.slow
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_killed_before_and_after_each_file_that_it_writes(fresh: Fresh, undisturbed: Known, after: bool) -> None:
    for number in range(POINTS):
        folder = fresh()
        if not killed_at_write(folder, number, after=after):
            assert number >= len(undisturbed[0]) - 1, "a run writes fewer files than it has"
            break
        check_completes(folder, undisturbed)
    else:
        raise AssertionError("a run wrote more files than expected")


def killed_after(folder: Path, seconds: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "qda", "run", str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(seconds)
    process.kill()
    process.wait()


@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=[pytest.mark.slow] if seed > 2 else []) for seed in range(50)]
)
def test_killed_at_a_random_moment(fresh: Fresh, undisturbed: Known, seed: int) -> None:
    folder = fresh()
    killed_after(folder, random.Random(seed).uniform(0.05, 3.0))
    check_completes(folder, undisturbed)


def test_two_runs_at_once_damage_nothing(fresh: Fresh, undisturbed: Known) -> None:
    folder = fresh()
    command = [sys.executable, "-m", "qda", "--language", "en", "run", str(folder)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate() for process in both]
    codes = [process.returncode for process in both]
    assert codes in ([0, 0], [0, 1], [1, 0])
    assert all("another qda works on this study" in err for (_out, err), code in zip(said, codes, strict=True) if code)
    check_completes(folder, undisturbed)
