"""A query as a tree of what must match; how one is typed is told in `query`, and what answers it in an engine."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Field = Literal["text", "title", "resolution", "mover", "committee", "council"]
Body = Literal["committee", "council"]
NAMES: tuple[Body, ...] = ("committee", "council")


@dataclass(frozen=True, slots=True)
class Word:
    text: str  # as typed, casefolded; a `*` at its end is not part of it
    field: Field = "text"
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    words: tuple[str, ...]
    field: Field = "text"

    @property
    def text(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Near:
    """Both stand there, in either order, the one at most so many words after the end of the other."""

    one: "Word | Phrase | Or"
    other: "Word | Phrase | Or"
    words: int


@dataclass(frozen=True, slots=True)
class Days:
    """From one day to another, both of them in it."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: "Node"


@dataclass(frozen=True, slots=True)
class Among:
    """`committee:` or `council:` after its words were looked up among the names in the database."""

    field: Body
    ids: frozenset[int]


Node = Word | Phrase | Near | Days | And | Or | Not | Among


@dataclass(frozen=True, slots=True)
class Query:
    """A tree of what must match. No tree: everything matches."""

    text: str
    tree: Node | None = None


def leaves(node: Node | None) -> Iterator[Word | Phrase | Days | Among]:
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Near(one, other):
            yield from leaves(one)
            yield from leaves(other)
        case Not(part):
            yield from leaves(part)
        case Word() | Phrase() | Days() | Among():
            yield node


def positive(node: Node | None) -> Iterator[Word | Phrase]:
    """The words that a match holds, which are the ones to mark."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from positive(part)
        case Near(one, other):
            yield from positive(one)
            yield from positive(other)
        case Word() | Phrase():
            yield node


def mapped(node: Node, change: Callable[[Word | Phrase], Node]) -> Node:
    """The same tree with each word and phrase put through `change`."""
    match node:
        case And(parts):
            return And(tuple(mapped(part, change) for part in parts))
        case Or(parts):
            return Or(tuple(mapped(part, change) for part in parts))
        case Not(part):
            return Not(mapped(part, change))
        case Word() | Phrase():
            return change(node)
        case _:
            return node
