"""Where the words of a field stand: addresses on its line, of one term, of every form of a stem, or of a beginning."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from agenda.search.whoosh_engine.analysis import FORMS, beginning_of
from agenda.search.whoosh_engine.arrays import TermLists, row_of, rows_from
from agenda.search.whoosh_engine.opened import Opened, key
from agenda.search.whoosh_engine.postings import Array
from agenda.search.whoosh_engine.schema import EXACT

Rows = Callable[[TermLists], Iterator[int]]


def of_term(opened: Opened, field: str, term: str) -> Array:
    rows = partial(rows_of_term, field=field, term=term)
    return opened.kept.get(("places", field, term), lambda: addresses(opened, field, rows))


def of_stem(opened: Opened, field: str, stem: str) -> Array:
    rows = partial(rows_of_stem, field=field, stem=stem)
    return opened.kept.get(("places of stem", field, stem), lambda: addresses(opened, field, rows))


def of_beginning(opened: Opened, field: str, start: str) -> Array:
    rows = partial(rows_of_beginning, field=field, start=start)
    return opened.kept.get(("places of start", field, start), lambda: addresses(opened, field, rows))


def addresses(opened: Opened, field: str, rows: Rows) -> Array:
    line = opened.line(field)
    found = [np.zeros(0, line.begins.dtype)]
    for base, view in zip(opened.bases, opened.segments, strict=False):
        lists = [line.addresses(view.lists.run(row, row + 1), base) for row in rows(view.lists)]
        found.append(lists[0] if len(lists) == 1 else np.sort(np.concatenate(found[:1] + lists)))
    return np.concatenate(found)


def rows_of_term(lists: TermLists, field: str, term: str) -> Iterator[int]:
    row = row_of(lists, key(field, term))
    if row is not None:
        yield row


def rows_of_stem(lists: TermLists, field: str, stem: str) -> Iterator[int]:
    """Of the stem itself, where it is a word, and of the forms that have it."""
    yield from rows_of_term(lists, field, stem)
    marked = len(key(field, EXACT))
    for row in range(*rows_from(lists, key(field, EXACT + beginning_of(stem)))):
        if FORMS[lists[row][marked:].decode()].stem == stem:
            yield row


def rows_of_beginning(lists: TermLists, field: str, start: str) -> Iterator[int]:
    for prefix in (start, EXACT + start):
        yield from range(*rows_from(lists, key(field, prefix)))
