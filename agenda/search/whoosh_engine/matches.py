"""The documents that match some part of a query, with their scores, and how such sets are joined.

Few of them are two arrays, numbers and scores. Many are one score and one bit for each document of the index: to join
these takes a few passes over memory, whatever they hold.
"""

from dataclasses import dataclass

import numpy as np

from agenda.search.whoosh_engine.postings import Array

MANY = 16  # one document in so many


@dataclass(frozen=True, slots=True)
class Few:
    ids: Array  # rising
    scores: Array

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Many:
    scores: Array  # 0 for a document that does not match
    mask: Array

    def __len__(self) -> int:
        return len(self.mask)  # as much work as if all of them matched


Matches = Few | Many


def matches(ids: Array, scores: Array, size: int) -> Matches:
    few = Few(ids, scores)
    return few if len(ids) * MANY < size else as_many(few, size)


def as_many(found: Matches, size: int) -> Many:
    if isinstance(found, Many):
        return found
    scores, mask = np.zeros(size, np.float32), np.zeros(size, bool)
    scores[found.ids] = found.scores
    mask[found.ids] = True
    return Many(scores, mask)


def unscored(mask: Array) -> Many:
    return Many(np.zeros(len(mask), np.float32), mask)


def both(one: Matches, other: Matches) -> Matches:
    if isinstance(one, Many) and isinstance(other, Many):
        mask = one.mask & other.mask
        scores = one.scores + other.scores
        scores *= mask
        return Many(scores, mask)
    few, more = (one, other) if isinstance(one, Few) and len(one) <= len(other) else (other, one)
    assert isinstance(few, Few), "the one with less in it, if either is Few"
    if isinstance(more, Many):
        held = np.flatnonzero(more.mask[few.ids])
        return Few(few.ids[held], few.scores[held] + more.scores[few.ids[held]])
    if not len(more):
        return more
    places = np.minimum(np.searchsorted(more.ids, few.ids), len(more) - 1)
    held = np.flatnonzero(more.ids[places] == few.ids)
    return Few(few.ids[held], few.scores[held] + more.scores[places[held]])


def either(one: Matches, other: Matches, size: int) -> Matches:
    if isinstance(one, Few) and isinstance(other, Few) and (len(one) + len(other)) * MANY < size:
        ids = np.concatenate([one.ids, other.ids])
        order = np.argsort(ids, kind="stable")
        ids = ids[order]
        if not len(ids):
            return one
        first = np.flatnonzero(np.diff(ids, prepend=-1))
        return Few(ids[first], np.add.reduceat(np.concatenate([one.scores, other.scores])[order], first))
    many, rest = (one, other) if isinstance(one, Many) else (other, one)
    many = as_many(many, size)
    if isinstance(rest, Many):
        return Many(many.scores + rest.scores, many.mask | rest.mask)
    scores, mask = many.scores.copy(), many.mask.copy()
    scores[rest.ids] += rest.scores
    mask[rest.ids] = True
    return Many(scores, mask)


def neither(found: Matches, size: int) -> Many:
    if isinstance(found, Many):
        return unscored(~found.mask)
    mask = np.ones(size, bool)
    mask[found.ids] = False
    return unscored(mask)


def settled(found: Matches, shown: Array) -> Few:
    """Those alone that may be shown."""
    if isinstance(found, Many):
        ids = np.flatnonzero(found.mask & shown)
        return Few(ids, found.scores[ids])
    held = shown[found.ids]
    if held.all():
        return found
    places = np.flatnonzero(held)
    return Few(found.ids[places], found.scores[places])
