"""What a reader typed → a Query, in our own small language; no engine is known here."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Field = Literal["text", "title", "resolution", "committee", "council"]


@dataclass(frozen=True, slots=True)
class Word:
    text: str  # as typed, casefolded; a `*` at its end is not part of it
    field: Field = "text"
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    words: tuple[str, ...]
    field: Field = "text"


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

    field: Literal["committee", "council"]
    ids: frozenset[int]


Node = Word | Phrase | And | Or | Not | Among


@dataclass(frozen=True, slots=True)
class Query:
    """A tree of what must match, and the days typed in the box (`after:`, `before:`). No tree: everything matches."""

    text: str
    tree: Node | None = None
    after: date | None = None
    before: date | None = None


def read_query(text: str) -> Query:
    """Read a query; whatever was typed has a meaning, so nothing is raised."""
    raise NotImplementedError
