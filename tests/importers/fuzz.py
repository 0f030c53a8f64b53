"""Files bent out of shape at random: whatever the bytes, an importer gives transcripts or a `QdaError` that says why.

    .venv/bin/python -m tests.importers.fuzz --seconds 200 .docx .odt      (no names = every format)

Prints what fell through, and keeps its bytes in the folder given with `--keep`. The same seed gives the same files.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import signal
import time
import traceback
import warnings
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from qda.errors import QdaError
from qda.importers import BY_SUFFIX, read_transcripts
from tests.importers.making import excel, packed
from tests.importers.test_contract import FILES, checked

CORPUS = Path(__file__).parent / "corpus"
LIMIT = 5  # seconds for a file of some kB
MEMORY = 700_000_000  # bytes above what the process held at the start
ODD = [
    b"\0", b"\xed\xa0\x80", b"\xff\xfe", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\xd7\xa9\xd7\x9c", b"\xcc\x88" * 40,
    b"-->", b"00:00:01.000 --> 00:00:00.500", b"99:99:99,999", b"[99:99.99]", b"#TEXT a\n", b"#CODE", b"#ENDCODE",
    b"I:", b":", b"\nB1:\n", b"*PAR:\t", b"\x15" b"99999999999999_1\x15", b"9" * 400, b"-1", b"1e999", b"NaN", b"null",
    b"[]", b"{}", b"true", b'"', b"\\u0000", b"\\ud800", b"&#0;", b"&#xD800;", b"&b;", b"<!DOCTYPE a>", b"<![CDATA[",
    b"<", b">", b"</", b"<w:p>", b"<text:p>", b"<tr><td>", b"\\bin99999999 ", b"\\u-99999?", b"\\'zz", b"{\\", b"}",
    b"\\uc99 ", b"\r", b"\x85", b"\xe2\x80\xa8", b"\t", b";", b",", b"sep=", b"xmin", b"intervals [1]:", b"{" * 300,
    b"[" * 3000, b"(" * 200, b"<b>" * 300,
]  # fmt: skip
MORE = {
    ".csv": [b"id;Was hat gefehlt?\n1;Mehr Zeit und auch mehr Ruhe.\n2;Nichts\n"],
    ".tsv": [b"start\tend\ttext\n0\t900\tGuten Tag\n900\t1800\tDanke\n"],
    ".xlsx": [excel(("id", "Was hat gefehlt?"), (1, "Mehr Zeit und auch mehr Ruhe."), (2, "Nichts"))],
    ".txt": [b"#TEXT E1\nI: Wie?\nB: So.\n#TEXT E2\n#CODE Anfang\nI: Wie?\nB: So.\n#ENDCODE\n"],
}


class TooSlow(Exception):
    """A small file took longer than `LIMIT` seconds."""


def samples(suffix: str) -> list[bytes]:
    """What is bent: small sound files of a format, and those that once fell through."""
    kept = [path.read_bytes() for path in sorted(CORPUS.glob(f"synthetic-*{suffix}"))]
    return [FILES[suffix], *MORE.get(suffix, []), *kept]


def bent(data: bytes, chance: random.Random) -> bytes:
    """`data` with some of its bytes changed; of an archive also inside a member, packed anew."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
        except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, zlib.error):
            return _bytes_bent(data, chance)
        if not members:
            return _bytes_bent(data, chance)
        name = chance.choice(sorted(members))
        content = members[name]
        if chance.random() < 0.05:
            del members[name]
        elif isinstance(content, bytes):
            members[name] = _bytes_bent(content, chance)
        return packed(members)
    return _bytes_bent(data, chance)


def _bytes_bent(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        at = chance.randrange(len(changed) + 1)
        length = chance.choice((1, 1, 2, 5, 20, 200))
        match chance.randrange(7):
            case 0:
                changed[at : at + 1] = bytes((chance.randrange(256),))
            case 1:
                changed[at:at] = chance.choice(ODD)
            case 2:
                del changed[at : at + length]
            case 3:
                changed[at:at] = changed[at : at + length] * chance.choice((1, 2, 50))
            case 4:
                other = chance.randrange(len(changed) + 1)
                changed[at : at + length] = changed[other : other + length]
            case 5:
                changed[at : at + length] = chance.choice(ODD)
            case _:
                changed[at : at + length] = chance.randbytes(length)
    return bytes(changed)


def tried(data: bytes, suffix: str) -> str:
    """What became of a file: `read` or `refused`; anything else is raised."""
    try:
        found = read_transcripts(data, name=f"E1{suffix}")
    except QdaError as refused:
        return "refused" if refused.text("de") and refused.text("en") else "refused without a word"
    for one in found:
        checked(one)
    return "read"


def files(suffix: str, *, seed: int) -> Iterator[bytes]:
    """Bent files of a format, without end; some are bent several times over."""
    chance = random.Random(f"{suffix} {seed}")
    sound = samples(suffix)
    while True:
        data = chance.choice(sound)
        for _ in range(chance.choice((1, 1, 2))):
            data = bent(data, chance)
        yield data


def _too_slow(_signal: int, _frame: object) -> None:
    raise TooSlow


def search(suffix: str, seconds: float, *, seed: int, keep: Path | None) -> Counter[str]:
    """Bend and read for some seconds; prints each new kind of failure once."""
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    end = time.monotonic() + seconds
    for data in files(suffix, seed=seed):
        if time.monotonic() > end:
            return counts
        signal.alarm(LIMIT)
        try:
            counts[tried(data, suffix)] += 1
        except Exception as failure:  # noqa: BLE001 - whatever falls through is what is looked for
            signal.alarm(0)
            counts["failed"] += 1
            place = traceback.extract_tb(failure.__traceback__)[-1]
            kind = f"{type(failure).__name__} at {place.filename}:{place.lineno}"
            if kind not in seen:
                seen.add(kind)
                print(f"{suffix}: {kind}: {str(failure)[:200]}", flush=True)  # noqa: T201
                traceback.print_exception(failure, limit=-6)
                if keep:
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / f"found-{len(seen)}{suffix}").write_bytes(data)
        finally:
            signal.alarm(0)
    return counts


def main(arguments: Sequence[str] | None = None) -> None:
    """Search format by format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suffixes", nargs="*", default=sorted(BY_SUFFIX))
    parser.add_argument("--seconds", type=float, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args(arguments)
    warnings.simplefilter("error")
    signal.signal(signal.SIGALRM, _too_slow)
    for suffix in given.suffixes:
        tried(FILES[suffix], suffix)
    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + MEMORY, held + MEMORY))
    for suffix in given.suffixes:
        counts = search(suffix, given.seconds, seed=given.seed, keep=given.keep)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{suffix}: {dict(counts)}, peak {peak} MB", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
