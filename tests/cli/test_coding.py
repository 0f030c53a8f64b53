"""`qda coding`: by words, by paragraph, by search; suggestions accepted and rejected."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import docx

from tests.cli.conftest import Qda


def listed(qda: Qda, coder: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(qda("coding", "list", "--format", "json").stdout)
    return [one for one in found if coder in ("", one["coder"])]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def a_sentence(qda: Qda) -> tuple[int, str]:
    """A paragraph of P1 and six words of its reading that stand there once."""
    for turn in json.loads(qda("transcript", "show", "P1", "--format", "json").stdout):
        words = turn["reading"].split()
        if turn["role"] == "interviewee" and len(words) > 12:
            return turn["number"], " ".join(words[2:8])
    raise AssertionError("no long answer")


def test_a_passage_is_coded_by_its_words_and_goes_to_the_coders_file(qda: Qda, study: Path) -> None:
    number, quote = a_sentence(qda)
    shown = qda("--coder", "xy", "coding", "add", "P1", "TK1", "PE1", "--quote", quote, "--memo", "so?").stdout
    assert f"TK1 ← P1, ¶ {number}" in shown
    written = rows(study / "codings" / "xy.csv")
    assert [(row["transcript"], row["turn"], row["category"], row["memo"]) for row in written] == [
        ("P1", str(number), "PE1", "so?"),
        ("P1", str(number), "TK1", "so?"),
    ]
    found = listed(qda, "xy")
    assert [one["category"] for one in found] == ["PE1", "TK1"]
    assert all(one["origin"] == "manual" and one["when"] for one in found)


def test_a_whole_paragraph_is_coded_by_its_number(qda: Qda) -> None:
    number, _quote = a_sentence(qda)
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", str(number))
    (turn,) = [one for one in json.loads(qda("transcript", "show", "P1", "--format", "json").stdout)
               if one["number"] == number]  # fmt: skip
    (coding,) = listed(qda, "xy")
    assert (coding["start"], coding["end"]) == (turn["start"], turn["end"])


def test_without_a_name_nobody_codes(qda: Qda) -> None:
    assert "who codes?" in qda("coding", "add", "P1", "TK1", "--turn", "2", exit_code=2).stderr


def test_a_category_or_quote_that_does_not_exist_is_answered_with_the_nearest(qda: Qda) -> None:
    assert (
        "did you mean 'TK1'" in qda("--coder", "xy", "coding", "add", "P1", "TK11", "--turn", "2", exit_code=1).stderr
    )
    _number, quote = a_sentence(qda)
    wrong = quote.rsplit(" ", 1)[0] + " zeppelin"
    shown = qda("--coder", "xy", "coding", "add", "P1", "TK1", "--quote", wrong, exit_code=1).stderr
    assert "the nearest words are in turn" in shown
    assert not listed(qda, "xy")


def test_the_same_passage_is_not_coded_twice_alike(qda: Qda) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    assert "already" in qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2", exit_code=1).stderr


def test_undo_takes_a_coding_out_of_study_and_file(qda: Qda, study: Path) -> None:
    qda("--coder", "xy", "coding", "add", "P1", "TK1", "--turn", "2")
    assert "taken back" in qda("study", "undo").stdout
    assert not listed(qda, "xy")
    assert rows(study / "codings" / "xy.csv") == []


def test_a_removed_coding_comes_back_with_undo(qda: Qda, study: Path) -> None:
    before = (study / "codings" / "rt.csv").read_bytes()
    first = listed(qda)[0]
    qda("coding", "remove", first["id"])
    assert len(listed(qda)) == 44
    assert len(rows(study / "codings" / "rt.csv")) == 44
    qda("study", "undo")
    assert {one["id"] for one in listed(qda)} >= {first["id"]}
    assert sorted((study / "codings" / "rt.csv").read_bytes().splitlines()) == sorted(before.splitlines())


def test_a_search_shows_the_words_with_their_context(qda: Qda) -> None:
    found = json.loads(qda("coding", "find", "volunteer*", "--format", "json").stdout)
    assert found
    assert all("volunteer" in one["match"].lower() for one in found)
    assert all(one["transcript"] in ("P1", "P2", "P3") for one in found)


def test_what_was_found_can_be_coded_in_part(qda: Qda) -> None:
    found = json.loads(qda("coding", "find", "volunteer*", "--format", "json").stdout)
    qda("--coder", "xy", "coding", "find", "volunteer*", "--code", "OR2", "--only", "1", "--yes")
    (coding,) = listed(qda, "xy")
    assert (coding["transcript"], coding["turn"]) == (found[0]["transcript"], found[0]["turn"])
    assert coding["start"] <= found[0]["start"]


def test_patterns_that_say_nothing_are_named_beside_the_suggestions(qda: Qda) -> None:
    book = Path("../../codebooks/repair-cafes.yaml")
    text = book.read_text(encoding="utf-8")
    book.write_text(
        text.replace("    patterns:", "    patterns:\n      - zeppelin*\n      - '*e*'", 1), encoding="utf-8"
    )
    for command in (("coding", "suggest"), ("codebook", "check")):
        shown = qda(*command).stderr
        assert "the pattern 'zeppelin*' matches nothing" in shown
        assert "the pattern '*e*' matches" in shown


def test_a_search_looks_where_it_is_told_to(qda: Qda) -> None:
    def found(*options: str) -> list[dict]:
        return json.loads(qda("coding", "find", "/[a-z]{4,}/", "--format", "json", *options).stdout)

    everything = found()
    coded, uncoded = found("--coded"), found("--uncoded")
    assert {len(everything)} == {len(coded) + len(uncoded)}
    assert all(one["categories"] for one in coded)
    assert not any(one["categories"] for one in uncoded)
    assert {one["case"] for one in found("--case", "P1")} == {"P1"}
    speaker = everything[0]["speaker"]
    assert {one["speaker"] for one in found("--speaker", speaker)} == {speaker}
    inside = found("--in", "OR2")
    assert inside
    assert all("OR2" in one["categories"] for one in inside)
    assert "did you mean" in qda("coding", "find", "x", "--in", "OR22", exit_code=1).stderr
    assert "there are" in qda("coding", "find", "x", "--case", "zz", exit_code=1).stderr


def test_hits_are_chosen_by_number_coded_and_taken_back_in_one_step(qda: Qda) -> None:
    qda("--coder", "xy", "coding", "find", "volunteer*", "--code", "OR2", input="1\n")
    before = listed(qda, "xy")
    assert before
    again = qda("--coder", "xy", "coding", "find", "volunteer*", "--code", "OR2", "--yes").stdout
    assert "were coded so already" in again
    qda("study", "undo")
    assert listed(qda, "xy") == before
    qda("study", "undo")
    assert not listed(qda, "xy")
    qda("--coder", "xy", "coding", "find", "volunteer*", "--code", "OR2", input="0\n")
    assert not listed(qda, "xy")


def test_a_concordance_is_written_as_a_word_file(qda: Qda, study: Path) -> None:
    qda("coding", "find", "volunteer*", "--output", "hits.docx")
    tables = docx.Document(str(study / "hits.docx")).tables
    assert any("volunteer" in cell.text.lower() for row in tables[0].rows[1:] for cell in row.cells)


def test_a_search_pattern_that_cannot_match_is_refused(qda: Qda) -> None:
    assert "unterminated" in qda("coding", "find", "regex: (", exit_code=1).stderr


def suggestions(qda: Qda) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(qda("coding", "suggest", "--by", "rules", "--format", "json").stdout)
    return found


def test_suggestions_say_why_and_enter_no_table(qda: Qda) -> None:
    before = qda("table", "frequencies", "--format", "json").stdout
    found = suggestions(qda)
    assert found
    assert all(one["status"] == "suggested" and one["origin"] == "rule" and one["evidence"] for one in found)
    assert qda("table", "frequencies", "--format", "json").stdout == before
    assert len(listed(qda)) == 45


def test_an_accepted_suggestion_becomes_a_coding_of_the_coder_and_keeps_its_origin(qda: Qda, study: Path) -> None:
    first = suggestions(qda)[0]
    qda("--coder", "xy", "coding", "review", "--accept", first["id"])
    (coding,) = listed(qda, "xy")
    assert (coding["origin"], coding["status"], coding["category"]) == ("rule", "accepted", first["category"])
    assert rows(study / "codings" / "xy.csv")[0]["origin"] == "rule"
    assert first["id"] not in {one["id"] for one in suggestions(qda)}


def test_a_rejected_suggestion_is_not_made_again_until_asked_for(qda: Qda) -> None:
    first = suggestions(qda)[0]
    qda("--coder", "xy", "coding", "review", "--reject", first["id"][:8])
    assert first["id"] not in {one["id"] for one in suggestions(qda)}
    guide = Path("../../codebooks/repair-cafes.yaml")
    guide.write_text(guide.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    assert first["id"] not in {one["id"] for one in suggestions(qda)}
    again = json.loads(qda("coding", "suggest", "--again", "--format", "json").stdout)
    assert first["id"] in {one["id"] for one in again}


def test_a_decision_is_logged_and_can_be_taken_back(qda: Qda) -> None:
    first = suggestions(qda)[0]
    qda("--coder", "xy", "coding", "review", "--accept", first["id"])
    log = json.loads(qda("study", "log", "--format", "json").stdout)
    assert (log[0]["what"], log[0]["who"]) == ("accept suggestions", "xy")
    qda("study", "undo")
    assert not listed(qda, "xy")
    assert first["id"] in {one["id"] for one in suggestions(qda)}


def test_suggestions_are_reviewed_one_after_the_other(qda: Qda) -> None:
    found = suggestions(qda)
    shown = qda("--coder", "xy", "coding", "review", input="a\nr\nc\nTK1\ns\nq\n").stdout
    assert f"1/{len(found)}" in shown
    assert re.search(r"because of: \w", shown)
    assert "2 accepted, 1 rejected" in shown
    accepted = listed(qda, "xy")
    assert len(accepted) == 2
    assert "TK1" in {one["category"] for one in accepted}


def test_codings_of_a_colleague_are_taken_over_whole_or_not_at_all(qda: Qda, study: Path, tmp_path: Path) -> None:
    number, quote = a_sentence(qda)
    good = f'transcript,turn,quote,category\nP1,{number},"{quote}",TK1\n'
    path = tmp_path / "theirs.csv"
    path.write_text(good + "P1,1,not in the text,TK1\n", encoding="utf-8")
    assert "theirs.csv:3" in qda("--coder", "zz", "coding", "import", str(path), exit_code=1).stderr
    assert not (study / "codings" / "zz.csv").exists()
    path.write_text(good, encoding="utf-8")
    assert "1 codings taken over" in qda("--coder", "zz", "coding", "import", str(path)).stdout
    assert "0 codings taken over, 1 were there already" in qda("--coder", "zz", "coding", "import", str(path)).stdout
    assert len(rows(study / "codings" / "zz.csv")) == 1


def test_a_coder_without_codings_is_told_from_a_misspelt_one(qda: Qda) -> None:
    assert "did you mean 'rt'" in qda("coding", "list", "--by", "rtt", exit_code=1).stderr
