"""What a better parser would change in what is stored: shown first, and applied only where nobody has touched it.

A source is read anew as a whole or not at all, because all its records quote the lines of one text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from agenda.importing.differences import difference
from agenda.importing.matching import matched, same_item
from agenda.importing.parse import parse
from agenda.importing.parsed import ParsedMinutes
from agenda.importing.readers import Reading, read
from agenda.importing.save.drafts import draft, source_fields
from agenda.importing.save.placing import Given
from agenda.importing.save.records import as_parsed, as_stored
from agenda.importing.save.replacing import drop_meeting, replace_meeting
from agenda.models import Meeting, SourceFile


@dataclass(frozen=True, slots=True)
class Change:
    """What a later reading makes of one meeting: other words, a meeting of its own, or none at all."""

    meeting: Meeting | None
    minutes: ParsedMinutes | None
    lines: tuple[str, ...]

    def __str__(self) -> str:
        if self.meeting:
            return str(self.meeting)
        return f"Meeting of {self.minutes.date or 'an unknown date'}" if self.minutes else ""


@dataclass(frozen=True, slots=True)
class Rereading:
    source: SourceFile
    reading: Reading
    changes: tuple[Change, ...]

    @property
    def differs(self) -> bool:
        return any(change.lines for change in self.changes)


def is_touched(source: SourceFile) -> bool:
    """A person has edited what was read from it, so it stays as it is."""
    return source.meetings.filter(edited_at__isnull=False).exists()


def reread(source: SourceFile, data: bytes) -> Rereading:
    """Read a source anew and compare; nothing is changed yet. Raises Unreadable."""
    reading = read(data, source.name, scans=source.machine_read)
    return compare(source, reading, parse(reading))


def compare(source: SourceFile, reading: Reading, minutes: Sequence[ParsedMinutes]) -> Rereading:
    later = [as_stored(part) for part in minutes if part.kind]
    earlier = list(source.meetings.order_by("pk"))
    alone = len(earlier) == len(later) == 1  # the same meeting, whatever is read of it now
    pairs = matched(earlier, later, lambda meeting, part: alone or _same_meeting(meeting, part))
    return Rereading(source, reading, tuple(Change(*pair, _lines(source, *pair)) for pair in pairs))


def _same_meeting(meeting: Meeting, minutes: ParsedMinutes) -> int:
    """One file may hold several; each is known by its day, and by what it stated of its committee."""
    day = minutes.date.isoformat() if minutes.date else ""
    return 2 * (meeting.stated_date == day) + (meeting.stated_committee == (minutes.committee or ""))


def _lines(source: SourceFile, meeting: Meeting | None, minutes: ParsedMinutes | None) -> tuple[str, ...]:
    if meeting is None:
        return tuple(f"+ item {item.title}" for item in minutes.items) if minutes else ()
    if minutes is None:
        return tuple(f"- item {item.title}" for item in as_parsed(meeting, source).items)
    pairs = matched(list(meeting.items.filter(source=source)), minutes.items, same_item)
    # What was withdrawn before and is not found again is no change.
    gone = {old.pk for old, new in pairs if old and old.withdrawn_at and not new}
    return difference(as_parsed(meeting, source, without=gone), minutes)


@transaction.atomic
def apply(rereading: Rereading, given: Given) -> None:
    """Make the changes, unless somebody has touched a record of this source meanwhile."""
    source = rereading.source
    if is_touched(source):
        return
    parts = [change.minutes for change in rereading.changes if change.minutes]
    for field, value in source_fields(parts, rereading.reading).items():
        setattr(source, field, value)
    source.save()
    for change in rereading.changes:
        if change.meeting is None and change.minutes:
            draft(change.minutes, source, given, as_stated=source.uploaded_by_id is None)
        elif change.meeting and change.minutes:
            replace_meeting(change.meeting, source, change.minutes, given)
        elif change.meeting:
            drop_meeting(change.meeting, source)
