"""Coded data of other people (development halves) as passages, categories, documents and guides."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from qda.model import Anchor, Category, Codebook
from tests.conftest import ROOT

DATA = ROOT.parent / "shared" / "data"
LEAST = 6  # passages that a category needs to be scored
# name of the set, and of the part of it where its README judges one alone
SETS = ("voice_assistants_de", "pdpilot_interviews", "promise_nfr", "serdif_taguette", "talkmoves:student",
        "cered_reflection", "germs_at", "popbert_bundestag", "one_million_posts")  # fmt: skip


@dataclass(frozen=True, slots=True)
class CodedSet:
    """Passages with their categories and documents, and what the codebook says about the categories."""

    texts: list[str]
    labels: list[set[str]]
    documents: list[str]
    categories: list[str]
    guide: Codebook

    def marks(self) -> Any:
        """(n_texts, n_categories), truth values."""
        return np.array([[name in one for name in self.categories] for one in self.labels])


def coded_set(name: str, *, most: int) -> CodedSet:
    """A set, cut to about `most` passages by whole documents, at least three; coded passages only where its README
    says so."""
    stem, _, part = name.partition(":")
    rows = [json.loads(line) for line in (DATA / stem / "dev.jsonl").read_text("utf-8").splitlines()]
    if part:
        rows = [row for row in rows if row["task"] == part]
    if stem in ("voice_assistants_de", "pdpilot_interviews"):
        rows = [row for row in rows if row["gold"]]
    if stem == "germs_at":
        rows = [row for row in rows if row["gold"] in ("sexistisch", "nicht_sexistisch")]
    rows = _cut(rows, most)
    labels = [set(row["gold"]) if isinstance(row["gold"], list) else {row["gold"]} - {"none"} for row in rows]
    counted = Counter(one for found in labels for one in found)
    categories = sorted(one for one, n in counted.items() if n >= LEAST)
    labels = [found & set(categories) for found in labels]
    return CodedSet(
        [row["text"] for row in rows], labels, [_document(row) for row in rows], categories, _guide(stem, categories)
    )


def _document(row: dict[str, Any]) -> str:
    return str(row.get("grp") or row["doc"])


def _cut(rows: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    names = sorted({_document(row) for row in rows})
    np.random.default_rng(0).shuffle(names)
    sizes = Counter(_document(row) for row in rows)
    kept, total = set(), 0
    for name in names:
        if total < most or len(kept) < 3:
            kept.add(name)
            total += sizes[name]
    return [row for row in rows if _document(row) in kept]


def _guide(stem: str, categories: list[str]) -> Codebook:
    entries = json.loads((DATA / stem / "codebook.json").read_text("utf-8"))["codes"]
    return Codebook(stem, tuple(_category(name, entries) for name in categories), "v")


def _category(name: str, entries: list[dict[str, Any]]) -> Category:
    """The entry of a category; of a theme or main category also what is said about the categories below it."""
    own = [one for one in entries if one["name"] == name or one.get("label") == name.replace("_", " ")]
    below = [one for one in entries if name in one.get("themes", ()) or one.get("parent") == name]
    said = [str(one.get("definition") or one.get("memo") or "") for one in own]
    said += [f"{one['name']}. {one.get('definition') or one.get('memo') or ''}" for one in below]
    anchors = tuple(Anchor(one["example"]) for one in own if one.get("example"))
    return Category(name, str(own[0].get("label", name)) if own else name, definition=" ".join(said), anchors=anchors)
