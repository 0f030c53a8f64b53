"""Windows for proposals of categories: waiting for them, the list of them, the passages of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from qda.model import Codebook
from qda.screen.describing import Speak
from qda.screen.dialogs import Notice
from qda.wording import say
from qda.workflow.categories.forming import Passage
from qda.workflow.proposals import KeptProposal

AGAIN = "again"


class Waiting(Notice, inherit_bindings=False):
    """What is being worked on; Esc no longer waits for it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "dismiss(False)", show=False)]


def proposal_text(one: KeptProposal, codebook: Codebook, speak: Speak) -> Text:
    """Terms, size, cases and near categories of a proposal."""
    lines = [
        say("terms: {terms}", terms=", ".join(one.terms)),
        say("passages: {n}", n=len(one.places)),
        *([say("cases: {n}", n=one.cases)] if one.cases else []),
        *([say("mostly from one case: {case}", case=one.mostly)] if one.mostly else []),
    ]
    for category in one.near:
        known = codebook.get(category)
        lines.append(say("may belong to {id} {label}", id=category, label=known.label if known else ""))
    return Text("\n".join(speak(line) for line in lines))


class Themes(ModalScreen[str | None]):
    """The proposals that are kept; Enter opens one, R looks for themes anew (the answer is then `AGAIN`)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("R", "dismiss('again')", show=False),
    ]

    def __init__(
        self, proposals: Sequence[KeptProposal], codebook: Codebook, speak: Speak, *, chosen: str = ""
    ) -> None:
        super().__init__()
        self._proposals, self._codebook, self._speak, self._chosen = proposals, codebook, speak, chosen

    def compose(self) -> ComposeResult:
        """A line each; beside it what is known of the one under the bar."""
        foot = say("↑↓ · Enter its passages · R look for themes anew · Esc back")
        with Vertical(classes="window chooser"):
            yield Static(Text(self._speak(say("Proposals for categories")), style="bold"), classes="title")
            with Horizontal():
                yield OptionList(*(Option(self._line(one)) for one in self._proposals), compact=True)
                with VerticalScroll(id="entry", can_focus=False):
                    yield Static(id="definition")
            yield Static(Text(self._speak(foot), style="dim"), classes="foot")

    def _line(self, one: KeptProposal) -> Text:
        text = Text(one.label or "…", no_wrap=True, overflow="ellipsis")
        return text.append(f"  {len(one.places)}", "dim")

    def on_mount(self) -> None:
        """Begin at the one that was looked at last."""
        lines = self.query_one(OptionList)
        ids = [one.id for one in self._proposals]
        lines.highlighted = ids.index(self._chosen) if self._chosen in ids else 0
        lines.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """What is known of it."""
        found = proposal_text(self._proposals[event.option_index], self._codebook, self._speak)
        self.query_one("#definition", Static).update(found)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open it."""
        self.dismiss(self._proposals[event.option_index].id)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What shall happen with a passage of a proposal (places from 0): go there, or adopt with it as the anchor."""

    verb: str
    passage: int
    coded: tuple[int, ...] = ()


class Passages(ModalScreen[Chosen | None]):
    """The passages of a proposal: Enter goes to one, Space ticks those to be coded, a makes a category."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("space", "tick", show=False, priority=True),
        Binding("a", "adopt", show=False),
    ]

    def __init__(
        self, proposal: KeptProposal, passages: Sequence[Passage], texts: Mapping[Passage, str], head: Text,
        speak: Speak, *, chosen: int = 0,
    ) -> None:  # fmt: skip
        super().__init__()
        self._proposal, self._passages, self._texts, self._head = proposal, passages, texts, head
        self._speak, self._chosen = speak, chosen
        self._ticked: set[int] = set()

    def compose(self) -> ComposeResult:
        """What is known of the proposal, its passages, the keys."""
        foot = say("Enter go there · Space code too · a adopt (passage = anchor) · Esc back")
        with Vertical(classes="window passages"):
            yield Static(Text(self._proposal.label or "…", style="bold"), classes="title")
            yield Static(self._head, id="known")
            yield OptionList(*(Option(self._line(place)) for place in range(len(self._passages))), compact=True)
            yield Static(Text(self._speak(foot), style="dim"), classes="foot")

    def on_mount(self) -> None:
        """Begin at the passage that was looked at last, else at the most typical one."""
        lines = self.query_one(OptionList)
        lines.highlighted = min(self._chosen, len(self._passages) - 1)
        lines.focus()

    def _line(self, place: int) -> Text:
        one = self._passages[place]
        text = Text("[x] " if place in self._ticked else "[ ] ")
        text.append(self._speak(say("{name}, ¶ {turn}", name=one.transcript, turn=one.turn)), "bold")
        return text.append(f"  {self._texts[one]}")

    @property
    def _under_bar(self) -> int:
        return self.query_one(OptionList).highlighted or 0

    def action_tick(self) -> None:
        """Code the passage under the bar too, or not."""
        self._ticked ^= {self._under_bar}
        self.query_one(OptionList).replace_option_prompt_at_index(self._under_bar, self._line(self._under_bar))

    def action_adopt(self) -> None:
        """Make a category of the proposal."""
        self.dismiss(Chosen("adopt", self._under_bar, tuple(sorted(self._ticked))))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go there."""
        self.dismiss(Chosen("go", event.option_index))
