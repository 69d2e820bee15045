"""A council with its committees, and a committee with its meetings year by year."""

from django.db.models import Count, Max, Min, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from agenda.models import Committee, Council, Meeting
from agenda.public.lately import decided_lately

PUBLIC_MEETINGS = Q(meetings__in=Meeting.objects.published())


def with_meetings(committees: QuerySet[Committee]) -> QuerySet[Committee]:
    """Those that the public may read of, each with how often it met and from when to when."""
    return committees.filter(PUBLIC_MEETINGS).annotate(
        held=Count("meetings"), first=Min("meetings__date"), last=Max("meetings__date")
    )


def council(request: HttpRequest, council: str) -> HttpResponse:
    body = get_object_or_404(Council.objects.published(), slug=council)
    return render(
        request,
        "public/council.html",
        {
            "council": body,
            "committees": with_meetings(body.committees.select_related("council")),
            "lately": decided_lately(Meeting.objects.filter(committee__council=body)),
        },
    )


def committee(request: HttpRequest, council: str, committee: str) -> HttpResponse:
    bodies = with_meetings(Committee.objects.select_related("council").prefetch_related("former_names"))
    body = get_object_or_404(bodies, council__slug=council, slug=committee)
    return render(request, "public/committee.html", {"committee": body})
