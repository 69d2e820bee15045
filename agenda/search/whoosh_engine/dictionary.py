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
    """Only words of plain letters that stand somewhere in just that form."""

    def __init__(self, lists: TermLists) -> None:
        letters, ends = lists.spelled()
        begin, end = rows_from(lists, TEXT)
        rows = np.flatnonzero(lists.word_rows()[begin:end]) + begin
        starts = ends[rows].astype(np.int64) + len(TEXT)
        starts += letters[np.minimum(starts, len(letters) - 1)] == ord(EXACT)
        lengths = ends[rows + 1].astype(np.int64) - starts
        documents = lists.sizes()[rows]
        self.of_length: dict[int, tuple[Array, Array]] = {}
        for length in range(1, LONGEST + 1):
            chosen = lengths == length
            words = letters[starts[chosen][:, None] + np.arange(length)]
            plain = (words >= ord("a")).all(axis=1)
            self.of_length[length] = words[plain], documents[chosen][plain]

    def near(self, word: str) -> Iterator[tuple[str, int, int]]:
        """Words with the same first letter, how many changes away each is, and in how many documents it stands."""
        typed = np.frombuffer(word.encode(), np.uint8)
        for length in range(max(1, len(typed) - FURTHEST), min(LONGEST, len(typed) + FURTHEST) + 1):
            words, documents = self.of_length[length]
            alike = np.flatnonzero(words[:, 0] == typed[0])
            distances = changes(typed, words[alike])
            for row, distance in zip(alike, distances, strict=True):
                if distance <= FURTHEST:
                    yield words[row].tobytes().decode(), int(distance), int(documents[row])


def changes(typed: Array, words: Array) -> Array:
    """The optimal string alignment distance (Damerau 1964) between one word and many of one length, all at once."""
    before: Array | None = None
    row = np.repeat(np.arange(len(typed) + 1, dtype=np.uint8)[:, None], len(words), axis=1)
    for place, letters in enumerate(words.T):
        following = np.empty_like(row)
        following[0] = place + 1
        for at, letter in enumerate(typed):
            fewest = np.minimum(np.minimum(row[at + 1], following[at]) + 1, row[at] + (letters != letter))
            if place and at and before is not None:
                swapped = (letters == typed[at - 1]) & (words[:, place - 1] == letter)
                fewest = np.where(swapped, np.minimum(fewest, before[at - 1] + 1), fewest)
            following[at + 1] = fewest
        before, row = row, following
    return row[len(typed)]
