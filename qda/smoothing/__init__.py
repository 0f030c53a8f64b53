"""Smoothing (Glättung): from a turn as transcribed to a reading without noise.

signs (scan) ─▶ words (fillers, fragments, repetitions, short forms) ─▶ punctuation ─▶ edits

Every change is an edit with its rule; the reading and the offset map are computed from them.
"""

from qda.smoothing.conventions import CONVENTIONS, Convention, own_convention
from qda.smoothing.lexicon import Lexicon, load_lexicon
from qda.smoothing.reading import PROFILES, Reading, smooth
from qda.smoothing.repairs import Repair, propose_repairs

__all__ = [
    "CONVENTIONS",
    "PROFILES",
    "Convention",
    "Lexicon",
    "Reading",
    "Repair",
    "load_lexicon",
    "own_convention",
    "propose_repairs",
    "smooth",
]
