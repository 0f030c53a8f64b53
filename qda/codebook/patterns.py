"""Search patterns as they stand in a guide → `Pattern`, every mistake reported."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal, cast

from qda.errors import CodebookError
from qda.model import MatchOptions, Pattern
from qda.wording import Message, say
from qda.yamlfile import Fields, Report, open_yaml

_Within = Literal["sentence", "answer", "turn"]
_WITHIN = ("sentence", "answer", "turn")
_KINDS = ("lemma", "regex", "all")


def read_patterns(fields: Fields, key: str) -> tuple[Pattern, ...]:
    """The patterns of a category under `key` (`patterns`, `exclude`)."""
    found = [_read(path, line, item, fields) for path, line, item in fields.items(key)]
    return tuple(pattern for pattern in found if pattern is not None)


def read_match(fields: Fields, default: MatchOptions) -> MatchOptions:
    """The options under `match:`; what is absent comes from `default`."""
    match = fields.fields("match")
    match.check_keys(("case", "compounds", "inflection", "derivation", "in_interviewer", "nested"))
    return MatchOptions(
        case="keep" if match.choice("case", ("ignore", "keep"), default.case) == "keep" else "ignore",
        compounds=match.truth("compounds", default.compounds),
        inflection=match.truth("inflection", default.inflection),
        derivation=match.truth("derivation", default.derivation),
        in_interviewer=match.truth("in_interviewer", default.in_interviewer),
        nested="all" if match.choice("nested", ("longest", "all"), default.nested) == "all" else "longest",
    )


def _read(path: str, line: int, item: str | Fields, fields: Fields) -> Pattern | None:
    if isinstance(item, str):
        return _words(path, line, item, fields.report)
    kinds = [kind for kind in _KINDS if kind in item]
    item.check_keys((*_KINDS, "within"))
    if len(kinds) != 1:
        item.problem(say("expected exactly one of {kinds}", kinds=", ".join(_KINDS)))
        return None
    kind = kinds[0]
    if kind == "all":
        return _all(item)
    return pattern_from(kind, item.text(kind), item.report, item.line(kind), item.path)


def _words(path: str, line: int, text: str, report: Report) -> Pattern | None:
    if not re.search(r"\w", text):
        report.add(line, path, say("'{text}' holds no letter: it would match everything or nothing", text=text))
        return None
    return Pattern("words", " ".join(text.split()), source=text)


def pattern_from(kind: str, text: str, report: Report, line: int = 0, path: str = "") -> Pattern | None:
    """The pattern of a `lemma:` or `regex:`; a mistake goes into the report."""
    problem = _lemma_problem(text) if kind == "lemma" else _regex_problem(text)
    if problem is not None:
        report.add(line, f"{path}.{kind}" if path else kind, problem)
        return None
    return Pattern("lemma" if kind == "lemma" else "regex", text, source=f"{kind}: {text}")


def _lemma_problem(text: str) -> Message | None:
    return None if len(text.split()) == 1 else say("'lemma' takes one word")


def _regex_problem(text: str) -> Message | None:
    import regex

    try:
        re.compile(text)
        compiled = regex.compile(text)
    except (re.error, regex.error) as error:
        return say("{what}", what=str(error))
    if not text or compiled.match("") is not None:
        return say("the expression matches the empty text")
    return None


def _all(item: Fields) -> Pattern | None:
    within = item.choice("within", _WITHIN, "sentence")
    parts = read_patterns(item, "all")
    if len(parts) < 2:
        item.problem(say("'all' takes at least two patterns"), key="all")
        return None
    source = "all: " + " + ".join(part.source for part in parts)
    return Pattern("all", parts=parts, within=cast("_Within", within), source=source)


def pattern_of(text: str) -> Pattern:
    """A pattern typed at the command line: words with globs, or `/…/`, or `regex: …`, or `lemma: …`, or as in a guide.

    In a guide `regex` and `lemma` stand in braces. `{all: …}` makes suggestions there; it cannot be typed.

    Raises:
        CodebookError: the pattern is empty or not well formed.
    """
    if text.startswith("{") and text.endswith("}"):
        return _in_braces(text)
    report = Report(text, [])
    if len(text) > 2 and text[0] == text[-1] == "/":
        text = f"regex: {text[1:-1]}"
    kind, _, rest = text.partition(":")
    if kind.strip() in ("regex", "lemma"):
        found = pattern_from(kind.strip(), rest.strip(), report)
    else:
        found = _words("", 0, text, report)
    if found is None:
        raise CodebookError(report.problems)
    return found


def _in_braces(text: str) -> Pattern:
    top = open_yaml(f"qda: 1\npattern: [{text}]", name=text)
    found = read_patterns(top, "pattern")
    if any(one.kind == "all" for one in found):
        top.problem(say("'all' makes suggestions from a guide; give its patterns one by one"))
    if top.report.problems or len(found) != 1:
        raise CodebookError([replace(one, line=0) for one in top.report.problems])
    return found[0]
