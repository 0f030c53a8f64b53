"""Names of people, places and firms in transcripts: found, proposed, replaced, looked for.

    transcript ─▶ finding (shapes, persons, places, firms) ─▶ proposing ─▶ pseudonyms.csv ─▶ a person decides
                                                                                               │
    new text, alignment ◀─ replacing ◀─────────── Matcher (every form of a name) ◀─────────────┘
    traces in any bytes ◀─ readings ◀─────────────┘

Nothing is replaced that a person has not decided. Finding leans towards too much, a person tells what is no name.
"""

from qda.pseudonyms.finding import find_names
from qda.pseudonyms.key import KINDS, Entry
from qda.pseudonyms.listfile import read_list, write_list
from qda.pseudonyms.matching import Hit, Matcher
from qda.pseudonyms.proposing import propose
from qda.pseudonyms.replacing import Replaced, replace_names
from qda.pseudonyms.searching import Traces
from qda.pseudonyms.tokens import Mention

__all__ = [
    "KINDS",
    "Entry",
    "Hit",
    "Matcher",
    "Mention",
    "Replaced",
    "Traces",
    "find_names",
    "propose",
    "read_list",
    "replace_names",
    "write_list",
]
