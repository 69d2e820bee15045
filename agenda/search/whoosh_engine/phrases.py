"""Words side by side, and words near each other: the documents that hold them so."""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from agenda.search.tree import Near, Or, Phrase, Word
from agenda.search.whoosh_engine import places
from agenda.search.whoosh_engine.analysis import Form, forms
from agenda.search.whoosh_engine.line import Line, distinct, following, merged, shared
from agenda.search.whoosh_engine.opened import Opened
from agenda.search.whoosh_engine.postings import Array
from agenda.search.whoosh_engine.schema import PARTS_GAP, exact_term


class Stretches(NamedTuple):
    """Where something stands: the addresses of its first words, and those of its last words."""

    firsts: Array
    lasts: Array


def documents_with_phrase(opened: Opened, field: str, words: Sequence[Form]) -> Array:
    line = opened.line(field)
    return distinct(line.documents(side_by_side(line, exact_places(opened, field, words))))


def exact_places(opened: Opened, field: str, words: Sequence[Form]) -> list[Array]:
    return [places.of_term(opened, field, exact_term(word)) for word in words]


def side_by_side(line: Line, lists: Sequence[Array]) -> Array:
    """Where the last of the words stands, wherever each comes right after the one before it."""
    reach = len(lists) - 1
    # The word with the fewest places first, so that there is little to keep from then on.
    order = sorted(range(len(lists)), key=lambda word: len(lists[word]))
    lasts = reduce(shared, (lists[word] + (reach - word) for word in order))
    return lasts[lasts - line.begins[line.documents(lasts)] >= reach]  # not from one document into the next


def documents_with_near(opened: Opened, field: str, near: Near) -> Array:
    """The one begins after the end of the other, so many words after it at most, in either order."""
    one, other = (stretches(opened, field, side) for side in (near.one, near.other))
    words = min(near.words, PARTS_GAP)  # never from one part of a document into the next
    after = merged(following(one.lasts, other.firsts, words), following(other.lasts, one.firsts, words))
    return distinct(opened.line(field).documents(after))


def stretches(opened: Opened, field: str, side: Word | Phrase | Or) -> Stretches:
    if isinstance(side, Or):
        several = [stretches(opened, field, part) for part in side.parts if isinstance(part, Word | Phrase | Or)]
        return Stretches(*(reduce(np.union1d, ends) for ends in zip(*several, strict=True)))
    words = list(forms(side.text))
    if isinstance(side, Word) and len(words) == 1 and not side.prefix:
        alone = places.of_stem(opened, field, words[0].stem)
        return Stretches(alone, alone)
    lists = exact_places(opened, field, words)
    if isinstance(side, Word) and side.prefix:
        lists[-1] = places.of_beginning(opened, field, words[-1].surface)
    lasts = side_by_side(opened.line(field), lists)
    return Stretches(lasts - (len(lists) - 1), lasts)
