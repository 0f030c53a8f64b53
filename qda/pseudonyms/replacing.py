"""A text with its names replaced, and the map between both, so that passages can be carried over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qda.alignment import Alignment
from qda.model import Edit, Span, Transcript
from qda.pseudonyms.key import as_file_name, without_brackets
from qda.pseudonyms.matching import Hit, Matcher

RULE = "pseudonym"
_SIBILANT = ("s", "x", "z", "ß", "S", "X", "Z")


@dataclass(frozen=True, slots=True)
class Replaced:
    """The new text, the map from the old one, and what was found."""

    text: str
    alignment: Alignment
    hits: tuple[Hit, ...]


def replace_names(matcher: Matcher, text: str, *, scope: str | None = None, plain: Sequence[Span] = ()) -> Replaced:
    """Put the replacements in the place of the names of which the matcher is sure.

    Inside the stretches `plain` (speakers' labels) brackets are left off, because no label may hold any.
    """
    hits = tuple(hit for hit in matcher.hits(text, scope=scope) if hit.sure)
    return _replaced(text, hits, plain)


def replace_in_id(matcher: Matcher, name: str) -> str:
    """An id or file name with its names replaced by what may stand in file names."""
    parts, position = [], 0
    for hit in matcher.hits(name, running=False):
        parts += [name[position : hit.start], as_file_name(hit.entry.replacement)]
        position = hit.end
    return "".join([*parts, name[position:]])


def replace_plain(matcher: Matcher, text: str, *, scope: str | None = None) -> str:
    """A text with its names replaced, without brackets."""
    return replace_names(matcher, text, scope=scope, plain=(Span(0, len(text)),)).text


def labels_of(transcript: Transcript) -> list[Span]:
    """The stretches of a transcript that hold the speakers' labels: before each turn, its line or the one above."""
    found, position = [], 0
    for turn in transcript.turns:
        before = transcript.text[position : turn.start]
        line = before.rstrip().rfind("\n") + 1
        if before.strip():
            found.append(Span(position + line, turn.start))
        position = max(position, turn.end)
    return found


def carried(span: Span, alignment: Alignment) -> Span:
    """A passage in the new text; one that cuts a name grows over the whole of it."""
    return alignment.to_reading(span)


def _replaced(text: str, hits: tuple[Hit, ...], plain: Sequence[Span]) -> Replaced:
    alignment = Alignment.from_edits(_edits(text, hits, plain), len(text))
    return Replaced(alignment.apply(text), alignment, hits)


def _edits(text: str, hits: Iterable[Hit], plain: Sequence[Span]) -> Iterator[Edit]:
    for hit in hits:
        is_plain = any(one.start <= hit.start and hit.end <= one.end for one in plain)
        new = without_brackets(hit.entry.replacement) if is_plain else hit.entry.replacement
        yield Edit(hit.start, text[hit.start : hit.end], new + _ending(new, hit.ending), RULE)


def _ending(replacement: str, ending: str) -> str:
    """The ending of the name at its replacement: `[Person 1]s`, but `Weiß’`."""
    return "’" if ending == "s" and replacement.endswith(_SIBILANT) else ending
