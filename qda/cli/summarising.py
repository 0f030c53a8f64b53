"""`qda summary`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_name, coder_or_nobody, study_folder
from qda.cli.group import Command, Group, language_of, option, shown, tell
from qda.cli.render import emit, output_options
from qda.wording import say

FILE = click.Path(path_type=Path, dir_okay=False)


@click.group(cls=Group, default="table")
def summary() -> None:
    """Summarise passages: paraphrase, generalisation, reduction; explications; thematic summaries."""


@summary.command(cls=Command)
@option("--category", default="", help="Only this category and its subcategories.")
@option("--transcript", default="", help="Only this transcript.")
def draft(category: str, transcript: str) -> None:
    """Begin the table of reduction: a row for each counted coding, with a draft paraphrase.

    A draft holds words of the passage only and is marked as a draft. Rows that you edited stay as they are.
    """
    from qda.workflow.selecting import chosen
    from qda.workflow.session import open_session
    from qda.workflow.summarising import draft as draft_rows

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        codings = chosen(session.study, session.study.counted(), category=category, transcript=transcript)
        made = draft_rows(session, codings)
    tell(say("{n} rows drafted", n=len(made)))
    tell(say("next: `qda summary export FILE.xlsx`, edit it, `qda summary import FILE.xlsx`"))


@summary.command(cls=Command)
@option("--cycle", type=int, default=1, help="The cycle of reduction; default: the first.")
@option("--category", default="", help="Only this category and its subcategories.")
@output_options
def table(cycle: int, category: str, format_: str, output: Path | None) -> None:
    """The table of reduction in its usual layout; --output takes .docx, too."""
    from qda.workflow.session import open_session
    from qda.workflow.summarising import of_category, rows_of
    from qda.workflow.summary_files import reading_table

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        rows = of_category(rows_of(session.store), session.study.codebook, category)
    emit(reading_table(rows, cycle=cycle), format_, output)


@summary.command(cls=Command)
@click.argument("file", type=FILE)
@option("--overwrite", is_flag=True, help="Write over a file that is there already.")
def export(file: Path, overwrite: bool) -> None:
    """Write the table of reduction to FILE (.xlsx or .yaml) to edit it there."""
    from qda.cli.word import refuse_overwriting
    from qda.store import replace_file
    from qda.workflow.session import open_session
    from qda.workflow.summarising import rows_of
    from qda.workflow.summary_files import to_edit

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        rows, codebook = rows_of(session.store), session.study.codebook
    content = to_edit(rows, codebook, suffix=file.suffix.lower(), language=language_of())
    refuse_overwriting(file, overwrite=overwrite)
    replace_file(file, content)
    tell(say("written: {path}", path=str(file)))


@summary.command("import", cls=Command)
@click.argument("file", type=FILE)
def import_(file: Path) -> None:
    """Read an edited FILE back; every mistake in it is named, and nothing is taken over then."""
    from qda.workflow.session import open_session
    from qda.workflow.summarising import take_over
    from qda.workflow.summary_files import edited_cells

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        changed = take_over(session, edited_cells(file), name=file.name)
    tell(say("{n} rows changed", n=len(changed)))


@summary.command(cls=Command)
@output_options
def check(format_: str, output: Path | None) -> None:
    """Check that every step can be followed both ways; the answer is no (exit code 3) when an error is found."""
    from qda.workflow.session import open_session
    from qda.workflow.summarising import check as check_summary
    from qda.workflow.summary_files import findings_table

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        findings = check_summary(session)
    emit(findings_table(findings), format_, output)
    if any(one.severity == "error" for one in findings):
        click.get_current_context().exit(3)


@summary.command(cls=Command)
def cycle() -> None:
    """Reduce once more: each bundle becomes a row of a further cycle."""
    from qda.workflow.session import open_session
    from qda.workflow.summarising import add_cycle

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        made = add_cycle(session)
    tell(say("{n} rows in cycle {cycle}", n=len(made), cycle=made[0].cycle) if made else say("no new bundle to reduce"))


@summary.command(cls=Command)
@click.argument("coding", required=False)
@option("--why", default="", help="Why the passage is unclear.")
@option("--words", "lexical", default="", help="What its words mean.")
@option("--narrow", multiple=True, help="A passage of the same text that helps; may be given several times.")
@option("--broad", multiple=True, help="Material from outside that helps; may be given several times.")
@option("--paraphrase", default="", help="The explicating paraphrase.")
@option("--sufficient", is_flag=True, help="The paraphrase suffices.")
@output_options
def explicate(
    coding: str | None, why: str, lexical: str, narrow: tuple[str, ...], broad: tuple[str, ...], paraphrase: str,
    sufficient: bool, format_: str, output: Path | None,
) -> None:  # fmt: skip
    """Explain an unclear passage (the id of its CODING); without one: list all explications."""
    from qda.workflow.explicating import explicate as keep
    from qda.workflow.explicating import explications, explications_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_name() if coding else coder_or_nobody()) as session:
        if coding:
            keep(session, coding, why=why, lexical=lexical, narrow=narrow, broad=broad, paraphrase=paraphrase,
                 is_sufficient=sufficient)  # fmt: skip
        emit(explications_table(explications(session.store)), format_, output)


@summary.command(cls=Command)
@click.argument("case", required=False)
@click.argument("category_id", metavar="[CATEGORY]", required=False)
@option("--text", help="The summary of what CASE says on CATEGORY; an empty one takes it out.")
@option("--category", default="", help="Only this category and its subcategories.")
@option("--export", "form", type=FILE, help="Write a form (.xlsx) with the passages beside an open column.")
@option("--overwrite", is_flag=True, help="Write over a file that is there already.")
@option("--import", "filled", type=FILE, help="Read a filled form back.")
@output_options
def themes(
    case: str | None, category_id: str | None, text: str | None, category: str, form: Path | None,
    overwrite: bool, filled: Path | None, format_: str, output: Path | None,
) -> None:  # fmt: skip
    """Thematic summaries by case and category: list them, write one, or fill in a form."""
    from qda.cli.word import refuse_overwriting
    from qda.store import replace_file
    from qda.workflow import themes as grid
    from qda.workflow.folder import read_bytes
    from qda.workflow.session import open_session

    if (case or text is not None) and not (case and category_id and text is not None):
        raise click.UsageError(shown(say("a summary needs CASE, CATEGORY and --text")))
    with open_session(study_folder(), who=coder_or_nobody()) as session:
        if case and category_id and text is not None:
            grid.set_themes(session, {(case, category_id): text})
        if filled is not None:
            texts = grid.filled_themes(read_bytes(filled, str(filled)), session.study, name=filled.name)
            n = grid.set_themes(session, texts)
            tell(say("{n} summaries changed", n=n))
        stored = grid.grid_of(session.store)
        if form is not None:
            content = grid.themes_form(session.study, stored, category=category, language=language_of())
            refuse_overwriting(form, overwrite=overwrite)
            replace_file(form, content)
            tell(say("written: {path}", path=str(form)))
        if filled is None and form is None:
            emit(grid.themes_table(session.study, stored, category=category), format_, output)
