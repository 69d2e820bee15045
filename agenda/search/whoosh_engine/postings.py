"""Posting lists as arrays."""

from typing import Any, NamedTuple

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]


class Postings(NamedTuple):
    """The posting lists of terms in order, one after another."""

    terms: list[bytes]  # digit of the field, then the term
    starts: Array  # where the postings of each term begin, and where the last ends
    ids: Array  # document of each posting, rising within a term
    weights: Array
    counts: Array  # how many places each posting has
    places: Array  # of all postings, one after another


def spread(starts: Array, lengths: Array) -> Array:
    """Indices of many slices, one slice after another: starts 5, 9 and lengths 2, 3 give 5 6 9 10 11."""
    ends = np.cumsum(lengths)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - (ends - lengths), lengths)


NONE = Postings(
    [], np.zeros(1, np.int64), *(np.zeros(0, dtype) for dtype in (np.uint32, np.uint16, np.uint16, np.uint16))
)


def joined(runs: list[Postings]) -> Postings:
    """Runs of terms, one after another, as one."""
    if len(runs) < 2:
        return runs[0] if runs else NONE
    ends = np.cumsum([0] + [len(run.ids) for run in runs])
    return Postings(
        [term for run in runs for term in run.terms],
        np.concatenate([[0], *(run.starts[1:] + end for run, end in zip(runs, ends, strict=False))]),
        *(np.concatenate(column) for column in zip(*(run[2:] for run in runs), strict=True)),
    )
