"""Files read and parsed on every core, while whoever asked for them stores those that came before."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TypeVar

from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers import Reading, Unreadable, read
from agenda.importing.readers.reading import RefusalCode

Read = tuple[Reading, tuple[ParsedMinutes, ...]]
Reader = Callable[[bytes, str], Read]
Job = TypeVar("Job")
WORTH_IT = 8  # files; starting processes takes longer than reading fewer
AHEAD = 4  # files a core that wait to be stored: enough to keep it busy, and few in memory


@dataclass(frozen=True, slots=True)
class Refused:
    """A refusal as a value, which can travel between processes."""

    code: RefusalCode
    message: str


Outcome = Read | Refused


def read_and_parse(data: bytes, name: str, *, scans: bool = False, patience: float | None = None) -> Read:
    reading = read(data, name, scans=scans, patience=patience)
    return reading, parse(reading)


def outcome(reader: Reader, data: bytes, name: str) -> Outcome:
    try:
        return reader(data, name)
    except Unreadable as refused:
        return Refused(refused.code, refused.message)


def with_readers(
    jobs: Iterable[Job], content: Callable[[Job], tuple[bytes, str] | None], count: int, reader: Reader = read_and_parse
) -> Iterator[tuple[Job, Reader]]:
    """Each job in its turn, with what reads its file: in most cases that has been done by then.

    `content` gives the bytes and name of a job, or None where there is nothing to read.
    """
    cores = os.cpu_count() or 1
    if count < WORTH_IT or cores == 1:
        yield from ((job, reader) for job in jobs)
        return
    # Not by forking: a forked child would hold on to the database and to the lock of the index.
    pool = ProcessPoolExecutor(cores, mp_context=get_context("spawn"))
    waiting: deque[tuple[Job, Reader]] = deque()
    try:
        for job in jobs:
            brought = content(job)
            waiting.append((job, told_later(pool.submit(outcome, reader, *brought)) if brought else reader))
            if len(waiting) > AHEAD * cores:
                yield waiting.popleft()
        yield from waiting
    finally:
        pool.shutdown(cancel_futures=True)


def told_later(future: "Future[Outcome]") -> Reader:
    def reader(data: bytes, name: str) -> Read:
        found = future.result()
        if isinstance(found, Refused):
            raise Unreadable(found.code, found.message)
        return found

    return reader
