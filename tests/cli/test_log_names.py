"""The names of log entries: stable in data, in the reader's language on the screen."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import qda
from qda.wording import Message
from qda.workflow.log_names import log_detail, log_name
from tests.cli.conftest import Qda

WORKFLOW = Path(qda.__file__).parent / "workflow"
RECORDING = {"record", "revise", "planned", "take_over", "_amend", "_record"}
UNLOGGED = {"export word-coding", "files", "rebuild", "suggest"}


def recorded() -> Iterator[str]:
    """Every name that the package gives to an entry, as far as it stands in the source as a text."""
    for path in WORKFLOW.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                values = [one for part in node.args for one in ast.walk(part)] if name in RECORDING else []
                for one in values[:8]:
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        yield one.value
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("WHAT", "REVISED", "what"):
                for one in ast.walk(node.value):
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        yield one.value


def test_every_entry_of_the_log_has_a_german_name() -> None:
    names = {one for one in recorded() if re.fullmatch(r"[a-z-]+( [a-z-]+)*", one)} - UNLOGGED
    assert {"add codings", "merge categories", "read guide", "import codings", "draft summary"} <= names
    unnamed = [one for one in sorted(names) if not isinstance(log_name(one), Message) and " " in one]
    assert unnamed == []


def test_an_entry_of_a_later_version_keeps_its_name() -> None:
    assert log_name("dance codings") == "dance codings"
    detail = log_detail("undo", "7 dance codings")
    assert isinstance(detail, Message)
    assert detail.text("de") == "Nr. 7, dance codings"
    assert log_detail("add codings", "7 K1") == "7 K1"


def test_log_and_undo_speak_german_while_data_stay(qda: Qda) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    said = qda("--language", "de", "study", "undo").stdout
    assert "Kodierungen vergeben TK1" in said
    assert "add" not in said
    log = qda("--language", "de", "study", "log").stdout
    assert "Kodierungen vergeben" in log
    assert "add codings" not in log
    newest = json.loads(qda("--language", "de", "study", "log", "--format", "json").stdout)[:2]
    assert [one["what"] for one in newest] == ["undo", "add codings"]
    assert newest[0]["detail"] == f"{newest[1]['number']} add codings"


def test_counts_in_a_detail_are_put_into_words() -> None:
    joined = log_detail("merge categories", "A → B: 12 codings, 3 joined")
    assert isinstance(joined, Message)
    assert joined.text("de") == "A → B: Kodierungen: 12, davon zusammengeführt: 3"
    assert joined.text("en") == "A → B: 12 codings, 3 joined"
