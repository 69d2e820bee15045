"""A draft as a value: an act takes one and returns another, and what differs between them is the change."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

Span = tuple[int, int]
Given = dict[str, Any]  # what was typed, as a form has cleaned it
Record = TypeVar("Record")
LEFT_OUT = "left out by a clerk"


class Refused(Exception):
    """What cannot be done, in a sentence that says why."""


class Gone(Refused):
    """The record is no more: somebody joined it to another, or undid what had made it."""


@dataclass(frozen=True, slots=True)
class Clause:
    pk: int  # negative: not stored yet
    text: str
    first_line: int
    last_line: int
    number: str = ""
    stem: str = ""
    outcome: str = ""
    mover: str = ""
    seconder: str = ""
    vote: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    pk: int  # negative: not stored yet
    source: int | None
    title: str
    text: str
    first_line: int
    last_line: int
    number: str = ""
    agenda_number: str = ""
    slug: str = ""
    procedural: bool = False
    own_page: bool = False
    possible: Sequence[dict[str, Any]] = ()
    actions: Sequence[dict[str, Any]] = ()
    clauses: tuple[Clause, ...] = ()
    public: bool = False  # or was so once

    @property
    def span(self) -> Span:
        return self.first_line, self.last_line

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a file, what of them stands in no record, and which of them another meeting's items hold."""

    pk: int
    lines: tuple[str, ...]
    ignored: Sequence[dict[str, Any]] = ()
    elsewhere: tuple[Span, ...] = ()

    def must_have(self, line: int) -> None:
        if line > len(self.lines):
            raise Refused(f"There is no line {line}: the last is {len(self.lines)}.")


@dataclass(frozen=True, slots=True)
class Draft:
    items: tuple[Item, ...]
    sources: tuple[Source, ...] = ()
    start_time: str = ""  # 18:30:00
    venue: str = ""
    standing: str = ""
    header: str = ""
    closing: str = ""
    public: bool = False

    def item(self, pk: int) -> Item:
        return found(self.items, lambda item: item.pk == pk, "This item is no longer here.")

    def holder(self, clause: int) -> Item:
        return found(self.items, lambda item: any(one.pk == clause for one in item.clauses), NO_CLAUSE)

    def clause(self, pk: int) -> Clause:
        return found(self.holder(pk).clauses, lambda clause: clause.pk == pk, NO_CLAUSE)

    def source(self, pk: int | None) -> Source:
        return found(self.sources, lambda source: source.pk == pk, "This source is not one of this meeting.")

    def of(self, source: Source) -> list[Item]:
        """The items that were read from it, in the order of its lines."""
        return sorted((item for item in self.items if item.source == source.pk), key=lambda item: item.first_line)

    def holding(self, source: Source, line: int) -> Item | None:
        return next((item for item in self.of(source) if item.first_line <= line <= item.last_line), None)

    def before(self, source: Source, line: int) -> Item | None:
        return next((item for item in reversed(self.of(source)) if item.last_line < line), None)

    def after(self, source: Source, line: int) -> Item | None:
        return next((item for item in self.of(source) if item.first_line > line), None)

    def free(self, source: Source, first: int, last: int) -> bool:
        """No item of any meeting holds any of these lines."""
        held = [*(item.span for item in self.of(source)), *source.elsewhere]
        return not any(first <= span[1] and span[0] <= last for span in held)

    def with_item(self, item: Item) -> "Draft":
        """The item in the place of the one that it was."""
        return replace(self, items=tuple(item if one.pk == item.pk else one for one in self.items))

    def new_pk(self) -> int:
        return min([0, *(item.pk for item in self.items), *(one.pk for item in self.items for one in item.clauses)]) - 1


Done = tuple[Draft, str, str]  # the draft now, what was done in words, and the record to go back to
NO_CLAUSE = "This decision is no longer here."


def said(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first} to {last}"


def found(among: Iterable[Record], wanted: Callable[[Record], bool], gone: str) -> Record:
    for one in among:
        if wanted(one):
            return one
    raise Gone(gone)
