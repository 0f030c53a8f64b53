"""`qda coding find`: a concordance, and coding what it found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qda.cli import coder_name, coder_or_nobody, study_folder
from qda.cli.group import Command, must_agree, option, shown, tell
from qda.cli.render import emit, output_options
from qda.wording import say

if TYPE_CHECKING:
    from qda.workflow.concordance import Hit
    from qda.workflow.session import Session


@click.command(cls=Command)
@click.argument("pattern")
@option("--regex", is_flag=True, help="PATTERN is a regular expression; /…/ does the same.")
@option("--transcript", multiple=True, help="Only this transcript; may be given several times.")
@option("--case", "case", multiple=True, help="Only this case; may be given several times.")
@option("--group", multiple=True, help="Only cases of this group; may be given several times.")
@option("--speaker", multiple=True, help="Only turns of this speaker; may be given several times.")
@option("--interviewer", is_flag=True, help="Search the interviewer's turns too.")
@option("--coded/--uncoded", "coded", default=None, help="Only places that are coded, or that are not.")
@option("--in", "inside", default="", metavar="CATEGORY", help="Only within passages of this category.")
@option("--context", type=click.IntRange(0, 10_000), help="Letters on either side; default: what the screen holds.")
@option("--code", "category", default="", help="Put the passages found under this category, after showing them.")
@option("--only", default="", help="With --code: the numbers of the hits, such as 1,3-5; default: all.")
@option("--yes", is_flag=True, help="Do not ask.")
@output_options
def find(
    pattern: str, regex: bool, transcript: tuple[str, ...], case: tuple[str, ...], group: tuple[str, ...],
    speaker: tuple[str, ...], interviewer: bool, coded: bool | None, inside: str, context: int | None, category: str,
    only: str, yes: bool, format_: str, output: Path | None,
) -> None:  # fmt: skip
    """Look for a PATTERN, as patterns stand in the guide, in what was said.

    Examples: 'konflikt*' · 'Luft nach oben' · 'lemma: durchsetzen' · '/kritik(los|fähig)/'
    """
    from qda.cli.kwic import print_hits
    from qda.workflow.concordance import Where
    from qda.workflow.concordance import find as search
    from qda.workflow.listings import hits_table
    from qda.workflow.session import open_session

    coder = coder_name() if category else coder_or_nobody()
    where = Where(transcript, case, group, speaker, interviewer, coded, inside)
    with open_session(study_folder(), who=coder) as session:
        hits = search(session.study, f"regex: {pattern}" if regex else pattern, where)
        if format_ == "table" and output is None:
            print_hits(hits, context)
            tell(say("{n} passages", n=len(hits)))
        else:
            emit(hits_table(hits, context=40 if context is None else context), format_, output)
        if category and hits:
            _code(session, hits, category, only, coder, is_sure=yes)


def _code(session: Session, hits: list[Hit], category: str, only: str, coder: str, *, is_sure: bool) -> None:
    """Code the hits that were named, or that the coder names now; what the coder has coded so already stays."""
    from qda.workflow.coding import add
    from qda.workflow.selecting import numbers_of

    if not only and not is_sure:
        question = say("Which of them as {category}? Numbers such as 1,3-5; Enter: all; 0: none", category=category)
        only = click.prompt(shown(question), default="", show_default=False).strip()
        if only == "0":
            return
    elif not is_sure:
        wanted = numbers_of(only, len(hits))
        must_agree(say("Code {n} passages as {category}?", n=len(wanted), category=category))
    chosen = [hits[number - 1] for number in numbers_of(only, len(hits))]
    places = dict.fromkeys((one.transcript.id, one.turn.number, one.span) for one in chosen)
    known = {
        (one.transcript, one.turn, one.span)
        for one in session.study.codings
        if one.coder == coder and one.category == category
    }
    new = [place for place in places if place not in known]
    made = add(session, new, [category], coder) if new else []
    tell(say("{n} codings added", n=len(made)))
    if len(new) < len(places):
        tell(say("{n} passages were coded so already", n=len(places) - len(new)))
