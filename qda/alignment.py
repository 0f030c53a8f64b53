"""The offset map between a text and what edits make of it.

source ──edits──▶ reading: the map tiles both with blocks, either the same on both sides or changed, so that a
stretch of one can be found in the other. Maps compose: what was spoken (marks out) and the reading (noise out)
are two maps on top of each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from qda.model import Edit, Span

_START = attrgetter("start")
_OUT_START = attrgetter("out_start")


class Block(NamedTuple):
    """`source[start:end]` became `reading[out_start:out_end]`; `inserted` is what stands there if not the `same`."""

    start: int
    end: int
    out_start: int
    out_end: int
    same: bool
    inserted: str = ""


class Alignment:
    """Blocks that tile a source text and the reading made of it, in order.

    Instead of blocks it can be given edits, sorted and disjoint, and the length of the source: most readings are read
    and never mapped back, so that their blocks are made when they are first asked for.
    """

    __slots__ = ("_blocks", "_edits", "_length")

    def __init__(self, blocks: tuple[Block, ...] | None, edits: Sequence[Edit] = (), length: int = 0) -> None:
        self._blocks = blocks
        self._edits = edits
        self._length = length

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order."""
        if self._blocks is None:
            self._blocks = self.from_edits(self._edits, self._length).blocks
            self._edits = ()
        return self._blocks

    def __eq__(self, other: object) -> bool:
        return self.blocks == other.blocks if isinstance(other, Alignment) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.blocks)

    def __repr__(self) -> str:
        return f"Alignment(blocks={self.blocks!r})"

    @classmethod
    def from_edits(cls, edits: Iterable[Edit], length: int) -> Alignment:
        """The map of edits on a text of `length` code points.

        Raises:
            ValueError: the edits are not sorted, overlap, or leave the text.
        """
        return cls(tuple(_tiles(((one.start, one.end, one.inserted) for one in edits), length)))

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """The map of a text of `length` code points that nothing changed."""
        return cls(None, (), length)

    @property
    def source_length(self) -> int:
        """Code points of the source."""
        return self.blocks[-1].end if self.blocks else 0

    @property
    def length(self) -> int:
        """Code points of the reading."""
        return self.blocks[-1].out_end if self.blocks else 0

    def apply(self, text: str) -> str:
        """The reading of `text`, which must be the source that the map was made for."""
        if len(text) != self.source_length:
            raise ValueError(f"the map is for {self.source_length} code points, not {len(text)}")
        return "".join(text[one.start : one.end] if one.same else one.inserted for one in self.blocks)

    def to_source(self, span: Span) -> Span:
        """The stretch of the source behind a stretch of the reading.

        What was removed inside the stretch is part of it, what was removed at its edges is not. A stretch that cuts a
        replacement grows over all that was replaced.
        """
        self._check(span, self.length)
        if not len(span):
            return self._point(span.start)
        first, last = self._block_of(span.start), self._block_of(span.end - 1)
        start = first.start + span.start - first.out_start if first.same else first.start
        end = last.start + span.end - last.out_start if last.same else last.end
        return Span(start, end)

    def to_reading(self, span: Span) -> Span:
        """What the reading has of a stretch of the source; empty where all of it was removed.

        A stretch that cuts what was replaced grows over the whole replacement.
        """
        self._check(span, self.source_length)
        if span.start == self.source_length:
            return Span(self.length, self.length)
        first = self.blocks[self._index(span.start)]
        start = first.out_start + span.start - first.start if first.same else first.out_start
        if not len(span):
            return Span(start, start)
        last = self.blocks[self._index(span.end - 1)]
        end = last.out_start + span.end - last.start if last.same else last.out_end
        return Span(start, end)

    def then(self, other: Alignment) -> Alignment:
        """One map for this one followed by `other`, which works on the reading of this one."""
        if other.source_length != self.length:
            raise ValueError(f"a map for {other.source_length} code points cannot follow one that gives {self.length}")
        changes = [(self._before(one), self._behind(one), _inserted(one)) for one in _clusters(self, other)]
        return Alignment(tuple(_tiles(changes, self.source_length)))

    def _before(self, cluster: _Cluster) -> int:
        if cluster.first and cluster.first[0].out_start == cluster.start:
            return cluster.first[0].start
        block = self._block_of(cluster.start)
        return block.start + cluster.start - block.out_start

    def _behind(self, cluster: _Cluster) -> int:
        if cluster.first and cluster.first[-1].out_end == cluster.end:
            return cluster.first[-1].end
        block = self._block_of(cluster.end - 1)
        return block.start + cluster.end - block.out_start

    def _block_of(self, position: int) -> Block:
        return self.blocks[bisect_right(self.blocks, position, key=_OUT_START) - 1]

    def _index(self, position: int) -> int:
        return bisect_right(self.blocks, position, key=_START) - 1

    def _point(self, position: int) -> Span:
        if position == self.length:
            end = self.to_source(Span(position - 1, position)).end if position else 0
            return Span(end, end)
        block = self._block_of(position)
        start = block.start + position - block.out_start if block.same else block.start
        return Span(start, start)

    @staticmethod
    def _check(span: Span, length: int) -> None:
        if span.end > length:
            raise ValueError(f"{span.start}–{span.end} leaves a text of {length} code points")


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The reading that sorted, disjoint edits make of a text."""
    parts: list[str] = []
    position = 0
    for one in edits:
        parts.append(text[position : one.start])
        parts.append(one.inserted)
        position = one.start + len(one.removed)
    parts.append(text[position:])
    return "".join(parts)


class _Cluster(NamedTuple):
    """Changes of two maps that touch the same stretch of the text between them."""

    start: int
    end: int
    first: Sequence[Block]
    second: Sequence[Block]


def _tiles(changes: Iterable[tuple[int, int, str]], length: int) -> Iterator[Block]:
    position = out = 0
    for start, end, inserted in changes:
        if start < position or end > length:
            raise ValueError(f"an edit at {start}–{end} overlaps the one before or leaves the text ({length})")
        if start > position:
            yield Block(position, start, out, out + start - position, True)
            out += start - position
        yield Block(start, end, out, out + len(inserted), False, inserted)
        position, out = end, out + len(inserted)
    if position < length:
        yield Block(position, length, out, out + length - position, True)


def _clusters(first: Alignment, second: Alignment) -> Iterator[_Cluster]:
    """The changes of both maps in order, joined where they share characters of the text between them."""
    changed = [(one.out_start, one.out_end, 0, one) for one in first.blocks if not one.same]
    changed += [(one.start, one.end, 1, one) for one in second.blocks if not one.same]
    changed.sort(key=lambda change: change[:2])
    start = end = -1
    members: tuple[list[Block], list[Block]] = ([], [])
    for low, high, which, block in changed:
        if low >= end and (members[0] or members[1]):
            yield _Cluster(start, end, *members)
            members = ([], [])
        if not members[0] and not members[1]:
            start, end = low, high
        end = max(end, high)
        members[which].append(block)
    if members[0] or members[1]:
        yield _Cluster(start, end, *members)


def _inserted(cluster: _Cluster) -> str:
    """What stands in the last text for a cluster: insertions of the first map as changed by the second."""
    parts: list[str] = []
    position = cluster.start
    for change in cluster.second:
        parts.append(_between(cluster.first, position, change.start))
        parts.append(change.inserted)
        position = change.end
    parts.append(_between(cluster.first, position, cluster.end))
    return "".join(parts)


def _between(blocks: Sequence[Block], start: int, end: int) -> str:
    return "".join(
        one.inserted[max(start - one.out_start, 0) : max(end - one.out_start, 0)]
        for one in blocks
        if one.out_start < end and one.out_end > start
    )
