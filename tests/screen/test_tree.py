"""The category tree beside the text on wide windows."""

from __future__ import annotations

from qda.screen.desk import Desk
from qda.workflow.session import Session
from tests.screen.conftest import press, seen_at_the_end, typed, words

WIDE = (140, 40)
CODED = ("n", "enter", *typed("CO1"), "enter")


def shown(desk: Desk, *keys: str, size: tuple[int, int] = WIDE) -> str:
    return seen_at_the_end(desk, *keys, size=size)


def test_the_tree_stands_beside_the_text_with_counts_and_the_guide_below(desk: Desk) -> None:
    text = shown(desk, *CODED)
    side = [line[102:] for line in text.splitlines()]
    border = next(place for place, line in enumerate(side) if "─────" in line)
    label = next(one.label for one in desk.categories if one.id == "CO1")
    assert any(f"CO1 (1) {label[:15]}" in line for line in side[:border])
    assert any(f"CO1 {label[:15]}" in line for line in side[border:])


def test_on_smaller_windows_it_does_not(desk: Desk) -> None:
    for size in ((119, 40), (140, 19), (80, 24)):
        app = press(desk, "k", "escape", size=size)
        assert not app.tree_beside.display


def test_k_gives_it_the_keys_and_enter_goes_to_a_passage(desk: Desk) -> None:
    press(desk, *CODED)
    app = press(desk, "k", "home", "down", "enter", size=WIDE)
    assert desk.last_category == "CO1"
    assert words(desk, app.view.cursor.span) == desk.codings[0].quote


def test_a_category_is_changed_from_the_tree_and_u_takes_it_back(desk: Desk, session: Session) -> None:
    before = session.gathered.codebook_path.read_bytes()
    press(desk, "k", "home", "down", "f2", "r", "y", size=WIDE)
    retired = desk.category("CO1")
    assert retired is not None
    assert retired.status == "retired"
    press(desk, "k", "u", size=WIDE)
    assert session.gathered.codebook_path.read_bytes() == before


def test_slash_searches_in_a_window_and_escape_goes_back_to_the_text(desk: Desk) -> None:
    press(desk, *CODED)
    press(desk, "k", "slash", *typed("CO1"), "enter", "m", *typed("see"), "enter", size=WIDE)
    assert desk.codings[0].memo == "see"
    press(desk, "k", "escape", "n", "l", size=WIDE)
    assert len(desk.codings) == 2
