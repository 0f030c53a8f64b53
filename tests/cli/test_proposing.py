"""`qda category propose`: what is left without a category, as themes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Qda


def test_proposals_are_listed_and_kept(qda: Qda, study: Path) -> None:
    from qda.store import Store
    from qda.workflow.proposals import find_proposal

    records = json.loads(qda("category", "propose", "--format", "json").stdout)
    assert records
    assert set(records[0]) >= {"proposal", "label", "terms", "size", "cases", "passages", "score", "method"}
    with Store.open(study / "study.qda") as store:
        texts = {key: one.text for key, (one, _) in store.transcripts().items()}
        kept = find_proposal(store, records[-1]["proposal"])
    for record in records:
        assert record["size"] == len(record["passages"])
        for at in record["passages"]:
            assert texts[at["transcript"]][at["start"] : at["end"]] == at["quote"]
    assert kept.label == records[-1]["label"]
    assert [place[0] for place in kept.places] == [at["transcript"] for at in records[-1]["passages"]]


def test_the_screen_shows_label_size_and_passages(qda: Qda) -> None:
    shown = qda("category", "propose", "--quotes", "1").stdout
    assert "1. " in shown
    assert "passages, " in shown
    assert "¶" in shown


def test_two_calls_say_the_same_and_change_no_coding(qda: Qda, study: Path) -> None:
    before = (study / "codings" / "rt.csv").read_bytes()
    assert qda("category", "propose", "--format", "csv").stdout == qda("category", "propose", "--format", "csv").stdout
    assert (study / "codings" / "rt.csv").read_bytes() == before
    assert "propose" not in qda("study", "log").stdout


def test_an_unknown_category_is_named(qda: Qda) -> None:
    assert "nonsense" in qda("category", "propose", "--in", "nonsense", exit_code=1).output


def test_inside_a_category_without_enough_passages_nothing_is_proposed(qda: Qda, study: Path) -> None:
    guide = json.loads(qda("codebook", "show", "--format", "json").stdout)
    counts = {one["id"]: 0 for one in guide}
    for one in json.loads(qda("coding", "list", "--format", "json").stdout):
        counts[one["category"]] += 1
    least = min(counts, key=lambda key: (counts[key], key))
    assert "no recurring theme" in qda("category", "propose", "--in", least).stdout


def test_a_withdrawn_study_forgets_the_proposals(qda: Qda, study: Path) -> None:
    from qda.store import Store

    qda("category", "propose", "--format", "json")
    qda("case", "withdraw", "P1", "--yes", exit_code=3)  # the guide quotes P1
    with Store.open(study / "study.qda") as store:
        assert store.setting("proposals") == ""
