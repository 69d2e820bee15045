"""The words of one segment by their length, to find those near a word that was mistyped."""

from collections.abc import Iterator

import numpy as np

from agenda.search.whoosh_engine.arrays import TermLists, rows_from
from agenda.search.whoosh_engine.postings import Array
from agenda.search.whoosh_engine.schema import EXACT, FIELDS

FURTHEST = 2  # changes: a letter too many, too few, another one, or two neighbours exchanged
LONGEST = 30  # letters of a word that is worth suggesting
TEXT = b"%d" % FIELDS.index("text")


class Dictionary:
    """Only words of plain letters that stand somewhere in just that form; each is a row, filled up with zeros."""

    def __init__(self, lists: TermLists) -> None:
        letters, ends = lists.spelled()
        begin, end = rows_from(lists, TEXT)
        rows = np.flatnonzero(lists.word_rows()[begin:end]) + begin
        starts = ends[rows].astype(np.int64) + len(TEXT)
        starts += letters[np.minimum(starts, len(letters) - 1)] == ord(EXACT)
        lengths = ends[rows + 1].astype(np.int64) - starts
        within = np.arange(LONGEST)
        words = letters[np.minimum(starts[:, None] + within, len(letters) - 1)]
        words[within >= lengths[:, None]] = 0
        plain = (lengths <= LONGEST) & ((words >= ord("a")) | (words == 0)).all(axis=1)
        self.words, self.lengths = words[plain], lengths[plain]
        self.documents = lists.sizes()[rows][plain]
        self.held = letters_held(self.words)

    def near(self, word: str) -> Iterator[tuple[str, int, int]]:
        """Words with the same first letter, how many changes away each is, and in how many documents it stands."""
        typed = np.frombuffer(word.encode(), np.uint8)
        held = letters_held(typed[None, :])[0]
        might = (self.words[:, 0] == typed[0]) & (np.abs(self.lengths - len(typed)) <= FURTHEST)
        # A change brings in one letter at most, and takes one out.
        might &= np.bitwise_count(self.held & ~held) <= FURTHEST
        might &= np.bitwise_count(held & ~self.held) <= FURTHEST
        rows = np.flatnonzero(might)
        distances = changes(typed, self.words[rows], self.lengths[rows])
        for row, distance in zip(rows, distances, strict=True):
            if distance <= FURTHEST:
                spelled = self.words[row, : self.lengths[row]].tobytes().decode()
                yield spelled, int(distance), int(self.documents[row])


def letters_held(words: Array) -> Array:
    """One bit for each letter that stands in a word."""
    bits = np.where(words >= ord("a"), np.uint32(1) << (words.astype(np.uint32) & 31), np.uint32(0))
    return np.bitwise_or.reduce(bits.astype(np.uint32), axis=1)


def changes(typed: Array, words: Array, lengths: Array) -> Array:
    """The optimal string alignment distance (Damerau 1964) between one word and many, all at once."""
    found = np.full(len(words), 255, np.uint8)
    before: Array | None = None
    row = np.repeat(np.arange(len(typed) + 1, dtype=np.uint8)[:, None], len(words), axis=1)
    columns = np.ascontiguousarray(words.T)
    for place in range(int(lengths.max(initial=0))):
        letters = columns[place]
        following = np.empty_like(row)
        following[0] = place + 1
        for at, letter in enumerate(typed):
            fewest = np.minimum(np.minimum(row[at + 1], following[at]) + 1, row[at] + (letters != letter))
            if place and at and before is not None:
                swapped = (letters == typed[at - 1]) & (columns[place - 1] == letter)
                fewest = np.where(swapped, np.minimum(fewest, before[at - 1] + 1), fewest)
            following[at + 1] = fewest
        before, row = row, following
        ended = lengths == place + 1
        found[ended] = row[len(typed)][ended]
    return found
