"""A step that follows single rows leaves the same files and the same study as reading everything anew."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from qda.model import Coding, Span
from qda.workflow import coding, editing, progress, suggestions
from qda.workflow.session import Session, open_session
from qda.workflow.study import Study


def step(session: Session, rnd: random.Random) -> None:
    """Something that a coder does, at random."""
    study = session.study
    own = [one for one in study.codings if one.coder == "me"]
    categories = [one.id for one in study.codebook.categories]
    transcript = rnd.choice(study.transcripts)
    turn = rnd.choice(transcript.turns)
    start = rnd.randrange(turn.start, turn.end)
    span = Span(start, min(start + rnd.randint(1, 60), turn.end))
    what = rnd.choice(["add", "add", "remove", "move", "memo", "unsure", "recode", "finish", "undo", "suggestion"])
    if what == "add" or not own:
        coding.add(session, [(transcript.id, turn.number, span)], [rnd.choice(categories)], "me")
        return
    one = rnd.choice(own)
    if what == "remove":
        coding.remove(session, [one.id])
    elif what == "move":
        turn = study.turn(one)
        editing.move(session, one, Span(turn.start, max(one.end - 1, turn.start + 1)))
    elif what == "memo":
        editing.set_memo(session, one, rnd.choice(["", "a; b", 'with "quotes"', " two\nlines "]))
    elif what == "unsure":
        editing.set_unsure(session, one, unsure=not one.unsure)
    elif what == "recode":
        editing.recode(session, one, rnd.choice(categories))
    elif what == "finish":
        progress.mark_finished(session, transcript.id, "me", finished=rnd.random() < 0.5)
    elif what == "undo":
        session.undo()
    else:
        open_ones = [one for one in study.suggestions if one.status == "suggested"]
        if open_ones:
            rnd.choice([suggestions.accept, suggestions.reject])(session, [rnd.choice(open_ones)], "me")


def essence(study: Study) -> tuple[object, ...]:
    """What a study says, without the caches."""
    return study.codings, study.suggestions, study.memos, study.finished


@pytest.mark.parametrize("seed", range(3))
def test_following_is_like_reading_anew(folder: Path, seed: int) -> None:
    from qda.errors import Conflict

    rnd = random.Random(seed)
    with open_session(folder, who="me") as session:
        suggestions.ensure(session)
        for _ in range(25):
            try:
                step(session, rnd)
            except Conflict:
                continue
            followed, content = session.study, (folder / "codings" / "me.csv").read_bytes()
            session.refresh()
            assert essence(session.study) == essence(followed)
            assert (folder / "codings" / "me.csv").read_bytes() == content
    events = len(followed.codings)
    with open_session(folder, who="me") as session:
        assert session.store.events()[-1].what not in ("read codings", "import")
        assert len(session.study.codings) == events
        assert essence(session.study) == essence(followed)


def test_what_a_person_wrote_meanwhile_is_taken_over(session: Session, folder: Path) -> None:
    transcript = session.study.transcripts[0]
    coding.add(session, [(transcript.id, 2, transcript.turns[1].span)], ["CO1"], "me")
    with (folder / "codings" / "me.csv").open("a", encoding="utf-8") as file:
        file.write(f"{transcript.id},4,First Saturday of the month,C1,by hand\n")
    coding.add(session, [(transcript.id, 6, transcript.turns[5].span)], ["CO2"], "me")
    own = [one for one in session.study.codings if one.coder == "me"]
    assert sorted(one.category for one in own) == ["C1", "CO1", "CO2"]
    assert "by hand" in (folder / "codings" / "me.csv").read_text(encoding="utf-8")


def test_an_old_log_without_the_new_column_can_be_undone(session: Session) -> None:
    transcript = session.study.transcripts[0]
    (made,) = coding.add(session, [(transcript.id, 2, transcript.turns[1].span)], ["CO1"], "me")
    connection = session.store._connection
    (changes,) = connection.execute("select changes from event order by number desc limit 1").fetchone()
    connection.execute("update event set changes = ? where changes = ?", (changes.replace(',"unsure":0', ""), changes))
    session.undo()
    assert made.id not in {one.id for one in session.study.codings}


def test_coverage_counts_each_character_of_interviewees_once(session: Session) -> None:
    transcript = session.study.transcripts[0]
    talk = [turn for turn in transcript.turns if turn.role != "interviewer"]
    first = talk[0]
    passage = Coding("a", transcript.id, first.number, first.start, first.end, "", "CO1", "me")
    again = replace(passage, id="b", start=first.start + 5)
    question = replace(passage, id="c", start=transcript.turns[0].start, end=transcript.turns[0].end)
    found = progress.coverage(transcript, [passage, again, question])
    assert found.coded == first.end - first.start
    assert found.total == sum(turn.end - turn.start for turn in talk)
    assert progress.coverage(transcript, []).share == 0
