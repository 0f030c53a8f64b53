"""Make docs/images/coding-screen.svg: the coding screen on the English demonstration study (synthetic interviews)."""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from pathlib import Path

from qda.screen.coding_screen import CodingScreen
from qda.screen.desk import Desk
from qda.workflow.session import open_session

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "images" / "coding-screen.svg"


async def draw(app: CodingScreen) -> str:
    """The screen after a suggestion was looked for."""
    async with app.run_test(size=(112, 26)) as pilot:
        await pilot.pause()
        await pilot.press("4", "down", "down", "down", "3", "s", "s", "s", "s")
        await pilot.pause()
        return app.export_screenshot(title="qda code")


def main() -> None:
    """Draw on a copy of the study."""
    with tempfile.TemporaryDirectory() as name:
        ignored = shutil.ignore_patterns("output", "study.qda*")
        shutil.copytree(ROOT / "corpus" / "repair-cafes", Path(name) / "corpus" / "study", ignore=ignored)
        shutil.copytree(ROOT / "codebooks", Path(name) / "codebooks")
        with open_session(Path(name) / "corpus" / "study") as session:
            desk = Desk(session, session.study.main_coder, "P2")
            desk.take_suggestions(desk.make_suggestions())
            picture = asyncio.run(draw(CodingScreen(desk, plain=False)))
    picture = re.sub(r"terminal-\d+", "terminal", picture)
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)  # fonts from the network are not wanted
    picture = re.sub(r"<!-- .*? -->", "", picture)
    TARGET.write_text("\n".join(line.rstrip() for line in picture.split("\n")), encoding="utf-8")


if __name__ == "__main__":
    main()
