"""What an address answers when nothing public is there."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.models import AgendaItem, Meeting, Resolution


def gone_or_never_there(request: HttpRequest, withdrawn: QuerySet[Any]) -> HttpResponse:
    """410 where the public could once read something here; 404 where it never could."""
    record = withdrawn.first()
    if record is None:
        raise Http404
    return render(request, "410.html", {"withdrawn": withdrawn_at(record), "above": still_public(record)}, status=410)


def parent(record: Any) -> Any:
    match record:
        case Resolution():
            return record.item
        case AgendaItem():
            return record.meeting
        case Meeting():
            return record.committee
    return None


def withdrawn_at(record: Any) -> datetime | None:
    """When it was withdrawn, alone or with what it belongs to."""
    while record is not None and not getattr(record, "withdrawn_at", None):
        record = parent(record)
    return record.withdrawn_at if record else None


def still_public(record: Any) -> Any:
    """The nearest record above it that the public may read."""
    above = parent(record)
    while above is not None and not type(above).objects.published().filter(pk=above.pk).exists():
        above = parent(above)
    return above
