"""Transcripts in CHAT (MacWhinney): `*PAR:` lines are turns, `@` headers and `%` tiers are not spoken."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from qda.model import Role
from qda.transcript.heads import Head, Lines

_MAIN = re.compile(r"\*([A-Z][A-Z0-9_]{0,7}):[ \t]?")
_HEADER = re.compile(r"@([^:\n]{1,40}):?[ \t]*(.*)")
_TIER = re.compile(r"%([a-z]{3,4}):[ \t]*")
_MACHINE_TIERS = frozenset({"mor", "gra", "wor", "pho", "mod", "cnl", "umor", "ugra", "utr", "trn", "grt"})
_PARTICIPANT = re.compile(r"([A-Z][A-Z0-9_]{0,7})((?: [\w-]+){1,3})")
_ASKING = frozenset({"investigator", "interviewer", "teacher", "moderator"})
_ASKED = frozenset({"participant", "subject", "informant", "patient", "respondent", "interviewee"})


@dataclass(frozen=True, slots=True)
class Chat:
    """The heads of a CHAT transcript, its header lines and the roles that `@Participants` gives."""

    heads: list[Head] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)


def is_chat(lines: Lines) -> bool:
    """Whether the text begins like CHAT or has main lines with a tab."""
    if "*" not in lines.text:
        return False
    if any(line.startswith(("@UTF8", "@Begin")) for line in lines.lines[:5]):
        return True
    return any(line.startswith("*") and "\t" in line[:12] and _MAIN.match(line) for line in lines.lines)


def read_chat(lines: Lines) -> Chat:
    """Read main lines as turns, dependent tiers as asides of the turn above, headers as metadata."""
    found = Chat()
    for index, line in enumerate(lines.lines):
        at = lines.starts[index]
        if main := _MAIN.match(line):
            found.heads.append(Head(index, at, at + main.end(), main[1]))
        elif tier := _TIER.match(line):
            machine = tier[1] in _MACHINE_TIERS
            found.heads.append(Head(index, at, at + tier.end(), "", kind="metadata" if machine else "aside"))
        elif header := _HEADER.match(line):
            found.heads.append(Head(index, at, at + len(line), "", kind="metadata"))
            if header[2]:
                found.metadata.setdefault(header[1].strip(), header[2].strip())
    _roles(found)
    return found


def _roles(found: Chat) -> None:
    for code, words in _PARTICIPANT.findall(found.metadata.get("Participants", "")):
        named = {one.casefold() for one in words.split()}
        if named & _ASKING:
            found.roles[code] = "interviewer"
        elif named & _ASKED:
            found.roles[code] = "interviewee"
