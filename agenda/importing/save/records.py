"""A parsed part ↔ its row: one place knows which field is which."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from agenda.importing.next_meeting import next_meeting
from agenda.importing.parsed import (
    Action,
    Attendee,
    ParsedItem,
    ParsedMinutes,
    ParsedResolution,
    PossibleDecision,
    Problem,
)
from agenda.models import AgendaItem, Meeting, Resolution, SourceFile
from agenda.models import Problem as StoredProblem

UNTITLED = "Without a title"


def as_stored(minutes: ParsedMinutes) -> ParsedMinutes:
    """Every item has a title, and a clause has words: an opener with nothing after it stands in the item's text."""
    return replace(
        minutes,
        items=tuple(
            replace(
                item,
                title=item.title or UNTITLED,
                resolutions=tuple(clause for clause in item.resolutions if clause.text),
            )
            for item in minutes.items
        ),
    )


def meeting_fields(minutes: ParsedMinutes) -> dict[str, Any]:
    return {
        "start_time": minutes.start_time,
        "venue": minutes.venue or "",
        "standing": minutes.standing or "",
        "next_date": next_meeting(minutes),
        "header": minutes.header,
        "closing": minutes.closing,
        "attendance": [asdict(person) for person in minutes.attendance],
    }


def item_fields(item: ParsedItem) -> dict[str, Any]:
    first, last = item.lines
    return {
        "number": item.number or "",
        "agenda_number": item.agenda_number or "",
        "title": item.title,
        "text": item.text,
        "first_line": first,
        "last_line": last,
        "procedural": item.procedural,
        "possible": [asdict(decision) for decision in item.possible],
        "actions": [asdict(action) for action in item.actions],
    }


def clause_fields(clause: ParsedResolution) -> dict[str, Any]:
    first, last = clause.lines
    return {
        "number": clause.number or "",
        "stem": clause.stem or "",
        "text": clause.text,
        "outcome": clause.outcome or "",
        "mover": clause.mover or "",
        "seconder": clause.seconder or "",
        "vote": clause.vote or "",
        "first_line": first,
        "last_line": last,
    }


def store_items(meeting: Meeting, source: SourceFile, minutes: ParsedMinutes, after: int = 0) -> list[AgendaItem]:
    """New rows for every item of these minutes and its clauses, placed after position `after`."""
    rows = AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, source=source, position=place, own_page=minutes.kind == "item", **item_fields(item))
        for place, item in enumerate(minutes.items, start=after + 1)
    )
    Resolution.objects.bulk_create(
        Resolution(item=row, position=place, **clause_fields(clause))
        for row, item in zip(rows, minutes.items, strict=True)
        for place, clause in enumerate(item.resolutions, start=1)
    )
    return rows


def store_problems(meeting: Meeting, source: SourceFile, problems: Iterable[Problem]) -> None:
    StoredProblem.objects.bulk_create(
        StoredProblem(source=source, meeting=meeting, code=one.code, line=one.line, message=one.message)
        for one in problems
    )


def as_parsed(meeting: Meeting, source: SourceFile, *, without: Collection[int] = ()) -> ParsedMinutes:
    """What is stored of a source, in the form in which it was read, to compare with a later reading."""
    items = meeting.items.filter(source=source).exclude(pk__in=without).prefetch_related("resolutions")
    return ParsedMinutes(
        kind="item" if any(item.own_page for item in items) else "meeting",
        start_time=meeting.start_time,
        venue=meeting.venue or None,
        standing=meeting.standing or None,  # type: ignore[arg-type]
        header=meeting.header,
        closing=meeting.closing,
        attendance=tuple(Attendee(**person) for person in meeting.attendance),
        items=tuple(_item_as_parsed(item) for item in items),
    )


def _item_as_parsed(item: AgendaItem) -> ParsedItem:
    return ParsedItem(
        title=item.title,
        text=item.text,
        lines=(item.first_line, item.last_line),
        number=item.number or None,
        agenda_number=item.agenda_number or None,
        procedural=item.procedural,
        resolutions=tuple(_clause_as_parsed(clause) for clause in item.resolutions.all()),
        possible=tuple(PossibleDecision(one["text"], _pair(one["lines"])) for one in item.possible),
        actions=tuple(Action(**{**one, "lines": _pair(one["lines"])}) for one in item.actions),
    )


def _clause_as_parsed(clause: Resolution) -> ParsedResolution:
    return ParsedResolution(
        text=clause.text,
        lines=(clause.first_line, clause.last_line),
        number=clause.number or None,
        stem=clause.stem or None,
        outcome=clause.outcome or None,  # type: ignore[arg-type]
        mover=clause.mover or None,
        seconder=clause.seconder or None,
        vote=clause.vote or None,
    )


def _pair(lines: Sequence[int]) -> tuple[int, int]:
    first, last = lines
    return first, last
