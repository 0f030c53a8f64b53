"""What the checks of a guide look at: plain facts, gathered by the caller."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from qda.model import Codebook, Coding

Passages = tuple[Coding, ...]


@dataclass(frozen=True, slots=True)
class AnchorPlace:
    """Where an anchor example stands: how often it was found, and whether a coder put it under its category.

    `is_known` tells whether the transcript (and the turn) that it names are in the study.
    """

    is_known: bool
    n_found: int
    is_coded: bool


@dataclass(frozen=True, slots=True)
class Clash:
    """One unit that one coder put under two categories."""

    first: Coding
    second: Coding


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two categories that coders take for each other.

    Of `n_units` units that both coders worked on and that at least one of them put under either category, `n_apart`
    got the one category from one coder and the other from the other, neither coder having given both.
    """

    first: str
    second: str
    n_apart: int
    n_units: int
    passages: Passages = ()

    @property
    def share(self) -> float:
        """The share of units taken apart, between 0 and 1."""
        return self.n_apart / self.n_units if self.n_units else 0.0


@dataclass(frozen=True, slots=True)
class GuideFacts:
    """A guide and what is known about its use.

    `codings` are the accepted ones of all coders and runs; None: the guide is looked at without a study, and no check
    that needs one is made. `anchors` has the places of anchor examples by category and position. `stale` are codings
    made under another definition, rule or parent. `names` are participants' names by category and what holds them.
    """

    codebook: Codebook
    codings: Passages | None = None
    anchors: Mapping[tuple[str, int], AnchorPlace] = field(default_factory=lambda: MappingProxyType({}))
    clashes: tuple[Clash, ...] = ()
    confusions: tuple[Confusion, ...] = ()
    stale: Mapping[str, Passages] = field(default_factory=lambda: MappingProxyType({}))
    names: tuple[tuple[str, str, str], ...] = ()
