"""What a coder does on the screen, key by key, and what then stands in the study, the coder's file and the log."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from textual.pilot import Pilot

from qda.screen.coding_screen import CodingScreen
from qda.screen.desk import Desk
from qda.workflow.session import Session, open_session
from tests.screen.conftest import play, press, screen_text, typed, words


def rows(folder: Path, coder: str = "me") -> list[dict[str, str]]:
    """The coder's file."""
    with (folder / "codings" / f"{coder}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_clause_is_coded_by_typing_a_few_letters(desk: Desk, folder: Path) -> None:
    press(desk, "n", "right", "enter", *typed("premi"), "enter")
    (coding,) = desk.codings
    assert (coding.category, coding.quote) == ("CO1", "Which means I've got the key.")
    (row,) = rows(folder)
    assert (row["quote"], row["category"], row["turn"]) == ("Which means I've got the key.", "CO1", "2")


@pytest.mark.parametrize(
    ("unit", "quote"),
    [
        ("1", "Well"),
        ("2", "Well, um, officially I'm the coordinator."),
        ("3", "Well, um, officially I'm the coordinator."),
        ("4", None),
    ],
)
def test_words_clauses_sentences_and_turns_can_be_selected(desk: Desk, unit: str, quote: str | None) -> None:
    app = press(desk, "n", "1", "home", "n", unit)
    turn = desk.transcript.turns[1]
    assert words(desk, app.view.cursor.span) == (quote or words(desk, turn.span).strip())


def test_the_selection_is_extended_and_shrunk(desk: Desk) -> None:
    app = press(desk, "n", "1", "space", "right", "right", "right", "left")
    assert words(desk, app.view.cursor.span) == "Well, um, officially"
    app = press(desk, "n", "1", "shift+right", "shift+right")
    assert words(desk, app.view.cursor.span) == "Well, um, officially"
    app = press(desk, "n", "1", "shift+right", "escape")
    assert words(desk, app.view.cursor.span) == "um"


def test_a_passage_takes_several_categories_at_once(desk: Desk) -> None:
    press(desk, "n", "3", "enter", *typed("CO1"), "tab", *typed("CO2"), "tab", "enter")
    assert sorted(one.category for one in desk.codings) == ["CO1", "CO2"]
    assert len({one.span for one in desk.codings}) == 1


def test_undo_and_redo_go_through_the_log(desk: Desk, session: Session) -> None:
    press(desk, "n", "enter", *typed("CO1"), "enter", "exclamation_mark", "u", "u", "y")
    (coding,) = desk.codings
    assert not coding.unsure
    assert [one.what for one in session.store.events()][-5:] == ["add codings", "unsure", "undo", "undo", "undo"]
    press(desk, "u")
    assert desk.codings == []


def test_undo_stops_at_the_beginning_of_the_sitting(folder: Path) -> None:
    with open_session(folder, who="me") as session:
        press(Desk(session, "me", "P1"), "n", "enter", *typed("CO1"), "enter")
    with open_session(folder, who="me") as session:
        desk = Desk(session, "me", "P1")
        press(desk, "u")
        assert len(desk.codings) == 1


def test_a_coding_is_deleted_and_brought_back(desk: Desk, folder: Path) -> None:
    press(desk, "n", "enter", *typed("CO1"), "enter", "d")
    assert desk.codings == []
    assert rows(folder) == []
    press(desk, "u")
    assert len(rows(folder)) == 1


def test_a_memo_is_written(desk: Desk, folder: Path) -> None:
    press(desk, "n", "enter", *typed("CO1"), "enter", "m", *typed("see P3"), "enter")
    assert rows(folder)[0]["memo"] == "see P3"


def test_an_unsure_coding_stays_unsure_in_file_and_study(desk: Desk, folder: Path) -> None:
    press(desk, "n", "enter", *typed("CO1"), "enter", "exclamation_mark")
    assert rows(folder)[0]["unsure"] == "yes"
    assert desk.codings[0].unsure


def test_unsure_is_read_back_without_the_study_file(folder: Path) -> None:
    with open_session(folder, who="me") as session:
        press(Desk(session, "me", "P1"), "n", "enter", *typed("CO1"), "enter", "exclamation_mark")
    (folder / "study.qda").unlink()
    with open_session(folder, who="me") as session:
        assert [one.unsure for one in session.study.codings if one.coder == "me"] == [True]


def test_borders_are_moved_at_either_end(desk: Desk, folder: Path) -> None:
    keys = ("n", "1", "space", "right", "right", "enter", *typed("CO1"), "enter")
    press(desk, *keys, "b", "right", "enter")
    assert desk.codings[0].quote == "Well, um, officially I'm"
    press(desk, "home", "p", "b", "tab", "right", "right", "enter")
    assert desk.codings[0].quote == "officially I'm"
    assert [row["quote"] for row in rows(folder)] == ["officially I'm"]


def test_borders_can_be_left_as_they_were(desk: Desk) -> None:
    keys = ("n", "1", "space", "right", "right", "enter", *typed("CO1"), "enter")
    press(desk, *keys, "b", "right", "right", "escape")
    assert desk.codings[0].quote == "Well, um, officially"


def test_a_coding_gets_another_category(desk: Desk) -> None:
    press(desk, "n", "enter", *typed("CO1"), "enter", "e", *typed("CO2"), "enter")
    assert [one.category for one in desk.codings] == ["CO2"]


def test_tab_goes_from_coding_to_coding(desk: Desk) -> None:
    press(desk, "n", "enter", *typed("CO1"), "tab", *typed("CO2"), "tab", "enter", "tab", "d")
    assert [one.category for one in desk.codings] == ["CO2"]


def test_the_last_category_is_given_again(desk: Desk) -> None:
    press(desk, "n", "enter", *typed("CO1"), "enter", "n", "l")
    assert [one.category for one in desk.codings] == ["CO1", "CO1"]


def test_the_same_coding_twice_is_explained_and_changes_nothing(desk: Desk) -> None:
    seen: list[str] = []

    async def story(app: CodingScreen, pilot: Pilot[None]) -> None:
        await pilot.press("n", "enter", *typed("CO1"), "enter", "l")
        await pilot.pause()
        seen.append(screen_text(app))

    play(desk, story)
    assert len(desk.codings) == 1
    assert "me has coded this passage as CO1 already" in seen[0]


def test_finished_is_kept_and_taken_back(desk: Desk, session: Session) -> None:
    press(desk, "f")
    assert session.study.finished == (("P1", "me"),)
    press(desk, "u")
    assert session.study.finished == ()


def test_suggestions_are_accepted_rejected_and_corrected(desk: Desk, session: Session) -> None:
    desk.take_suggestions(desk.make_suggestions())
    first, second, third = desk.suggestions[:3]
    press(desk, "s", "a", "s", "r", "s", "e", *typed("PE1"), "enter")
    accepted, corrected = sorted(desk.codings, key=lambda one: one.category == "PE1")
    assert (accepted.category, accepted.span, accepted.origin) == (first.category, first.span, "rule")
    assert (corrected.category, corrected.span) == ("PE1", third.span)
    status = {one.id: one.status for one in session.study.suggestions}
    assert [status[one.id] for one in (first, second, third)] == ["accepted", "rejected", "accepted"]


def test_a_suggestion_is_accepted_in_other_borders(desk: Desk) -> None:
    desk.take_suggestions(desk.make_suggestions())
    suggestion = desk.suggestions[0]
    press(desk, "s", "b", "left", "enter")
    (coding,) = desk.codings
    assert coding.category == suggestion.category
    assert coding.start == suggestion.start
    assert coding.end < suggestion.end


def test_an_inductive_category_is_formed_from_its_first_passage(desk: Desk, folder: Path) -> None:
    press(desk, "n", "3", "i", *typed("Gatekeeping"), "enter", *typed("Who may join."), *["enter"] * 3)
    (coding,) = desk.codings
    category = desk.category(coding.category)
    assert category is not None
    assert (category.label, category.definition, category.origin) == ("Gatekeeping", "Who may join.", "inductive")
    assert category.anchors[0].turn == coding.turn == 2
    assert "Gatekeeping" in (folder.parent.parent / "codebooks" / "repair-cafes.yaml").read_text(encoding="utf-8")


def test_n_goes_to_turns_without_a_coding(desk: Desk) -> None:
    app = press(desk, "n", "n", "enter", *typed("CO1"), "enter", "home", "n", "n")
    turn = desk.transcript.turns[desk.turn_index(app.view.cursor.span.start)]
    assert turn.number == 6


def test_p_goes_to_the_passages_of_a_category(folder: Path) -> None:
    with open_session(folder, who="mk") as session:
        coder = session.study.coders[0]
        desk = Desk(session, coder, "P1")
        category = desk.codings[0].category
        places = sorted(one.span for one in desk.codings if one.category == category)
        app = press(desk, "k", *typed(category), "enter", *(["p"] * (len(places) - 1)))
        assert len(places) > 1
        assert app.view.cursor.span == places[-1]


def test_search_finds_words_and_begins_anew_at_the_end(desk: Desk) -> None:
    app = press(desk, "slash", *typed("biscuit tin"), "enter")
    assert words(desk, app.view.cursor.span) == "biscuit tin"
    app = press(desk, "end", "slash", *typed("BISCUIT"), "enter")
    assert words(desk, app.view.cursor.span) == "biscuit"


def test_a_selection_in_the_smoothed_reading_is_stored_verbatim(desk: Desk) -> None:
    press(desk, "t", "n", "1", "space", "right", "enter", *typed("CO1"), "enter")
    assert desk.codings[0].quote == "Well, um, officially"
    assert desk.transcript.text[desk.codings[0].start :].startswith("Well, um, officially")


def test_an_interviewers_turn_can_be_coded(desk: Desk) -> None:
    press(desk, "home", "4", "enter", *typed("CO1"), "enter")
    assert desk.transcript.turns[0].role == "interviewer"
    assert desk.codings[0].span == desk.transcript.turns[0].span


def test_the_mouse_sets_the_cursor_and_drags_a_selection(desk: Desk) -> None:
    async def story(app: CodingScreen, pilot: Pilot[None]) -> None:
        number = app.view.page.line_of(desk.transcript.turns[1].start)
        left = app.view._division.gutter
        await pilot.click("#text", offset=(left + 1, number))
        assert words(desk, app.view.cursor.span).startswith("Well")
        await pilot.mouse_down("#text", offset=(left + 1, number))
        await pilot.hover("#text", offset=(left + 11, number))
        await pilot.mouse_up("#text", offset=(left + 11, number))

    app = play(desk, story)
    assert words(desk, app.view.cursor.span) == "Well, um, officially"


def test_another_transcript_is_opened(desk: Desk) -> None:
    press(desk, "o", "down", "enter")
    assert desk.transcript.id == "P2"


def test_what_was_done_is_in_the_file_before_the_screen_is_left(desk: Desk, folder: Path) -> None:
    async def story(_app: CodingScreen, pilot: Pilot[None]) -> None:
        await pilot.press("n", "enter", *typed("CO1"), "enter")
        await pilot.pause()
        assert [row["category"] for row in rows(folder)] == ["CO1"]

    play(desk, story)


def test_an_ordinal_category_takes_a_value(folder: Path) -> None:
    guide = folder.parent.parent / "codebooks" / "repair-cafes.yaml"
    text = guide.read_text(encoding="utf-8")
    guide.write_text(
        text.replace("  - id: CO1\n", "  - id: CO1\n    level: ordinal\n    values: [low, high, unclear]\n"),
        encoding="utf-8",
    )
    with open_session(folder, who="me") as session:
        desk = Desk(session, "me", "P1")
        press(desk, "n", "enter", *typed("CO1"), "enter", "v", "down", "down", "enter")
        assert desk.codings[0].value == "high"
    assert rows(folder)[0]["value"] == "high"


@pytest.mark.parametrize("window", [[], ["enter"]])
def test_keys_work_again_after_the_window_was_too_small(desk: Desk, window: list[str]) -> None:
    async def story(app: CodingScreen, pilot: Pilot[None]) -> None:
        await pilot.press(*window)
        await pilot.resize_terminal(19, 4)
        await pilot.pause()
        await pilot.press(*["escape" for _ in window])
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert len(app.screen_stack) == 2

    play(desk, story)
