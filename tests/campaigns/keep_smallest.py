"""Of the files that fuzzing found, the smallest few that together take every turn that all of them take in the parser:

python -m tests.campaigns.keep_smallest tests/importing/corpus FOUND...
"""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from agenda.importing.parse import parse
from agenda.importing.readers.reading import Unreadable
from agenda.importing.readers.text import read_text

Turn = tuple[str, int, int]  # from one line of a module to another
MOST_BYTES = 1_500


def turns(data: bytes) -> set[Turn]:
    taken: set[Turn] = set()

    def enter(frame: FrameType, event: str, _: object) -> object:
        if "/agenda/importing/" not in frame.f_code.co_filename:
            return None
        last = frame.f_code.co_firstlineno

        def step(frame: FrameType, event: str, _: object) -> object:
            nonlocal last
            taken.add((frame.f_code.co_filename, last, frame.f_lineno))
            last = frame.f_lineno
            return step

        return step

    sys.settrace(enter)
    try:
        parse(read_text(data, "minutes.md" if len(data) % 2 else "minutes.txt"))
    except Unreadable:
        pass
    finally:
        sys.settrace(None)
    return taken


def smallest(files: list[bytes]) -> Iterator[bytes]:
    """From small to large each that takes a new turn; then without those whose turns the later ones take too."""
    taken = {data: turns(data) for data in sorted(set(files), key=len)}
    seen: set[Turn] = set()
    kept = [data for data, own in taken.items() if own - seen and not seen.update(own)]
    for data in kept:
        others = set().union(*(taken[other] for other in kept if other is not data and other in taken))
        if taken[data] <= others:
            del taken[data]
        else:
            yield data


def main(corpus: Path, *found: Path) -> None:
    files = [path.read_bytes() for folder in (corpus, *found) for path in folder.iterdir()]
    kept = list(smallest([data for data in files if len(data) <= MOST_BYTES]))
    for path in corpus.iterdir():
        path.unlink()
    for data in kept:
        (corpus / hashlib.sha256(data).hexdigest()[:12]).write_bytes(data)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
