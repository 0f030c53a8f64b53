"""Speaker labels: which are known, whose role they name, and which unknown ones to believe."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from qda.model import Role
from qda.transcript.words import ABBREVIATIONS, LITTLE_WORDS, METADATA_KEYS, NEVER_FIRST, NO_SPEAKERS

_NUMBER = r"(?:[ _-]?\d{1,3}[a-z]?)?"
_GENDER = r"(?:[*_:/]?-?in(?:nen)?|In(?:nen)?)?"

_INTERVIEWER = re.compile(rf"(?:I|INT|Int\.?|INV|Inv\.?|IR|Q|F|MOD|Mod\.?){_NUMBER}|Y\d{{0,2}}[fmwd]?")
_INTERVIEWEE = re.compile(rf"(?:B|BP|Bef\.?|IP|IE|E|P|R|Res\.?|Resp\.?|PAR|Par|EXP|Exp\.?|TN|Tn){_NUMBER}")
_INTERVIEWER_WORD = re.compile(
    rf"(?:interviewer{_GENDER}|interviewende[r]?|moderator{_GENDER}|moderation|moderating person"
    rf"|fragende[r]?|fragesteller{_GENDER}|forscher{_GENDER}|forschende[r]?|researcher|investigator){_NUMBER}",
    re.IGNORECASE,
)
_INTERVIEWEE_WORD = re.compile(
    rf"(?:befragte(?::?[rn])?|interviewte(?::?[rn])?|interviewpartner{_GENDER}|gesprächspartner{_GENDER}"
    rf"|interviewee|expert(?:e|in|:in|\*in|_in)|teilnehmer{_GENDER}|teilnehmende(?::?r)?|proband{_GENDER}"
    rf"|informant{_GENDER}|participant|respondent|interview ?person|befragte person){_NUMBER}",
    re.IGNORECASE,
)
_DIARISED = re.compile(
    r"(?:speaker|sprecher|sprecherin|unknown speaker)[ _-]?\d{1,3}|unknown speaker|unbekannt"
    r"|alle|beide|mehrere|all|both",
    re.IGNORECASE,
)
_QUESTION = re.compile(rf"(?:Frage|Question){_NUMBER}", re.IGNORECASE)
_ANSWER = re.compile(rf"(?:Antwort|Answer){_NUMBER}", re.IGNORECASE)
_SHORT_ANSWER = re.compile(rf"A{_NUMBER}")
_SHORT_QUESTION = re.compile(rf"[QF]{_NUMBER}")
_MODERATOR = re.compile(r"M ?\d{0,2}")
_WOMAN = re.compile(r"W ?\d{0,2}")
_BY_GENDER = re.compile(r"([A-Z])\d{0,2}[mfw]")

_TOGETHER = re.compile(r"[/+&]| und ")
_FAMILY_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Company:
    """What the other labels of a transcript say about one of them.

    `questions`: somebody is labelled as asking, so `A` answers. `written_out`: there are both `Frage` and `Antwort`.
    `men`: there is an `M`, so `W` is a label; `women`: there is a `W`, so `M` is no moderator. `research_team`:
    there are `Y` labels (documentary method), so `Im` is a participant. `lower_case`: a convention in which single
    letters are names.
    """

    questions: bool = False
    written_out: bool = False
    men: bool = False
    women: bool = False
    research_team: bool = False
    lower_case: bool = False

    @classmethod
    def of(cls, labels: Iterable[str], *, lower_case: bool = False) -> Company:
        """What `labels` say about each other."""
        present = [one for one in labels if one and len(one) < 14]
        return cls(
            questions=any(_SHORT_QUESTION.fullmatch(one) or _QUESTION.fullmatch(one) for one in present),
            written_out=any(map(_QUESTION.fullmatch, present)) and any(map(_ANSWER.fullmatch, present)),
            men=any(_MODERATOR.fullmatch(one) for one in present),
            women=any(_WOMAN.fullmatch(one) for one in present),
            research_team=any(one[0] == "Y" and _INTERVIEWER.fullmatch(one) for one in present),
            lower_case=lower_case,
        )


def role_of(label: str, company: Company = Company()) -> Role:
    """The role a label names; names, diarisation labels and single letters of GAT 2 are `unknown`."""
    if company.lower_case and len(label) == 1:
        return "unknown"
    if label.islower() and len(label) <= 3 and label[0] in "ib":
        label = label.upper()
    if _MODERATOR.fullmatch(label):
        return "unknown" if company.women else "interviewer"
    if gender := _BY_GENDER.fullmatch(label):
        asks = gender[1] == "Y" or (gender[1] == "I" and not company.research_team)
        return "interviewer" if asks else "interviewee"
    if _INTERVIEWER.fullmatch(label) or _INTERVIEWER_WORD.fullmatch(label) or _QUESTION.fullmatch(label):
        return "interviewer"
    if _INTERVIEWEE.fullmatch(label) or _INTERVIEWEE_WORD.fullmatch(label) or _ANSWER.fullmatch(label):
        return "interviewee"
    if company.questions and _SHORT_ANSWER.fullmatch(label):
        return "interviewee"
    return _role_of_parts(label, company)


def _role_of_parts(label: str, company: Company) -> Role:
    """The role of `I1/I2` or `Frau M. (I)`: the one that all its parts have, or that the bracket names."""
    if label.endswith(")") and "(" in label:
        return role_of(label[label.index("(") + 1 : -1].strip() or "-", company)
    parts = [part.strip() for part in _TOGETHER.split(label)]
    if len(parts) < 2 or not all(parts):
        return "unknown"
    roles = {role_of(part, company) for part in parts}
    return roles.pop() if len(roles) == 1 else "unknown"


def names_role(words: str) -> Role:
    """The role a written-out word names (`Interviewerin`, `Befragter 2`), `unknown` for anything else."""
    if _INTERVIEWER_WORD.fullmatch(words):
        return "interviewer"
    return "interviewee" if _INTERVIEWEE_WORD.fullmatch(words) else "unknown"


def accept(
    times_seen: Mapping[str, int], *, declared: Collection[str] = (), lower_case: bool = False
) -> dict[str, str]:
    """The labels to believe among the candidates, each with the reason.

    `known` (the list of the field), `declared` (by the user), `repeated` (opens two lines or more), `family` (as
    `S3` beside `S1`, one capital letter beside another). Everything else is text: “Fazit:”; so is a lower-case word
    (“gesagt:”) where other labels begin with a capital.
    """
    company = Company.of(times_seen, lower_case=lower_case)
    reasons: dict[str, str] = {}
    small: dict[str, str] = {}
    spoken = {one.casefold() for one in declared}
    for label, count in times_seen.items():
        if label.casefold() in spoken:
            reasons[label] = "declared"
        elif _is_known(label, company):
            reasons[label] = "known"
        elif count >= 2 and is_name_like(label):
            (small if _is_small(label) else reasons)[label] = "repeated"
    if not any(one[0].isupper() for one in reasons):
        reasons |= small
    families = {_family(one) for one in reasons} - {""}
    for label in times_seen:
        if label not in reasons and _family(label) in families:
            reasons[label] = "family"
    return reasons


def is_name_like(label: str) -> bool:
    """Whether an unknown label may name a speaker: no metadata key, no turn of phrase (“Zum Beispiel:”)."""
    folded = label.casefold()
    if folded in METADATA_KEYS or folded in NO_SPEAKERS:
        return False
    words = label.split()
    if words[0].casefold() in NEVER_FIRST and len(words[0]) > 1:
        return False
    plain = [one for one in words[1:] if one[0].islower() and one not in LITTLE_WORDS]
    return not plain and len(words) <= 6


def dots_are_abbreviations(label: str) -> bool:
    """Whether every full stop in a label closes an abbreviation (`Herr Dr. Schulz`, `M. Meier`)."""
    if "." not in label:
        return True
    for word in label.split():
        for part in word.split(".")[:-1]:
            if len(part) > 1 and part.casefold() not in ABBREVIATIONS:
                return False
    return True


def is_team_or_gendered(label: str) -> bool:
    """Whether the label is of the kind the documentary method uses (`Y1`, `Am`, `Bf`)."""
    return bool(_BY_GENDER.fullmatch(label) or re.fullmatch(r"Y\d{0,2}", label))


def is_moderator(label: str) -> bool:
    """Whether the label is `M`, `M1` …"""
    return bool(_MODERATOR.fullmatch(label))


def _is_known(label: str, company: Company) -> bool:
    if _QUESTION.fullmatch(label) or _ANSWER.fullmatch(label):
        return company.written_out
    if _MODERATOR.fullmatch(label) or _DIARISED.fullmatch(label):
        return True
    if _WOMAN.fullmatch(label):
        return company.men
    if company.lower_case and len(label) == 1:
        return label.isupper()
    return not label.islower() and role_of(label, company) != "unknown"


def _is_small(label: str) -> bool:
    return label[0].islower() and not label[-1].isdecimal()


def _family(label: str) -> str:
    if len(label) == 1:
        return "X" if label.isupper() else ""
    return _FAMILY_NUMBER.sub("0", label) if label[-1].isdecimal() else ""
