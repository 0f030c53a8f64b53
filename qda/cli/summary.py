"""What `qda run` says when it has finished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

import click

from qda.cli.group import language_of
from qda.coding.rules.suggest import CODER as RULE_CODER
from qda.tables import Text
from qda.tables import shown as in_language
from qda.wording import Message, say
from qda.workflow.answers import answered
from qda.workflow.comparing import Comparison
from qda.workflow.counting import cases_of, counted_of
from qda.workflow.provenance import origin_lines
from qda.workflow.reporting import SYNTHETIC, answer_lines, is_synthetic, methods_sentence
from qda.workflow.run import RunResult


class Printer(Protocol):
    """Prints one line, indented."""

    def __call__(self, text: Text, indent: int = 0, /) -> None: ...


def print_summary(result: RunResult, language: str) -> None:
    """What was read, the answers to the questions, the agreement, where the files are."""

    def line(text: Text, indent: int = 0, /) -> None:
        click.echo(" " * indent + in_language(text, language))

    study = result.study
    line(study.settings.title)
    line("")
    words = sum(len(turn.text.split()) for one in study.transcripts for turn in one.turns)
    line(
        say("{n} transcripts, {turns} turns, {words} words; {cases} cases; {categories} categories; {codings} codings",
            n=len(study.transcripts), turns=sum(len(one.turns) for one in study.transcripts), words=words,
            cases=len(cases_of(study)), categories=len(study.codebook.categories), codings=len(study.codings))
    )  # fmt: skip
    line(methods_sentence(study))
    for origin in origin_lines(study):
        line(origin)
    for answer in answered(study, counted_of(study)):
        line("")
        line(say("{id}: {text}", id=answer.question.id, text=answer.question.text))
        for one in answer_lines(answer):
            line(one, 2)
    _print_agreement(result, line)
    _print_findings(result, line)
    line("")
    template = "written: {path} ({n} files)" if result.is_new else "unchanged: {path} ({n} files)"
    line(say(template, path=str(result.folder), n=len(result.files)))


def _print_agreement(result: RunResult, printed: Printer) -> None:
    overall = [one for one in result.comparisons if not one.category]
    if not overall:
        return
    printed("")
    printed(say("Agreement over the study's units of interviewee speech, all categories together"))
    for one in overall:
        printed(_agreement_line(one), 2)
    by_category = [one for one in result.comparisons if one.category and one.first == RULE_CODER]
    if by_category:
        printed(say("The rules against each human coder, category by category (precision, recall, F1, κ)"))
        for line in _category_lines(by_category):
            printed(line, 2)
    if is_synthetic(result.study):
        printed(SYNTHETIC, 2)


def _agreement_line(one: Comparison) -> Message:
    return say(
        "{first} – {second}: precision {precision}, recall {recall}, F1 {f1}, κ {kappa}",
        first=one.first, second=one.second, precision=_number(one.accuracy.precision),
        recall=_number(one.accuracy.recall), f1=_number(one.accuracy.f1), kappa=_number(one.kappa.value),
    )  # fmt: skip


def _category_lines(comparisons: Sequence[Comparison]) -> Iterator[str]:
    """A line for each category, the figures against each coder beside each other; a dash is not computable."""
    coders = list(dict.fromkeys(one.second for one in comparisons))
    width = max(len(one.category) for one in comparisons)
    yield " " * width + "".join(f"   {coder:<20}" for coder in coders).rstrip()
    for category in dict.fromkeys(one.category for one in comparisons):
        cells = {one.second: _figures(one) for one in comparisons if one.category == category}
        shown = "".join(f"   {cells.get(coder, ''):<20}" for coder in coders)
        yield f"{category:<{width}}{shown}".rstrip()


def _figures(one: Comparison) -> str:
    values = (one.accuracy.precision, one.accuracy.recall, one.accuracy.f1, one.kappa.value)
    return " ".join("   –" if value is None else _two_decimals(value) for value in values)


def _two_decimals(value: float) -> str:
    text = f"{round(value, 2) + 0.0:.2f}"
    return text.replace(".", ",") if language_of() == "de" else text


def _number(value: float | None) -> Message | float:
    return say("not computable") if value is None else value


def _print_findings(result: RunResult, printed: Printer) -> None:
    findings = result.study.findings
    serious = [(where, one) for where, one in findings if one.severity != "note"]
    notes = Counter(one.code for _where, one in findings if one.severity == "note")
    if serious or notes or result.study.left_out:
        printed("")
    for problem in result.study.left_out:
        printed(say("left out: {problem}", problem=problem))
    for where, one in serious[:20]:
        what = say("{where}: {what}", where=where, what=one.message) if where else one.message
        printed(say("warning: {what}", what=what) if one.severity == "warning" else say("error: {what}", what=what))
    if notes:
        printed(say("{n} notes on the transcripts: `qda transcript check`", n=sum(notes.values())))
