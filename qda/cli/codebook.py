"""`qda codebook`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, option, tell
from qda.cli.render import emit, output_options, side_notes
from qda.wording import say


@click.group(cls=Group, default="show")
def codebook() -> None:
    """Check and show the category guide."""


@codebook.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@output_options
def show(file: Path | None, format_: str, output: Path | None) -> None:
    """The guide of the study, or of a FILE."""
    from qda.workflow.guide import load_codebook
    from qda.workflow.listings import codebook_table

    emit(codebook_table(load_codebook(study_folder(), file)), format_, output)


@codebook.command(cls=Command)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@option("--strict", is_flag=True, help="Answer no (exit code 3) to warnings, too.")
@output_options
def check(file: Path | None, strict: bool, format_: str, output: Path | None) -> None:
    """Check the guide of the study, or a FILE alone: definitions, anchor examples, rules, and how they are used.

    The answer is no (exit code 3) when an error is found.
    """
    from qda.checks import guide_findings, worst
    from qda.workflow.guide_facts import checked_file, checked_study

    if file is None:
        codebook, findings, notes = checked_study(study_folder(), who=coder_or_nobody())
        side_notes(notes)
    else:
        codebook, findings = checked_file(file)
    if findings or format_ != "table" or output is not None:
        emit(guide_findings(codebook, findings), format_, output)
    else:
        tell(say("{title}: {n} categories, no problem (version {version})",
                 title=codebook.title, n=len(codebook.categories), version=codebook.version))  # fmt: skip
    if worst(findings) in (("error", "warning") if strict else ("error",)):
        click.get_current_context().exit(3)


@codebook.command(cls=Command)
@click.argument("old", required=False)
@click.argument("new", required=False)
@output_options
def changes(old: str | None, new: str | None, format_: str, output: Path | None) -> None:
    """What changed between two versions of the guide, in words.

    OLD and NEW are versions that the study has seen, or files. Without NEW: up to the guide as it is. Without both:
    since the version before. --output takes .docx, too.
    """
    from qda.workflow.guide_changes import changes_of

    emit(changes_of(study_folder(), old, new, who=coder_or_nobody()), format_, output)


@codebook.command(cls=Command)
@output_options
def versions(format_: str, output: Path | None) -> None:
    """The versions of the guide that the study has seen, oldest first, and how many codings were made under each."""
    from qda.workflow.guide_changes import version_list

    emit(version_list(study_folder(), who=coder_or_nobody()), format_, output)
