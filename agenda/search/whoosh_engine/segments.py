"""One segment of the index: written in Whoosh's own files with the arrays beside them, or opened as arrays."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from whoosh import index
from whoosh.codec.base import Segment
from whoosh.codec.whoosh3 import W3Codec
from whoosh.util.numeric import byte_to_length

from agenda.search.whoosh_engine.arrays import EXTENSION, ArraysWriter, DecodedLists, MappedLists, TermLists
from agenda.search.whoosh_engine.dictionary import Dictionary
from agenda.search.whoosh_engine.inversion import Inverted
from agenda.search.whoosh_engine.postings import Array, Postings
from agenda.search.whoosh_engine.schema import FIELDS, RECORDS, SCHEMA, Record
from agenda.search.whoosh_engine.storage import DurableStorage
from agenda.search.whoosh_engine.w3 import TermsWriter

NAME = "MAIN"  # what Whoosh calls an index in its folder
CODEC = W3Codec()
EPOCH = 719_163  # the ordinal of 1 January 1970, from which numpy counts its days
LENGTHS = np.array([byte_to_length(byte) for byte in range(256)])  # what Whoosh makes of a length's byte


@dataclass(frozen=True, slots=True)
class Documents:
    """What a segment holds of its documents beside their words."""

    records: Array
    length_bytes: Array  # for each of FIELDS, of each document
    words: list[int]  # in each of FIELDS, of all documents

    @classmethod
    def of(cls, inverted: Inverted) -> "Documents":
        length_bytes = np.minimum(np.searchsorted(LENGTHS, inverted.lengths), 255).astype(np.uint8)
        return cls(np.array(inverted.records, RECORDS), length_bytes, inverted.lengths.sum(axis=1).tolist())


def write_segment(storage: DurableStorage, documents: Documents, runs: Iterable[Postings]) -> Segment:
    """The runs come in the order of their terms."""
    segment = CODEC.new_segment(storage, NAME)
    segment.set_doc_count(len(documents.records))
    write_columns(storage, segment, documents)
    terms = TermsWriter(CODEC.field_writer(storage, segment), documents.length_bytes)
    arrays = ArraysWriter(segment.create_file(storage, EXTENSION))
    for run in runs:
        terms.add(run)
        arrays.add(run)
    terms.close()
    arrays.close()
    return segment


def write_columns(storage: DurableStorage, segment: Segment, documents: Documents) -> None:
    stored = CODEC.per_document_writer(storage, segment)  # nothing is stored, but Whoosh wants the file
    stored._doccount = len(documents.records)
    stored.close()
    segment._fieldlengths = dict(zip(FIELDS, documents.words, strict=True))
    held = {"record": documents.records}
    held |= {f"_{field}_len": lengths for field, lengths in zip(FIELDS, documents.length_bytes, strict=True)}
    for name, values in held.items():
        with storage.create_file(W3Codec.column_filename(segment, name)) as file:
            file.write(values.tobytes())


class SegmentView:
    """One segment, open. It never changes: which of its documents were dropped since is kept elsewhere."""

    def __init__(self, storage: DurableStorage, segment: Segment, with_arrays: bool = True) -> None:
        self.size: int = segment.doc_count_all()
        self.documents = Documents(
            column(storage, segment, "record", RECORDS),
            np.stack([column(storage, segment, f"_{field}_len", np.dtype(np.uint8)) for field in FIELDS]),
            [int(segment._fieldlengths.get(field, 0)) for field in FIELDS],
        )
        self.lists: TermLists = (
            MappedLists(storage.mapped(segment.make_filename(EXTENSION)))
            if with_arrays
            else DecodedLists(CODEC.terms_reader(storage, segment))
        )

    @cached_property
    def columns(self) -> dict[str, Array]:
        """The numbers of the records, with a sign, since some are sorted downwards; as narrow as they fit."""
        records = self.documents.records
        days = (records["day"].astype(np.int64) - EPOCH).astype("datetime64[D]")
        years = days.astype("datetime64[Y]").astype(np.int64) + 1970
        told = {name: records[name] for name in Record._fields if name != "fingerprint"} | {"year": years}
        return {name: narrowed(values) for name, values in told.items()}

    @cached_property
    def dictionary(self) -> Dictionary:
        return Dictionary(self.lists)


def narrowed(values: Array) -> Array:
    return values.astype(np.result_type(np.int16, np.min_scalar_type(-int(values.max(initial=0)) - 1)))


def column(storage: DurableStorage, segment: Segment, name: str, kind: np.dtype[Any]) -> Array:
    """Whoosh leaves out the last values of a column where they are 0."""
    held = np.frombuffer(storage.mapped(W3Codec.column_filename(segment, name)), kind)
    if len(held) == segment.doc_count_all():
        return held
    values = np.zeros(segment.doc_count_all(), kind)
    values[: len(held)] = held
    return values


def read_segments(storage: DurableStorage, number: int) -> list[Segment]:
    """Those of one commit, whatever later tables of contents a stopped writer left beside."""
    return list(index.TOC.read(storage, NAME, gen=number, schema=SCHEMA).segments)
