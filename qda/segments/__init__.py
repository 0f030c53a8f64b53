"""Units of analysis: sentences, clauses and words of a text, answers of an interview. Computed, never stored."""

from qda.segments.answers import Answer, answers
from qda.segments.split import clauses, segment, sentences, words

__all__ = ["Answer", "answers", "clauses", "segment", "sentences", "words"]
