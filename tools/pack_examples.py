"""Pack the demonstration studies for `qda study init --example`; run it after a change in corpus/ or codebooks/."""

from __future__ import annotations

import csv
import io
import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEFT_OUT = ("output", "backups")
DATE = (1980, 1, 1, 0, 0, 0)


def members(name: str) -> dict[str, bytes]:
    """The files of a study as a copy of its own: the guide lies beside `study.yaml`."""
    folder = ROOT / "corpus" / name
    found = {}
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and relative.parts[0] not in LEFT_OUT and not path.name.startswith(("study.qda", ".")):
            found[relative.as_posix()] = path.read_bytes()
    settings = found["study.yaml"].decode("utf-8")
    guide = re.search(r"^codebook: (\S+)$", settings, re.MULTILINE)
    if guide is None:
        raise SystemExit(f"{name}: study.yaml names no codebook")
    found["codebook.yaml"] = (folder / guide.group(1)).read_bytes()
    found["study.yaml"] = settings.replace(guide.group(0), "codebook: codebook.yaml").encode()
    return found


def without_areas() -> dict[str, bytes]:
    """What differs in the variant of the German study whose guide lacks RB0 and the five areas of incentives."""
    whole = members("community-managers")
    settings = whole["study.yaml"].decode("utf-8")
    for old, new in (("[RB0]", "[HK1]"), ("[IA1, IA2, IA3, IA4, IA5]", "[HK2]")):
        settings = settings.replace(f"categories: {old}", f"categories: {new}")
    guide = (ROOT / "codebooks" / "community-managers-without-areas.yaml").read_bytes()
    found = {"codebook.yaml": guide, "study.yaml": settings.encode()}
    for name in whole:
        if name.startswith("codings/"):
            found[name] = _without(whole[name].decode("utf-8"), {"RB0", "IA1", "IA2", "IA3", "IA4", "IA5"})
    return found


def _without(codings: str, categories: set[str]) -> bytes:
    """A coder's file without the rows (and parts of rows) of some categories."""
    reader = csv.DictReader(io.StringIO(codings))
    content = io.StringIO()
    writer = csv.DictWriter(content, reader.fieldnames or (), lineterminator="\n")
    writer.writeheader()
    for row in reader:
        kept = [one for one in re.split(r"\s*[|;]\s*", row["category"]) if one not in categories]
        if kept:
            writer.writerow({**row, "category": "|".join(kept)})
    return content.getvalue().encode()


FILES = {
    "community-managers": lambda: members("community-managers"),
    "community-managers-without-areas": without_areas,
    "repair-cafes": lambda: members("repair-cafes"),
}


def packed(files: dict[str, bytes]) -> bytes:
    """The archive of some files, the same bytes for the same files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in sorted(files.items()):
            entry = zipfile.ZipInfo(member, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return content.getvalue()


if __name__ == "__main__":
    for study in sys.argv[1:] or FILES:
        (ROOT / "qda" / "examples" / f"{study}.zip").write_bytes(packed(FILES[study]()))
