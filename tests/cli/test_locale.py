"""click speaks the language of qda."""

from __future__ import annotations

import ast
import gettext
import os
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from qda.cli import main
from qda.cli.group import wanted_language
from qda.cli.locale import DOMAIN, click_speaks
from qda.cli.locale.compiling import FOLDER, compiled, entries

PO = FOLDER / "click-de.po"
MO = FOLDER / "de" / "LC_MESSAGES" / f"{DOMAIN}.mo"
# Names that click reads at import, and what only programmers, other systems or unused parts of click say.
UNSEEN = re.compile(
    r"file|directory|path|d|\{editor\}.*|Windows error.*|DeprecationWarning.*|Name '.*|No options defined.*"
    r"|Could not determine name.*|Arguments take exactly.*|Boolean option.*|Invalid start character.*"
    r"|Unknown .*|.*[Ss]hell completion is not supported.*"
)


_HEAD = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"


def _messages_of_click() -> set[str]:
    """First arguments of `_` and `ngettext` in the installed click."""
    calls = (
        node
        for path in Path(click.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext")
    )
    firsts = [call.args[0] for call in calls]
    return {one.value for one in firsts if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def _fields(text: str) -> set[str]:
    return set(re.findall(r"\{([\w.]+)[^}]*\}", text))


def _run(*arguments: str, language: str = "de", answer: str | None = None) -> tuple[int, str]:
    result = CliRunner(env={"QDA_LANGUAGE": language}).invoke(main, list(arguments), input=answer, prog_name="qda")
    return result.exit_code, result.output


def test_every_message_that_click_may_show_has_its_german() -> None:
    known = {key.split("\0", maxsplit=1)[0] for key in entries(PO.read_text("utf-8"))}
    assert sorted(one for one in _messages_of_click() - known if not UNSEEN.fullmatch(one)) == []


def test_german_messages_of_click_name_only_places_that_click_fills() -> None:
    wrong = {key: text for key, text in entries(PO.read_text("utf-8")).items() if _fields(text) - _fields(key)}
    assert wrong == {}


def test_the_compiled_catalogue_is_that_of_the_written_one() -> None:
    assert MO.read_bytes() == compiled(entries(PO.read_text("utf-8")))


def test_gettext_reads_back_what_was_compiled(tmp_path: Path) -> None:
    written = {"": _HEAD, "a\nb": "ä", "one\0more": "eins\0mehr"}
    path = tmp_path / "made.mo"
    path.write_bytes(compiled(written))
    with path.open("rb") as file:
        found = gettext.GNUTranslations(file)
    assert found.gettext("a\nb") == "ä"
    assert [found.ngettext("one", "more", n) for n in (1, 2)] == ["eins", "mehr"]


@pytest.mark.parametrize("noun", ["", "coding", "study", "table"])
def test_help_in_german_holds_no_english_heading(noun: str) -> None:
    code, output = _run(*filter(None, [noun]), "--help")
    assert code == 0
    assert output.startswith("Aufruf: qda")
    assert not re.search(r"Usage|Options|Commands|OPTIONS|COMMAND|Show ", output)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["coding", "find"], "Fehler: Es fehlt das Argument 'PATTERN'."),
        (["coding", "find", "x", "y"], "Fehler: Überzähliges Argument: y"),
        (["coding", "find", "x", "y", "z"], "Fehler: Überzählige Argumente: y z"),
        (["coding", "find", "x", "--nope"], "Fehler: Die Option „--nope“ gibt es nicht."),
        (["table", "frequencies", "--format", "x"], "„x“ ist nicht zulässig; möglich sind 'table', 'csv'"),
        (["--language", "fr", "study"], "Ungültiger Wert für '--language'"),
        (["codng"], "den Befehl „codng“ gibt es nicht\n→ gemeint ist vielleicht „coding“?"),
    ],
)
def test_a_wrong_command_is_answered_in_german(arguments: list[str], expected: str) -> None:
    code, output = _run(*arguments)
    assert code == 2
    assert expected in output
    assert "Hilfe: qda" in output


def test_one_process_speaks_each_language_when_asked() -> None:
    first = [_run("coding", "find", language=language)[1] for language in ("de", "en", "de")]
    assert first[0] == first[2]
    assert "Error: Missing argument 'PATTERN'." in first[1]
    assert _run("--language", "en", "--help")[1].startswith("Usage: qda [OPTIONS]")


def test_the_language_of_the_option_goes_before_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QDA_LANGUAGE", "de")
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert wanted_language(["--language=en", "study"]) == "en"
    assert wanted_language(["--language", "en", "study"]) == "en"
    assert wanted_language(["study"]) == "de"
    assert wanted_language(["--language"]) == "de"
    monkeypatch.setenv("QDA_LANGUAGE", "fr")
    assert wanted_language(["study"]) == "en"


def test_the_process_is_left_as_it_was() -> None:
    before = gettext.textdomain(), os.environ.get("LANGUAGE")
    with click_speaks("de"):
        assert gettext.gettext("Aborted!") == "Abgebrochen."
    assert (gettext.textdomain(), os.environ.get("LANGUAGE")) == before
