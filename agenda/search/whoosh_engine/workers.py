"""Builds the segments of a new generation on both cores, in processes of their own.

A worker reads batches of documents from its input, and writes what it made to its output once it is told that there are
no more. Where its input ends without that, the process that fed it was stopped, and it stops too.
"""

import pickle
import subprocess
import sys
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from itertools import chain, islice
from pathlib import Path
from queue import Full, Queue
from threading import Thread

from whoosh.codec.base import Segment

from agenda.search.engine import Document
from agenda.search.whoosh_engine.building import MOST_DOCUMENTS, MOST_LETTERS, Builder, build
from agenda.search.whoosh_engine.inversion import batches
from agenda.search.whoosh_engine.storage import DurableStorage

WORKERS = 2
POLL = 0.02  # seconds
FEW = 2_000  # documents that are done before a worker would have started
PROJECT = Path(__file__).resolve().parents[3]

Batches = Queue[list[Document] | None]  # None: there are no more


def build_on_both_cores(storage: DurableStorage, documents: Iterable[Document]) -> list[Segment]:
    first = list(islice(documents := iter(documents), FEW))
    if len(first) < FEW:
        return build(storage, first)
    queue: Batches = Queue(maxsize=1)
    with ExitStack() as stack:
        workers = [stack.enter_context(Worker(Path(storage.folder), queue)) for _ in range(WORKERS)]
        for batch in batches(chain(first, documents), MOST_DOCUMENTS, MOST_LETTERS):
            queue.put(batch)
        for _ in workers:
            queue.put(None)
        return [segment for worker in workers for segment in worker.segments()]


class Worker:
    """A process, and the thread that feeds it from the queue that all share."""

    def __init__(self, folder: Path, queue: Batches) -> None:
        command = [sys.executable, "-m", "agenda.search.whoosh_engine.workers", str(folder.resolve())]
        self.process = subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self.process.stdin is not None and self.process.stdout is not None, "both are pipes"
        self.input, self.output = self.process.stdin, self.process.stdout
        self.queue = queue
        self.thread = Thread(target=self.feed)

    def __enter__(self) -> "Worker":
        self.thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self.process.kill()
        while self.thread.is_alive():  # after an error; a None may go to another thread, which then ends too
            with suppress(Full):
                self.queue.put_nowait(None)
            self.thread.join(POLL)
        with suppress(OSError):
            self.input.close()
        self.output.close()
        self.process.wait()

    def feed(self) -> None:
        """To the end of the queue, even if the process is gone: who fills the queue must not wait for ever."""
        while True:
            batch = self.queue.get()
            with suppress(OSError):  # its exit status tells
                pickle.dump(batch, self.input, pickle.HIGHEST_PROTOCOL)
                self.input.flush()
            if batch is None:
                return

    def segments(self) -> list[Segment]:
        made = self.output.read()
        if self.process.wait() != 0:
            raise OSError(f"a process that builds the index stopped with status {self.process.returncode}")
        return list(pickle.loads(made))


def work(folder: str) -> None:
    builder = Builder(DurableStorage(folder))
    while (batch := pickle.load(sys.stdin.buffer)) is not None:
        builder.add(batch)
    sys.stdout.buffer.write(pickle.dumps(builder.finish()))


if __name__ == "__main__":
    with suppress(EOFError):
        work(sys.argv[1])
