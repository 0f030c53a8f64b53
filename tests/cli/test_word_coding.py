"""Coding in Word: a transcript goes out as .docx with comments and comes back as codings."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Qda
from tests.exporters.test_word_coding import converted
from tests.word_edits import WordFile

Listed = list[dict[str, Any]]


def listed(qda: Qda, coder: str = "") -> Listed:
    found: Listed = json.loads(qda("coding", "list", "--format", "json").stdout)
    return [one for one in found if coder in ("", one["coder"])]


def short(found: Listed) -> list[tuple[str, str, str]]:
    return [(one["transcript"], one["category"], one["quote"]) for one in found]


@pytest.fixture
def blind(qda: Qda, tmp_path: Path) -> WordFile:
    """The file that a second coder of P1 gets."""
    qda("export", "word-coding", "P1", "--blind", "--output", str(tmp_path / "blind.docx"))
    return WordFile.at(tmp_path / "blind.docx")


@pytest.fixture
def back(qda: Qda, tmp_path: Path) -> Callable[..., Any]:
    """Import a file for coder B (or another) and give what was printed."""

    def call(file: WordFile, *options: str, coder: str = "B", exit_code: int = 0, name: str = "blind.docx") -> Any:
        path = file.save(tmp_path / name)
        return qda("--coder", coder, "coding", "import", str(path), *options, exit_code=exit_code)

    return call


def test_two_exports_have_the_same_bytes(qda: Qda, tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        qda("export", "word-coding", "P1", "--output", str(tmp_path / name))
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_an_unchanged_file_changes_nothing(qda: Qda, study: Path) -> None:
    before, file = listed(qda), (study / "codings" / "rt.csv").read_bytes()
    events = json.loads(qda("study", "log", "--format", "json").stdout)
    for transcript in ("P1", "P2", "P3"):
        qda("export", "word-coding", transcript)
        shown = qda("--coder", "rt", "coding", "import", f"{transcript}-coding.docx").stdout
        n = sum(1 for one in before if one["transcript"] == transcript)
        assert f"0 new codings, 0 changed, 0 removed, {n} as before" in shown
    assert listed(qda) == before
    assert (study / "codings" / "rt.csv").read_bytes() == file
    assert json.loads(qda("study", "log", "--format", "json").stdout) == events


def test_the_same_holds_for_the_smoothed_reading(qda: Qda) -> None:
    before = listed(qda)
    qda("export", "word-coding", "P1", "--smoothed")
    assert "0 new codings, 0 changed, 0 removed" in qda("--coder", "rt", "coding", "import", "P1-coding.docx").stdout
    assert listed(qda) == before


def test_all_codings_of_one_coder_arrive_at_another(qda: Qda) -> None:
    qda("export", "word-coding", "P2")
    qda("--coder", "xy", "coding", "import", "P2-coding.docx", "--author", "rt")
    wanted = [pair for pair in short(listed(qda, "rt")) if pair[0] == "P2"]
    assert short(listed(qda, "xy")) == wanted
    memos = {one["id"]: one for one in json.loads(qda("coding", "list", "--by", "xy", "--format", "json").stdout)}
    assert len(memos) == len(wanted)


def test_a_second_coder_sees_no_coding_and_codes_with_comments(qda: Qda, blind: WordFile, back: Any) -> None:
    assert len(blind.comments) == 0
    blind.comment("the parking", "TK1")
    blind.comment("Nine years now", "pe2; OR1: since when?", date="2026-03-14T10:11:12Z")
    blind.comment("two sockets", "Premises, tools and money", until="extension leads")
    shown = back(blind)
    assert "P1, B: 4 new codings, 0 changed, 0 removed, 0 as before" in shown.stdout
    found = listed(qda, "B")
    assert [(one["category"], one["quote"]) for one in found] == [
        ("TK1", "the parking"), ("OR1", "Nine years now"), ("PE2", "Nine years now"),
        ("CO1", "two sockets that work and one of them's the urn's. We've a crate of extension leads"),
    ]  # fmt: skip
    assert found[1]["when"] == "2026-03-14T10:11:12Z"
    assert {one["origin"] for one in found} == {"manual"}
    assert len(listed(qda, "rt")) == 45


def test_the_same_file_again_changes_nothing_and_undo_takes_it_back(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", "TK1: so")
    back(blind)
    first = listed(qda)
    assert "0 new codings, 0 changed, 0 removed, 1 as before" in back(blind).stdout
    assert listed(qda) == first
    qda("study", "undo")
    assert listed(qda, "B") == []
    assert "1 new codings" in back(blind).stdout
    assert listed(qda) == first


def test_a_changed_file_changes_what_came_from_it_and_nothing_else(qda: Qda, blind: WordFile, back: Any) -> None:
    for words, text in (("the parking", "TK1"), ("Nine years", "TK2: old"), ("the winter", "TK3")):
        blind.comment({"the winter": "one winter"}.get(words, words), text)
    back(blind)
    qda("--coder", "B", "coding", "add", "P1", "PE1", "--quote", "It's manners first")
    blind.delete("TK1")
    blind.rewrite("TK2: old", "TK2: new")
    blind.rewrite("TK3", "OR1")
    assert "1 new codings, 1 changed, 2 removed, 0 as before" in back(blind).stdout
    found = {one["category"]: one for one in listed(qda, "B")}
    assert sorted(found) == ["OR1", "PE1", "TK2"]
    assert "new" in (Path("codings/B.csv")).read_text(encoding="utf-8")


def test_deleting_an_exported_comment_removes_that_coding_only(qda: Qda) -> None:
    qda("export", "word-coding", "P1")
    before = listed(qda)
    file = WordFile.at(Path("P1-coding.docx"))
    key = next(iter(file.comments)).get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id")
    file._forget(key)
    file.comments.remove(next(iter(file.comments)))
    file.save(Path("changed.docx"))
    assert "0 new codings, 0 changed, 1 removed" in qda("--coder", "rt", "coding", "import", "changed.docx").stdout
    assert len(listed(qda)) == len(before) - 1
    qda("study", "undo")
    assert listed(qda) == before


def test_a_change_in_the_study_since_stays_and_a_clash_is_named(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", "TK1: one")
    back(blind)
    path = Path("codings/B.csv")
    path.write_text(path.read_text(encoding="utf-8").replace("one", "two"), encoding="utf-8")
    assert "the study's state stays" in back(blind).stdout
    assert "two" in path.read_text(encoding="utf-8")
    blind.rewrite("TK1: one", "TK1: three")
    shown = back(blind, exit_code=1).stderr
    assert "was changed in the file and in the study" in shown
    assert "two" in path.read_text(encoding="utf-8")


def test_a_misspelt_category_stops_everything_and_is_named_with_its_place(
    qda: Qda, blind: WordFile, back: Any
) -> None:  # fmt: skip
    blind.comment("the parking", "TK1")
    blind.comment("Nine years now", "TK1; PE11: why")
    blind.comment("one winter", "Premises, tool and money")
    shown = back(blind, exit_code=1).stderr
    assert "P1, ¶ 2" in shown
    assert "on “Nine years now”: no category 'PE11'" in shown
    assert "“PE1 " in shown
    assert "did you mean “CO1 Premises, tools and money”?" in shown
    assert listed(qda, "B") == []
    kept = back(blind, "--keep-going")
    assert "1 new codings" in kept.stdout
    assert kept.stderr.count("left out:") == 2


def test_with_keep_going_nothing_counts_as_deleted(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", "TK1")
    blind.comment("Nine years now", "TK2")
    back(blind)
    blind.rewrite("TK2", "TK22")
    assert "0 new codings, 0 changed, 0 removed, 1 as before" in back(blind, "--keep-going").stdout
    assert len(listed(qda, "B")) == 2


@pytest.mark.parametrize(("text", "message"), [("", "the comment is empty"), ("nice", "no category 'nice'")])
def test_a_comment_that_names_nothing_is_named(blind: WordFile, back: Any, text: str, message: str) -> None:
    blind.comment("the parking", text)
    assert message in back(blind, exit_code=1).stderr


def test_a_mere_remark_is_passed_over_and_said(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", ": lovely")
    assert "1 remarks without a category passed over" in back(blind).stdout
    assert listed(qda, "B") == []


def test_a_comment_without_marked_words_is_named_or_counts_for_its_paragraph(
    qda: Qda, blind: WordFile, back: Any
) -> None:  # fmt: skip
    blind.point("Nine years now", "TK1")
    assert "no words are marked" in back(blind, exit_code=1).stderr
    back(blind, "--whole-turns")
    (coding,) = listed(qda, "B")
    assert coding["turn"] == 2
    assert coding["quote"].startswith("Well, um, officially")
    assert coding["quote"].endswith("the one winter.")


def test_a_range_over_number_and_label_is_the_words_alone(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("2", "TK1", until="Well, um,")
    blind.comment("3", "TK2", until="normal session")
    back(blind)
    assert [one["quote"] for one in listed(qda, "B")] == ["Well, um,", "And what does a normal session"]


def test_a_passage_over_several_paragraphs_has_everything_between(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("normal session", "TK1", until="First Saturday")
    back(blind)
    (coding,) = listed(qda, "B")
    assert coding["quote"] == "normal session look like?\n\nP1: First Saturday"
    assert coding["turn"] == 3


def test_blanks_at_the_ends_of_a_marked_passage_do_not_count(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment(" the parking. ", "TK1")
    back(blind)
    assert [one["quote"] for one in listed(qda, "B")] == ["the parking."]


def test_half_words_are_kept_as_marked(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("arkin", "TK1")
    back(blind)
    assert [one["quote"] for one in listed(qda, "B")] == ["arkin"]


def test_answers_become_memos_and_answers_with_a_category_codings(qda: Qda, blind: WordFile, back: Any) -> None:
    first = blind.comment("the parking", "TK1: mine")
    blind.answer(first, "are you sure?", author="Ben")
    second = blind.comment("one winter", "TK2")
    blind.answer(second, "yes, certainly", author="Anna", linked=False)
    blind.answer(second, "TK3", author="Anna")
    shown = back(blind, "--author", "Anna", "--author", "Ben").stdout
    assert "2 answers kept as memos" in shown
    text = Path("codings/B.csv").read_text(encoding="utf-8")
    assert "mine\nBen: are you sure?" in text
    assert "Anna: yes, certainly" in text
    assert sorted(one["category"] for one in listed(qda, "B")) == ["TK1", "TK2", "TK3"]


def test_a_misspelt_category_in_an_answer_is_no_memo(blind: WordFile, back: Any) -> None:
    first = blind.comment("the parking", "TK1")
    blind.answer(first, "TK33", author="Anna", linked=False)
    assert "no category 'TK33'" in back(blind, exit_code=1).stderr


def test_resolved_comments_count_and_are_left_out_on_request(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", "TK1")
    blind.resolve(blind.comment("one winter", "TK2"))
    assert "1 comments are marked as resolved" in back(blind).stdout
    assert len(listed(qda, "B")) == 2
    back(blind, "--without-resolved")
    assert [one["category"] for one in listed(qda, "B")] == ["TK1"]


def test_of_several_authors_one_has_to_be_named(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", "TK1", author="Anna König")
    blind.comment("one winter", "TK2", author="Ben")
    shown = back(blind, exit_code=1).stderr
    assert "Anna König (1), Ben (1)" in shown
    assert "--author" in shown
    assert "1 comments of Ben passed over" in back(blind, "--author", "Anna König").stdout
    assert [one["category"] for one in listed(qda, "B")] == ["TK1"]
    assert "did you mean 'Ben'" in back(blind, "--author", "Bem", exit_code=1).stderr
    back(blind, "--author", "Ben", coder="C")
    assert [one["category"] for one in listed(qda, "C")] == ["TK2"]


def test_codings_of_others_that_the_file_showed_are_not_taken_for_ones_own(qda: Qda, back: Any) -> None:
    qda("export", "word-coding", "P1", "--output", "open.docx")
    file = WordFile.at(Path("open.docx"))
    file.comment("And tools?", "TK1", author="Berta")
    shown = back(file).stdout
    assert "P1, B: 1 new codings" in shown
    assert "comments of rt passed over" in shown
    assert [one["quote"] for one in listed(qda, "B")] == ["And tools?"]
    assert len(listed(qda, "rt")) == 45


def test_comments_on_the_guide_and_above_the_transcript_are_passed_over(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("Circumstances under which", "what is meant?")
    blind.comment("Mark the words", "TK1")
    shown = back(blind).stdout
    assert "1 comments on the category guide passed over" in shown
    assert "1 comments above the transcript passed over" in shown
    assert listed(qda, "B") == []


def test_a_comment_in_a_footnote_is_named(blind: WordFile, back: Any) -> None:
    key = blind.new_comment("TK1")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    blind.parts["word/footnotes.xml"] = (
        f'<w:footnotes {space}><w:footnote><w:p><w:r><w:commentReference w:id="{key}"/></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    ).encode()
    assert "in the part “footnotes” of the file" in back(blind, exit_code=1).stderr


def test_text_that_was_changed_is_reported_and_comments_find_their_place(
    qda: Qda, blind: WordFile, back: Any
) -> None:  # fmt: skip
    blind.comment("the parking", "TK1")
    blind.comment("a soldering iron with a burnt cable", "TK2")
    blind.replace("officially I'm the coordinator", "officially I am the head coordinator")
    blind.replace("burnt cable", "burned cable")
    shown = back(blind).stdout
    assert "2 new codings" in shown
    assert "The text was changed in the file" in shown
    assert "“a soldering iron with a burned cable”" in shown
    assert [one["quote"] for one in listed(qda, "B")] == ["the parking", "a soldering iron with a burnt cable"]
    assert "head coordinator" in shown


def test_tracked_changes_do_not_move_a_comment_and_are_reported(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.strike("officially ")
    blind.insert_tracked("the parking", "all of ")
    blind.comment("told off", "TK1")
    shown = back(blind).stdout
    assert "P1, ¶ 2: struck out “officially”" in shown
    assert "P1, ¶ 2: put in “all of”" in shown
    assert [one["quote"] for one in listed(qda, "B")] == ["told off"]


def test_a_comment_on_struck_words_keeps_the_studys_words_one_on_new_words_is_named(
    qda: Qda, blind: WordFile, back: Any
) -> None:  # fmt: skip
    blind.comment("Nine years now", "TK1")
    blind.strike("Nine years now")
    back(blind)
    assert [one["quote"] for one in listed(qda, "B")] == ["Nine years now"]
    blind.insert_tracked("And tools?", "Hammer ")
    blind.comment("Hammer ", "TK2")
    shown = back(blind, exit_code=1).stderr
    assert "the marked words “Hammer” are a tracked change and not in the transcript" in shown


def test_words_that_the_transcript_never_had_are_named(blind: WordFile, back: Any) -> None:
    blind.replace("And tools?", "And what about the zeppelins over Zanzibar?")
    blind.comment("the zeppelins over Zanzibar", "TK1")
    assert "these words are not in the transcript" in back(blind, exit_code=1).stderr


def test_a_paragraph_that_was_divided_keeps_its_comments(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("one winter", "TK1")
    run = blind.run_of("It were only meant to be the ")
    paragraph = run.getparent()
    following = type(paragraph).__copy__(paragraph)
    for child in list(following):
        following.remove(child)
    for child in list(paragraph)[list(paragraph).index(run) :]:
        following.append(child)
    paragraph.addnext(following)
    back(blind)
    assert [one["quote"] for one in listed(qda, "B")] == ["one winter"]


def test_a_file_of_another_transcript_is_refused(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", "TK1")
    shown = back(blind, "--transcript", "P3", exit_code=1).stderr
    assert "its text is not that of P3" in shown
    assert "its text is that of P1" in shown
    assert listed(qda, "B") == []


def test_a_transcript_that_left_the_study_is_named(qda: Qda, study: Path, blind: WordFile, back: Any) -> None:
    (study / "transcripts" / "P1.txt").unlink()
    for name in ("rt.csv",):
        path = study / "codings" / name
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("P1,")), encoding="utf-8")
    guide = study.parent.parent / "codebooks" / "repair-cafes.yaml"
    assert guide.is_file()
    assert "belongs to transcript 'P1'" in back(blind, exit_code=1).stderr


def test_a_copy_without_hidden_properties_is_known_by_its_text(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", "TK1")
    blind.forget_properties()
    assert "P1, B: 1 new codings" in back(blind).stdout
    assert [one["quote"] for one in listed(qda, "B")] == ["the parking"]


def test_a_file_of_something_else_is_refused(qda: Qda, tmp_path: Path) -> None:
    qda("table", "frequencies", "--output", str(tmp_path / "table.docx"))
    shown = qda("--coder", "B", "coding", "import", str(tmp_path / "table.docx"), exit_code=1).stderr
    assert "its text is none of the study's transcripts" in shown


def test_a_corrected_transcript_takes_the_codings_of_an_earlier_file(
    qda: Qda, study: Path, blind: WordFile, back: Any, tmp_path: Path
) -> None:
    blind.comment("the parking", "TK1")
    old = (study / "transcripts" / "P1.txt").read_text(encoding="utf-8")
    new = tmp_path / "P1.txt"
    new.write_text(old.replace("four hours and get told off", "five hours and be told off"), encoding="utf-8")
    qda("transcript", "update", str(new))
    shown = back(blind).stdout
    assert "1 new codings" in shown
    assert [one["quote"] for one in listed(qda, "B")] == ["the parking"]


def test_a_second_pass_is_kept_apart_from_the_first(qda: Qda, back: Any) -> None:
    qda("export", "word-coding", "P1", "--blind", "--pass", "2", "--output", "second.docx")
    file = WordFile.at(Path("second.docx"))
    file.comment("the parking", "TK1", author="whoever")
    back(file, coder="rt")
    rows = Path("codings/rt.csv").read_text(encoding="utf-8").splitlines()
    assert len(listed(qda, "rt")) == 46
    assert "pass" in rows[0]


def test_a_file_that_somebody_may_have_filled_in_is_not_written_over(qda: Qda) -> None:
    qda("export", "word-coding", "P1")
    assert "somebody may have worked in it" in qda("export", "word-coding", "P1", exit_code=2).stderr
    qda("export", "word-coding", "P1", "--overwrite")


def test_codings_come_from_excel_too_whole_or_not_at_all(qda: Qda, tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "theirs.xlsx"
    rows = [["transcript", "turn", "quote", "category", "memo"], ["P1", 2, "the parking", "TK1; TK2", "so"],
            ["P1", 2, "not said", "TK1", ""]]  # fmt: skip

    def write(n: int) -> None:
        with xlsxwriter.Workbook(str(path)) as book:
            sheet = book.add_worksheet()
            for number, row in enumerate(rows[:n]):
                sheet.write_row(number, 0, row)

    write(3)
    assert "theirs.xlsx:3" in qda("--coder", "zz", "coding", "import", str(path), exit_code=1).stderr
    assert listed(qda, "zz") == []
    assert "2 codings taken over" in qda("--coder", "zz", "coding", "import", str(path), "--keep-going").stdout
    write(2)
    assert "0 codings taken over, 2 were there already" in qda("--coder", "zz", "coding", "import", str(path)).stdout
    assert "codings are read from" in qda("--coder", "zz", "coding", "import", "study.yaml", exit_code=1).stderr


def test_comments_in_a_transcripts_own_file_are_codings(
    qda: Qda, study: Path, shared: Path | None, tmp_path: Path
) -> None:  # fmt: skip
    source = shared and shared / "data" / "formats" / "docx_transcripts" / "sheffield_David.docx"
    if source is None or not source.is_file():
        pytest.skip("no foreign files here")
    (study / "transcripts" / "David.docx").write_bytes(source.read_bytes())
    path = tmp_path / "coded by a colleague.docx"
    file = WordFile(source.read_bytes())
    for number, one in enumerate(file.comments):
        texts = [text for text in one.iter() if text.tag.endswith("}t")]
        for text in texts[1:]:
            text.text = ""
        texts[0].text = ("TK1", "PE1: sure", "OR1; TK2")[number % 3]
    file.save(path)
    assert "Itzel San Roman Pineda (" in qda("--coder", "B", "coding", "import", str(path), exit_code=1).stderr
    both = ("--author", "Itzel San Roman Pineda", "--author", "Lee J Pretlove")
    shown = qda("--coder", "B", "coding", "import", str(path), *both, exit_code=1).stderr
    assert "on “Researcher 1”: no words are marked" in shown
    qda("--coder", "B", "coding", "import", str(path), *both, "--whole-turns")
    found = listed(qda, "B")
    assert len(found) >= 4
    assert {one["transcript"] for one in found} == {"David"}
    text = {
        one["number"]: one["text"] for one in json.loads(qda("transcript", "show", "David", "--format", "json").stdout)
    }
    assert all(one["quote"] in text[one["turn"]] for one in found if "\n" not in one["quote"])


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kinds", [("docx",), ("odt", "docx")], ids="-".join)
def test_codings_survive_libreoffice(qda: Qda, tmp_path: Path, kinds: tuple[str, ...]) -> None:
    before = listed(qda)
    qda("export", "word-coding", "P1")
    Path("lo.docx").write_bytes(converted(Path("P1-coding.docx").resolve(), kinds, tmp_path))
    assert "0 new codings, 0 changed, 0 removed" in qda("--coder", "rt", "coding", "import", "lo.docx").stdout
    assert listed(qda) == before


def test_deleting_the_last_comment_removes_the_last_coding(qda: Qda, blind: WordFile, back: Any) -> None:
    blind.comment("the parking", "TK1")
    back(blind)
    blind.delete("TK1")
    assert "0 new codings, 0 changed, 1 removed" in back(blind).stdout
    assert listed(qda, "B") == []


def test_two_authors_imported_one_after_the_other_do_not_drive_each_other_out(
    qda: Qda, blind: WordFile, back: Any
) -> None:  # fmt: skip
    blind.comment("the parking", "TK1", author="Anna")
    blind.comment("one winter", "TK2", author="Ben")
    back(blind, "--author", "Anna")
    back(blind, "--author", "Ben")
    assert sorted(one["category"] for one in listed(qda, "B")) == ["TK1", "TK2"]
