"""Posting lists in Whoosh's own files, so that any Whoosh reads the index: whoosh/codec/whoosh3.py is the format.

The list of a term is cut into blocks of 128 postings, each with the numbers by which stock Whoosh skips it: how many
there are, the last document, the highest weight, and the shortest and longest document.
"""

import io
import pickle
import zlib
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3FieldWriter, W3TermInfo, W3TermsReader
from whoosh.filedb.structfile import StructFile
from whoosh.system import pack_ushort
from whoosh.util.numeric import byte_to_length

from agenda.search.whoosh_engine.postings import Array, Postings
from agenda.search.whoosh_engine.schema import FIELDS, SCHEMA

BLOCK = 128
COMPRESSED_FROM = 80  # bytes; smaller ones hardly shrink


class TermsWriter:
    """Takes posting lists in the order of their terms, run by run."""

    def __init__(self, writer: W3FieldWriter, length_bytes: Array) -> None:
        self.writer = writer
        self.length_bytes = length_bytes  # for each of FIELDS, of each document
        self.field = -1

    def add(self, run: Postings) -> None:
        if not run.terms:
            return
        cut = Blocks(run, self.length_bytes)
        for number, term in enumerate(run.terms):
            self.go_to_field(int(term[:1]))
            info = cut.write(number, self.writer._postfile)
            self.writer._tindex.add(pack_ushort(self.writer._fieldid) + term[1:], info.to_bytes())

    def go_to_field(self, field: int) -> None:
        while self.field < field:
            if self.field >= 0:
                self.writer.finish_field()
            self.field += 1
            self.writer.start_field(FIELDS[self.field], SCHEMA[FIELDS[self.field]])

    def close(self) -> None:
        self.go_to_field(len(FIELDS) - 1)
        self.writer.finish_field()
        self.writer.close()


class Blocks:
    """A run of posting lists, with all that its blocks need worked out at once."""

    def __init__(self, run: Postings, length_bytes: Array) -> None:
        self.starts = run.starts.tolist()
        per_term = np.diff(run.starts)
        within = np.arange(len(run.ids)) - np.repeat(run.starts[:-1], per_term)
        firsts = np.flatnonzero(within % BLOCK == 0)
        ids = run.ids.astype(np.int64)
        deltas = np.diff(ids, prepend=0)
        deltas[firsts] = ids[firsts]
        field = np.repeat(np.array([int(term[:1]) for term in run.terms]), per_term)
        lengths = length_bytes[field, ids]
        self.ids, self.deltas, self.weights = ids.tolist(), deltas.tolist(), run.weights.astype(float).tolist()
        self.blocks = [*firsts.tolist(), len(ids)]
        self.block_of_term = np.searchsorted(firsts, run.starts).tolist()
        self.lightest = np.minimum.reduceat(run.weights, firsts).tolist()
        self.heaviest = np.maximum.reduceat(run.weights, firsts).astype(float).tolist()
        self.shortest = np.minimum.reduceat(lengths, firsts).tolist()
        self.longest = np.maximum.reduceat(lengths, firsts).tolist()
        self.sums = np.add.reduceat(run.weights.astype(float), run.starts[:-1]).tolist()
        self.bytes = run.places.tobytes()
        self.ends = (2 * np.cumsum(run.counts, dtype=np.int64)).tolist()

    def write(self, term: int, file: StructFile) -> W3TermInfo:
        begin, end = self.starts[term], self.starts[term + 1]
        first, last = self.block_of_term[term], self.block_of_term[term + 1]
        offset = file.tell()
        file.write(WHOOSH3_HEADER_MAGIC)
        for block in range(first, last):
            self.write_block(block, block == last - 1, file)
        info = W3TermInfo()
        info._weight, info._df = self.sums[term], end - begin
        info._minlength = byte_to_length(min(self.shortest[first:last]))
        info._maxlength = byte_to_length(max(self.longest[first:last]))
        info._maxweight = max(self.heaviest[first:last])
        info._minid, info._maxid = self.ids[begin], self.ids[end - 1]
        info.set_extent(offset, file.tell() - offset)
        return info

    def write_block(self, block: int, is_last: bool, file: StructFile) -> None:
        begin, end = self.blocks[block], self.blocks[block + 1]
        ends = [self.ends[begin - 1] if begin else 0, *self.ends[begin:end]]
        values = tuple([self.bytes[a:b] for a, b in pairwise(ends)])
        data = pickle.dumps((tuple(self.deltas[begin:end]), self.block_weights(block, begin, end), values), 2)
        compression = 1 if len(data) >= COMPRESSED_FROM else 0
        if compression:
            data = zlib.compress(data, compression)
        lengths = self.shortest[block], self.longest[block]
        head = pickle.dumps((end - begin, self.ids[end - 1], self.heaviest[block], compression, *lengths), 2)
        size = len(head) + len(data)
        file.write_int(-size if is_last else size)
        file.write(head + data)

    def block_weights(self, block: int, begin: int, end: int) -> Any:
        """None where all are 1, one number where all are the same."""
        if self.lightest[block] != self.heaviest[block]:
            return tuple(self.weights[begin:end])
        return None if self.heaviest[block] == 1.0 else self.heaviest[block]


def read_terms(reader: W3TermsReader) -> Iterator[tuple[bytes, W3TermInfo]]:
    """Every term with its digit before it, in order, and what the index tells of it."""
    for field, name in enumerate(FIELDS):
        for (found, term), info in reader.items_from(name, b""):
            if found != name:
                break
            yield b"%d" % field + term, info


def read_postings(reader: W3TermsReader, term: bytes, info: W3TermInfo) -> Postings:
    """One posting list, block by block, out of Whoosh's file."""
    ids, weights, values = [], [], []
    offset, size = info.extent()
    # Whoosh reads the size back as a tuple of one.
    data = memoryview(reader._postfile.get(offset, size[0] if isinstance(size, tuple) else size))
    at = len(WHOOSH3_HEADER_MAGIC)
    while at < len(data):
        size = abs(int.from_bytes(data[at : at + 4], "big", signed=True))
        block = io.BytesIO(data[at + 4 : at + 4 + size])
        at += 4 + size
        number, _, _, compression, _, _ = pickle.load(block)
        rest = block.read()
        deltas, weight, places = pickle.loads(zlib.decompress(rest) if compression else rest)
        ids.append(np.cumsum(np.array(deltas, np.int64)))
        weights.append(np.full(number, 1.0 if weight is None else weight) if not isinstance(weight, tuple) else weight)
        values += [value[: len(value) & ~1] for value in places]
    counts = np.array([len(value) >> 1 for value in values], np.uint16)
    return Postings(
        [term],
        np.array([0, len(counts)]),
        np.concatenate(ids).astype(np.uint32),
        np.concatenate(weights).astype(np.uint16),
        counts,
        np.frombuffer(b"".join(values), np.uint16),
    )
