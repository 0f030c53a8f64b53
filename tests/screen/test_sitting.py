"""The pilot run and a second pass from the screen; codings marked as unsure in the list."""

from __future__ import annotations

import csv
from pathlib import Path

from click.testing import CliRunner
from textual.pilot import Pilot

from qda.cli import main
from qda.screen.coding_screen import CodingScreen
from qda.screen.desk import Desk
from qda.workflow.session import Session, open_session
from tests.screen.conftest import play, press, screen_text, typed

CODE = ("n", "enter", *typed("CO1"), "enter")


def passes(folder: Path) -> list[tuple[str, str, str]]:
    with (folder / "codings" / "me.csv").open(encoding="utf-8", newline="") as file:
        return [(row["category"], row.get("run", ""), row.get("pass", "")) for row in csv.DictReader(file)]


def test_a_second_pass_of_the_pilot_run_does_not_see_the_first(session: Session, folder: Path) -> None:
    press(Desk(session, "me", "P1"), *CODE)
    again = Desk(session, "me", "P1", run="pilot", round_=2)
    assert again.codings == []
    seen: list[str] = []

    async def story(app: CodingScreen, pilot: Pilot[None]) -> None:
        await pilot.press(*CODE)
        await pilot.pause()
        seen.append(screen_text(app).splitlines()[0])

    play(again, story, size=(100, 24))
    assert [(one.run, one.round) for one in again.codings] == [("pilot", 2)]
    assert sorted(passes(folder)) == [("CO1", "", ""), ("CO1", "pilot", "2")]
    head = seen[0]
    assert "pilot run · pass 2" in head


def test_suggestions_and_new_categories_belong_to_the_pass_too(session: Session) -> None:
    desk = Desk(session, "me", "P1", run="pilot", round_=2)
    form = (*typed("Parking"), "enter", *typed("Where the cars go"), "enter", "enter", "enter")
    press(desk, "s", "a", "i", *form)
    made = [one for one in session.study.codings if one.coder == "me"]
    assert len(made) == 2
    assert {(one.run, one.round) for one in made} == {("pilot", 2)}


def test_finished_belongs_to_the_pass(session: Session) -> None:
    press(Desk(session, "me", "P1"), "f")
    again = Desk(session, "me", "P1", round_=2)
    assert not again.is_finished
    press(again, "f")
    assert again.is_finished
    press(again, "f")
    assert Desk(session, "me", "P1").is_finished


def test_codings_marked_as_unsure_are_listed_alone(folder: Path) -> None:
    with open_session(folder, who="me") as session:
        press(Desk(session, "me", "P1"), *CODE, "exclamation_mark", "n", "enter", *typed("CO2"), "enter")
    list_ = ["--language", "en", "--study", str(folder), "coding", "list", "--by", "me", "--format", "csv"]
    assert CliRunner().invoke(main, list_).output.count("\n") == 3
    rows = list(csv.DictReader(CliRunner().invoke(main, [*list_, "--unsure"]).output.splitlines()))
    assert [row["category"] for row in rows] == ["CO1"]
