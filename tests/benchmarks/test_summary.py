"""Draft paraphrases of 500 passages; the aim is five seconds at most, the dictionaries loaded."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qda.summary import draft_paraphrase


@pytest.mark.benchmark(group="summary")
def test_drafts_of_500_passages(shared: Path | None, benchmark: Any) -> None:
    if shared is None:
        pytest.skip("no outside material")
    lines = (shared / "data" / "voice_assistants_de" / "dev.jsonl").read_text("utf-8").splitlines()
    long = [text for line in lines if len((text := json.loads(line)["text"]).split()) > 12]
    passages = (long * (500 // len(long) + 1))[:500]
    made = benchmark(lambda: [draft_paraphrase(one).text for one in passages])
    assert sum(map(bool, made)) > len(passages) // 2
