"""The report of a study as blocks: what was done, the answers per question, all tables in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from qda.checks.procedure import TECHNIQUES
from qda.exporters.word import Block, Bullets, Figure, Heading, Matrix, Paragraph, Quotes
from qda.model import Transcript
from qda.tables import Text
from qda.wording import Message, say
from qda.workflow.answers import Answered, Evidence, answered, in_words
from qda.workflow.counting import counted_of
from qda.workflow.provenance import origin_lines
from qda.workflow.results import Results
from qda.workflow.study import Study

MISSING = say("not reported")
AUTHORS = {"mayring": "Mayring", "kuckartz": "Kuckartz & Rädiker"}
CONVENTION_NAMES = {
    "generic": say("none named"),
    "dresing_pehl": say("Dresing & Pehl, simple"),
    "dresing_pehl_ext": say("Dresing & Pehl, extended"),
    "kuckartz": say("Kuckartz"),
    "gat2": say("GAT 2"),
    "hiat": say("HIAT"),
    "jefferson": say("Jefferson"),
    "tiq": say("TiQ"),
    "chat": say("CHAT"),
    "f4": say("f4"),
}


def report_blocks(results: Results, figures: Mapping[str, bytes]) -> Iterator[Block]:
    """The report in order: material, procedure, answers, tables, agreement."""
    study = results.study
    yield from _material(study)
    yield from _procedure(study)
    yield from _answers(results)
    yield from _tables(results, figures)
    yield from _agreement(results)


def _material(study: Study) -> Iterator[Block]:
    procedure = study.settings.procedure
    yield Heading(say("Material and preparation"))
    yield Paragraph(procedure.get("material") or MISSING)
    if procedure.get("situation"):
        yield Paragraph(procedure["situation"])
    yield Paragraph(methods_sentence(study))
    formats = Counter(one.source.format for one in study.transcripts)
    shown = ", ".join(f"{count} × {name}" for name, count in sorted(formats.items()))
    yield Paragraph(say("Transcripts: {n} ({formats}).", n=len(study.transcripts), formats=shown))


def methods_sentence(study: Study) -> Message:
    """How the transcripts were smoothed, with the number of edits of each kind."""
    rules: Counter[str] = Counter()
    flags = decided = 0
    for transcript in study.transcripts:
        for turn in transcript.turns:
            view = study.readings.of(transcript, turn)
            rules.update(edit.rule for edit in view.edits)
            flags += len(view.flags)
        decided += len(study.readings.decided(transcript.id).flags)
    return say(
        "The transcripts (conventions: {convention}) are read with the smoothing profile {profile} "
        "({fillers} fillers, {repetitions} repetitions, {comments} comments on non-verbal events, {pauses} pauses and "
        "{fragments} word fragments removed; {flags} doubtful cases left as they are, {decided} decided by a person). "
        "The verbatim text is unchanged.",
        convention=_conventions(study), profile=study.settings.smoothing.profile, fillers=rules["FP"],
        repetitions=rules["RP"] + rules["RN"], comments=rules["NV"], pauses=rules["PA"], fragments=rules["FR"],
        flags=flags, decided=decided,
    )  # fmt: skip


def _conventions(study: Study) -> Message:
    """The names of the transcription conventions, as a methods section gives them."""
    names = sorted({one.convention for one in study.transcripts})
    return _in_a_row(CONVENTION_NAMES.get(name, say("{name}", name=name)) for name in names)


def _in_a_row(names: Iterable[Message]) -> Message:
    found = list(names)
    joined = found[0] if found else MISSING
    for name in found[1:]:
        joined = say("{first}; {second}", first=joined, second=name)
    return joined


def _procedure(study: Study) -> Iterator[Block]:
    settings = study.settings
    yield Heading(say("Procedure"))
    yield Paragraph(say("Analysis after {authors}: {technique}.", authors=AUTHORS[settings.workflow],
                        technique=_in_a_row(TECHNIQUES[one] for one in settings.technique)))  # fmt: skip
    if settings.procedure.get("direction"):
        yield Paragraph(settings.procedure["direction"])
    yield Paragraph(
        say("Coding unit: {coding}; context unit: {context}; recording unit: {recording}.",
            coding=unit_word(settings.units.coding), context=unit_word(settings.units.context),
            recording=unit_word(settings.units.recording))
    )  # fmt: skip
    deductive = sum(1 for one in study.codebook.categories if one.origin == "deductive")
    inductive = len(study.codebook.categories) - deductive
    yield Paragraph(
        say("Category system: {n} categories, {deductive} deductive and {inductive} inductive (version {version}).",
            n=len(study.codebook.categories), deductive=deductive, inductive=inductive,
            version=study.codebook.version)
    )  # fmt: skip
    if settings.criterion:
        yield Paragraph(say("Selection criterion: {text}", text=settings.criterion))
    if settings.abstraction:
        yield Paragraph(say("Level of abstraction: {text}", text=settings.abstraction))
    for line in origin_lines(study):
        yield Paragraph(line)
    if settings.procedure.get("quality"):
        yield Paragraph(settings.procedure["quality"])


def unit_word(unit: str) -> Message:
    """The name of a unit in the singular."""
    words = {
        "char": say("character"), "word": say("word"), "clause": say("clause"), "sentence": say("sentence"),
        "turn": say("turn"), "paragraph": say("paragraph"), "answer": say("answer"),
        "transcript": say("transcript"), "case": say("case"), "corpus": say("whole material"),
    }  # fmt: skip
    return words[unit]


def _answers(results: Results) -> Iterator[Block]:
    study = results.study
    if not study.settings.questions:
        return
    yield Heading(say("Answers to the research questions"))
    for answer in answered(study, counted_of(study)):
        yield Heading(say("{id}: {text}", id=answer.question.id, text=answer.question.text), level=2)
        yield Bullets(tuple(answer_lines(answer)))


def answer_lines(answer: Answered) -> list[Text]:
    """The counted evidence of a question, a line for each category that it names, then for the items below."""
    lines: list[Text] = [evidence_line(one) for one in answer.evidence]
    if answer.items:
        lines.append(say("Below: {n} coded categories without further subcategories, each backed by a passage.",
                         n=len(answer.items)))  # fmt: skip
    return lines or [say("No category stands behind this question.")]


def evidence_line(one: Evidence) -> Message:
    """“RB0 …: all (8 of 8 cases; Mitarbeiter 5/5, Consultants 3/3), 37 codings”."""
    groups = ", ".join(f"{group} {count}/{total}" for group, count, total in one.groups)
    template = "{id} {label}: {word} ({n} of {total} cases; {groups}), {codings} codings"
    if not groups:
        template = "{id} {label}: {word} ({n} of {total} cases), {codings} codings"
    return say(
        template, id=one.category.id, label=one.category.label, word=in_words(one.cases, one.of), n=one.cases,
        total=one.of, groups=groups, codings=one.codings,
    )  # fmt: skip


def _tables(results: Results, figures: Mapping[str, bytes]) -> Iterator[Block]:
    tables = results.tables
    yield Heading(say("Tables"))
    if "table-1-sample" in tables:
        yield tables["table-1-sample"]
    if results.matrix is not None:
        yield Matrix(results.matrix)
        yield Matrix(results.matrix, show="cases")
        yield Matrix(results.matrix, show="quotes")
    if "frequencies" in tables:
        yield tables["frequencies"]
    for name, content in figures.items():
        if name.endswith(".png"):
            yield Figure(content, _figure_captions()[name.rsplit(".", 1)[0]])
    if "guide" in tables:
        yield Heading(say("Coding guide"))
        yield tables["guide"]
    if "quotes" in tables:
        yield Heading(say("Passages behind the categories"))
        yield Quotes(tables["quotes"])


def _figure_captions() -> dict[str, Message]:
    return {
        "figure-1-requirements": say("Requirements by number of cases"),
        "figure-2-categories-cases": say("Codings by category and case"),
    }


def _agreement(results: Results) -> Iterator[Block]:
    tables = results.tables
    if "agreement-coders" not in tables and "agreement-rules" not in tables:
        return
    yield Heading(say("Agreement"))
    for name in ("agreement-coders", "differences", "agreement-rules"):
        if name in tables:
            yield tables[name]
    if is_synthetic(results.study):
        yield Paragraph(SYNTHETIC)


SYNTHETIC = say("The transcripts of this study are synthetic: figures on them prove nothing about the quality of "
                "the rules.")  # fmt: skip


def is_synthetic(study: Study) -> bool:
    """Whether a transcript says of itself that it is synthetic."""
    return any(_says_synthetic(one) for one in study.transcripts)


def _says_synthetic(transcript: Transcript) -> bool:
    head = " ".join((transcript.text[:400], *transcript.metadata.values()))
    return re.search(r"\bsyntheti(?:c interview|sches interview)", head, re.IGNORECASE) is not None
