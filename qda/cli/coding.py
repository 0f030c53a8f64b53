"""`qda coding`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_name, coder_or_nobody, study_folder
from qda.cli.finding import find
from qda.cli.group import Command, Group, option, shown, tell
from qda.cli.render import MOST_NOTES, emit, output_options, side_notes
from qda.wording import say

LATER = {
    "learn": ("qda.cli.learning:learn", say("How well the categories are learned from your codings.")),
}


@click.group(cls=Group, default="list", lazy=LATER)
def coding() -> None:
    """Code passages; find, list, review suggestions."""


@coding.command("list", cls=Command)
@option("--category", default="", help="Only this category and its subcategories.")
@option("--transcript", default="", help="Only this transcript.")
@option("--by", "coder", default="", help="Only this coder.")
@option("--misfit", is_flag=True, help="Only those shorter than the coding unit or beyond the context unit.")
@option("--stale", is_flag=True, help="Only those made before definition, rule or parent of their category changed.")
@option("--unsure", is_flag=True, help="Only those marked as unsure.")
@output_options
def list_(
    category: str, transcript: str, coder: str, misfit: bool, stale: bool, unsure: bool, format_: str,
    output: Path | None,
) -> None:  # fmt: skip
    """The codings of the study."""
    from qda.cli.passages import print_passages
    from qda.workflow.listings import codings_table
    from qda.workflow.provenance import origin_lines
    from qda.workflow.selecting import chosen
    from qda.workflow.session import open_session
    from qda.workflow.stale import stale_only
    from qda.workflow.unit_borders import misfits

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        study = session.study
        codings = stale_only(session) if stale else study.codings
        if misfit:
            outside = misfits(study, codings)
            codings = tuple(one for one in codings if one.id in outside)
        found = chosen(study, codings, category=category, transcript=transcript, coder=coder, unsure=unsure)
        if format_ == "table" and output is None:
            print_passages(study, found)
            tell(say("{n} codings", n=len(found)))
            if len(found) == len(study.codings):
                for line in origin_lines(study):
                    tell(line)
        else:
            emit(codings_table(study, found), format_, output)


coding.add_command(find)


@coding.command(cls=Command)
@click.argument("transcript_id", metavar="TRANSCRIPT")
@click.argument("categories", metavar="CATEGORY...", nargs=-1, required=True)
@option("--quote", default="", help="The words of the passage, as transcribed or as read.")
@option("--turn", type=int, help="The paragraph; alone: the whole paragraph.")
@option("--memo", default="", help="A remark on the coding.")
@option("--value", default="", help="The value of an ordinal category.")
@option("--strict", is_flag=True, help="Refuse a passage that does not fit the units of analysis.")
def add(
    transcript_id: str, categories: tuple[str, ...], quote: str, turn: int | None, memo: str, value: str, strict: bool
) -> None:  # fmt: skip
    """Put a passage of a TRANSCRIPT under one or several categories.

    The passage is named by its words (--quote), its paragraph (--turn), or both.
    """
    from qda.workflow.coding import add as add_codings
    from qda.workflow.coding import place_of
    from qda.workflow.session import open_session

    coder = coder_name()
    with open_session(study_folder(), who=coder) as session:
        place = place_of(session.study, transcript_id, quote=quote, turn=turn)
        made = add_codings(
            session, [(transcript_id, place.turn, place.span)], categories, coder, memo=memo, value=value, strict=strict
        )
        for one in made:
            text = session.study.reading(one)
            tell(say("{id}: {category} ← {transcript}, ¶ {turn}: “{text}”", id=one.id[:8], category=one.category,
                     transcript=one.transcript, turn=one.turn, text=text))  # fmt: skip


@coding.command(cls=Command)
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
def remove(ids: tuple[str, ...]) -> None:
    """Take codings out; `qda study undo` brings them back."""
    from qda.workflow.coding import remove as remove_codings
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        tell(say("{n} codings removed", n=remove_codings(session, ids)))


@coding.command(cls=Command)
@click.argument("category")
@click.argument("ids", metavar="[ID]...", nargs=-1)
def confirm(category: str, ids: tuple[str, ...]) -> None:
    """Keep stale codings of a CATEGORY after a second look: all of them, or those named.

    A coding is stale when definition, rules or parent of its category changed after it was made.
    """
    from qda.workflow.session import open_session
    from qda.workflow.stale import confirm as confirm_codings

    with open_session(study_folder(), who=coder_name()) as session:
        kept = confirm_codings(session, category, ids)
        tell(say("{n} codings of {category} kept under version {version} of the guide",
                 n=len(kept), category=category, version=session.study.codebook.version))  # fmt: skip


@coding.command("import", cls=Command)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@option("--transcript", default="", help="Word: the transcript, if the file does not tell it itself.")
@option("--author", "authors", multiple=True, help="Word: only comments of this author; may be given several times.")
@option("--whole-turns", is_flag=True, help="Word: a comment without marked words counts for its whole paragraph.")
@option("--without-resolved", is_flag=True, help="Word: leave out comments that are marked as resolved.")
@option("--keep-going", is_flag=True, help="Leave out what cannot be read, and say so.")
def import_(
    file: Path, transcript: str, authors: tuple[str, ...], whole_turns: bool, without_resolved: bool, keep_going: bool
) -> None:
    """Take over codings from a FILE: a table (.csv, .xlsx) or comments in Word (.docx).

    They become codings of the coder named with --coder.

    Word: a comment names categories by id or name, several separated by a semicolon; behind a colon stands a remark.
    What came from the file before and is not in it any more is removed.
    """
    from qda.cli.word import tell_notes, tell_taken_over
    from qda.workflow.coding import import_codings
    from qda.workflow.session import open_session
    from qda.workflow.word_import import ImportOptions, import_word

    coder = coder_name()
    with open_session(study_folder(), who=coder) as session:
        if file.suffix.lower() == ".docx":
            options = ImportOptions(authors, whole_turns, without_resolved, keep_going)
            found = import_word(session, file, coder, transcript=transcript, options=options)
            tell_taken_over(say("{id}, {coder}", id=found.transcript, coder=coder), found.taken)
            tell_notes(found.notes, found.problems)
            return
        new, known, problems = import_codings(session, file, coder, keep_going=keep_going)
    tell(say("{new} codings taken over, {known} were there already", new=new, known=known))
    tell_notes((), problems)


@coding.command(cls=Command)
@option("--by", type=click.Choice(["rules", "model"]), default="rules", help="What makes the suggestions.")
@option("--order", type=click.Choice(["place", "uncertain", "sure"]), default="place",
        help="Model: by place, or those first that teach it most, or those it is surest of.")  # fmt: skip
@option("--category", default="", help="Only this category and its subcategories.")
@option("--transcript", default="", help="Only this transcript.")
@option("--again", is_flag=True, help="Make rejected suggestions again.")
@output_options
def suggest(
    by: str, order: str, category: str, transcript: str, again: bool, format_: str, output: Path | None
) -> None:
    """Make suggestions from the patterns of the guide, or from what was coded, with what speaks for them.

    --by rules: the patterns of the guide, with the words that matched.

    --by model: learned from the codings so far and from the guide's definitions, anchor examples and keywords; with
    the words that carried it and the coded passages most like it (≈).
    """
    from qda.cli.passages import print_passages
    from qda.workflow.learning import in_order, refresh_model
    from qda.workflow.listings import codings_table
    from qda.workflow.pattern_notes import pattern_notes
    from qda.workflow.selecting import chosen
    from qda.workflow.session import open_session
    from qda.workflow.suggestions import refresh

    origin = "rule" if by == "rules" else "model"
    with open_session(study_folder(), who=coder_or_nobody()) as session:
        made = refresh_model(session, again=again, below=order == "uncertain") if by == "model" else None
        study = session.study if made else refresh(session, again=again)
        still_open = [one for one in study.suggestions if one.status == "suggested" and one.origin == origin]
        found = chosen(study, still_open, category=category, transcript=transcript)
        if made:
            found = in_order(found, order, made)
            for note in made.notes:
                click.echo(shown(note), err=True)
        if format_ == "table" and output is None:
            print_passages(study, found, with_evidence=True)
            tell(say("{n} suggestions", n=len(found)))
        else:
            emit(codings_table(study, found), format_, output)
        side_notes(pattern_notes(study, category=category), most=MOST_NOTES)


@coding.command(cls=Command)
@option("--category", default="", help="Only this category and its subcategories.")
@option("--transcript", default="", help="Only this transcript.")
@option("--accept", multiple=True, metavar="ID", help="Accept this suggestion; may be given several times.")
@option("--reject", multiple=True, metavar="ID", help="Reject this suggestion; may be given several times.")
@option("--accept-all", is_flag=True, help="Accept all that are chosen by --category and --transcript.")
@option("--as", "other", default="", help="With --accept: under this category instead.")
@option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write them into an Excel file to decide in.")
@option("--from", "source", type=click.Path(path_type=Path, dir_okay=False), help="Read the decisions of such a file.")
@option("--overwrite", is_flag=True, help="Write over a file that is there already.")
def review(
    category: str, transcript: str, accept: tuple[str, ...], reject: tuple[str, ...], accept_all: bool, other: str,
    output: Path | None, source: Path | None, overwrite: bool,
) -> None:  # fmt: skip
    """Accept or reject suggestions, one after the other, or those named.

    Accepted ones become your codings and keep their origin; rejected ones are not suggested again.
    """
    from qda.cli.reviewing import read_decisions, review_one_by_one, write_form
    from qda.workflow import suggestions
    from qda.workflow.learning import is_decided
    from qda.workflow.selecting import chosen
    from qda.workflow.session import open_session

    coder = coder_or_nobody() if output else coder_name()
    with open_session(study_folder(), who=coder) as session:
        suggestions.ensure(session)
        if source is not None:
            read_decisions(session, source, coder)
            return
        study = session.study
        still_open = [one for one in study.suggestions if one.status == "suggested"]
        found = chosen(study, still_open, category=category, transcript=transcript)
        if output is not None:
            write_form(session, found, output, overwrite=overwrite)
        elif accept or reject or accept_all:
            taken = [one for one in found if is_decided(one)] if accept_all else suggestions.pick(study, accept)
            refused = suggestions.pick(study, reject)
            if taken:
                suggestions.accept(session, taken, coder, category=other)
            if refused:
                suggestions.reject(session, refused, coder)
            tell(say("{taken} accepted, {refused} rejected", taken=len(taken), refused=len(refused)))
            if accept_all and len(taken) < len(found):
                tell(say("left open, because the model did not decide for them: {n}", n=len(found) - len(taken)))
        else:
            review_one_by_one(session, found, coder)
