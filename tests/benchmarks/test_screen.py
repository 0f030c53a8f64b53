"""The coding screen on 1 MB of synthetic transcript with 3,000 codings. Goals: opens in 1 s, no page or step lags.

Opening takes in reading the study, which the study file has read before, and drawing the first window.
"""

from __future__ import annotations

import asyncio
import csv
import random
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from qda.workflow.session import open_session

pytestmark = pytest.mark.slow

WORDS = ["der", "die", "Konflikt", "wir", "haben", "dann", "Gruppe", "und", "ähm", "Technik", "Wissen", "muss"]
GUIDE = "qda: 1\ntitle: Synthetic\nlanguage: de\ncategories:\n"
STUDY = "qda: 1\ntitle: Synthetic\nlanguage: de\ncodebook: codebook.yaml\n"


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One transcript of 1 MB, 40 categories, 3,000 codings of one coder."""
    folder = tmp_path_factory.mktemp("study")
    rnd = random.Random(1)
    (folder / "study.yaml").write_text(STUDY, encoding="utf-8")
    categories = [f"  - {{id: K{number}, label: Kategorie {number}, definition: d}}\n" for number in range(40)]
    (folder / "codebook.yaml").write_text(GUIDE + "".join(categories), encoding="utf-8")
    turns: list[str] = []
    size = 0
    while size < 1_000_000:
        sentences = [" ".join(rnd.choices(WORDS, k=rnd.randint(5, 18))).capitalize() for _ in range(rnd.randint(1, 6))]
        turns.append(f"{'B' if len(turns) % 2 else 'I'}: {'. '.join(sentences)}. Punkt {len(turns) + 1}.")
        size += len(turns[-1]) + 2
    (folder / "transcripts").mkdir()
    (folder / "transcripts" / "E1.txt").write_text("\n\n".join(turns), encoding="utf-8")
    (folder / "codings").mkdir()
    with (folder / "codings" / "mk.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("transcript", "turn", "quote", "category"))
        for number in range(3000):
            turn = 1 + 2 * rnd.randrange(len(turns) // 2)
            words = turns[turn][3:]
            start = words.rfind(" ", 0, rnd.randrange(1, len(words))) + 1
            writer.writerow(("E1", turn + 1, words[start:], f"K{number % 40}"))
    with open_session(folder, who="mk", keep_going=True) as session:
        assert len(session.study.codings) > 2900
    return folder


def work(folder: Path, *keys: str) -> int:
    """Open the screen, press keys; returns the line at the top of the window."""
    from qda.screen.coding_screen import CodingScreen
    from qda.screen.desk import Desk

    async def run(app: CodingScreen) -> int:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
            return app.view.scroll_offset.y

    with open_session(folder, who="mk", keep_going=True) as session:
        return asyncio.run(run(CodingScreen(Desk(session, "mk", "E1"), plain=False)))


@pytest.mark.benchmark(group="screen")
def test_open(benchmark: BenchmarkFixture, study: Path) -> None:
    assert benchmark.pedantic(work, args=(study,), rounds=5, warmup_rounds=1) == 0


@pytest.mark.benchmark(group="screen")
def test_open_and_100_pages_down(benchmark: BenchmarkFixture, study: Path) -> None:
    assert benchmark.pedantic(work, args=(study, *["pagedown"] * 100), rounds=3, warmup_rounds=1) > 1000


@pytest.mark.benchmark(group="screen")
def test_open_and_20_marks_and_undos(benchmark: BenchmarkFixture, study: Path) -> None:
    keys = ("end", "P", *["exclamation_mark", "u"] * 10)
    assert benchmark.pedantic(work, args=(study, *keys), rounds=3) > 1000
