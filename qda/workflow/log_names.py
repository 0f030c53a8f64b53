"""What the entries of the log are called on the screen; in the study file and in data they keep their stable names."""

from __future__ import annotations

import re

from qda.wording import Message, say

_NAMES = {
    one.template: one
    for one in (
        say("accept suggestions"),
        say("add codings"),
        say("add memo"),
        say("adopt category"),
        say("coding memo"),
        say("coding value"),
        say("confirm codings"),
        say("decide on doubtful places"),
        say("decide on self-repairs"),
        say("define category"),
        say("draft summary"),
        say("edit summary"),
        say("explicate"),
        say("finish transcript"),
        say("forget rejections"),
        say("further reduction"),
        say("import"),
        say("import codings"),
        say("merge categories"),
        say("move categories"),
        say("move coding"),
        say("new category"),
        say("no longer unsure"),
        say("read codings"),
        say("read guide"),
        say("recode"),
        say("reject suggestions"),
        say("remove codings"),
        say("rename category"),
        say("reopen categories"),
        say("reopen doubtful places"),
        say("reopen transcript"),
        say("retire categories"),
        say("review suggestions"),
        say("revise"),
        say("settle differences"),
        say("split category"),
        say("thematic summaries"),
        say("undo"),
        say("unsure"),
        say("update transcript"),
    )
}


def log_name(what: str) -> Message | str:
    """The name of an entry as people read it; the stable name itself if qda does not know it (a later one wrote it)."""
    return _NAMES.get(what, what)


def log_detail(what: str, detail: str) -> Message | str:
    """The detail of an entry as people read it: it holds stable names and counts."""
    undone = re.fullmatch(r"(\d+) (.+)", detail) if what == "undo" else None
    if undone:
        return say("{number} {what}", number=undone[1], what=log_name(undone[2]))
    counted = re.fullmatch(r"(.*): (\d+) codings(?:, (\d+) joined)?", detail)
    if counted and counted[3]:
        return say("{detail}: {n} codings, {joined} joined", detail=counted[1], n=counted[2], joined=counted[3])
    return say("{detail}: {n} codings", detail=counted[1], n=counted[2]) if counted else detail
