"""The file CURRENT is the index: it names the generation, the commit and every file that count, with their checksums.

It is switched in one step at the end of each commit and each rebuild. What it does not name is left over from a writer
that was stopped, and does not count.
"""

import json
import os
import re
import zlib
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import whoosh

from agenda.disk import sync_folder
from agenda.search.engine import IndexUnusable
from agenda.search.whoosh_engine.schema import VERSION
from agenda.search.whoosh_engine.storage import crc32, sync_file

MADE_BY = f"{VERSION} on Whoosh {whoosh.__version__[0]}"
GENERATION = re.compile(r"gen-(\d+)")
REBUILD = "Run manage.py rebuild_index, or let update_index --watch do so."


@dataclass(frozen=True, slots=True)
class Current:
    generation: str  # the folder: gen-3
    commit: int  # the number of Whoosh's table of contents in it
    files: dict[str, tuple[int, int]]  # name → size and checksum
    made_by: str = MADE_BY

    def folder(self, root: Path) -> Path:
        return root / self.generation


CHECKERS = 2  # threads: a checksum is worked out without the lock of the interpreter


def current_bytes(root: Path) -> bytes:
    """What CURRENT holds; cheap enough to be looked at before each search."""
    try:
        with open(f"{root}/CURRENT", "rb", buffering=0) as file:
            return file.read()
    except FileNotFoundError as error:
        raise IndexUnusable(f"There is no index yet. {REBUILD}") from error
    except OSError as error:
        raise IndexUnusable(f"The index cannot be read ({error}).") from error


def read_current(data: bytes) -> Current:
    """Refuses what is damaged, and what another version made."""
    checksum, _, told = data.partition(b"\n")
    if checksum != checksum_line(told):
        raise IndexUnusable(f"The index is damaged: its file CURRENT does not fit its checksum. {REBUILD}")
    current = Current(**json.loads(told))
    if current.made_by != MADE_BY:
        raise IndexUnusable(f"The index was made by version {current.made_by}, and this is {MADE_BY}. {REBUILD}")
    return replace(current, files={name: (size, crc) for name, (size, crc) in current.files.items()})


def write_current(root: Path, current: Current, sync: Callable[[str], None] = sync_file) -> None:
    """`sync` puts it on disk, together with all that it speaks of."""
    told = json.dumps({name: getattr(current, name) for name in current.__slots__}).encode()
    fresh = root / f"CURRENT.{os.getpid()}"
    fresh.write_bytes(checksum_line(told) + b"\n" + told)
    sync(str(fresh))
    os.replace(fresh, root / "CURRENT")
    sync_folder(root)


def checksum_line(told: bytes) -> bytes:
    return b"%08x" % zlib.crc32(told)


def verify(root: Path, current: Current, names: Iterable[str]) -> None:
    """Hold files to their checksums."""
    names = list(names)
    with ThreadPoolExecutor(CHECKERS) as pool:
        for name, is_sound in zip(names, pool.map(partial(sound, root, current), names), strict=True):
            if not is_sound:
                raise IndexUnusable(f"The index is damaged: {name} does not fit its checksum. {REBUILD}")


def sound(root: Path, current: Current, name: str) -> bool:
    if name not in current.files:
        return False
    path = current.folder(root) / name
    size, checksum = current.files[name]
    return path.stat().st_size == size and crc32(path) == checksum


def next_generation(root: Path) -> str:
    """The name after the highest one there is, whatever state that is in."""
    return f"gen-{max(generations(root), default=0) + 1}"


def generations(root: Path) -> dict[int, Path]:
    return {int(match[1]): path for path in root.iterdir() if (match := GENERATION.fullmatch(path.name))}
