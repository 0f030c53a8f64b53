"""Split a category into parts: its codings are given to them by patterns, by lists or by a sheet; the rest stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qda.codebook.patterns import pattern_of
from qda.coding.rules.compiled import CompiledCodebook
from qda.coding.rules.matching import Matcher
from qda.errors import Conflict, NotFound, Problem, ProblemsFound, did_you_mean
from qda.model import Category, Codebook, Coding
from qda.tables import Column, Table
from qda.tables.passages import citation
from qda.wording import Message, say
from qda.workflow.categories.carrying import carry, suggestion_changes
from qda.workflow.categories.checking import check_id, check_label, check_open
from qda.workflow.categories.forming import Passage, anchor_of, family
from qda.workflow.categories.guide_text import GuideText, SettingsText
from qda.workflow.categories.plan import Plan, planned
from qda.workflow.categories.summaries import summary_changes
from qda.workflow.coder_files import read_anew
from qda.workflow.folder import read_bytes
from qda.workflow.session import Session
from qda.workflow.study import Study
from qda.yamledit import Written

COLUMNS = ("id", "part")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a category: a new category, and what decides which codings go to it.

    `patterns` are search patterns for the words of a coding, `codings` the (beginnings of) ids of codings.
    """

    id: str
    label: str
    definition: str = ""
    patterns: Sequence[str] = ()
    codings: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """How a category is split; `sheet` is a file that was written by `sheet_of` and filled in."""

    category: str
    parts: Sequence[Part] = ()
    beside: bool = False
    sheet: Path | None = None


def plan_split(session: Session, wanted: Split) -> Plan:
    """Put the parts into the guide (below the category, or beside it) and give them the codings that are theirs.

    A coding goes where the sheet says, else where a list names it, else to the one part whose pattern is in its words;
    codings that none or several claim stay where they are. The first coding of a part becomes its anchor example.

    Raises:
        NotFound: no such category or coding.
        ProblemsFound: rows of the sheet that do not fit.
        Conflict: ids or labels are taken, a coding is claimed twice by lists.
    """
    read_anew(session)
    study = session.study
    _check(study.codebook, wanted)
    codings = [one for one in study.codings if one.category == wanted.category]
    parts, undecided = _assigned(study, wanted, codings)
    guide, settings = GuideText(session.gathered), SettingsText(session.gathered)
    behind = family(study.codebook, wanted.category)
    for part in wanted.parts:
        first = next((one for one in codings if parts.get(one.id) == part.id), None)
        guide.add(_mapping(study, wanted, part, first), behind=behind)
        behind = [*behind, part.id]
    carried = carry(session.store, guide.codebook(), lambda one: parts.get(one.id, one.category))
    more = [
        *suggestion_changes(session.store, carried.new_ids, closed=frozenset()),
        *summary_changes(session.store, carried.new_ids, {}),
    ]
    rest = len(codings) - len(parts)
    notes = [say("{n} codings stay with {id}", n=rest, id=wanted.category)] if rest else []
    notes += [say("several patterns are in “{text}” ({id}): it stays", text=_words(one), id=one.id[:8])
              for one in undecided]  # fmt: skip
    detail = f"{wanted.category} → {', '.join(part.id for part in wanted.parts)}"
    return planned(session, "split category", detail, guide, settings, carried=carried, more=more, notes=notes)


def _check(codebook: Codebook, wanted: Split) -> None:
    check_open(codebook, wanted.category)
    found = codebook.get(wanted.category)
    parent = found.parent if found and wanted.beside else wanted.category
    seen: set[str] = set()
    for part in wanted.parts:
        check_id(codebook, part.id)
        check_label(codebook, part.label, parent)
        if part.id in seen:
            raise Conflict(say("the guide has a category '{id}' already", id=part.id))
        seen.add(part.id)
    if not wanted.parts:
        raise Conflict(say("no part is named"), say('name each with --part "ID=label"'))


def _assigned(study: Study, wanted: Split, codings: Sequence[Coding]) -> tuple[dict[str, str], list[Coding]]:
    """The part of each coding that one claims, and the codings that several patterns claim."""
    by_sheet = _from_sheet(wanted, codings) if wanted.sheet else {}
    by_list = _from_lists(wanted, codings)
    matchers: dict[tuple[str, str], Matcher] = {}
    found: dict[str, str] = {}
    undecided = []
    for one in codings:
        if one.id in by_sheet or one.id in by_list:
            found[one.id] = by_sheet.get(one.id) or by_list[one.id]
            continue
        claims = [part.id for part in wanted.parts if _claims(study, part, one, matchers)]
        if len(claims) == 1:
            found[one.id] = claims[0]
        elif claims:
            undecided.append(one)
    return {key: part for key, part in found.items() if part != wanted.category}, undecided


def _claims(study: Study, part: Part, coding: Coding, matchers: dict[tuple[str, str], Matcher]) -> bool:
    if not part.patterns:
        return False
    language = study.transcript(coding.transcript).language
    key = (part.id, language)
    if key not in matchers:
        category = Category(part.id, part.label, patterns=tuple(pattern_of(one) for one in part.patterns))
        matchers[key] = Matcher(CompiledCodebook(Codebook("part", (category,), "", language), language=language))
    return bool(matchers[key].find(study.reading(coding)))


def _from_lists(wanted: Split, codings: Sequence[Coding]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in wanted.parts:
        for start in part.codings:
            fitting = [one.id for one in codings if one.id.startswith(start)]
            if len(fitting) != 1:
                raise NotFound.among(say("coding"), start, [one.id for one in codings][:12])
            if found.setdefault(fitting[0], part.id) != part.id:
                raise Conflict(say("coding {id} is listed for {one} and for {other}",
                                   id=start, one=found[fitting[0]], other=part.id))  # fmt: skip
    return found


def _from_sheet(wanted: Split, codings: Sequence[Coding]) -> dict[str, str]:
    from qda.importers.sheet import read_sheet

    assert wanted.sheet is not None
    name = wanted.sheet.name
    rows = read_sheet(read_bytes(wanted.sheet, str(wanted.sheet)), name=name, columns=COLUMNS)
    header = [cell.strip().lower() for cell in rows[0][1]] if rows else []
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        message = say("the column '{column}' is missing", column=missing[0])
        hint = say("write a sheet with --write-sheet FILE and fill in its column `part`")
        raise ProblemsFound([Problem(name, 1, "", message, hint)])
    places = [header.index(column) for column in COLUMNS]
    ids, known = {one.id for one in codings}, [wanted.category, *(part.id for part in wanted.parts)]
    problems: list[Problem] = []
    found: dict[str, str] = {}
    for line, cells in rows[1:]:
        key, part = (cells[place].strip() if place < len(cells) else "" for place in places)
        if key and key not in ids:
            message = say("no coding of {category} has the id '{id}'", category=wanted.category, id=key)
            problems.append(Problem(name, line, "id", message, did_you_mean(key, ids)))
        elif part and part not in known:
            message = say("'{value}' is none of {options}", value=part, options=", ".join(known))
            problems.append(Problem(name, line, "part", message, did_you_mean(part, known)))
        elif key and part:
            found[key] = part
    if problems:
        raise ProblemsFound(problems)
    return found


def _mapping(study: Study, wanted: Split, part: Part, first: Coding | None) -> dict[str, Written]:
    whole = study.codebook.get(wanted.category)
    assert whole is not None
    passage = Passage(first.transcript, first.turn, first.span) if first else None
    source = whole.source
    if first is not None and whole.origin == "inductive":
        source = citation(first.transcript, first.turn).text(study.settings.language)
    given: dict[str, Written] = {
        "id": part.id, "label": part.label, "parent": whole.parent if wanted.beside else whole.id,
        "origin": whole.origin, "source": source, "definition": part.definition,
        "anchors": [anchor_of(study, passage)] if passage else [], "patterns": list(part.patterns),
    }  # fmt: skip
    return {key: value for key, value in given.items() if value}


def sheet_of(study: Study, category: str, parts: Sequence[Part]) -> Table:
    """All codings of a category with an empty column `part`, to be filled in and read back.

    Raises:
        NotFound: no such category.
    """
    if category not in study.codebook:
        raise NotFound.among(say("category"), category, [one.id for one in study.codebook.categories])
    names: Message | str = ", ".join(part.id for part in parts) or say("the ids of the parts")
    rows = tuple(
        (one.id, None, one.transcript, one.turn, one.coder, study.reading(one), one.memo or None)
        for one in study.codings
        if one.category == category
    )
    return Table(
        "split",
        say("Codings of {category}: write into `part` one of {parts}; an empty cell leaves the coding where it is",
            category=category, parts=names),
        (
            Column("id", "id", kind="id"),
            Column("part", "part", kind="id"),
            Column("transcript", say("Transcript"), kind="id"),
            Column("turn", say("Paragraph"), kind="count"),
            Column("coder", say("Coder"), kind="id"),
            Column("passage", say("Passage"), kind="quote", weight=4),
            Column("memo", say("Memo"), weight=2),
        ),
        rows,
    )  # fmt: skip


def _words(coding: Coding) -> str:
    words = " ".join(coding.quote.split())
    return words if len(words) <= 60 else words[:59].rstrip() + "…"
