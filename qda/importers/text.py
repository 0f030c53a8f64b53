"""Plain text in whatever encoding it comes."""

from __future__ import annotations

from qda.errors import CannotRead
from qda.importers.cues import timed
from qda.importers.encodings import decode
from qda.importers.endings import without_ending
from qda.importers.headed import read_headed
from qda.importers.imported import Imported, verbatim
from qda.importers.kinds import PLAIN
from qda.importers.preprocessor import headings, split_texts
from qda.wording import say


def read(data: bytes, *, name: str, encoding: str | None = None) -> Imported:
    """The text of the file; raises `CannotRead` where it is no text or not in the encoding the user named.

    Recognised are structured text for MAXQDA (see `preprocessor`), turns headed by name and time (see `headed`) and
    the note of a transcription service in the last line. A file of several texts is refused here; `read_transcripts`
    reads it.
    """
    decoded = decode(data, name=name, expected=PLAIN, encoding=encoding)
    text, left_out = without_ending(verbatim(decoded.text))
    findings = [*decoded.findings, *left_out]
    if parts := split_texts(text):
        if len(parts) > 1:
            raise CannotRead(
                say("{name}: structured text for MAXQDA that holds {n} texts", name=name, n=len(parts)),
                say("`qda.importers.read_transcripts` reads each as a transcript; or save each in a file of its own"),
            )
        rendered, named = headings(parts[0].text)
        metadata = {"Title": parts[0].name} if parts[0].name else {}
        return Imported(rendered, "txt", decoded.encoding, (*findings, *named), metadata)
    if headed := read_headed(text.split("\n")):
        return timed(headed.said, kind="txt", encoding=decoded.encoding, findings=findings, head=headed.above)
    return Imported(text, "txt", decoded.encoding, tuple(findings))
