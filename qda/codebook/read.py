"""Read a category guide from YAML: a flat list, the tree in `parent`."""

from __future__ import annotations

import re
from collections import Counter
from typing import cast

from qda.codebook.patterns import read_match, read_patterns
from qda.codebook.version import content_version
from qda.errors import CodebookError, did_you_mean
from qda.model import (
    Anchor,
    Category,
    CategoryLevel,
    CategoryOrigin,
    CategoryStatus,
    Codebook,
    CodingRule,
    MatchOptions,
)
from qda.wording import say
from qda.yamlfile import Fields, Report, open_yaml

CATEGORY_KEYS = (
    "id", "label", "parent", "origin", "source", "definition", "anchors", "rules", "patterns", "exclude", "match",
    "exclusive_group", "level", "values", "color", "status", "merged_into", "priority", "memo",
)  # fmt: skip
TOP_KEYS = ("qda", "title", "language", "match", "categories", "memo", "id")
STATUSES = ("draft", "pilot", "final", "merged", "retired")
LEVELS = ("nominal", "ordinal", "type")
PRIORITIES = (
    "", "must", "should", "could", "wont",
    "must-be", "one-dimensional", "attractive", "indifferent", "reverse", "questionable",
)  # fmt: skip
_ID = re.compile(r"[A-Za-z0-9._\-]+")
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


def read_codebook(text: str, *, name: str = "codebook.yaml") -> Codebook:
    """The codebook of a YAML text.

    Raises:
        CodebookError: with all problems of the file, each with its line.
    """
    top = open_yaml(text, name=name)
    top.check_keys(TOP_KEYS)
    default = read_match(top, MatchOptions())
    categories = tuple(_category(fields, default) for fields in top.each("categories"))
    if not top.report.problems and not categories:
        top.problem(say("the guide has no categories"))
    _check_whole(categories, top.report)
    if top.report.problems:
        raise CodebookError(sorted(top.report.problems, key=lambda problem: problem.line))
    title, language = top.text("title", name), top.choice("language", ("de", "en"), "de")
    version = content_version(title, language, categories)
    return Codebook(title, categories, version, language, top.text("id", "codebook"))


def _category(fields: Fields, default: MatchOptions) -> Category:
    fields.check_keys(CATEGORY_KEYS)
    category_id = fields.text("id", required=True)
    if category_id and not _ID.fullmatch(category_id):
        message = say("'{id}' may hold letters without accents, digits, . _ - only", id=category_id)
        fields.problem(message, key="id")
    color = fields.text("color")
    if color and not _COLOR.fullmatch(color):
        fields.problem(say("'{color}' is not a colour such as #7a9e3b", color=color), key="color")
    return Category(
        id=category_id,
        label=fields.text("label", category_id),
        parent=fields.text("parent"),
        origin=cast("CategoryOrigin", fields.choice("origin", ("deductive", "inductive"), "deductive")),
        source=fields.text("source"),
        definition=fields.text("definition"),
        anchors=_anchors(fields),
        rules=_rules(fields),
        patterns=read_patterns(fields, "patterns"),
        exclude=read_patterns(fields, "exclude"),
        match=read_match(fields, default),
        exclusive_group=fields.text("exclusive_group"),
        level=cast("CategoryLevel", fields.choice("level", LEVELS, "nominal")),
        values=fields.texts("values"),
        color=color,
        status=cast("CategoryStatus", fields.choice("status", STATUSES, "final")),
        merged_into=fields.text("merged_into"),
        priority=fields.choice("priority", PRIORITIES, ""),
        memo=fields.text("memo"),
        line=fields.line(),
    )


def _anchors(fields: Fields) -> tuple[Anchor, ...]:
    found = []
    for _path, _line, item in fields.items("anchors"):
        if isinstance(item, str):
            found.append(Anchor(item))
            continue
        item.check_keys(("text", "transcript", "turn"))
        found.append(Anchor(item.text("text", required=True), item.text("transcript"), item.whole("turn")))
    return tuple(found)


def _rules(fields: Fields) -> tuple[CodingRule, ...]:
    found = []
    for _path, _line, item in fields.items("rules"):
        if isinstance(item, str):
            found.append(CodingRule(item))
            continue
        item.check_keys(("text", "against"))
        found.append(CodingRule(item.text("text", required=True), item.text("against")))
    return tuple(found)


def _check_whole(categories: tuple[Category, ...], report: Report) -> None:
    """What only the whole guide can tell: ids used twice, parents and partners that do not exist, circles."""
    first_line = {one.id: one.line for one in reversed(categories)}
    counts = Counter(one.id for one in categories)
    parents = {one.id: one.parent for one in categories}
    for index, one in enumerate(categories):
        path = f"categories[{index}]"
        if counts[one.id] > 1 and one.line != first_line[one.id]:
            message = say("'{id}' is already used on line {line}", id=one.id, line=first_line[one.id])
            report.add(one.line, f"{path}.id", message)
        _check_partners(one, path, parents, report)
        if _in_circle(one.id, parents):
            report.add(one.line, f"{path}.parent", say("'{id}' is its own ancestor", id=one.id))


def _check_partners(one: Category, path: str, known: dict[str, str], report: Report) -> None:
    partners = [("parent", one.parent), ("merged_into", one.merged_into)]
    partners += [(f"rules[{index}].against", rule.against) for index, rule in enumerate(one.rules)]
    for key, partner in partners:
        if partner and partner not in known:
            message = say("no category '{id}'", id=partner)
            report.add(one.line, f"{path}.{key}", message, did_you_mean(partner, known))
    if one.status == "merged" and one.merged_into in ("", one.id):
        report.add(one.line, f"{path}.status", say("'merged' needs `merged_into`, the id of another category"))


def _in_circle(start: str, parents: dict[str, str]) -> bool:
    current, seen = parents.get(start, ""), set()
    while current and current not in seen:
        if current == start:
            return True
        seen.add(current)
        current = parents.get(current, "")
    return False
