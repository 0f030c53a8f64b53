"""What words are to qda: lemmas and parts of compounds, behind one thin layer that can be replaced.

Lemmas come from simplemma, resolved once per distinct word. Matching never depends on a word's context: keyword and
text always get the same lemma.
"""

from qda.language.words import Words, fold, words_of

__all__ = ["Words", "fold", "words_of"]
