"""The files of transcripts with the names in them replaced."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from qda.alignment import Alignment
from qda.errors import Problem, ProblemsFound, QdaError
from qda.importers.encodings import decode
from qda.model import Span, Transcript
from qda.pseudonyms.matching import Matcher
from qda.pseudonyms.replacing import Replaced, labels_of, replace_names, replace_plain
from qda.wording import say
from qda.workflow.folder import StudyFile
from qda.workflow.loading import Gathered, read_for_study
from qda.workflow.renaming import Passage
from qda.workflow.several_files import files_of_several, is_survey, questions_of, replaced

TEXT_FORMATS = (".txt", ".md")
SUBTITLES = (".vtt", ".srt")
_VOICE = re.compile(r"<v[^>\n]*>|^[^\n<>]{1,60}?:(?=\s)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class NewSource:
    """The new file of a transcript, and whether its format had to give way to plain text."""

    name: str
    content: bytes
    passage: Passage
    count: int
    became_text: bool


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Makes the new files; `old` and `new` are the study before, and its settings, cases and guide afterwards."""

    matcher: Matcher
    old: Gathered
    new: Gathered

    def rewrite_all(self, new_keys: Mapping[str, str]) -> dict[str, NewSource]:
        """The new files of all transcripts; `new_keys` are their new ids, and new names of files of several.

        Raises:
            ProblemsFound: with the replacements the turns would be read otherwise than before.
        """
        found: dict[str, NewSource] = {}
        for file, keys in files_of_several(self.old):
            found.update(self._together(file, keys, new_keys))
        alone = (key for key in self.old.transcripts if key not in found)
        made = {**found, **{key: self.rewrite(key, new_keys[key]) for key in alone}}
        return {key: made[key] for key in self.old.transcripts}

    def _together(
        self, file: StudyFile, keys: Iterable[str], new_keys: Mapping[str, str]
    ) -> Iterator[tuple[str, NewSource]]:
        """The one new file of several transcripts; none where it would not read as the replaced texts."""
        made: dict[str, Replaced] = {}
        for key in keys:
            transcript = self.old.transcripts[key]
            plain = [*labels_of(transcript), *(questions_of(transcript) if is_survey(file) else ())]
            made[key] = replace_names(self.matcher, transcript.text, scope=key, plain=plain)
        stem = new_keys.get(file.stem, file.stem)
        is_table = is_survey(file)
        name = str(PurePosixPath(file.name).with_name(f"{stem}.csv" if is_table else f"{stem}.txt"))
        new = {key: (new_keys[key], one.text, one.alignment) for key, one in made.items()}
        content = replaced(self.old, file, new, lambda text: replace_plain(self.matcher, text))
        try:
            read = {one.id: one for one in self.new.reader.read(content, name=name, stem=stem)}
            for key, one in made.items():
                self._check(self.old.transcripts[key], read[new_keys[key]], one.alignment, name)
        except (QdaError, KeyError):
            return
        if any(read[new_keys[key]].text != one.text for key, one in made.items()):
            return
        became_text = is_table and file.path.suffix.lower() != ".csv"
        for key, one in made.items():
            passage = Passage(one.alignment, read[new_keys[key]])
            yield key, NewSource(name, content, passage, len(one.hits), became_text)

    def rewrite(self, key: str, new_key: str) -> NewSource:
        """The new file of one transcript.

        Text formats stay what they are; what may hold hidden parts (Word, PDF …) becomes plain text.

        Raises:
            ProblemsFound: with the replacements the turns would be read otherwise than before.
        """
        transcript, path = self.old.transcripts[key], self.old.paths[key]
        replaced = replace_names(self.matcher, transcript.text, scope=key, plain=labels_of(transcript))
        is_shared = Counter(self.old.paths.values())[path] > 1
        folder = PurePosixPath(relative_name(path, self.old.folder)).parent
        suffix = path.suffix.lower()
        if suffix in SUBTITLES and not is_shared:
            source = self._subtitles(key, new_key, replaced, folder / f"{new_key}{path.suffix}")
            if source is not None:
                return source
        is_text = suffix in TEXT_FORMATS and not is_shared
        name = str(folder / f"{new_key}{path.suffix if is_text else '.txt'}")
        unchanged = is_text and not replaced.hits and name == relative_name(path, self.old.folder)
        content = path.read_bytes() if unchanged else self._encoded(replaced.text, new_key)
        new = self._read(new_key, content, name)
        self._check(transcript, new, replaced.alignment, name)
        return NewSource(name, content, Passage(replaced.alignment, new), len(replaced.hits), not is_text)

    def _subtitles(self, key: str, new_key: str, replaced: Replaced, path: PurePosixPath) -> NewSource | None:
        """The cues with their names replaced; None where that reads otherwise than the replaced transcript."""
        source = self.old.paths[key]
        encoding = self.old.settings.overrides[key].encoding if key in self.old.settings.overrides else ""
        text = decode(source.read_bytes(), name=source.name, encoding=encoding or None).text
        voices = [Span(*found.span()) for found in _VOICE.finditer(text)]
        content = self._encoded(replace_names(self.matcher, text, scope=key, plain=voices).text, new_key)
        try:
            new = self._read(new_key, content, str(path))
            self._check(self.old.transcripts[key], new, replaced.alignment, str(path))
        except QdaError:
            return None
        if new.text != replaced.text:
            return None
        return NewSource(str(path), content, Passage(replaced.alignment, new), len(replaced.hits), became_text=False)

    def _encoded(self, text: str, new_key: str) -> bytes:
        override = self.new.settings.overrides.get(new_key)
        encoding = override.encoding if override and override.encoding else "utf-8"
        try:
            return text.encode(encoding.replace("latin-9", "iso8859-15"))
        except UnicodeEncodeError as error:
            message = say("'{sign}' cannot be written in {encoding}", sign=text[error.start], encoding=encoding)
            hint = say("take `encoding:` of this transcript out of study.yaml, or choose another replacement")
            raise ProblemsFound([Problem(new_key, 0, "", message, hint)]) from error

    def _read(self, key: str, content: bytes, name: str) -> Transcript:
        return read_for_study(self.new, key, content, PurePosixPath(name).name)

    def _check(self, old: Transcript, new: Transcript, alignment: Alignment, name: str) -> None:
        """The new file must be read as the old one was: the same turns in the same roles at the same places."""
        before = [(alignment.to_reading(turn.span), turn.role) for turn in old.turns]
        after = [(turn.span, turn.role) for turn in new.turns]
        if before == after and new.convention == old.convention:
            return
        if before == after:
            message = say("would be read as {new} instead of {old}", new=new.convention, old=old.convention)
            hint = say("name the convention in study.yaml: `overrides: {{{id}: {{convention: {old}}}}}`",
                       id=old.id, old=old.convention)  # fmt: skip
        else:
            pairs = enumerate(zip(before, after, strict=False), start=1)
            number = next((n for n, pair in pairs if pair[0] != pair[1]), len(after))
            message = say("with these replacements turn {n} would be read otherwise", n=number)
            hint = say(
                "choose replacements that look like names, or declare the labels under `speakers:` in study.yaml"
            )
        raise ProblemsFound([Problem(name, 0, "", message, hint)])


def relative_name(path: Path, folder: Path) -> str:
    """The name of a file relative to the study folder, also where it lies beside it."""
    return Path(os.path.relpath(path, folder)).as_posix()
