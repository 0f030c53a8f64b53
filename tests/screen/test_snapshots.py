"""The screen as text, beside golden files.

`QDA_NEW_SNAPSHOTS=1 pytest tests/screen` writes them anew; look at them afterwards.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qda.screen.desk import Desk
from qda.workflow.session import Session
from tests.screen.conftest import seen_at_the_end, typed

GOLDEN = Path(__file__).parent / "golden"
CODED = ("n", "enter", *typed("CO1"), "enter", "exclamation_mark", "4", "enter", *typed("TK3"), "enter")
VIEWS = {
    "beginning": ((80, 24), "en", ()),
    "coded": ((80, 24), "en", CODED),
    "coded-german": ((80, 24), "de", CODED),
    "chooser": ((80, 24), "en", ("n", "enter", *typed("mon"))),
    "wide": ((120, 30), "en", CODED),
    "help": ((80, 24), "en", ("question_mark",)),
    "small": ((20, 5), "en", ("n",)),
    "small-chooser": ((20, 5), "en", ("n", "enter", *typed("mon"))),
    "narrow": ((40, 12), "en", CODED),
    "too-small": ((19, 5), "en", ()),
    "memo": ((80, 24), "en", (*CODED, "m", *typed("see P3"))),
    "smoothed": ((80, 24), "en", (*CODED, "t")),
}


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_the_screen_looks_as_before(desk: Desk, name: str) -> None:
    size, language, keys = VIEWS[name]
    seen = seen_at_the_end(desk, *keys, size=size, language=language)
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("QDA_NEW_SNAPSHOTS"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(seen, encoding="utf-8")
    assert seen == golden.read_text(encoding="utf-8")


def test_others_codings_are_not_shown(session: Session, desk: Desk) -> None:
    assert any(one.transcript == desk.transcript.id for one in session.study.codings)
    assert desk.codings == []
