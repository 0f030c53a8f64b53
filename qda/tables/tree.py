"""The category tree in the order of the guide."""

from __future__ import annotations

from dataclasses import dataclass, field

from qda.model import Category, Codebook


@dataclass(frozen=True, slots=True)
class Node:
    """A category in its place: its depth (main categories 0) and its direct subcategories."""

    category: Category
    depth: int
    children: tuple[Node, ...] = field(default=())

    def walk(self) -> tuple[Node, ...]:
        """The node and everything below it, depth first."""
        found = [self]
        for child in self.children:
            found.extend(child.walk())
        return tuple(found)


def tree(codebook: Codebook) -> tuple[Node, ...]:
    """The main categories with all that is below them.

    A category whose parent the guide does not hold counts as a main category.
    """
    known = {category.id for category in codebook.categories}
    below: dict[str, list[Category]] = {}
    for category in codebook.categories:
        below.setdefault(category.parent if category.parent in known else "", []).append(category)

    def grow(parent: str, depth: int) -> tuple[Node, ...]:
        return tuple(Node(one, depth, grow(one.id, depth + 1)) for one in below.get(parent, ()))

    return grow("", 0)


def rows(codebook: Codebook) -> tuple[Node, ...]:
    """Every category of the guide, depth first."""
    return tuple(node for main in tree(codebook) for node in main.walk())
