"""Doubtful places of the smoothing: listed, and decided by a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from qda.errors import Problem, ProblemsFound
from qda.model import Flag, Transcript, Turn
from qda.smoothing.deciding import CHOICES, KEEP, Decision, lost_data
from qda.store import Change
from qda.tables import Column, Table
from qda.wording import Message, say
from qda.workflow.decisions import TABLE, decision_key, flag_row
from qda.workflow.rule_names import CHOICE_NAMES, FLAG_NAMES
from qda.workflow.session import Session, now
from qda.workflow.study import Study

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubtful place by its number in the transcript; `decision` is None as long as it is open."""

    number: int
    transcript: Transcript
    turn: Turn
    flag: Flag
    decision: Decision | None = None

    @property
    def quote(self) -> str:
        """The place as transcribed."""
        return self.transcript.text[self.flag.start : self.flag.end]

    @property
    def choice(self) -> str:
        """What was decided, or empty."""
        return self.decision.choice if self.decision else ""


def doubts(study: Study, transcript: Transcript) -> list[Doubt]:
    """The doubtful places of a transcript, numbered in its order, with what was decided on them."""
    decided = {one.flag: one for one in study.readings.decided(transcript.id).flags}
    found: list[Doubt] = []
    for turn in transcript.turns:
        plain = study.readings.of(transcript, turn, study.settings.smoothing.profile)
        flags = {*plain.flags, *study.readings.of(transcript, turn).flags}
        flags |= {one for one in decided if turn.start <= one.start and one.end <= turn.end}
        for flag in sorted(flags, key=lambda one: (one.start, one.end, one.code)):
            found.append(Doubt(len(found) + 1, transcript, turn, flag, decided.get(flag)))
    return found


def chosen(
    found: Sequence[Doubt], *, turns: Sequence[int] = (), numbers: Sequence[int] = (), kinds: Sequence[str] = ()
) -> list[Doubt]:
    """The places in these paragraphs, of these numbers and kinds; where only kinds are named, those still open.

    Raises:
        ProblemsFound: paragraphs, numbers and kinds that have no doubtful place.
    """
    where = ", ".join(dict.fromkeys(one.transcript.id for one in found))
    missing = list(_missing(found, turns, numbers, kinds))
    if missing:
        hint = say("list them: {command}", command="qda smoothing decide")
        raise ProblemsFound([Problem(where or "qda", 0, "", message) for message in missing], hint)
    return [
        one
        for one in found
        if (not turns or one.turn.number in turns)
        and (not numbers or one.number in numbers)
        and (not kinds or one.flag.code in kinds)
        and (turns or numbers or one.decision is None)
    ]


def _missing(
    found: Sequence[Doubt], turns: Sequence[int], numbers: Sequence[int], kinds: Sequence[str]
) -> Iterator[Message]:
    total = len(found)
    for turn in sorted(set(turns) - {one.turn.number for one in found}):
        yield say("paragraph {n} has no doubtful place", n=turn)
    for number in sorted(set(numbers) - {one.number for one in found}):
        yield say("there is no doubtful place {n}; there are {total}", n=number, total=total)
    for kind in sorted(set(kinds) - {one.flag.code for one in found}):
        yield say("there is no doubtful place of the kind '{kind}'", kind=kind)


def decide(
    session: Session, wanted: Sequence[Doubt], choice: str, *, inserted: str = "", losing: Sequence[str] = ()
) -> Study:
    """Keep one decision for all these places with one log entry; the study's readings follow at once.

    `losing` names the negations, numbers and quotations that may leave the reading.

    Raises:
        ProblemsFound: a place that does not allow the choice, or words of meaning that would go without being named.
    """
    made = [(one, Decision(one.flag, one.quote, choice, inserted)) for one in wanted]
    problems = [problem for one, new in made for problem in _problems(session.study, one, new, losing)]
    if problems:
        raise ProblemsFound(problems)
    when, changes = now(), []
    for one, new in made:
        if new != one.decision:
            row = flag_row(one.transcript.id, one.turn.number, new, who=session.who, when=when)
            changes.append(Change(TABLE, row["id"], session.store.row(TABLE, row["id"]), row))
    return session.record("decide on doubtful places", changes, detail=_detail(wanted, choice))


def reopen(session: Session, wanted: Sequence[Doubt]) -> Study:
    """Take the decisions on these places back, with one log entry."""
    changes = []
    for one in wanted:
        key = decision_key(one.transcript.id, one.flag.start, one.flag.end, one.flag.code)
        before = session.store.row(TABLE, key)
        if before is not None:
            changes.append(Change(TABLE, key, before, None))
    return session.record("reopen doubtful places", changes, detail=_detail(wanted, ""))


def _detail(wanted: Sequence[Doubt], choice: str) -> str:
    names = ", ".join(dict.fromkeys(one.transcript.id for one in wanted))
    return f"{names}: {len(wanted)} {choice}".rstrip()


def _problems(study: Study, one: Doubt, new: Decision, losing: Sequence[str]) -> Iterator[Problem]:
    where = f"{one.transcript.id} ¶ {one.turn.number}"
    allowed = CHOICES.get(one.flag.code, (KEEP,))
    if new.choice not in allowed:
        message = say(
            "“{quote}” ({kind}) cannot be decided so: {choice}",
            quote=_short(one.quote), kind=one.flag.code, choice=CHOICE_NAMES[new.choice],
        )  # fmt: skip
        options = ", ".join(f"--{name}" for name in allowed)
        yield Problem(where, 0, "", message, say("possible: {choices}", choices=options))
        return
    gone = [word for word in _lost(study, one, new) if word not in losing]
    if gone:
        message = say("“{quote}”: the reading would lose {words}", quote=_short(one.quote), words=", ".join(gone))
        options = " ".join(f"--losing '{word}'" for word in dict.fromkeys(gone))
        yield Problem(where, 0, "", message, say("if that is meant, name what goes: {options}", options=options))


def _lost(study: Study, one: Doubt, new: Decision) -> tuple[str, ...]:
    """The negations, numbers and quotations that the paragraph's reading would lose."""
    before = study.readings.decided(one.transcript.id)
    others = tuple(two for two in before.flags if two.flag != one.flag)
    readings = [
        study.readings.tried(one.transcript, one.turn, replace(before, flags=flags))
        for flags in (others, (*others, new))
    ]
    lexicon = study.readings.lexicon(one.transcript.language)
    return lost_data(readings[0].text, readings[1].text, lexicon)


def _short(quote: str) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"


def doubts_table(found: Sequence[Doubt]) -> Table:
    """Doubtful places: transcript, number, paragraph, the words, why, what is possible, and what was decided."""
    return Table(
        "doubtful-places",
        say("Doubtful places of the smoothing"),
        (
            Column("transcript", say("Transcript"), "id"),
            Column("number", say("Number"), "count"),
            Column("turn", say("Paragraph"), "count"),
            Column("text", say("As transcribed"), "quote"),
            Column("flag", say("Doubtful place"), "id"),
            Column("why", say("Why")),
            Column("possible", say("Possible"), "id"),
            Column("decision", say("Decision"), "id"),
            Column("inserted", say("Inserted")),
        ),
        tuple(
            (
                one.transcript.id, one.number, one.turn.number, _short(one.quote), one.flag.code, _name(one.flag.code),
                ", ".join(CHOICES.get(one.flag.code, (KEEP,))), CHOICE_NAMES[one.choice],
                (one.decision.inserted if one.decision else "") or None,
            )
            for one in found
        ),
    )  # fmt: skip


def _name(code: str) -> Message | str:
    return FLAG_NAMES.get(code, code)
