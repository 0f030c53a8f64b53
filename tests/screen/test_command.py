"""`qda code` where it cannot open."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from qda.cli import main
from qda.errors import NotFound
from qda.screen.desk import Desk
from qda.screen.opening import first_open
from qda.store import lock_study
from qda.workflow.progress import mark_finished
from qda.workflow.session import Session, open_session
from qda.workflow.sitting import Sitting
from tests.screen.conftest import press


def test_without_a_terminal_it_says_what_to_use_instead(folder: Path) -> None:
    result = CliRunner().invoke(main, ["--language", "en", "--study", str(folder), "--coder", "me", "code", "P1"])
    assert result.exit_code == 2
    assert "needs a terminal" in result.output
    assert "qda coding add" in result.output


def test_without_a_coder_it_asks_for_one(folder: Path) -> None:
    result = CliRunner().invoke(main, ["--language", "en", "--study", str(folder), "code"], env={"QDA_CODER": ""})
    assert result.exit_code == 2
    assert "who codes?" in result.output


def test_a_study_in_use_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qda.cli.code.has_terminal", lambda: True)
    with lock_study(folder):
        result = CliRunner().invoke(main, ["--language", "en", "--study", str(folder), "--coder", "me", "code"])
    assert result.exit_code == 1
    assert "another qda works on this study, perhaps an open coding screen" in result.output


def test_an_unknown_transcript_is_named(session: Session) -> None:
    with pytest.raises(NotFound, match="P9"):
        Desk(session, "me", "P9")


def test_it_opens_the_first_transcript_that_is_not_finished(session: Session) -> None:
    assert first_open(session, Sitting("me")) == "P1"
    mark_finished(session, "P1", "me", finished=True)
    assert first_open(session, Sitting("me")) == "P2"
    assert first_open(session, Sitting("you")) == "P1"
    assert first_open(session, Sitting("me", "final", 2)) == "P1"


def test_keys_that_find_nothing_say_so_and_change_nothing(desk: Desk, session: Session) -> None:
    before = session.store.newest_entry()
    press(desk, "m", "d", "e", "b", "v", "exclamation_mark", "a", "r", "p", "escape", "w", "y", "u", "g", "l", "tab")
    assert session.store.newest_entry() == before


def test_a_transcript_in_which_nobody_speaks_is_shown_empty(folder: Path) -> None:
    (folder / "transcripts" / "P9.txt").write_text("Date: 1 March 2026\n", encoding="utf-8")
    with open_session(folder, who="me", keep_going=True) as session:
        desk = Desk(session, "me", "P9")
        press(
            desk,
            "down",
            "pagedown",
            "right",
            "space",
            "1",
            "t",
            "enter",
            "l",
            "n",
            "s",
            "b",
            "m",
            "slash",
            "a",
            "enter",
        )
        assert desk.codings == []
