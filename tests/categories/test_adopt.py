"""From a proposal to a category; summaries follow their categories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qda.store import Change
from qda.workflow.session import open_session
from tests.categories.material import durable, guide
from tests.cli.conftest import Qda


@pytest.fixture
def proposals(qda: Qda, study: Path, tmp_path: Path) -> Path:
    with open_session(study, who="rt") as session:
        found = [one for one in session.study.codings if one.category == "TK1"][:3]
    passages = [
        {"transcript": one.transcript, "turn": one.turn, "start": one.start, "end": one.end, "quote": one.quote}
        for one in found
    ]
    path = tmp_path / "proposals.json"
    shape = {"proposal": "P1a2b3c", "label": "knowing things", "terms": ["thing"], "size": 3, "cases": 2}
    path.write_text(json.dumps([{**shape, "passages": passages, "score": 0.5, "method": "terms"}]), encoding="utf-8")
    return path


def adopt(qda: Qda, path: Path, *more: str, exit_code: int = 0, input: str | None = None) -> str:  # noqa: A002
    result = qda(
        "--coder", "rt", "category", "adopt", "P1a", "--from", str(path), "--id", "NEW", *more,
        exit_code=exit_code, input=input,
    )  # fmt: skip
    return result.stdout + result.stderr


def test_label_and_definition_are_asked_for_and_the_first_passage_is_anchor_and_coded(
    qda: Qda, study: Path, proposals: Path
) -> None:
    said = adopt(qda, proposals, input="\nWhat belongs here.\n")
    assert "NEW knowing things: in the guide, 1 passages coded" in said
    first = json.loads(proposals.read_text(encoding="utf-8"))[0]["passages"][0]
    found = json.loads(qda("coding", "list", "--category", "NEW", "--format", "json").stdout)
    assert [(one["transcript"], one["start"], one["end"]) for one in found] == [
        (first["transcript"], first["start"], first["end"])
    ]
    assert "definition: What belongs here." in guide(study).read_text(encoding="utf-8")
    assert json.loads(qda("study", "log", "--format", "json").stdout)[0]["what"] == "adopt category"


def test_further_passages_and_another_anchor_are_chosen_by_number(qda: Qda, study: Path, proposals: Path) -> None:
    adopt(qda, proposals, "--label", "L", "--definition", "D", "--anchor", "2", "--code", "all")
    places = json.loads(proposals.read_text(encoding="utf-8"))[0]["passages"]
    found = json.loads(qda("coding", "list", "--category", "NEW", "--format", "json").stdout)
    assert {one["start"] for one in found} == {one["start"] for one in places}
    entry = json.loads(qda("codebook", "show", "--format", "json").stdout)
    anchor = next(one["anchors"] for one in entry if one["id"] == "NEW")
    assert f"({places[1]['transcript']}, {places[1]['turn']})" in str(anchor)


@pytest.mark.parametrize("what", ["moved", "broken", "unknown"])
def test_a_proposal_that_no_longer_fits_is_told(qda: Qda, study: Path, proposals: Path, what: str) -> None:
    before = durable(study)
    content = json.loads(proposals.read_text(encoding="utf-8"))
    if what == "moved":
        content[0]["passages"][0]["start"] += 1
    elif what == "broken":
        del content[0]["passages"]
    else:
        content[0]["proposal"] = "P9"
    proposals.write_text(json.dumps(content), encoding="utf-8")
    said = adopt(qda, proposals, "--label", "L", "--definition", "D", exit_code=1)
    expected = {"moved": "no longer stands there", "broken": "not a list of proposals", "unknown": "does not exist"}
    assert expected[what] in said
    assert durable(study) == before


def test_proposals_made_before_are_found_by_their_id(qda: Qda) -> None:
    assert "nothing is proposed yet" in qda("--coder", "rt", "category", "adopt", "P1", exit_code=1).stderr


def test_thematic_summaries_and_rows_of_the_reduction_follow(qda: Qda, study: Path) -> None:
    with open_session(study, who="rt") as session:
        case = session.study.cases[0].id
        rows = [
            {"id": f"{case}|{category}", "case_id": case, "category": category, "text": f"on {category}", "who": "rt",
             "when_": ""}
            for category in ("TK1", "TK2")
        ]  # fmt: skip
        session.record("themes", [Change("theme", str(row["id"]), None, row) for row in rows])
    qda("summary", "draft", "--category", "TK1")
    qda("category", "rename", "TK1", "--id", "TK9")
    qda("category", "merge", "TK9", "--into", "TK2")
    with open_session(study, who="rt") as session:
        themes = session.store.rows_of("theme")
        assert {key: row["text"] for key, row in themes.items()} == {f"{case}|TK2": "on TK2\n\non TK1"}
        drafted = session.store.rows_of("summary_row")
        ids = {one.id for one in session.study.codings}
        assert drafted
        assert {row["category"] for row in drafted.values()} == {"TK2"}
        assert all(row["coding"] in ids and key in ids for key, row in drafted.items())
    qda("study", "undo")
    qda("study", "undo")
    with open_session(study, who="rt") as session:
        assert {row["text"] for row in session.store.rows_of("theme").values()} == {"on TK1", "on TK2"}
        assert set(session.store.rows_of("summary_row")) <= {one.id for one in session.study.codings}
