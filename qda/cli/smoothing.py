"""`qda smoothing`."""

from __future__ import annotations

from pathlib import Path

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.group import Command, Group, option, shown, tell
from qda.cli.render import emit, output_options
from qda.wording import say


@click.group(cls=Group, default="rules")
def smoothing() -> None:
    """What smoothing changes, and by which rule."""


@smoothing.command(cls=Command)
@click.argument("transcript_id", metavar="ID")
@option("--turn", type=int, multiple=True, help="Only this paragraph; may be given several times.")
@output_options
def show(transcript_id: str, turn: tuple[int, ...], format_: str, output: Path | None) -> None:
    """Verbatim text and reading side by side, with the rule of each change."""
    from qda.workflow.listings import edits_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        study = session.study
        found = study.transcript(transcript_id)
        if format_ != "table" or output is not None:
            emit(edits_table(study, found, turn), format_, output)
            return
        from qda.cli.side_by_side import print_side_by_side

        print_side_by_side(study, found, turn)


@smoothing.command(cls=Command)
@click.argument("transcript_id", metavar="ID")
@option("--accept", type=int, multiple=True, help="Accept the self-repair of this number; may be given several times.")
@option("--reject", type=int, multiple=True, help="Reject the self-repair of this number; may be given several times.")
@option("--accept-all", is_flag=True, help="Accept all that are still open.")
@output_options
def repairs(
    transcript_id: str, accept: tuple[int, ...], reject: tuple[int, ...], accept_all: bool, format_: str,
    output: Path | None,
) -> None:  # fmt: skip
    """Self-repairs that are proposed in a transcript; accept or reject them.

    Accepted ones are left out of the reading and stand in the log; the verbatim text stays.
    """
    from qda.workflow.repairing import decide, pick, proposals, repairs_table
    from qda.workflow.session import open_session

    with open_session(study_folder(), who=coder_or_nobody()) as session:
        transcript = session.study.transcript(transcript_id)
        found = proposals(session.study, session.store, transcript)
        refused = pick(found, reject)
        taken = [one for one in found if accept_all and not one.decision and one not in refused]
        taken += [one for one in pick(found, accept) if one not in taken and one not in refused]
        if taken or refused:
            decide(session, transcript, accepted=taken, rejected=refused)
            tell(say("{taken} accepted, {refused} rejected", taken=len(taken), refused=len(refused)))
            return
        if format_ != "table" or output is not None:
            emit(repairs_table(transcript, found), format_, output)
            return
        from qda.cli.repairs import print_repairs

        print_repairs(transcript, found)
        tell(say("{n} self-repairs proposed", n=len(found)))
        mode = session.study.settings.smoothing.repairs
        if mode == "off":
            tell(say("none is left out: study.yaml says `repairs: off`"))
        elif mode == "apply":
            tell(say("all are left out: study.yaml says `repairs: apply`"))


@smoothing.command(cls=Command)
@click.argument("transcript_id", metavar="[ID]", default="")
@click.argument("turn", metavar="[PARAGRAPH]...", type=int, nargs=-1)
@option("--number", type=int, multiple=True, help="Only the place of this number; may be given several times.")
@option("--kind", multiple=True, help="Only places of this kind; may be given several times.")
@option("--keep", is_flag=True, help="Leave the places as they are.")
@option("--remove", is_flag=True, help="Leave them out of the reading; of a word said again the first copy stays.")
@option("--replace", metavar="TEXT", help="Read this in their place.")
@option("--reopen", is_flag=True, help="Take the decision back.")
@option("--losing", metavar="WORD", multiple=True, help="A negation, number or quotation that may go by this.")
@option("--all", "all_", is_flag=True, help="List the decided places too.")
@output_options
def decide(
    transcript_id: str, turn: tuple[int, ...], number: tuple[int, ...], kind: tuple[str, ...], keep: bool, remove: bool,
    replace: str | None, reopen: bool, losing: tuple[str, ...], all_: bool, format_: str, output: Path | None,
) -> None:  # fmt: skip
    """Doubtful places that smoothing left alone; decide on them.

    Without a decision they are listed. The verbatim text stays; a decision stands in the log and can be undone.
    """
    from qda.cli.deciding import asked_for, print_doubts
    from qda.workflow import flagging
    from qda.workflow.session import open_session

    choice = asked_for(keep=keep, remove=remove, replace=replace, reopen=reopen)
    if choice and not (turn or number or kind):
        raise click.UsageError(shown(say("say which places: a paragraph, --number or --kind")))
    if number and not transcript_id:
        raise click.UsageError(shown(say("--number needs the ID of a transcript")))
    with open_session(study_folder(), who=coder_or_nobody()) as session:
        study = session.study
        among = [study.transcript(transcript_id)] if transcript_id else study.transcripts
        found = [one for transcript in among for one in flagging.doubts(study, transcript)]
        named = bool(turn or number or kind)
        wanted = flagging.chosen(found, turns=turn, numbers=number, kinds=kind) if named else found
        if choice == "reopen":
            flagging.reopen(session, wanted)
            tell(say("{n} doubtful places are open again", n=len(wanted)))
        elif choice:
            flagging.decide(session, wanted, choice, inserted=replace or "", losing=losing)
            tell(say("{n} doubtful places decided", n=len(wanted)))
        else:
            print_doubts([one for one in wanted if all_ or one.decision is None], format_, output)


@smoothing.command(cls=Command)
def rules() -> None:
    """The rules and their signs."""
    from qda.workflow.rule_names import RULE_NAMES

    for rule, name in RULE_NAMES.items():
        click.echo(f"{rule}  {shown(name)}")
    click.echo("")
    click.echo(shown(say("Profiles: verbatim (nothing but blanks), light (noise goes, every word stays), "
                         "full (light, and contractions, capitals, marked false starts)")))  # fmt: skip
