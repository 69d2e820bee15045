"""BM25F: how much a word counts for a document (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).

Fields are weighed when they are indexed: a word of the title weighs three times in its posting, so one formula over one
field does what the F in the name stands for. The inverse document frequency is Whoosh's, log(N / (n + 1)) + 1, which
never falls below nothing.
"""

from math import log

import numpy as np

from agenda.search.whoosh_engine.postings import Array

K1 = 1.2  # how soon it stops mattering that a word stands there once more
B = 0.75  # how much the length of a document counts against it


def damping(lengths: Array, mean: float) -> Array:
    """The part of the formula that is the same for every word of a field."""
    return (K1 * ((1 - B) + B * lengths / mean)).astype(np.float32)


def idf(documents: int, holding: int) -> float:
    return log(documents / (holding + 1)) + 1


def bm25(weights: Array, damping: Array, rarity: float) -> Array:
    return (rarity * (K1 + 1)) * (weights / (weights + damping))
