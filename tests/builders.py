"""Plain builders of records with sensible defaults: `make_item(title="Mill Lane")` makes the meeting too."""

from datetime import date
from typing import Any

from django.contrib.auth.models import User

from agenda.models import AgendaItem, Committee, Council, Meeting, Resolution, SourceFile
from agenda.models.sources import keep_original


def make_council(name: str = "Ashcombe Borough Council") -> Council:
    return Council.objects.named_or_new(name)


def make_committee(name: str = "Planning Committee", council: Council | None = None) -> Committee:
    return Committee.objects.named_or_new(council or make_council(), name)


def make_meeting(day: date | str = date(2019, 6, 11), *, published: bool = True, **fields: Any) -> Meeting:
    committee = fields.pop("committee", None) or make_committee()
    if isinstance(day, str):
        day = date.fromisoformat(day)
    meeting = Meeting.objects.create(committee=committee, date=day, **fields)
    if published:
        meeting.publish()
    return meeting


def make_item(
    title: str = "Mill Lane: parking",
    text: str = "The Engineer reported.",
    *,
    resolutions: tuple[str, ...] = (),
    meeting: Meeting | None = None,
    published: bool = True,
    **fields: Any,
) -> AgendaItem:
    meeting = meeting or make_meeting()
    position = fields.pop("position", meeting.items.count() + 1)
    item = AgendaItem.objects.create(meeting=meeting, position=position, title=title, text=text, **fields)
    for place, clause in enumerate(resolutions, start=1):
        Resolution.objects.create(item=item, position=place, number=str(place), text=clause, outcome="agreed")
    if published:
        item.publish()
    return item


def make_clerk(name: str, *councils: Council, publisher: bool = True, **fields: Any) -> User:
    clerk = User.objects.create_user(name, password=fields.pop("password", None), **fields)
    clerk.councils.set(councils, through_defaults={"may_publish": publisher})
    return clerk


def make_source(
    text: str = "Mill Lane\nThe Engineer reported.", meeting: Meeting | None = None, **fields: Any
) -> SourceFile:
    """A file as it came, its bytes kept."""
    data = fields.pop("data", text.encode())
    named = {"name": "minutes.txt", "format": "text", "text": text, "size": len(data), **fields}
    source = SourceFile.objects.create(sha256=keep_original(data), **named)
    if meeting:
        meeting.sources.add(source)
    return source
