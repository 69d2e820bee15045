"""All places of a field on one long line: document lies behind document, each with as much of it as it may have places.

So the places of a word in a whole index are one rising list of numbers, its addresses. Words that stand side by side
are what two such lists have in common once one of them is moved; words near each other have addresses that are close.
Two rising lists, one behind the other, are put in order by one merge: that is all that timsort then does.
"""

from dataclasses import dataclass

import numpy as np

from agenda.search.whoosh_engine.postings import Array, Postings
from agenda.search.whoosh_engine.schema import LAST_PLACE, PARTS_GAP

CHUNK_BITS = 7  # each document begins on a boundary of 128, so that a table tells whose an address is
MOST_PARTS = 3  # of a field, with gaps between them; and with a gap behind each document


@dataclass(frozen=True, slots=True)
class Line:
    begins: Array  # where each document begins
    owners: Array  # whose each chunk of the line is

    @classmethod
    def of(cls, lengths: Array) -> "Line":
        """For documents of so many words each, or some fewer."""
        room = np.minimum(lengths + (MOST_PARTS - 1) * PARTS_GAP, LAST_PLACE + 1) + PARTS_GAP
        chunks = (room >> CHUNK_BITS) + 1
        ends = np.cumsum(chunks)
        length = int(ends[-1]) << CHUNK_BITS if len(ends) else 0
        narrow = np.result_type(np.uint32, np.min_scalar_type(2 * length))  # twice, since `following` doubles them
        begins = ((ends - chunks) << CHUNK_BITS).astype(narrow)
        return cls(begins, np.repeat(np.arange(len(chunks), dtype=np.uint32), chunks))

    def addresses(self, run: Postings, base: int) -> Array:
        """All places of one posting list, whose documents are numbered from `base`."""
        return np.repeat(self.begins[base:][run.ids], run.counts) + run.places

    def documents(self, addresses: Array) -> Array:
        """Whose they are, one number for each."""
        return self.owners[addresses >> CHUNK_BITS].astype(np.int64)


def merged(one: Array, other: Array) -> Array:
    both = np.concatenate([one, other])
    both.sort(kind="stable")
    return both


def shared(one: Array, other: Array) -> Array:
    """What both hold; neither holds anything twice."""
    both = merged(one, other)
    return both[1:][both[1:] == both[:-1]]


def following(lasts: Array, firsts: Array, words: int) -> Array:
    """Those of `firsts` that come after one of `lasts`, and at most so many words after."""
    both = merged(lasts * 2 + 1, firsts * 2)
    before, after = both[:-1], both[1:]
    return after[(before & 1 == 1) & (after & 1 == 0) & (after - before < 2 * words)] >> 1


def distinct(rising: Array) -> Array:
    return rising[np.flatnonzero(np.diff(rising, prepend=-1))]
