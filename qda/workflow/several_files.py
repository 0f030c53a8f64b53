"""Files of several transcripts (surveys, structured texts) written anew: without some, or with names replaced."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from qda.alignment import Alignment
from qda.errors import Problem, ProblemsFound
from qda.importers.several import write_texts
from qda.importers.survey import Respondent, Survey, open_survey
from qda.model import Span, Transcript
from qda.wording import say
from qda.workflow.folder import StudyFile
from qda.workflow.loading import Gathered

_TABLES = (".csv", ".tsv", ".xlsx")
_SAFE = re.compile(r"[^\W_][\w. -]*")


def is_survey(file: StudyFile) -> bool:
    """Whether a file of several transcripts is a table; else it holds structured texts."""
    return file.path.suffix.lower() in _TABLES


def survey_of(gathered: Gathered, file: StudyFile) -> Survey | None:
    """The survey in a file of several transcripts; None for a file of structured texts."""
    if not is_survey(file):
        return None
    options = gathered.reader.options(file.stem)
    return open_survey(file.read(), name=file.path.name, questions=options["questions"], encoding=options["encoding"])


def files_of_several(gathered: Gathered) -> list[tuple[StudyFile, tuple[str, ...]]]:
    """The files that hold several transcripts, each with their ids."""
    found: dict[StudyFile, list[str]] = {}
    for key, file in gathered.files.items():
        if key in gathered.transcripts and gathered.of_one_file(key):
            found.setdefault(file, []).append(key)
    return [(file, tuple(keys)) for file, keys in found.items()]


def silent_ids(gathered: Gathered) -> set[str]:
    """The ids of respondents whose rows have no open answer and therefore no transcript."""
    surveys = (survey_of(gathered, file) for file, _keys in files_of_several(gathered))
    return {one.key for survey in surveys if survey for one in survey.respondents if not one.turns}


def without(
    gathered: Gathered, file: StudyFile, leaving: set[str], texts: Mapping[str, str]
) -> tuple[str, bytes] | None:
    """The file without the transcripts `leaving`, `texts` in the place of others; None if nothing is left.

    Raises:
        ProblemsFound: what is left would be read otherwise than before.
    """
    survey = survey_of(gathered, file)
    here = {key: one for key, one in gathered.transcripts.items() if gathered.files[key] == file}
    kept = {key: texts.get(key, one.text) for key, one in here.items() if key not in leaving}
    folder = PurePosixPath(file.name).parent
    if survey is not None:
        rows = [one for one in survey.respondents if one.key not in leaving]
        name, content = str(folder / f"{file.stem}.csv"), survey.written(rows)
        if not rows:
            return None
    elif len(kept) > 1:
        name, content = str(folder / f"{file.stem}.txt"), write_texts(kept)
    elif kept:
        ((key, text),) = kept.items()
        name, content = str(folder / f"{key}.txt"), text.encode()
    else:
        return None
    _check(gathered, file, name, content, kept)
    return name, content


def _check(gathered: Gathered, file: StudyFile, name: str, content: bytes, wanted: Mapping[str, str]) -> None:
    """What is left must read as it did: the same ids, the same texts."""
    path = PurePosixPath(name)
    is_name = all(_SAFE.fullmatch(key) for key in wanted) or path.stem == file.stem
    read = gathered.reader.read(content, name=path.name, stem=path.stem) if wanted and is_name else ()
    if {one.id: one.text for one in read} == dict(wanted):
        return
    message = say("without what has to go, the rest of this file would be read otherwise")
    hint = say(
        'name the open columns in study.yaml: `overrides: {{{stem}: {{questions: ["…"]}}}}`, then try again',
        stem=file.stem,
    )
    raise ProblemsFound([Problem(file.name, 0, "", message, hint)])


def replaced(
    gathered: Gathered, file: StudyFile, new: Mapping[str, tuple[str, str, Alignment]], plain: Callable[[str], str]
) -> bytes:
    """The content of a file of several transcripts with names replaced.

    `new` gives for each id the new id, the new text and the map from the old one; `plain` replaces names in heads and
    in rows without a transcript.
    """
    survey = survey_of(gathered, file)
    if survey is None:
        return write_texts({key: text for key, text, _alignment in new.values()})
    rows = [_row(one, new.get(one.key), plain) for one in survey.respondents]
    return survey.written(rows, [plain(name) for name in survey.grid.head])


def _row(one: Respondent, new: tuple[str, str, Alignment] | None, plain: Callable[[str], str]) -> Respondent:
    if new is None:
        return replace(one, key=plain(one.key), cells=tuple(map(plain, one.cells)))
    key, text, alignment = new
    cells = list(map(plain, one.cells))
    for column, place in one.places.items():
        there = alignment.to_reading(place)
        cells[column] = text[there.start : there.end]
    return replace(one, key=key, cells=tuple(cells))


def questions_of(transcript: Transcript) -> list[Span]:
    """Where the questions of a survey stand in a transcript: names in them get replacements without brackets."""
    return [turn.span for turn in transcript.turns if turn.role == "interviewer"]
