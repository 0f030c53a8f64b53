"""Edits of a YAML text at the places that the parser names, each checked by reading the result back.

A path leads from the top of the file to a value: keys and indices, `("categories", 3, "label")`. Values are taken as
typed (`id: no` is the text "no"). A byte order mark and the kind of line ends stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import yaml

from qda.yamledit.places import child, content_end, is_alias, is_in_flow, line_end, line_start, separates_by_blank_line
from qda.yamledit.writing import LOADER, Written, block, flow, scalar

Path = tuple[str | int, ...]
Plain = Any  # str | list[Plain] | dict[str, Plain]
_BOM = "\ufeff"


class CannotEdit(Exception):
    """The place cannot be changed without changing something else; `line` (from 1) is where it stands."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__(path, line)
        self.path, self.line = path, line


def plain(text: str) -> Plain:
    """What the file says: texts, lists and mappings of texts."""
    return _plain(_compose(text.removeprefix(_BOM)))


def set_value(text: str, path: Path, value: Written, *, order: Sequence[str] = ()) -> str:
    """The file with the value at `path` replaced, or its key added where the mapping has none.

    A new key goes behind the keys that stand before it in `order`, else to the end of its mapping.

    Raises:
        CannotEdit: an alias, or a form that cannot be changed alone.
        KeyError: the mapping or list that holds the value is not there.
    """

    def wanted(top: Plain) -> None:
        _at(top, path[:-1])[path[-1]] = _as_plain(value)

    def ways(root: yaml.Node, body: str) -> Iterable[str]:
        holder = child(root, path[:-1])
        if isinstance(holder, yaml.MappingNode) and not any(key.value == path[-1] for key, _ in holder.value):
            yield from _with_key(holder, str(path[-1]), value, body, order)
        else:
            yield _replaced(child(root, path), value, body, in_flow=is_in_flow(root, path))

    return _edited(text, path, wanted, ways)


def remove_key(text: str, path: Path) -> str:
    """The file without the key at `path`; its lines go.

    Raises:
        CannotEdit: it cannot be taken out alone.
        KeyError: there is none.
    """

    def ways(root: yaml.Node, body: str) -> Iterable[str]:
        holder = child(root, path[:-1])
        pairs = holder.value if isinstance(holder, yaml.MappingNode) else []
        index = next(number for number, (key, _value) in enumerate(pairs) if key.value == path[-1])
        spans = [(key.start_mark.index, content_end(value, body)) for key, value in pairs]
        yield from _without(holder, spans, index, body, empty="{}")

    return _edited(text, path, lambda top: _delete(top, path), ways)


def remove_item(text: str, path: Path) -> str:
    """The file without the member of a list at `path`.

    Raises:
        CannotEdit: it cannot be taken out alone.
        IndexError: there is none.
    """

    def ways(root: yaml.Node, body: str) -> Iterable[str]:
        holder = child(root, path[:-1])
        members = holder.value if isinstance(holder, yaml.SequenceNode) else []
        spans = [(_member_start(holder, one, body), content_end(one, body)) for one in members]
        yield from _without(holder, spans, int(path[-1]), body, empty="[]")

    return _edited(text, path, lambda top: _delete(top, path), ways)


def insert_item(text: str, path: Path, index: int, value: Written) -> str:
    """The file with a new member of the list at `path`, so that it becomes the one of that index.

    Raises:
        CannotEdit: it cannot be put there alone.
        KeyError: there is no such list.
    """

    def wanted(top: Plain) -> None:
        _at(top, path).insert(index, _as_plain(value))

    def ways(root: yaml.Node, body: str) -> Iterable[str]:
        holder = child(root, path)
        if not isinstance(holder, yaml.SequenceNode):
            raise CannotEdit(path, holder.start_mark.line + 1)
        yield _with_item(holder, index, value, body)

    return _edited(text, path, wanted, ways)


def _edited(
    text: str, path: Path, wanted: Callable[[Plain], None], ways: Callable[[yaml.Node, str], Iterable[str]]
) -> str:
    """The first way of writing the change that reads back as wanted."""
    body = text.removeprefix(_BOM)
    head = text[: len(text) - len(body)]
    root = _compose(body)
    target = _plain(root)
    wanted(target)
    newline = "\r\n" if "\r\n" in body else "\n"
    for way in ways(root, body):
        new = way.replace("\0", newline)
        if _reads_as(new, target):
            return head + new
    raise CannotEdit(path, _line_of(root, path))


def _reads_as(text: str, target: Plain) -> bool:
    try:
        return bool(_plain(_compose(text)) == target)
    except yaml.YAMLError:
        return False


def _line_of(root: yaml.Node, path: Path) -> int:
    """The line of the value at `path`, or of the nearest mapping or list around it."""
    for length in range(len(path), -1, -1):
        try:
            return int(child(root, path[:length]).start_mark.line) + 1
        except (KeyError, IndexError):
            continue
    return 0


def _compose(text: str) -> yaml.Node:
    root = yaml.compose(text, Loader=LOADER)
    if root is None:
        raise KeyError(())
    return root


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    return node.value


def _as_plain(value: Written) -> Plain:
    if isinstance(value, str | int):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _as_plain(one) for key, one in value.items()}
    return [_as_plain(one) for one in value]


def _delete(top: Plain, path: Path) -> None:
    del _at(top, path[:-1])[path[-1]]


def _at(top: Plain, path: Path) -> Plain:
    for step in path:
        top = top[step]
    return top


def _replaced(node: yaml.Node, value: Written, text: str, *, in_flow: bool) -> str:
    """A value in the place of another; a single text keeps the style of quoting."""
    start, end = node.start_mark.index, content_end(node, text)
    style = node.style if isinstance(node, yaml.ScalarNode) and node.style in ("'", '"') else None
    new = scalar(value, style=style, in_flow=in_flow) if isinstance(value, str) else flow(value)
    if start == end and start and text[start - 1] not in " \t":
        new = " " + new
    return text[:start] + new + text[end:]


def _with_key(holder: yaml.MappingNode, key: str, value: Written, text: str, order: Sequence[str]) -> Iterable[str]:
    before = list(order[: order.index(key)]) if key in order else []
    pairs = {one.value: (one, found) for one, found in holder.value}
    near = [pairs[one] for one in reversed(before) if one in pairs]
    for key_node, found in (*near, *reversed(holder.value)):
        if is_alias(key_node, found):
            continue
        end = content_end(found, text)
        if holder.flow_style:
            yield f"{text[:end]}, {key}: {flow(value)}{text[end:]}"
            continue
        lines = block({key: value}, key_node.start_mark.column)
        at = line_end(text, end)
        yield text[:at] + "".join(f"\0{line}" for line in lines) + text[at:]
    if not holder.value:
        start = holder.start_mark.index + 1
        yield f"{text[:start]}{key}: {flow(value)}{text[start:]}"


def _without(
    holder: yaml.Node, spans: Sequence[tuple[int, int]], index: int, text: str, *, empty: str
) -> Iterable[str]:
    start, end = spans[index]
    if len(spans) == 1:
        yield text[: holder.start_mark.index] + empty + text[content_end(holder, text) :]
    elif getattr(holder, "flow_style", False):
        if index:
            yield text[: spans[index - 1][1]] + text[end:]
        yield text[:start] + text[spans[min(index + 1, len(spans) - 1)][0] :]
    elif not text[line_start(text, start) : start].strip(" "):
        yield text[: line_start(text, start)] + text[line_end(text, end) :].removeprefix("\r").removeprefix("\n")
    elif index + 1 < len(spans):
        yield text[:start] + text[spans[index + 1][0] :]


def _member_start(holder: yaml.Node, member: yaml.Node, text: str) -> int:
    """Where a member of a list begins, its dash included."""
    start = int(member.start_mark.index)
    return start if getattr(holder, "flow_style", False) else text.rindex("-", 0, start)


def _with_item(holder: yaml.SequenceNode, index: int, value: Written, text: str) -> str:
    members = holder.value
    if holder.flow_style:
        if not members:
            start = holder.start_mark.index + 1
            return text[:start] + flow(value) + text[start:]
        if index:
            end = content_end(members[index - 1], text)
            return f"{text[:end]}, {flow(value)}{text[end:]}"
        start = members[0].start_mark.index
        return f"{text[:start]}{flow(value)}, {text[start:]}"
    dash = _member_start(holder, members[0], text)
    column = dash - line_start(text, dash)
    lines = _item_lines(value, column)
    blank = "\0" if separates_by_blank_line(members, text) else ""
    if index:
        at = line_end(text, content_end(members[index - 1], text))
        return text[:at] + blank + "".join(f"\0{line}" for line in lines) + text[at:]
    at = line_start(text, dash)
    return text[:at] + "".join(f"{line}\0" for line in lines) + blank + text[at:]


def _item_lines(value: Written, column: int) -> list[str]:
    blanks = " " * column
    if not isinstance(value, Mapping) or not value:
        return [f"{blanks}- {flow(value)}"]
    lines = block(value, column + 2)
    return [f"{blanks}- {lines[0].lstrip()}", *lines[1:]]
