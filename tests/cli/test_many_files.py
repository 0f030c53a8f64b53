"""Many files at once: several processes give what one gives; what goes wrong with one file harms no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qda.store import Store
from qda.workflow import reading_many
from qda.workflow.create import create
from qda.workflow.folder import StudyFile
from qda.workflow.importing import Imported, import_files
from qda.workflow.reading_files import Reader
from qda.workflow.reading_many import Outcome, read_file
from qda.workflow.session import open_session

FILES = 60


def deadly_read(reader: Reader, file: StudyFile) -> Outcome:
    """As `read_file`, but one file kills the process that reads it."""
    if file.stem == "F17":
        os._exit(9)
    return read_file(reader, file)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Small interviews and one damaged file."""
    folder = tmp_path / "files"
    folder.mkdir()
    made = [folder / f"F{number}.txt" for number in range(FILES)]
    for number, path in enumerate(made):
        path.write_text(f"I: What about {number}?\nB: That is number {number}.\n", encoding="utf-8")
    (folder / "F33.docx").write_bytes(b"PK damaged")
    made[33].unlink()
    made[33] = folder / "F33.docx"
    return made


def study(folder: Path) -> Path:
    create(folder, title="Synthetic", language="en")
    return folder


def kept(folder: Path) -> dict[str, tuple[object, str]]:
    with Store.open(folder / "study.qda") as store:
        return {key: (transcript, parse_key) for key, (transcript, parse_key) in store.transcripts().items()}


def summary(result: Imported) -> list[tuple[str, int, int]]:
    return [(one.name, one.transcripts, one.turns) for one in result.imported]


@pytest.mark.slow
def test_several_processes_give_what_one_gives(tmp_path: Path, files: list[Path]) -> None:
    alone = import_files(study(tmp_path / "alone"), files, who="xy")
    together = import_files(study(tmp_path / "together"), files, who="xy", workers=2)
    assert summary(together) == summary(alone)
    assert len(summary(alone)) == FILES - 1
    assert [str(error) for error in together.errors] == [str(error) for error in alone.errors]
    assert "F33.docx" in str(together.errors[0])
    assert kept(tmp_path / "together") == kept(tmp_path / "alone")
    found = study(tmp_path / "found")
    for path in files:
        if path.suffix == ".txt":
            (found / "transcripts" / path.name).write_bytes(path.read_bytes())
    with open_session(found, workers=2) as session:
        assert len(session.study.transcripts) == FILES - 1
    assert kept(found) == kept(tmp_path / "alone")


@pytest.mark.slow
def test_a_file_at_which_a_process_dies_is_named_and_the_others_are_read(
    tmp_path: Path, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_many, "read_file", deadly_read)
    result = import_files(study(tmp_path / "study"), files, who="xy", workers=2)
    assert [str(error).split("\n", maxsplit=1)[0] for error in result.errors] == [
        f"{files[17]}: reading it stopped the program that reads",
        str(result.errors[1]).split("\n", maxsplit=1)[0],
    ]
    assert [one.name for one in result.imported] == [path.name for path in files if path.stem not in ("F17", "F33")]


@pytest.mark.slow
def test_what_was_imported_before_an_interrupt_stays(tmp_path: Path, files: list[Path]) -> None:
    folder = study(tmp_path / "study")
    command = [sys.executable, "-m", "qda", "--study", str(folder), "transcript", "import", *map(str, files)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and len(list((folder / "transcripts").glob("F*"))) < 5:
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGINT)
    _out, err = process.communicate(timeout=60)
    assert "Traceback" not in err
    if process.returncode:
        assert {path.stem for path in (folder / "transcripts").glob("F*")} >= set(kept(folder))
    again = import_files(folder, files, who="xy", workers=2)
    assert len(again.imported) == FILES - 1
    assert len(kept(folder)) == FILES - 1
