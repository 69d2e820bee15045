"""One commit of the index, open for searching: its segments as arrays, side by side as if they were one."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from whoosh.codec.base import Segment

from agenda.search.whoosh_engine.arrays import EXTENSION, row_of, rows_from
from agenda.search.whoosh_engine.counting import distinct, runs
from agenda.search.whoosh_engine.current import Current, sound, verify
from agenda.search.whoosh_engine.kept import Kept
from agenda.search.whoosh_engine.line import Line
from agenda.search.whoosh_engine.matches import Matches, matches, unscored
from agenda.search.whoosh_engine.postings import Array
from agenda.search.whoosh_engine.schema import EXACT, FIELDS
from agenda.search.whoosh_engine.scoring import bm25, damping, idf
from agenda.search.whoosh_engine.segments import LENGTHS, SegmentView, read_segments
from agenda.search.whoosh_engine.storage import DurableStorage

KEPT_BYTES = 24 << 20  # of scored words, those asked for last


class Opened:
    """`before` are views of segments that were open already: a segment never changes."""

    def __init__(self, root: Path, current: Current, before: Mapping[str, SegmentView]) -> None:
        verify(root, current, [name for name in current.files if name.endswith(".toc")])
        storage = DurableStorage(str(current.folder(root)))
        segments = read_segments(storage, current.commit)
        self.views: dict[str, SegmentView] = {}
        for segment in segments:
            name = segment.segment_id()
            fresh = None if name in before else SegmentView(storage, segment, verified(root, current, segment))
            self.views[name] = fresh or before[name]
        self.segments = list(self.views.values())
        self.bases: list[int] = np.cumsum([0] + [view.size for view in self.segments]).tolist()
        self.size = self.bases[-1]
        self.live = np.ones(self.size, bool)
        for base, segment in zip(self.bases, segments, strict=False):
            self.live[[base + number for number in segment.deleted_docs()]] = False
        self.columns = {name: joined([view.columns[name] for view in self.segments]) for name in COLUMNS}
        procedural = self.columns["procedural"] != 0
        # By the filter of procedural business; and never what was dropped since its segment was written.
        self.shown = {"show": self.live, "hide": self.live & ~procedural, "only": self.live & procedural}
        meetings = self.columns["meeting"][self.live]
        self.meetings_together = runs(meetings) == distinct(meetings)  # each in one stretch, as writers have them
        self.everything = unscored(np.ones(self.size, bool))
        self.dampings = {field: self.damping(number) for number, field in enumerate(FIELDS)}
        self.lines: dict[str, Line] = {}
        self.kept = Kept(KEPT_BYTES)

    def damping(self, field: int) -> Array:
        words = sum(view.documents.words[field] for view in self.segments)
        return damping(self.lengths(field), words / self.size if words else 1.0)

    def lengths(self, field: int) -> Array:
        """Of each document, in words, as Whoosh rounds them up."""
        return LENGTHS[joined([view.documents.length_bytes[field] for view in self.segments])]

    def line(self, field: str) -> Line:
        if field not in self.lines:
            self.lines[field] = Line.of(self.lengths(FIELDS.index(field)))
        return self.lines[field]

    def word(self, field: str, term: str) -> Matches:
        """The documents that hold a term, with their scores."""
        return self.kept.get(("word", field, term), lambda: self.scored(field, self.postings(field, term)))

    def number_holding(self, field: str, term: str) -> int:
        """How many documents hold a term, those included that were dropped since."""
        rows = ((view.lists, row_of(view.lists, key(field, term))) for view in self.segments)
        return sum(lists.size(row) for lists, row in rows if row is not None)

    def postings(self, field: str, term: str) -> tuple[Array, Array]:
        """Documents of the whole index, and weights."""
        ids, weights = [NOBODY], [WEIGHTLESS]
        for base, view in zip(self.bases, self.segments, strict=False):
            row = row_of(view.lists, key(field, term))
            if row is not None:
                held, weighed = view.lists.postings(row, row + 1)
                ids.append(held.astype(np.int64) + base)
                weights.append(weighed.astype(np.float32))
        return np.concatenate(ids), np.concatenate(weights)

    def beginning(self, field: str, start: str) -> Matches:
        """The documents that hold any word which begins so, as if all these were one word."""
        return self.kept.get(("start", field, start), lambda: self.scored(field, self.postings_from(field, start)))

    def postings_from(self, field: str, start: str) -> tuple[Array, Array]:
        ids, weights = [NOBODY], [WEIGHTLESS]
        for base, view in zip(self.bases, self.segments, strict=False):
            sums = np.zeros(view.size)
            for prefix in (key(field, start), key(field, EXACT + start)):
                held, weighed = view.lists.postings(*rows_from(view.lists, prefix))
                sums += np.bincount(held, weighed, minlength=view.size)
            found = np.flatnonzero(sums)
            ids.append(found + base)
            weights.append(sums[found].astype(np.float32))
        return np.concatenate(ids), np.concatenate(weights)

    def scored(self, field: str, postings: tuple[Array, Array]) -> Matches:
        ids, weights = postings
        return matches(ids, bm25(weights, self.dampings[field][ids], idf(self.size or 1, len(ids))), self.size)


NOBODY, WEIGHTLESS = np.zeros(0, np.int64), np.zeros(0, np.float32)
COLUMNS = (
    "item",
    "meeting",
    "council",
    "committee",
    "day",
    "year",
    "outcomes",
    "standing",
    "procedural",
)


def key(field: str, term: str) -> bytes:
    return b"%d" % FIELDS.index(field) + term.encode()


def joined(arrays: list[Array]) -> Array:
    if len(arrays) == 1:
        return arrays[0]
    return np.concatenate(arrays) if arrays else NOBODY


def verified(root: Path, current: Current, segment: Segment) -> bool:
    """Hold what is read of a segment to its checksums; say whether that is its arrays, or Whoosh's files."""
    names = [name for name in current.files if name.startswith(f"{segment.segment_id()}.")]
    arrays = segment.make_filename(EXTENSION)
    with_arrays = arrays in names and is_there_and_sound(root, current, arrays)
    instead = () if with_arrays else (".trm", ".pst")
    verify(root, current, [name for name in names if name.endswith((".col", *instead))])
    return with_arrays


def is_there_and_sound(root: Path, current: Current, name: str) -> bool:
    try:
        return sound(root, current, name)
    except OSError:
        return False
