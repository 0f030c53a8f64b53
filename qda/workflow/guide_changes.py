"""The versions of a study's guide, and what changed between two of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from qda.codebook import GuideChange, guide_changes, read_codebook
from qda.errors import NotFound
from qda.model import Codebook
from qda.tables import Column, Table
from qda.wording import Message, say
from qda.workflow.guide import load_codebook
from qda.workflow.session import Session, open_session
from qda.workflow.stale import stale_codings


def version_list(start: Path, *, who: str = "") -> Table:
    """The versions that the study has seen, oldest first, and the codings made (or first seen) under each."""
    with open_session(start, who=who) as session:
        counts = Counter(session.store.versions_of_codings().values())
        current = session.study.codebook.version
        rows = tuple(
            (version, counts[version], say("as it is now") if version == current else None)
            for version in session.store.guide_versions()
        )
    return Table(
        name="guide-versions",
        caption=say("Versions of the guide"),
        columns=(
            Column("version", say("Version of the guide"), kind="id"),
            Column("codings", say("Codings"), kind="count"),
            Column("remark", say("Remark"), where="print"),
        ),
        rows=rows,
    )


def changes_of(start: Path, old: str | None, new: str | None, *, who: str = "") -> Table:
    """What changed from one version of the guide to another; no row when the study has seen one version only.

    `old` and `new` are versions (or their beginnings) or names of files; by default the version before, and the guide
    as it is.

    Raises:
        NotFound: neither a file nor a version of the study.
        CodebookError: a file that is no guide.
    """
    with open_session(start, who=who) as session:
        current = session.study.codebook
        if old is None:
            earlier = [one for one in session.store.guide_versions() if one != current.version]
            old = earlier[-1] if earlier else current.version
        before = _guide(session, old)
        after = _guide(session, new) if new else current
        stale = {key: len(codings) for key, codings in stale_codings(session.study, session.store).items()}
    return _table(before, after, guide_changes(before, after), stale if after.version == current.version else {})


def _guide(session: Session, wanted: str) -> Codebook:
    if Path(wanted).is_file():
        return load_codebook(session.folder, Path(wanted))
    versions = session.store.guide_versions()
    found = [one for one in versions if one.startswith(wanted)]
    if len(found) != 1:
        raise NotFound.among(say("version of the guide"), wanted, versions)
    row = session.store.row("codebook", found[0])
    if row is None:
        raise NotFound.among(say("version of the guide"), wanted, versions)
    return read_codebook(row["yaml"], name=found[0])


def _table(old: Codebook, new: Codebook, changes: Sequence[GuideChange], stale: dict[str, int]) -> Table:
    rows = []
    for one in changes:
        n_stale = stale.get(one.category, 0) if one.asks_review else 0
        effect = say("{n} codings to look at again", n=n_stale) if n_stale else None
        rows.append((one.category or None, one.label or None, one.what, one.before, one.after, effect))
    same: tuple[Message, ...] = ()
    if old.version == new.version:
        same = (say("The study has seen one version of the guide only."),)
    elif not changes:
        same = (say("No change in content."),)
    return Table(
        name="guide-changes",
        caption=say("Changes of the coding guide"),
        columns=(
            Column("category", say("Category"), kind="id"),
            Column("label", say("Label"), weight=2),
            Column("what", say("What changed"), weight=2),
            Column("before", say("Before"), weight=4),
            Column("after", say("After"), weight=4),
            Column("effect", say("Effect"), weight=2),
        ),
        rows=tuple(rows),
        notes=(say("From version {old} to version {new}.", old=old.version, new=new.version), *same),
        landscape=True,
    )
