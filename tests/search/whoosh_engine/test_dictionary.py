import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.search.whoosh_engine.dictionary import FURTHEST, changes

LONGEST = 12


def packed(words):
    rows = np.zeros((len(words), LONGEST), np.uint8)
    for row, word in zip(rows, words, strict=True):
        row[: len(word)] = np.frombuffer(word.encode(), np.uint8)
    return rows, np.array([len(word) for word in words])


def distances(typed, words):
    """Only up to the furthest that matters."""
    return np.minimum(changes(np.frombuffer(typed.encode(), np.uint8), *packed(words)), FURTHEST + 1).tolist()


@pytest.mark.parametrize(
    ("typed", "word", "distance"),
    [
        ("parking", "parking", 0),
        ("parkng", "parking", 1),  # a letter too few
        ("parkking", "parking", 1),  # one too many
        ("parkong", "parking", 1),  # another one
        ("pakring", "parking", 1),  # neighbours exchanged
        ("prakign", "parking", 2),
        ("prakig", "parking", 2),
        ("prakg", "parking", 3),  # too many to count
        ("gulls", "parking", 3),
    ],
)
def test_changes_between_words(typed, word, distance):
    assert distances(typed, [word]) == [distance]


def plainly(one, other):
    """The same by the book, one pair at a time."""
    table = [[i + j if i * j == 0 else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            cost = one[i - 1] != other[j - 1]
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
    return table[-1][-1]


WORDS = st.text(alphabet="abc", min_size=1, max_size=LONGEST)


@given(WORDS, st.lists(WORDS, max_size=6))
def test_many_words_at_once_give_the_distances_of_each(typed, words):
    assert distances(typed, words) == [min(plainly(typed, word), FURTHEST + 1) for word in words]
