"""Several segments → one, without the documents that were dropped; some terms at a time, so that memory is bounded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from agenda.search.whoosh_engine.arrays import TermLists
from agenda.search.whoosh_engine.postings import Array, Postings, joined, spread
from agenda.search.whoosh_engine.segments import LENGTHS, Documents

POSTINGS_AT_ONCE = 400_000
DROPPED = -1


@dataclass(frozen=True, slots=True)
class Source:
    """What one segment gives: its lists, and the number that each of its documents has from now on."""

    lists: TermLists
    renumbered: Array  # DROPPED for a document that goes


def merged_documents(parts: Sequence[tuple[Documents, Array]]) -> tuple[Documents, list[Array]]:
    """Documents of all parts that are kept, one part after another; and each part's new numbers."""
    records = np.concatenate([documents.records[kept] for documents, kept in parts])
    length_bytes = np.concatenate([documents.length_bytes[:, kept] for documents, kept in parts], axis=1)
    words = np.sum([documents.words for documents, _ in parts], axis=0).tolist()
    if not all(kept.all() for _, kept in parts):
        words = LENGTHS[length_bytes].sum(axis=1).astype(int).tolist()  # about: the lengths themselves are not kept
    return Documents(records, length_bytes, words), renumbered([kept for _, kept in parts])


def renumbered(kept: Sequence[Array]) -> list[Array]:
    numbers, base = [], 0
    for mask in kept:
        numbers.append(np.where(mask, np.cumsum(mask) - 1 + base, DROPPED))
        base += int(mask.sum())
    return numbers


def merged_runs(sources: Sequence[Source]) -> Iterator[Postings]:
    """Posting lists of all terms, in order."""
    names = [[source.lists[row] for row in range(len(source.lists))] for source in sources]
    terms = sorted(set().union(*names))
    rank_of = {term: rank for rank, term in enumerate(terms)}
    ranks = [np.fromiter(map(rank_of.__getitem__, rows), np.int64, len(rows)) for rows in names]
    sizes = np.zeros(len(terms), np.int64)
    for source, rank in zip(sources, ranks, strict=True):
        sizes[rank] += source.lists.sizes()
    for begin, end in cuts(sizes):
        runs = [
            renumber(source, rank, *np.searchsorted(rank, (begin, end)).tolist())
            for source, rank in zip(sources, ranks, strict=True)
        ]
        yield interleaved(terms, runs)


def cuts(sizes: Array) -> Iterator[tuple[int, int]]:
    """Runs of ranks, each with about as many postings as memory is to hold."""
    ends = np.cumsum(sizes)
    begin = 0
    while begin < len(ends):
        before = ends[begin - 1] if begin else 0
        end = max(begin + 1, int(np.searchsorted(ends, before + POSTINGS_AT_ONCE)))
        yield begin, end
        begin = end


@dataclass(frozen=True, slots=True)
class Ranked:
    """Postings with the rank of their term beside each."""

    ranks: Array
    postings: Postings


def renumber(source: Source, ranks: Array, begin: int, end: int) -> Ranked:
    """The postings of some rows under their new numbers, without those of dropped documents."""
    run = source.lists.run(begin, end)
    rank = np.repeat(ranks[begin:end], np.diff(run.starts))
    ids = source.renumbered[run.ids]
    kept = ids != DROPPED
    if kept.all():
        return Ranked(rank, run._replace(terms=[], ids=ids))
    places = run.places[np.repeat(kept, run.counts)]
    return Ranked(rank[kept], Postings([], run.starts, ids[kept], run.weights[kept], run.counts[kept], places))


def interleaved(terms: Sequence[bytes], runs: Sequence[Ranked]) -> Postings:
    """By term, and within a term in the order of the sources, which is that of the new numbers."""
    ranks = np.concatenate([run.ranks for run in runs])
    together = joined([run.postings for run in runs])
    order = np.argsort(ranks, kind="stable")
    ranks = ranks[order]
    first = np.flatnonzero(np.diff(ranks, prepend=-1))
    counts = together.counts.astype(np.int64)
    places = together.places[spread((np.cumsum(counts) - counts)[order], counts[order])]
    return Postings(
        [terms[rank] for rank in ranks[first].tolist()],
        np.append(first, len(ranks)),
        together.ids[order].astype(np.uint32),
        together.weights[order],
        together.counts[order],
        places,
    )
