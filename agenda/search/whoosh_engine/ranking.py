"""The first few of many, by one key after another."""

from collections.abc import Callable, Sequence

import numpy as np

from agenda.search.whoosh_engine.postings import Array

Key = Callable[[Array | slice], Array]  # some of the documents → a number for each, higher ones first

BLOCK = 64  # numbers of which only the highest is looked at, at first
ALL = slice(None)


def first(keys: Sequence[Key], number: int, size: int) -> Array:
    """The `number` that come first, in order. Each further key is asked only of those that tie."""
    certain: list[Array] = []
    open_ones: Array | None = None  # all of them
    wanted = min(number, size)
    for key in keys:
        if not wanted or wanted == (size if open_ones is None else len(open_ones)):
            break
        values = key(ALL if open_ones is None else open_ones)
        least = nth_highest(values, wanted)
        places = np.flatnonzero(values >= least)  # few, where few tie
        values = values[places]
        open_ones = places if open_ones is None else open_ones[places]
        certain.append(open_ones[values > least])
        open_ones = open_ones[values == least]
        wanted -= len(certain[-1])
    rest = np.arange(size) if open_ones is None else open_ones
    chosen = np.concatenate([*certain, rest[:wanted]])
    return chosen[np.lexsort([-key(chosen) for key in reversed(keys)])]


def nth_highest(values: Array, number: int) -> Array:
    """The highest of each block bound it from below, so that few values need to be put in order."""
    blocks = len(values) // BLOCK
    if blocks > number:
        heads = values[: blocks * BLOCK].reshape(BLOCK, blocks).max(axis=0)
        values = values[np.flatnonzero(values >= np.partition(heads, -number)[-number])]
    return np.partition(values, -number)[-number]
