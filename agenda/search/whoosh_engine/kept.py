"""What was worked out for the words asked for last, within so many bytes; several threads may ask at once."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar, cast

from agenda.search.whoosh_engine.matches import Few, Many
from agenda.search.whoosh_engine.postings import Array

Worth = TypeVar("Worth", Few | Many, Array)


class Kept:
    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.held: OrderedDict[tuple[str, ...], Few | Many | Array] = OrderedDict()
        self.bytes = 0
        self.lock = Lock()

    def get(self, name: tuple[str, ...], make: Callable[[], Worth]) -> Worth:
        with self.lock:
            if (found := self.held.get(name)) is not None:
                self.held.move_to_end(name)
                return cast(Worth, found)
        made = make()
        with self.lock:
            if name not in self.held:
                self.held[name] = made
                self.bytes += size(made)
            while self.bytes > self.most_bytes and len(self.held) > 1:
                self.bytes -= size(self.held.popitem(last=False)[1])
        return made


def size(worth: Few | Many | Array) -> int:
    match worth:
        case Few(ids, scores):
            return int(ids.nbytes + scores.nbytes)
        case Many(scores, mask):
            return int(scores.nbytes + mask.nbytes)
        case _:
            return int(worth.nbytes)
