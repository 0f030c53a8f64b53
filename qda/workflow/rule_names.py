"""The smoothing rules by their signs, in words."""

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
    "UN": say("mark of something unintelligible, unified"),
    "UC": say("mark of uncertain hearing, unified"),
    "PU": say("comma, blank or capital that follows from another change"),
}
