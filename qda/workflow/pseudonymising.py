"""Names out of a study: proposed, decided by a person, replaced everywhere, the originals in a vault."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qda.codebook import read_codebook
from qda.errors import CannotRead, NotFound
from qda.importers.cases import read_cases
from qda.model import Coding
from qda.pseudonyms import Entry, Matcher, propose, read_list, write_list
from qda.pseudonyms.forms import fold
from qda.pseudonyms.yamltext import Path as YamlPath
from qda.pseudonyms.yamltext import change_texts
from qda.settings import read_settings
from qda.store import lock_study, replace_file
from qda.store.questions import KEYS
from qda.store.rows import coding_from
from qda.wording import say
from qda.workflow.folder import STORE_FILE, STUDY_FILE, find_study, read_bytes
from qda.workflow.guide import decode
from qda.workflow.loading import Gathered
from qda.workflow.new_sources import NewSource, Rewriter, relative_name
from qda.workflow.new_texts import new_cases, new_codings, new_guide, new_settings
from qda.workflow.renaming import Renaming, new_ids
from qda.workflow.session import Session, now, open_session
from qda.workflow.several_files import files_of_several
from qda.workflow.staging import Staged, finish, stage
from qda.workflow.vault import LIST_FILE, VAULT_FILE, State, Vault, open_vault, save_vault, vault_folder

OUTPUT, BACKUPS = "output", "backups"
# tables that the new files fill, or nothing
_MADE_ANEW = ("meta", "transcript", "case_", "file", "version", "lost", "content", "revision", "journal")


@dataclass(frozen=True, slots=True)
class Proposed:
    """The list that was written, and its entries."""

    path: Path
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What was done: the vault, replacements by transcript, transcripts that became plain text, renamed ids, files.

    `decided` are the numbers of names that were replaced, left, and not decided.
    """

    vault: Path
    counts: Mapping[str, int]
    became_text: tuple[str, ...]
    renamed: Mapping[str, str]
    changed: tuple[str, ...]
    codings: int
    decided: tuple[int, int, int] = (0, 0, 0)


def propose_names(
    start: Path, *, who: str, vault: Path | None = None, target: Path | None = None, passphrase: str = ""
) -> Proposed:
    """Write the list of all names found in the study; decisions of a list that is there (or in the vault) are kept.

    Raises:
        Conflict: the list would lie inside the study folder.
        WrongPassphrase: there is a vault, and the passphrase does not open it.
    """
    folder = find_study(start)
    place = vault_folder(folder, vault)
    path = target.resolve() if target else place / LIST_FILE
    vault_folder(folder, path.parent)
    known = read_list(path.read_bytes(), name=path.name) if path.is_file() else ()
    if not known and (place / VAULT_FILE).is_file():
        known = entries_of(open_vault(place / VAULT_FILE, passphrase))
    with open_session(folder, who=who) as session:
        study = session.study
        entries = tuple(propose(study.transcripts, language=study.settings.language, known=known))
        delimiter = ";" if study.settings.language == "de" else ","
    replace_file(path, write_list(entries, delimiter=delimiter))
    if os.name == "posix":
        path.chmod(0o600)
    return Proposed(path, entries)


def entries_of(vault: Vault) -> tuple[Entry, ...]:
    """The list of names that a vault holds."""
    return read_list(vault.key, name=LIST_FILE) if vault.key else ()


def needs_new_passphrase(start: Path, vault: Path | None = None) -> bool:
    """Whether there is no vault yet, so that the passphrase is chosen now."""
    return not (vault_folder(find_study(start), vault) / VAULT_FILE).is_file()


def apply_names(
    start: Path, *, who: str, passphrase: str, vault: Path | None = None, list_file: Path | None = None
) -> Applied:
    """Replace the names decided `yes` in the whole study; everything of before goes into the vault.

    The vault is written first. Then all new files are put in place, the study file is made anew from them, and
    backups, output and the list in clear are removed.

    Raises:
        ProblemsFound: problems of the list or the study; nothing was changed.
        NotFound: no list, or nothing decided.
        WrongPassphrase: the vault that is there does not open.
    """
    folder = find_study(start)
    finish(folder, who=who)
    place = vault_folder(folder, vault)
    path = list_file.resolve() if list_file else place / LIST_FILE
    entries = _entries(path)
    old_vault = open_vault(place / VAULT_FILE, passphrase) if (place / VAULT_FILE).is_file() else Vault()
    with open_session(folder, who=who) as session:
        plan = _Plan.of(session, Matcher(one for one in entries if one.decision == "yes"))
    with lock_study(folder):
        about = {"what": "apply", "when": now(), "renamed": dict(plan.renaming.ids)}
        state = State({name: read_bytes(folder / name, name) for name in plan.put_away}, about)
        key = write_list(_merged(entries_of(old_vault), entries, plan.renaming))
        save_vault(place / VAULT_FILE, Vault(key, (*old_vault.states, state)), passphrase)
        stage(folder, replace(plan.staged, gone=[*plan.staged.gone, str(path.resolve())]))
    finish(folder, who=who)
    counts = Counter(one.decision for one in entries)
    return replace(plan.report(place / VAULT_FILE), decided=(counts["yes"], counts["no"], counts[""]))


def _entries(path: Path) -> tuple[Entry, ...]:
    if not path.is_file():
        raise NotFound(say("{path}: no such list", path=str(path)), say("make one with `qda pseudonyms propose`"))
    entries = read_list(read_bytes(path, str(path)), name=path.name)
    if not any(one.decision == "yes" for one in entries):
        raise NotFound(
            say("{path}: no name is decided", path=str(path)),
            say("write `yes` into the column decision of each name that is to be replaced"),
        )
    return entries


def _merged(old: Iterable[Entry], new: Iterable[Entry], renaming: Renaming) -> tuple[Entry, ...]:
    """The key from now on: both lists, the new one before the old one, transcripts under their new ids."""
    merged = {(fold(one.name), one.replacement): one for one in (*old, *new)}
    return tuple(replace(one, transcripts=tuple(map(renaming.id, one.transcripts))) for one in merged.values())


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything that will be written and put away, made before anything is changed."""

    renaming: Renaming
    sources: Mapping[str, NewSource]
    staged: Staged
    put_away: tuple[str, ...]
    codings: int

    @classmethod
    def of(cls, session: Session, matcher: Matcher) -> _Plan:
        """The plan for a study as it stands."""
        gathered = session.gathered
        kinds = {**{case.id: "case" for case in gathered.cases}, **dict.fromkeys(gathered.transcripts, "transcript")}
        kinds = {**{file.stem: "file" for file, _keys in files_of_several(gathered)}, **kinds}
        renaming = Renaming(matcher, new_ids(matcher, kinds))
        texts, new = _new_study(session, renaming)
        rewriter = Rewriter(matcher, gathered, new)
        sources = rewriter.rewrite_all(renaming.ids)
        for key, source in sources.items():
            renaming.passages[key] = source.passage
            new.transcripts[renaming.id(key)] = source.passage.new
        rows = _rows(session, renaming)
        carried = dict(zip((one.id for one in session.store.codings()), map(_coding, rows["coding"]), strict=True))
        files = {**texts, **{one.name: one.content for one in sources.values()}}
        for file in session.synced.files:
            files[file.file.name] = new_codings(file, renaming, carried, new)
        here = {name: (gathered.folder / name) for name in (*_inputs(session), *_leftovers(gathered.folder))}
        put_away = tuple(name for name, path in here.items() if path.is_file())
        staged = Staged(files, [name for name in put_away if name not in files], rows)
        return cls(renaming, sources, staged, put_away, len(carried))

    def report(self, vault: Path) -> Applied:
        """What was done, for people."""
        return Applied(
            vault=vault,
            counts={self.renaming.id(key): one.count for key, one in self.sources.items()},
            became_text=tuple(dict.fromkeys(one.name for one in self.sources.values() if one.became_text)),
            renamed={old: new for old, new in self.renaming.ids.items() if old != new},
            changed=tuple(sorted(self.staged.files)),
            codings=self.codings,
        )


def _new_study(session: Session, renaming: Renaming) -> tuple[dict[str, bytes], Gathered]:
    """The new settings, guide and case table as files, and as what new transcripts are read with."""
    old = session.gathered
    settings_text = new_settings(old.settings.text, renaming)
    files: dict[str, bytes] = {}
    cases = old.cases if old.settings.cases else ()
    if old.settings.cases:
        name, content = new_cases(
            read_bytes(old.folder / old.settings.cases, old.settings.cases), old.settings.cases, renaming
        )
        files[name] = content
        cases = read_cases(content, name=name)
        settings_text = _with_cases(settings_text, name)
    guide_name = old.settings.codebook
    guide_text = new_guide(decode(read_bytes(old.codebook_path, guide_name), guide_name), renaming)
    files[STUDY_FILE], files[guide_name] = settings_text.encode(), guide_text.encode()
    codebook = read_codebook(guide_text, name=guide_name)
    renaming.versions = {old.codebook.version: codebook.version}
    settings = read_settings(settings_text, name=STUDY_FILE)
    return files, replace(
        old, settings=settings, codebook=codebook, cases=cases, transcripts={}, problems=[], findings=[], changes=[],
        _readings=None,
    )  # fmt: skip


def _with_cases(settings: str, name: str) -> str:
    def change(value: str, path: YamlPath) -> str:
        return name if path == ("cases",) else value

    return change_texts(settings, change)


def _rows(session: Session, renaming: Renaming) -> dict[str, list[dict[str, Any]]]:
    """The rows of the study file that no file of the study says, moved."""
    store = session.store
    rows: dict[str, list[dict[str, Any]]] = {}
    rows["coding"] = [renaming.row("coding", _row(store.row("coding", one.id))) for one in store.codings()]
    for table in KEYS:
        if table in rows or table in _MADE_ANEW:
            continue
        found = [dict(row) for row in store.rows_of(table).values()]
        if table == "suggestion":
            found = [row for row in found if row["status"] != "suggested"]
        if table == "codebook":
            found = [{**row, "yaml": new_guide(row["yaml"], renaming)} for row in _earlier_guides(session, found)]
            rows[table] = found
        else:
            rows[table] = [renaming.row(table, row) for row in found]
    return rows


def _earlier_guides(session: Session, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    return (row for row in rows if row["version"] != session.gathered.codebook.version)


def _row(row: dict[str, Any] | None) -> dict[str, Any]:
    if row is None:
        raise CannotRead(say("the study file changed while it was read"))
    return row


def _coding(row: Mapping[str, Any]) -> Coding:
    return coding_from(row)


def _inputs(session: Session) -> Iterator[str]:
    """The files that the study was read from, by their names in the study folder."""
    gathered = session.gathered
    yield from (STUDY_FILE, gathered.settings.codebook)
    if gathered.settings.cases:
        yield gathered.settings.cases
    yield from dict.fromkeys(relative_name(path, gathered.folder) for path in gathered.paths.values())
    yield from (file.file.name for file in session.synced.files)


def _leftovers(folder: Path) -> Iterator[str]:
    """Study file, its copies, backups and output."""
    for path in sorted(folder.glob(f"{STORE_FILE}*")):
        if path.is_file() and not path.name.startswith(f"{STORE_FILE}.lock"):
            yield path.name
    for name in (BACKUPS, OUTPUT):
        for path in sorted((folder / name).rglob("*")):
            if path.is_file():
                yield path.relative_to(folder).as_posix()
