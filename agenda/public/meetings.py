"""A meeting: who was there, what was on the agenda, what was decided."""

from collections.abc import Iterable
from itertools import groupby

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.models import AgendaItem, Meeting, SourceFile
from agenda.public.addresses import Sitting
from agenda.public.gone import gone_or_never_there

# Part of the attendance list as it was read → what we head it with.
PARTS = {"present": "Present", "apologies": "Apologies", "in attendance": "Also attending"}


def at_address(council: str, committee: str, sitting: Sitting) -> Q:
    return Q(committee__council__slug=council, committee__slug=committee, date=sitting.day, sitting=sitting.sitting)


def meeting(request: HttpRequest, council: str, committee: str, sitting: Sitting) -> HttpResponse:
    here = Meeting.objects.filter(at_address(council, committee, sitting)).select_related("committee__council")
    found = here.published().first()
    if found is None:
        return gone_or_never_there(request, here.withdrawn())
    items = list(found.items.published().with_resolutions())
    sources = list(SourceFile.objects.filter(items__in=items).distinct().order_by("pk").defer("text", "ignored"))
    context = {
        "meeting": found,
        "words": "",  # nothing was searched for here
        "business": folded(items),
        "sources": sources,
        "machine_read": any(source.machine_read for source in sources),
        "attendance": by_part(found.attendance),
        **neighbours(found),
    }
    return render(request, "public/meeting.html", context)


def folded(items: Iterable[AgendaItem]) -> list[tuple[bool, list[AgendaItem]]]:
    """Runs of procedural items together, to be folded, and every other item by itself."""
    parts: list[tuple[bool, list[AgendaItem]]] = []
    for procedural, run in groupby(items, key=lambda item: item.procedural):
        together = list(run)
        parts += [(True, together)] if procedural else [(False, [item]) for item in together]
    return parts


def by_part(attendance: list[dict[str, str]]) -> list[tuple[str, list[dict[str, str]]]]:
    parts = [(heading, [who for who in attendance if who.get("part") == part]) for part, heading in PARTS.items()]
    return [(heading, people) for heading, people in parts if people]


def neighbours(meeting: Meeting) -> dict[str, Meeting | None]:
    """The public meetings of the same committee just before and just after this one."""
    others = Meeting.objects.published().filter(committee=meeting.committee_id).select_related("committee__council")
    before = Q(date__lt=meeting.date) | Q(date=meeting.date, sitting__lt=meeting.sitting)
    after = Q(date__gt=meeting.date) | Q(date=meeting.date, sitting__gt=meeting.sitting)
    return {
        "previous": others.filter(before).order_by("-date", "-sitting").first(),
        "next": others.filter(after).order_by("date", "sitting").first(),
    }
