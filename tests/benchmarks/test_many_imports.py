"""Many interviews of an hour brought into a study: time beside bare extraction, memory of all processes together.

    .venv/bin/pytest tests/benchmarks/test_many_imports.py --benchmark-enable --benchmark-only -s

The interviews are synthetic, 9,000 words each. `QDA_BENCH_FILES` sets their number (150). Goals: Word at most 2 ×
unzip, lxml and joining the texts; plain text at most 6 × read, NFC, hash and store; memory at most 150 MB above the
start, whatever the number of files. The Word files here hold the words and little else; those that Word writes hold
more markup, which takes both sides longer and makes the ratio smaller.
"""

from __future__ import annotations

import hashlib
import io
import os
import random
import sqlite3
import statistics
import sys
import threading
import time
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from lxml import etree
from pytest_benchmark.fixture import BenchmarkFixture

from qda.workflow.create import create
from qda.workflow.importing import import_files
from qda.workflow.session import open_session
from tests.importers.making import W, p, word

pytestmark = pytest.mark.slow

FILES = int(os.environ.get("QDA_BENCH_FILES", "150"))
BEGINNINGS = "Ver Auf Zu Mit Ab Über Vor Ein Nach Um Durch An Be Ent Unter Bei"
MIDDLES = "trag stell lauf setz arbeit schreib fall geb halt leit richt sprech nehm komm form"
ENDS = "ung en t er keit lich es end ungen st"
SMALL = "und ich das die der war so ja dann auch wir nicht es in haben ähm äh mhm genau also halt (lacht) (...)"
WORDS = 9_000
TURNS = 200
ROUNDS = 3


@pytest.fixture(scope="module")
def interviews(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    """The files, by ending."""
    folder = tmp_path_factory.mktemp("interviews")
    made: dict[str, list[Path]] = {"docx": [], "txt": []}
    for number in range(FILES):
        lines = talk(number)
        for kind, content in (("docx", word("".join(map(p, lines)))), ("txt", "\n".join(lines).encode())):
            path = folder / f"{kind}{number:04d}.{kind}"
            path.write_bytes(content)
            made[kind].append(path)
    return made


def talk(number: int) -> list[str]:
    """The lines of a synthetic interview, other words in each."""
    rnd = random.Random(number)
    small, parts = SMALL.split(), [one.split() for one in (BEGINNINGS, MIDDLES, ENDS)]
    lines = []
    for turn in range(TURNS):
        words = [
            rnd.choice(small) if rnd.random() < 0.6 else "".join(map(rnd.choice, parts))
            for _ in range(rnd.randint(2, 2 * WORDS // TURNS))
        ]
        time_mark = f" #00:{turn // 4:02d}:{turn % 60:02d}-0#" if turn % 2 else ""
        lines.append(f"{'I' if turn % 3 == 0 else 'B'}: {' '.join(words)}.{time_mark}")
    return lines


def bare_docx(files: Sequence[Path], _folder: Path) -> None:
    for path in files:
        root = etree.fromstring(zipfile.ZipFile(io.BytesIO(path.read_bytes())).read("word/document.xml"))
        assert "\n".join("".join(t.text or "" for t in one.iter(f"{{{W}}}t")) for one in root.iter(f"{{{W}}}p"))


def bare_txt(files: Sequence[Path], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    connection = sqlite3.connect(folder / "bare.db")
    connection.execute("create table text (name text, sha256 text, content text)")
    for path in files:
        content = path.read_bytes()
        text = unicodedata.normalize("NFC", content.decode())
        row = (path.name, hashlib.sha256(content).hexdigest(), text)
        connection.execute("insert into text values (?, ?, ?)", row)
    connection.commit()
    connection.close()


def empty_study(folder: Path) -> Path:
    create(folder, title="Synthetic", language="de")
    with open_session(folder, keep_going=True):
        return folder


def brought(files: Sequence[Path], folder: Path, workers: int = 1) -> None:
    result = import_files(folder, files, who="xy", workers=workers)
    assert not result.errors
    assert len(result.imported) == len(files)


def told(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def seconds(work: Callable[[], None], clock: Callable[[], float] = time.process_time) -> float:
    """How long something takes: by the processor's time, or by another clock."""
    begin = clock()
    work()
    return clock() - begin


@pytest.mark.benchmark(group="many imports")
@pytest.mark.parametrize(("kind", "bare", "goal"), [("docx", bare_docx, 2.0), ("txt", bare_txt, 6.0)])
def test_time_beside_bare_extraction(
    benchmark: BenchmarkFixture,
    interviews: dict[str, list[Path]],
    tmp_path: Path,
    kind: str,
    bare: Callable[[Sequence[Path], Path], None],
    goal: float,
) -> None:
    files = interviews[kind]
    found: list[float] = []
    walls: list[float] = []
    for number in range(ROUNDS):
        floor = seconds(lambda n=number: bare(files, tmp_path / f"bare{n}"))  # type: ignore[misc]
        folders = [empty_study(tmp_path / f"{number}-{name}") for name in ("cpu", "one", "two")]
        found.append(seconds(lambda f=folders[0]: brought(files, f)) / floor)  # type: ignore[misc]
        alone = seconds(lambda f=folders[1]: brought(files, f), time.perf_counter)  # type: ignore[misc]
        walls.append(seconds(lambda f=folders[2]: brought(files, f, 2), time.perf_counter) / alone)  # type: ignore[misc]
    told(
        f"\n{kind}, {FILES} files: {statistics.median(found):.2f} × bare in processor time, goal {goal} × "
        f"({', '.join(f'{one:.2f}' for one in found)}); "
        f"two processes take {statistics.median(walls):.2f} of the time that one takes"
    )
    benchmark.pedantic(lambda: None, rounds=1)
    assert all(one > 0 for one in found)


def pss(process: int) -> int:
    """Proportional memory of a process and all below it, in bytes."""
    total = 0
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            total += int(line.split()[1]) * 1024 if line.startswith("Pss:") else 0
        children = Path(f"/proc/{process}/task").glob("*/children")
        below = [int(child) for path in children for child in path.read_text().split()]
    except (OSError, ValueError):
        return total
    return total + sum(map(pss, below))


class Watch(threading.Thread):
    """Looks at the memory twenty times a second and keeps the peak."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.start_at = self.peak = pss(os.getpid())
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(0.05):
            self.peak = max(self.peak, pss(os.getpid()))

    def above_start(self) -> float:
        self.done.set()
        self.join()
        return (self.peak - self.start_at) / 1e6


@pytest.mark.benchmark(group="many imports")
@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory of a process tree is told by Linux")
def test_memory_above_the_start(benchmark: BenchmarkFixture, interviews: dict[str, list[Path]], tmp_path: Path) -> None:
    brought(interviews["docx"][:50], empty_study(tmp_path / "warm"))
    found = []
    for count in (FILES // 2, FILES):
        folder = empty_study(tmp_path / str(count))
        watch = Watch()
        watch.start()
        brought(interviews["docx"][:count], folder, workers=2)
        found.append(watch.above_start())
        told(f"\ndocx, {count} files, two processes: {found[-1]:.0f} MB above the start; goal 150 MB")
    benchmark.pedantic(lambda: None, rounds=1)
    assert all(found)
