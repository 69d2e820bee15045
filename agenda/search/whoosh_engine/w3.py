"""Posting lists in Whoosh's own files, so that any Whoosh reads the index: whoosh/codec/whoosh3.py is the format.

A file holds the lists, and a table of terms where each of them stands. A list of one posting, as most are, stands in
the table itself.
"""

import io
import pickle
import struct
import zlib
from collections.abc import Iterator, Sequence

import numpy as np
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3FieldWriter, W3TermInfo, W3TermsReader

from agenda.search.whoosh_engine.blocks import INFO, INLINE_FROM, Blocks
from agenda.search.whoosh_engine.postings import Array, Postings
from agenda.search.whoosh_engine.schema import FIELDS, SCHEMA

FIELD_KEYS = {b"%d" % number: struct.pack("!H", number) for number in range(len(FIELDS))}
LENGTHS = struct.Struct("!ii")  # of a key and its value
POINTER = struct.Struct("!Iq")  # hash of a key, and where it stands
FREE = (0, 0)


class TermsWriter:
    """Takes posting lists in the order of their terms, run by run."""

    def __init__(self, writer: W3FieldWriter, length_bytes: Array) -> None:
        for field in FIELDS:
            writer.start_field(field, SCHEMA[field])
            writer.finish_field()
        self.writer = writer
        self.table = writer._tindex
        self.table._write_hashes = self.write_hashes
        self.length_bytes = length_bytes  # for each of FIELDS, of each document

    def add(self, run: Postings) -> None:
        if not run.terms:
            return
        cut = Blocks(run, self.length_bytes)
        lists = [cut.written(number) for number in range(len(run.terms))]
        infos, lists_file = cut.infos(), self.writer._postfile
        infos["length"] = [len(written) for written in lists]
        infos["offset"] = lists_file.tell() + np.cumsum(infos["length"]) - infos["length"]
        lists_file.write(b"".join(lists))
        told = memoryview(infos.tobytes())
        values = [bytes(told[at : at + INFO.itemsize]) for at in range(0, len(told), INFO.itemsize)]
        for number in np.flatnonzero(infos["inline"]).tolist():
            values[number] = values[number][:INLINE_FROM] + cut.inline(number)
        self.add_to_table([FIELD_KEYS[term[:1]] + term[1:] for term in run.terms], values)

    def add_to_table(self, keys: list[bytes], values: list[bytes]) -> None:
        """As its own `add` does, but with one write."""
        table, records = self.table, []
        at = table.dbfile.tell()
        for key, value in zip(keys, values, strict=True):
            table.index.append(at)
            hashed = table.hashfn(key)
            table.buckets[hashed & 255].append((hashed, at))
            record = LENGTHS.pack(len(key), len(value)) + key + value
            records.append(record)
            at += len(record)
        table.dbfile.write(b"".join(records))

    def write_hashes(self) -> None:
        """As its own does, but with one write a bucket."""
        for bucket in self.table.buckets:
            slots = [FREE] * (2 * len(bucket))
            self.table.directory.append((self.table.dbfile.tell(), len(slots)))
            for hashed, at in bucket:
                slot = (hashed >> 8) % len(slots)
                while slots[slot] is not FREE:
                    slot = (slot + 1) % len(slots)
                slots[slot] = hashed, at
            self.table.dbfile.write(b"".join([POINTER.pack(*slot) for slot in slots]))

    def close(self) -> None:
        self.writer.close()


def read_terms(reader: W3TermsReader) -> Iterator[tuple[bytes, W3TermInfo]]:
    """Every term with its digit before it, in order, and what the index tells of it."""
    for field, name in enumerate(FIELDS):
        for (found, term), info in reader.items_from(name, b""):
            if found != name:
                break
            yield b"%d" % field + term, info


def read_postings(reader: W3TermsReader, term: bytes, info: W3TermInfo) -> Postings:
    """One posting list, block by block, out of Whoosh's file."""
    if info.is_inlined():
        ids, weights, values = info.inlined_postings()
        return posting_list(term, np.array(ids), np.array(weights), values)
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
        values += places
    return posting_list(term, np.concatenate(ids), np.concatenate(weights), values)


def posting_list(term: bytes, ids: Array, weights: Array, values: Sequence[bytes]) -> Postings:
    counts = np.array([len(value) >> 1 for value in values], np.uint16)
    places = b"".join(value[: len(value) & ~1] for value in values)
    return Postings(
        [term],
        np.array([0, len(counts)]),
        ids.astype(np.uint32),
        weights.astype(np.uint16),
        counts,
        np.frombuffer(places, np.uint16),
    )
