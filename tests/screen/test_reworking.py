"""Changing the category system from the screen: shown first, asked, one entry in the log, taken back with u."""

from __future__ import annotations

from pathlib import Path

import pytest

from qda.screen.desk import Desk
from qda.workflow.session import Session
from tests.screen.conftest import press, seen_at_the_end, typed

CODED = ("n", "enter", *typed("CO1"), "enter", "enter", *typed("CO2"), "enter")


def at(category: str, *keys: str) -> tuple[str, ...]:
    """The categories, the bar on one of them, the list of changes, a choice."""
    return ("k", *typed(category), "f2", *keys)


@pytest.fixture
def guide_file(folder: Path, session: Session) -> Path:
    return (folder / session.study.settings.codebook).resolve()


@pytest.mark.parametrize(
    ("keys", "what"),
    [
        (at("CO1", "n", *typed("X"), "enter", *typed("9"), "enter", "y"), "rename category"),
        (at("CO1", "d", *typed(" Not money"), "enter", "enter"), "define category"),
        (at("CO1", "v", *typed("TK"), "enter", "y"), "move categories"),
        (at("CO1", "m", *typed("CO2"), "enter", "y"), "merge categories"),
        (at("CO1", "r", "y"), "retire categories"),
    ],
)
def test_every_change_is_one_entry_and_u_takes_it_back_byte_for_byte(
    desk: Desk, session: Session, guide_file: Path, folder: Path, keys: tuple[str, ...], what: str
) -> None:
    press(desk, *CODED)
    before, codings = guide_file.read_bytes(), (folder / "codings" / "me.csv").read_bytes()
    newest = session.store.newest_entry()
    press(desk, *keys)
    assert [one.what for one in session.store.events(after=newest) if one.what != "read guide"] == [what]
    assert guide_file.read_bytes() != before
    press(desk, "u")
    assert guide_file.read_bytes() == before
    assert (folder / "codings" / "me.csv").read_bytes() == codings


def test_leaving_the_question_changes_nothing(desk: Desk, session: Session, guide_file: Path) -> None:
    press(desk, *CODED)
    before, newest = guide_file.read_bytes(), session.store.newest_entry()
    press(desk, *at("CO1", "m", *typed("CO2"), "enter", "escape"))
    press(desk, *at("CO1", "r", "n"))
    press(desk, *at("CO1", "escape"))
    assert (guide_file.read_bytes(), session.store.newest_entry()) == (before, newest)


def test_before_merging_the_counts_of_every_coder_are_shown_and_no_words_of_others(
    desk: Desk, session: Session
) -> None:
    others = [one for one in session.study.codings if one.category == "CO1"]
    assert others
    press(desk, *CODED)
    text = seen_at_the_end(desk, *at("CO1", "m", *typed("CO2"), "enter"), size=(110, 40))
    assert "Merge CO1 into CO2?" in text
    assert "me: 1 codings CO1 → CO2, 1 of them joined" in text
    for coder in {one.coder for one in others}:
        n = sum(1 for one in others if one.coder == coder)
        assert f"{coder}: {n} codings CO1 → CO2" in text
    assert "joined: me, P1" in text
    assert "merged_into: CO2" in text


def test_a_renamed_category_stays_the_last_one(desk: Desk) -> None:
    press(desk, *CODED)
    press(desk, *at("CO2", "n", "enter", *typed("b"), "enter", "y"))
    assert desk.last_category == "CO2b"
    press(desk, "n", "l")
    assert [one.category for one in desk.codings].count("CO2b") == 2


def test_a_retired_category_is_shown_as_such_and_opened_again(desk: Desk, session: Session) -> None:
    press(desk, *at("CO1", "r", "y"))
    assert "CO1" not in [one.id for one in desk.categories]
    text = seen_at_the_end(desk, "k", *typed("CO1"))
    assert "(retired)" in text
    press(desk, *at("CO1", "o", "y"))
    assert "CO1" in [one.id for one in desk.categories]


def test_what_cannot_be_is_said_and_nothing_happens(desk: Desk, guide_file: Path) -> None:
    before = guide_file.read_bytes()
    text = seen_at_the_end(desk, *at("CO1", "n", "enter", "backspace", *typed("2"), "enter"))
    assert "That did not work" in text
    assert "the guide has a category 'CO2' already" in text
    text = seen_at_the_end(desk, *at("CO1", "d", "enter"))
    assert "CO1 is defined so already" in text
    assert guide_file.read_bytes() == before


def test_splitting_names_its_command(desk: Desk) -> None:
    text = seen_at_the_end(desk, *at("CO1", "s"))
    assert "qda category split CO1 --write-sheet split.xlsx" in text


def test_a_category_goes_to_the_top(desk: Desk) -> None:
    press(desk, *at("CO1", "v", "home", *typed("top"), "enter", "y"))
    moved = desk.category("CO1")
    assert moved is not None
    assert moved.parent == ""
