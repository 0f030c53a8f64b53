"""YAML files that people write, read so that every problem has a file, a line and a path.

Values are taken as they were typed: `id: no` is the text "no", never a truth value, unless a truth value is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from qda.errors import Problem, did_you_mean
from qda.wording import Message, say

FORMAT_VERSION = 1
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TRUE, _FALSE = {"true", "yes", "on"}, {"false", "no", "off"}


@dataclass(slots=True)
class Report:
    """Where the problems of one file gather."""

    file: str
    problems: list[Problem]

    def add(self, line: int, path: str, message: Message, hint: Message | None = None) -> None:
        """Note one problem."""
        self.problems.append(Problem(self.file, line, path, message, hint))


def open_yaml(text: str, *, name: str) -> Fields:
    """The top mapping of a YAML file.

    Problems gather in its `report`: syntax, a top that is no mapping, a missing or newer `qda:` version.
    """
    report = Report(name, [])
    top = Fields(_compose(text, report), "", report)
    if not report.problems:
        _check_version(top)
    return top


def _compose(text: str, report: Report) -> yaml.MappingNode:
    empty = yaml.MappingNode("tag:yaml.org,2002:map", [])
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = str(error.problem or error.context or error)
        report.add(mark.line + 1 if mark else 0, "", say("not readable as YAML: {what}", what=what))
        return empty
    except yaml.YAMLError as error:
        what = str(error).splitlines()[0]
        report.add(0, "", say("not readable as YAML: {what}", what=what))
        return empty
    if node is None:
        report.add(0, "", say("the file is empty"))
        return empty
    if not isinstance(node, yaml.MappingNode):
        report.add(node.start_mark.line + 1, "", say("expected `key: value` lines at the top of the file"))
        return empty
    return node


def _check_version(top: Fields) -> None:
    if "qda" not in top:
        top.problem(say("`qda: {version}` is missing at the top of the file", version=FORMAT_VERSION))
        return
    version = top.whole("qda")
    if version is not None and version < 1:
        top.problem(say("there is no format {version}", version=version), key="qda")
    if version is not None and version > FORMAT_VERSION:
        top.problem(
            say("written for format {version}, this program reads up to {known}", version=version, known=1),
            key="qda",
            hint=say("install a newer version of qda"),
        )


class Fields:
    """One mapping of a YAML file; every access that fails is reported, and a default goes on."""

    def __init__(self, node: yaml.MappingNode, path: str, report: Report) -> None:
        self.path = path
        self.report = report
        self._line = node.start_mark.line + 1 if node.start_mark else 0
        self._values: dict[str, yaml.Node] = {}
        self._key_lines: dict[str, int] = {}
        for key, value in node.value:
            self._take(key, value)

    def _take(self, key: yaml.Node, value: yaml.Node) -> None:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            self.report.add(line, self.path, say("a key must be a word"))
        elif key.value in self._values:
            first = self._key_lines[key.value]
            self.report.add(line, self._at(key.value), say("already given on line {line}", line=first))
        else:
            self._values[key.value] = value
            self._key_lines[key.value] = line

    def __contains__(self, key: str) -> bool:
        return key in self._values and not _is_null(self._values[key])

    def __iter__(self) -> Iterator[str]:
        """The keys as written, in order."""
        return iter(self._values)

    def line(self, key: str | None = None) -> int:
        """The line of the mapping, or of one of its keys."""
        return self._key_lines.get(key, self._line) if key else self._line

    def problem(self, message: Message, *, key: str | None = None, hint: Message | None = None) -> None:
        """Report a problem of the mapping or of one of its keys."""
        self.report.add(self.line(key), self._at(key) if key else self.path, message, hint)

    def check_keys(self, known: Collection[str]) -> None:
        """Report every key that is not among the known ones."""
        for key in self._values:
            if key not in known:
                self.problem(say("unknown key"), key=key, hint=did_you_mean(key, known))

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """A single value as typed, white space at the ends stripped."""
        node = self._values.get(key)
        if node is None or _is_null(node):
            if required:
                self.problem(say("'{key}' is missing", key=key))
            return default
        if not isinstance(node, yaml.ScalarNode):
            self.problem(say("expected a single value"), key=key)
            return default
        value: str = node.value
        return value.strip()

    def choice(self, key: str, options: Sequence[str], default: str) -> str:
        """A value out of `options`."""
        value = self.text(key, default)
        if value not in options:
            message = say("'{value}' is none of {options}", value=value, options=", ".join(options))
            self.problem(message, key=key, hint=did_you_mean(value, options))
            return default
        return value

    def whole(self, key: str) -> int | None:
        """A whole number, or None where absent."""
        value = self.text(key)
        if not value:
            return None
        try:
            return int(value)
        except ValueError:
            self.problem(say("'{value}' is not a whole number", value=value), key=key)
            return None

    def truth(self, key: str, default: bool) -> bool:
        """true or false."""
        value = self.text(key).lower()
        if not value:
            return default
        if value not in _TRUE | _FALSE:
            self.problem(say("'{value}' is neither true nor false", value=value), key=key)
            return default
        return value in _TRUE

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of single values; one single value counts as a list of one."""
        return tuple(value for value, _line in self.texts_with_lines(key))

    def texts_with_lines(self, key: str) -> tuple[tuple[str, int], ...]:
        """As `texts`, each with its line."""
        found: list[tuple[str, int]] = []
        for path, node in self._items(key):
            if isinstance(node, yaml.ScalarNode):
                found.append((node.value.strip(), node.start_mark.line + 1))
            else:
                self.report.add(node.start_mark.line + 1, path, say("expected a single value"))
        return tuple(found)

    def lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        """A list of lists of single values."""
        found: list[tuple[str, ...]] = []
        for path, node in self._items(key):
            if isinstance(node, yaml.SequenceNode) and all(isinstance(one, yaml.ScalarNode) for one in node.value):
                found.append(tuple(one.value.strip() for one in node.value))
            else:
                self.report.add(node.start_mark.line + 1, path, say("expected a list in square brackets"))
        return tuple(found)

    def fields(self, key: str) -> Fields:
        """A mapping below this one; an empty one where absent."""
        node = self._values.get(key)
        if node is not None and not _is_null(node) and not isinstance(node, yaml.MappingNode):
            self.problem(say("expected `key: value` lines"), key=key)
            node = None
        if not isinstance(node, yaml.MappingNode):
            node = yaml.MappingNode("tag:yaml.org,2002:map", [])
        below = Fields(node, self._at(key), self.report)
        below._line = self.line(key)
        return below

    def each(self, key: str) -> Iterator[Fields]:
        """The mappings of a list."""
        for path, node in self._items(key):
            if isinstance(node, yaml.MappingNode):
                yield Fields(node, path, self.report)
            else:
                self.report.add(node.start_mark.line + 1, path, say("expected `key: value` lines"))

    def items(self, key: str) -> Iterator[tuple[str, int, str | Fields]]:
        """The members of a list, each (path, line, single value or mapping)."""
        for path, node in self._items(key):
            line = node.start_mark.line + 1
            if isinstance(node, yaml.ScalarNode):
                yield path, line, node.value.strip()
            elif isinstance(node, yaml.MappingNode):
                yield path, line, Fields(node, path, self.report)
            else:
                self.report.add(line, path, say("expected a single value"))

    def _items(self, key: str) -> Iterator[tuple[str, yaml.Node]]:
        node = self._values.get(key)
        if node is None or _is_null(node):
            return
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                yield f"{self._at(key)}[{index}]", item
        elif isinstance(node, yaml.ScalarNode):
            yield self._at(key), node
        else:
            self.problem(say("expected a list"), key=key)

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"
