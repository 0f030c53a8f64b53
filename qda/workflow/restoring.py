"""Originals out of the vault."""

from __future__ import annotations

from pathlib import Path

from qda.workflow.folder import find_study
from qda.workflow.vault import VAULT_FILE, open_vault, restore_files, vault_folder


def restore_originals(start: Path, target: Path, *, passphrase: str, vault: Path | None = None) -> list[Path]:
    """Write all that the vault of a study holds into a new folder; returns the paths.

    Raises:
        WrongPassphrase: the vault does not open.
        Conflict: the folder is not empty, or lies inside the study.
    """
    study = find_study(start)
    place = vault_folder(study, vault)
    vault_folder(study, target)
    return restore_files(open_vault(place / VAULT_FILE, passphrase), target.resolve())
