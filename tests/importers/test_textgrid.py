"""TextGrids of Praat; the fixtures are written from Praat's manual."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import BY_SUFFIX, read_transcript
from qda.importers.imported import Imported
from tests.importers.making import textgrid

LONG = textgrid({
    "I": [(0, 1.5, "Wie war es?"), (1.5, 5, ""), (5, 6, "Aha.")],
    "B": [(0, 1.5, ""), (1.5, 5.2, 'Ich sag: "gut".'), (5.2, 6, " ")],
})  # fmt: skip
SHORT = """File type = "ooTextFile"
Object class = "TextGrid"

0
6
<exists>
2
"IntervalTier"
"I"
0
6
3
0
1.5
"Wie war es?"
1.5
5
""
5
6
"Aha."
"IntervalTier"
"B"
0
6
1
1.5
5.2
"Ich sag: ""gut""."
"""


def read(data: str | bytes) -> Imported:
    return BY_SUFFIX[".textgrid"](data.encode() if isinstance(data, str) else data, name="E1.TextGrid")


@pytest.mark.parametrize("source", [LONG, SHORT, LONG.replace("\n", "\r\n")], ids=["long", "short", "Windows"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_intervals_become_turns_in_the_order_of_time(source: str, encoding: str) -> None:
    transcript = read_transcript(source.encode(encoding), name="E1.TextGrid")
    said = [(turn.speaker, turn.role, turn.time_start, turn.time_end, turn.text) for turn in transcript.turns]
    assert said == [
        ("I", "interviewer", 0.0, 1.5, "Wie war es?"),
        ("B", "interviewee", 1.5, 5.2, 'Ich sag: "gut".'),
        ("I", "interviewer", 5.0, 6.0, "Aha."),
    ]


def test_points_are_left_out_and_named() -> None:
    imported = read(textgrid({"B": [(0, 1, "Ja.")]}, points=[(0.5, "H*")]))
    assert imported.text == "[00:00:00.000] B: Ja. [00:00:01.000]"
    assert [str(one.message) for one in imported.findings] == ["tiers left out, which are not talk: points (1)"]


def test_words_of_an_aligner_are_joined_where_they_touch() -> None:
    words = [(0.0, 0.2, "das"), (0.2, 0.4, "war"), (0.4, 1, ""), (1, 1.5, "gut")]
    imported = read(textgrid({"Anna - words": words, "Anna - phones": [(0, 0.1, "d"), (0.1, 0.2, "a")]}))
    assert imported.text == "[00:00:00.000] Anna: das war\n[00:00:01.000] gut [00:00:01.500]"
    assert [finding.code for finding in imported.findings] == ["tiers_left_out"]


def test_comments_and_decoration_are_passed_over() -> None:
    assert read(SHORT.replace("0\n6\n<exists>", '0 ! "kein" 7\n6 seconds\ntiers? <exists>', 1)).text == read(SHORT).text


def test_a_file_without_tiers_is_empty() -> None:
    assert read('File type = "ooTextFile"\nObject class = "TextGrid"\n0\n1\n<absent>\n').text == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (LONG[: len(LONG) // 2], "breaks off or is damaged behind line"),
        (SHORT.replace("\n3\n", "\n99999999999\n"), "breaks off or is damaged"),
        (SHORT.replace("\n3\n", "\n-3\n"), "breaks off or is damaged"),
        (b"ooBinaryFile\x08TextGrid", "in Praat's binary form"),
        ("I: Wie?\nB: So.", "found plain text"),
        (b"", "found plain text"),
    ],
)
def test_other_files_are_refused(data: str | bytes, said: str) -> None:
    with pytest.raises(CannotRead, match=said) as refused:
        read(data)
    assert refused.value.hint
