"""What a reader typed → a Query, in our own small language; no engine is known here.

    query   = clause …                          all must match
    clause  = part [OR part …]                  OR joins its two neighbours, before anything else does
    part    = [-] [field:] ( word | word* | "phrase" | ( query ) )
    field   = title | resolution | mover | committee | council | after | before

Whatever was typed has a meaning: a quote or bracket that is never closed ends at the end, one that closes nothing is
passed over, a field that we do not know is a word (`Re:`, `10:30`), and so is an OR that lacks a neighbour.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from agenda.search.days import read_days

Field = Literal["text", "title", "resolution", "mover", "committee", "council"]
Body = Literal["committee", "council"]
FIELDS: dict[str, Field] = {
    "title": "title",
    "resolution": "resolution",
    "mover": "mover",
    "committee": "committee",
    "council": "council",
}
DATES = ("after", "before")


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


Node = Word | Phrase | Days | And | Or | Not | Among


@dataclass(frozen=True, slots=True)
class Query:
    """A tree of what must match. No tree: everything matches."""

    text: str
    tree: Node | None = None


# A token is a bracket, a phrase, or what stands between spaces; `-` and `field:` are told apart only at its start.
TOKEN = re.compile(
    r"""(?P<minus>-(?=[^\s-]))?
        (?:(?P<field>title|resolution|mover|committee|council|after|before):\s*(?=\S))?
        (?: (?P<open>\() | (?P<close>\)) | ["“”](?P<phrase>[^"“”]*)["“”]? | (?P<word>[^\s()"“”]+) )""",
    re.VERBOSE | re.IGNORECASE,
)
MOST_LETTERS = 256
MOST_TERMS = 16
DEEPEST = 4  # brackets within brackets; deeper ones are passed over
SHORTEST_PREFIX = 3


def read_query(text: str) -> Query:
    """Read a query; whatever was typed has a meaning, so nothing is raised."""
    return Query(text, Reader(text).read())


def over_limit(text: str) -> str | None:
    """A sentence for the reader where answering would cost too much; None for any query that a person types."""
    if len(text) > MOST_LETTERS:
        return f"A search holds at most {MOST_LETTERS} characters; this one has {len(text):,}. Please shorten it."
    reader = Reader(text)
    terms = list(leaves(reader.read()))
    if sum(len(term.words) if isinstance(term, Phrase) else 1 for term in terms) > MOST_TERMS:
        return f"A search holds at most {MOST_TERMS} words. Please leave some out."
    if reader.deepest > DEEPEST:
        return f"Brackets go at most {DEEPEST} deep. Please leave some out."
    for term in terms:
        if isinstance(term, Word) and term.prefix and len(term.text) < SHORTEST_PREFIX:
            return f"Please put at least {SHORTEST_PREFIX} letters before the * of “{term.text}*”."
    return None


def leaves(node: Node | None) -> Iterator[Word | Phrase | Days | Among]:
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
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


class Reader:
    """Goes through the tokens once; `deepest` tells how deep the brackets went."""

    def __init__(self, text: str) -> None:
        self.tokens = list(TOKEN.finditer(text))
        self.at = 0
        self.depth = self.deepest = 0

    def read(self) -> Node | None:
        return self.clauses("text")

    def clauses(self, field: Field) -> Node | None:
        """Up to the closing bracket, or the end."""
        found: list[Node] = []
        while self.at < len(self.tokens):
            if self.tokens[self.at]["close"]:
                self.at += 1
                if self.depth:
                    break
            elif (clause := self.clause(field)) is not None:
                found.append(clause)
        return joined(found, And)

    def clause(self, field: Field) -> Node | None:
        parts = [self.part(field)]
        while self.is_or() and self.at + 1 < len(self.tokens) and not self.tokens[self.at + 1]["close"]:
            self.at += 1
            parts.append(self.part(field))
        return joined([part for part in parts if part is not None], Or)

    def is_or(self) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at].group() == "OR"

    def part(self, field: Field) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        name = (token["field"] or "").casefold()
        own = FIELDS.get(name, field)
        node = self.bracket(own) if token["open"] else None
        if node is None and not token["open"]:
            value = token["word"] if token["phrase"] is None else token["phrase"]
            node = (dated(name, value or "") if name in DATES else None) or leaf(token, own)
        return Not(node) if token["minus"] and node is not None else node

    def bracket(self, field: Field) -> Node | None:
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)
        if self.depth > DEEPEST:  # passed over, and so is the bracket that closes it
            return None
        inside = self.clauses(field)
        self.depth -= 1
        return inside


def leaf(token: re.Match[str], field: Field) -> Node | None:
    if token["phrase"] is not None:
        words = tuple(token["phrase"].casefold().split())
        return Phrase(words, field) if words else None
    text = (token["word"] or "").casefold()
    if token["field"] and token["field"].casefold() in DATES:
        text = f"{token['field'].casefold()}:{text}"  # `after:lunch` names no day, so it is words
    stem = text.rstrip("*")
    if not any(letter.isalnum() for letter in stem):
        return None  # a lone dash, an ampersand, `*`
    return Word(stem, field, prefix=stem != text)


def dated(name: str, value: str) -> Days | None:
    span = read_days(value)
    if span is None:
        return None
    return Days(first=span[0]) if name == "after" else Days(last=span[1])


def joined(parts: list[Node], kind: type[And] | type[Or]) -> Node | None:
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else kind(tuple(parts))
