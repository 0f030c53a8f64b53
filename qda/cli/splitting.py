"""`qda category split`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qda.cli import coder_or_nobody, study_folder
from qda.cli.changing import dry_run, run_plan
from qda.cli.group import Command, option, shown
from qda.cli.render import emit
from qda.wording import say

if TYPE_CHECKING:
    from qda.workflow.categories.splitting import Part


@click.command(cls=Command)
@click.argument("category")
@option("--part", "parts", multiple=True, metavar="ID=LABEL", help="A part: its id and its label.")
@option("--definition", "definitions", multiple=True, metavar="ID=TEXT", help="The definition of a part.")
@option("--pattern", "patterns", multiple=True, metavar="ID=PATTERN",
        help="Codings with these words go to the part; may be given several times.")  # fmt: skip
@option("--codings", "codings", multiple=True, metavar="ID=CODING,…", help="These codings go to the part.")
@option("--sheet", type=click.Path(path_type=Path, dir_okay=False, exists=True),
        help="CSV or Excel with the columns id and part, as --write-sheet writes it.")  # fmt: skip
@option("--write-sheet", type=click.Path(path_type=Path, dir_okay=False),
        help="Only write the codings of the category into this file (.xlsx, .csv), to be filled in.")  # fmt: skip
@option("--overwrite", is_flag=True, help="Write over a file that is there already.")
@option("--beside", is_flag=True, help="The parts stand beside the category, not below it.")
@dry_run
def split(
    category: str, parts: tuple[str, ...], definitions: tuple[str, ...], patterns: tuple[str, ...],
    codings: tuple[str, ...], sheet: Path | None, write_sheet: Path | None, overwrite: bool,
    beside: bool, dry: bool,
) -> None:  # fmt: skip
    """Split a CATEGORY into parts, which are new categories below it.

    Each coding goes where the sheet says, else where --codings names it, else to the one part whose pattern is in its
    words. The rest stays. Example: qda category split SK3 --part "SK3a=Giving criticism" --pattern "SK3a=criticism"
    """
    from qda.cli.word import refuse_overwriting
    from qda.workflow.categories.splitting import Split, plan_split, sheet_of
    from qda.workflow.session import open_session

    named = _parts(parts, definitions, patterns, codings)
    if write_sheet is not None:
        refuse_overwriting(write_sheet, overwrite=overwrite)
        with open_session(study_folder(), who=coder_or_nobody()) as session:
            emit(sheet_of(session.study, category, named), "table", write_sheet)
        return
    if not dry:
        named = [one if one.definition else replace(one, definition=_definition(one)) for one in named]
    wanted = Split(category, named, beside=beside, sheet=sheet)
    run_plan(lambda session: plan_split(session, wanted), dry=dry)


def _definition(part: Part) -> str:
    answer: str = click.prompt(shown(say("Definition of {id} {label}", id=part.id, label=part.label)))
    return answer


def _parts(
    parts: tuple[str, ...], definitions: tuple[str, ...], patterns: tuple[str, ...], codings: tuple[str, ...]
) -> list[Part]:
    from qda.workflow.categories.splitting import Part

    labels = dict(_pair(one, "--part") for one in parts)
    said = [("--definition", definitions), ("--pattern", patterns), ("--codings", codings)]
    given = {name: [_pair(one, name) for one in values] for name, values in said}
    for name, pairs in given.items():
        for key, _value in pairs:
            if key not in labels:
                raise click.UsageError(shown(say("{option}: no --part '{id}'", option=name, id=key)))
    return [
        Part(
            key,
            label,
            definition=dict(given["--definition"]).get(key, ""),
            patterns=[value for one, value in given["--pattern"] if one == key],
            codings=[item.strip() for one, value in given["--codings"] if one == key for item in value.split(",")],
        )
        for key, label in labels.items()
    ]


def _pair(text: str, name: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign or not key.strip() or not value.strip():
        raise click.UsageError(shown(say("{option} wants ID=…, not '{value}'", option=name, value=text)))
    return key.strip(), value.strip()
