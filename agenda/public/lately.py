"""What some meetings have to show on a front page: their newest decisions, and how many they are."""

from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet

from agenda.models import AgendaItem, Meeting

LATEST_MEETINGS = 12  # looked through for decisions, so that a front page reads a few rows of a large archive
SHOWN, OF_A_MEETING = 6, 2


def decided_lately(public: QuerySet[Meeting]) -> list[AgendaItem]:
    """Business with a resolution, newest meeting first and a little of each; procedural business is left out."""
    latest = list(public.order_by("-date", "-pk").values_list("pk", flat=True)[:LATEST_MEETINGS])
    items = AgendaItem.objects.published().filter(meeting__in=latest, procedural=False)
    decided = items.filter(resolutions__isnull=False, resolutions__withdrawn_at=None).distinct()
    ordered = decided.order_by("-meeting__date", "-meeting", "position", "pk").values_list("meeting", "pk")
    runs = [[pk for _, pk in run] for _, run in groupby(ordered, key=itemgetter(0))]
    shown = [pk for run in runs for pk in run[:OF_A_MEETING]][:SHOWN]
    loaded = items.with_meeting().with_resolutions().in_bulk(shown)
    return [loaded[pk] for pk in shown]


def held(public: QuerySet[Meeting]) -> dict[str, Any]:
    """How many meetings there are, how far their minutes have got, and from when to when."""
    return public.aggregate(
        meetings=Count("pk"),
        approved=Count("pk", filter=Q(standing="approved")),
        draft=Count("pk", filter=Q(standing="draft")),
        unstated=Count("pk", filter=Q(standing="")),
        first=Min("date"),
        last=Max("date"),
    )
