"""The posting lists of one segment as raw arrays in one file, which is mapped and shared between workers.

Derived from Whoosh's own files: an index without it answers the same, out of those. The file is a line of JSON (name of
each section → its type and how many there are), then the sections, each on a boundary of 64 bytes.
"""

import json
from bisect import bisect_left
from contextlib import ExitStack
from functools import cached_property
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Protocol

import numpy as np
from whoosh.codec.whoosh3 import W3TermsReader
from whoosh.filedb.structfile import StructFile

from agenda.search.whoosh_engine.postings import Array, Postings, joined
from agenda.search.whoosh_engine.w3 import read_postings, read_terms

EXTENSION = ".arrays"
BOUNDARY = 64
SIGNPOST = 64  # terms
IN_MEMORY = 8 << 20  # bytes of a section that is being written; a larger one goes by way of the disk
SECTIONS = {
    "terms": np.uint8,  # one after another
    "letters": np.uint32,  # where each term ends in them
    "starts": np.int64,  # where the postings of each term end
    "place_starts": np.int64,  # where the places of each term end
    "ids": np.uint32,
    "weights": np.uint16,
    "counts": np.uint16,
    "places": np.uint16,
}


class TermLists(Protocol):
    """The posting lists of a segment, by row: terms are in order."""

    def __len__(self) -> int: ...

    def __getitem__(self, row: int) -> bytes: ...

    def find(self, term: bytes) -> int:
        """The first row that is not before the term."""
        ...

    def size(self, row: int) -> int:
        """How many postings a row has."""
        ...

    def sizes(self) -> Array:
        """How many each row has."""
        ...

    def spelled(self) -> tuple[Array, Array]:
        """The bytes of all terms, and where each term begins and the last ends."""
        ...

    def word_rows(self) -> Array:
        """For each row whether a word stands somewhere in just that form; not so a mere stem such as `polici`."""
        ...

    def postings(self, begin: int, end: int) -> tuple[Array, Array]:
        """Documents and weights of the rows from begin up to but not with end, one list after another."""
        ...

    def run(self, begin: int, end: int) -> Postings:
        """The same with all there is."""
        ...


def row_of(lists: TermLists, term: bytes) -> int | None:
    row = lists.find(term)
    return row if row < len(lists) and lists[row] == term else None


def rows_from(lists: TermLists, prefix: bytes) -> tuple[int, int]:
    """The rows whose terms begin so."""
    return lists.find(prefix), lists.find(prefix + b"\xff")


class MappedLists:
    """Out of the file of arrays."""

    def __init__(self, data: Any) -> None:
        head, _, _ = bytes(data[: 1 << 12]).partition(b"\n")
        at, self.sections = len(head) + 1, {}
        for name, number in json.loads(head).items():
            at += -at % BOUNDARY
            self.sections[name] = np.frombuffer(data, SECTIONS[name], number, at)
            at += self.sections[name].nbytes
        self.terms = self.sections["terms"].data
        self.letters = self.sections["letters"]
        self.starts = self.sections["starts"]
        self.place_starts = self.sections["place_starts"]

    def __len__(self) -> int:
        return len(self.letters) - 1

    def __getitem__(self, row: int) -> bytes:
        return bytes(self.terms[self.letters[row] : self.letters[row + 1]])

    @cached_property
    def signposts(self) -> list[bytes]:
        """Every so many-th term: between two of them there is little left to look at."""
        return [self[row] for row in range(0, len(self), SIGNPOST)]

    def find(self, term: bytes) -> int:
        after = bisect_left(self.signposts, term) * SIGNPOST
        return bisect_left(self, term, max(after - SIGNPOST, 0), min(after, len(self)))

    def size(self, row: int) -> int:
        return int(self.starts[row + 1] - self.starts[row])

    def sizes(self) -> Array:
        return np.diff(self.starts)

    def spelled(self) -> tuple[Array, Array]:
        return self.sections["terms"], self.letters

    def word_rows(self) -> Array:
        return np.diff(self.place_starts) > 0

    def postings(self, begin: int, end: int) -> tuple[Array, Array]:
        where = slice(self.starts[begin], self.starts[end])
        return self.sections["ids"][where], self.sections["weights"][where]

    def run(self, begin: int, end: int) -> Postings:
        where = slice(self.starts[begin], self.starts[end])
        return Postings(
            [self[row] for row in range(begin, end)],
            self.starts[begin : end + 1] - self.starts[begin],
            self.sections["ids"][where],
            self.sections["weights"][where],
            self.sections["counts"][where],
            self.sections["places"][self.place_starts[begin] : self.place_starts[end]],
        )


class DecodedLists:
    """Out of Whoosh's own files, where there is no file of arrays."""

    def __init__(self, reader: W3TermsReader) -> None:
        self.reader = reader
        self.rows = list(read_terms(reader))

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, row: int) -> bytes:
        return self.rows[row][0]

    def find(self, term: bytes) -> int:
        return bisect_left(self, term)

    def size(self, row: int) -> int:
        return int(self.rows[row][1].doc_frequency())

    def sizes(self) -> Array:
        return np.array([info.doc_frequency() for _, info in self.rows], np.int64)

    def spelled(self) -> tuple[Array, Array]:
        ends = np.cumsum([0, *(len(term) for term, _ in self.rows)])
        return np.frombuffer(b"".join(term for term, _ in self.rows), np.uint8), ends

    def word_rows(self) -> Array:
        return np.array([len(self.run(row, row + 1).places) > 0 for row in range(len(self))], bool)

    def postings(self, begin: int, end: int) -> tuple[Array, Array]:
        run = self.run(begin, end)
        return run.ids, run.weights

    def run(self, begin: int, end: int) -> Postings:
        return joined([read_postings(self.reader, *self.rows[row]) for row in range(begin, end)])


class ArraysWriter:
    """Takes posting lists in the order of their terms, run by run."""

    def __init__(self, file: StructFile) -> None:
        self.file = file
        self.stack = ExitStack()
        self.sections: dict[str, IO[bytes]] = {
            name: self.stack.enter_context(SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115
            for name in SECTIONS
        }
        self.written = dict.fromkeys(SECTIONS, 0)
        for name in ("letters", "starts", "place_starts"):
            self.put(name, np.zeros(1))

    def add(self, run: Postings) -> None:
        places = np.concatenate([[0], np.cumsum(run.counts, dtype=np.int64)])
        self.put("letters", np.cumsum([len(term) for term in run.terms]) + self.written["terms"])
        self.put("starts", run.starts[1:] + self.written["ids"])
        self.put("place_starts", places[run.starts[1:]] + self.written["places"])
        self.put("terms", np.frombuffer(b"".join(run.terms), np.uint8))
        for name, values in run._asdict().items():
            if name in ("ids", "weights", "counts", "places"):
                self.put(name, values)

    def put(self, name: str, values: Array) -> None:
        self.sections[name].write(values.astype(SECTIONS[name], copy=False).tobytes())
        self.written[name] += len(values)

    def close(self) -> None:
        with self.stack:
            self.file.write(json.dumps(self.written).encode() + b"\n")
            for section in self.sections.values():
                self.file.write(b"\0" * (-self.file.tell() % BOUNDARY))
                section.seek(0)
                while block := section.read(1 << 20):
                    self.file.write(block)
        self.file.close()
