"""Opening the screen on a study."""

from __future__ import annotations

from qda.errors import NotFound
from qda.model import RunKind
from qda.screen.coding_screen import CodingScreen
from qda.screen.desk import Desk
from qda.wording import say
from qda.workflow.progress import is_finished
from qda.workflow.session import Session
from qda.workflow.sitting import Sitting


def run_screen(
    session: Session, coder: str, transcript: str = "", *, run: RunKind = "final", round_: int = 1, language: str = "en"
) -> None:
    """Show the coding screen until the coder leaves it.

    Raises:
        NotFound: no such transcript, or none at all.
    """
    first = transcript or first_open(session, Sitting(coder, run, round_))
    CodingScreen(Desk(session, coder, first, run=run, round_=round_), language=language).run()


def first_open(session: Session, sitting: Sitting) -> str:
    """The first transcript that a coder has not finished in a run and pass, or the first one.

    Raises:
        NotFound: the study has no transcript.
    """
    ids = [one.id for one in session.study.transcripts]
    if not ids:
        raise NotFound(say("the study has no transcript"), say("put one into transcripts/"))
    return next((one for one in ids if not is_finished(session.study, one, sitting.finisher)), ids[0])
