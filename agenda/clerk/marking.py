"""The lines of a source, each with what it was read as."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from agenda.clerk.publishing.doubts import Doubt
from agenda.models import AgendaItem, Problem, SourceFile

# What a line was read as → its letter, and its colour in the style sheet.
KINDS = {
    "meeting": ("M", "fact"),
    "title": ("T", "title"),
    "text": ("¶", "text"),
    "resolution": ("R", "resolution"),
    "closing": ("C", "fact"),
    "ignored": ("–", "left-out"),
    "blank": ("", ""),
    "unread": ("?", "unread"),
}

LINES_AT_ONCE = 1500  # a page of more would be slow to draw on a telephone


def page_of(line: int | None) -> int:
    return ((line or 1) - 1) // LINES_AT_ONCE + 1


@dataclass(frozen=True, slots=True)
class MarkedLine:
    number: int
    text: str
    kind: str
    why: str = ""  # it was left out
    doubts: tuple[str, ...] = ()

    @property
    def letter(self) -> str:
        return KINDS[self.kind][0]

    @property
    def colour(self) -> str:
        return "doubt" if self.doubts else KINDS[self.kind][1]


def marked_lines(
    source: SourceFile, items: Iterable[AgendaItem], problems: Iterable[Problem | Doubt]
) -> list[MarkedLine]:
    """Every line of the source; `items` are all that were read from it, whatever their meeting."""
    items = list(items)
    read_as, left_out, doubts = _read_as(items), _left_out(source), _doubts(problems)
    first, last = (min(read_as), max(read_as)) if read_as else (sys.maxsize, sys.maxsize)
    several = len({item.meeting_id for item in items}) > 1

    def outside(number: int) -> str:
        """What stands in no item: before the first, after the last, or at the head of a further meeting."""
        if number > last:
            return "closing"
        return "meeting" if number < first or several else "unread"

    marked = []
    for number, text in enumerate(source.text.split("\n"), start=1):
        words, why = left_out.get(number, ("", ""))
        kind = read_as.get(number) or outside(number)
        if not text.strip():
            kind = "blank"
        elif why and text.strip() in words and kind not in ("title", "resolution"):
            kind = "ignored"  # as a whole: of a title, only a mark or the address of a link is left out
        marked.append(MarkedLine(number, text, kind, why, doubts.get(number, ())))
    return marked


@dataclass(frozen=True, slots=True)
class Nowhere:
    """Lines on end that belong to nothing, and the item that they stand under."""

    first: int
    last: int
    text: str
    above: AgendaItem | None

    def __str__(self) -> str:
        return f"line {self.first}" if self.first == self.last else f"lines {self.first} to {self.last}"


def nowhere(lines: Iterable[MarkedLine], items: Iterable[AgendaItem]) -> list[Nowhere]:
    """Blank lines and what was left out part nothing."""
    items = sorted(items, key=lambda item: item.first_line)
    runs = []
    for stands, run in groupby(
        (line for line in lines if line.kind not in ("blank", "ignored")), key=lambda line: line.kind == "unread"
    ):
        if stands:
            here = list(run)
            above = next((item for item in reversed(items) if item.last_line < here[0].number), None)
            runs.append(Nowhere(here[0].number, here[-1].number, " ".join(line.text for line in here), above))
    return runs


def doubted(items: Iterable[AgendaItem], problems: Iterable[Problem | Doubt]) -> set[int]:
    """The items that have a doubtful line, by their keys."""
    lines = [problem.line for problem in problems if problem.line]
    return {item.pk for item in items if any(item.first_line <= line <= item.last_line for line in lines)}


def _read_as(items: list[AgendaItem]) -> dict[int, str]:
    """Line → what it is in its item; a clause stands within the text, and a title before it."""
    return {number: kind for item in items for first, last, kind in _spans(item) for number in range(first, last + 1)}


def _spans(item: AgendaItem) -> Iterator[tuple[int, int, str]]:
    yield item.first_line, item.last_line, "text"
    yield item.first_line, item.first_line, "title"
    for clause in item.resolutions.all():
        yield clause.first_line, clause.last_line, "resolution"


def _left_out(source: SourceFile) -> dict[int, tuple[str, str]]:
    """Line → the words that were left out there, and why."""
    spans = ((*one["lines"], one["text"], one["why"]) for one in source.ignored)
    return {number: (words, why) for first, last, words, why in spans for number in range(first, last + 1)}


def _doubts(problems: Iterable[Problem | Doubt]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for problem in problems:
        if problem.line:
            found[problem.line] = (*found.get(problem.line, ()), problem.message)
    return found
