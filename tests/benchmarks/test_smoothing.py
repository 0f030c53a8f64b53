"""How fast text becomes turns and turns become readings (`light`, with edits, flags and the map made when needed).

Each is timed beside a bare pass over the words and spaCy's blank tokeniser in the same run, the works one after the
other in every round. Printed are ratios: 1.0 is as fast, 0.5 takes twice the time. Goals: 0.2 of the bare pass; as fast
as the tokeniser; a long turn at most 1.2 of the time of the same text in 200 turns.
"""

from __future__ import annotations

import json
import re
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from qda.importers import read_transcript
from qda.smoothing import smooth
from qda.smoothing.turns import read_turn
from qda.transcript.parsing import parse
from tests.conftest import ROOT

_WORD = re.compile(r"\w+")
_ROUNDS = 9
CORPORA = {
    "interviews_de": ("text", "de"),
    "voice_assistants_de": ("text", "de"),
    "sagt_de_tr": ("disfluent", "de"),
    "gum_spoken_en": ("disfluent", "en"),
}


def corpus(name: str, shared: Path | None) -> tuple[Sequence[str], str]:
    """The turns of a corpus beside the checkout or of the (synthetic) demonstration study, and their language."""
    if name not in CORPORA:
        files = sorted((ROOT / "corpus" / "community-managers" / "transcripts").iterdir())
        read = [read_transcript(file.read_bytes(), name=file.name) for file in files]
        return [turn.text for transcript in read for turn in transcript.turns], "de"
    if shared is None:
        pytest.skip("the corpora are not there")
    column, language = CORPORA[name]
    lines = (shared / "data" / name / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)[column] for line in lines], language


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of a work."""
    start = process_time()
    work()
    return process_time() - start


def interleaved(works: Sequence[Callable[[], object]], rounds: int) -> list[tuple[float, ...]]:
    """CPU seconds of each work, round by round."""
    return [tuple(map(seconds, works)) for _ in range(rounds)]


@pytest.mark.benchmark(group="smoothing")
@pytest.mark.parametrize("name", ["demonstration", *CORPORA])
def test_smoothing_beside_a_bare_pass_and_a_tokeniser(
    name: str, shared: Path | None, benchmark: BenchmarkFixture
) -> None:
    import spacy

    texts, language = corpus(name, shared)
    tokenise = spacy.blank(language).tokenizer
    transcript = "\n".join(f"{'IB'[index % 2]}: {' '.join(text.split())}" for index, text in enumerate(texts))
    works = [
        lambda: [_WORD.findall(text) for text in texts],
        lambda: [tokenise(text) for text in texts],
        lambda: [smooth(text, language=language) for text in texts],
        lambda: parse(transcript, language=language),
        lambda: [read_turn(one, transcript, language=language) for one in parse(transcript, language=language).turns],
    ]
    rounds = benchmark.pedantic(interleaved, args=(works, _ROUNDS if benchmark.enabled else 1), rounds=1)
    for part, place in (("smoothing", 2), ("turns", 3), ("text to readings", 4)):
        bare, tokeniser = (statistics.median(one[base] / one[place] for one in rounds) for base in (0, 1))
        print(f"\n{name:20} {part:16} {bare:.3f} of a bare pass, {tokeniser:.2f} of spaCy's tokeniser", end="")  # noqa: T201 - the figures are what the run is for
    readings = [smooth(text, language=language) for text in texts]
    assert all(one.alignment.apply(text) == one.text for one, text in zip(readings, texts, strict=True))


@pytest.mark.benchmark(group="smoothing")
def test_one_long_turn_beside_200_turns(benchmark: BenchmarkFixture) -> None:
    texts, language = corpus("demonstration", None)
    length = 1_000_000 if benchmark.enabled else 20_000
    joined = " ".join(texts)
    text = (joined * (length // len(joined) + 1))[:length]
    parts = [text[start : start + length // 200] for start in range(0, length, length // 200)]
    works = [lambda: smooth(text, language=language), lambda: [smooth(one, language=language) for one in parts]]
    rounds = benchmark.pedantic(interleaved, args=(works, 3), rounds=1)
    ratio = statistics.median(one / several for one, several in rounds)
    print(f"\n1 MB in one turn: {ratio:.2f} of the time of 200 turns")  # noqa: T201
    assert smooth(text, language=language).alignment.source_length == sum(map(len, parts))
