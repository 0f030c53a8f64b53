"""What stands before the first turn: `key: value` lines, front matter, legends of the labels."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from qda.model import Role
from qda.transcript.heads import Head, Lines
from qda.transcript.labels import names_role, role_of

_PAIR = re.compile(r"[\s>*_•–-]*([^\W\d_][^:=\n]{0,59}?)[*_]*\s*[:=][*_]*(?!//)\s*(.*?)[\s*_]*")
_LEGEND = re.compile(r"(?<![\w.?&/])([^\W\d_][\w.]{0,20}(?: \w{1,20})?)\s*=\s*([^;,)=\n]{1,40})")
_LONGEST = 400  # a longer line is no metadata
_RULE = re.compile(r"\s*([-*_=#~])\1{2,}\s*")


@dataclass(frozen=True, slots=True)
class Preamble:
    """The metadata, the roles they give to labels, and the lines (from 0) that are neither metadata nor blank."""

    metadata: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    loose: tuple[int, ...] = ()


def front_matter_end(lines: Lines) -> int:
    """The index of the first line behind a YAML front matter, 0 where there is none."""
    if lines.lines[0].strip() != "---":
        return 0
    for index, line in enumerate(lines.lines[1:200], start=1):
        if line.strip() in ("---", "..."):
            return index + 1 if index + 1 < len(lines.lines) else 0
    return 0


def read_preamble(lines: Lines, upto: int, labels: Collection[str]) -> Preamble:
    """Read the lines before line `upto`, where the first turn begins; `labels` are those of the turns."""
    found = Preamble()
    loose = []
    for index in range(upto):
        line = lines.lines[index]
        if not line.strip() or _RULE.fullmatch(line):
            continue
        short = len(line) <= _LONGEST
        if short and (pair := _PAIR.fullmatch(line)):
            found.metadata.setdefault(pair[1].strip(), pair[2])
            _roles(found.roles, pair[1].strip(), pair[2], labels)
        elif short and (legend := _LEGEND.findall(line)):
            for key, value in legend:
                found.metadata.setdefault(key, value.strip())
                _roles(found.roles, key, value.strip(), labels)
        else:
            loose.append(index)
    return Preamble(found.metadata, found.roles, tuple(loose))


def header_block_end(lines: Lines, first: int = 0) -> int:
    """The index behind a leading block of `key: value` lines that a blank line closes, else `first`."""
    index = first
    while index < len(lines.lines) and not lines.lines[index].strip():
        index += 1
    begin = index
    while index < len(lines.lines) and index - begin < 60:
        line = lines.lines[index]
        if not line.strip():
            return index if index > begin and any(one.strip() for one in lines.lines[index:]) else first
        if len(line) > 200 or not _PAIR.fullmatch(line):
            return first
        index += 1
    return first


def without_legend(lines: Lines, heads: list[Head], first: int = 0) -> list[Head]:
    """Take the lines of a header block out of the turns.

    A line such as “Interviewer: Anna Meier” or “B: Befragte” in the block of `key: value` lines at the top says who
    somebody is. It is no turn where the value is a role or a label, or where another label of that role speaks later.
    """
    end = header_block_end(lines, first)
    block = [head for head in heads if head.line < end]
    later = [head for head in heads if head.line >= end]
    if not block or not later:
        return heads
    spoken = {head.label for head in later}
    roles_later = {role_of(one) for one in spoken}
    kept = []
    for head in block:
        value = lines.lines[head.line][head.start - head.at :].strip()
        names = names_role(head.label) != "unknown"
        legend = names_role(value) != "unknown" or (names and value in spoken)
        stands_in = names and head.label not in spoken
        if not legend and not (stands_in and names_role(head.label) in roles_later):
            kept.append(head)
    return kept + later


def _roles(roles: dict[str, Role], key: str, value: str, labels: Collection[str]) -> None:
    if key in labels and (role := names_role(value)) != "unknown":
        roles.setdefault(key, role)
    elif value in labels and (role := names_role(key)) != "unknown":
        roles.setdefault(value, role)
