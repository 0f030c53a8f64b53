"""`manifest.json`: what went in, what came out, with which programs; no time, no path."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from qda.language import installed_pipeline
from qda.workflow.study import Study

PACKAGES = ("lxml", "matplotlib", "openpyxl", "python-docx", "pyyaml", "simplemma", "spacy", "xlsxwriter")


def digest(content: bytes) -> str:
    """The sha256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def state_of(study: Study, version: str) -> dict[str, object]:
    """Everything that decides the outputs; two equal states give equal files."""
    decisions = [[one.id, one.status] for one in study.suggestions]
    codings = [[one.id, one.category, one.start, one.end, one.memo, one.origin] for one in study.codings]
    text = json.dumps([decisions, codings], ensure_ascii=False)
    return {
        "qda": version,
        "python": platform.python_version(),
        "packages": {name: _version(name) for name in PACKAGES},
        "language_resources": {"lemmas": f"simplemma {_version('simplemma')}", "pipeline": pipelines(study)},
        "inputs": dict(study.inputs),
        "settings": {
            "codebook": study.codebook.version,
            "coder": study.main_coder,
            "count": study.settings.count or "main",
            "language": study.settings.language,
            "profile": study.settings.smoothing.profile,
            "study_state": digest(text.encode())[:16],
            "left_out": [str(one) for one in study.left_out],
        },
        "seeds": {},
    }


def with_model(state: Mapping[str, object], study: Study, learned: str) -> dict[str, object]:
    """The state with the model that made suggestions (`learned`: what the study file keeps of it), if any is there."""
    if not learned or not any(one.origin == "model" for one in (*study.suggestions, *study.codings)):
        return dict(state)
    model = json.loads(learned)
    return {**state, "model": model, "seeds": {"model": model.get("seed")}}


def pipelines(study: Study) -> dict[str, str] | None:
    """The trained pipelines that were used, by language; None without any."""
    languages = sorted({one.language for one in study.transcripts})
    found = {language: name for language in languages if (name := installed_pipeline(language))}
    return found or None


def manifest(state: Mapping[str, object], study: Study, outputs: Mapping[str, bytes]) -> bytes:
    """The manifest as JSON."""
    content = {
        **state,
        "outputs": {name: digest(content) for name, content in sorted(outputs.items())},
        "counts": {
            "transcripts": len(study.transcripts),
            "turns": sum(len(one.turns) for one in study.transcripts),
            "cases": len(study.cases),
            "categories": len(study.codebook.categories),
            "codings": len(study.codings),
            "suggestions": len(study.suggestions),
        },
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def is_current(folder: Path, state: Mapping[str, object]) -> bool:
    """Whether the outputs in `folder` were made from this state and are still as they were written."""
    written = read_manifest(folder)
    if any(written.get(key) != value for key, value in state.items()):
        return False
    outputs = written.get("outputs")
    return isinstance(outputs, dict) and all(_is_same(folder / name, sha) for name, sha in outputs.items())


def read_manifest(folder: Path) -> dict[str, object]:
    """The manifest in a folder; empty where there is none or it cannot be read."""
    try:
        content = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _is_same(path: Path, sha: object) -> bool:
    try:
        return digest(path.read_bytes()) == sha
    except OSError:
        return False


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
