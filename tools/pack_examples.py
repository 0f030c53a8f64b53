"""Pack the demonstration studies for `qda study init --example`; run it after a change in corpus/ or codebooks/."""

from __future__ import annotations

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


def packed(name: str) -> bytes:
    """The archive of a study, the same bytes for the same files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in sorted(members(name).items()):
            entry = zipfile.ZipInfo(member, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return content.getvalue()


if __name__ == "__main__":
    for study in sys.argv[1:] or ["community-managers", "repair-cafes"]:
        (ROOT / "qda" / "examples" / f"{study}.zip").write_bytes(packed(study))
