"""Where the parts of a YAML text begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import yaml


def child(root: yaml.Node, path: Sequence[str | int]) -> yaml.Node:
    """The node at a path.

    Raises:
        KeyError: a mapping has no such key, or there is no mapping.
        IndexError: a list has no such member.
    """
    node = root
    for step in path:
        if isinstance(node, yaml.MappingNode):
            found = [value for key, value in node.value if key.value == step]
            if not found:
                raise KeyError(step)
            node = found[0]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        else:
            raise KeyError(step)
    return node


def content_end(node: yaml.Node, text: str) -> int:
    """Where the last sign of a value stands, exclusive; blank lines and comments behind it do not count."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        end = int(node.end_mark.index)
        return max(int(node.start_mark.index), len(text[:end].rstrip()))
    last = node.value[-1]
    if isinstance(last, tuple):
        key, value = last
        return max(content_end(value, text), int(key.end_mark.index))
    return content_end(last, text)


def is_alias(key: yaml.Node, value: yaml.Node) -> bool:
    """Whether the value is written elsewhere (`*name`)."""
    return bool(value.start_mark.index < key.end_mark.index)


def is_in_flow(root: yaml.Node, path: Sequence[str | int]) -> bool:
    """Whether brackets or braces are open around the value at a path."""
    holders = (child(root, path[:length]) for length in range(len(path)))
    return any(isinstance(one, yaml.CollectionNode) and one.flow_style for one in holders)


def line_start(text: str, position: int) -> int:
    """The first sign of the line."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """The end of the line, before its line break."""
    end = text.find("\n", position)
    end = len(text) if end < 0 else end
    return end - 1 if end > position and text[end - 1] == "\r" else end


def separates_by_blank_line(members: Sequence[yaml.Node], text: str) -> bool:
    """Whether the members of a list mostly have a blank line between them."""
    gaps = [text[content_end(one, text) : int(following.start_mark.index)] for one, following in pairwise(members)]
    blank = sum(1 for gap in gaps if any(not line.strip() for line in gap.split("\n")[1:-1]))
    return bool(gaps) and blank * 2 > len(gaps)
