"""`qda pseudonyms`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, must_agree, option, shown, tell
from qda.cli.render import emit, output_options
from qda.wording import say

if TYPE_CHECKING:
    from qda.workflow.auditing import Audit

PASSPHRASE = "QDA_PASSPHRASE"
SHORT = 12


@click.group(cls=Group, default="list")
def pseudonyms() -> None:
    """Find names, replace them, search for what is left of them."""


def vault_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--vault` of every verb."""
    made: Callable[..., Any] = option(
        "--vault", type=click.Path(path_type=Path, file_okay=False),
        help="Folder of the vault; default: NAME-vault beside the study folder.",
    )(function)  # fmt: skip
    return made


def ask_passphrase(*, is_new: bool = False) -> str:
    """The passphrase of the vault: from QDA_PASSPHRASE, else asked for without showing it, a new one twice."""
    given = os.environ.get(PASSPHRASE, "")
    if not given:
        given = click.prompt(
            shown(say("Passphrase of the vault")), hide_input=True, confirmation_prompt=is_new, err=True, type=str
        )
    if is_new and len(given) < SHORT:
        click.echo(shown(say("note: a passphrase of {n} characters or more is safer", n=SHORT)), err=True)
    return given


@pseudonyms.command("list", cls=Command)
@vault_option
@output_options
def list_(vault: Path | None, format_: str, output: Path | None) -> None:
    """The names of the list that waits for decisions."""
    from qda.workflow.name_listing import waiting_names

    emit(waiting_names(study_folder(), vault), format_, output)


@pseudonyms.command(cls=Command)
@vault_option
@option(
    "--to", "target", type=click.Path(path_type=Path, dir_okay=False),
    help="File of the list; default: pseudonyms.csv in the folder of the vault.",
)  # fmt: skip
def propose(vault: Path | None, target: Path | None) -> None:
    """Write a list of all names found, for you to decide on.

    People, places, firms, addresses, telephone numbers, dates. The list holds real names, so it never lies in the study
    folder. Open it as a table, write yes or no into the column decision, correct the replacements, save it as CSV.
    """
    from qda.workflow.checking_names import needs_passphrase
    from qda.workflow.pseudonymising import propose_names

    passphrase = ask_passphrase() if needs_passphrase(study_folder(), vault=vault, list_file=target) else ""
    made = propose_names(study_folder(), who=coder_or_nobody(), vault=vault, target=target, passphrase=passphrase)
    decided = sum(1 for one in made.entries if one.decision)
    tell(
        say("{n} names in {path}, {decided} of them decided", n=len(made.entries), path=str(made.path), decided=decided)
    )
    tell(say("next: decide on each name (column decision: yes or no), then `qda pseudonyms apply`"))


@pseudonyms.command(cls=Command)
@vault_option
@option("--list", "list_file", type=click.Path(path_type=Path, dir_okay=False), help="File of the list.")
@option("--yes", is_flag=True, help="Do not ask.")
def apply(vault: Path | None, list_file: Path | None, yes: bool) -> None:
    """Replace the names decided yes, everywhere in the study.

    The originals, the list, log, backups and output go into the vault, an encrypted file; the study is made anew.
    Codings keep their places. Without the passphrase nobody can bring the originals back.
    """
    from qda.workflow.checking_names import audit_names
    from qda.workflow.pseudonymising import apply_names, needs_new_passphrase

    if not yes:
        must_agree(say("Replace the names and put the originals into the vault?"))
    passphrase = ask_passphrase(is_new=needs_new_passphrase(study_folder(), vault))
    who = coder_or_nobody()
    done = apply_names(study_folder(), who=who, passphrase=passphrase, vault=vault, list_file=list_file)
    replaced, left, undecided = done.decided
    tell(say("names: {replaced} replaced, {left} left, {undecided} undecided",
             replaced=replaced, left=left, undecided=undecided))  # fmt: skip
    for transcript, count in done.counts.items():
        tell(say("{transcript}: {n} names replaced", transcript=transcript, n=count))
    for old, new in done.renamed.items():
        tell(say("renamed: {old} → {new}", old=old, new=new))
    for name in done.became_text:
        tell(say("{name}: is plain text now, because its old format may hold hidden names", name=name))
    tell(say("{n} codings carried over", n=done.codings))
    tell(say("vault: {path}", path=str(done.vault)))
    found = audit_names(study_folder(), who=who, passphrase=passphrase, vault=vault)
    report_audit(found, "table", None)


@pseudonyms.command(cls=Command)
@vault_option
@option("--list", "list_file", type=click.Path(path_type=Path, dir_okay=False), help="File of the list.")
@option("--also", multiple=True, help="Look for this word as well; may be given several times.")
@option("--doubtful", is_flag=True, help="Show words that may be ordinary ones as well.")
@output_options
def audit(
    vault: Path | None,
    list_file: Path | None,
    also: tuple[str, ...],
    doubtful: bool,
    format_: str,
    output: Path | None,
) -> None:
    """Search the study for every name of the list; exit code 3 if one is found.

    Texts, memos, guide, file names, parts and properties of Word, Excel and pictures, output and the study file with
    its freed pages are searched, in any case, inflected, and in other encodings.
    """
    from qda.workflow.checking_names import audit_names, needs_passphrase

    needed = needs_passphrase(study_folder(), vault=vault, list_file=list_file)
    found = audit_names(
        study_folder(), who=coder_or_nobody(), passphrase=ask_passphrase() if needed else "", vault=vault,
        list_file=list_file, also=also,
    )  # fmt: skip
    report_audit(found, format_, output, doubtful=doubtful)


@pseudonyms.command(cls=Command)
@click.argument("target", type=click.Path(path_type=Path, file_okay=False))
@vault_option
def restore(target: Path, vault: Path | None) -> None:
    """Write the originals from the vault into the new folder TARGET.

    The study itself stays as it is. If names were replaced several times, each state gets a folder: 1, 2 …
    """
    from qda.workflow.restoring import restore_originals

    written = restore_originals(study_folder(), target, passphrase=ask_passphrase(), vault=vault)
    tell(say("{n} files written to {folder}", n=len(written), folder=str(target)))


def report_audit(found: Audit, format_: str, output: Path | None, *, doubtful: bool = False) -> None:
    """Print what an audit found, on the screen only what is sure unless asked; exit code 3 if there is any."""
    from qda.workflow.auditing import audit_table

    shows_all = doubtful or format_ != "table" or output is not None
    if shows_all or not found.is_clean or found.closed:
        emit(audit_table(found, doubtful=shows_all), format_, output)
    sure = sum(one.count for one in found.traces if one.sure)
    perhaps = sum(one.count for one in found.traces if not one.sure)
    counts = say("{files} files searched: {n} traces", files=found.files, n=sure)
    click.echo(shown(counts), err=format_ != "table")
    if perhaps:
        click.echo(
            shown(say("{n} words that may be ordinary ones; `qda pseudonyms audit --doubtful` shows them", n=perhaps)),
            err=format_ != "table",
        )
    if not found.is_clean:
        click.get_current_context().exit(3)
