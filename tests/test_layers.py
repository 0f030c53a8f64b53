"""Every module imports only what stands above it; a module that is not listed fails."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "qda"
BASE = {"errors", "wording", "model"}
PURE = {"alignment", "yamlfile", "yamledit", "settings", "transcript", "smoothing", "segments", "language", "codebook",
        "coding", "induction", "agreement", "tables", "checks", "summary", "pseudonyms", "learning"}  # fmt: skip

# What a module may import directly, besides the base; what those import in turn is open to it too.
MAY_USE: dict[str, set[str]] = {
    "wording": set(),
    "errors": {"wording"},
    "model": {"wording"},
    "alignment": set(),
    "yamlfile": set(),
    "yamledit": set(),
    "settings": {"yamlfile"},
    "transcript": set(),
    "smoothing": {"alignment", "transcript"},
    "segments": {"transcript"},
    "language": set(),
    "codebook": {"yamlfile"},
    "coding": {"segments", "codebook", "smoothing", "language"},
    "induction": {"segments", "language"},
    "agreement": {"segments"},
    "learning": {"language"},
    "tables": {"segments", "codebook"},
    "checks": {"agreement", "tables"},
    "summary": {"segments", "smoothing", "language"},
    "pseudonyms": {"alignment", "transcript", "language"},
    "importers": PURE,
    "exporters": PURE,
    "plots": {"tables"},
    "store": PURE,
    "workflow": {*PURE, "importers", "exporters", "plots", "store"},
    "screen": {*PURE, "workflow"},
    "cli": {*PURE, "workflow", "store", "exporters", "plots", "screen"},
}


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        top = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if top not in ("__init__", "__main__"):
            found.append((top, path))
    return found


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "qda" and len(parts) > 1:
                found.add(parts[1])
    return found


def reach(module: str) -> set[str]:
    found = set(MAY_USE[module])
    for one in MAY_USE[module]:
        found |= reach(one) if one in MAY_USE else set()
    return found | BASE | {module}


@pytest.mark.parametrize(("module", "path"), modules(), ids=lambda value: str(value).rsplit("/qda/", 1)[-1])
def test_a_module_imports_only_what_stands_above_it(module: str, path: Path) -> None:
    assert module in MAY_USE, f"{path.name} belongs to no layer"
    allowed = reach(module) if module not in ("wording", "errors", "model") else MAY_USE[module] | {module}
    assert imported(path) <= allowed


@pytest.mark.parametrize("module", sorted(BASE | PURE))
def test_pure_modules_know_no_files_clock_or_database(module: str) -> None:
    forbidden = {"sqlite3", "datetime", "time", "random", "os", "shutil", "tempfile", "pathlib", "subprocess", "socket"}
    for path in [PACKAGE / f"{module}.py", *sorted((PACKAGE / module).rglob("*.py"))]:
        if not path.exists():
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert not names & forbidden, path.name


def test_nothing_outside_the_command_line_prints() -> None:
    for top, path in modules():
        if top == "cli":
            continue
        calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
        assert not any(isinstance(call.func, ast.Name) and call.func.id == "print" for call in calls), path.name


def test_no_drawers() -> None:
    assert not [path.name for _top, path in modules() if path.stem in ("util", "utils", "helpers", "common", "misc")]
