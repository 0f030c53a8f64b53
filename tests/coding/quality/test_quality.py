"""How well patterns find what people coded: printed with `-s`; keywords and patterns lie in the files beside."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.coding.quality.measure import coded_texts, four_ways, measured, table

HERE = Path(__file__).parent


@pytest.mark.slow
@pytest.mark.parametrize("name", ["voice_assistants_de", "serdif_taguette"])
def test_patterns_find_more_of_what_people_coded_than_a_plain_search(name: str, shared: Path | None) -> None:
    if shared is None:
        pytest.skip("the coded interviews are not beside the checkout")
    labels, ways = four_ways(HERE / f"{name}.yaml")
    texts = coded_texts(shared / "data" / name / "dev.jsonl", labels, name[-2:] if name.endswith("_de") else "en")
    categories = list(labels.values())
    found = {way: measured(texts, find, categories) for way, find in ways.items()}
    sys.stdout.write(f"\n{name}: recall and precision\n{table(found, labels)}\n")
    assert found["keywords"][""].recall > found["words"][""].recall
    assert found["patterns"][""].f1 > found["words"][""].f1
