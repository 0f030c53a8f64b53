"""What listings print: transcripts, turns, edits, categories, codings, cases, memos, log, as tables of values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from qda.codebook import value_name
from qda.model import Codebook, Coding, Event, Memo, Transcript, Turn
from qda.tables import EDIT_COLUMNS, Column, Row, SmoothedTurn, Table, Text, coding_list
from qda.wording import say
from qda.workflow.concordance import Hit
from qda.workflow.log_names import log_detail, log_name
from qda.workflow.rule_names import CHOICE_NAMES
from qda.workflow.study import Study


def transcripts_table(study: Study) -> Table:
    """One transcript a row."""
    rows = []
    for one in study.transcripts:
        times = [turn.time_end if turn.time_end is not None else turn.time_start for turn in one.turns]
        seconds = max((time for time in times if time is not None), default=None)
        findings = "; ".join(finding.code for finding in one.findings)
        rows.append(
            (one.id, one.case, one.language, one.convention, one.source.name, one.source.sha256, len(one.turns),
             sum(len(turn.text.split()) for turn in one.turns), seconds, findings or None)
        )  # fmt: skip
    return Table(
        "transcripts",
        say("Transcripts"),
        (
            Column("transcript", say("Transcript"), "id"),
            Column("case", say("Case"), "id"),
            Column("language", say("Language"), "id"),
            Column("convention", say("Convention"), "id"),
            Column("file", say("File"), "id"),
            Column("sha256", "sha256", "id", where="data"),
            Column("turns", say("Turns"), "count"),
            Column("words", say("Words"), "count"),
            Column("seconds", say("Seconds"), "count"),
            Column("findings", say("Findings")),
        ),
        tuple(rows),
    )


def turns_table(study: Study, transcript: Transcript) -> Table:
    """One turn a row, what was spoken beside the reading."""
    rows = tuple(
        (turn.number, turn.speaker, turn.role, turn.start, turn.end, turn.time_start, turn.time_end, turn.text,
         study.readings.of(transcript, turn).text)
        for turn in transcript.turns
    )  # fmt: skip
    return Table(
        "turns",
        say("Turns of {transcript}", transcript=transcript.id),
        (
            Column("number", say("Paragraph"), "count"),
            Column("speaker", say("Speaker"), "id"),
            Column("role", say("Role"), "id", where="data"),
            Column("start", say("Start"), "count", where="data"),
            Column("end", say("End"), "count", where="data"),
            Column("time_start", say("From (s)"), "count", where="data"),
            Column("time_end", say("To (s)"), "count", where="data"),
            Column("text", say("As transcribed"), "quote"),
            Column("reading", say("Reading"), "quote"),
        ),
        rows,
    )


def edits_table(study: Study, transcript: Transcript, turns: Sequence[int] = ()) -> Table:
    """Every edit and flag of the study's profile in a transcript."""
    rows: list[Row] = []
    for turn in transcript.turns:
        if turns and turn.number not in turns:
            continue
        rows += smoothed_turn(study, transcript, turn).rows()
    return Table("smoothing", say("Smoothing of {transcript}", transcript=transcript.id), EDIT_COLUMNS, tuple(rows))


def smoothed_turn(study: Study, transcript: Transcript, turn: Turn) -> SmoothedTurn:
    """What smoothing and people's decisions did to a turn under the study's profile."""
    view = study.readings.of(transcript, turn)
    decided = study.readings.decided(transcript.id).of_turn(turn.span)
    places = tuple((one.flag, CHOICE_NAMES[one.choice]) for one in decided)
    return SmoothedTurn(transcript.id, turn.number, view.edits, view.flags, places)


def codebook_table(codebook: Codebook) -> Table:
    """One category a row, with everything that the guide says of it."""
    rows = []
    for one in codebook.categories:
        anchors = tuple(
            f"{anchor.text} ({anchor.transcript}, {anchor.turn})" if anchor.transcript else anchor.text
            for anchor in one.anchors
        )
        rules = tuple(rule.text + (f" → {rule.against}" if rule.against else "") for rule in one.rules)
        rows.append(
            (one.id, one.parent or None, one.label, one.origin, value_name("origin", one.origin),
             one.definition or None, anchors or None, rules or None,
             tuple(pattern.source for pattern in one.patterns) or None, one.status,
             value_name("status", one.status), codebook.version,
             one.merged_into or None, one.priority or None, one.exclusive_group or None, one.color or None)
        )  # fmt: skip
    levels = tuple(len(codebook.path(one.id)) - 1 for one in codebook.categories)
    return Table(
        "codebook",
        say("Category guide: {title}", title=codebook.title),
        (
            Column("id", say("Category"), "id"),
            Column("parent", say("Parent"), "id", where="data"),
            Column("label", say("Label"), weight=2),
            Column("origin", say("Origin"), "id", where="data"),
            Column("kind", say("Origin"), "id", where="print"),
            Column("definition", say("Definition"), weight=3),
            Column("anchors", say("Anchor examples"), where="data"),
            Column("rules", say("Coding rules"), where="data"),
            Column("patterns", say("Patterns"), where="data"),
            Column("status", say("Status"), "id", where="data"),
            Column("state", say("Status"), "id", where="print"),
            Column("version", say("Version"), "id", where="data"),
            Column("merged_into", say("Merged into"), "id", where="data"),
            Column("priority", say("Priority"), "id", where=_where(one.priority for one in codebook.categories)),
            Column("exclusive_group", say("Exclusive group"), "id",
                   where=_where(one.exclusive_group for one in codebook.categories)),
            Column("color", say("Colour"), "id", where="data"),
        ),
        tuple(rows),
        levels=levels,
    )  # fmt: skip


def _where(values: Iterable[str]) -> Literal["everywhere", "data"]:
    """A column is printed where any category has a value."""
    return "everywhere" if any(values) else "data"


def codings_table(study: Study, codings: Iterable[Coding]) -> Table:
    """Codings or suggestions, one a row."""
    return coding_list(codings, reading=study.reading)


def cases_table(study: Study) -> Table:
    """The cases with their variables."""
    names = list(dict.fromkeys(name for case in study.cases for name in case.variables))
    columns = [Column("case", say("Case"), "id"), *(Column(name, name) for name in names)]
    rows = tuple((case.id, *(case.variables.get(name) for name in names)) for case in study.cases)
    return Table("cases", say("Cases"), tuple(columns), rows)


def memos_table(memos: Iterable[Memo]) -> Table:
    """The memos, oldest first."""
    rows = tuple(
        (one.id, one.type, one.target_kind, one.target or None, one.text, one.author, one.when) for one in memos
    )
    return Table(
        "memos",
        say("Memos"),
        (
            Column("id", say("Memo"), "id"),
            Column("type", say("Type"), "id"),
            Column("target_kind", say("On"), "id"),
            Column("target", say("Which"), "id"),
            Column("text", say("Text"), "quote"),
            Column("author", say("Author"), "id"),
            Column("when", say("When"), "id"),
        ),
        rows,
    )


def log_table(events: Iterable[Event]) -> Table:
    """The log, newest first; in data with the stable names of its entries, on a page with names that people read."""
    rows = tuple(
        (
            one.number,
            one.when,
            one.who,
            one.what,
            log_name(one.what),
            one.detail or None,
            log_detail(one.what, one.detail) or None,
            one.undone_by,
        )
        for one in sorted(events, key=lambda one: -one.number)
    )
    return Table(
        "log",
        say("Log"),
        (
            Column("number", say("No."), "count"),
            Column("when", say("When"), "id"),
            Column("who", say("Who"), "id"),
            Column("what", say("What"), where="data"),
            Column("name", say("What"), where="print"),
            Column("detail", say("Detail"), where="data"),
            Column("about", say("Detail"), where="print"),
            Column("undone_by", say("Undone by"), "count"),
        ),
        rows,
    )


def hits_table(hits: Iterable[Hit], *, context: int = 40) -> Table:
    """Search hits, one a row, with `context` letters on either side (keyword in context).

    `start` and `end` are the unit around the hit: what is coded when the hit is.
    """
    rows: list[Row] = []
    for number, hit in enumerate(hits, start=1):
        before, after = " ".join(hit.before.split()), " ".join(hit.after.split())
        before = before if len(before) <= context else "…" + before[len(before) - context :]
        after = after if len(after) <= context else after[:context] + "…"
        rows.append(
            (number, hit.transcript.id, hit.turn.number, hit.case, hit.turn.speaker, before, hit.match, after,
             ", ".join(hit.categories) or None, hit.span.start, hit.span.end)
        )  # fmt: skip
    return Table(
        "hits",
        say("Passages found"),
        (
            Column("number", say("No."), "count"),
            Column("transcript", say("Transcript"), "id"),
            Column("turn", say("Paragraph"), "count"),
            Column("case", say("Case"), "id", where="data"),
            Column("speaker", say("Speaker"), "id", where="data"),
            Column("before", say("Before"), weight=3),
            Column("match", say("Found")),
            Column("after", say("After"), weight=3),
            Column("categories", say("Category"), "id"),
            Column("start", say("Start"), "count", where="data"),
            Column("end", say("End"), "count", where="data"),
        ),
        tuple(rows),
    )


def findings_table(study: Study) -> Table:
    """Everything noticed in the transcripts and the folder."""
    from qda.checks.table import SEVERITIES

    order = ("error", "warning", "note")
    rows: list[tuple[str | None, int | None, str, Text, str, Text]] = [
        (where or None, one.line or None, one.severity, SEVERITIES[one.severity], one.code, one.message)
        for where, one in sorted(study.findings, key=lambda one: order.index(one[1].severity))
    ]
    return Table(
        "findings",
        say("Findings"),
        (
            Column("transcript", say("Transcript"), "id"),
            Column("line", say("Line"), "count"),
            Column("severity", say("Weight"), "id", where="data"),
            Column("weight", say("Weight"), "id", where="print"),
            Column("code", say("Code"), "id"),
            Column("finding", say("What was noticed")),
        ),
        tuple(rows),
    )
