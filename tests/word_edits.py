"""What people do to a Word file with comments: mark words, comment, answer, resolve, delete, change the text."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


class WordFile:
    """A .docx in the hands of somebody who works in it."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            self.parts = {name: packed.read(name) for name in packed.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        if "word/comments.xml" not in self.parts:
            self._make_comments()
        self.comments = etree.fromstring(self.parts["word/comments.xml"])
        self.extended: list[tuple[str, str, bool]] = []

    @classmethod
    def at(cls, path: Path) -> WordFile:
        return cls(path.read_bytes())

    def _make_comments(self) -> None:
        self.parts["word/comments.xml"] = f'<w:comments xmlns:w="{W}"/>'.encode()
        relation = f'<Relationship Id="c1" Type="{RELATIONS}/comments" Target="comments.xml"/></Relationships>'
        rels = "word/_rels/document.xml.rels"
        self.parts[rels] = self.parts[rels].replace(b"</Relationships>", relation.encode())
        kind = f'<Override PartName="/word/comments.xml" ContentType="{COMMENTS_TYPE}"/></Types>'
        types = "[Content_Types].xml"
        self.parts[types] = self.parts[types].replace(b"</Types>", kind.encode())

    def content(self) -> bytes:
        parts = dict(self.parts)
        parts["word/document.xml"] = etree.tostring(self.root)
        parts["word/comments.xml"] = etree.tostring(self.comments)
        if self.extended:
            rows = "".join(
                f'<w15:commentEx w15:paraId="{key}"' + (f' w15:paraIdParent="{parent}"' if parent else "")
                + f' w15:done="{int(done)}"/>'
                for key, parent, done in self.extended
            )  # fmt: skip
            parts["word/commentsExtended.xml"] = f'<w15:commentsEx xmlns:w15="{W15}">{rows}</w15:commentsEx>'.encode()
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
            for name, data in parts.items():
                packed.writestr(name, data)
        return out.getvalue()

    def save(self, path: Path) -> Path:
        path.write_bytes(self.content())
        return path

    def paragraph(self, words: str) -> etree._Element:
        """The first paragraph that holds the words, in one run."""
        return next(text.getparent().getparent() for text in self._texts() if words in (text.text or ""))

    def _texts(self) -> list[etree._Element]:
        return list(self.root.iter(w("t")))

    def run_of(self, words: str) -> etree._Element:
        """The words as a run of their own."""
        texts = [one for one in self._texts() if words in (one.text or "")]
        text = next((one for one in texts if one.text == words), texts[0])
        run = text.getparent()
        before, _, after = text.text.partition(words)
        middle = self._piece(run, words)
        run.addprevious(self._piece(run, before))
        run.addprevious(middle)
        text.text = after
        text.set(XML_SPACE, "preserve")
        return middle

    @staticmethod
    def _piece(run: etree._Element, words: str) -> etree._Element:
        made = etree.Element(w("r"))
        properties = run.find(w("rPr"))
        if properties is not None:
            made.append(copy.deepcopy(properties))
        text = etree.SubElement(made, w("t"))
        text.text = words
        text.set(XML_SPACE, "preserve")
        return made

    def comment(self, words: str, text: str, *, author: str = "Anna", until: str = "", date: str = "") -> str:
        """Mark words (or all from `words` to `until`) and comment them; returns the comment's id."""
        key = self.new_comment(text, author=author, date=date)
        first = self.run_of(words)
        last = self.run_of(until) if until else first
        first.addprevious(etree.Element(w("commentRangeStart"), {w("id"): key}))
        self._close(last, key)
        return key

    def _close(self, after: etree._Element, key: str) -> None:
        run = etree.Element(w("r"))
        etree.SubElement(run, w("commentReference"), {w("id"): key})
        after.addnext(run)
        after.addnext(etree.Element(w("commentRangeEnd"), {w("id"): key}))

    def new_comment(self, text: str, *, author: str = "Anna", date: str = "") -> str:
        key = str(1 + max((int(one.get(w("id"))) for one in self.comments), default=-1))
        made = etree.SubElement(self.comments, w("comment"), {w("id"): key, w("author"): author})
        if date:
            made.set(w("date"), date)
        for line in text.split("\n"):
            paragraph = etree.SubElement(made, w("p"), {f"{{{W14}}}paraId": self.para_id(key)})
            etree.SubElement(etree.SubElement(paragraph, w("r")), w("t")).text = line
        return key

    @staticmethod
    def para_id(key: str) -> str:
        return f"{int(key) + 0x100:08X}"

    def answer(self, parent: str, text: str, *, author: str = "Ben", linked: bool = True) -> str:
        """Answer a comment as Word does; not `linked`: as LibreOffice and Google write it, at the same words only."""
        key = self.new_comment(text, author=author)
        start = next(one for one in self.root.iter(w("commentRangeStart")) if one.get(w("id")) == parent)
        end = next(one for one in self.root.iter(w("commentRangeEnd")) if one.get(w("id")) == parent)
        start.addnext(etree.Element(w("commentRangeStart"), {w("id"): key}))
        self._close(end, key)
        if linked:
            self.extended.append((self.para_id(key), self.para_id(parent), False))
        return key

    def resolve(self, key: str) -> None:
        self.extended.append((self.para_id(key), "", True))

    def point(self, words: str, text: str, *, author: str = "Anna") -> None:
        """A comment at a place where nothing is marked."""
        key = self.new_comment(text, author=author)
        run = etree.Element(w("r"))
        etree.SubElement(run, w("commentReference"), {w("id"): key})
        self.run_of(words).addprevious(run)

    def delete(self, text: str) -> None:
        """Delete the comments of that text."""
        for comment in list(self.comments):
            if "".join(one.text or "" for one in comment.iter(w("t"))) == text:
                self._forget(comment.get(w("id")))
                self.comments.remove(comment)

    def _forget(self, key: str) -> None:
        for mark in list(self.root.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))):
            if mark.get(w("id")) == key:
                mark.getparent().remove(mark)

    def rewrite(self, text: str, new: str) -> None:
        """Change what a comment says."""
        for one in self.comments.iter(w("t")):
            if one.text == text:
                one.text = new

    def replace(self, words: str, new: str) -> None:
        """Change the text without tracking."""
        text = next(one for one in self._texts() if words in (one.text or ""))
        text.text = text.text.replace(words, new, 1)
        text.set(XML_SPACE, "preserve")

    def strike(self, words: str) -> None:
        """Delete words with tracked changes."""
        run = self.run_of(words)
        run.find(w("t")).tag = w("delText")
        wrapped = etree.Element(w("del"), {w("id"): "900", w("author"): "Anna"})
        run.addprevious(wrapped)
        wrapped.append(run)

    def insert_tracked(self, before: str, words: str) -> None:
        """Insert words in front of others with tracked changes."""
        run = self.run_of(before)
        wrapped = etree.Element(w("ins"), {w("id"): "901", w("author"): "Anna"})
        wrapped.append(self._piece(run, words))
        run.addprevious(wrapped)

    def forget_properties(self) -> None:
        """As a program does that keeps no custom properties and no bookmarks."""
        self.parts["docProps/custom.xml"] = (
            b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
        )
        for mark in list(self.root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            mark.getparent().remove(mark)


def simple(body: str, *, comments: str = "", parts: dict[str, str] | None = None) -> bytes:
    """A .docx of a body, and of comments, written by hand."""
    space = f'xmlns:w="{W}" xmlns:w14="{W14}"'
    made = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        "word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>",
    }
    if comments:
        made["word/comments.xml"] = f"<w:comments {space}>{comments}</w:comments>"
    for name, content in (parts or {}).items():
        made[name] = content.replace("<w:root", f"<w:root {space}", 1)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, text in made.items():
            packed.writestr(name, text)
    return out.getvalue()
