"""Catalogues of gettext: `.po`, which people write, to `.mo`, which the machine reads.

The two formats as the manual of GNU gettext describes them, without fuzzy entries, contexts and obsolete entries.
"""

from __future__ import annotations

import ast
import struct
from pathlib import Path

from qda.cli.locale import DOMAIN

FOLDER = Path(__file__).parent
_MAGIC = 0x950412DE
_HEAD = 28


def entries(po: str) -> dict[str, str]:
    """The entries of a `.po` file; of a plural entry both forms are joined by a zero byte, as `.mo` wants them.

    The entry '' is the head of the file.
    """
    found: dict[str, str] = {}
    for block in po.split("\n\n"):
        fields: dict[str, str] = {}
        current = ""
        for line in block.splitlines():
            keyword, quote, text = line.partition('"')
            if not quote or line.startswith("#"):
                continue
            current = keyword.strip() or current
            fields[current] = fields.get(current, "") + ast.literal_eval(quote + text)
        if "msgid_plural" in fields:
            plurals = [fields[key] for key in sorted(fields) if key.startswith("msgstr[")]
            found[f"{fields['msgid']}\0{fields['msgid_plural']}"] = "\0".join(plurals)
        elif "msgid" in fields:
            found[fields["msgid"]] = fields["msgstr"]
    return found


def compiled(found: dict[str, str]) -> bytes:
    """The bytes of the `.mo` file of these entries."""
    pairs = sorted((key.encode(), text.encode()) for key, text in found.items())
    start = _HEAD + 16 * len(pairs)
    tables: list[bytes] = []
    strings = b""
    for column in (0, 1):
        for pair in pairs:
            tables.append(struct.pack("<II", len(pair[column]), start + len(strings)))
            strings += pair[column] + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(pairs), _HEAD, _HEAD + 8 * len(pairs), 0, 0)
    return head + b"".join(tables) + strings


def main() -> None:
    """Compile every `click-LANGUAGE.po` beside this file."""
    for po in sorted(FOLDER.glob("click-*.po")):
        target = FOLDER / po.stem.removeprefix("click-") / "LC_MESSAGES" / f"{DOMAIN}.mo"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(compiled(entries(po.read_text("utf-8"))))


if __name__ == "__main__":
    main()
