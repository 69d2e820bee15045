"""Keeps the index in step with the database, which notes each meeting that has changed.

What is pending is read only once the lock of the index is held, and struck off only when the index is safely on disk: a
process that is stopped at any moment leaves work to be done again, never work undone.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from django.db import transaction

from agenda.models import Meeting, PendingIndexing
from agenda.search.documents import MEETINGS_AT_ONCE, all_documents, documents_of
from agenda.search.engine import IndexUnusable, IndexWriter, SearchEngine, get_engine

logger = logging.getLogger(__name__)

QUICK_WAIT = 2  # seconds that a request waits for another writer
PATIENT_WAIT = 60
ROWS_AT_ONCE = 500  # SQLite limits the values of one statement


def soon() -> None:
    """After this transaction try once, quietly, to bring the index up to date; what fails waits for `update_index`."""
    transaction.on_commit(try_now, robust=True)


def try_now() -> None:
    engine = get_engine()
    if not engine.exists():
        return  # building one takes its time, which is the worker's
    try:
        with engine.writer(QUICK_WAIT) as writer:
            take_in_some(writer)
    except IndexUnusable as trouble:
        logger.warning("The index was not updated: %s", trouble)


def drain() -> int:
    """Take in everything that is pending; return how many meetings that were."""
    engine, done = get_engine(), 0
    while PendingIndexing.objects.exists():
        with engine.writer(PATIENT_WAIT) as writer:
            done += take_in_some(writer)
    return done


def take_in_some(writer: IndexWriter) -> int:
    """One commit with the current state of the meetings that have waited longest."""
    waiting = PendingIndexing.objects.order_by("seq").values_list("meeting_id", flat=True)
    meetings = list(islice(dict.fromkeys(waiting[: MEETINGS_AT_ONCE * 100]), MEETINGS_AT_ONCE))
    if meetings:
        rows = list(PendingIndexing.objects.filter(meeting_id__in=meetings).values_list("seq", flat=True))
        writer.replace(documents_of(meetings))
        strike_off(rows)
    return len(meetings)


def strike_off(rows: Sequence[int]) -> None:
    """Exactly these: a row that came later tells of a change that may not have been read."""
    for start in range(0, len(rows), ROWS_AT_ONCE):
        PendingIndexing.objects.filter(seq__in=rows[start : start + ROWS_AT_ONCE]).delete()


def rebuild() -> int:
    """Build the index anew beside the old one; a change made meanwhile stays pending, and goes in after the switch."""
    with get_engine().writer(PATIENT_WAIT) as writer:
        rows = list(PendingIndexing.objects.values_list("seq", flat=True))
        number = writer.rebuild(all_documents())
        strike_off(rows)
    drain()
    return number


def update() -> int:
    """What the worker does each time: drain and tidy up; build the index where it is missing or cannot be opened.

    Returns how many meetings were taken in.
    """
    engine = get_engine()
    if not is_usable(engine):
        rebuild()
        return Meeting.objects.published().count()
    done = drain()
    with engine.writer(PATIENT_WAIT) as writer:
        writer.tidy()
    return done


def is_usable(engine: SearchEngine) -> bool:
    try:
        engine.contents()
    except IndexUnusable as trouble:
        logger.warning("%s", trouble)
        return False
    return True


@dataclass(frozen=True, slots=True)
class Differences:
    """Between index and database, as numbers of items; none of them at rest."""

    missing: tuple[int, ...]  # public, and not in the index
    stale: tuple[int, ...]  # in the index, but not as they are now
    extra: tuple[int, ...]  # in the index, but not public, or there twice
    meetings: frozenset[int]  # those that they belong to, there or here

    def __len__(self) -> int:
        return len(self.missing) + len(self.stale) + len(self.extra)


def compare() -> Differences:
    """The index against the database, both ways; an index with a damaged file is unusable, even if it still answers."""
    get_engine().verify()
    held: dict[int, tuple[int, int]] = {}
    missing: list[int] = []
    stale: list[int] = []
    extra: list[int] = []
    meetings: set[int] = set()
    for item, meeting, fingerprint in get_engine().contents():
        if item in held:
            extra.append(item)
            meetings |= {meeting, held[item][0]}
        held[item] = (meeting, fingerprint)
    for document in all_documents():
        meeting, fingerprint = held.pop(document.item, (0, 0))
        if fingerprint != document.fingerprint:
            (stale if meeting else missing).append(document.item)
            meetings |= {document.meeting, meeting} - {0}
    extra += held
    meetings |= {meeting for meeting, _ in held.values()}
    return Differences(tuple(missing), tuple(stale), tuple(extra), frozenset(meetings))


def repair() -> None:
    """Put right what differs; build the index anew where that is not enough, or where it cannot be opened."""
    try:
        drain()
        put_right(compare())
        mended = not compare()
    except IndexUnusable as trouble:
        logger.warning("%s", trouble)
        mended = False
    if not mended:
        rebuild()


def put_right(differences: Differences) -> None:
    meetings = sorted(differences.meetings)
    for start in range(0, len(meetings), MEETINGS_AT_ONCE):
        with get_engine().writer(PATIENT_WAIT) as writer:
            writer.replace(documents_of(meetings[start : start + MEETINGS_AT_ONCE]))
