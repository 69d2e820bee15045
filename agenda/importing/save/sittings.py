"""Which meeting of a committee's day: the next sitting, another version, or one that a page of one item joins."""

from collections.abc import Iterable
from datetime import date, time

from django.db.models import F, Max

from agenda.importing.matching import Numbered, same_item
from agenda.importing.parsed import Problem
from agenda.importing.save.records import store_problems
from agenda.importing.save.twins import doubts_of_words
from agenda.models import Committee, Meeting

CODES = ("same_meeting", "same_item", "same_text", "several_sittings")  # what may be doubtful about it


def sittings_of(committee: Committee, day: date, *, but: Meeting | None = None) -> list[Meeting]:
    there = Meeting.objects.filter(committee=committee, date=day).order_by("sitting")
    return [meeting for meeting in there if meeting != but]


def next_sitting(there: list[Meeting], start: time | None) -> tuple[int, tuple[Problem, ...]]:
    """Its number among those of the day; it is a sitting of its own only if all their times are known and differ."""
    if not there:
        return 1, ()
    number = there[-1].sitting + 1
    if start and all(other.start_time not in (None, start) for other in there):
        return number, ()
    council = there[0].committee.council if there[0].committee else ""
    message = f"Minutes of {council}, {there[0]}, are here already. Is this another sitting, or another version?"
    return number, (Problem("same_meeting", message),)


def doubts_of_joining(there: list[Meeting], items: Iterable[Numbered]) -> tuple[Problem, ...]:
    """What a clerk should look at where a page of one item joins the first sitting."""
    found = []
    known = list(there[0].items.all())
    if any(same_item(other, item) for other in known for item in items):
        found.append(Problem("same_item", "An item of this number or title is in this meeting already."))
    if len(there) > 1:
        message = f"The committee sat {len(there)} times that day; this page was put with the first sitting."
        found.append(Problem("several_sittings", message))
    return tuple(found)


def settle(meeting: Meeting, committee: Committee | None, day: date | None) -> Meeting:
    """Put a draft where it belongs; pages of one item join the meeting of that day, which is then returned."""
    meeting.problems.filter(code__in=CODES).delete()
    there = sittings_of(committee, day, but=meeting) if committee and day else []
    items = list(meeting.items.all())
    if there and items and all(item.own_page for item in items):
        doubts = doubts_of_joining(there, items)
        target = _join(meeting, there[0])
    else:
        meeting.sitting, doubts = next_sitting(there, meeting.start_time)
        meeting.committee, meeting.date = committee, day
        meeting.save(update_fields=["committee", "date", "sitting"])
        target = meeting
    source = target.sources.order_by("-pk").first()
    if source:
        store_problems(target, source, doubts_of_words(target, source) or doubts)
    return target


def _join(pages: Meeting, meeting: Meeting) -> Meeting:
    last = meeting.items.aggregate(last=Max("position"))["last"] or 0
    pages.items.update(meeting=meeting, position=F("position") + last)
    pages.problems.update(meeting=meeting)
    meeting.sources.add(*pages.sources.all())
    pages.delete()
    return meeting
