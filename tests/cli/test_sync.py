"""Files and study file stay one."""

from __future__ import annotations

import json
from pathlib import Path

from qda.store import Change, Store
from qda.store.rows import coding_row
from tests.cli.conftest import Qda


def ids(qda: Qda) -> set[str]:
    return {one["id"] for one in json.loads(qda("coding", "list", "--format", "json").stdout)}


def test_a_row_deleted_in_the_file_is_deleted_in_the_study(qda: Qda, study: Path) -> None:
    before = ids(qda)
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="utf-8")
    assert len(before - ids(qda)) == 1
    assert path.read_text(encoding="utf-8") == "".join(lines[:-1])


def test_a_memo_changed_in_the_file_is_taken_over_and_the_id_stays(qda: Qda, study: Path) -> None:
    before = ids(qda)
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].rsplit(",", 1)[0] + ",a new remark"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert ids(qda) == before
    assert any("a new remark" in line for line in qda("study", "dump").stdout.splitlines())


def test_the_order_of_rows_carries_no_meaning(qda: Qda, study: Path) -> None:
    before = ids(qda)
    path = study / "codings" / "rt.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], *reversed(lines[1:])]) + "\n", encoding="utf-8")
    assert ids(qda) == before
    log = json.loads(qda("study", "log", "--format", "json").stdout)
    assert [one["what"] for one in log] == ["read codings", "import"]


def changed_in_study(study: Path, memo: str) -> str:
    """Change a coding in the study file alone, as a process does that is killed before it writes the file."""
    with Store.open(study / "study.qda") as store:
        one = store.codings()[0]
        row = coding_row(one)
        change = Change("coding", one.id, row, {**row, "memo": memo})
        store.record("memo", [change], who="rt", when="2026-01-01T00:00:00Z")
        return one.quote.replace("\n", " ")[:20]


def changed_in_file(path: Path, quote: str, memo: str) -> int:
    """Write `memo` into the row of `quote`; the row's index among the lines of the file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    number = next(index for index, line in enumerate(lines) if quote in line.replace('""', '"'))
    lines[number] = lines[number].rsplit(",", 1)[0] + f",{memo}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return number


def test_a_file_left_behind_by_a_crash_is_brought_up_to_date(qda: Qda, study: Path) -> None:
    ids(qda)
    changed_in_study(study, "remark in the study")
    ids(qda)
    assert "remark in the study" in (study / "codings" / "rt.csv").read_text(encoding="utf-8")


def test_different_changes_of_one_row_on_both_sides_are_named_and_nothing_changes(qda: Qda, study: Path) -> None:
    ids(qda)
    quote = changed_in_study(study, "remark in the study")
    path = study / "codings" / "rt.csv"
    number = changed_in_file(path, quote, "remark in the file")
    content = path.read_bytes()
    shown = qda("run", exit_code=1).stderr
    assert f"codings/rt.csv:{number + 1}:" in shown
    assert "remark in the file" in shown
    assert "remark in the study" in shown
    assert path.read_bytes() == content


def test_without_the_study_file_no_coding_is_lost(qda: Qda, study: Path) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    before = ids(qda)
    (study / "study.qda").unlink()
    assert ids(qda) == before


def test_a_coders_file_that_is_gone_is_written_again(qda: Qda, study: Path) -> None:
    before = ids(qda)
    (study / "codings" / "rt.csv").unlink()
    assert ids(qda) == before
    assert (study / "codings" / "rt.csv").exists()


def test_codings_move_with_a_corrected_transcript(qda: Qda, study: Path) -> None:
    before = json.loads(qda("coding", "list", "--format", "json", "--transcript", "P1").stdout)
    path = study / "transcripts" / "P1.txt"
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("I: ")
    path.write_text(head + "I: Well, hello there. " + rest, encoding="utf-8")
    after = json.loads(qda("coding", "list", "--format", "json", "--transcript", "P1").stdout)
    assert sorted(one["quote"] for one in after) == sorted(one["quote"] for one in before)
    assert {one["start"] for one in after} == {one["start"] + len("Well, hello there. ") for one in before}


def test_a_quote_that_a_correction_took_away_is_named(qda: Qda, study: Path) -> None:
    (coding, *_rest) = json.loads(qda("coding", "list", "--format", "json", "--transcript", "P1").stdout)
    path = study / "transcripts" / "P1.txt"
    text = path.read_text(encoding="utf-8")
    assert coding["quote"] in text
    path.write_text(text.replace(coding["quote"], "Something else altogether."), encoding="utf-8")
    content = (study / "codings" / "rt.csv").read_bytes()
    shown = qda("run", exit_code=1).stderr
    assert "is no longer in it" in shown
    assert (study / "codings" / "rt.csv").read_bytes() == content
    path.write_text(text, encoding="utf-8")
    assert len(ids(qda)) == 45


def test_a_problem_elsewhere_does_not_move_codings_onto_wrong_words(qda: Qda, study: Path) -> None:
    before = json.loads(qda("coding", "list", "--format", "json").stdout)
    transcript, file = study / "transcripts" / "P1.txt", study / "codings" / "rt.csv"
    good = file.read_text(encoding="utf-8")
    text = transcript.read_text(encoding="utf-8")
    transcript.write_text(text.replace("I: ", "I: Right then, here we go. ", 1), encoding="utf-8")
    file.write_text(good + "P1,2,never said at all by anyone,TK1,\n", encoding="utf-8")
    qda("run", exit_code=1)
    file.write_text(good, encoding="utf-8")
    after = json.loads(qda("coding", "list", "--format", "json").stdout)
    assert sorted(one["quote"] for one in after) == sorted(one["quote"] for one in before)
    text = transcript.read_text(encoding="utf-8")
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in after if one["transcript"] == "P1")
    assert file.read_text(encoding="utf-8") == good


def test_a_transcript_and_its_rows_can_be_taken_out(qda: Qda, study: Path) -> None:
    qda("run")
    (study / "transcripts" / "P1.txt").unlink()
    assert "no transcript 'P1'" in qda("run", exit_code=1).stderr
    qda("run", "--keep-going", exit_code=1)
    file = study / "codings" / "rt.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("P1,")), encoding="utf-8")
    qda("run")
    found = json.loads(qda("coding", "list", "--format", "json").stdout)
    assert {one["transcript"] for one in found} == {"P2", "P3"}


def test_a_transcript_with_suggestions_only_can_be_taken_out(qda: Qda, study: Path) -> None:
    extra = study / "transcripts" / "P9.txt"
    extra.write_text("I: And?\nP9: You check the fuse first, always the fuse, and the multimeter.\n", encoding="utf-8")
    assert "4 transcripts" in qda("run").stdout
    extra.unlink()
    assert "3 transcripts" in qda("run").stdout


def test_an_empty_codings_file_deletes_nothing(qda: Qda, study: Path) -> None:
    before = ids(qda)
    content = (study / "codings" / "rt.csv").read_bytes()
    (study / "codings" / "rt.csv").write_bytes(b"")
    assert "codings/rt.csv: the file is empty" in qda("run", exit_code=1).stderr
    (study / "codings" / "rt.csv").write_bytes(content)
    assert ids(qda) == before


def test_a_row_added_while_a_review_waits_is_kept(qda: Qda, study: Path) -> None:
    from qda.workflow.coding import add, place_of
    from qda.workflow.session import open_session

    file = study / "codings" / "rt.csv"
    with open_session(study, who="rt") as session:
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        removed = lines.pop(1)
        file.write_text("".join(lines), encoding="utf-8")
        place = place_of(session.study, "P1", turn=2)
        add(session, [("P1", 2, place.span)], ["TK1"], "rt")
    content = file.read_text(encoding="utf-8")
    assert removed not in content
    assert len(ids(qda)) == 45


def test_the_way_out_of_a_conflict_is_open(qda: Qda, study: Path) -> None:
    ids(qda)
    quote = changed_in_study(study, "remark in the study")
    path = study / "codings" / "rt.csv"
    changed_in_file(path, quote, "remark in the file")
    qda("run", exit_code=1)
    qda("study", "undo")
    qda("run")
    assert "remark in the file" in path.read_text(encoding="utf-8")


def test_a_merged_category_takes_its_codings_along(qda: Qda, study: Path) -> None:
    ids(qda)
    guide = study.parent.parent / "codebooks" / "repair-cafes.yaml"
    text = guide.read_text(encoding="utf-8")
    start = text.index("- id: TK1")
    end = text.index("status: final", start)
    guide.write_text(
        text[:end] + "status: merged\n    merged_into: TK2" + text[end + len("status: final") :], encoding="utf-8"
    )
    found = json.loads(qda("coding", "list", "--format", "json").stdout)
    assert len(found) == 45
    assert "TK1" not in {one["category"] for one in found}


def test_other_speakers_give_codings_their_new_paragraph_numbers(qda: Qda, study: Path) -> None:
    ids(qda)
    text = (study / "transcripts" / "P1.txt").read_text(encoding="utf-8")
    settings = study / "study.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + "overrides: {P1: {aliases: {P1: Organiser}}}\n", encoding="utf-8"
    )
    turns = {turn["number"]: turn for turn in json.loads(qda("transcript", "show", "P1", "--format", "json").stdout)}
    for one in json.loads(qda("coding", "list", "--transcript", "P1", "--format", "json").stdout):
        assert turns[one["turn"]]["start"] <= one["start"] < turns[one["turn"]]["end"]
        assert text[one["start"] : one["end"]] == one["quote"]


def test_a_misnamed_main_coder_is_told(qda: Qda, study: Path) -> None:
    settings = study / "study.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("main: rt", "main: rtt"), encoding="utf-8")
    assert "did you mean 'rt'" in qda("run", exit_code=1).stderr
