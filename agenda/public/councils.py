"""A council with its committees, and a committee with its meetings year by year."""

from typing import Any

from django.db.models import Count, Max, Min, Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agenda.filters import MeetingFilters
from agenda.models import AgendaItem, Committee, Council, Meeting
from agenda.public.lately import decided_lately


def with_meetings(committees: QuerySet[Committee]) -> QuerySet[Committee]:
    """Those that the public may read of, each with how often it met and from when to when."""
    met = committees.filter(meetings__in=Meeting.objects.published())
    counted = met.annotate(held=Count("meetings"), first=Min("meetings__date"), last=Max("meetings__date"))
    return counted.order_by("-full_council", Lower("name"))


def council(request: HttpRequest, council: str) -> HttpResponse:
    body = get_object_or_404(Council.objects.published(), slug=council)
    context = {
        "council": body,
        "committees": with_meetings(body.committees.select_related("council")),
        "lately": decided_lately(Meeting.objects.filter(committee__council=body)),
    }
    return render(request, "public/council.html", context)


def committee(request: HttpRequest, council: str, committee: str) -> HttpResponse:
    bodies = with_meetings(Committee.objects.select_related("council").prefetch_related("former_names"))
    body: Any = get_object_or_404(bodies, council__slug=council, slug=committee)
    meetings = body.meetings.published()
    filters = MeetingFilters(request.GET, meetings)
    shown = filters.qs if filters.given else meetings.filter(date__year=body.last.year)
    context = {
        "committee": body,
        "filters": filters,
        "meetings": with_business(shown),
        "year": None if filters.given else body.last.year,
        "years": meetings.order_by("-date__year").values_list("date__year").annotate(Count("pk")),
    }
    return render(request, "public/committee.html", context)


def with_business(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Each with its public items as `business`, and with each item's number of clauses as `clauses`."""
    clauses = Count("resolutions", filter=Q(resolutions__withdrawn_at=None))
    business = AgendaItem.objects.published().annotate(clauses=clauses).order_by("position", "pk")
    return meetings.select_related("committee__council").prefetch_related(
        Prefetch("items", business.defer("text"), to_attr="business")
    )
