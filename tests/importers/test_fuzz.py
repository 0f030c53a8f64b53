"""Bent files, briefly in every run and longer with `make test-all`; the search itself is `tests.importers.fuzz`."""

from __future__ import annotations

import io
import zipfile
from itertools import islice
from pathlib import Path

import pytest

from qda.importers import BY_SUFFIX, read_transcript
from tests.importers.fuzz import CORPUS, files, tried
from tests.importers.making import packed
from tests.importers.test_contract import FILES, checked

OUTCOMES = {"read", "refused"}


@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
def test_a_bent_file_is_read_or_refused(suffix: str) -> None:
    assert {tried(data, suffix) for data in islice(files(suffix, seed=7), 25)} <= OUTCOMES


@pytest.mark.slow
@pytest.mark.parametrize("suffix", sorted(BY_SUFFIX))
def test_many_bent_files_are_read_or_refused(suffix: str) -> None:
    assert {tried(data, suffix) for data in islice(files(suffix, seed=8), 1500)} == OUTCOMES


@pytest.mark.parametrize("path", sorted(CORPUS.glob("synthetic-*")), ids=lambda path: path.name)
def test_a_kept_odd_file_is_read_or_refused(path: Path) -> None:
    assert tried(path.read_bytes(), path.suffix) in OUTCOMES


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".xlsx"])
def test_an_archive_of_many_large_members_is_refused_or_read_without_them(suffix: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[suffix])) as archive:
        kept: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    bomb = packed({**kept, **{f"more/{number}.xml": b" " * 30_000_000 for number in range(8)}})
    assert tried(bomb, suffix) in OUTCOMES


def test_times_that_run_backwards_are_read_and_named() -> None:
    cues = ("00:00:09.000 --> 00:00:08.000\nI: Wie?", "00:00:02.000 --> 00:00:03.000\nB: So.")
    found = checked(read_transcript(("WEBVTT\n\n" + "\n\n".join(cues) + "\n").encode(), name="E1.vtt"))
    assert [turn.text for turn in found.turns] == ["Wie?", "So."]


@pytest.mark.parametrize(
    ("suffix", "data"), [(".txt", b"I: a\xed\xa0\x80b\n"), (".json", b'[{"speaker": "I", "text": "a\\ud800b"}]')]
)
def test_lone_surrogates_never_reach_a_transcript(suffix: str, data: bytes) -> None:
    assert tried(data, suffix) in OUTCOMES
