"""What some meetings have to show on a front page: their newest decisions, and how many they are."""

from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet

from agenda.models import AgendaItem, Meeting

LATEST_MEETINGS = 12  # looked through for decisions, so that a front page reads a few rows of a large archive
SHOWN = 6


def decided_lately(public: QuerySet[Meeting]) -> list[AgendaItem]:
    """Business with a resolution, newest meeting first; procedural business is left out."""
    latest = list(public.order_by("-date", "-pk").values_list("pk", flat=True)[:LATEST_MEETINGS])
    decided = AgendaItem.objects.published().filter(
        meeting__in=latest, procedural=False, resolutions__withdrawn_at=None, resolutions__isnull=False
    )
    ordered = decided.distinct().order_by("-meeting__date", "-meeting", "position", "pk")
    return list(ordered.with_meeting().with_resolutions()[:SHOWN])


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
