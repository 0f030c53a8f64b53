"""The coding guide: category, definition, anchor example, coding rule (Mayring's three parts)."""

from __future__ import annotations

from collections.abc import Mapping

from qda.model import Anchor, Category, Codebook, Pattern
from qda.tables.passages import citation, quoted
from qda.tables.table import Column, Row, Table
from qda.tables.tree import rows
from qda.wording import Message, say


def guide(codebook: Codebook, *, names: Mapping[str, str] | None = None) -> Table:
    """The guide in its order, a main category above its subcategories.

    `names` are the names under which transcripts are cited, by default their ids. Categories that were merged into
    others or given up are left out, which a note says.
    """
    nodes = rows(codebook)
    in_use = [node for node in nodes if node.category.status not in {"merged", "retired"}]
    gone = [node.category.label for node in nodes if node.category.status in {"merged", "retired"}]
    dropped = (say("Left out: categories no longer in use ({names}).", names=", ".join(gone)),) if gone else ()
    return Table(
        name="guide",
        caption=say("Coding guide"),
        columns=(
            Column("id", say("Id"), kind="id", where="data"),
            Column("parent", say("Main category"), kind="id", where="data"),
            Column("label", say("Category"), where="data"),
            Column("category", say("Category"), weight=2, where="print"),
            Column("origin", say("Origin"), kind="id", where="data"),
            Column("definition", say("Definition"), weight=4),
            Column("anchors", say("Anchor example"), kind="quote", weight=4),
            Column("rules", say("Coding rule"), weight=3),
            Column("patterns", say("Search patterns"), where="data"),
            Column("status", say("Status"), kind="id", where="data"),
            Column("version", say("Version of the guide"), kind="id", where="data"),
        ),
        rows=tuple(_row(node.category, codebook.version, names or {}) for node in in_use),
        notes=(
            say(
                "Version of the guide: {version}; {n} categories.",
                version=codebook.version[:12],
                n=len(in_use),
            ),
            *dropped,
        ),
        levels=tuple(node.depth for node in in_use),
        landscape=True,
    )


def _row(category: Category, version: str, names: Mapping[str, str]) -> Row:
    return (
        category.id,
        category.parent or None,
        category.label,
        say("{label} ({id})", label=category.label, id=category.id),
        category.origin,
        category.definition or None,
        tuple(_anchor(anchor, names) for anchor in category.anchors) or None,
        tuple(rule.text for rule in category.rules) or None,
        tuple(written(pattern) for pattern in category.patterns) or None,
        category.status,
        version,
    )


def _anchor(anchor: Anchor, names: Mapping[str, str]) -> Message:
    if not anchor.transcript:
        return quoted(anchor.text)
    name = names.get(anchor.transcript, anchor.transcript)
    place = name if anchor.turn is None else citation(name, anchor.turn)
    return say("{quote} ({cite})", quote=quoted(anchor.text), cite=place)


def written(pattern: Pattern) -> str:
    """A search pattern as it stands in the guide."""
    return pattern.source or pattern.text
