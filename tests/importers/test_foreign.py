"""Files that other programs wrote, against counts made by hand and by readers of their own.

`foreign.jsonl` has a line for each file: where it comes from, its licence and hash, and what must come out: the turns,
speakers, roles, first and last time, the number of words and the hash of all that is spoken (white space as one
blank), or a refusal. Where the licence permits it and the file is small, the turns themselves stand there.
The files are no part of this project; where they are absent nothing is measured.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qda.errors import CannotRead
from qda.importers import read_transcripts
from qda.model import Transcript
from tests.importers.test_contract import checked

GOLDEN: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "foreign.jsonl").read_text("utf-8").splitlines()
]


def spoken(transcripts: tuple[Transcript, ...]) -> str:
    return " ".join(" ".join(turn.text for one in transcripts for turn in one.turns).split())


def measured(transcripts: tuple[Transcript, ...]) -> dict[str, Any]:
    """What a golden line says, of the transcripts as read."""
    words = spoken(transcripts)
    found: dict[str, Any] = {
        "words": len(words.split()),
        "words_sha256": hashlib.sha256(words.encode()).hexdigest(),
        "respondents": {one.id: len(one.turns) for one in transcripts},
    }
    if len(transcripts) == 1:
        turns = transcripts[0].turns
        found |= {
            "turns": len(turns),
            "speakers": dict(Counter(turn.speaker for turn in turns)),
            "roles": dict(Counter(turn.role for turn in turns)),
            "start": turns[0].time_start if turns else None,
            "end": turns[-1].time_end if turns else None,
            "said": [
                [turn.speaker, turn.role, turn.time_start, turn.time_end, " ".join(turn.text.split())] for turn in turns
            ],
        }
    return found


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda one: one["file"])
def test_a_file_of_another_program_is_read_as_counted(
    golden: dict[str, Any], shared: Path | None, record_property: Callable[[str, object], None]
) -> None:
    path = shared / "data" / "formats" / golden["file"] if shared else None
    if path is None or not path.is_file():
        record_property(golden["file"], "not measured")
        assert golden["result"] in ("read", "survey", "refused")
        return
    data = path.read_bytes()
    assert hashlib.sha256(data).hexdigest() == golden["sha256"]
    if golden["result"] == "refused":
        with pytest.raises(CannotRead) as refused:
            read_transcripts(data, name=path.name)
        assert golden["says"] in str(refused.value.message)
        assert refused.value.hint
        return
    transcripts = read_transcripts(data, name=path.name)
    found = measured(tuple(map(checked, transcripts)))
    assert {key: value for key, value in found.items() if key in golden} == {
        key: value for key, value in golden.items() if key in found
    }


def outcome(golden: dict[str, Any], path: Path) -> list[str]:
    """A line of the table of formats: what became of a file, and whether it is as counted."""
    try:
        found = measured(read_transcripts(path.read_bytes(), name=path.name))
    except CannotRead as refused:
        is_expected = golden["result"] == "refused" and golden["says"] in str(refused.message)
        return ["refused", "–", "–", "–", "–", "as expected" if is_expected else "DIFFERS"]
    keys = set(golden) & set(found)
    differing = sorted(key for key in keys if golden[key] != found[key])
    times = (
        "–" if found.get("start") is None else f"{found['start']:g}–" + (f"{found['end']:g}" if found["end"] else "")
    )
    speakers = len(found["speakers"]) if "speakers" in found else len(found["respondents"])
    roles = ", ".join(f"{count} {role}" for role, count in sorted(found.get("roles", {}).items())) or "–"
    verdict = f"DIFFERS: {', '.join(differing)}" if differing or golden["result"] == "refused" else "as counted"
    return [golden["result"], str(found.get("turns", "–")), str(speakers), roles, times, verdict]


def test_table_of_formats(shared: Path | None, record_property: Callable[[str, object], None]) -> None:
    """Prints the table with `pytest -s`: each file of another program, what became of it, and whether that is right."""
    folder = shared / "data" / "formats" if shared else None
    rows = [["file", "result", "turns", "speakers", "roles", "seconds", "turns, speakers, roles, times"]]
    for golden in GOLDEN if folder else ():
        path = Path(folder or "", golden["file"])
        if path.is_file():
            rows.append([golden["file"], *outcome(golden, path)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    sys.stdout.write("\n".join(["", *lines, ""]))
    record_property("files", len(rows) - 1 or "not measured")
    assert not [row[0] for row in rows if "DIFFERS" in row[-1]]


def test_no_file_of_the_folder_is_left_out(shared: Path | None, record_property: Callable[[str, object], None]) -> None:
    folder = shared / "data" / "formats" if shared else None
    counted = {one["file"] for one in GOLDEN}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} if folder else set()
    record_property("foreign files", len(files) or "not measured")
    assert files - counted <= {"README.md"}
    assert len(counted) == len(GOLDEN)


def test_the_forms_that_whisper_writes_say_the_same(
    shared: Path | None, record_property: Callable[[str, object], None]
) -> None:
    folder = shared / "data" / "formats" / "whisper" if shared else None
    found = set()
    for ending in ("json", "tsv", "srt", "vtt") if folder else ():
        (transcript,) = read_transcripts((folder / f"keitai.{ending}").read_bytes(), name=f"keitai.{ending}")
        found.add(transcript.text)
    record_property("forms of Whisper", len(found) or "not measured")
    assert len(found) <= 1
