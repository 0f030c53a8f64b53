"""The smoothing rules, doubtful places and decisions by their signs, in words."""

from qda.wording import say

RULE_NAMES = {
    "WS": say("blanks and line breaks"),
    "TM": say("time mark"),
    "NV": say("comment on something non-verbal"),
    "PA": say("pause"),
    "BR": say("breath, laughing or quiet voice"),
    "EM": say("mark of emphasis"),
    "EC": say("capitals for emphasis (profile full)"),
    "ST": say("mark of a stretched sound"),
    "OV": say("mark of overlapping talk"),
    "LS": say("signal of the listener"),
    "LA": say("words drawn together"),
    "FP": say("filler"),
    "RS": say("answer sound"),
    "FR": say("word broken off"),
    "BO": say("clause broken off"),
    "RP": say("word repeated"),
    "RN": say("words repeated as a group"),
    "CT": say("contraction written out (profile full)"),
    "FS": say("false start (profile full)"),
    "SR": say("self-repair, accepted by a person"),
    "DC": say("doubtful place, decided by a person"),
    "UN": say("mark of something unintelligible, unified"),
    "UC": say("mark of uncertain hearing, unified"),
    "PU": say("comma, blank or capital that follows from another change"),
}
FLAG_NAMES = {
    "dd_kept": say("article or pronoun said twice"),
    "das_das_maybe_dass": say("“das das”, perhaps meant as “dass das”"),
    "verb_double_kept": say("verb said twice"),
    "double_negation": say("negation said twice"),
    "negative_fragment_kept": say("broken-off word that may negate"),
    "repeat_unknown_kept": say("word said twice, perhaps for emphasis"),
    "negation_kept": say("negation in a comment or listener signal"),
    "unclosed_bracket": say("bracket that is not closed"),
    "empty_turn": say("nothing is left of the paragraph"),
}
CHOICE_NAMES = {
    "": say("open"),
    "keep": say("keep"),
    "remove": say("remove"),
    "replace": say("replace"),
}
