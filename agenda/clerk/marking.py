"""The lines of a source, each with what it was read as."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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


def marked_lines(source: SourceFile, items: Iterable[AgendaItem], problems: Iterable[Problem]) -> list[MarkedLine]:
    """Every line of the source; `items` are all that were read from it, whatever their meeting."""
    items = list(items)
    kinds = _kinds(items)
    between = "unread" if len({item.meeting_id for item in items}) < 2 else "meeting"  # the head of the next meeting
    ignored = {
        number: left["why"] for left in source.ignored for number in range(left["lines"][0], left["lines"][1] + 1)
    }
    doubts: dict[int, tuple[str, ...]] = {}
    for problem in problems:
        if problem.line:
            doubts[problem.line] = (*doubts.get(problem.line, ()), problem.message)
    ends = (min(kinds), max(kinds)) if kinds else (sys.maxsize, sys.maxsize)
    return [
        MarkedLine(
            number,
            text,
            _kind(number, text, kinds, ignored, ends, between),
            ignored.get(number, ""),
            doubts.get(number, ()),
        )
        for number, text in enumerate(source.text.split("\n"), start=1)
    ]


def _kinds(items: list[AgendaItem]) -> dict[int, str]:
    """Line → what it is in its item; a clause stands within the text, and a title before it."""
    return {number: kind for item in items for first, last, kind in _spans(item) for number in range(first, last + 1)}


def _spans(item: AgendaItem) -> Iterator[tuple[int, int, str]]:
    yield item.first_line, item.last_line, "text"
    yield item.first_line, item.first_line, "title"
    for clause in item.resolutions.all():
        yield clause.first_line, clause.last_line, "resolution"


def _kind(
    number: int, text: str, kinds: dict[int, str], ignored: dict[int, str], ends: tuple[int, int], between: str
) -> str:
    if not text.strip():
        return "blank"
    if number in ignored:
        return "ignored"
    if number in kinds:
        return kinds[number]
    if number < ends[0]:
        return "meeting"
    return "closing" if number > ends[1] else between
