"""The plain files of a study without one participant."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field

from qda.coding.csvfile import write_codings_file
from qda.model import Coding, Span, Transcript
from qda.pseudonyms.forms import fold
from qda.pseudonyms.yamltext import Path as YamlPath
from qda.pseudonyms.yamltext import without_nodes
from qda.store.removing import Leaving
from qda.workflow.coder_file import CoderFile
from qda.workflow.loading import Gathered

_MARK = {"de": "[zurückgezogen]", "en": "[withdrawn]"}


@dataclass(frozen=True, slots=True)
class Participant:
    """Who leaves: the transcripts that are theirs alone, and in others the turns that are theirs.

    `stems` are the names of the files (without ending) that hold their transcripts together with others.
    """

    case: str
    whole: tuple[Transcript, ...]
    shared: Mapping[str, tuple[Transcript, frozenset[int]]] = field(default_factory=dict)
    stems: frozenset[str] = frozenset()

    def texts(self) -> list[str]:
        """Everything they said, and the headers of their own transcripts."""
        shared = [turn.text for one, turns in self.shared.values() for turn in one.turns if turn.number in turns]
        return [*(one.text for one in self.whole), *shared]

    def leaving(self) -> Leaving:
        """The same for the study file."""
        return Leaving(
            transcripts=frozenset(one.id for one in self.whole),
            cases=frozenset((self.case,)),
            turns={key: turns for key, (_one, turns) in self.shared.items()},
            new_texts={key: blanked(one, turns) for key, (one, turns) in self.shared.items()},
            stems=self.stems,
        )

    def owns(self, coding: Coding) -> bool:
        """Whether a coding is of their words."""
        if any(coding.transcript == one.id for one in self.whole):
            return True
        transcript, turns = self.shared.get(coding.transcript, (None, frozenset()))
        return transcript is not None and any(
            turn.number in turns and turn.span.overlaps(coding.span) for turn in transcript.turns
        )


def participant_of(gathered: Gathered, case: str) -> Participant:
    """The transcripts and turns of a case; a transcript is theirs if nobody of another case speaks in it."""
    whole, shared = [], {}
    for key, one in gathered.transcripts.items():
        answers = [turn for turn in one.turns if turn.role != "interviewer"]
        theirs = frozenset(turn.number for turn in answers if one.case_of(turn) == case)
        if one.case == case and len(theirs) == len(answers):
            whole.append(one)
        elif theirs:
            shared[key] = (one, theirs)
    ids = (*(one.id for one in whole), *shared)
    stems = frozenset(gathered.files[key].stem for key in ids if gathered.of_one_file(key))
    return Participant(case, tuple(whole), shared, stems)


def blanked(transcript: Transcript, turns: frozenset[int]) -> str:
    """The text with what is said in these turns gone, every other character at its place."""
    text = transcript.text
    mark = _MARK.get(transcript.language, _MARK["en"])
    for turn in transcript.turns:
        if turn.number in turns:
            text = text[: turn.start] + _filled(mark, turn.span, text) + text[turn.end :]
    return text


def _filled(mark: str, span: Span, text: str) -> str:
    if len(span) < len(mark):
        return "–" * len(span)
    lines = "".join("\n" if sign == "\n" else " " for sign in text[span.start + len(mark) : span.end])
    return mark + lines


def without_in_settings(text: str, participant: Participant) -> str:
    """`study.yaml` without the overrides, pilot runs and speakers of who leaves."""
    ids = {one.id for one in participant.whole}

    def is_unwanted(value: object, path: YamlPath) -> bool:
        if len(path) == 2 and path[0] == "overrides" and path[1] in ids:
            return True
        if path == ("transcripts",) and isinstance(value, str):
            return value.rsplit("/", 1)[-1].rsplit(".", 1)[0] in ids
        if path[:1] == ("runs",) and isinstance(value, str):
            return value in ids
        return len(path) == 3 and path[:2] == ("speakers", "cases") and value == participant.case

    return without_nodes(text, is_unwanted)


def without_in_guide(text: str, participant: Participant) -> str:
    """A category guide without anchor examples that are their words."""
    ids = {one.id for one in participant.whole}
    said = [_words(part) for part in participant.texts()]

    def is_unwanted(value: object, path: YamlPath) -> bool:
        if path[-1:] != ("anchors",) or isinstance(value, list):
            return False
        named = value if isinstance(value, dict) else {"text": value}
        words = _words(str(named.get("text", "")))
        is_said = bool(words) and any(words in one for one in said)
        return named.get("transcript") in ids or (is_said and named.get("transcript", "") in ("", *participant.shared))

    return without_nodes(text, is_unwanted)


def without_in_cases(content: bytes, name: str, case: str) -> bytes:
    """The case table without the row of a case; the other rows stay as they were written."""
    if name.lower().endswith((".xlsx", ".xlsm")):
        return _without_in_excel(content, case)
    encoding = "utf-8" if _is_utf8(content) else "cp1252"
    text = content.decode(encoding)
    lines = io.StringIO(text, newline="").readlines()
    first = lines[0] if lines else ""
    reader = csv.reader(lines, delimiter=max(";,\t", key=first.count))
    kept, before, column = [], 0, 0
    for number, cells in enumerate(reader):
        raw = "".join(lines[before : reader.line_num])
        before = reader.line_num
        if number == 0:
            column = [cell.strip().lstrip("\ufeff") for cell in cells].index("case")
        elif len(cells) > column and cells[column].strip() == case:
            continue
        kept.append(raw)
    return "".join(kept).encode(encoding)


def without_in_codings(file: CoderFile, participant: Participant) -> bytes:
    """A coder's file without the rows about their words."""
    ids = {one.id for one in participant.whole}
    codings = {row.line: of_row for row, of_row in file.resolved.rows}
    kept = [
        row
        for row in file.parsed.rows
        if row.cells.get("transcript", "").strip() not in ids
        and not any(map(participant.owns, codings.get(row.line, ())))
    ]
    return write_codings_file(file.parsed, kept, [])


def _without_in_excel(content: bytes, case: str) -> bytes:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.worksheets[0]
    header = [str(cell.value or "").strip() for cell in sheet[1]]
    column = header.index("case") + 1
    for row in range(sheet.max_row, 1, -1):
        if str(sheet.cell(row, column).value or "").strip() == case:
            sheet.delete_rows(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _words(text: str) -> str:
    return " ".join(fold(word) for word in "".join(sign if sign.isalnum() else " " for sign in text).split())
