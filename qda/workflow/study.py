"""A study as it stands: what the folder and the study file say together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qda.coding.units import UnitsOfTranscript, study_units
from qda.errors import NotFound
from qda.model import Case, Codebook, Coding, Finding, Memo, Span, Transcript, Turn
from qda.settings import Settings
from qda.smoothing.conventions import Convention, own_convention
from qda.smoothing.lexicon import Lexicon, load_lexicon
from qda.smoothing.repairs import Repair
from qda.smoothing.turns import TurnReading, read_turn, turn_repairs
from qda.wording import Message, say
from qda.workflow.decisions import NOTHING_DECIDED, Decided
from qda.workflow.neighbours import Neighbours


@dataclass(slots=True)
class Readings:
    """The readings of all turns, each made once and kept."""

    settings: Settings
    _lexica: dict[str, Lexicon] = field(default_factory=dict)
    _made: dict[tuple[str, int, str, bool], TurnReading] = field(default_factory=dict)
    _units: dict[str, UnitsOfTranscript] = field(default_factory=dict)
    _decided: Mapping[str, Decided] = field(default_factory=dict)

    def take(self, decided: Mapping[str, Decided]) -> None:
        """Read by these decisions (by transcript) from now on."""
        if decided != self._decided:
            self._decided = decided
            self._made.clear()
            self._units.clear()

    def decided(self, transcript: str) -> Decided:
        """What people decided on a transcript."""
        return self._decided.get(transcript, NOTHING_DECIDED)

    def repairs(self, transcript: Transcript, turn: Turn) -> tuple[Repair, ...]:
        """The self-repairs that are proposed in a turn."""
        return turn_repairs(
            turn,
            transcript.text,
            language=transcript.language,
            convention=self._convention(transcript.convention),
            profile=self.settings.smoothing.profile,
            lexicon=self.lexicon(transcript.language),
        )

    def of(self, transcript: Transcript, turn: Turn, profile: str = "") -> TurnReading:
        """The reading of a turn as the study has it, or under a named profile and then without any decision."""
        decided = NOTHING_DECIDED if profile else self.decided(transcript.id)
        applied = not profile and self.settings.smoothing.repairs == "apply"
        profile = profile or self.settings.smoothing.profile
        key = (transcript.id, turn.number, profile, applied or decided is not NOTHING_DECIDED)
        if key not in self._made:
            self._made[key] = self.tried(transcript, turn, decided, profile=profile, repairs=applied)
        return self._made[key]

    def tried(
        self, transcript: Transcript, turn: Turn, decided: Decided, *, profile: str = "", repairs: bool = False
    ) -> TurnReading:
        """What a turn would read like by these decisions; `repairs` takes all self-repairs out."""
        mode = self.settings.smoothing.repairs
        made = read_turn(
            turn,
            transcript.text,
            language=transcript.language,
            convention=self._convention(transcript.convention),
            profile=profile or self.settings.smoothing.profile,
            repairs=repairs,
            accepted=decided.repairs if mode == "propose" else (),
            decided=decided.changes(),
            lexicon=self.lexicon(transcript.language),
        )
        settled = {one.flag for one in decided.flags}
        if settled.isdisjoint(made.flags):
            return made
        return replace(made, flags=tuple(one for one in made.flags if one not in settled))

    def views(self, transcript: Transcript, turn: Turn) -> Sequence[TurnReading]:
        """The readings in which a quote is looked for: what was spoken, the study's reading, the other profiles."""
        order = dict.fromkeys(("verbatim", "", self.settings.smoothing.profile, "light", "full"))
        found = [self.of(transcript, turn, profile) for profile in order]
        return list({id(one): one for one in found}.values())

    def units(self, transcript: Transcript) -> UnitsOfTranscript:
        """The study's units of interviewee speech in a transcript."""
        if transcript.id not in self._units:
            self._units[transcript.id] = study_units(transcript, self.of, unit=self.settings.units.coding)
        return self._units[transcript.id]

    def _convention(self, name: str) -> str | Convention:
        own = self.settings.smoothing.conventions.get(name)
        return own_convention(name, based_on=own.based_on, pause=own.pause, comment=own.comment) if own else name

    def lexicon(self, language: str) -> Lexicon:
        """The word lists of a language with the study's own words."""
        if language not in self._lexica:
            self._lexica[language] = load_lexicon(language, extra_words=self.settings.smoothing.words)
        return self._lexica[language]


@dataclass(frozen=True)
class Study:
    """A study, immutable: settings, guide, transcripts, cases, codings (accepted ones) and suggestions.

    `finished` holds transcript and coder where a coder has marked a transcript as finished;
    `findings` are things noticed on the way, `left_out` the bad parts that `--keep-going` passed over.
    """

    folder: Path
    settings: Settings
    codebook: Codebook
    transcripts: tuple[Transcript, ...]
    cases: tuple[Case, ...]
    codings: tuple[Coding, ...]
    suggestions: tuple[Coding, ...] = ()
    memos: tuple[Memo, ...] = ()
    finished: tuple[tuple[str, str], ...] = ()
    findings: tuple[tuple[str, Finding], ...] = ()
    left_out: tuple[Message, ...] = ()
    inputs: tuple[tuple[str, str], ...] = ()
    readings: Readings = field(default=None, repr=False, compare=False)  # type: ignore[assignment]  # set below

    def __post_init__(self) -> None:
        if self.readings is None:
            object.__setattr__(self, "readings", Readings(self.settings))

    def transcript(self, transcript_id: str) -> Transcript:
        """The transcript of that id.

        Raises:
            NotFound: there is none; the nearest is named.
        """
        for one in self.transcripts:
            if one.id == transcript_id:
                return one
        raise NotFound.among(say("transcript"), transcript_id, [one.id for one in self.transcripts])

    def turn(self, coding: Coding) -> Turn:
        """The turn that a coding begins in."""
        return next(one for one in self.transcript(coding.transcript).turns if one.number == coding.turn)

    def reading(self, coding: Coding) -> str:
        """The words of a coding in the study's reading; of a coding over several turns each turn's part."""
        return self.read(self.transcript(coding.transcript), coding.span)

    def read(self, transcript: Transcript, span: Span) -> str:
        """A stretch of a transcript in the study's reading."""
        parts = []
        for turn in transcript.turns_in(span):
            view = self.readings.of(transcript, turn)
            part = view.to_reading(span)
            start = _with_kept_copy(view, transcript.text, span, part.start)
            parts.append(view.text[start : part.end].strip())
        return " ".join(part for part in parts if part)

    def case_of(self, coding: Coding) -> str:
        """The case a coding counts for: that of its turn's speaker."""
        transcript = self.transcript(coding.transcript)
        turn = next((one for one in transcript.turns if one.number == coding.turn), None)
        return transcript.case_of(turn) if turn else transcript.case or transcript.id

    def counted(self) -> tuple[Coding, ...]:
        """The codings that tables count: of the final run, first pass, by the coder whom the study names.

        `count: union` counts a passage that any coder coded (the same passage and category once), `consensus` those
        where every coder has an overlapping coding of the category (in the main coder's borders).
        """
        final = [one for one in self.codings if one.run == "final" and one.round == 1]
        main = self.main_coder
        if self.settings.count == "union":
            unique = {(one.transcript, one.start, one.end, one.category): one for one in reversed(final)}
            return tuple(sorted(unique.values(), key=_by_place))
        if self.settings.count == "consensus":
            near, coders = Neighbours(final), {one.coder for one in final}
            return tuple(one for one in final if one.coder == main and coders == _alike(one, near))
        return tuple(one for one in final if one.coder == main)

    @property
    def coders(self) -> tuple[str, ...]:
        """All coders that have a coding, sorted."""
        return tuple(sorted({one.coder for one in self.codings}))

    @property
    def main_coder(self) -> str:
        """The coder whose codings the tables count: the one the study names, else the first with a final coding."""
        if self.settings.main_coder:
            return self.settings.main_coder
        return min((one.coder for one in self.codings if one.run == "final"), default="")

    def units(self) -> dict[str, UnitsOfTranscript]:
        """The study's units of interviewee speech, by transcript."""
        return {one.id: self.readings.units(one) for one in self.transcripts}


def _with_kept_copy(view: TurnReading, text: str, span: Span, start: int) -> int:
    """Where a passage begins in the reading if it begins in a repetition that smoothing took out.

    Of “I I repair” the reading keeps the first “I”; a passage from the second one on is shown with the kept one.
    """
    for edit in view.edits:
        if edit.rule in ("RP", "RN") and edit.start <= span.start < edit.end:
            removed = text[span.start : edit.end].strip(" ,").casefold()
            before = view.text[:start].rstrip(" ,")
            if removed and before.casefold().endswith(removed):
                return len(before) - len(removed)
    return start


def _alike(coding: Coding, near: Neighbours) -> set[str]:
    """The coders who put the passage, or a part of it, under the same category."""
    return {one.coder for one in near.of(coding) if one.category == coding.category}


def _by_place(coding: Coding) -> tuple[str, int, int, str, str]:
    return (coding.transcript, coding.start, coding.end, coding.category, coding.coder)
