"""Many documents → segments: inverted batch by batch, set aside, and merged at the end."""

import os
from collections.abc import Iterable

import numpy as np
from whoosh.codec.base import Segment

from agenda.search.engine import Document
from agenda.search.whoosh_engine.arrays import ArraysWriter, MappedLists
from agenda.search.whoosh_engine.inversion import Inverter, batches
from agenda.search.whoosh_engine.merging import Source, merged_documents, merged_runs
from agenda.search.whoosh_engine.segments import Documents, write_segment
from agenda.search.whoosh_engine.storage import DurableStorage

MOST_DOCUMENTS, MOST_LETTERS = 4_096, 6_000_000  # of a batch: some 70 MB of memory while it is inverted


class Builder:
    """Takes batches of documents, and makes one segment of them."""

    def __init__(self, storage: DurableStorage) -> None:
        self.storage = storage
        self.aside = storage.temp_storage(f"aside-{os.getpid()}")
        self.inverter = Inverter()
        self.parts: list[Documents] = []

    def add(self, batch: list[Document]) -> None:
        inverted = self.inverter.invert(batch)
        writer = ArraysWriter(self.aside.create_file(str(len(self.parts))))
        writer.add(inverted.postings)
        writer.close()
        self.parts.append(Documents.of(inverted))

    def finish(self) -> list[Segment]:
        if not self.parts:
            return []
        kept = [np.ones(len(part.records), bool) for part in self.parts]
        documents, numbers = merged_documents(list(zip(self.parts, kept, strict=True)))
        lists = [MappedLists(self.aside.mapped(str(number))) for number in range(len(self.parts))]
        sources = [Source(lists, number) for lists, number in zip(lists, numbers, strict=True)]
        segment = write_segment(self.storage, documents, merged_runs(sources))
        self.storage.sync()
        return [segment]


def build(storage: DurableStorage, documents: Iterable[Document]) -> list[Segment]:
    """In this process alone."""
    builder = Builder(storage)
    for batch in batches(iter(documents), MOST_DOCUMENTS, MOST_LETTERS):
        builder.add(batch)
    return builder.finish()
