"""The front page, and what the archive says about itself."""

from django.db.models import Prefetch, prefetch_related_objects
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.models import Committee, Council, Meeting
from agenda.public.councils import with_meetings
from agenda.public.lately import decided_lately, held

EXAMPLES = ("parking", '"annual report"', "budget -precept", "resolution:deferred")
FEW = 12  # councils that fit beside the decisions, with their committees


def home(request: HttpRequest) -> HttpResponse:
    councils = list(with_meetings(Council.objects.all(), "committees__meetings").order_by(Lower("name")))
    if len(councils) <= FEW:
        committees = with_meetings(Committee.objects.select_related("council"))
        ordered = Prefetch("committees", committees.order_by("-full_council", Lower("name")), to_attr="bodies")
        prefetch_related_objects(councils, ordered)
    meetings = Meeting.objects.published()
    context = {
        "examples": EXAMPLES,
        "councils": councils,
        "few": len(councils) <= FEW,
        "lately": decided_lately(meetings),
        "held": held(meetings),
    }
    return render(request, "public/home.html", context)


def about(request: HttpRequest) -> HttpResponse:
    return render(request, "public/about.html", {"held": held(Meeting.objects.published())})


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "public/accessibility.html")
