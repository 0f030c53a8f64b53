"""Files become transcripts: one small importer for each format, bytes in, text out.

    bytes ─▶ BY_SUFFIX[".docx"] ─▶ Imported (text, encoding, findings) ─▶ parse ─▶ Transcript

What an importer renders is the verbatim text: NFC, `\\n` line ends, one paragraph a line, the same bytes always giving
the same text. Nothing is left out without a finding; a file that cannot be read raises `CannotRead`.
"""

from qda.importers.imported import Imported, Importer
from qda.importers.reading import BY_SUFFIX, read_transcript
from qda.importers.several import read_transcripts
from qda.importers.survey import read_survey

__all__ = ["BY_SUFFIX", "Imported", "Importer", "read_survey", "read_transcript", "read_transcripts"]
