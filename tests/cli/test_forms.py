"""Suggestions and differences decided on in Excel: filled in, mixed up, read back whole or not at all."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Qda
from tests.excel_edits import FormFile
from tests.exporters.test_word_coding import converted


def listed(qda: Qda, coder: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(qda("coding", "list", "--format", "json").stdout)
    return [one for one in found if coder in ("", one["coder"])]


def still_open(qda: Qda) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(qda("coding", "suggest", "--format", "json").stdout)
    return found


@pytest.fixture
def form(qda: Qda) -> FormFile:
    """The suggestions of the demonstration study as a form."""
    qda("coding", "review", "--output", "review.xlsx")
    return FormFile(Path("review.xlsx"))


def back(qda: Qda, form: FormFile, exit_code: int = 0) -> Any:
    return qda("--coder", "me", "coding", "review", "--from", str(form.save()), exit_code=exit_code)


def test_the_form_shows_passage_context_category_and_evidence(qda: Qda, form: FormFile) -> None:
    found = still_open(qda)
    assert form.size == len(found)
    assert form.heads == ["Id", "Place", "Before", "Passage", "After", "Category", "Because of", "Decision",
                          "Other category", "Remark"]  # fmt: skip
    for number, one in enumerate(found, start=1):
        assert form.get(number, "Id") == one["id"][:13]
        assert form.get(number, "Passage").split() == one["reading"].split()
        assert form.get(number, "Category").startswith(one["category"])
        assert form.get(number, "Because of")
        assert "regex" not in form.get(number, "Because of")
    lists = {str(one.sqref): one.formula1 for one in form.sheet.data_validations.dataValidation}
    assert '"accept,reject,correct"' in lists.values()
    assert any("Categories" in value for value in lists.values())


def test_two_forms_have_the_same_bytes_and_one_is_not_written_over(qda: Qda, form: FormFile) -> None:
    before = form.path.read_bytes()
    qda("coding", "review", "--output", "again.xlsx")
    assert Path("again.xlsx").read_bytes() == before
    assert "somebody may have worked in it" in qda("coding", "review", "--output", "again.xlsx", exit_code=2).stderr
    assert ".xlsx" in qda("coding", "review", "--output", "review.docx", exit_code=2).stderr


def test_decisions_become_codings_with_their_origin_rejections_and_memos(qda: Qda, form: FormFile) -> None:
    found = still_open(qda)
    form.put(1, "Decision", "accept")
    form.put(1, "Remark", "clear case")
    form.put(2, "Decision", "Ablehnen")
    form.put(2, "Remark", "only a word")
    form.put(3, "Decision", "correct")
    form.put(3, "Other category", "TK1")
    form.put(4, "Remark", "later")
    shown = back(qda, form).stdout
    assert "2 accepted, 1 rejected" in shown
    assert f"0 were decided so before, {len(found) - 3} are still open" in shown
    assert "1 remarks stand in rows without a decision" in shown
    mine = {one["category"]: one for one in listed(qda, "me")}
    assert set(mine) == {found[0]["category"], "TK1"}
    assert {one["origin"] for one in mine.values()} == {"rule"}
    assert "clear case" in Path("codings/me.csv").read_text(encoding="utf-8")
    (memo,) = json.loads(qda("memo", "list", "--format", "json").stdout)
    assert memo["target"] == found[1]["category"]
    assert "only a word" in memo["text"]
    assert len(still_open(qda)) == len(found) - 3


def test_the_same_form_again_changes_nothing_and_one_undo_takes_all_back(qda: Qda, form: FormFile) -> None:
    before = still_open(qda)
    for number, decision in enumerate(("accept", "reject", "accept"), start=1):
        form.put(number, "Decision", decision)
    back(qda, form)
    mine = listed(qda, "me")
    assert "3 were decided so before" in back(qda, form).stdout
    assert listed(qda, "me") == mine
    qda("study", "undo")
    assert still_open(qda) == before
    assert listed(qda, "me") == []


def test_sorted_hidden_and_moved_rows_and_columns_do_no_harm(qda: Qda, form: FormFile) -> None:
    wanted = {still_open(qda)[number]["id"] for number in (0, 4)}
    form.put(1, "Decision", "accept")
    form.put(5, "Decision", "accept")
    form.sort("Passage")
    form.hide(2)
    form.turn_round()
    back(qda, form)
    assert wanted.isdisjoint(one["id"] for one in still_open(qda))
    assert len(listed(qda, "me")) == 2


def test_columns_that_were_sorted_alone_are_noticed(qda: Qda, form: FormFile) -> None:
    form.put(1, "Decision", "accept")
    form.sort("Passage", only=("Passage",))
    shown = back(qda, form, exit_code=1).stderr
    assert "the passage is not that of the suggestion" in shown
    assert "a part of the columns was sorted alone" in shown
    assert listed(qda, "me") == []


def test_every_wrong_row_is_named_and_nothing_is_taken_over(qda: Qda, form: FormFile) -> None:
    form.put(1, "Decision", "accept")
    form.put(2, "Decision", "acept")
    form.put(3, "Id", "00000000-0000")
    form.put(4, "Passage", "something pasted over")
    form.put(5, "Category", "PE1")
    form.put(6, "Decision", "correct")
    form.put(7, "Decision", "correct")
    form.put(7, "Other category", "TK11")
    form.put(8, "Decision", "reject")
    form.put(8, "Other category", "TK1")
    form.put(9, "Other category", "TK1")
    shown = back(qda, form, exit_code=1).stderr
    for row in range(3, 11):
        assert f"review.xlsx:{row}:" in shown
    assert "review.xlsx:2:" not in shown
    assert "'acept' is no decision" in shown
    assert "did you mean 'accept'?" in shown
    assert "no suggestion '00000000-0000'" in shown
    assert "did you mean “TK1" in shown
    assert shown.count("another category is named") == 2
    assert listed(qda, "me") == []


def test_deleted_rows_stay_open_and_are_counted(qda: Qda, form: FormFile) -> None:
    first = still_open(qda)[0]["id"]
    form.put(2, "Decision", "reject")
    form.delete(1)
    assert "1 rows were deleted from the form" in back(qda, form).stdout
    assert first in {one["id"] for one in still_open(qda)}


def test_a_row_that_stands_there_twice_must_say_the_same(qda: Qda, form: FormFile) -> None:
    form.put(1, "Decision", "accept")
    for head in form.heads:
        form.put(form.size if head != "Id" else form.size + 1, head, form.get(1, head) or None)
    form.put(form.size, "Decision", "reject")
    assert "stands in row 2 too" in back(qda, form, exit_code=1).stderr
    form.put(form.size, "Decision", "accept")
    assert "1 accepted" in back(qda, form).stdout


def test_what_was_decided_otherwise_in_the_meantime_is_named(qda: Qda, form: FormFile) -> None:
    first = still_open(qda)[0]["id"]
    qda("--coder", "xy", "coding", "review", "--reject", first)
    form.put(1, "Decision", "accept")
    assert "was rejected in the meantime" in back(qda, form, exit_code=1).stderr
    form.put(1, "Decision", None)
    back(qda, form)
    assert listed(qda, "me") == []


def test_what_the_coder_has_coded_so_already_is_not_coded_twice(qda: Qda, form: FormFile) -> None:
    first = still_open(qda)[0]
    qda("--coder", "me", "coding", "add", first["transcript"], first["category"], "--quote", first["quote"])
    form.put(1, "Decision", "accept")
    assert "1 accepted" in back(qda, form).stdout
    assert [(one["category"], one["origin"]) for one in listed(qda, "me")] == [(first["category"], "manual")]
    assert first["id"] not in {one["id"] for one in still_open(qda)}


def test_a_form_of_another_kind_or_without_a_column_is_refused(qda: Qda, form: FormFile) -> None:
    form.put(0, "Decision", "what?")
    shown = back(qda, form, exit_code=1).stderr
    assert "the column 'Decision' is missing" in shown
    qda("table", "frequencies", "--output", "table.xlsx")
    qda("--coder", "me", "coding", "review", "--from", "table.xlsx", exit_code=1)
    Path("bad.xlsx").write_bytes(b"no workbook")
    assert "not an Excel file" in qda("--coder", "me", "coding", "review", "--from", "bad.xlsx", exit_code=1).stderr


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kinds", [("xlsx",), ("ods", "xlsx")], ids="-".join)
def test_a_form_survives_libreoffice(qda: Qda, form: FormFile, tmp_path: Path, kinds: tuple[str, ...]) -> None:
    form.put(1, "Decision", "accept")
    form.delete(3)
    form.save()
    Path("lo.xlsx").write_bytes(converted(form.path.resolve(), kinds, tmp_path))
    shown = qda("--coder", "me", "coding", "review", "--from", "lo.xlsx").stdout
    assert "1 accepted, 0 rejected" in shown
    assert "1 rows were deleted" in shown


# --- differences ------------------------------------------------------------------------------------------------------


@pytest.fixture
def pair(qda: Qda, study: Path) -> FormFile:
    """A second coder of P1 and P2 who differs from the first in four ways, and the form of the differences."""
    rows = (study / "codings" / "rt.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    mine = [row for row in rows[1:] if row.startswith(("P1,", "P2,"))]
    (study / "codings" / "xy.csv").write_text(rows[0] + "".join(mine[2:]), encoding="utf-8")
    first = listed(qda, "rt")[0]
    qda("--coder", "xy", "coding", "add", "P1", first["category"], "--quote", " ".join(first["quote"].split()[:4]))
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--quote", "Nine years now")
    qda("agreement", "differences", "rt", "xy", "--output", "differences.xlsx")
    return FormFile(Path("differences.xlsx"))


def settle(qda: Qda, form: FormFile, exit_code: int = 0, coder: str = "consensus") -> Any:
    return qda("--coder", coder, "agreement", "differences", "rt", "xy", "--from", str(form.save()),
               exit_code=exit_code)  # fmt: skip


def place_of(form: FormFile, words: str) -> int:
    return next(row for row in range(1, form.size + 1) if words in form.get(row, "Passage"))


def test_every_difference_is_a_row_with_both_solutions(qda: Qda, pair: FormFile) -> None:
    assert pair.heads == ["Id", "Place", "Passage", "Solution of rt", "Solution of xy", "Difference", "Decision",
                          "Other category", "Remark"]  # fmt: skip
    row = place_of(pair, "Nine years now")
    assert (pair.get(row, "Solution of rt"), pair.get(row, "Difference")) == ("–", "not coded")
    assert "Nine years now" in pair.get(row, "Solution of xy")
    kinds = {pair.get(number, "Difference") for number in range(1, pair.size + 1)}
    assert kinds == {"not coded", "other borders"}
    before = pair.path.read_bytes()
    qda("agreement", "differences", "rt", "xy", "--output", "again.xlsx")
    assert Path("again.xlsx").read_bytes() == before


def test_adopted_solutions_and_agreed_codings_are_those_of_the_consensus_coder(qda: Qda, pair: FormFile) -> None:
    rt, xy = listed(qda, "rt"), listed(qda, "xy")
    agreed = {(one["start"], one["category"], one["end"], one["transcript"]) for one in rt} & {
        (one["start"], one["category"], one["end"], one["transcript"]) for one in xy
    }
    row = place_of(pair, "Nine years now")
    pair.put(row, "Decision", "xy")
    pair.put(row, "Remark", "after talking")
    others = [number for number in range(1, pair.size + 1) if number != row]
    pair.put(others[0], "Decision", "both")
    pair.put(others[1], "Decision", "other category")
    pair.put(others[1], "Other category", "OR4")
    shown = settle(qda, pair).stdout
    assert f"{len(agreed)} codings on which both agreed, 3 differences settled" in shown
    found = listed(qda, "consensus")
    assert {(one["start"], one["category"], one["end"], one["transcript"]) for one in found} >= agreed
    assert ("Nine years now", "TK1") in {(one["quote"], one["category"]) for one in found}
    hull = pair.get(others[1], "Passage").split()
    assert hull in [one["reading"].split() for one in found if one["category"] == "OR4"]
    assert "after talking" in Path("codings/consensus.csv").read_text(encoding="utf-8")
    assert listed(qda, "rt") == rt
    assert listed(qda, "xy") == xy


def test_a_form_read_again_follows_changed_decisions(qda: Qda, pair: FormFile) -> None:
    row = place_of(pair, "Nine years now")
    pair.put(row, "Decision", "xy")
    settle(qda, pair)
    first = listed(qda, "consensus")
    assert "0 new codings, 0 changed, 0 removed" in settle(qda, pair).stdout
    pair.put(row, "Decision", "rt")
    assert "0 new codings, 0 changed, 1 removed" in settle(qda, pair).stdout
    qda("study", "undo")
    assert listed(qda, "consensus") == first


def test_deleted_rows_of_differences_remove_nothing(qda: Qda, pair: FormFile) -> None:
    row = place_of(pair, "Nine years now")
    pair.put(row, "Decision", "xy")
    settle(qda, pair)
    pair.delete(row)
    shown = settle(qda, pair).stdout
    assert "0 removed" in shown
    assert "1 rows were deleted" in shown


def test_wrong_rows_of_differences_are_named_and_nothing_is_taken_over(qda: Qda, pair: FormFile) -> None:
    pair.put(1, "Decision", "nobody")
    pair.put(2, "Decision", "other category")
    shown = settle(qda, pair, exit_code=1).stderr
    assert "differences.xlsx:2: 'nobody' is no decision" in shown
    assert "differences.xlsx:3: the other category is missing" in shown
    assert listed(qda, "consensus") == []
    pair.put(1, "Decision", "rt")
    pair.put(2, "Other category", "TK1")
    pair.put(3, "Passage", "pasted")
    assert "the passage is not that of the difference" in settle(qda, pair, exit_code=1).stderr


def test_a_consensus_needs_a_name_of_its_own_and_the_form_its_pair(qda: Qda, pair: FormFile) -> None:
    assert "is one of the two coders" in settle(qda, pair, exit_code=1, coder="rt").stderr
    pair.save()
    shown = qda("--coder", "me", "coding", "review", "--from", str(pair.path), exit_code=1).stderr
    assert "a form for “differences rt xy”" in shown


def test_codings_that_changed_since_are_noticed(qda: Qda, pair: FormFile) -> None:
    row = place_of(pair, "Nine years now")
    pair.put(row, "Decision", "xy")
    (coding,) = [one for one in listed(qda, "xy") if one["quote"] == "Nine years now"]
    qda("coding", "remove", coding["id"])
    assert "no difference '" in settle(qda, pair, exit_code=1).stderr
