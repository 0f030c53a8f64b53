"""Files for the tests, made in memory: no text of other people is stored."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODT_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)


def packed(members: dict[str, str | bytes]) -> bytes:
    """A zip archive of the members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word(body: str, *, more: dict[str, str | bytes] | None = None, main: str = "word/document.xml") -> bytes:
    """A .docx with the given content of `w:body`."""
    spaces = (
        f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {spaces}><w:body>{body}</w:body></w:document>'
    return packed({"[Content_Types].xml": "<Types/>", main: document, **(more or {})})


def p(*words: str) -> str:
    """A paragraph, each of `words` in a run of its own."""
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>' for one in words) + "</w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table of WordprocessingML."""
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def open_document(body: str, *, styles: str = "", more: dict[str, str | bytes] | None = None) -> bytes:
    """An .odt with the given content of `office:text`."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODT_SPACES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    members: dict[str, str | bytes] = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return packed({**members, **(more or {})})


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with a text layer: each page a list of lines in Helvetica."""
    objects: list[bytes] = [b"", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for lines in pages:
        shown = b" T* ".join(b"(" + _escaped(line) + b") Tj" for line in lines)
        stream = b"BT /F1 11 Tf 14 TL 50 780 Td " + shown + b" ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
            % len(objects)
        )
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return _written(objects)


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _written(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, content)
    table_at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table_at)
    return bytes(out)


def excel(*rows: Sequence[object]) -> bytes:
    """An .xlsx with one sheet of the rows."""
    import openpyxl

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def eaf(
    tiers: dict[str, Sequence[tuple[int | None, int | None, str]]], *, more: str = "", attributes: str = ""
) -> bytes:
    """An ELAN file of time-aligned tiers: start and end in milliseconds, words."""
    slots: list[str] = []
    shown = []
    for tier, passages in tiers.items():
        inside = ""
        for start, end, words in passages:
            for value in (start, end):
                time = "" if value is None else f' TIME_VALUE="{value}"'
                slots.append(f'<TIME_SLOT TIME_SLOT_ID="ts{len(slots) + 1}"{time}/>')
            inside += (
                f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{len(slots) // 2}" '
                f'TIME_SLOT_REF1="ts{len(slots) - 1}" TIME_SLOT_REF2="ts{len(slots)}">'
                f"<ANNOTATION_VALUE>{words}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
            )
        shown.append(f'<TIER LINGUISTIC_TYPE_REF="talk" TIER_ID="{tier}"{attributes}>{inside}</TIER>')
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" FORMAT="3.0" VERSION="3.0"><HEADER/>'
        f"<TIME_ORDER>{''.join(slots)}</TIME_ORDER>{''.join(shown)}{more}"
        '<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="talk" TIME_ALIGNABLE="true"/></ANNOTATION_DOCUMENT>'
    ).encode()


def exb(
    speakers: dict[str, str],
    tiers: Sequence[tuple[str, str, str, Sequence[tuple[int, int, str]]]],
    *,
    times: dict[int, float] | None = None,
) -> bytes:
    """A score of EXMARaLDA: speaker id → abbreviation; tiers as (speaker, category, type, events by place)."""
    last = max((end for *_, events in tiers for _, end, _ in events), default=0)
    known = times if times is not None else {place: float(place) for place in range(last + 1)}
    table = "".join(
        f'<speaker id="{key}"><abbreviation>{name}</abbreviation></speaker>' for key, name in speakers.items()
    )
    line = "".join(
        f'<tli id="T{place}"' + (f' time="{known[place]}"' if place in known else "") + "/>"
        for place in range(last + 1)
    )
    shown = "".join(
        f'<tier id="TIE{number}" category="{category}" type="{kind}" display-name="{speaker} [{category}]"'
        + (f' speaker="{speaker}"' if speaker else "")
        + ">"
        + "".join(f'<event start="T{start}" end="T{end}">{words}</event>' for start, end, words in events)
        + "</tier>"
        for number, (speaker, category, kind, events) in enumerate(tiers)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<basic-transcription><head><meta-information/>'
        f"<speakertable>{table}</speakertable></head><basic-body><common-timeline>{line}</common-timeline>{shown}"
        "</basic-body></basic-transcription>"
    ).encode()


def textgrid(tiers: dict[str, Sequence[tuple[float, float, str]]], *, points: Sequence[tuple[float, str]] = ()) -> str:
    """A TextGrid in Praat's long text form; `points` make a tier of points behind the others."""
    end = max((one[1] for parts in tiers.values() for one in parts), default=1.0)
    lines = [
        'File type = "ooTextFile"',
        'Object class = "TextGrid"',
        "",
        "xmin = 0 ",
        f"xmax = {end} ",
        "tiers? <exists> ",
    ]
    lines += [f"size = {len(tiers) + bool(points)} ", "item []: "]
    for number, (name, parts) in enumerate(tiers.items(), start=1):
        lines += [f"    item [{number}]:", '        class = "IntervalTier" ', f'        name = "{name}" ']
        lines += ["        xmin = 0 ", f"        xmax = {end} ", f"        intervals: size = {len(parts)} "]
        for place, (start, stop, words) in enumerate(parts, start=1):
            quoted = words.replace('"', '""')
            lines += [f"        intervals [{place}]:", f"            xmin = {start} ", f"            xmax = {stop} "]
            lines += [f'            text = "{quoted}" ']
    if points:
        lines += [f"    item [{len(tiers) + 1}]:", '        class = "TextTier" ', '        name = "points" ']
        lines += ["        xmin = 0 ", f"        xmax = {end} ", f"        points: size = {len(points)} "]
        for place, (time, mark) in enumerate(points, start=1):
            lines += [f"        points [{place}]:", f"            number = {time} ", f'            mark = "{mark}" ']
    return "\n".join(lines) + "\n"
