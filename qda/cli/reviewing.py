"""Suggestions one after the other on the screen, or all of them in an Excel file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from qda.cli.group import shown, tell
from qda.cli.word import refuse_overwriting
from qda.model import Coding
from qda.tables import because, citation
from qda.wording import say
from qda.workflow import suggestions
from qda.workflow.session import Session


def review_one_by_one(session: Session, found: Sequence[Coding], coder: str) -> None:
    """Show each suggestion with its context and evidence and ask; every decision is saved at once."""
    labels = {one.id: one.label for one in session.study.codebook.categories}
    taken = refused = 0
    for number, one in enumerate(found, start=1):
        _show(session, one, labels, number, len(found))
        prompt = shown(say("[a]ccept, [r]eject, [c]orrect the category, [s]kip, [q]uit"))
        answer = click.prompt(prompt, type=click.Choice(["a", "r", "c", "s", "q"]), show_choices=False)
        if answer == "q":
            break
        if answer == "a":
            suggestions.accept(session, [one], coder)
            taken += 1
        elif answer == "r":
            suggestions.reject(session, [one], coder)
            refused += 1
        elif answer == "c":
            category = click.prompt(shown(say("Category")), type=click.Choice(list(labels)), show_choices=False)
            suggestions.accept(session, [one], coder, category=category)
            taken += 1
    click.echo(shown(say("{taken} accepted, {refused} rejected", taken=taken, refused=refused)))


def _show(session: Session, one: Coding, labels: dict[str, str], number: int, total: int) -> None:
    study = session.study
    transcript = study.transcript(one.transcript)
    turn = study.turn(one)
    view = study.readings.of(transcript, turn)
    place = view.to_reading(one.span)
    before, after = view.text[max(0, place.start - 160) : place.start], view.text[place.end : place.end + 160]
    click.echo("")
    click.secho(f"{number}/{total}  {one.category} {labels.get(one.category, '')}", bold=True)
    click.echo(f"{shown(citation(one.transcript, one.turn))} ({turn.speaker})")
    click.echo(f"  …{before}", nl=False)
    click.secho(view.text[place.start : place.end], underline=True, nl=False)
    click.echo(f"{after}…")
    words = "; ".join(map(shown, because(one.evidence, with_patterns=True)))
    click.echo(shown(say("  because of: {words}", words=words)))


def write_form(session: Session, found: Sequence[Coding], output: Path, *, overwrite: bool) -> None:
    """Suggestions as an Excel file to decide in."""
    from qda.store import replace_file
    from qda.workflow.review_form import review_form

    if output.suffix.lower() != ".xlsx":
        raise click.UsageError(
            shown(say("'{name}': the ending must be one of {known}", name=output.name, known=".xlsx"))
        )
    refuse_overwriting(output, overwrite=overwrite)
    replace_file(output, review_form(session.study, found))
    tell(say("written: {path}", path=str(output)))
    tell(say("{n} suggestions to decide on; back with `qda --coder NAME coding review --from {path}`", n=len(found),
             path=str(output)))  # fmt: skip


def read_decisions(session: Session, source: Path, coder: str) -> None:
    """Take over what was decided in such a file."""
    from qda.workflow.review_form import read_review

    done = read_review(session, source, coder)
    tell(say("{taken} accepted, {refused} rejected", taken=done.accepted, refused=done.rejected))
    tell(say("  {known} were decided so before, {open} are still open", known=done.known, open=done.open))
    for note in done.notes:
        tell(say("  {note}", note=note))
