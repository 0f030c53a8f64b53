"""From the lines of printed pages to running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from qda.model import Finding
from qda.transcript.heads import Lines, believed, candidates
from qda.transcript.labels import role_of
from qda.wording import say

_HYPHENS = ("-", "\xad", "\u2010")
_SUSPENDED = re.compile(r"(?:und|oder|bzw\.?|sowie|bis|als|wie|and|or)\b")
_BARE = re.compile(r"[\W_]*")  # nothing but a number: that is for the page numbers to decide
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\s*(?:(?:Seite|S\.|Page|p\.)\s*)?[-–—(\[]?\s*(\d{1,4})\s*[-–—)\]]?(?:\s*(?:/|von|of|aus)\s*\d{1,4})?\s*",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:[\[(#<{]?\d{1,2}:\d\d\b|#\d|\[[^\W\d_]{1,8}\d{1,3}\]|\d{1,4}[ \t]{2,})")
_EDGE = 3  # lines at the top and the bottom of a page where headers and footers stand
_FULL = 0.85  # a line counts as full if the next word would have made it longer than this share of the width,
_OPEN = 0.55  # or than this one if no sentence ends with the line
_ENDS = (".", "!", "?", "…", ":", '"', "“", "”", "«", ")", "]", "#", "/")


@dataclass(frozen=True, slots=True)
class Joined:
    """Running text and what was taken out of the pages."""

    text: str
    findings: tuple[Finding, ...] = ()


def join_pages(pages: Sequence[Sequence[str]]) -> Joined:
    """The lines of all pages as running text: furniture out, paragraphs in one line, divided words joined."""
    stripped = [[line.rstrip() for line in page] for page in pages]
    trimmed = [_without_blank_edges(page) for page in stripped]
    findings: list[Finding] = []
    bare = _without_furniture(trimmed, findings)
    lines = [line for page in bare for line in page]
    return Joined("\n".join(reflow(lines)), tuple(findings))


def reflow(lines: Sequence[str]) -> list[str]:
    """Join the lines of a paragraph; a new one begins at a label, a time, a blank line or behind a short line."""
    width = _width(lines)
    opening = _opening(lines)
    paragraphs: list[list[str]] = []
    before = ""
    for index, line in enumerate(lines):
        words = line.strip()
        if before and words and index not in opening and _is_full(before, words, width) and not _OPENS.match(words):
            paragraphs[-1].append(words)
        else:
            paragraphs.append([words])
        before = words
    return [_joined(parts) if len(parts) > 1 else parts[0] for parts in paragraphs]


def _opening(lines: Sequence[str]) -> frozenset[int]:
    """The lines that open a turn; before the first of them every line that looks like `key: value`."""
    found = candidates(Lines.of("\n".join(lines)))
    turns = [head.line for head in believed(found)]
    first = turns[0] if turns else len(lines)
    return frozenset([*turns, *(head.line for head in found if head.line < first)])


def join_lines(first: str, second: str) -> str:
    """Two lines as one. A hyphen at the end of the first divides a word if a lower-case letter follows.

    It stays, with a blank, before *und, oder, bzw., sowie, bis* (Lern- und Wissenscommunities) and without one before
    a capital (Gamification-Einsatz). A fragment that the next word takes up again stays as it is (vor- vorleben).
    """
    if not first.endswith(_HYPHENS) or len(first) < 2 or not first[-2].isalpha():
        return f"{first} {second}"
    if _SUSPENDED.match(second):
        return f"{first[:-1]}- {second}"
    fragment = first[:-1].rsplit(None, 1)[-1]
    if len(fragment) > 2 and second.startswith(fragment):
        return f"{first} {second}"
    if second[:1].islower():
        return first[:-1] + second
    return f"{first[:-1]}-{second}" if second[:1].isalnum() else f"{first} {second}"


def _joined(parts: Sequence[str]) -> str:
    """Join many lines; each step looks only at the last line, so that the whole is linear."""
    pieces: list[str] = []
    last = parts[0]
    for part in parts[1:]:
        if last.endswith(_HYPHENS):
            pieces.append(join_lines(last, part).removesuffix(part))
        else:
            pieces.append(last + " ")
        last = part
    return "".join([*pieces, last])


def _is_full(line: str, following: str, width: int) -> bool:
    if line.endswith(_HYPHENS):
        return True
    reach = len(line) + 1 + len(following.split(None, 1)[0])
    return reach > (_FULL if line.endswith(_ENDS) else _OPEN) * width


def _width(lines: Sequence[str]) -> int:
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0


def _without_blank_edges(page: Sequence[str]) -> list[str]:
    start, end = 0, len(page)
    while start < end and not page[start].strip():
        start += 1
    while end > start and not page[end - 1].strip():
        end -= 1
    return list(page[start:end])


def _without_furniture(pages: list[list[str]], findings: list[Finding]) -> list[list[str]]:
    """Take page numbers and repeated first and last lines off the edges of the pages."""
    if len(pages) < 2:
        return pages
    repeated = _repeated_edges(pages)
    if repeated:
        repeated -= _said(pages, repeated)
    offsets = _number_offsets(pages)
    dropped: Counter[str] = Counter()
    result = []
    for index, page in enumerate(pages):
        start, end = 0, len(page)
        while start < min(end, _EDGE) and _is_furniture(page[start], index, repeated, offsets, dropped):
            start += 1
        while end > max(start, len(page) - _EDGE) and _is_furniture(page[end - 1], index, repeated, offsets, dropped):
            end -= 1
        result.append(_without_blank_edges(page[start:end]))
    if dropped:
        shown = " / ".join(list(dropped)[:3])
        message = say("page numbers, headers and footers taken out ({n}): {text}", n=sum(dropped.values()), text=shown)
        findings.append(Finding("page_furniture_left_out", "note", message))
    return result


def _repeated_edges(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The lines (digits apart) that stand at the edge of at least 60 % of the pages, and of two at least."""
    seen: Counter[str] = Counter()
    for page in pages:
        edges = {_shape(line) for line in (*page[:_EDGE], *page[-_EDGE:])}
        seen.update(edges)
    least = max(2, 0.6 * len(pages))
    return frozenset(shape for shape, count in seen.items() if count >= least and not _BARE.fullmatch(shape))


def _said(pages: Sequence[Sequence[str]], repeated: frozenset[str]) -> frozenset[str]:
    """The repeated lines that are turns: `B: Ja.` at the top of two pages, or a name that says other things too."""
    lines = [line for page in pages for line in page]
    heads = believed(candidates(Lines.of("\n".join(lines))))
    speak = {
        head.label for head in heads if role_of(head.label) != "unknown" or _shape(lines[head.line]) not in repeated
    }
    return frozenset(_shape(lines[head.line]) for head in heads if head.label in speak)


def _number_offsets(pages: Sequence[Sequence[str]]) -> frozenset[int]:
    """By how much the printed page number differs from the count of pages, where most pages agree on it."""
    seen: Counter[int] = Counter()
    for index, page in enumerate(pages):
        edges = {*page[:_EDGE], *page[-_EDGE:]}
        seen.update({int(found[1]) - index for line in edges if (found := _PAGE_NUMBER.fullmatch(line))})
    return frozenset(offset for offset, count in seen.items() if count >= max(2, 0.5 * len(pages)))


def _is_furniture(
    line: str, index: int, repeated: frozenset[str], offsets: frozenset[int], dropped: Counter[str]
) -> bool:
    number = _PAGE_NUMBER.fullmatch(line)
    is_number = bool(number) and int(number[1]) - index in offsets if number else False
    if is_number or _shape(line) in repeated:
        dropped[line.strip()] += 1
        return True
    return not line.strip()


def _shape(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))
