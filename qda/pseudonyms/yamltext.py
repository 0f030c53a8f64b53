"""A YAML file with some of its texts changed and everything else (order, comments, layout) left as it was written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import yaml

Path = tuple[str, ...]
Change = Callable[[str, Path], str]
COMMENT: Path = ("#",)
_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\n]*", re.MULTILINE)


def change_texts(text: str, change: Change) -> str:
    """The file with `change(value, path)` in the place of every single value and key; comments have the path `#`.

    Raises:
        yaml.YAMLError: the text is no YAML.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    parts: list[str] = []
    position = 0
    for node, path in _scalars(root, ()) if root is not None else ():
        start, end = node.start_mark.index, node.end_mark.index
        if start < position:
            continue
        parts += [_between(text[position:start], change), _changed(node, text[start:end], path, change)]
        position = end
    return "".join([*parts, _between(text[position:], change)])


def without_nodes(text: str, is_unwanted: Callable[[object, Path], bool]) -> str:
    """The file without the list members and keys whose plain value is unwanted; their lines go.

    `is_unwanted` gets the value (as YAML reads it: texts, lists, mappings of texts) and the path of its parent.
    """
    while (cut := _first_cut(yaml.compose(text, Loader=yaml.SafeLoader), (), is_unwanted, text)) is not None:
        text = text[: cut[0]] + cut[2] + text[cut[1] :]
    return text


def _scalars(node: yaml.Node, path: Path) -> Iterator[tuple[yaml.ScalarNode, Path]]:
    if isinstance(node, yaml.ScalarNode):
        yield node, path
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item, path)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key, (*path, "<key>"))
            yield from _scalars(value, (*path, str(key.value)))


def _between(text: str, change: Change) -> str:
    return _COMMENT.sub(lambda found: change(found[0], COMMENT), text)


def _changed(node: yaml.ScalarNode, written: str, path: Path, change: Change) -> str:
    wanted = change(node.value, path)
    if wanted == node.value:
        return written
    tail = written[len(written.rstrip()) :]
    if node.style is not None or "\n" not in written.rstrip():
        again = change(written, path)
        if _reads_as(again, wanted, is_plain=node.style is None):
            return again
    return json.dumps(wanted, ensure_ascii=False) + tail


def _reads_as(written: str, wanted: str, *, is_plain: bool) -> bool:
    """Whether what is written is read as the wanted text, also inside brackets."""
    if is_plain and re.search(r"[\[\]{},]", written):
        return False
    try:
        node = yaml.compose(f"x: {written}", Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    value = node.value[0][1] if isinstance(node, yaml.MappingNode) and node.value else None
    return isinstance(value, yaml.ScalarNode) and bool(value.value == wanted)


def _first_cut(
    node: yaml.Node | None, path: Path, is_unwanted: Callable[[object, Path], bool], text: str
) -> tuple[int, int, str] | None:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if is_unwanted(_plain(item), path):
                return _cut_item(node, item, text)
            if (found := _first_cut(item, path, is_unwanted, text)) is not None:
                return found
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*path, str(key.value))
            if is_unwanted(_plain(value), here):
                return _cut_pair(node, key, value, text)
            if (found := _first_cut(value, here, is_unwanted, text)) is not None:
                return found
    return None


def _cut_item(node: yaml.SequenceNode, item: yaml.Node, text: str) -> tuple[int, int, str]:
    if len(node.value) == 1:
        return (*_range(node, text), "[]")
    if node.flow_style:
        return _cut_in_flow(node.value, item, text)
    start = text.rindex("-", 0, item.start_mark.index)
    return (_line_start(text, start), _end_of(item, text), "")


def _cut_pair(node: yaml.MappingNode, key: yaml.Node, value: yaml.Node, text: str) -> tuple[int, int, str]:
    if len(node.value) == 1:
        return (*_range(node, text), "{}")
    if node.flow_style:
        pairs = [one for one, _value in node.value]
        index = pairs.index(key)
        if index + 1 < len(pairs):
            return (key.start_mark.index, pairs[index + 1].start_mark.index, "")
        return (node.value[index - 1][1].end_mark.index, value.end_mark.index, "")
    return (_line_start(text, key.start_mark.index), _end_of(value, text), "")


def _cut_in_flow(items: list[yaml.Node], item: yaml.Node, text: str) -> tuple[int, int, str]:
    index = items.index(item)
    if index + 1 < len(items):
        return (item.start_mark.index, items[index + 1].start_mark.index, "")
    return (items[index - 1].end_mark.index, item.end_mark.index, "")


def _range(node: yaml.Node, text: str) -> tuple[int, int]:
    end = node.end_mark.index
    if not getattr(node, "flow_style", False):
        end = len(text[:end].rstrip())
    return node.start_mark.index, end


def _line_start(text: str, position: int) -> int:
    """The beginning of the line, if only blanks stand before; the first key of a list member keeps its dash."""
    start = text.rfind("\n", 0, position) + 1
    return start if not text[start:position].strip() else position


def _end_of(node: yaml.Node, text: str) -> int:
    end = node.end_mark.index
    line_end = text.find("\n", end)
    if "\n" in text[node.start_mark.index : end] and not text[text.rfind("\n", 0, end) + 1 : end].strip():
        return text.rfind("\n", 0, end) + 1
    return len(text) if line_end < 0 else line_end + 1


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return {str(key.value): _plain(value) for key, value in node.value}
