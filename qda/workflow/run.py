"""The main job: from the files of a study to tables, Word documents and figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qda import __version__
from qda.errors import CannotWrite, reason_of
from qda.store import replace_file
from qda.store.files import clear_leftovers
from qda.wording import say
from qda.workflow.comparing import Comparison, compare
from qda.workflow.figures import Drawing, start_drawing
from qda.workflow.learning import LEARNED
from qda.workflow.loading import Progress, no_progress
from qda.workflow.manifest import is_current, manifest, read_manifest, state_of, with_model
from qda.workflow.outputs import output_files
from qda.workflow.results import results_of
from qda.workflow.session import Session, open_session
from qda.workflow.study import Study
from qda.workflow.suggestions import are_current, ensure

OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run did: the study, where the files are, whether they had to be made anew."""

    study: Study
    folder: Path
    files: tuple[str, ...]
    is_new: bool
    comparisons: tuple[Comparison, ...]


def run(
    start: Path,
    *,
    who: str = "",
    keep_going: bool = False,
    force: bool = False,
    progress: Progress = no_progress,
    workers: int = 1,
) -> RunResult:
    """Do the whole road for the study in `start` and write `output/`.

    Files are replaced one by one, each whole; the manifest comes last. A second run on unchanged files writes nothing
    (unless `force`) and would write the same bytes.

    Raises:
        ProblemsFound: something in the study's files is wrong; the old output stays.
    """
    with open_session(start, who=who, keep_going=keep_going, progress=progress, workers=workers) as session:
        folder = session.folder / OUTPUT
        if not force and are_current(session) and is_current(folder, _state(session)):
            comparisons = tuple(compare(session.study))
            return RunResult(session.study, folder, _written(folder), is_new=False, comparisons=comparisons)
        drawing = start_drawing(session.study)
        try:
            return _make(session, folder, drawing)
        finally:
            drawing.stop()


def _make(session: Session, folder: Path, drawing: Drawing) -> RunResult:
    ensure(session)
    study = session.study
    comparisons = tuple(compare(study))
    files = output_files(results_of(study, comparisons), drawing.files)
    _write(folder, files, manifest(_state(session), study, files))
    return RunResult(study, folder, _written(folder), is_new=True, comparisons=comparisons)


def _state(session: Session) -> dict[str, object]:
    return with_model(state_of(session.study, __version__), session.study, session.store.setting(LEARNED))


def _written(folder: Path) -> tuple[str, ...]:
    outputs = read_manifest(folder).get("outputs")
    return (*outputs, "manifest.json") if isinstance(outputs, dict) else ()


def _write(folder: Path, files: Mapping[str, bytes], manifest_bytes: bytes) -> None:
    old = read_manifest(folder).get("outputs")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotWrite(
            say("{path}: could not be written ({reason})", path=str(folder), reason=reason_of(error))
        ) from error
    clear_leftovers(folder)
    for name, content in files.items():
        replace_file(folder / name, content)
    for name in set(old if isinstance(old, dict) else ()) - set(files):
        if Path(name).name == name:
            (folder / name).unlink(missing_ok=True)
    replace_file(folder / "manifest.json", manifest_bytes)
