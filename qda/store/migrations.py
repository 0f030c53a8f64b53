"""The tables and how they change from version to version: numbered, each in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from importlib import resources

APPLICATION_ID = 0x71646131  # "qda1"


def m001_initial(connection: sqlite3.Connection) -> None:
    """The first tables."""
    _run(connection, "schema.sql")


def m002_versions(connection: sqlite3.Connection) -> None:
    """Earlier versions of transcripts, codings without a place."""
    _run(connection, "m002_versions.sql")


def m003_decisions(connection: sqlite3.Connection) -> None:
    """Decisions on self-repairs."""
    _run(connection, "m003_decisions.sql")


def m004_seen(connection: sqlite3.Connection) -> None:
    """Under which version of the guide a coding was first seen."""
    _run(connection, "m004_seen.sql")


def m005_revisions(connection: sqlite3.Connection) -> None:
    """Changes of whole files."""
    _run(connection, "m005_revisions.sql")


def m006_summary(connection: sqlite3.Connection) -> None:
    """The table of reduction, explications, thematic summaries."""
    _run(connection, "m006_summary.sql")


def m007_flag_decisions(connection: sqlite3.Connection) -> None:
    """Decisions on doubtful places of the smoothing."""
    _run(connection, "m007_flag_decisions.sql")


def m008_coding_screen(connection: sqlite3.Connection) -> None:
    """Codings marked as unsure, transcripts marked as finished."""
    _run(connection, "m008_coding_screen.sql")


def m009_vectors(connection: sqlite3.Connection) -> None:
    """Sentence vectors, kept so that they cost once."""
    _run(connection, "m009_vectors.sql")


def m010_settled(connection: sqlite3.Connection) -> None:
    """Which coders' files are one with the study."""
    _run(connection, "m010_settled.sql")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    m001_initial,
    m002_versions,
    m003_decisions,
    m004_seen,
    m005_revisions,
    m006_summary,
    m007_flag_decisions,
    m008_coding_screen,
    m009_vectors,
    m010_settled,
)


def _run(connection: sqlite3.Connection, name: str) -> None:
    script = resources.files("qda.store").joinpath(name).read_text(encoding="utf-8")
    for statement in _statements(script):
        connection.execute(statement)


def _statements(script: str) -> list[str]:
    """The statements of a script; unlike `executescript` they stay inside the running transaction."""
    statements, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            statements.append(current)
            current = ""
    return statements
