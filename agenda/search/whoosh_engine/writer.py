"""The one writer: a batch of meetings in one durable commit, a whole new generation, and the tidying up behind both."""

import os
import shutil
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from whoosh import index
from whoosh.codec.base import Segment

from agenda.disk import sync_folder
from agenda.search.engine import Document, IndexUnusable
from agenda.search.whoosh_engine.building import MOST_DOCUMENTS, MOST_LETTERS
from agenda.search.whoosh_engine.current import (
    Current,
    current_bytes,
    generations,
    next_generation,
    read_current,
    verify,
    write_current,
)
from agenda.search.whoosh_engine.inversion import Inverter, batches
from agenda.search.whoosh_engine.merging import Source, merged_documents, merged_runs
from agenda.search.whoosh_engine.postings import Array
from agenda.search.whoosh_engine.schema import RECORDS, SCHEMA
from agenda.search.whoosh_engine.segments import NAME, Documents, SegmentView, column, read_segments, write_segment
from agenda.search.whoosh_engine.storage import DurableStorage, crc32
from agenda.search.whoosh_engine.trouble import told_plainly
from agenda.search.whoosh_engine.workers import build_on_both_cores

MANY_SEGMENTS = 8  # tidying merges the small ones from here on
MANY_DROPPED = 0.2  # of a segment's documents; then it is written anew without them
KEPT_SECONDS = 60 * 60  # a generation stays this long after the switch, for readers that still have it open
READ_FOR_A_COMMIT = (".toc", ".record.col")
INVERTER = Inverter()  # remembers words from one commit to the next


class Commit:
    """One state of the index on its way to the next, which counts from the moment when CURRENT names it."""

    def __init__(self, root: Path, current: Current) -> None:
        self.root = root
        self.current = current
        self.storage = DurableStorage(str(current.folder(root)))
        self.segments: list[Segment] = read_segments(self.storage, current.commit)

    def drop_meetings(self, meetings: Collection[int]) -> None:
        for segment in self.segments:
            held = column(self.storage, segment, "record", RECORDS)["meeting"]
            for number in np.flatnonzero(np.isin(held, list(meetings))).tolist():
                segment.delete_document(number)

    def add(self, documents: Iterator[Document]) -> None:
        for batch in batches(documents, MOST_DOCUMENTS, MOST_LETTERS):
            inverted = INVERTER.invert(batch)
            self.segments.append(write_segment(self.storage, Documents.of(inverted), [inverted.postings]))

    def merge(self, chosen: Sequence[Segment]) -> None:
        views = [SegmentView(self.storage, segment) for segment in chosen]
        documents, numbers = merged_documents(
            [(view.documents, kept(segment)) for view, segment in zip(views, chosen, strict=True)]
        )
        sources = [Source(view.lists, number) for view, number in zip(views, numbers, strict=True)]
        merged = write_segment(self.storage, documents, merged_runs(sources))
        self.segments = [segment for segment in self.segments if segment not in chosen] + [merged]

    def finish(self) -> None:
        """Everything is on disk under its name before CURRENT speaks of it; what it no longer names goes after that."""
        self.segments = [segment for segment in self.segments if segment.doc_count()]
        number = self.current.commit + 1
        index.TOC(SCHEMA, self.segments, number).write(self.storage, NAME)
        write_current(self.root, self.following(number), self.storage.sync)
        index.clean_files(self.storage, NAME, number, self.segments)
        for path in self.current.folder(self.root).iterdir():
            if path.is_dir():  # what this writer, or one that was stopped, had set aside
                shutil.rmtree(path, ignore_errors=True)

    def following(self, number: int) -> Current:
        folder = self.current.folder(self.root)
        starts = tuple(f"{segment.segment_id()}." for segment in self.segments)
        names = [name for name in os.listdir(folder) if starts and name.startswith(starts)]
        files = {name: self.current.files.get(name) or measured(folder / name) for name in names}
        table = index.TOC._filename(NAME, number)
        return Current(self.current.generation, number, files | {table: measured(folder / table)})


def measured(path: Path) -> tuple[int, int]:
    return path.stat().st_size, crc32(path)


def kept(segment: Segment) -> Array:
    mask = np.ones(segment.doc_count_all(), bool)
    mask[list(segment.deleted_docs())] = False
    return mask


@contextmanager
def committing(root: Path, current: Current) -> Iterator[Commit]:
    """After an error its files are closed and left: what CURRENT does not name does not count."""
    commit = Commit(root, current)
    try:
        yield commit
        commit.finish()
    finally:
        commit.storage.abandon()


class LockedWriter:
    """Writes while the lock of the index is held; the engine hands it out."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def replace(self, meetings: Mapping[int, Sequence[Document]]) -> None:
        with told_plainly("written"):
            current = read_current(current_bytes(self.root))
            verify(self.root, current, [name for name in current.files if name.endswith(READ_FOR_A_COMMIT)])
            with committing(self.root, current) as commit:
                commit.drop_meetings(meetings)
                commit.add(document for documents in meetings.values() for document in documents)

    def rebuild(self, documents: Iterable[Document]) -> int:
        """Never looks at the old index, which may be in any state. An error of `documents` is not the index's own."""
        with told_plainly("built", (OSError,)):
            remove_unfinished(self.root)
            past = list(generations(self.root).values())
            try:
                with committing(self.root, self.new_generation()) as commit:
                    commit.segments = build_on_both_cores(commit.storage, documents)
            except BaseException:
                remove_unfinished(self.root)
                raise
            for path in past:
                os.utime(path)  # its hour runs from now
            return sum(segment.doc_count() for segment in commit.segments)

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
            if chosen := worth_merging(read_segments(DurableStorage(str(current.folder(self.root))), current.commit)):
                verify(self.root, current, current.files)
                with committing(self.root, current) as commit:
                    commit.merge([segment for segment in commit.segments if segment.segment_id() in chosen])
            remove_unfinished(self.root)
            remove_past(self.root, current.generation)


def worth_merging(segments: Sequence[Segment]) -> set[str]:
    """The small ones once there are many; and any with much in it that was dropped."""
    chosen = {s.segment_id() for s in segments if s.deleted_count() > MANY_DROPPED * s.doc_count_all()}
    if len(segments) > MANY_SEGMENTS:
        by_size = sorted(segments, key=lambda segment: segment.doc_count_all())
        largest = by_size[-1].doc_count_all()
        chosen |= {s.segment_id() for s in by_size[:-1] if s.doc_count_all() * MANY_SEGMENTS <= largest} or {
            s.segment_id() for s in by_size
        }
    return chosen


def remove_unfinished(root: Path) -> None:
    """Generations that never came to be CURRENT: a rebuild that failed again and again would fill the disk."""
    try:
        reached = int(read_current(current_bytes(root)).generation.removeprefix("gen-"))
    except IndexUnusable:
        if (root / "CURRENT").exists():
            return  # which of them was in use is not known; they go when their hour is over
        reached = 0
    for number, path in generations(root).items():
        if number > reached:
            shutil.rmtree(path, ignore_errors=True)


def remove_past(root: Path, generation: str) -> None:
    """Generations that nobody reads any more, and what stopped writers left beside CURRENT."""
    for path in generations(root).values():
        if path.name != generation and is_past(path):
            shutil.rmtree(path, ignore_errors=True)
    for path in root.glob("CURRENT.*"):
        if is_past(path):
            path.unlink(missing_ok=True)


def is_past(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > KEPT_SECONDS
