"""Changing the category system from the screen: what would change is shown, then asked."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text

from qda.model import Category
from qda.screen.dialogs import Field, Form, Menu, Question
from qda.screen.going import Going
from qda.wording import Message, say
from qda.workflow.categories.changing import plan_merge, plan_move, plan_rename, plan_retire
from qda.workflow.categories.plan import Plan
from qda.workflow.categories.redefining import plan_definition, plan_reopen
from qda.workflow.categories.telling import told

RETIRED_CAN = (("o", say("open it again")),)
OTHERS_CAN = (
    ("n", say("another name: label or id")),
    ("d", say("another definition")),
    ("v", say("move it below another category")),
    ("m", say("merge it into another category")),
    ("r", say("retire it: no new codings")),
    ("s", say("split it: at the terminal")),
)


class Reworking(Going):
    """Rename, define, move, merge, retire and reopen the category under the bar."""

    def rework(self, category_id: str) -> None:
        """What shall happen to a category?"""
        category = self.desk.category(category_id)
        if category is None:
            return
        verbs: dict[str, Callable[[Category], None]] = {
            "n": self._rename, "d": self._define, "v": self._move, "m": self._merge, "r": self._retire,
            "o": self._reopen, "s": self._split,
        }  # fmt: skip

        def picked(found: str | None) -> None:
            if found is not None:
                verbs[found](category)

        lines = RETIRED_CAN if category.status == "retired" else OTHERS_CAN
        options = [(key, f"{key}  {self.speak(text)}") for key, text in lines]
        title = self.speak(say("Change {id} {label}", id=category.id, label=category.label))
        self.open_window(Menu(title, options, self.speak(say("Enter or letter · Esc back"))), picked)

    def _rename(self, category: Category) -> None:
        def written(found: dict[str, str] | None) -> None:
            if found is not None:
                label, new_id = found["label"].strip(), found["id"].strip()
                self._ask(
                    say("Rename {id}?", id=category.id),
                    lambda: plan_rename(self.desk.session, category.id, new_id=new_id, label=label or category.label),
                    say("{id} renamed; u takes it back", id=category.id),
                    now_called={category.id: new_id},
                )

        fields = [
            Field("label", self.speak(say("Label")), category.label),
            Field("id", self.speak(say("Id")), category.id),
        ]
        self._fill_in(say("Rename {id}", id=category.id), fields, written)

    def _define(self, category: Category) -> None:
        def written(found: dict[str, str] | None) -> None:
            if found is not None:
                self._ask(
                    say("Change the definition of {id}?", id=category.id),
                    lambda: plan_definition(self.desk.session, category.id, found["definition"]),
                    say("{id} has a new definition; u takes it back", id=category.id),
                )

        text = " ".join(category.definition.split())
        fields = [Field("definition", self.speak(say("Definition")), text, is_long=True)]
        self._fill_in(say("Definition of {id}", id=category.id), fields, written)

    def _move(self, category: Category) -> None:
        top = Category("", self.speak(say("at the top: a main category")))

        def chosen(found: tuple[str, ...] | None) -> None:
            if found:
                self._ask(
                    say("Move {id}?", id=category.id),
                    lambda: plan_move(self.desk.session, [category.id], found[0]),
                    say("{id} moved; u takes it back", id=category.id),
                )

        family = {category.id, *(one.id for one in self.desk.session.study.codebook.descendants(category.id))}
        places = [top, *(one for one in self.desk.categories if one.id not in family)]
        self.choose(say("Below which category comes {id}?", id=category.id), chosen,
                    among=places, preset=category.parent)  # fmt: skip

    def _merge(self, category: Category) -> None:
        def chosen(found: tuple[str, ...] | None) -> None:
            if found:
                self._ask(
                    say("Merge {id} into {target}?", id=category.id, target=found[0]),
                    lambda: plan_merge(self.desk.session, [category.id], found[0]),
                    say("{id} merged into {target}; u takes it back", id=category.id, target=found[0]),
                    now_called={category.id: found[0]},
                )

        others = [one for one in self.desk.categories if one.id != category.id]
        self.choose(say("Into which category goes {id}?", id=category.id), chosen, among=others, preset=category.parent)

    def _retire(self, category: Category) -> None:
        self._ask(
            say("Retire {id}?", id=category.id),
            lambda: plan_retire(self.desk.session, [category.id]),
            say("{id} retired; u takes it back", id=category.id),
        )

    def _reopen(self, category: Category) -> None:
        self._ask(
            say("Open {id} again?", id=category.id),
            lambda: plan_reopen(self.desk.session, [category.id]),
            say("{id} takes codings again", id=category.id),
        )

    def _split(self, category: Category) -> None:
        command = say("qda category split {id} --write-sheet split.xlsx", id=category.id)
        text = say("Splitting goes by a list of codings. Leave the screen (q), then:\n\n{command}", command=command)
        more = say(
            "Fill in the column `part` and give the file back with --sheet; `qda category split --help` tells all."
        )
        self.notice(say("Split {id}", id=category.id), Text(f"{self.speak(text)}\n\n{self.speak(more)}"))

    def _fill_in(self, title: Message, fields: list[Field], written: Callable[[dict[str, str] | None], None]) -> None:
        foot = self.speak(say("Enter next field, at the end done · Esc back"))
        self.open_window(Form(self.speak(title), fields, foot), written)

    def _ask(
        self, question: Message, make: Callable[[], Plan], done: Message, *, now_called: dict[str, str] | None = None
    ) -> None:
        """Work a change out, show what it would do, and do it if the coder says yes."""
        plans: list[Plan] = []
        if not self.attempt(lambda: plans.append(self.desk.planned(make))):
            return

        def answered(yes: bool | None) -> None:
            if yes and self.attempt(lambda: self.desk.carry_out(plans[0], now_called or {})):
                self.tell(done)

        foot = self.speak(say("Enter, y do it · Esc, n leave it"))
        self.open_window(Question(self.speak(question), self._summary(plans[0]), foot), answered)

    def _summary(self, plan: Plan) -> Text:
        lines = [self.speak(one) for one in told(plan, joined_of=self.desk.coder)]
        text = Text("\n".join(lines) + "\n\n" if lines else "")
        for line in plan.diff():
            text.append(line + "\n", "dim")
        return text
