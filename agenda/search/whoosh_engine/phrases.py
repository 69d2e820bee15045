"""Words that stand side by side: documents that hold all of them, then places in these that follow one another.

All places of the documents in question become addresses on one long line, each document with as much of it as it may
have places. A word marks its addresses; the next one keeps those that lie where the phrase wants them.
"""

from collections.abc import Sequence

import numpy as np

from agenda.search.whoosh_engine.arrays import row_of
from agenda.search.whoosh_engine.opened import NOBODY, Opened, key
from agenda.search.whoosh_engine.postings import Array, Postings, spread
from agenda.search.whoosh_engine.schema import FIELDS, LAST_PLACE, PARTS_GAP
from agenda.search.whoosh_engine.segments import LENGTHS, SegmentView

MOST_PARTS = 3  # of a field, with gaps between them
NOT_THERE = -1


def documents_with_phrase(opened: Opened, field: str, terms: Sequence[str]) -> Array:
    found = [NOBODY]
    for base, view in zip(opened.bases, opened.segments, strict=False):
        rows = [row_of(view.lists, key(field, term)) for term in terms]
        if None not in rows:
            lists = [view.lists.run(row, row + 1) for row in rows if row is not None]
            found.append(in_segment(view, FIELDS.index(field), lists) + base)
    return np.concatenate(found)


def in_segment(view: SegmentView, field: int, lists: Sequence[Postings]) -> Array:
    common = holding_all(view.size, lists)
    if len(lists) == 1 or not len(common):
        return common
    room = np.minimum(LENGTHS[view.documents.length_bytes[field, common]] + MOST_PARTS * PARTS_GAP, LAST_PLACE + 1)
    room += len(lists)  # what the phrase reaches back from a document's first place is in nobody else's room
    begins = np.cumsum(room) - room + len(lists)
    begin_of = np.full(view.size, NOT_THERE, np.int64)
    begin_of[common] = begins
    line = np.zeros(int(begins[-1] + room[-1]), bool)
    # The word with the fewest places first, so that there is little to keep from then on.
    order = sorted(range(len(lists)), key=lambda word: len(lists[word].places))
    at = addresses(lists[order[0]], order[0], begin_of)
    for word in order[1:]:
        line[at] = True
        other = addresses(lists[word], word, begin_of)
        follows = other[line[other]]
        line[at] = False
        at = follows
    found = np.searchsorted(begins, at, side="right") - 1
    return common[found[np.flatnonzero(np.diff(found, prepend=-1))]]


def holding_all(size: int, lists: Sequence[Postings]) -> Array:
    """The documents in which every word has a place of its own."""
    held: Array | None = None
    for run in sorted(lists, key=lambda run: len(run.ids)):
        mine = run.ids[run.counts > 0].astype(np.int64)
        if held is None:
            held = mine
            continue
        there = np.zeros(size, bool)
        there[mine] = True
        held = held[there[held]]
    return NOBODY if held is None else held


def addresses(run: Postings, word: int, begin_of: Array) -> Array:
    """Where the phrase would begin for each place of its nth word."""
    begin = begin_of[run.ids]
    kept = np.flatnonzero(begin != NOT_THERE)
    counts = run.counts.astype(np.int64)
    if len(kept) == len(counts):
        return np.repeat(begin - word, counts) + run.places
    places = run.places[spread((np.cumsum(counts) - counts)[kept], counts[kept])]
    return np.repeat(begin[kept] - word, counts[kept]) + places
