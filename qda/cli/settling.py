"""Differences of two coders, settled in an Excel file."""

from __future__ import annotations

from pathlib import Path

from qda.cli import coder_name
from qda.cli.group import tell
from qda.cli.word import refuse_overwriting, tell_taken_over
from qda.wording import say
from qda.workflow.session import Session


def write_form(session: Session, first: str, second: str, output: Path, *, overwrite: bool) -> None:
    """The differences as an Excel file to decide in."""
    from qda.store import replace_file
    from qda.workflow.differences_form import differences_form

    refuse_overwriting(output, overwrite=overwrite)
    content, n = differences_form(session.study, first, second)
    replace_file(output, content)
    tell(say("written: {path}", path=str(output)))
    tell(say("{n} differences to settle; back with `qda --coder consensus agreement differences {first} {second} "
             "--from {path}`", n=n, first=first, second=second, path=str(output)))  # fmt: skip


def read_form_back(session: Session, source: Path, first: str, second: str) -> None:
    """Take over what was settled in such a file."""
    from qda.workflow.differences_form import read_settled

    coder = coder_name()
    done = read_settled(session, source, first, second, coder)
    tell_taken_over(say("{coder}", coder=coder), done.taken)
    tell(say("  {agreed} codings on which both agreed, {settled} differences settled, {open} still open",
             agreed=done.agreed, settled=done.settled, open=done.open))  # fmt: skip
    for note in done.notes:
        tell(say("  {note}", note=note))
    tell(say("  the tables count them with `coders: {{main: {coder}}}` in study.yaml", coder=coder))
