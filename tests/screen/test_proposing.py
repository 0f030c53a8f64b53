"""Proposals on the screen: looked for beside it, read, adopted, taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from qda.induction import Proposal
from qda.screen.coding_screen import CodingScreen
from qda.screen.desk import Desk
from qda.screen.themes import Passages, Themes, Waiting
from qda.workflow.proposals import make_proposals
from qda.workflow.session import Session
from tests.screen.conftest import play, press, screen_text, typed

SIZE = (100, 30)


@pytest.fixture
def proposed(session: Session) -> tuple[Proposal, ...]:
    """The proposals of the demonstration study, kept in it."""
    found = make_proposals(session)
    assert len(found) > 1
    return found


def test_looking_for_themes_runs_beside_the_screen_and_lists_what_it_found(desk: Desk) -> None:
    seen: list[str] = []

    async def story(app: CodingScreen, pilot: Pilot[None]) -> None:
        await pilot.press("T")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, Themes)
        seen.append(screen_text(app))

    play(desk, story, size=SIZE)
    assert desk.proposals
    first = desk.proposals[0]
    assert first.label in seen[0]
    assert f"cases: {first.cases}" in seen[0]
    assert first.cases > 0


def test_a_search_that_is_stopped_keeps_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []
    look = desk.look_for_themes

    def until_stopped(stopped: Callable[[], bool]) -> tuple[Proposal, ...] | None:
        while not stopped():
            pass
        told.append(True)
        return look(stopped)

    monkeypatch.setattr(desk, "look_for_themes", until_stopped)

    async def story(app: CodingScreen, pilot: Pilot[None]) -> None:
        await pilot.press("T")
        await pilot.pause()
        assert isinstance(app.screen, Waiting)
        await pilot.press("escape")
        await pilot.pause()
        assert len(app.screen_stack) == 1

    play(desk, story)
    assert told == [True]
    assert desk.proposals == []


def test_enter_on_a_passage_goes_there_and_t_comes_back(desk: Desk, proposed: tuple[Proposal, ...]) -> None:
    spans: list[tuple[str, int, int]] = []

    async def story(app: CodingScreen, pilot: Pilot[None]) -> None:
        for key in ("T", "down", "enter", "down", "enter"):
            await pilot.press(key)
            await pilot.pause()
        span = app.view.cursor.span
        spans.append((app.desk.transcript.id, span.start, span.end))
        for key in ("T", "enter"):
            await pilot.press(key)
            await pilot.pause()
        assert isinstance(app.screen, Passages)
        assert app.screen._under_bar == 1

    play(desk, story, size=SIZE)
    wanted = proposed[1].passages[1]
    assert spans == [(wanted.transcript, wanted.start, wanted.end)]


def test_a_proposal_is_adopted_with_the_passage_under_the_bar_as_anchor(
    desk: Desk, session: Session, proposed: tuple[Proposal, ...]
) -> None:
    form = (*typed("x"), "enter", *typed("What it is"), "enter", *typed("C1"), "enter", *typed("NEW"), "enter")
    before = (session.gathered.codebook_path).read_bytes()
    newest = session.store.newest_entry()
    press(desk, "T", "enter", "space", "down", "a", *form, size=SIZE)
    first, second = proposed[0].passages[:2]
    made = desk.category("NEW")
    assert made is not None
    assert (made.label, made.parent) == (proposed[0].label + "x", "C1")
    (anchor,) = made.anchors
    assert (anchor.transcript, anchor.turn) == (second.transcript, second.turn)
    coded = {(one.transcript, one.start) for one in session.study.codings if one.category == "NEW"}
    assert coded == {(first.transcript, first.start), (second.transcript, second.start)}
    assert [one.what for one in session.store.events(after=newest)] == ["adopt category"]
    press(desk, "u")
    assert session.gathered.codebook_path.read_bytes() == before
    assert not any(one.category == "NEW" for one in session.study.codings)


def test_leaving_the_form_adopts_nothing(desk: Desk, session: Session, proposed: tuple[Proposal, ...]) -> None:
    assert proposed
    newest = session.store.newest_entry()
    press(desk, "T", "enter", "a", "escape", "T", "enter", "escape", "escape", size=SIZE)
    assert session.store.newest_entry() == newest
