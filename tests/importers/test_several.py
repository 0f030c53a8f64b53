"""Files of several transcripts: structured text for MAXQDA, written from its manual."""

from __future__ import annotations

import pytest

from qda.errors import CannotRead
from qda.importers import read_transcript, read_transcripts
from tests.importers.test_contract import checked

ONE = (
    "#TEXT Interview 1\n#CODE Einstieg\nI: Wie war es?\nB: Gut.\n#ENDCODE\n"
    "#CODE Schluss\nI: Danke.\nB: Gern.\n#ENDCODE\n"
)
TWO = ONE + "\n#TEXT Interview 2\nI: Und jetzt?\nB: Besser.\n#TEXT\nB: Ohne Namen.\n"


def test_the_names_of_passages_are_headings_that_nobody_spoke() -> None:
    transcript = checked(read_transcript(ONE.encode(), name="E1.txt"))
    assert transcript.text == "# Einstieg\nI: Wie war es?\nB: Gut.\n# Schluss\nI: Danke.\nB: Gern."
    assert [(turn.speaker, turn.text) for turn in transcript.turns] == [
        ("I", "Wie war es?"),
        ("B", "Gut."),
        ("I", "Danke."),
        ("B", "Gern."),
    ]
    assert transcript.turns[1].comments == ("Schluss",)
    assert transcript.metadata["Title"] == "Interview 1"
    assert "passages_named" in {finding.code for finding in transcript.findings}


def test_each_text_of_a_file_is_a_transcript() -> None:
    found = [checked(one) for one in read_transcripts(TWO.encode("utf-16"), name="texte.txt", interviewers=("B",))]
    assert [(one.id, one.case, len(one.turns)) for one in found] == [
        ("Interview 1", "Interview 1", 4),
        ("Interview 2", "Interview 2", 2),
        ("texte-3", "texte-3", 1),
    ]
    assert found[1].turns[1].role == "interviewer"


def test_texts_of_one_name_stay_apart() -> None:
    found = read_transcripts(b"#TEXT A\nI: Wie?\n#TEXT A\nI: Was?\n", name="texte.txt")
    assert [one.id for one in found] == ["A", "A-2"]


def test_one_transcript_alone_refuses_a_file_of_several() -> None:
    with pytest.raises(CannotRead, match="holds 3 texts") as refused:
        read_transcript(TWO.encode(), name="texte.txt")
    assert "read_transcripts" in str(refused.value.hint)


def test_any_other_file_is_one_transcript() -> None:
    (transcript,) = read_transcripts(b"I: #TEXT ist ein Wort.\nB: Ja.\n", name="E1.txt", id="X", case="K")
    assert (transcript.id, transcript.case, len(transcript.turns)) == ("X", "K", 2)
