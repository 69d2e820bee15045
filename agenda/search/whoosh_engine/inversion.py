"""Documents → their postings as sorted arrays: each occurrence of a word becomes a number, and one sort inverts all.

The number holds, from its highest bits down: rank of the term (field and word, in order), document, place in the
document, whether the word stands there in just the form of the term, and the weight of its part. Sorted, the
occurrences of one term in one document lie side by side, in the order of their places.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from agenda.search.engine import Document
from agenda.search.whoosh_engine.analysis import FORMS, tokens
from agenda.search.whoosh_engine.postings import Array, Postings
from agenda.search.whoosh_engine.schema import EXACT, FIELDS, LAST_PLACE, PARTS, PARTS_GAP, Record, record

WEIGHT_BITS = 2  # weights are 1, 2 or 3
OWN = WEIGHT_BITS
PLACE = OWN + 1
DOCUMENT = PLACE + 16
RANK = DOCUMENT + 16
MOST_DOCUMENTS = 1 << 16
DIGITS = [b"%d" % field for field in range(len(FIELDS))]
MOST_FORMS = 500_000  # a vocabulary is begun anew when it holds so many


class Vocabulary(dict[str, int]):
    """Token → number of its form, and for each form the numbers of its stem and its twin (-1: it is its own stem)."""

    def __init__(self) -> None:
        super().__init__()
        self.terms: list[bytes] = []
        self.numbers: dict[str, int] = {}
        self.stems = array("i")
        self.twins = array("i")

    def __missing__(self, token: str) -> int:
        surface, stem = FORMS[token]
        self[token] = number = len(self.stems)
        self.stems.append(self.number(stem))
        self.twins.append(-1 if surface == stem else self.number(EXACT + surface))
        return number

    def number(self, term: str) -> int:
        known = self.numbers.setdefault(term, len(self.terms))
        if known == len(self.terms):
            self.terms.append(term.encode())
        return known


@dataclass(frozen=True, slots=True)
class Inverted:
    """Documents numbered from 0, as the index holds them."""

    records: list[Record]
    lengths: Array  # for each of FIELDS: how many words each document has in it
    postings: Postings


class Inverter:
    """Remembers words from one batch of documents to the next."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()

    def invert(self, documents: Sequence[Document]) -> Inverted:
        assert len(documents) <= MOST_DOCUMENTS, "the number of a document has 16 bits"
        if len(self.vocabulary) > MOST_FORMS:
            self.vocabulary = Vocabulary()
        flat, parts = self.taken_apart(documents)
        lengths = np.zeros((len(FIELDS), len(documents)), np.int64)
        np.add.at(lengths, (parts["field"], parts["document"]), parts["length"])
        return Inverted([record(document) for document in documents], lengths, self.inverted(flat, parts))

    def taken_apart(self, documents: Sequence[Document]) -> tuple[Array, Array]:
        """Forms of all words, each text once; and the parts of all fields, which point at them."""
        flat, parts = array("i"), []
        number_of = self.vocabulary.__getitem__
        for number, document in enumerate(documents):
            spans: dict[str, tuple[int, int]] = {}
            free = [0] * len(FIELDS)  # the next place in each field
            for source, field, weight in PARTS:
                if source not in spans:
                    begin = len(flat)
                    flat.extend(map(number_of, tokens(getattr(document, source))))
                    spans[source] = begin, len(flat) - begin
                begin, length = spans[source]
                parts.append((number, FIELDS.index(field), weight, free[FIELDS.index(field)], begin, length))
                free[FIELDS.index(field)] += length + PARTS_GAP
        return np.frombuffer(flat, np.int32) if flat else np.zeros(0, np.int32), np.array(parts, PART)

    def inverted(self, flat: Array, parts: Array) -> Postings:
        length = parts["length"]
        within = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length)
        form = flat[np.repeat(parts["begin"], length) + within]
        place = np.repeat(parts["place"], length) + within
        field = np.repeat(parts["field"], length)
        where = np.repeat(parts["document"] << DOCUMENT | parts["weight"], length)
        where |= np.minimum(place, LAST_PLACE) << PLACE
        stem = np.frombuffer(self.vocabulary.stems, np.int32)[form] if len(form) else form
        twin = np.frombuffer(self.vocabulary.twins, np.int32)[form] if len(form) else form
        in_reach = place <= LAST_PLACE
        is_twin = twin >= 0
        as_stem = where | (in_reach & ~is_twin).astype(np.int64) << OWN
        as_twin = (where | in_reach.astype(np.int64) << OWN)[is_twin]
        codes = np.concatenate([field * self.size + stem, field[is_twin] * self.size + twin[is_twin]])
        terms, rank = self.ranked(codes)
        occurrences = rank[codes] << RANK | np.concatenate([as_stem, as_twin])
        occurrences.sort()
        return gathered(terms, occurrences)

    @property
    def size(self) -> int:
        return len(self.vocabulary.terms)

    def ranked(self, codes: Array) -> tuple[list[bytes], Array]:
        """The terms among these codes in order, and the rank of each code."""
        used = np.zeros(len(FIELDS) * self.size, bool)
        used[codes] = True
        numbers = np.flatnonzero(used)
        field, word = np.divmod(numbers, self.size)
        known = self.vocabulary.terms
        terms = [DIGITS[f] + known[w] for f, w in zip(field.tolist(), word.tolist(), strict=True)]
        order = sorted(range(len(terms)), key=terms.__getitem__)
        rank = np.zeros(len(used), np.int64)
        rank[numbers[order]] = np.arange(len(order))
        return [terms[place] for place in order], rank


PART = np.dtype([(name, np.int64) for name in ("document", "field", "weight", "place", "begin", "length")])


def gathered(terms: list[bytes], occurrences: Array) -> Postings:
    """Sorted occurrences → one posting for each document of each term."""
    posting = occurrences >> DOCUMENT
    first = np.flatnonzero(np.concatenate([[True], posting[1:] != posting[:-1]])) if len(posting) else posting
    own = occurrences >> OWN & 1
    return Postings(
        terms=terms,
        starts=np.searchsorted(posting[first] >> 16, np.arange(len(terms) + 1)),
        ids=(posting[first] & 0xFFFF).astype(np.uint32),
        weights=clipped(sums(occurrences & 3, first)),
        counts=clipped(sums(own, first)),
        places=(occurrences >> PLACE & 0xFFFF)[own == 1].astype(np.uint16),
    )


def sums(values: Array, first: Array) -> Array:
    return np.add.reduceat(values, first) if len(first) else values


def clipped(values: Array) -> Array:
    return np.minimum(values, 65_535).astype(np.uint16)


def batches(documents: Iterator[Document], most_documents: int, most_letters: int) -> Iterator[list[Document]]:
    """Documents by the batch, none of them too much for memory, and the documents of a meeting together."""
    batch: list[Document] = []
    letters = 0
    for document in documents:
        full = len(batch) >= most_documents or letters >= most_letters
        if full and document.meeting != batch[-1].meeting or len(batch) == MOST_DOCUMENTS:
            yield batch
            batch, letters = [], 0
        batch.append(document)
        letters += len(document.title) + len(document.resolutions) + len(document.body) + len(document.movers)
    if batch:
        yield batch
