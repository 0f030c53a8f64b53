"""How a study wants its files read: options by file, and the transcripts of a file with their cases."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from qda.model import Case, Transcript
from qda.settings import Settings

PARSE_VERSION = 2  # raised when a file is read otherwise than before, so that studies read their files anew


@dataclass(frozen=True, slots=True)
class Reader:
    """The options of a study for reading, as plain values that can be sent to another process.

    `of_file` are the options that differ, by the name of a file without ending; `based_on` the known conventions under
    the study's own; `cases` the case of each transcript for which the case table names one.
    """

    common: Mapping[str, Any]
    of_file: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    based_on: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Settings, cases: Iterable[Case]) -> Reader:
        """What settings and case table say."""
        aliases = dict(settings.aliases)
        common = {
            "language": settings.language,
            "convention": settings.smoothing.convention,
            "encoding": None,
            "aliases": aliases,
            "interviewers": tuple(settings.interviewers),
            "speaker_cases": dict(settings.speaker_cases),
            "questions": (),
        }
        of_file = {}
        for name, one in settings.overrides.items():
            given = {"language": one.language, "convention": one.convention, "encoding": one.encoding}
            more = {"aliases": {**aliases, **one.aliases}, "questions": one.questions}
            of_file[name] = {**{key: value for key, value in given.items() if value}, **more}
        own = {name: one.based_on for name, one in settings.smoothing.conventions.items()}
        return cls(common, of_file, own, _cases_of(cases))

    def options(self, stem: str) -> dict[str, Any]:
        """How a file (its name without ending) is read, as arguments of `read_transcripts`."""
        return {**self.common, **self.of_file.get(stem, {})}

    def case_of(self, transcript: str) -> str:
        """The case of a transcript: by the case table, else one of its own name."""
        return self.cases.get(transcript, transcript)

    def parse_key(self, transcript: str, name: str, stem: str) -> str:
        """Everything besides the bytes that decides how a transcript of a file is read, as a hash."""
        options = self.options(stem)
        parts = [PARSE_VERSION, name, stem, self.case_of(transcript), *(options[one] for one in sorted(options))]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]

    def read(self, content: bytes, *, name: str, stem: str) -> tuple[Transcript, ...]:
        """The transcripts of a file; a single one has the id `stem`.

        A convention of the study's own is parsed as the one that it is based on, and keeps its name for the smoothing.

        Raises:
            CannotRead: the file cannot be read.
        """
        from qda.importers import read_transcripts

        options = self.options(stem)
        wanted = options["convention"]
        known = self.based_on.get(wanted, wanted)
        found = read_transcripts(content, name=PurePosixPath(name).name, id=stem, **{**options, "convention": known})
        return tuple(
            replace(one, case=self.case_of(one.id), convention=wanted if one.convention == known else one.convention)
            for one in found
        )


def _cases_of(cases: Iterable[Case]) -> dict[str, str]:
    """The case of each transcript: a row that names the transcript goes before one that is called like it."""
    found: dict[str, str] = {}
    named: dict[str, str] = {}
    for case in cases:
        if case.transcript:
            named.setdefault(case.transcript, case.id)
        else:
            found[case.id] = case.id
    return {**found, **named}
