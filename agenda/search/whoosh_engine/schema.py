"""What an index document holds: words with their places, one record of numbers, and no text."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from whoosh import columns, fields, formats

from agenda.search.engine import OUTCOMES, STANDINGS, Document
from agenda.search.whoosh_engine.analysis import Form

# Raise it with any change to analysis, schema or weights: an index of another version is rebuilt, never read.
VERSION = 1
EXACT = "="  # marks a word as it stands, beside its stem; no token begins with it
PARTS_GAP = 16  # places left free between two parts, so that no phrase runs across
LAST_PLACE = 65_534  # quotes reach no further into a text; its words are still found

FIELDS = ("mover", "resolution", "text", "title")  # in order, as Whoosh keeps them
# Part of a document, field that it goes into, weight there. A body repeats its resolutions, so those count twice.
PARTS = (
    ("title", "text", 3),
    ("resolutions", "text", 1),
    ("body", "text", 1),
    ("title", "title", 1),
    ("resolutions", "resolution", 1),
    ("movers", "mover", 1),
)


def exact_term(form: Form) -> str:
    """The term whose places are those of just this form: a word that is its own stem needs no twin."""
    return form.stem if form.surface == form.stem else EXACT + form.surface


class Places(formats.Positions):
    """Places of a term in a document as raw 16-bit numbers; stock Whoosh pickles a list for each posting."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        # Whoosh drops an empty value out of its row, so none is ever empty: one byte holds no place.
        return array("H", [place for place in poslist if place <= LAST_PLACE]).tobytes() or b"\0"

    def decode_positions(self, valuestring: bytes) -> list[int]:
        return array("H", valuestring[: len(valuestring) & ~1]).tolist()

    def decode_frequency(self, valuestring: bytes) -> int:
        return len(valuestring) >> 1

    def decode_weight(self, valuestring: bytes) -> float:
        return float(len(valuestring) >> 1)


class TextField(fields.FieldType):
    """Indexes parts of a text, each with its weight, under the stem of every word.

    The posting of a stem holds the places where the word stands in just that form; each other form has a posting of its
    own with its places, marked as exact. So plain words match by stem, quotes match word for word, and every place is
    kept once. What turns documents into such postings is `inversion`.
    """

    def __init__(self) -> None:
        super().__init__(format=Places(), analyzer=None, scorable=True)


class Record(NamedTuple):
    """The numbers of a document, in the order of their bytes."""

    item: int
    meeting: int
    fingerprint: int
    council: int
    committee: int
    day: int  # as date.toordinal has it
    outcomes: int  # one bit for each of OUTCOMES
    standing: int  # place in STANDINGS
    procedural: int


RECORD_BYTES = "<QQQIIIHBB"
RECORD = columns.StructColumn(RECORD_BYTES, (0,) * len(Record._fields))
NUMPY = {"Q": "<u8", "I": "<u4", "H": "<u2", "B": "u1"}
RECORDS = np.dtype([(name, NUMPY[kind]) for name, kind in zip(Record._fields, RECORD_BYTES[1:], strict=True)])
SCHEMA = fields.Schema(record=fields.COLUMN(RECORD), **{field: TextField() for field in FIELDS})


def record(document: Document) -> Record:
    return Record(
        document.item,
        document.meeting,
        document.fingerprint,
        document.council,
        document.committee,
        document.day.toordinal(),
        sum(1 << bit for bit, outcome in enumerate(OUTCOMES) if outcome in document.outcomes),
        STANDINGS.index(document.standing),
        document.procedural,
    )
