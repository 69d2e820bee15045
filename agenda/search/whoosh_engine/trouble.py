"""Every trouble with the index, in one form."""

from collections.abc import Iterator
from contextlib import contextmanager

from agenda.search.engine import IndexUnusable


@contextmanager
def told_plainly(doing: str, troubles: tuple[type[Exception], ...] = (Exception,)) -> Iterator[None]:
    """A damaged index fails in a dozen ways, MemoryError among them; all of them mean the same to a reader."""
    try:
        yield
    except IndexUnusable:
        raise
    except troubles as error:
        raise IndexUnusable(f"The index cannot be {doing} ({type(error).__name__}: {error}).") from error
