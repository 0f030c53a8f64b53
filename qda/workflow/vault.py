"""The vault: one encrypted file outside the study that holds the key and everything that names people.

    magic ┆ head (json: salt, costs, check, nonce) ┆ chunks sealed with AES-GCM, numbered, the last one marked

The key comes from the passphrase by scrypt. Inside is a zip file: `key/pseudonyms.csv`, and for each time that
something was put away `N/about.json` and `N/files/…`, the files of the study as they were.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import io
import json
import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from qda.errors import CannotRead, Conflict
from qda.store import replace_file
from qda.store.files import clear_leftovers
from qda.wording import say
from qda.workflow.folder import read_bytes

VAULT_FILE = "originals.qdavault"
LIST_FILE = "pseudonyms.csv"
OPENED = ".qda-opened"  # folder beside the vault in which states are laid out while they are cleaned
MAGIC = b"QDA-VAULT-1\n"
COST = 2**17  # of scrypt; about half a second and 128 MB
_CHUNK = 16 * 1024 * 1024
_DATE = (1980, 1, 1, 0, 0, 0)


class WrongPassphrase(CannotRead):
    """The passphrase does not open the vault."""


@dataclass(frozen=True, slots=True)
class State:
    """The files of a study as they were before something was put away, by their names in the study folder."""

    files: Mapping[str, bytes]
    about: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vault:
    """What a vault holds: the list of names with its decisions, and the states put away, the oldest first."""

    key: bytes = b""
    states: tuple[State, ...] = ()


def vault_folder(study: Path, given: Path | None = None) -> Path:
    """The folder of the vault: the one given, or `NAME-vault` beside the study.

    Raises:
        Conflict: it lies inside the study folder.
    """
    folder = (given or study.parent / f"{study.name}-vault").resolve()
    if folder == study or folder.is_relative_to(study):
        raise Conflict(
            say("{folder}: lies inside the study folder", folder=str(folder)),
            say("the names of the people must lie elsewhere, or whoever gets the study gets them too"),
        )
    return folder


def open_vault(path: Path, passphrase: str) -> Vault:
    """Decrypt a vault.

    Raises:
        WrongPassphrase: the passphrase is not the one it was made with.
        CannotRead: no vault, or damaged.
    """
    return _unpack(unseal(read_bytes(path, str(path)), passphrase, name=path.name))


def save_vault(path: Path, vault: Vault, passphrase: str) -> None:
    """Encrypt a vault, read it back, then put it in the place of the old one.

    Raises:
        CannotWrite: full disk or the like; the old vault still stands.
    """
    sealed = seal(_pack(vault), passphrase)
    if _unpack(unseal(sealed, passphrase, name=path.name)) != vault:
        raise CannotRead(say("{name}: what was encrypted could not be read back", name=path.name))
    path.parent.mkdir(parents=True, exist_ok=True)
    tidy(path.parent)
    replace_file(path, sealed)
    if os.name == "posix":
        path.chmod(0o600)


def tidy(folder: Path) -> None:
    """Remove from the folder of a vault what a stopped process left there: opened states, unfinished files."""
    shutil.rmtree(folder / OPENED, ignore_errors=True)
    clear_leftovers(folder)


def seal(content: bytes, passphrase: str) -> bytes:
    """Encrypt under a passphrase."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = os.urandom(16), os.urandom(7)
    key, check = _derive(passphrase, salt, COST)
    head = {"salt": _text(salt), "cost": COST, "check": _text(check), "nonce": _text(nonce)}
    head_bytes = MAGIC + json.dumps(head, sort_keys=True).encode() + b"\n"
    cipher = AESGCM(key)
    chunks = [content[start : start + _CHUNK] for start in range(0, len(content), _CHUNK)] or [b""]
    sealed = [
        cipher.encrypt(_nonce(nonce, number, last=number == len(chunks) - 1), chunk, head_bytes)
        for number, chunk in enumerate(chunks)
    ]
    return head_bytes + b"".join(sealed)


def unseal(sealed: bytes, passphrase: str, *, name: str) -> bytes:
    """Decrypt what `seal` made.

    Raises:
        WrongPassphrase: another passphrase.
        CannotRead: no vault, or damaged.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    end = sealed.find(b"\n", len(MAGIC)) + 1
    if not sealed.startswith(MAGIC) or not end:
        raise CannotRead(say("{name}: not a vault of qda", name=name))
    try:
        head = json.loads(sealed[len(MAGIC) : end])
        salt, check, nonce = (base64.b64decode(head[part]) for part in ("salt", "check", "nonce"))
        key, computed = _derive(passphrase, salt, int(head["cost"]))
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(name) from error
    if not hmac.compare_digest(check, computed):
        raise WrongPassphrase(say("{name}: the passphrase is wrong", name=name), say("nothing was changed; try again"))
    body, step = sealed[end:], _CHUNK + 16
    chunks = [body[start : start + step] for start in range(0, len(body), step)]
    try:
        cipher = AESGCM(key)
        return b"".join(
            cipher.decrypt(_nonce(nonce, number, last=number == len(chunks) - 1), chunk, sealed[:end])
            for number, chunk in enumerate(chunks)
        )
    except InvalidTag as error:
        raise _damaged(name) from error


def restore_files(vault: Vault, target: Path) -> list[Path]:
    """Write the states put away into a folder: one state directly, several into `1`, `2` …; returns the paths.

    Raises:
        Conflict: the folder is not empty.
        CannotWrite: full disk or the like.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Conflict(say("{folder}: is not empty", folder=str(target)), say("name a new folder"))
    written = []
    for number, state in enumerate(vault.states, start=1):
        base = target / str(number) if len(vault.states) > 1 else target
        for name, content in state.files.items():
            path = base / inside(name)
            replace_file(path, content)
            written.append(path)
    if vault.key:
        replace_file(target / LIST_FILE, vault.key)
    return written


def inside(name: str) -> PurePosixPath:
    """The name of a file in a restored folder; what lay outside the study folder goes to `outside/`."""
    parts = [part for part in PurePosixPath(name).parts if part not in ("..", "/", ".")]
    is_outside = len(parts) != len(PurePosixPath(name).parts)
    return PurePosixPath("outside", *parts) if is_outside else PurePosixPath(*parts)


def _derive(passphrase: str, salt: bytes, cost: int) -> tuple[bytes, bytes]:
    """The key for encrypting, and a value that tells a wrong passphrase."""
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    derived = Scrypt(salt=salt, length=64, n=cost, r=8, p=1).derive(passphrase.encode("utf-8"))
    return derived[:32], hashlib.sha256(derived[32:]).digest()


def _nonce(base: bytes, number: int, *, last: bool) -> bytes:
    return base + number.to_bytes(4, "big") + bytes((last,))


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _damaged(name: str) -> CannotRead:
    return CannotRead(say("{name}: damaged", name=name), say("take a copy of it, if there is one"))


def _pack(vault: Vault) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _members(vault):
            archive.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _members(vault: Vault) -> Iterator[tuple[str, bytes]]:
    yield f"key/{LIST_FILE}", vault.key
    for number, state in enumerate(vault.states, start=1):
        yield f"{number}/about.json", json.dumps(dict(state.about), ensure_ascii=False, sort_keys=True).encode()
        for name, content in state.files.items():
            yield f"{number}/files/{name}", content


def _unpack(content: bytes) -> Vault:
    files: dict[int, dict[str, bytes]] = {}
    about: dict[int, dict[str, Any]] = {}
    key = b""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for info in archive.infolist():
            number, _, name = info.filename.partition("/")
            if number == "key":
                key = archive.read(info)
            elif name == "about.json":
                about[int(number)] = json.loads(archive.read(info))
                files.setdefault(int(number), {})
            else:
                files.setdefault(int(number), {})[name.removeprefix("files/")] = archive.read(info)
    return Vault(key, tuple(State(files[number], about.get(number, {})) for number in sorted(files)))
