"""Which item of an earlier reading is which of a later one: pairs in order, so that addresses can stay."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Protocol, TypeVar

ALIKE = 0.85  # titles and clauses this close are the same, told a little differently
COMPARED = 1000  # letters; the opening of a clause says which one it is

Earlier = TypeVar("Earlier")
Later = TypeVar("Later")


class Numbered(Protocol):
    """Records and parsed parts alike have a number, which may be empty, and a title."""

    @property
    def number(self) -> str | None: ...

    @property
    def title(self) -> str: ...


class Worded(Protocol):
    @property
    def text(self) -> str: ...


def same_item(earlier: Numbered, later: Numbered) -> int:
    """How well number and title agree; not at all means that these are two items.

    The title weighs more: one item that is found anew moves every number after it on by one.
    """
    number = bool(earlier.number) and earlier.number == later.number
    return number + 2 * alike(earlier.title, later.title)


def same_clause(earlier: Worded, later: Worded) -> int:
    return int(alike(earlier.text, later.text))


def alike(one: str, other: str) -> bool:
    one, other = plain(one), plain(other)
    if one == other:
        return True
    # What no alignment could bring to ALIKE is told apart by length alone, for most pairs of a long agenda.
    if 2 * min(len(one), len(other)) < ALIKE * (len(one) + len(other)):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


@lru_cache(maxsize=2048)
def plain(text: str) -> str:
    """Without what a better reading of the same words may change: case, spacing, kinds of quotes and dashes."""
    text = unicodedata.normalize("NFKC", text[:COMPARED]).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


def matched(
    earlier: Sequence[Earlier], later: Sequence[Later], same: Callable[[Earlier, Later], int]
) -> Iterator[tuple[Earlier | None, Later | None]]:
    """Pairs in order that agree most in all; what has no partner stands alone, in its place."""
    best = _agreement(earlier, later, same)
    row = column = 0
    while row < len(earlier) and column < len(later):
        agree = same(earlier[row], later[column])
        if agree and best[row][column] == best[row + 1][column + 1] + agree:
            yield earlier[row], later[column]
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            yield earlier[row], None
            row += 1
        else:
            yield None, later[column]
            column += 1
    yield from ((one, None) for one in earlier[row:])
    yield from ((None, one) for one in later[column:])


def _agreement(
    earlier: Sequence[Earlier], later: Sequence[Later], same: Callable[[Earlier, Later], int]
) -> list[list[int]]:
    """The most that the parts from (row, column) on can agree: a longest common subsequence, with weights."""
    best = [[0] * (len(later) + 1) for _ in range(len(earlier) + 1)]
    for row in reversed(range(len(earlier))):
        for column in reversed(range(len(later))):
            agree = same(earlier[row], later[column])
            together = best[row + 1][column + 1] + agree if agree else 0
            best[row][column] = max(together, best[row + 1][column], best[row][column + 1])
    return best
