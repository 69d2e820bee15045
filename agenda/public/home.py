"""The front page, and the pages about the archive itself."""

from typing import Any

from django.db.models import Count, Max, Min, Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.models import Committee, Council, Meeting
from agenda.public.councils import with_meetings
from agenda.public.lately import decided_lately

EXAMPLES = ("parking", '"annual report"', "budget -precept", "resolution:deferred")


def home(request: HttpRequest) -> HttpResponse:
    committees = with_meetings(Committee.objects.select_related("council"))
    councils = Council.objects.published().prefetch_related(
        Prefetch("committees", committees, to_attr="public_committees")
    )
    context = {
        "examples": EXAMPLES,
        "councils": councils,
        "lately": decided_lately(Meeting.objects.all()),
        "held": held(),
    }
    return render(request, "public/home.html", context)


def held() -> dict[str, Any]:
    """How many minutes are here, and from when to when."""
    meetings = Meeting.objects.published()
    return meetings.aggregate(
        meetings=Count("pk"),
        approved=Count("pk", filter=Q(standing="approved")),
        draft=Count("pk", filter=Q(standing="draft")),
        unstated=Count("pk", filter=Q(standing="")),
        first=Min("date"),
        last=Max("date"),
    )


def about(request: HttpRequest) -> HttpResponse:
    return render(request, "public/about.html", {"held": held()})


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "public/accessibility.html")
