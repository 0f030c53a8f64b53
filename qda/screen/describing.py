"""Categories and codings in words: for the panel beside the transcript and the windows over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rich.style import Style
from rich.text import Text

from qda.model import NEAR_EVIDENCE, Category, Coding
from qda.screen.marks import Mark
from qda.screen.palette import Palette
from qda.wording import Message, say

Speak = Callable[[Message], str]
BOLD = Style(bold=True)


def category_text(category: Category, palette: Palette, speak: Speak) -> Text:
    """Id, label, definition, coding rules and anchor examples of a category."""
    text = Text()
    text.append(f"{category.id} {category.label}\n", palette.name(category.id) + BOLD)
    if category.definition:
        text.append(f"{category.definition}\n")
    for rule in category.rules:
        text.append(speak(say("Rule: {text}", text=rule.text)) + "\n")
    for anchor in category.anchors:
        example = say("“{text}”", text=anchor.text)
        if anchor.transcript and anchor.turn:
            place = say("{name}, ¶ {turn}", name=anchor.transcript, turn=anchor.turn)
            example = say("{example} ({place})", example=example, place=place)
        text.append(speak(example) + "\n", "italic")
    if category.values:
        text.append(speak(say("Values: {values}", values=", ".join(category.values))) + "\n")
    return text


def category_line(
    category: Category,
    among: Sequence[Category],
    counts: Mapping[str, int],
    palette: Palette,
    speak: Speak,
    *,
    count_first: bool = False,
) -> Text:
    """A category in a list: indented below those `among` which it stands, with colour, label and count of codings.

    In a narrow list the count stands before the label, which may be cut.
    """
    text = Text("  " * _depth(category, among), no_wrap=True, overflow="ellipsis")
    text.append(category.id, palette.name(category.id))
    if category.status == "retired":
        text.append(f" ({speak(say('retired'))})", "dim")
    count = counts.get(category.id, 0)
    if count and count_first:
        text.append(f" ({count})", "bold")
    text.append(f" {category.label}" if category.id else category.label)
    return text.append(f"  {count}" if count and not count_first else "", "dim")


def _depth(category: Category, among: Sequence[Category]) -> int:
    parents = {one.id: one.parent for one in among}
    depth, current = 0, category.parent
    while current in parents and depth < len(parents):
        depth, current = depth + 1, parents[current]
    return depth


def marks_text(
    marks: Sequence[Mark], active: str, labels: Callable[[str], Category | None], palette: Palette, speak: Speak
) -> Text:
    """The codings and suggestions under the cursor, a line each; the one that keys act on first marked."""
    text = Text()
    for mark in marks:
        category = labels(mark.coding.category)
        is_active = mark.coding.id == active
        text.append("> " if is_active else "  ", "bold" if is_active else "")
        text.append(
            f"{mark.coding.category} {category.label if category else ''}".strip(), palette.name(mark.coding.category)
        )
        text.append(_details(mark.coding, speak), "dim")
        text.append("\n")
    return text


def _details(coding: Coding, speak: Speak) -> str:
    parts = []
    if coding.status == "suggested":
        words = ", ".join(dict.fromkeys(one.text for one in coding.evidence if one.pattern != NEAR_EVIDENCE))
        why = say("suggested because of “{words}”", words=words) if words else say("suggested")
        parts.append(speak(why))
        near = [_cited(one.text, speak) for one in coding.evidence if one.pattern == NEAR_EVIDENCE]
        if near:
            parts.append(speak(say("like {places}", places="; ".join(near))))
        if coding.confidence is not None:
            parts.append(speak(say("confidence {value}", value=coding.confidence)))
    if coding.value:
        parts.append(f"= {coding.value}")
    if coding.unsure:
        parts.append(speak(say("unsure")))
    if coding.memo:
        parts.append(speak(say("memo: {text}", text=coding.memo)))
    return " · " + " · ".join(parts) if parts else ""


def _cited(place: str, speak: Speak) -> str:
    """A passage that the classifier names, as tables cite it."""
    name, _, turn = place.removeprefix("≈ ").rpartition(":")
    return speak(say("{name}, ¶ {turn}", name=name, turn=turn))
