"""Comments of a Word file become codings: all of them, or none and a list of what has to be put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qda.coding.names import CategoryNames
from qda.coding.page import Passage
from qda.coding.remarks import Remark, in_a_comment, read_remark, values_of
from qda.coding.resolve import content_id, living, value_problem
from qda.errors import Conflict, NotFound, Problem, ProblemsFound
from qda.importers.word_comments import MarginComment
from qda.model import Coding, Span
from qda.wording import Message, say
from qda.workflow.session import Session
from qda.workflow.study import Study
from qda.workflow.taking_over import TakenOver, base_of, conflicts, key_of, source_key, take_over
from qda.workflow.word_notes import changed_text, place_words, placed, short
from qda.workflow.word_reading import WordFile, read_word_file


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a person decides: whose comments count, what a comment without marked words means, resolved ones."""

    authors: tuple[str, ...] = ()
    whole_turns: bool = False
    without_resolved: bool = False
    keep_going: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What was taken over from the file of a transcript, what is worth knowing, and the problems passed over."""

    transcript: str
    taken: TakenOver
    notes: tuple[Message, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Draft:
    coding: Coding
    memos: list[str]


@dataclass(slots=True)
class _Reader:
    study: Study
    file: WordFile
    coder: str
    options: ImportOptions
    names: CategoryNames
    drafts: dict[str, _Draft] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    made: dict[str, list[str]] = field(default_factory=dict)
    shown: dict[tuple[int, int], Span] = field(default_factory=dict)

    def read(self, comments: Iterable[MarginComment]) -> dict[str, Coding]:
        values = values_of(self.study.codebook)
        for one in comments:
            if self._is_outside(one):
                continue
            if one.is_resolved:
                self.counts["resolved"] += 1
                if self.options.without_resolved:
                    continue
            remark = read_remark(one.text, self.names, values)
            if not remark.is_clear and self._is_answer(one, remark):
                continue
            self._comment(one, remark)
        return {key: self._finished(draft) for key, draft in self.drafts.items()}

    def _is_outside(self, one: MarginComment) -> bool:
        if one.start is None or one.end is None:
            where = say("in the part “{part}” of the file", part=one.part) if one.part else say("nowhere in the text")
            message = say("the comment stands {where}, not in the transcript", where=where)
            self._problem(one, message, say("mark the words in the transcript itself, or delete the comment"))
            return True
        if one.start >= self.file.length or (one.end <= 0 and one.start < 0):
            self.counts["behind" if one.start >= self.file.length else "above"] += 1
            return True
        return False

    def _is_answer(self, one: MarginComment, remark: Remark) -> bool:
        """Keep words that answer a comment as a memo of its codings.

        An answer is marked as such, or stands at the very words of an earlier comment (so LibreOffice writes it).
        """
        parent = one.reply_to or self._twin(one)
        if not parent or remark.is_empty or remark.ambiguous:
            return False
        if self.names.proposals(one.text) or (not one.reply_to and self.names.resembles(one.text)):
            return False
        self.counts["answers"] += 1
        for key in self.made.get(parent, ()):
            self.drafts[key].memos.append(f"{one.author}: {one.text}" if one.author else one.text)
        if not self.made.get(parent):
            self.notes.append(say("answer without a coding, passed over: “{text}”", text=short(one.text)))
        return True

    def _twin(self, one: MarginComment) -> str:
        same = (other.id for other in self.file.comments
                if other.id in self.made and (other.start, other.end) == (one.start, one.end))  # fmt: skip
        return next(same, "")

    def _comment(self, one: MarginComment, remark: Remark) -> None:
        passage = self._passage(one)
        if remark.is_empty:
            self._problem(one, say("the comment is empty"), say("write a category into it, or delete it"))
        elif not remark.categories and not remark.unknown and not remark.ambiguous:
            self.counts["remarks"] += 1
            return
        for wanted in remark.unknown:
            hint = self.names.hint(wanted) or say(
                "write an id or a name of the guide; put a colon before a mere remark"
            )
            self._problem(one, say("no category '{id}'", id=short(wanted)), hint)
        for wanted, ids in remark.ambiguous:
            message = say("'{name}' is the name of several categories: {ids}", name=wanted, ids=", ".join(ids))
            self._problem(one, message, say("write the id instead"))
        if not remark.is_clear or passage is None:
            return
        for category, value in remark.categories:
            self._draft(one, living(self.study.codebook, category), value, remark.memo, passage)

    def _draft(self, one: MarginComment, category: str, value: str, memo: str, passage: Passage) -> None:
        problem = value_problem(self.study.codebook, category, value)
        if problem is not None:
            self._problem(one, problem)
            return
        text, span, file = self.file.transcript.text, passage.span, self.file
        key = content_id(file.transcript.id, span, category, self.coder, file.run, file.round)
        draft = self.drafts.get(key)
        if draft is None:
            coding = Coding(
                key, file.transcript.id, passage.turn, span.start, span.end, text[span.start : span.end], category,
                self.coder, run=file.run, round=file.round, value=value, when=_when(one),
                codebook_version=self.study.codebook.version,
            )  # fmt: skip
            draft = self.drafts[key] = _Draft(coding, [])
        elif draft.coding.value != value:
            message = say("the passage has {category} twice, with other values", category=category)
            self._problem(one, message, say("delete one of the two comments"))
        if memo and memo not in draft.memos:
            draft.memos.append(memo)
        self.made.setdefault(one.id, []).append(key)

    def _passage(self, one: MarginComment) -> Passage | None:
        assert one.start is not None
        assert one.end is not None
        span = Span(max(0, one.start), max(0, min(one.end, self.file.length)))
        marked = self.file.onto.text[span.start : span.end]
        if not marked.strip():
            return self._unmarked(one, span)
        carried = self.file.onto.place(span)
        if carried.span is None:
            hint = say("mark words that stand in the transcript, or correct it with `qda transcript update`")
            self._problem(one, say("these words are not in the transcript (any more)"), hint)
            return None
        found = self._exact(carried.span)
        if found is None:
            return self._unmarked(one, span)
        if carried.outcome == "changed":
            words = self.file.transcript.text[found.span.start : found.span.end]
            self.notes.append(changed_text(self.file.transcript.id, found.turn, marked, words))
        return found

    def _exact(self, span: Span) -> Passage | None:
        """The passage behind a stretch of the page: as an earlier coding has it, else without blanks at its ends."""
        page = self.file.onto.page
        known = self.shown.get((span.start, span.end))
        if known is None:
            words = page.text[span.start : span.end]
            start = span.start + len(words) - len(words.lstrip())
            span = Span(start, max(start, span.end - len(words) + len(words.rstrip())))
            known = self.shown.get((span.start, span.end))
        passage = page.passage(span)
        return passage if passage is None or known is None else Passage(passage.turn, known)

    def _unmarked(self, one: MarginComment, span: Span) -> Passage | None:
        if one.hidden.strip():
            self._problem(one, say("the marked words “{words}” are a tracked change and not in the transcript",
                                   words=short(one.hidden)), say("mark words of the transcript itself"))  # fmt: skip
            return None
        turn = self.file.onto.turn_near(span.start)
        line = next((line for line in self.file.onto.page.lines if line.turn.number == turn), None)
        if self.options.whole_turns and line is not None and line.words < line.end:
            return self._exact(Span(line.words, line.end))
        self._problem(one, say("no words are marked"),
                      say("mark the passage and comment anew, or let such comments count for the whole paragraph "
                          "with --whole-turns"))  # fmt: skip
        return None

    def _problem(self, one: MarginComment, message: Message, hint: Message | None = None) -> None:
        self.problems.append(Problem(self.file.name, 0, "", placed(self.file, one, message), hint))

    def _finished(self, draft: _Draft) -> Coding:
        return replace(draft.coding, memo="\n".join(draft.memos))


def import_word(
    session: Session, path: Path, coder: str, *, transcript: str = "", options: ImportOptions = ImportOptions()
) -> Imported:
    """Take over the comments of a Word file as codings of a coder.

    What came from the file before (or stood in it when it was written) and is not in it any more is removed; codings
    of other coders and those that the file never had are not touched. Importing the same file again changes nothing.

    Raises:
        ProblemsFound: comments that cannot be read, all of them; then nothing is taken over, unless `keep_going`.
        NotFound: no such transcript or author.
        Conflict: comments of several authors, and it is not said whose count.
    """
    study = session.study
    file = read_word_file(study, path, transcript)
    chosen, authors, notes = choose_authors(file, coder, options.authors)
    mine = {
        key_of(one): one for one in study.codings
        if (one.transcript, one.coder, one.run, one.round) == (file.transcript.id, coder, file.run, file.round)
    }  # fmt: skip
    reader = _Reader(study, file, coder, options, CategoryNames(study.codebook), notes=notes)
    for one in mine.values():
        place = file.onto.page.show(one.span)
        if place is not None:
            reader.shown[place.start, place.end] = one.span
    wanted = {key: _as_known(one, mine.get(key)) for key, one in reader.read(chosen).items()}
    source, newest = source_key(file.identity, coder, *authors), source_key(file.identity, coder, "", "newest")
    base = _base(session, file, coder, authors)
    problems = [*reader.problems, *_conflicts(file, wanted, mine, conflicts(wanted, mine, base))]
    if problems and not options.keep_going:
        raise ProblemsFound(problems, say("nothing was taken over; --keep-going leaves these comments out"))
    taken = take_over(
        session, "import codings", wanted, mine, sources=(source, newest), base=base, is_whole=not problems
    )  # fmt: skip
    said = [*reader.notes, *place_words(file, reader.counts)]
    return Imported(file.transcript.id, taken, tuple(said), tuple(problems))


def _base(session: Session, file: WordFile, coder: str, authors: Sequence[str]) -> dict[str, str]:
    """What the file said before: with the comments of these authors, else when it was written.

    A file in which nobody has a comment any more is compared with whatever it said last.
    """
    written = base_of(session, source_key(file.identity, coder)) or {}
    if authors:
        return base_of(session, source_key(file.identity, coder, *authors)) or written
    return {**written, **(base_of(session, source_key(file.identity, coder, "", "newest")) or {})}


def choose_authors(
    file: WordFile, coder: str, wanted: Sequence[str]
) -> tuple[list[MarginComment], tuple[str, ...], list[Message]]:  # fmt: skip
    """Whose comments count: those named, or the one author besides the coders whose codings the file held.

    Raises:
        NotFound: nobody of that name has commented.
        Conflict: several have, and nobody was named.
    """
    others = [name for name in file.coders if name != coder]
    present = Counter(one.author for one in file.comments if not one.reply_to)
    for name in wanted:
        if name not in {one.author for one in file.comments}:
            raise NotFound.among(say("author"), name, list(present))
    free = sorted(name for name in present if name not in others and name != coder)
    if not wanted and len(free) > 1:
        shown = ", ".join(f"{name or '–'} ({present[name]})" for name in free)
        raise Conflict(
            say("{name}: comments of several authors: {authors}", name=file.name, authors=shown),
            say("say whose count, for instance --author \"{author}\"; --author may be given several times",
                author=free[0]),
        )  # fmt: skip
    counted = tuple(wanted) or tuple(free)
    chosen = [one for one in file.comments if one.author in counted or one.author == coder]
    left = Counter(one.author for one in file.comments if one not in chosen)
    notes = [say("{n} comments of {author} passed over", n=n, author=name or "–") for name, n in sorted(left.items())]
    return chosen, tuple(sorted(counted)), notes


def _as_known(one: Coding, known: Coding | None) -> Coding:
    """A coding of the file with the memo as the study has it, where only signs differ that Word cannot hold."""
    if known is not None and in_a_comment(known.memo) == in_a_comment(one.memo):
        return replace(one, memo=known.memo)
    return one


def _conflicts(
    file: WordFile, wanted: dict[str, Coding], mine: dict[str, Coding], keys: Sequence[str]
) -> list[Problem]:  # fmt: skip
    found = []
    for key in keys:
        one = wanted.get(key) or mine[key]
        message = say(
            "the coding {category} of “{quote}” was changed in the file and in the study, each differently",
            category=one.category, quote=short(one.quote),
        )  # fmt: skip
        hint = say("make the comment say what the study says, or remove the coding with `qda coding remove {id}`",
                   id=mine[key].id[:8] if key in mine else "…")  # fmt: skip
        found.append(Problem(file.name, 0, "", message, hint))
    return found


def _when(one: MarginComment) -> str:
    return one.when[:19] + "Z" if len(one.when) >= 19 else ""
