"""The audit of a study against its key."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qda.errors import NotFound
from qda.language import words_of
from qda.pseudonyms import Entry, Traces, read_list
from qda.wording import say
from qda.workflow.auditing import Audit, audit
from qda.workflow.folder import find_study, read_bytes
from qda.workflow.pseudonymising import entries_of
from qda.workflow.staging import FOLDER, finish
from qda.workflow.vault import LIST_FILE, VAULT_FILE, open_vault, vault_folder


def needs_passphrase(start: Path, *, vault: Path | None = None, list_file: Path | None = None) -> bool:
    """Whether the key lies in a vault."""
    return list_file is None and (vault_folder(find_study(start), vault) / VAULT_FILE).is_file()


def audit_names(
    start: Path,
    *,
    who: str,
    passphrase: str = "",
    vault: Path | None = None,
    list_file: Path | None = None,
    also: Sequence[str] = (),
) -> Audit:
    """Look for every name of the key (and the words `also`) in the study folder and what belongs to it.

    Raises:
        NotFound: no key and no word to look for.
        WrongPassphrase: the vault does not open.
    """
    folder = find_study(start)
    if (folder / FOLDER).is_dir():
        finish(folder, who=who)
    entries = [*_key(folder, vault, list_file, passphrase), *(Entry(word, decision="yes") for word in also)]
    traces = Traces(entries, words_of("de").knows)
    if traces.is_empty:
        raise NotFound(
            say("no name to look for: there is no vault, and no name of a list is decided"),
            say("name a list with `--list FILE`, or words with `--also WORD`"),
        )
    return audit(folder, [traces])


def _key(folder: Path, vault: Path | None, list_file: Path | None, passphrase: str) -> tuple[Entry, ...]:
    place = vault_folder(folder, vault)
    if list_file is not None:
        return read_list(read_bytes(list_file, str(list_file)), name=list_file.name)
    if (place / VAULT_FILE).is_file():
        return entries_of(open_vault(place / VAULT_FILE, passphrase))
    path = place / LIST_FILE
    return read_list(read_bytes(path, str(path)), name=path.name) if path.is_file() else ()
