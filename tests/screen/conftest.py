"""A study on the desk, and a way to play on the screen."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from qda.model import Span
from qda.screen.coding_screen import CodingScreen
from qda.screen.desk import Desk
from qda.workflow.session import Session, open_session
from tests.conftest import ROOT

Play = Callable[[CodingScreen, Pilot[None]], Awaitable[None]]


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same terminal everywhere."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the English demonstration study."""
    ignored = shutil.ignore_patterns("output", "study.qda*", "backups")
    shutil.copytree(ROOT / "corpus" / "repair-cafes", tmp_path / "corpus" / "repair-cafes", ignore=ignored)
    shutil.copytree(ROOT / "codebooks", tmp_path / "codebooks")
    return tmp_path / "corpus" / "repair-cafes"


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    with open_session(folder, who="me") as opened:
        yield opened


@pytest.fixture
def desk(session: Session) -> Desk:
    """The desk of a coder who has coded nothing yet."""
    return Desk(session, "me", "P1")


def play(desk: Desk, story: Play, *, size: tuple[int, int] = (80, 24), language: str = "en") -> CodingScreen:
    """Run the screen without a terminal and let a story press its keys."""

    async def run() -> CodingScreen:
        app = CodingScreen(desk, language=language, plain=False)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await story(app, pilot)
            await pilot.pause()
        return app

    return asyncio.run(run())


def press(desk: Desk, *keys: str, size: tuple[int, int] = (80, 24), language: str = "en") -> CodingScreen:
    """Run the screen and press keys."""

    async def story(_app: CodingScreen, pilot: Pilot[None]) -> None:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()

    return play(desk, story, size=size, language=language)


def typed(text: str) -> list[str]:
    """The keys of a text."""
    names = {" ": "space"}
    return [names.get(letter, letter) for letter in text]


def words(desk: Desk, span: Span) -> str:
    """The verbatim words of a stretch."""
    return desk.transcript.text[span.start : span.end]


def screen_text(app: CodingScreen) -> str:
    """What is on the screen, as lines of text."""
    width, height = app.size
    lines = [[] for _ in range(height)]  # type: ignore[var-annotated]
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        lines[y] = ["".join(segment.text for segment in strip)]
    return "\n".join("".join(line)[:width].rstrip() for line in lines) + "\n"


def seen_at_the_end(desk: Desk, *keys: str, size: tuple[int, int] = (80, 24), language: str = "en") -> str:
    """What the screen shows after these keys."""
    seen: list[str] = []

    async def story(app: CodingScreen, pilot: Pilot[None]) -> None:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        seen.append(screen_text(app))

    play(desk, story, size=size, language=language)
    return seen[0]
