"""`qda study`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_name, coder_or_nobody, study_folder
from qda.cli.group import Command, Group, must_agree, option, tell, wanted_language
from qda.cli.render import emit, output_options
from qda.wording import say


@click.group(cls=Group, default="info")
def study() -> None:
    """Make a study, look at its state, its log; undo, back up."""


@study.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@option("--example", is_flag=True, help="Copy an example study with transcripts and codings.")
@option(
    "--name",
    default="community-managers",
    help="Which example; a wrong name lists them.",
)
@option("--title", default="", help="Title of the new study.")
def init(folder: Path, example: bool, name: str, title: str) -> None:
    """Make a study in FOLDER."""
    from qda.workflow.create import copy_example, create

    written = copy_example(folder, name) if example else create(folder, title=title, language=wanted_language())
    tell(say("made: {files}", files=", ".join(written[:6]) + (" …" if len(written) > 6 else "")))
    if not example:
        tell(say("put your transcripts into {folder}", folder=str(folder / "transcripts")))
    tell(say("next: `qda run {study}`", study=str(folder)))


@study.command(cls=Command)
def info() -> None:
    """What the study holds: transcripts, cases and their variables, categories, codings."""
    from qda.workflow.listings import cases_table
    from qda.workflow.session import open_session
    from qda.workflow.variables import variable_types

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        found = session.study
        tell(say("{title} ({folder})", title=found.settings.title, folder=str(found.folder)))
        tell(say("{n} transcripts, {cases} cases, {categories} categories (version {version})",
                 n=len(found.transcripts), cases=len(found.cases), categories=len(found.codebook.categories),
                 version=found.codebook.version))  # fmt: skip
        for coder in found.coders:
            count = sum(1 for one in found.codings if one.coder == coder)
            tell(say("coder {coder}: {n} codings", coder=coder, n=count))
        tell(say("suggestions: {n}", n=len(found.suggestions)))
        for name, kind in variable_types(found.cases).items():
            tell(say("case variable {name}: {kind}", name=name, kind=kind))
        emit(cases_table(found), "table", None)


@study.command(cls=Command)
@option("--strict", is_flag=True, help="Answer no (exit code 3) while a step is not done.")
@output_options
def check(strict: bool, format_: str, output: Path | None) -> None:
    """Where the study stands in the procedure, and what is missing, as a checklist."""
    from qda.workflow.procedure import checked_procedure, checklist

    found, steps = checked_procedure(study_folder(), who=coder_or_nobody())
    emit(checklist(found, steps), format_, output)
    if strict and any(one.state != "done" for one in steps):
        click.get_current_context().exit(3)


@study.command(cls=Command)
@click.argument("what")
@option("--why", default="", help="The reason, and the passages that gave it.")
def revise(what: str, why: str) -> None:
    """Log a revision of the category system: WHAT was changed.

    Between pilot and final run, and whenever categories change. `qda codebook changes` tells what changed in the guide.
    """
    from qda.workflow.procedure import revise as log_revision
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_name()) as session:
        log_revision(session, what, why, coder_name())
        tell(say("revision logged, version {version} of the guide", version=session.study.codebook.version))


@study.command(cls=Command)
@output_options
def log(format_: str, output: Path | None) -> None:
    """Everything that was changed: who, when, what."""
    from qda.workflow.listings import log_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody(), keep_going=True) as session:
        emit(log_table(session.store.events()), format_, output)


@study.command(cls=Command)
@click.argument("number", type=int, required=False)
def undo(number: int | None) -> None:
    """Take back the last change, or the one with this NUMBER in the log."""
    from qda.workflow.log_names import log_detail, log_name
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody(), keep_going=True) as session:
        event = session.undo(number)
    what, detail = log_name(event.what), log_detail(event.what, event.detail)
    tell(say("taken back: {number} {what} {detail}", number=event.number, what=what, detail=detail))


@study.command(cls=Command)
def sync() -> None:
    """Bring files and study file together; every command does this when it begins."""
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        tell(say("{n} codings, files and study file agree", n=len(session.study.codings)))


@study.command(cls=Command)
@option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to a file instead.")
def dump(output: Path | None) -> None:
    """The study file as lines of JSON in a stable order."""
    from qda.store import replace_file
    from qda.workflow.dumping import dump_lines
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        text = "".join(dump_lines(session.store))
    if output is None:
        click.echo(text, nl=False)
    else:
        replace_file(output, text.encode())


@study.command(cls=Command)
@click.argument("target", type=click.Path(path_type=Path), required=False)
def backup(target: Path | None) -> None:
    """Copy the study file to TARGET (default: backups/ in the study folder)."""
    from qda.workflow.backups import back_up

    tell(say("written: {path}", path=str(back_up(study_folder(), target, who=coder_or_nobody()))))


@study.command(cls=Command)
@click.argument("source", type=click.Path(path_type=Path, dir_okay=False))
@option("--yes", is_flag=True, help="Do not ask.")
def restore(source: Path, yes: bool) -> None:
    """Bring a backup back; the present study file is kept beside it.

    The coders' files are brought to the state of the backup.
    """
    from qda.workflow.backups import bring_back

    if not yes:
        must_agree(say("Replace the study file by {path}?", path=str(source)))
    kept = bring_back(study_folder(), source, who=coder_or_nobody())
    tell(say("restored; the state before is kept in {path}", path=str(kept)))
