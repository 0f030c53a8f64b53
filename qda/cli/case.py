"""`qda case`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, must_agree, option, tell
from qda.cli.render import emit, output_options
from qda.wording import say


@click.group(cls=Group, default="list")
def case() -> None:
    """The cases and their variables."""


@case.command("list", cls=Command)
@output_options
def list_(format_: str, output: Path | None) -> None:
    """The cases of the study with their variables."""
    from qda.workflow.listings import cases_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        emit(cases_table(session.study), format_, output)


@case.command(cls=Command)
@click.argument("case_id", metavar="CASE")
@option(
    "--vault", type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the vault; default: NAME-vault beside the study folder.",
)  # fmt: skip
@option("--yes", is_flag=True, help="Do not ask.")
def withdraw(case_id: str, vault: Path | None, yes: bool) -> None:
    """Remove a participant who takes consent back: everything of CASE, everywhere.

    Transcripts, codings, memos, anchor examples, the row of the case table, log, backups, output and vault. Then the
    study is searched for the participant's words; exit code 3 if some are left. This cannot be undone.
    """
    from qda.cli.pseudonyms import ask_passphrase, report_audit
    from qda.workflow.withdrawing import check_case, needs_passphrase
    from qda.workflow.withdrawing import withdraw as withdraw_case

    check_case(study_folder(), case_id)
    if not yes:
        must_agree(say("Remove everything of {case}? This cannot be undone.", case=case_id))
    passphrase = ask_passphrase() if needs_passphrase(study_folder(), vault) else ""
    done = withdraw_case(study_folder(), case_id, who=coder_or_nobody(), passphrase=passphrase, vault=vault)
    tell(say("{case}: {n} transcripts, {codings} codings, {memos} memos removed",
             case=case_id, n=len(done.transcripts), codings=done.codings, memos=done.memos))  # fmt: skip
    for name in done.removed:
        tell(say("removed: {file}", file=name))
    for name in done.changed:
        tell(say("changed: {file}", file=name))
    if done.states:
        tell(say("the vault was cleaned as well"))
    tell(say("copies that were mailed or lie on other devices are not reached; `qda run` makes the output anew"))
    report_audit(done.audit, "table", None)
