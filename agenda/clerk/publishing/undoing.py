"""Ten minutes in which a publication can be taken back, to exactly how the meeting stood before."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from agenda.models import Meeting, Publication

TEN_MINUTES = timedelta(minutes=10)
OF_MEETING = ("state", "published_at", "withdrawn_at")
OF_ITEM = ("published_at", "withdrawn_at")


@contextmanager
def undoable(meeting: Meeting) -> Iterator[None]:
    """What is published within can be undone; call inside a transaction."""
    before = as_it_stands(meeting)
    yield
    latest = meeting.publications.first()
    if latest:
        latest.before = before
        latest.save(update_fields=["before"])


def as_it_stands(meeting: Meeting) -> dict[str, Any]:
    return {
        "meeting": in_json(meeting, OF_MEETING),
        "items": {item.pk: in_json(item, OF_ITEM) for item in meeting.items.only(*OF_ITEM)},
    }


def in_json(record: Any, fields: Iterable[str]) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in fields}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}


def undo_until(publication: Publication | None) -> datetime | None:
    """None where there is nothing to undo."""
    return publication.at + TEN_MINUTES if publication and publication.before else None


def why_not(publication: Publication) -> str:
    """A sentence where it is too late, with what to do instead; empty where it can be undone."""
    until, latest = undo_until(publication), publication.meeting.publications.first()
    if until is None or latest != publication:
        return "Something was done after it. Look at the page as it is now, and withdraw it if it must not be public."
    if timezone.now() >= until:
        clock = timezone.localtime(until)
        return f"It could be undone until {clock:%H:%M} on {clock:%-d %B}. Withdraw it instead: it is gone as fast."
    return ""


def undo(publication: Publication, *, by: Any) -> None:
    """Addresses once given stay with their items."""
    meeting, before = publication.meeting, publication.before
    for pk, fields in before["items"].items():
        meeting.items.filter(pk=pk).update(**fields)
    Meeting.objects.filter(pk=meeting.pk).update(**before["meeting"])
    meeting.refresh_from_db()
    meeting.note(Publication.Act.UNDONE, by, "")
