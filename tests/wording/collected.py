"""Every template that the package may show: the first arguments of `say`, and the help of the command line."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import qda
from qda.cli.group import paragraphs

PACKAGE = Path(qda.__file__).parent
_Scopes = tuple[ast.AST, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A template, where it stands (`file:line`), and the values given to it (None: help, which has none)."""

    text: str
    place: str
    values: frozenset[str] | None = None

    @property
    def is_trivial(self) -> bool:
        """Whether it holds nothing to translate: places and punctuation only."""
        return not re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", self.text))


def templates() -> list[Template]:
    """All templates of the package, in the order of the files."""
    found: list[Template] = []
    for path, tree in modules():
        found += [Template(text, f"{_name(path)}:{line}", values) for text, line, values in _said(tree)]
        if path.is_relative_to(PACKAGE / "cli"):
            found += [Template(text, f"{_name(path)}:{line}") for text, line in _helped(tree)]
    return found


def unreadable() -> list[str]:
    """The places where `say` gets something whose template cannot be told from the source."""
    return [
        f"{_name(path)}:{call.lineno}"
        for path, tree in modules()
        for scopes, call in _calls(tree, "say")
        if not _literals(call.args[0], scopes)
    ]


def modules() -> Iterator[tuple[Path, ast.Module]]:
    """Every module of the package but the catalogues, parsed."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.is_relative_to(PACKAGE / "wording"):
            yield path, _parsed(path)


def places(template: str) -> list[str]:
    """The names of the places of a template, sorted; one that stands twice counts twice."""
    return sorted(name for _text, name, _format, _conversion in string.Formatter().parse(template) if name is not None)


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE.parent).as_posix()


def _said(tree: ast.Module) -> Iterator[tuple[str, int, frozenset[str]]]:
    for scopes, call in _calls(tree, "say"):
        values = frozenset(keyword.arg or "**" for keyword in call.keywords)
        for text in _literals(call.args[0], scopes):
            yield text, call.lineno, values


def _helped(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and _is_command(node):
            for paragraph in paragraphs(ast.get_docstring(node)):
                yield paragraph, node.lineno
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                if keyword.arg == "help":
                    yield from ((text, node.lineno) for text in _literals(keyword.value, (tree,)))


def _is_command(function: ast.FunctionDef) -> bool:
    decorators = [one.func for one in function.decorator_list if isinstance(one, ast.Call)]
    return any(isinstance(one, ast.Attribute) and one.attr in ("command", "group") for one in decorators)


def _calls(tree: ast.Module, name: str) -> Iterator[tuple[_Scopes, ast.Call]]:
    """Each call of the function `name`, with the module and functions around it, the innermost first."""
    waiting: list[tuple[_Scopes, ast.AST]] = [((tree,), tree)]
    while waiting:
        scopes, node = waiting.pop()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield scopes, node
        inner = (node, *scopes) if isinstance(node, ast.FunctionDef) else scopes
        waiting += [(inner, child) for child in ast.iter_child_nodes(node)]


def _literals(node: ast.expr, scopes: _Scopes) -> list[str]:
    """The texts that an expression may be; none where one of its branches is not a literal."""
    found = []
    for one in _values(node, scopes):
        if not (isinstance(one, ast.Constant) and isinstance(one.value, str)):
            return []
        found.append(one.value)
    return found


def _values(node: ast.expr, scopes: _Scopes) -> list[ast.expr]:
    """What an expression may stand for: both branches of a condition, what a name was given, the parts of a table."""
    if isinstance(node, ast.IfExp):
        return _values(node.body, scopes) + _values(node.orelse, scopes)
    if isinstance(node, ast.Name):
        return [value for given in _assigned(node.id, scopes) for value in _values(given, scopes)]
    if isinstance(node, ast.Subscript):
        parts = [part for table in _values(node.value, scopes) for part in _parts(table, node.slice)]
        return [value for part in parts for value in _values(part, scopes)]
    if isinstance(node, ast.Call):
        return _constants(node, scopes) or [node]
    return [node]


def _constants(call: ast.Call, scopes: _Scopes) -> list[ast.expr]:
    """The tables in capitals that a call works on: what it makes of `TABLE` is taken for `TABLE`."""
    names = {node.id for node in ast.walk(call) if isinstance(node, ast.Name) and node.id.isupper()}
    return [value for name in sorted(names) for value in _values(ast.Name(name), scopes) if isinstance(value, ast.Dict)]


def _parts(table: ast.expr, place: ast.expr) -> list[ast.expr]:
    if isinstance(table, ast.Dict):
        return table.values
    if isinstance(table, ast.Tuple | ast.List):
        return [table.elts[place.value]] if isinstance(place, ast.Constant) else table.elts
    return [table]


def _assigned(name: str, scopes: _Scopes) -> list[ast.expr]:
    """What is assigned to a name in the innermost function that knows it, in the module, or where it comes from."""
    for scope in scopes:
        found = []
        for node in ast.walk(scope):
            targets = (
                node.targets
                if isinstance(node, ast.Assign)
                else [node.target]
                if isinstance(node, ast.AnnAssign)
                else []
            )
            if any(isinstance(to, ast.Name) and to.id == name for to in targets) and node.value is not None:
                found.append(node.value)
            if isinstance(node, ast.ImportFrom) and any(alias.name == name for alias in node.names) and node.module:
                path = PACKAGE.parent.joinpath(*node.module.split(".")).with_suffix(".py")
                found += _assigned(name, (_parsed(path),)) if path.is_file() else []
        if found:
            return found
    return []
