"""A meeting: who was there, what was on the agenda, what was decided."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from django.db.models import Q

from agenda.models import AgendaItem, Meeting, SourceFile

# Part of the attendance list as it was read → what we head it with.
PARTS = {"present": "Present", "apologies": "Apologies", "in attendance": "Also attending"}


def meeting_page(meeting: Meeting, shown: Sequence[AgendaItem]) -> dict[str, Any]:
    """`shown` are the items that are shown, in order, with their resolutions."""
    sources = list(SourceFile.objects.filter(items__in=shown).distinct().order_by("pk").defer("text", "ignored"))
    return {
        "meeting": meeting,
        "words": "",  # nothing was searched for here
        "business": folded(shown),
        "sources": sources,
        "machine_read": any(source.machine_read for source in sources),
        "attendance": by_part(meeting.attendance),
        **neighbours(meeting),
    }


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
