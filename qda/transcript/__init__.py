"""From the text of a transcript to its turns.

    text ─▶ heads (line number, time, label, colon) ─▶ believed labels ─▶ stretches ─▶ turns
              │ else a grammar of its own, CHAT, HIAT       │                 │
              └ preamble: metadata, legends                 └ roles           └ marks, times

The text itself is never altered. Every turn is a stretch of it; what nobody spoke inside the stretch is a mark.
"""

from qda.transcript.conventions import CONVENTIONS
from qda.transcript.parsing import Parsed, parse

__all__ = ["CONVENTIONS", "Parsed", "parse"]
