"""`study.yaml`: what a researcher decides about a study."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from qda.errors import ProblemsFound
from qda.wording import say
from qda.yamlfile import Fields, open_yaml

TABLES = ("sample", "frequencies", "requirements", "guide", "quotes")
TECHNIQUES = (
    "summarising", "inductive", "explication_narrow", "explication_broad",
    "formal", "content_structuring", "scaling", "typifying",
)  # fmt: skip
CODING_UNITS = ("char", "word", "clause", "sentence", "turn", "paragraph")
CONTEXT_UNITS = ("turn", "answer", "transcript", "case")
RECORDING_UNITS = ("transcript", "case", "corpus")
CONVENTIONS = (
    "generic", "dresing_pehl", "dresing_pehl_ext", "kuckartz", "gat2", "hiat", "jefferson", "tiq", "chat", "f4",
)  # fmt: skip
PROFILES = ("verbatim", "light", "full")
TOP_KEYS = (
    "qda", "title", "language", "questions", "technique", "units", "workflow", "smoothing", "speakers", "overrides",
    "codebook", "transcripts", "cases", "codings", "coders", "inductive", "runs", "requirements", "tables", "procedure",
)  # fmt: skip
_SIZE = {"char": 0, "word": 1, "clause": 2, "sentence": 3, "paragraph": 4, "turn": 4, "answer": 5}


@dataclass(frozen=True, slots=True)
class Question:
    """A research question and the categories whose codings answer it."""

    id: str
    text: str
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Units:
    """Mayring's units of analysis; `context_info` is what a coder may read to decide (2014 reading of the term)."""

    coding: str = "clause"
    context: str = "answer"
    context_info: str = "answer"
    recording: str = "case"


@dataclass(frozen=True, slots=True)
class OwnConvention:
    """A study's own transcription convention: a known one with further signs of pauses and comments."""

    based_on: str
    pause: tuple[str, ...] = ()
    comment: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Smoothing:
    """How the transcripts are read; `words` are added to the word lists, `conventions` are a study's own."""

    profile: str = "light"
    repairs: str = "propose"
    convention: str = "auto"
    words: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    conventions: Mapping[str, OwnConvention] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Override:
    """What differs for one file; empty = as in the study. `questions` are the open columns of a survey."""

    language: str = ""
    convention: str = ""
    encoding: str = ""
    aliases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirements:
    """The matrix of requirements: the category whose children are its groups, and the groups of each column."""

    root: str = ""
    columns: tuple[tuple[str, ...], ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything in `study.yaml`."""

    title: str
    language: str
    questions: tuple[Question, ...]
    technique: tuple[str, ...]
    units: Units
    workflow: str
    smoothing: Smoothing
    interviewers: tuple[str, ...]
    aliases: Mapping[str, str]
    speaker_cases: Mapping[str, str]
    overrides: Mapping[str, Override]
    codebook: str
    transcripts: tuple[str, ...]
    cases: str
    codings: tuple[str, ...]
    main_coder: str
    count: str
    criterion: str
    abstraction: str
    pilot: tuple[str, ...]
    requirements: Requirements
    tables: tuple[str, ...]
    procedure: Mapping[str, str]
    text: str = ""


def read_settings(text: str, *, name: str = "study.yaml") -> Settings:
    """The settings of a study.

    Raises:
        ProblemsFound: with all problems of the file, each with its line.
    """
    top = open_yaml(text, name=name)
    top.check_keys(TOP_KEYS)
    speakers = top.fields("speakers")
    speakers.check_keys(("interviewer", "aliases", "cases"))
    coders = top.fields("coders")
    coders.check_keys(("main", "count"))
    inductive = top.fields("inductive")
    inductive.check_keys(("criterion", "level"))
    runs = top.fields("runs")
    runs.check_keys(("pilot",))
    settings = Settings(
        title=top.text("title", "Study"),
        language=top.choice("language", ("de", "en"), "de"),
        questions=_questions(top),
        technique=_options(top, "technique", TECHNIQUES, ("content_structuring",)),
        units=_units(top),
        workflow=top.choice("workflow", ("mayring", "kuckartz"), "mayring"),
        smoothing=_smoothing(top),
        interviewers=speakers.texts("interviewer"),
        aliases=_texts(speakers.fields("aliases")),
        speaker_cases=_texts(speakers.fields("cases")),
        overrides=_overrides(top),
        codebook=top.text("codebook", required=not top.report.problems),
        transcripts=top.texts("transcripts") or ("transcripts/*",),
        cases=top.text("cases"),
        codings=top.texts("codings") or ("codings/*.csv",),
        main_coder=coders.text("main"),
        count=coders.choice("count", ("", "consensus", "union"), ""),
        criterion=inductive.text("criterion"),
        abstraction=inductive.text("level"),
        pilot=runs.texts("pilot"),
        requirements=_requirements(top),
        tables=_options(top, "tables", TABLES, TABLES),
        procedure=_procedure(top.fields("procedure")),
        text=text,
    )
    if top.report.problems:
        raise ProblemsFound(sorted(top.report.problems, key=lambda problem: problem.line))
    return settings


def _questions(top: Fields) -> tuple[Question, ...]:
    found = []
    for fields in top.each("questions"):
        fields.check_keys(("id", "text", "categories"))
        found.append(
            Question(fields.text("id", required=True), fields.text("text", required=True), fields.texts("categories"))
        )
    return tuple(found)


def _options(top: Fields, key: str, options: tuple[str, ...], default: tuple[str, ...]) -> tuple[str, ...]:
    chosen = top.texts(key)
    for value in chosen:
        if value not in options:
            top.problem(say("'{value}' is none of {options}", value=value, options=", ".join(options)), key=key)
    return chosen or default


def _units(top: Fields) -> Units:
    fields = top.fields("units")
    fields.check_keys(("coding", "context", "context_info", "recording"))
    context = fields.choice("context", CONTEXT_UNITS, "answer")
    units = Units(
        coding=fields.choice("coding", CODING_UNITS, "clause"),
        context=context,
        context_info=fields.choice("context_info", CONTEXT_UNITS, context),
        recording=fields.choice("recording", RECORDING_UNITS, "case"),
    )
    if _SIZE.get(units.coding, 0) > _SIZE.get(units.context, 9):
        message = say("the coding unit ({coding}) is larger than the context unit ({context})",
                      coding=units.coding, context=units.context)  # fmt: skip
        fields.problem(message)
    return units


def _smoothing(top: Fields) -> Smoothing:
    fields = top.fields("smoothing")
    fields.check_keys(("profile", "repairs", "convention", "words", "conventions"))
    words = fields.fields("words")
    conventions = fields.fields("conventions")
    return Smoothing(
        profile=fields.choice("profile", PROFILES, "light"),
        repairs=fields.choice("repairs", ("off", "propose", "apply"), "propose"),
        convention=fields.choice("convention", ("auto", *CONVENTIONS, *conventions), "auto"),
        words=MappingProxyType({key: words.texts(key) for key in words}),
        conventions=MappingProxyType({key: _convention(conventions.fields(key)) for key in conventions}),
    )


def _convention(fields: Fields) -> OwnConvention:
    fields.check_keys(("based_on", "pause", "comment"))
    based_on = fields.choice("based_on", CONVENTIONS, "generic")
    return OwnConvention(based_on, fields.texts("pause"), fields.texts("comment"))


def _overrides(top: Fields) -> Mapping[str, Override]:
    fields = top.fields("overrides")
    own = tuple(top.fields("smoothing").fields("conventions"))
    found = {}
    for transcript in fields:
        one = fields.fields(transcript)
        one.check_keys(("language", "convention", "encoding", "aliases", "questions"))
        found[transcript] = Override(
            language=one.choice("language", ("", "de", "en"), ""),
            convention=one.choice("convention", ("", "auto", *CONVENTIONS, *own), ""),
            encoding=one.text("encoding"),
            aliases=_texts(one.fields("aliases")),
            questions=one.texts("questions"),
        )
    return MappingProxyType(found)


def _requirements(top: Fields) -> Requirements:
    fields = top.fields("requirements")
    fields.check_keys(("root", "columns", "caption"))
    return Requirements(fields.text("root"), fields.lists("columns"), fields.text("caption"))


def _procedure(fields: Fields) -> Mapping[str, str]:
    fields.check_keys(("material", "situation", "direction", "quality"))
    return _texts(fields)


def _texts(fields: Fields) -> Mapping[str, str]:
    return MappingProxyType({key: fields.text(key) for key in fields})
