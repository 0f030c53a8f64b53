"""What words are to qda: base forms, spellings and parts of compounds, behind one thin layer that can be replaced.

Base forms for matching come from simplemma, resolved once per distinct word. Matching never depends on a word's
context: keyword and text always get the same base form. Parts of speech and noun phrases come from HanTa and need the
sentence. A trained spaCy pipeline helps with separated verbs where one is installed.
"""

from qda.language.affixes import LINKS
from qda.language.compounds import Compounds, compounds_of
from qda.language.families import family_of
from qda.language.pipeline import Pipeline, installed_pipeline, pipeline_of
from qda.language.stopwords import formulas, no_terms, particles, stop_words, vague_words, without_formulas
from qda.language.tagging import NounPhrase, TaggedWord, noun_phrases, tagger_of
from qda.language.terms import Term, TermWords, term_words
from qda.language.words import Words, fold, gender_forms, joined, words_of

__all__ = [
    "LINKS", "Compounds", "NounPhrase", "Pipeline", "TaggedWord", "Term", "TermWords", "Words", "compounds_of",
    "family_of", "fold", "formulas", "gender_forms", "installed_pipeline", "joined", "no_terms", "noun_phrases",
    "particles", "pipeline_of", "stop_words", "tagger_of", "term_words", "vague_words", "without_formulas", "words_of",
]  # fmt: skip
