"""Posting lists → the bytes that Whoosh keeps of them.

A list is cut into blocks of 128 postings, each with the numbers by which stock Whoosh skips it: how many there are, the
last document, the highest weight, and the shortest and longest document.
"""

import pickle
import struct
import zlib
from itertools import pairwise
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC

from agenda.search.whoosh_engine.postings import Array, Postings

BLOCK = 128
COMPRESSED_FROM = 80  # bytes; smaller ones hardly shrink
PICKLE = 3  # Whoosh itself writes 2, which spells bytes out as text; it reads either
# What the table tells of a term, in Whoosh's order; then the list itself if it is inline, or where it stands.
INFO = np.dtype(
    [
        *(("inline", "u1"), ("weight", ">f4"), ("documents", ">u4"), ("shortest", "u1"), ("longest", "u1")),
        *(("heaviest", ">f4"), ("first", ">u4"), ("last", ">u4"), ("offset", ">i8"), ("length", ">i4")),
    ]
)
INLINE_FROM = INFO.fields["offset"][1]  # type: ignore[index]  # it has fields


class Blocks:
    """A run of posting lists, with all that its blocks need worked out at once."""

    def __init__(self, run: Postings, length_bytes: Array) -> None:
        self.run = run
        self.starts = run.starts.tolist()
        per_term = np.diff(run.starts)
        within = np.arange(len(run.ids)) - np.repeat(run.starts[:-1], per_term)
        firsts = np.flatnonzero(within % BLOCK == 0)
        ids = run.ids.astype(np.int64)
        deltas = np.diff(ids, prepend=0)
        deltas[firsts] = ids[firsts]
        self.field = np.repeat(np.array([int(term[:1]) for term in run.terms]), per_term)
        self.lengths = length_bytes[self.field, ids]
        self.ids, self.deltas, self.weights = ids.tolist(), deltas.tolist(), run.weights.astype(float).tolist()
        self.blocks = [*firsts.tolist(), len(ids)]
        self.block_of_term = np.searchsorted(firsts, run.starts).tolist()
        self.lightest = np.minimum.reduceat(run.weights, firsts).tolist()
        self.heaviest = np.maximum.reduceat(run.weights, firsts).astype(float).tolist()
        self.shortest = np.minimum.reduceat(self.lengths, firsts).tolist()
        self.longest = np.maximum.reduceat(self.lengths, firsts).tolist()
        self.bytes = run.places.tobytes()
        self.ends = [0, *(2 * np.cumsum(run.counts, dtype=np.int64)).tolist()]

    def infos(self) -> Array:
        begin, end = self.run.starts[:-1], self.run.starts[1:]
        infos = np.zeros(len(begin), INFO)
        infos["inline"] = end - begin == 1
        infos["weight"] = np.add.reduceat(self.run.weights.astype(float), begin)
        infos["documents"] = end - begin
        infos["shortest"] = np.minimum.reduceat(self.lengths, begin)
        infos["longest"] = np.maximum.reduceat(self.lengths, begin)
        infos["heaviest"] = np.maximum.reduceat(self.run.weights, begin)
        infos["first"], infos["last"] = self.run.ids[begin], self.run.ids[end - 1]
        return infos

    def inline(self, term: int) -> bytes:
        at = self.starts[term]
        places = self.bytes[self.ends[at] : self.ends[at + 1]]
        return pickle.dumps(((self.ids[at],), (self.weights[at],), (places,)), PICKLE)

    def written(self, term: int) -> bytes:
        """All blocks of a list; nothing of one that stands in the table."""
        if self.starts[term + 1] - self.starts[term] == 1:
            return b""
        first, last = self.block_of_term[term], self.block_of_term[term + 1]
        blocks = [self.block(block, block == last - 1) for block in range(first, last)]
        return b"".join([WHOOSH3_HEADER_MAGIC, *blocks])

    def block(self, block: int, is_last: bool) -> bytes:
        begin, end = self.blocks[block], self.blocks[block + 1]
        values = tuple([self.bytes[a:b] for a, b in pairwise(self.ends[begin : end + 1])])
        data = pickle.dumps((tuple(self.deltas[begin:end]), self.block_weights(block, begin, end), values), PICKLE)
        compression = 1 if len(data) >= COMPRESSED_FROM else 0
        if compression:
            data = zlib.compress(data, compression)
        lengths = self.shortest[block], self.longest[block]
        head = pickle.dumps((end - begin, self.ids[end - 1], self.heaviest[block], compression, *lengths), PICKLE)
        size = len(head) + len(data)
        return struct.pack("!i", -size if is_last else size) + head + data

    def block_weights(self, block: int, begin: int, end: int) -> Any:
        """None where all are 1, one number where all are the same."""
        if self.lightest[block] != self.heaviest[block]:
            return tuple(self.weights[begin:end])
        return None if self.heaviest[block] == 1.0 else self.heaviest[block]
