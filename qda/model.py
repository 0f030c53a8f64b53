"""The words of the field as immutable values.

Every position is a code point of a transcript's verbatim text, counted from 0, the end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice, takewhile
from operator import attrgetter
from types import MappingProxyType
from typing import Literal, NamedTuple

from qda.wording import Message

Role = Literal["interviewer", "interviewee", "unknown"]
Severity = Literal["note", "warning", "error"]
Origin = Literal["manual", "rule", "model"]
CodingStatus = Literal["suggested", "accepted", "rejected"]
RunKind = Literal["pilot", "final"]
MemoType = Literal["category", "theory", "method", "case"]
CategoryOrigin = Literal["deductive", "inductive"]
CategoryStatus = Literal["draft", "pilot", "final", "merged", "retired"]
CategoryLevel = Literal["nominal", "ordinal", "type"]

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, half-open: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}, {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one character; touching is not overlapping."""
        return max(self.start, other.start) < min(self.end, other.end)

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside, borders included."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same length `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def common(self, other: Span) -> int:
        """How many characters both share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something noticed in a transcript or study; it does not stop the work.

    `code` is stable (`time_backwards`), `line` counts from 1, 0 = the whole file.
    """

    code: str
    severity: Severity
    message: Message
    line: int = 0


class Turn(NamedTuple):
    """One turn at talk.

    `start, end` is the stretch of the verbatim text behind the label. `marks` are the parts of it that nobody spoke
    (inner time marks, line numbers, tier tags, indentation); `text` is the stretch without them. Times are seconds.
    `case` is the case the speaker belongs to; `None` means the case of the transcript.
    """

    number: int
    speaker: str
    role: Role
    start: int
    end: int
    text: str
    time_start: float | None = None
    time_end: float | None = None
    marks: tuple[Span, ...] = ()
    comments: tuple[str, ...] = ()
    line: int = 0
    case: str | None = None

    @property
    def span(self) -> Span:
        """The stretch of the verbatim text."""
        return Span(self.start, self.end)


_end = attrgetter("end")


@dataclass(frozen=True, slots=True)
class Source:
    """The file a transcript came from: its name, the sha256 of its bytes, what it is and how it was decoded."""

    name: str
    sha256: str
    format: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Transcript:
    """An interview: immutable verbatim text and its turns."""

    id: str
    text: str
    turns: tuple[Turn, ...]
    source: Source
    language: str = "de"
    convention: str = "generic"
    case: str = ""
    metadata: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    findings: tuple[Finding, ...] = ()

    def turn_at(self, position: int) -> Turn | None:
        """The turn whose stretch holds `position`, or None between turns."""
        index = bisect_right(self.turns, position, key=_end)
        if index < len(self.turns) and self.turns[index].start <= position:
            return self.turns[index]
        return None

    def turns_in(self, span: Span) -> tuple[Turn, ...]:
        """The turns that share a character with `span`."""
        first = bisect_right(self.turns, span.start, key=_end)
        near = takewhile(lambda turn: turn.start < span.end, islice(self.turns, first, None))
        return tuple(turn for turn in near if turn.span.overlaps(span))

    def turn(self, number: int) -> Turn | None:
        """The turn of that number, or None."""
        if 0 < number <= len(self.turns) and self.turns[number - 1].number == number:
            return self.turns[number - 1]
        return next((one for one in self.turns if one.number == number), None)

    def case_of(self, turn: Turn) -> str:
        """The case a turn counts for."""
        return turn.case or self.case or self.id


@dataclass(frozen=True, slots=True)
class Case:
    """A participant (or whatever the study compares) with its variables, as written in the case table."""

    id: str
    variables: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    transcript: str = ""

    @property
    def group(self) -> str:
        """The value of the variable `group`, empty where there is none."""
        return self.variables.get("group", "")


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a smoothing rule: `removed`, found at `start`, is replaced by `inserted`."""

    start: int
    removed: str
    inserted: str
    rule: str

    def __post_init__(self) -> None:
        if not self.removed:
            raise ValueError("an edit takes away at least one character")

    @property
    def end(self) -> int:
        """Where the removed stretch ends, exclusive."""
        return self.start + len(self.removed)

    @property
    def span(self) -> Span:
        """The removed stretch."""
        return Span(self.start, self.end)

    @property
    def replacement(self) -> str:
        """What stands there in the reading."""
        return self.inserted


@dataclass(frozen=True, slots=True)
class Flag:
    """A place where smoothing left a doubtful case for a person (`code`: `method` names such as `dd_kept`)."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """An anchor example of a category: its words and where they stand."""

    text: str
    transcript: str = ""
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class CodingRule:
    """A coding rule; `against` names the category that it keeps apart from this one."""

    text: str
    against: str = ""


PatternKind = Literal["words", "lemma", "regex", "all"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A search pattern of a category.

    `words`: one or several words with globs, in order; `lemma`: one word in all its forms; `regex`: a regular
    expression; `all`: every one of `parts` within a `within` (sentence, answer, turn). `source` is what was written.
    """

    kind: PatternKind
    text: str = ""
    parts: tuple[Pattern, ...] = ()
    within: Literal["sentence", "answer", "turn"] = "sentence"
    source: str = ""


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """How patterns are compared with words (`match:` of the codebook)."""

    case: Literal["ignore", "keep"] = "ignore"
    compounds: bool = True
    inflection: bool = True
    derivation: bool = False
    in_interviewer: bool = False
    nested: Literal["longest", "all"] = "longest"


@dataclass(frozen=True, slots=True)
class Category:
    """A category of the guide; see `formats.md` 2 for the meaning of each field."""

    id: str
    label: str
    parent: str = ""
    origin: CategoryOrigin = "deductive"
    source: str = ""
    definition: str = ""
    anchors: tuple[Anchor, ...] = ()
    rules: tuple[CodingRule, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    exclude: tuple[Pattern, ...] = ()
    match: MatchOptions = MatchOptions()
    exclusive_group: str = ""
    level: CategoryLevel = "nominal"
    values: tuple[str, ...] = ()
    color: str = ""
    status: CategoryStatus = "final"
    merged_into: str = ""
    priority: str = ""
    memo: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Codebook:
    """A category system: a flat list, the tree in `parent`. `version` is the hash of its content."""

    title: str
    categories: tuple[Category, ...]
    version: str
    language: str = "de"
    id: str = "codebook"

    def __contains__(self, category: object) -> bool:
        return any(one.id == category for one in self.categories)

    def get(self, category: str) -> Category | None:
        """The category of that id, or None."""
        return next((one for one in self.categories if one.id == category), None)

    def children(self, parent: str) -> tuple[Category, ...]:
        """The direct subcategories, in the order of the guide; of '' the main categories."""
        return tuple(one for one in self.categories if one.parent == parent)

    def descendants(self, root: str) -> tuple[Category, ...]:
        """All categories below `root`, depth first, in the order of the guide; `root` itself left out."""
        found: list[Category] = []
        for child in self.children(root):
            found.append(child)
            found.extend(self.descendants(child.id))
        return tuple(found)

    def path(self, category: str) -> tuple[str, ...]:
        """The ids from the main category down to `category`."""
        chain: list[str] = []
        current = self.get(category)
        while current is not None and current.id not in chain:
            chain.append(current.id)
            current = self.get(current.parent) if current.parent else None
        return tuple(reversed(chain))


NEAR_EVIDENCE = "nearest"  # pattern of evidence of the classifier that names a coded paragraph, as `≈ E3:14`
BELOW_EVIDENCE = "below"  # pattern of evidence that says: less sure than the classifier has to be, as `< 0.41`


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why something was suggested: the words that matched, their place and the pattern they matched."""

    text: str
    start: int
    end: int
    pattern: str


@dataclass(frozen=True, slots=True)
class Coding:
    """A passage put under a category by a coder, or suggested by a rule or model.

    `unsure` marks a coding that its coder wants to look at again; it counts like any other.
    """

    id: str
    transcript: str
    turn: int
    start: int
    end: int
    quote: str
    category: str
    coder: str
    origin: Origin = "manual"
    status: CodingStatus = "accepted"
    memo: str = ""
    run: RunKind = "final"
    round: int = 1
    value: str = ""
    confidence: float | None = None
    evidence: tuple[Evidence, ...] = ()
    codebook_version: str = ""
    when: str = ""
    unsure: bool = False

    @property
    def span(self) -> Span:
        """The coded stretch of the verbatim text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Memo:
    """A note on a category, case, transcript, coding or the study (`target_kind`), of a type, by an author."""

    id: str
    type: MemoType
    text: str
    author: str
    target_kind: Literal["study", "category", "case", "transcript", "coding"] = "study"
    target: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the study's log. `undone_by` is the number of the event that took it back."""

    number: int
    when: str
    who: str
    what: str
    detail: str
    undone_by: int | None = None
