"""The command line: `qda NOUN VERB`. A noun alone lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qda import __version__
from qda.cli.group import Group, Option, option, shown
from qda.wording import say

if TYPE_CHECKING:
    from pathlib import Path

NOUNS = {
    "run": ("qda.cli.run:run", say("Do the whole study: import, smooth, code, tables, Word")),
    "code": ("qda.cli.code:code", say("Code on the full screen")),
    "study": ("qda.cli.study:study", say("Make a study, look at its state, its log; undo, back up")),
    "transcript": ("qda.cli.transcript:transcript", say("Import, list and show transcripts")),
    "smoothing": ("qda.cli.smoothing:smoothing", say("What smoothing changes, and by which rule")),
    "codebook": ("qda.cli.codebook:codebook", say("Check and show the category guide")),
    "coding": ("qda.cli.coding:coding", say("Code passages; find, list, review suggestions")),
    "category": ("qda.cli.category:category", say("Form categories and change the category system")),
    "pseudonyms": ("qda.cli.pseudonyms:pseudonyms", say("Find names, replace them, search for what is left")),
    "case": ("qda.cli.case:case", say("The cases and their variables")),
    "memo": ("qda.cli.memo:memo", say("Write and read memos")),
    "table": ("qda.cli.table:table", say("Frequencies, requirements, passages …")),
    "summary": (
        "qda.cli.summarising:summary",
        say("Paraphrase, generalise, reduce; explications; thematic summaries"),
    ),
    "agreement": ("qda.cli.agreement:agreement", say("Coders and rules compared")),
    "export": ("qda.cli.export:export", say("Word, Excel, CSV, transcripts as an appendix")),
}


@click.group(cls=Group, lazy=NOUNS, context_settings={"help_option_names": ["-h", "--help"]})
@option("--study", type=click.Path(), envvar="QDA_STUDY", help="Folder of the study; default: here.")
@option("--coder", envvar="QDA_CODER", help="Your name or sign as a coder.")
@option("--language", type=click.Choice(["de", "en"]), help="Language of messages and help.")
@click.version_option(
    __version__, prog_name="qda", message="%(prog)s %(version)s", cls=Option, help="Show the version and exit."
)
def main(study: str | None, coder: str | None, language: str | None) -> None:
    """Qualitative interview analysis after Mayring: from transcripts to category tables in Word.

    Everything works offline; nothing leaves this machine.
    """


def study_folder() -> Path:
    """The folder that the command works on."""
    root = click.get_current_context().find_root()
    from pathlib import Path

    return Path(root.params.get("study") or Path.cwd())


def coder_name() -> str:
    """The coder that the command works for.

    Raises:
        UsageError: none was named.
    """
    root = click.get_current_context().find_root()
    found: str | None = root.params.get("coder")
    if not found:
        raise click.UsageError(shown(say("who codes? Name yourself with `qda --coder NAME …` or set QDA_CODER")))
    if found in ("rule", "model") or not found.replace("-", "").replace("_", "").isalnum():
        message = say("'{name}' is no name for a coder: letters, digits, - and _ only; not rule or model", name=found)
        raise click.UsageError(shown(message))
    return found


def coder_or_nobody() -> str:
    """The coder where one was named, else an empty text."""
    root = click.get_current_context().find_root()
    return root.params.get("coder") or ""
