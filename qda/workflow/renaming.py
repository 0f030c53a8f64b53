"""Ids and passages of a study on their way into the pseudonymised one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qda.alignment import Alignment
from qda.coding.resolve import content_id
from qda.coding.rules.suggest import suggestion_id
from qda.errors import Conflict
from qda.model import NEAR_EVIDENCE, Span, Transcript
from qda.pseudonyms.matching import Matcher
from qda.pseudonyms.replacing import carried, replace_in_id, replace_names
from qda.wording import say
from qda.workflow.decisions import decision_key

Row = dict[str, Any]


@dataclass(slots=True)
class Passage:
    """How the passages of one transcript move: the map of its text, and the new transcript."""

    alignment: Alignment
    new: Transcript


@dataclass(slots=True)
class Renaming:
    """What becomes of ids, texts and rows. `passages` are filled in transcript by transcript (by old id)."""

    matcher: Matcher
    ids: Mapping[str, str]
    versions: Mapping[str, str] = field(default_factory=dict)
    passages: dict[str, Passage] = field(default_factory=dict)
    codings: dict[str, str] = field(default_factory=dict)

    def id(self, old: str) -> str:
        """The new id of a transcript or case."""
        return self.ids.get(old, old)

    def text(self, old: str, scope: str | None = None) -> str:
        """A text with its names replaced."""
        return replace_names(self.matcher, old, scope=scope).text if old else old

    def span(self, transcript: str, old: Span) -> Span:
        """Where a passage is in the new transcript."""
        return carried(old, self.passages[transcript].alignment)

    def row(self, table: str, old: Row) -> Row:
        """A row of the study file with everything in it moved; ids that came from the content are made anew."""
        transcript = old.get("transcript", "")
        scope = transcript if transcript in self.passages else None
        new = {name: self._cell(name, value, scope) for name, value in old.items()}
        if scope is not None:
            new["transcript"] = self.id(scope)
            if "start" in old and "end" in old:
                self._move(new, old, scope)
        if table == "coding":
            new["id"] = self.codings[old["id"]] = _coding_id(old, new)
        elif table == "suggestion":
            span = Span(new["start"], new["end"])
            new["id"] = suggestion_id(new["transcript"], span, new["category"], new["origin"])
            new["coding"] = self.codings.get(old["coding"], old["coding"])
        elif table == "decision":
            new["id"] = decision_key(new["transcript"], new["start"], new["end"], old["flag"])
        elif table == "theme":
            new["case_id"] = self.id(old["case_id"])
            new["id"] = f"{new['case_id']}|{new['category']}"
        elif table in ("summary_row", "explication"):
            new["coding"] = self.codings.get(old["coding"], old["coding"])
            new["id"] = self.codings.get(old["id"], old["id"])
            if table == "summary_row":
                new["case_id"] = self.id(old["case_id"])
        elif table == "seen":
            new["coding"] = self.codings.get(old["coding"], old["coding"])
            new["version"] = self.versions.get(old["version"], old["version"])
        elif table == "finished":
            new["id"] = f"{new['transcript']}|{new['coder']}"
        elif table == "memo":
            new["id"], new["target"] = old["id"], self._target(old)
        return new

    def _cell(self, name: str, value: Any, scope: str | None) -> Any:
        if name in _KEPT or not isinstance(value, str):
            return self.versions.get(value, value) if name == "codebook_version" else value
        if name == "evidence":
            return self._evidence(value, scope)
        return self.text(value, scope)

    def _move(self, new: Row, old: Row, transcript: str) -> None:
        span = self.span(transcript, Span(old["start"], old["end"]))
        new["start"], new["end"] = span.start, span.end
        if "quote" in old:
            new["quote"] = self.passages[transcript].new.text[span.start : span.end]

    def _evidence(self, value: str, transcript: str | None) -> str:
        if transcript is None:
            return "[]"
        moved = []
        for text, start, end, pattern in json.loads(value):
            span = self.span(transcript, Span(start, end))
            named = self._near(text) if pattern == NEAR_EVIDENCE else self.text(text, transcript)
            moved.append([named, span.start, span.end, self.text(pattern)])
        return json.dumps(moved, ensure_ascii=False, separators=(",", ":"))

    def _near(self, place: str) -> str:
        """`≈ E3:14` with the new id of the transcript."""
        transcript, colon, turn = place.removeprefix("≈ ").rpartition(":")
        return f"≈ {self.id(transcript)}{colon}{turn}"

    def _target(self, memo: Row) -> str:
        kind, target = memo["target_kind"], str(memo["target"])
        return self.codings.get(target, target) if kind == "coding" else self.id(target)


_KEPT = frozenset(
    ("id", "transcript", "category", "coder", "origin", "run", "status", "when_", "decided_by", "decided_when",
     "codebook_version", "coding", "type", "target_kind", "target", "author", "key", "version", "path", "kind",
     "decision", "flag")
)  # fmt: skip


def new_ids(matcher: Matcher, old: Mapping[str, str]) -> dict[str, str]:
    """The new ids of transcripts and cases (keys; the values say what each is).

    Raises:
        Conflict: two would become one.
    """
    made = {key: replace_in_id(matcher, key) for key in old}
    seen: dict[tuple[str, str], str] = {}
    for key, new in made.items():
        other = seen.setdefault((old[key], new), key)
        if other != key:
            raise Conflict(
                say("'{one}' and '{other}' would both be called '{new}'", one=other, other=key, new=new),
                say("give their names different replacements, or rename the files first"),
            )
    return made


def _coding_id(old: Row, new: Row) -> str:
    """Ids computed from the content are computed anew, given ones stay."""
    computed = content_id(
        old["transcript"], Span(old["start"], old["end"]), old["category"], old["coder"], old["run"], old["round"]
    )
    if old["id"] != computed:
        return str(old["id"])
    return content_id(
        new["transcript"], Span(new["start"], new["end"]), new["category"], new["coder"], new["run"], new["round"]
    )
