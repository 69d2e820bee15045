"""The one writer: a batch of meetings in one durable commit, a whole new generation, and the tidying up behind both."""

import os
import shutil
import struct
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.codec.base import Segment
from whoosh.codec.whoosh3 import W3Codec
from whoosh.writing import MERGE_SMALL, SegmentWriter

from agenda.search.engine import Document
from agenda.search.whoosh_engine.current import (
    GENERATION,
    Current,
    current_bytes,
    next_generation,
    read_current,
    verify,
    write_current,
)
from agenda.search.whoosh_engine.schema import RECORD_BYTES, SCHEMA, Record, field_values
from agenda.search.whoosh_engine.storage import DurableStorage, crc32, sync_folder
from agenda.search.whoosh_engine.trouble import told_plainly

NAME = "MAIN"  # what Whoosh calls an index in its folder
MANY_SEGMENTS = 8  # tidying merges small ones from here on
KEPT_SECONDS = 60 * 60  # a generation stays this long after the switch, for readers that still have it open


class IndexAtCommit(index.FileIndex):
    """Whoosh's index as CURRENT names it, whatever tables of contents a stopped writer left beside."""

    def __init__(self, root: Path, current: Current) -> None:
        self.storage = DurableStorage(str(current.folder(root)))
        self.indexname = NAME
        self.commit = current.commit
        self._schema = SCHEMA

    def latest_generation(self) -> int:
        return self.commit

    def _read_toc(self) -> index.TOC:
        return index.TOC.read(self.storage, NAME, gen=self.commit, schema=SCHEMA)


class CommitWriter(SegmentWriter):
    """Whoosh's writer, whose commit counts from the moment when CURRENT names it."""

    def __init__(self, root: Path, current: Current) -> None:
        super().__init__(IndexAtCommit(root, current), _lk=False, compound=False)
        self.root = root
        self.current = current

    def add(self, documents: Iterable[Document]) -> int:
        before: int = self.docnum
        for document in documents:
            self.add_document(**field_values(document))
        return self.docnum - before

    def drop_meetings(self, meetings: Mapping[int, Any]) -> None:
        for segment in self.segments:
            for number, record in enumerate(read_records(self.storage, segment)):
                if record.meeting in meetings:
                    segment.delete_document(number)

    def _commit_toc(self, segments: list[Segment]) -> None:
        index.TOC(self.schema, segments, self.generation).write(self.storage, NAME)
        write_current(self.root, self.following(segments))
        index.clean_files(self.storage, NAME, self.generation, segments)

    def following(self, segments: list[Segment]) -> Current:
        """What CURRENT will say: this commit, and the checksum of each file that belongs to it."""
        folder = self.current.folder(self.root)
        starts = tuple(f"{segment.segment_id()}." for segment in segments)
        names = [name for name in os.listdir(folder) if name.startswith(starts)] if starts else []
        names.append(index.TOC._filename(NAME, self.generation))
        known = self.current.files if self.current.commit else {}
        files = {name: known.get(name) or ((folder / name).stat().st_size, crc32(folder / name)) for name in names}
        return Current(self.current.generation, self.generation, files)


def read_records(storage: DurableStorage, segment: Segment) -> list[Record]:
    with storage.open_file(W3Codec.column_filename(segment, "record")) as file:
        return [Record._make(values) for values in struct.iter_unpack(RECORD_BYTES, file.read())]


def without_the_dead(_: SegmentWriter, segments: list[Segment]) -> list[Segment]:
    """Merge nothing, which takes time; a segment whose documents were all dropped just goes."""
    return [segment for segment in segments if segment.doc_count()]


class LockedWriter:
    """Writes while the lock of the index is held; the engine hands it out."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def replace(self, meetings: Mapping[int, Sequence[Document]]) -> None:
        with told_plainly("written"):
            current = read_current(current_bytes(self.root))
            verify(self.root, current)
            with writing(self.root, current) as writer:
                writer.drop_meetings(meetings)
                writer.add(document for documents in meetings.values() for document in documents)
                writer.commit(mergetype=without_the_dead)

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Never looks at the old index, which may be in any state. An error of `documents` is not the index's own."""
        with told_plainly("built", (OSError,)):
            past = [path for path in self.root.iterdir() if GENERATION.fullmatch(path.name)]
            with writing(self.root, self.new_generation()) as writer:
                number = writer.add(documents)
                writer.commit(mergetype=without_the_dead)
            for path in past:
                os.utime(path)  # its hour runs from now
            return number

    def new_generation(self) -> Current:
        fresh = Current(next_generation(self.root), 0, {})
        folder = fresh.folder(self.root)
        folder.mkdir(mode=0o700)
        sync_folder(self.root)
        index.TOC.create(DurableStorage(str(folder)), SCHEMA, NAME)
        return fresh

    def tidy(self) -> None:
        with told_plainly("tidied"):
            current = read_current(current_bytes(self.root))
            if len(IndexAtCommit(self.root, current)._segments()) > MANY_SEGMENTS:
                verify(self.root, current)
                with writing(self.root, current) as writer:
                    writer.commit(mergetype=MERGE_SMALL)
            remove_past(self.root, current.generation)


@contextmanager
def writing(root: Path, current: Current) -> Iterator[CommitWriter]:
    """After an error its files are closed and left: what CURRENT does not name does not count."""
    writer = CommitWriter(root, current)
    try:
        yield writer
    finally:
        writer.storage.abandon()


def remove_past(root: Path, generation: str) -> None:
    """Generations that nobody reads any more, and what stopped writers left beside CURRENT."""
    for path in root.iterdir():
        is_past = time.time() - path.stat().st_mtime > KEPT_SECONDS
        if GENERATION.fullmatch(path.name) and path.name != generation and is_past:
            shutil.rmtree(path, ignore_errors=True)
        elif path.name.startswith("CURRENT.") and is_past:
            path.unlink(missing_ok=True)
