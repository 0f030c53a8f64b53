"""The list of names as a table."""

from __future__ import annotations

from pathlib import Path

from qda.errors import NotFound
from qda.pseudonyms import read_list
from qda.tables import Column, Table
from qda.wording import say
from qda.workflow.folder import find_study, read_bytes
from qda.workflow.vault import LIST_FILE, vault_folder


def waiting_names(start: Path, vault: Path | None = None) -> Table:
    """The names of the list in clear.

    Raises:
        NotFound: there is none.
    """
    path = vault_folder(find_study(start), vault) / LIST_FILE
    if not path.is_file():
        raise NotFound(say("{path}: no such list", path=str(path)), say("make one with `qda pseudonyms propose`"))
    entries = read_list(read_bytes(path, str(path)), name=path.name)
    return Table(
        "names",
        say("Names found"),
        (
            Column("name", say("Name")),
            Column("kind", say("Kind"), "id"),
            Column("occurrences", say("Places"), "count"),
            Column("replacement", say("Replacement"), "id"),
            Column("decision", say("Decision"), "id"),
            Column("reason", say("Because of"), "id"),
            Column("example", say("Example"), "quote"),
        ),
        tuple(
            (one.name, one.kind, one.occurrences, one.replacement, one.decision or None, one.reason, one.example)
            for one in entries
        ),
    )
