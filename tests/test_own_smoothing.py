"""A study's own words and transcription convention, written in `study.yaml`."""

from __future__ import annotations

from pathlib import Path

import pytest

import qda
from qda.errors import QdaError
from qda.workflow.create import create
from qda.workflow.run import run

OWN = (
    "smoothing: {profile: light, convention: haus, words: {fillers: [naja], nonverbal: [grinst]}, "
    'conventions: {haus: {based_on: dresing_pehl, pause: ["--"], comment: ["{…}"]}}}'
)


def study(folder: Path, smoothing: str) -> Path:
    create(folder, title="Eine", language="de")
    path = folder / "study.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("smoothing: {profile: light}", smoothing), encoding="utf-8"
    )
    text = "I: Und?\nB: Naja, das ist -- {lacht} so ein (grinst) Ding, ähm, ja.\nI: Ja.\nB: Gut.\n"
    (folder / "transcripts" / "A.txt").write_text(text, encoding="utf-8")
    return folder


def test_own_words_and_signs_are_smoothed(tmp_path: Path) -> None:
    opened = qda.open_study(study(tmp_path, OWN))
    (transcript,) = opened.transcripts
    assert transcript.convention == "haus"
    assert opened.readings.of(transcript, transcript.turns[1]).text == "Das ist so ein Ding, ja."


def test_without_them_they_stay(tmp_path: Path) -> None:
    opened = qda.open_study(study(tmp_path, "smoothing: {profile: light}"))
    (transcript,) = opened.transcripts
    reading = opened.readings.of(transcript, transcript.turns[1]).text
    assert "Naja" in reading
    assert "(grinst)" in reading


@pytest.mark.parametrize(
    ("smoothing", "expected"),
    [
        ("smoothing: {convention: houze}", "'houze' is none of"),
        ("smoothing: {conventions: {haus: {based_on: gat3}}}", "did you mean 'gat2'"),
        ("smoothing: {conventions: {haus: {pauses: ['--']}}}", "did you mean 'pause'"),
        ("smoothing: {words: {filers: [naja]}}", "fillers"),
    ],
)
def test_a_mistake_in_them_is_named(tmp_path: Path, smoothing: str, expected: str) -> None:
    folder = study(tmp_path, smoothing)
    with pytest.raises(QdaError) as caught:
        run(folder)
    assert expected in caught.value.text()
