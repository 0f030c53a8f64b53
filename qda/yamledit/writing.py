"""Values → YAML as a person would write it: plain where that is read back, quoted where it is not."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WIDTH = 100
Written = str | int | Sequence["Written"] | Mapping[str, "Written"]
_TEXT_TAG = "tag:yaml.org,2002:str"
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def scalar(value: str, *, style: str | None = None, in_flow: bool = False) -> str:
    """A text on one line, in the wanted style (None = plain, `'`, `"`) where that reads back as the same text."""
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    if style is None and _is_plain(value, in_flow=in_flow):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _is_plain(value: str, *, in_flow: bool) -> bool:
    if value != value.strip() or not value.isprintable() or not value:
        return False
    try:
        node = yaml.compose(f"{{x: {value}, y: z}}" if in_flow else f"x: {value}\ny: z", Loader=LOADER)
    except yaml.YAMLError:
        return False
    if not isinstance(node, yaml.MappingNode) or len(node.value) != 2:
        return False
    read = node.value[0][1]
    return isinstance(read, yaml.ScalarNode) and read.value == value and read.tag == _TEXT_TAG


def flow(value: Written) -> str:
    """A value on one line: texts quoted where needed, `[a, b]`, `{key: value}`."""
    if isinstance(value, str):
        return scalar(value, in_flow=True)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    return "[" + ", ".join(flow(one) for one in value) + "]"


def block(mapping: Mapping[str, Written], indent: int) -> list[str]:
    """The lines of a mapping, each key on its own line, indented by `indent` blanks.

    Long texts are folded (`>-`), members of a list stand one a line.
    """
    blanks, lines = " " * indent, []
    for key, value in mapping.items():
        if isinstance(value, str):
            lines += _text_lines(key, value, blanks)
        elif isinstance(value, int):
            lines.append(f"{blanks}{key}: {value}")
        elif isinstance(value, Mapping):
            lines += [f"{blanks}{key}:", *block(value, indent + 2)]
        elif value:
            lines += [f"{blanks}{key}:", *(f"{blanks}  - {flow(one)}" for one in value)]
        else:
            lines.append(f"{blanks}{key}: []")
    return lines


def _text_lines(key: str, value: str, blanks: str) -> list[str]:
    one_line = f"{blanks}{key}: {scalar(value)}"
    if len(one_line) <= WIDTH + len(blanks) or not _folds(value):
        return [one_line]
    inner = blanks + "  "
    folded = textwrap.wrap(value, WIDTH, break_long_words=False, break_on_hyphens=False)
    return [f"{blanks}{key}: >-", *(inner + line for line in folded)]


def _folds(value: str) -> bool:
    """Whether breaking the text at its blanks loses nothing."""
    return " ".join(value.split()) == value and value.isprintable()
