"""`study.yaml`."""

from __future__ import annotations

import pytest

from qda.errors import ProblemsFound
from qda.settings import read_settings


def test_a_short_file_gets_the_usual_defaults() -> None:
    found = read_settings("qda: 1\ncodebook: guide.yaml\n")
    assert (found.units.coding, found.units.context, found.smoothing.profile) == ("clause", "answer", "light")
    assert found.transcripts == ("transcripts/*",)
    assert found.codings == ("codings/*.csv",)


def test_what_is_written_is_read() -> None:
    text = """\
qda: 1
title: T
language: en
codebook: g.yaml
questions: [{id: Q1, text: Why?, categories: [A, B]}]
overrides: {E1: {convention: gat2, aliases: {B: E1}}}
smoothing: {profile: full, words: {fillers: [naja]}}
requirements: {root: A, columns: [[X, Y], [Z]]}
coders: {main: mk}
"""
    found = read_settings(text)
    assert found.questions[0].categories == ("A", "B")
    assert found.overrides["E1"].aliases == {"B": "E1"}
    assert found.smoothing.words == {"fillers": ("naja",)}
    assert found.requirements.columns == (("X", "Y"), ("Z",))
    assert found.main_coder == "mk"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("qda: 1\n", "'codebook' is missing"),
        ("qda: 1\ncodebook: g\nsmothing: {}\n", "did you mean 'smoothing'?"),
        ("qda: 1\ncodebook: g\nlanguage: fr\n", "'fr' is none of de, en"),
        ("qda: 1\ncodebook: g\nunits: {coding: turn, context: sentence}\n", "is none of"),
        ("qda: 1\ncodebook: g\nunits: {coding: paragraph, context: turn}\nrequirements: {columns: [A]}\n", "brackets"),
        ("qda: 1\ncodebook: g\ntechnique: [reading]\n", "'reading' is none of"),
    ],
)
def test_a_mistake_is_named(text: str, expected: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_settings(text)
    assert expected in caught.value.text()
