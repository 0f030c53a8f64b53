"""A new category: formed from a passage (inductive), or put into the guide from theory (deductive)."""

from __future__ import annotations

import re
import unicodedata
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from qda.coding.locate import locate
from qda.errors import Conflict
from qda.model import Category, Codebook, Coding, RunKind, Span, Transcript
from qda.store import Change
from qda.store.rows import coding_row
from qda.tables.passages import citation
from qda.wording import say
from qda.workflow.categories.checking import check_id, check_label, check_open
from qda.workflow.categories.guide_text import GuideText, SettingsText
from qda.workflow.coder_files import future_files, read_anew
from qda.workflow.session import Session, now
from qda.workflow.study import Study
from qda.yamledit import Written

_NUMBERED = re.compile(r"(.*?)(\d+)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a transcript's verbatim text that begins in a turn."""

    transcript: str
    turn: int
    span: Span


@dataclass(frozen=True, slots=True)
class NewCategory:
    """What a person decided about a new category.

    The first of `passages` becomes the anchor example; `coder`, where given, codes all of them, in
    a run and a pass. An empty `id` is made
    from the neighbours' ids. `criterion` and `level` (of abstraction), where given, go into `study.yaml`.
    """

    label: str
    definition: str
    id: str = ""
    parent: str = ""
    origin: str = "inductive"
    source: str = ""
    memo: str = ""
    passages: Sequence[Passage] = ()
    coder: str = ""
    criterion: str = ""
    level: str = ""
    run: RunKind = "final"
    round: int = 1


def new_category(session: Session, wanted: NewCategory, *, what: str = "new category") -> tuple[Category, list[Coding]]:
    """Put a category into the guide and code its passages; returns both.

    An inductive category needs a passage it was formed from, and a study whose selection criterion and level of
    abstraction are set (Mayring 2010: both come before the first category).

    Raises:
        Conflict: criterion or level are missing, the id is taken, a text is missing; nothing is changed.
        NotFound: the guide has no such parent.
    """
    read_anew(session)
    study = session.study
    check_inductive(study, wanted)
    check_texts(study, wanted)
    category_id = wanted.id or free_id(study.codebook, wanted.parent, wanted.label)
    guide, settings = GuideText(session.gathered), SettingsText(session.gathered)
    settings.set_inductive(wanted.criterion, wanted.level)
    guide.add(_mapping(study, wanted, category_id), behind=family(study.codebook, wanted.parent))
    codebook = guide.codebook()
    codings = _codings(study, wanted, category_id, codebook.version)
    files = {**guide.files(), **settings.files(), **future_files(session, {}, added=codings)}
    changes = [Change("coding", one.id, None, coding_row(one)) for one in codings]
    session.revise(what, changes, files, detail=f"{category_id} {wanted.label}")
    made = session.study.codebook.get(category_id)
    assert made is not None
    return made, codings


def check_inductive(study: Study, wanted: NewCategory) -> None:
    """Whether selection criterion and level of abstraction are known, or given now.

    Raises:
        Conflict: one of them is missing.
    """
    if wanted.origin != "inductive":
        return
    missing = []
    if not (wanted.criterion or study.settings.criterion):
        missing.append(say("the selection criterion (what counts as relevant?)"))
    if not (wanted.level or study.settings.abstraction):
        missing.append(say("the level of abstraction (how concrete is a category?)"))
    if missing:
        both = missing[0] if len(missing) == 1 else say("{one} and {other}", one=missing[0], other=missing[1])
        raise Conflict(
            say("before the first inductive category the study needs {what}", what=both),
            say('write `inductive: {criterion: "…", level: "…"}` in study.yaml, or give --criterion "…" --level "…"',
                ),
        )  # fmt: skip


def check_texts(study: Study, wanted: NewCategory) -> None:
    """Whether label, definition, id, parent and passage are as the guide needs them.

    Raises:
        Conflict: a text is missing or an id is taken or not well formed.
        NotFound: the guide has no such parent.
    """
    if wanted.origin == "inductive" and not wanted.passages:
        raise Conflict(
            say("an inductive category is formed from a passage"),
            say('name it with --from-passage TRANSCRIPT TURN "words"; a category from theory takes --deductive'),
        )
    if not wanted.label.strip() or not wanted.definition.strip():
        raise Conflict(
            say("a category needs a label and a definition"),
            say("the definition says what belongs here and what does not"),
        )
    if wanted.id:
        check_id(study.codebook, wanted.id)
    if wanted.parent:
        check_open(study.codebook, wanted.parent)
    check_label(study.codebook, wanted.label, wanted.parent)


def family(codebook: Codebook, parent: str) -> list[str]:
    """A category and everything below it; of '' the whole guide."""
    return [parent, *(one.id for one in codebook.descendants(parent))] if parent else []


def free_id(codebook: Codebook, parent: str, label: str) -> str:
    """An id that continues those of the siblings (SK1, SK2 → SK3), else one made from the parent's or the label."""
    taken = {one.id for one in codebook.categories}
    siblings = [one.id for one in codebook.children(parent)]
    numbered = [found for one in siblings if (found := _NUMBERED.fullmatch(one))]
    if numbered and len(numbered) * 2 > len(siblings):
        stem = numbered[-1][1]
        number = max(int(found[2]) for found in numbered if found[1] == stem) + 1
    elif parent:
        stem, number = (parent if not parent[-1].isdigit() else f"{parent}."), 1
    else:
        stem, number = _from_label(label), 0
    while (made := f"{stem}{number or ''}") in taken:
        number += 1
    return made


def _from_label(label: str) -> str:
    """The initials of the label's words in capitals."""
    flat = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    return "".join(word[0].upper() for word in re.findall(r"[A-Za-z0-9]+", flat))[:4] or "K"


def _mapping(study: Study, wanted: NewCategory, category_id: str) -> dict[str, Written]:
    passages = [anchor_of(study, one) for one in wanted.passages[:1]]
    source = wanted.source
    if not source and wanted.passages:
        first = wanted.passages[0]
        source = citation(first.transcript, first.turn).text(study.settings.language)
    given: dict[str, Written] = {
        "id": category_id, "label": wanted.label.strip(), "parent": wanted.parent, "origin": wanted.origin,
        "source": source, "definition": wanted.definition.strip(), "anchors": passages, "memo": wanted.memo,
    }  # fmt: skip
    return {key: value for key, value in given.items() if value}


def anchor_of(study: Study, passage: Passage) -> dict[str, Written]:
    """A passage as an anchor example: its words as they are read, where that finds the same place again."""
    transcript = study.transcript(passage.transcript)
    words = " ".join(transcript.text[passage.span.start : passage.span.end].split())
    read = study.read(transcript, passage.span)
    if read and _finds(study, transcript, read, passage):
        words = read
    return {"text": words, "transcript": passage.transcript, "turn": passage.turn}


def _finds(study: Study, transcript: Transcript, words: str, passage: Passage) -> bool:
    places = locate(words, transcript, lambda turn: study.readings.views(transcript, turn), turn=passage.turn)
    return len(places) == 1 and places[0].span.overlaps(passage.span)


def _codings(study: Study, wanted: NewCategory, category_id: str, version: str) -> list[Coding]:
    if not wanted.coder:
        return []
    when, made = now(), []
    for one in dict.fromkeys(wanted.passages):
        text = study.transcript(one.transcript).text
        span = one.span
        made.append(
            Coding(str(uuid.uuid4()), one.transcript, one.turn, span.start, span.end, text[span.start : span.end],
                   category_id, wanted.coder, run=wanted.run, round=wanted.round, codebook_version=version, when=when)
        )  # fmt: skip
    return made
