"""The keys of the coding screen, in one table: what they do, what `?` and the last line say about them."""

from __future__ import annotations

from dataclasses import dataclass

from qda.wording import Message, say


@dataclass(frozen=True, slots=True)
class Key:
    """Keys (in Textual's names) for an action, how they are shown, what they do; `brief` stands in the last line."""

    keys: tuple[str, ...]
    action: str
    shown: str
    help: Message
    brief: Message | None = None


MOVING = (
    Key(("left",), "step(-1)", "←", say("previous word, clause, sentence or turn")),
    Key(("right",), "step(1)", "→", say("next word, clause, sentence or turn")),
    Key(("up",), "line(-1)", "↑", say("up")),
    Key(("down",), "line(1)", "↓", say("down")),
    Key(("pageup",), "page(-1)", "PgUp", say("a page up")),
    Key(("pagedown",), "page(1)", "PgDn", say("a page down")),
    Key(("home",), "top", "Home", say("beginning of the transcript")),
    Key(("end",), "bottom", "End", say("end of the transcript")),
    Key(("1",), "unit('word')", "1", say("select the word"), say("1–4 unit")),
    Key(("2",), "unit('clause')", "2", say("select the clause")),
    Key(("3",), "unit('sentence')", "3", say("select the sentence")),
    Key(("4",), "unit('turn')", "4", say("select the turn")),
    Key(("plus",), "widen(1)", "+", say("a larger unit")),
    Key(("minus",), "widen(-1)", "-", say("a smaller unit")),
    Key(("space",), "hold", "Space", say("hold this end: movements extend the selection; again: let go"),
        say("Space extend")),
    Key(("shift+left",), "step(-1, True)", "Shift+←", say("extend or shrink by a unit")),
    Key(("shift+right",), "step(1, True)", "Shift+→", say("extend or shrink by a unit")),
    Key(("shift+up",), "line(-1, True)", "Shift+↑", say("extend or shrink by lines")),
    Key(("shift+down",), "line(1, True)", "Shift+↓", say("extend or shrink by lines")),
    Key(("escape",), "let_go", "Esc", say("let go; leave what was begun")),
)  # fmt: skip

CODING = (
    Key(("enter", "c"), "code", "Enter, c", say("put the selection under categories"), say("Enter code")),
    Key(("l",), "code_again", "l", say("put the selection under the last category again")),
    Key(("i",), "new_category", "i", say("form a new category from the selection")),
    Key(("tab",), "next_mark", "Tab", say("next coding or suggestion under the cursor")),
    Key(("e",), "recode", "e", say("another category for the coding or suggestion")),
    Key(("b",), "borders", "b", say("move the borders of the coding or suggestion")),
    Key(("m",), "memo", "m", say("memo on the coding"), say("m memo")),
    Key(("v",), "value", "v", say("value of an ordinal category")),
    Key(("exclamation_mark",), "unsure", "!", say("unsure: look at the coding again later")),
    Key(("d", "delete"), "remove", "d, Del", say("delete the coding"), say("d delete")),
    Key(("u", "ctrl+z"), "undo", "u, Ctrl+Z", say("take the last step back"), say("u undo")),
    Key(("y", "ctrl+y"), "redo", "y, Ctrl+Y", say("do it again")),
)

SUGGESTIONS = (
    Key(("s",), "suggestion(1)", "s", say("next suggestion"), say("s suggestion")),
    Key(("S",), "suggestion(-1)", "S", say("previous suggestion")),
    Key(("a",), "accept", "a", say("accept the suggestion"), say("a accept")),
    Key(("r",), "reject", "r", say("reject the suggestion"), say("r reject")),
)

JUMPING = (
    Key(("n",), "uncoded(1)", "n", say("next turn without a coding"), say("n next open turn")),
    Key(("N",), "uncoded(-1)", "N", say("previous turn without a coding")),
    Key(("p",), "passage(1)", "p", say("next passage of the category")),
    Key(("P",), "passage(-1)", "P", say("previous passage of the category")),
    Key(("k",), "of_category", "k", say("categories with definition and counts; go to a passage of one")),
    Key(("T",), "themes", "T", say("proposals for categories: recurring themes in what no category covers")),
    Key(("w",), "unsure_next", "w", say("next coding marked as unsure")),
    Key(("slash",), "search", "/", say("search for words")),
    Key(("o",), "transcripts", "o", say("another transcript")),
)

REST = (
    Key(("g",), "guide", "g", say("definition, anchor examples and rules of the category")),
    Key(("t",), "reading", "t", say("as transcribed or smoothed")),
    Key(("f",), "finished", "f", say("transcript finished, or not")),
    Key(("question_mark", "f1"), "help", "?", say("all keys"), say("? keys")),
    Key(("q", "ctrl+q"), "quit", "q", say("leave; everything is saved"), say("q quit")),
)

GROUPS = (
    (say("Move and select"), MOVING),
    (say("Code"), CODING),
    (say("Suggestions"), SUGGESTIONS),
    (say("Go to"), JUMPING),
    (say("Other"), REST),
)
ALL = tuple(key for _title, keys in GROUPS for key in keys)
BRIEF = ("code", "hold", "unit('word')", "undo", "suggestion(1)", "accept", "reject", "uncoded(1)", "memo", "remove")


def brief() -> tuple[Message, ...]:
    """What the last line says: the most needed keys first, help and leaving always."""
    by_action = {key.action: key.brief for key in ALL}
    names = ("help", "quit", *BRIEF)
    return tuple(found for name in names if (found := by_action[name]) is not None)
