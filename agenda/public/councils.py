"""A council with its committees, and a committee with its meetings year by year."""

from typing import Any

from django.db.models import Count, Max, Min, Prefetch, Q, QuerySet
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agenda.filters import MeetingFilters
from agenda.models import AgendaItem, Committee, Council, Meeting
from agenda.public.lately import decided_lately, held

MOST = 100  # meetings on one page; no committee meets as often in a year


def with_meetings(bodies: QuerySet[Any], meetings: str = "meetings") -> QuerySet[Any]:
    """Those that the public may read of, each with how often it met and from when to when."""
    counts = {"held": Count(meetings), "first": Min(f"{meetings}__date"), "last": Max(f"{meetings}__date")}
    met: QuerySet[Any] = bodies.filter(**{f"{meetings}__in": Meeting.objects.published()}).annotate(**counts)
    return met


def committees_of(council: Council) -> QuerySet[Committee]:
    return with_meetings(council.committees.select_related("council")).order_by("-full_council", Lower("name"))


def council(request: HttpRequest, council: str) -> HttpResponse:
    body = get_object_or_404(Council.objects.published(), slug=council)
    meetings = Meeting.objects.published().filter(committee__council=body)
    context = {
        "council": body,
        "committees": committees_of(body),
        "held": held(meetings),
        "lately": decided_lately(meetings),
    }
    return render(request, "public/council.html", context)


def committee(request: HttpRequest, council: str, committee: str) -> HttpResponse:
    bodies = Committee.objects.published().select_related("council").prefetch_related("former_names")
    body = get_object_or_404(bodies, council__slug=council, slug=committee)
    meetings = body.meetings.published()
    years = list(meetings.order_by("-date__year").values_list("date__year").annotate(Count("pk")))
    filters = MeetingFilters(request.GET, meetings)
    year = shown_year(filters, [year for year, _ in years])
    chosen = meetings.filter(date__year=year) if year else filters.qs
    context = {
        "committee": body,
        "held": held(meetings),
        "filters": filters,
        "meetings": with_business(chosen[:MOST]),
        "left_out": chosen[MOST:].count(),
        "years": years,
        "year": year,
        "earlier": max((other for other, _ in years if year and other < year), default=None),
        "later": min((other for other, _ in years if year and other > year), default=None),
    }
    return render(request, "public/committee.html", context)


def shown_year(filters: MeetingFilters, years: list[int]) -> int | None:
    """The year that was asked for alone, else the last one; None where something else was asked for."""
    asked = filters.form.cleaned_data.get("year") if filters.form.is_valid() else None
    if filters.given == ["year"] and asked and len(asked) == 1:
        return int(asked[0])
    return None if filters.given else years[0]


def with_business(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Each with its public items as `business`, and with each item's number of clauses as `clauses`."""
    clauses = Count("resolutions", filter=Q(resolutions__withdrawn_at=None))
    business = AgendaItem.objects.published().annotate(clauses=clauses).order_by("position", "pk")
    return meetings.select_related("committee__council").prefetch_related(
        Prefetch("items", business.defer("text"), to_attr="business")
    )
