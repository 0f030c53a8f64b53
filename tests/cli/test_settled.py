"""A settled file is passed over only as long as nothing that decides on its codings has changed."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from qda.cli import main
from qda.coding import resolve as resolving
from qda.store import Change, Store
from qda.store.rows import coding_row
from tests.cli.conftest import Qda
from tests.cli.test_sync import changed_in_file, changed_in_study

RT = "codings/rt.csv"


def settled(study: Path) -> set[str]:
    """The coders' files that the next command will not read."""
    with Store.open(study / "study.qda") as store:
        return set(store.settled_files())


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def row_edited(study: Path) -> None:
    replaced(study / RT, "the urn's.\",CO1,\n", "the urn's.\",CO1,another remark\n")


def row_with_another_category(study: Path) -> None:
    replaced(study / RT, ",CO1,", ",CO2,")


def row_that_is_wrong(study: Path) -> None:
    replaced(study / RT, ",CO1,", ",CO9,")


def row_twice(study: Path) -> None:
    path = study / RT
    path.write_text(path.read_text(encoding="utf-8") + path.read_text(encoding="utf-8").splitlines(True)[1])


def row_gone(study: Path) -> None:
    lines = (study / RT).read_text(encoding="utf-8").splitlines(keepends=True)
    (study / RT).write_text("".join(lines[:-1]), encoding="utf-8")


def columns_swapped(study: Path) -> None:
    replaced(study / RT, "quote,category", "category,quote")


def file_renamed(study: Path) -> None:
    (study / RT).rename(study / "codings" / "nina.csv")


def file_deleted(study: Path) -> None:
    (study / RT).unlink()


def second_file_of_the_coder(study: Path) -> None:
    (study / "codings" / "a").mkdir()
    shutil.copy(study / RT, study / "codings" / "a" / "rt.csv")
    replaced(study / "study.yaml", "title:", "codings: [codings/*.csv, codings/a/*.csv]\ntitle:")


def transcript_corrected(study: Path) -> None:
    replaced(study / "transcripts" / "P1.txt", "petrol", "diesel")


def transcript_lengthened(study: Path) -> None:
    path = study / "transcripts" / "P1.txt"
    first, rest = path.read_text(encoding="utf-8").split("petrol", 1)
    path.write_text(first + "petrol at all" + rest, encoding="utf-8")


def transcript_gone(study: Path) -> None:
    (study / "transcripts" / "P1.txt").unlink()


def transcript_damaged(study: Path) -> None:
    (study / "transcripts" / "P1.txt").write_bytes(b"\x00\x01\x02" * 50)


def category_removed(study: Path) -> None:
    replaced(study.parents[1] / "codebooks" / "repair-cafes.yaml", "- id: CO1\n", "- id: CO7\n")


def category_merged(study: Path) -> None:
    path = study.parents[1] / "codebooks" / "repair-cafes.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index("- id: CO1\n")
    end = text.index("status: final", start)
    path.write_text(text[:end] + "status: merged\n    merged_into: CO2" + text[end + len("status: final") :])


def smoothing_set_otherwise(study: Path) -> None:
    replaced(study / "study.yaml", "profile: light", "profile: full")


def study_file_behind(study: Path) -> None:
    changed_in_study(study, "remark in the study")


def coding_gone_from_the_study(study: Path) -> None:
    with Store.open(study / "study.qda") as store:
        one = store.codings()[0]
        change = Change("coding", one.id, coding_row(one), None)
        store.record("remove", [change], who="rt", when="2026-01-01T00:00:00Z")


def conflict(study: Path) -> None:
    quote = changed_in_study(study, "remark in the study")
    changed_in_file(study / RT, quote, "remark in the file")


CHANGES = [
    row_edited, row_with_another_category, row_that_is_wrong, row_twice, row_gone, columns_swapped, file_renamed,
    file_deleted, second_file_of_the_coder, transcript_corrected, transcript_lengthened, transcript_gone,
    transcript_damaged, category_removed, category_merged, smoothing_set_otherwise,
    study_file_behind, coding_gone_from_the_study, conflict,
]  # fmt: skip


def called(study: Path, *arguments: str) -> tuple[object, ...]:
    """What a command says, without the folder of the study."""
    result = CliRunner().invoke(main, ["--study", str(study), *arguments], prog_name="qda")
    assert result.exception is None or isinstance(result.exception, SystemExit)
    top = str(study.parents[1])
    return result.exit_code, result.stdout.replace(top, ""), result.stderr.replace(top, "")


def state(study: Path) -> list[object]:
    """Everything that two commands in a row say, and the coders' files after them."""
    said = [called(study, "coding", "list", "--format", "json"), called(study, "--keep-going", "study", "info")]
    files = {str(one.relative_to(study)): one.read_bytes() for one in sorted((study / "codings").rglob("*.csv"))}
    with Store.open(study / "study.qda") as store:
        held = [{**coding_row(one), "when_": ""} for one in store.codings()]
    return [*said, files, held]


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one.__name__)
def test_what_changed_is_noticed_as_if_everything_were_read(
    qda: Qda, study: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    before = state(study)
    assert settled(study) == {RT}
    other = tmp_path / "other" / "corpus" / "repair-cafes"
    shutil.copytree(study, other)
    shutil.copytree(tmp_path / "codebooks", tmp_path / "other" / "codebooks")
    for one in (study, other):
        change(one)
    connection = sqlite3.connect(other / "study.qda")
    with connection:
        connection.execute("delete from settled")
    connection.close()
    after = state(study)
    assert after == state(other)
    assert after != before or change is file_deleted  # the file is written again as it was


def looked_up(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The quotes that are looked up in the texts from now on."""
    found: list[str] = []
    locate = resolving.locate

    def watched(quote: str, *arguments: object, **options: object) -> object:
        found.append(quote)
        return locate(quote, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(resolving, "locate", watched)
    return found


def test_a_settled_file_is_not_looked_up_and_of_an_edited_one_the_edited_row(
    qda: Qda, study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qda("study", "info")
    found = looked_up(monkeypatch)
    qda("coding", "list")
    assert found == []
    row_edited(study)
    qda("coding", "list")
    assert [one[:20] for one in found] == ["It's a church hall, "]
    qda("coding", "list")
    assert len(found) == 1


def test_after_a_coding_of_ones_own_the_file_is_settled_again(
    qda: Qda, study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qda("study", "info")
    qda("--coder", "rt", "coding", "add", "P1", "CO1", "--turn", "2")
    qda("--coder", "new", "coding", "add", "P1", "CO1", "--turn", "2")
    assert {RT, "codings/new.csv"} <= settled(study)
    found = looked_up(monkeypatch)
    said = json.loads(qda("coding", "list", "--format", "json").stdout)
    assert {"rt", "new"} <= {one["coder"] for one in said}
    assert found == []


@pytest.mark.parametrize("part", ["study.yaml", "cases.csv", "guide"])
def test_files_that_decide_on_rows_lift_the_mark(
    qda: Qda, study: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    qda("study", "info")
    found = looked_up(monkeypatch)
    path = study.parents[1] / "codebooks" / "repair-cafes.yaml" if part == "guide" else study / part
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    qda("coding", "list")
    assert found
