"""Every message has its German, no more and no less."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict

import pytest

import qda.wording.de
from qda.cli.group import paragraphs
from qda.wording import Message, catalogue, say
from tests.wording.collected import Template, places, templates, unreadable

FILES = {
    module.name: importlib.import_module(f"qda.wording.de.{module.name}").TEXTS
    for module in pkgutil.iter_modules(qda.wording.de.__path__)
}


@pytest.fixture(scope="module")
def said() -> list[Template]:
    return templates()


def test_the_template_of_every_message_can_be_told_from_the_source() -> None:
    assert unreadable() == []


def test_every_message_gives_a_value_for_each_place_of_its_template(said: list[Template]) -> None:
    wrong = [
        f"{one.place}: {one.text}"
        for one in said
        if one.values and "**" not in one.values and not one.values.issuperset(places(one.text))
    ]
    assert wrong == []


def test_every_template_has_a_german_entry(said: list[Template]) -> None:
    german = catalogue("de")
    missing = {f"{one.place}: {one.text!r}" for one in said if not one.is_trivial and one.text not in german}
    assert sorted(missing) == []


def test_every_german_entry_has_the_places_of_its_template(said: list[Template]) -> None:
    german = catalogue("de")
    wrong = {
        f"{one.place}: {one.text!r}: {german[one.text]!r}"
        for one in said
        if one.values and one.text in german and places(one.text) != places(german[one.text])
    }
    assert sorted(wrong) == []


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_german_entry_belongs_to_a_template(name: str, said: list[Template]) -> None:
    known = {one.text for one in said}
    assert [template for template in FILES[name] if template not in known] == []


def test_a_template_has_one_translation_in_all_files() -> None:
    translations: dict[str, set[str]] = defaultdict(set)
    for texts in FILES.values():
        for template, german in texts.items():
            translations[template].add(german)
    assert {template: found for template, found in translations.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", sorted(FILES))
def test_german_quotation_marks_stand_in_pairs(name: str) -> None:
    wrong = [german for german in FILES[name].values() if german.count("„") != german.count("“") or "”" in german]
    assert wrong == []


def test_a_message_speaks_german_with_the_messages_inside_it() -> None:
    message = say("{kind} '{wanted}' does not exist", kind=say("transcript"), wanted="E9")
    assert message.text("de") == "Transkript „E9“ gibt es nicht"
    assert message.text("en") == "transcript 'E9' does not exist"


def test_a_message_without_an_entry_stays_english() -> None:
    assert Message("no such entry: {n}", (("n", 3),)).text("de") == "no such entry: 3"


def test_paragraphs_of_a_help_text_are_single_lines() -> None:
    assert paragraphs("One  line\nand more.\n \n\tSecond.\n\f left out") == ["One line and more.", "Second."]
    assert paragraphs(None) == []
