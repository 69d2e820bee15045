"""The words of one segment by their length, to find those near a word that was mistyped."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from agenda.search.whoosh_engine.arrays import TermLists, rows_from
from agenda.search.whoosh_engine.postings import Array
from agenda.search.whoosh_engine.schema import EXACT, FIELDS

FURTHEST = 2  # changes: a letter too many, too few, another one, or two neighbours exchanged
FAR = 100  # changes: so many that a few more do not matter
LONGEST = 30  # letters of a word that is worth suggesting
TEXT = b"%d" % FIELDS.index("text")


class Candidates(NamedTuple):
    words: Array
    lengths: Array
    documents: Array


class Dictionary:
    """Only words of plain letters that stand somewhere in just that form; each is a row, filled up with zeros."""

    def __init__(self, lists: TermLists) -> None:
        letters, ends = lists.spelled()
        begin, end = rows_from(lists, TEXT)
        rows = np.flatnonzero(lists.word_rows()[begin:end]) + begin
        starts = ends[rows].astype(np.int64) + len(TEXT)
        starts += letters[np.minimum(starts, len(letters) - 1)] == ord(EXACT)
        lengths = ends[rows + 1].astype(np.int64) - starts
        words = np.zeros((len(rows), LONGEST), np.uint8)
        for place in range(LONGEST):  # one by one, since places of all letters at once would need much memory
            long = np.flatnonzero(lengths > place)
            words[long, place] = letters[starts[long] + place]
        plain = (lengths <= LONGEST) & ((words >= ord("a")) | (words == 0)).all(axis=1)
        self.words, self.lengths = words[plain], lengths[plain].astype(np.int16)
        self.first = self.words[:, 0].copy()
        self.documents = lists.sizes()[rows][plain].astype(np.uint32)
        self.held = letters_held(self.words)

    def candidates(self, typed: Array) -> Candidates:
        """Words with the same first letter that might be near, without looking at the order of their letters."""
        held = letters_held(typed[None, :])[0]
        might = (self.first == typed[0]) & (np.abs(self.lengths - len(typed)) <= FURTHEST)
        # A change brings in one letter at most, and takes one out.
        might &= np.bitwise_count(self.held & ~held) <= FURTHEST
        might &= np.bitwise_count(held & ~self.held) <= FURTHEST
        rows = np.flatnonzero(might)
        return Candidates(self.words[rows], self.lengths[rows], self.documents[rows])


def near(word: str, dictionaries: Iterable[Dictionary]) -> Iterator[tuple[str, int, int]]:
    """Words near this one, how many changes away each is, and in how many documents of a segment it stands."""
    typed = np.frombuffer(word.encode(), np.uint8)
    words, lengths, documents = map(np.concatenate, zip(*(d.candidates(typed) for d in dictionaries), strict=True))
    distances = changes(typed, words, lengths)
    for row in np.flatnonzero(distances <= FURTHEST).tolist():
        yield words[row, : lengths[row]].tobytes().decode(), int(distances[row]), int(documents[row])


def letters_held(words: Array) -> Array:
    """One bit for each letter that stands in a word."""
    bits = np.where(words >= ord("a"), np.uint32(1) << (words.astype(np.uint32) & 31), np.uint32(0))
    return np.bitwise_or.reduce(bits.astype(np.uint32), axis=1)


def changes(typed: Array, words: Array, lengths: Array) -> Array:
    """The optimal string alignment distance (Damerau 1964) between one word and many, all at once; whatever is more
    than FURTHEST is only known to be more, since places so far apart are not looked at (Ukkonen 1985)."""
    found = np.full(len(words), FAR, np.uint8)
    before: Array | None = None
    row = np.repeat(np.arange(len(typed) + 1, dtype=np.uint8)[:, None], len(words), axis=1)
    columns = np.ascontiguousarray(words.T)
    for place in range(int(lengths.max(initial=0))):
        letters = columns[place]
        following = np.full_like(row, FAR)
        following[0] = place + 1
        for at in range(max(place - FURTHEST, 0), min(place + FURTHEST + 1, len(typed))):
            fewest = np.minimum(np.minimum(row[at + 1], following[at]) + 1, row[at] + (letters != typed[at]))
            if place and at and before is not None:
                swapped = (letters == typed[at - 1]) & (columns[place - 1] == typed[at])
                fewest = np.where(swapped, np.minimum(fewest, before[at - 1] + 1), fewest)
            following[at + 1] = fewest
        before, row = row, following
        ended = lengths == place + 1
        found[ended] = row[len(typed)][ended]
    return found
