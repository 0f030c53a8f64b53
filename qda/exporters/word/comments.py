"""Comments in the margin: their part of a Word file, the marks in the text, and properties that travel unseen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qda.exporters.word.ooxml import attribute, element_text, run
from qda.exporters.word.styles import W

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of properties that a user defines (ECMA-376 part 1, 22.3)
_PLAIN = '<w:sz w:val="20"/><w:szCs w:val="20"/>'
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on `text[start:end]` of a page; `when` is ISO 8601 or empty."""

    start: int
    end: int
    author: str
    text: str
    when: str = ""


def commented_runs(words: str, start: int, comments: Sequence[Comment], properties: str = "") -> str:
    """Runs of words that begin at `start` of the page, with the marks of the comments that begin or end in them.

    The id of a comment is its index. A comment that ends here has its reference behind its end.
    """
    end = start + len(words)
    marks: dict[int, list[str]] = {}
    for index, one in sorted(enumerate(comments), key=lambda pair: pair[1].end):
        if start < one.end <= end:
            marks.setdefault(one.end - start, []).append(_closing(index))
    for index, one in enumerate(comments):
        if start <= one.start < end:
            marks.setdefault(one.start - start, []).append(f'<w:commentRangeStart w:id="{index}"/>')
    parts: list[str] = []
    before = 0
    for position in sorted(marks):
        parts.append(run(words[before:position], properties))
        parts.extend(marks[position])
        before = position
    parts.append(run(words[before:], properties))
    return "".join(parts)


def _closing(index: int) -> str:
    return f'<w:commentRangeEnd w:id="{index}"/><w:r><w:commentReference w:id="{index}"/></w:r>'


def with_comments(
    parts: Mapping[str, bytes], comments: Sequence[Comment], properties: Mapping[str, str]
) -> dict[str, bytes]:
    """The parts of a Word file with the comments that its body refers to, and with properties of its own."""
    found = dict(parts)
    types: list[tuple[str, str]] = []
    if comments:
        found["word/comments.xml"] = _comments(comments).encode()
        types.append(("/word/comments.xml", _COMMENTS))
        _relate(found, "word/_rels/document.xml.rels", "comments", "comments.xml")
    if properties:
        found["docProps/custom.xml"] = _custom(properties).encode()
        types.append(("/docProps/custom.xml", _CUSTOM))
        _relate(found, "_rels/.rels", "custom-properties", "docProps/custom.xml")
    found["[Content_Types].xml"] = _with_types(found["[Content_Types].xml"], types)
    return found


def _comments(comments: Iterable[Comment]) -> str:
    return (
        f'{_DECLARATION}<w:comments xmlns:w="{W}">'
        + "".join(_comment(index, one) for index, one in enumerate(comments))
        + "</w:comments>"
    )


def _comment(index: int, one: Comment) -> str:
    date = f' w:date="{one.when}"' if _DATE.fullmatch(one.when) else ""
    initials = attribute(one.author[:3])
    lines = one.text.split("\n")
    paragraphs = "".join(f"<w:p>{_mark() if number == 0 else ''}{run(line, _PLAIN)}</w:p>"
                         for number, line in enumerate(lines))  # fmt: skip
    return (
        f'<w:comment w:id="{index}" w:author="{attribute(one.author)}"{date} w:initials="{initials}">'
        f"{paragraphs}</w:comment>"
    )


def _mark() -> str:
    return "<w:r><w:annotationRef/></w:r>"


def _custom(properties: Mapping[str, str]) -> str:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    entries = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number}" name="{attribute(name)}">'
        f"<vt:lpwstr>{element_text(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(sorted(properties.items()), start=2)
    )
    return f'{_DECLARATION}<Properties xmlns="{namespace}" xmlns:vt="{types}">{entries}</Properties>'


def _relate(parts: dict[str, bytes], name: str, kind: str, target: str) -> None:
    relation = f'<Relationship Id="qda-{kind}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
    parts[name] = parts[name].replace(b"</Relationships>", f"{relation}</Relationships>".encode())


def _with_types(content: bytes, types: Iterable[tuple[str, str]]) -> bytes:
    added = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in types)
    return content.replace(b"</Types>", f"{added}</Types>".encode())
