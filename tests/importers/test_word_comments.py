"""Comments of Word files: ranges, replies, resolved ones, tracked changes, tables, notes; other people's files too."""

from __future__ import annotations

from pathlib import Path

import pytest

from qda.errors import CannotRead
from qda.importers import read_transcript
from qda.importers.word_comments import MarginComment, read_commented
from tests.word_edits import W15, WordFile, simple

START, END, MARK = (
    '<w:commentRangeStart w:id="{0}"/>', '<w:commentRangeEnd w:id="{0}"/>',
    '<w:r><w:commentReference w:id="{0}"/></w:r>',
)  # fmt: skip


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def ranged(words: str, key: int = 0) -> str:
    return START.format(key) + text(words) + END.format(key) + MARK.format(key)


def comment(words: str, key: int = 0, author: str = "Anna", more: str = "") -> str:
    inner = f'<w:p w14:paraId="{key:08X}">{text(words)}</w:p>' if words else ""
    return f'<w:comment w:id="{key}" w:author="{author}"{more}>{inner}</w:comment>'


def marked(content: bytes, version: str = "before") -> list[tuple[str, str]]:
    """What each comment says, and the words it stands at."""
    found = read_commented(content, name="a.docx", version=version)  # type: ignore[arg-type]
    return [(one.text, found.text[one.start : one.end]) for one in found.comments if one.start is not None]


def test_a_range_inside_words_over_paragraphs_and_with_emoji_is_kept_to_the_character() -> None:
    body = f"<w:p>{text('ab')}{START.format(0)}{text('cd🙂👩‍👧')}</w:p>"
    body += f"<w:p>{text('ef')}{END.format(0)}{MARK.format(0)}{text('gh')}</w:p>"
    assert marked(simple(body, comments=comment("K1"))) == [("K1", "cd🙂👩‍👧\nef")]


def test_overlapping_ranges_are_kept_apart() -> None:
    body = (f"<w:p>{START.format(0)}{text('eins ')}{START.format(1)}{text('zwei')}{END.format(0)}{MARK.format(0)}"
            f"{text(' drei')}{END.format(1)}{MARK.format(1)}</w:p>")  # fmt: skip
    assert marked(simple(body, comments=comment("A") + comment("B", 1))) == [("A", "eins zwei"), ("B", "zwei drei")]


def test_comments_in_tables_and_between_blocks_have_their_words() -> None:
    cell = f"<w:tc><w:p>{ranged('in der Zelle')}</w:p></w:tc>"
    body = f"<w:tbl><w:tr><w:tc><w:p>{text('B:')}</w:p></w:tc>{cell}</w:tr></w:tbl>"
    body += f"{START.format(1)}<w:p>{text('Absatz')}</w:p>{END.format(1)}"
    assert marked(simple(body, comments=comment("A") + comment("B", 1))) == [("A", "in der Zelle"), ("B", "Absatz\n")]


def test_a_comment_of_several_paragraphs_keeps_its_lines_and_its_signs() -> None:
    inner = f"<w:p><w:r><w:annotationRef/></w:r>{text('K1')}</w:p>"
    inner += f"<w:p>{text('so')}<w:r><w:tab/><w:br/></w:r>{text('und so')}</w:p>"
    made = simple(f"<w:p>{ranged('x')}</w:p>", comments=f'<w:comment w:id="0" w:author="A">{inner}</w:comment>')
    assert marked(made) == [("K1\nso\t\nund so", "x")]


def test_answers_and_resolved_ones_are_told_by_the_extended_part() -> None:
    extended = (
        f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="00000000" w15:done="1"/>'
        '<w15:commentEx w15:paraId="00000001" w15:paraIdParent="00000000" w15:done="0"/></w15:commentsEx>'
    )
    body = f"<w:p>{ranged('x')}{ranged('y', 2)}</w:p>"
    body = body.replace(START.format(0), START.format(0) + START.format(1)).replace(
        END.format(0), END.format(0) + END.format(1)
    )
    made = simple(body, comments=comment("K", 0) + comment("ja", 1, "Ben") + comment("L", 2),
                  parts={"word/commentsExtended.xml": extended})  # fmt: skip
    found = {one.text: one for one in read_commented(made, name="a.docx").comments}
    assert (found["ja"].reply_to, found["K"].reply_to) == ("0", "")
    assert [found[key].is_resolved for key in ("K", "ja", "L")] == [True, True, False]
    assert (found["ja"].start, found["ja"].end) == (found["K"].start, found["K"].end)


def test_tracked_changes_give_two_texts_and_comments_stand_right_in_both() -> None:
    body = (f"<w:p>{text('Das ist ')}<w:del w:id='8'><w:r><w:delText>nicht </w:delText></w:r></w:del>"
            f"<w:ins w:id='9'>{text('sehr ')}</w:ins>{ranged('gut')}{text(' so')}</w:p>")  # fmt: skip
    made = simple(body, comments=comment("K"))
    before, after = (read_commented(made, name="a.docx", version=one) for one in ("before", "after"))
    assert (before.text, after.text) == ("Das ist nicht gut so\n", "Das ist sehr gut so\n")
    assert marked(made) == marked(made, "after") == [("K", "gut")]
    assert [(one.kind, one.words) for one in before.changes] == [("deleted", "nicht "), ("inserted", "sehr ")]


def test_a_comment_on_deleted_words_has_them_before_and_hides_them_after() -> None:
    body = f"<w:p>{text('a ')}{START.format(0)}<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
    body += f"{END.format(0)}{MARK.format(0)}</w:p>"
    made = simple(body, comments=comment("K"))
    assert marked(made) == [("K", "weg")]
    (one,) = read_commented(made, name="a.docx", version="after").comments
    assert (one.start, one.end, one.has_range, one.hidden) == (2, 2, True, "weg")


def test_a_paragraph_end_that_was_deleted_joins_the_lines_after_the_change_only() -> None:
    mark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    made = simple(f"<w:p>{mark}{text('eins ')}</w:p><w:p>{text('zwei')}</w:p>")
    assert read_commented(made, name="a.docx").text == "eins \nzwei\n"
    assert read_commented(made, name="a.docx", version="after").text == "eins zwei\n"


def test_a_comment_without_marked_words_has_a_place_but_no_range() -> None:
    made = simple(f"<w:p>{text('vorn ')}{MARK.format(0)}{text('hinten')}</w:p>", comments=comment("K"))
    (one,) = read_commented(made, name="a.docx").comments
    assert (one.start, one.end, one.has_range) == (5, 5, False)


def test_a_range_that_never_ends_is_no_range() -> None:
    made = simple(f"<w:p>{text('vorn ')}{START.format(0)}{text('hinten')}</w:p>", comments=comment("K"))
    (one,) = read_commented(made, name="a.docx").comments
    assert (one.start, one.end) == (5, 5)


def test_comments_in_footnotes_and_headers_say_where_they_stand() -> None:
    parts = {
        "word/footnotes.xml": f"<w:root><w:p>{ranged('Fußnote')}</w:p></w:root>",
        "word/header1.xml": f"<w:root><w:p>{ranged('Kopf', 1)}</w:p></w:root>",
    }
    made = simple(f"<w:p>{text('x')}</w:p>", comments=comment("K") + comment("L", 1) + comment("M", 2), parts=parts)
    found = {one.text: one for one in read_commented(made, name="a.docx").comments}
    assert {key: (one.part, one.start) for key, one in found.items()} == {
        "K": ("footnotes", None), "L": ("header1", None), "M": ("", None),
    }  # fmt: skip


def test_an_empty_comment_and_one_without_author_are_there() -> None:
    made = simple(f"<w:p>{ranged('x')}</w:p>", comments='<w:comment w:id="0"/>')
    assert read_commented(made, name="a.docx").comments == (
        MarginComment("0", "", "", "", 0, 1, has_range=True),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("date", "when"), [("2023-05-18T08:58:00Z", "2023-05-18T08:58:00Z"), ("0-00-00T00:00:00Z", "")]
)
def test_a_date_that_is_none_is_empty(date: str, when: str) -> None:
    made = simple(f"<w:p>{ranged('x')}</w:p>", comments=comment("K", more=f' w:date="{date}"'))
    assert read_commented(made, name="a.docx").comments[0].when == when


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04broken"])
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    with pytest.raises(CannotRead, match=r"a\.docx"):
        read_commented(content, name="a.docx")


def test_the_text_of_other_peoples_files_is_that_of_the_importer(shared: Path | None) -> None:
    folder = shared and shared / "data" / "formats" / "docx_transcripts"
    if folder is None or not folder.is_dir():
        pytest.skip("no foreign files here")
    for path in sorted(folder.glob("*.docx")):
        transcript = read_transcript(path.read_bytes(), name=path.name)
        found = read_commented(path.read_bytes(), name=path.name, version="after")
        assert found.text.split() == transcript.text.split(), path.name


def test_a_real_interview_with_comments_of_two_people_is_read(shared: Path | None) -> None:
    path = shared and shared / "data" / "formats" / "docx_transcripts" / "sheffield_David.docx"
    if path is None or not path.is_file():
        pytest.skip("no foreign files here")
    found = read_commented(path.read_bytes(), name=path.name)
    assert {one.author for one in found.comments} == {"Lee J Pretlove", "Itzel San Roman Pineda"}
    by_text = {one.text: found.text[one.start : one.end] for one in found.comments}
    assert by_text["I think this is 'David' too?"].startswith("Researcher 1")
    assert all(one.when.startswith("2023-05") for one in found.comments)
    assert all(words.strip() for words in by_text.values())


def test_edits_by_hand_are_read_as_made() -> None:
    made = WordFile(simple(f"<w:p>{text('eins zwei drei')}</w:p>", comments=comment("alt", 5)))
    made.comment("zwei", "K1")
    assert [pair for pair in marked(made.content()) if pair[0] == "K1"] == [("K1", "zwei")]
