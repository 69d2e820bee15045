"""A file → an unpublished draft: the original is safe on disk first, then every record comes in one transaction."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.db import DatabaseError, DataError, IntegrityError, transaction
from django.db.models import Max

from agenda.importing.ahead import Reader, read_and_parse
from agenda.importing.parsed import ParsedMinutes, Problem
from agenda.importing.readers import Reading
from agenda.importing.save.placing import Given, Place, placed
from agenda.importing.save.records import as_stored, meeting_fields, store_items, store_problems
from agenda.importing.save.sittings import doubts_of_joining, next_sitting, sittings_of
from agenda.importing.save.twins import doubts_of_words
from agenda.models import Meeting, SourceFile
from agenda.models.sources import fingerprint, keep_original


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file: its source; None where it is not minutes, and `problems` say why."""

    source: SourceFile | None
    new: tuple[ParsedMinutes, ...] = ()  # what was stored of it now: nothing where it was here already
    problems: tuple[Problem, ...] = ()

    @property
    def is_new(self) -> bool:
        return bool(self.new)


def take_in(
    data: bytes, name: str, given: Given | None = None, *, by: Any = None, reader: Reader = read_and_parse
) -> Taken:
    """Read a file and keep it as a draft; the same bytes a second time change nothing. Raises Unreadable.

    What the document states places it at once, unless a clerk brings it: then it is a suggestion to settle.
    """
    known = SourceFile.objects.filter(sha256=fingerprint(data)).first()
    if known:
        return Taken(known)
    reading, minutes = reader(data, name)
    return save(minutes, reading, data, name, given or Given(), by=by)


def is_the_archives(trouble: Exception) -> bool:
    """A full disk or a broken database; what a record refuses is the trouble of one file, and the others go on."""
    return isinstance(trouble, DatabaseError | OSError) and not isinstance(trouble, IntegrityError | DataError)


def save(
    minutes: Sequence[ParsedMinutes], reading: Reading, data: bytes, name: str, given: Given, *, by: Any = None
) -> Taken:
    kept = tuple(as_stored(part) for part in minutes if part.kind)
    if not kept:
        return Taken(None, problems=tuple(problem for part in minutes for problem in part.problems))
    sha256 = keep_original(data)
    with transaction.atomic():
        source, is_new = SourceFile.objects.get_or_create(
            sha256=sha256,
            defaults={
                "name": storable(name),
                "size": len(data),
                "uploaded_by": by,
                **source_fields(minutes, reading),
            },
        )
        if is_new:
            keep_original(data)  # once more: a draft of the same bytes may have been left out a moment ago
            for part in kept:
                # One day cannot be given to several meetings that each state their own.
                shared = given.shared or len(kept) > 1
                theirs = replace(given, date=None) if shared and part.date else given
                draft(part, source, theirs, as_stated=by is None)
    return Taken(source, kept if is_new else ())


def draft(minutes: ParsedMinutes, source: SourceFile, given: Given, *, as_stated: bool) -> Meeting:
    """The records of one meeting, or of one page of it, unpublished."""
    place = placed(minutes, given, as_stated=as_stated)
    there = sittings_of(place.committee, place.date) if place.committee and place.date else []
    if there and minutes.kind == "item":
        meeting, doubts = there[0], doubts_of_joining(there, minutes.items)
        last = meeting.items.aggregate(last=Max("position"))["last"] or 0
    else:
        sitting, doubts = next_sitting(there, minutes.start_time)
        meeting, last = _new_meeting(minutes, place, given, sitting), 0
    meeting.sources.add(source)
    store_items(meeting, source, minutes, after=last)
    doubts = doubts_of_words(meeting, source) or doubts  # which says more than that the day is the same
    store_problems(meeting, source, (*minutes.problems, *place.problems, *doubts))
    return meeting


def _new_meeting(minutes: ParsedMinutes, place: Place, given: Given, sitting: int) -> Meeting:
    stated = given.over(Given(minutes.council or "", minutes.committee or "", minutes.date))
    return Meeting.objects.create(
        committee=place.committee,
        date=place.date,
        sitting=sitting,
        stated_council=stated.council,
        stated_committee=stated.committee,
        stated_date=stated.date.isoformat() if stated.date else "",
        **meeting_fields(minutes),
    )


def source_fields(minutes: Sequence[ParsedMinutes], reading: Reading) -> dict[str, Any]:
    """What a reading says of the file itself."""
    ignored = {*reading.ignored, *(one for part in minutes for one in part.ignored)}
    return {
        "format": reading.format,
        "machine_read": any(problem.code == "machine_read" for problem in reading.problems),
        "text": reading.text,
        "ignored": [asdict(one) for one in sorted(ignored, key=lambda one: one.lines)],
    }


def storable(name: str) -> str:
    """A file's name as text: names of files may hold bytes that no encoding knows, and control characters."""
    name = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)
