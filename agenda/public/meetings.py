"""A meeting: who was there, what was on the agenda, what was decided."""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.models import Meeting
from agenda.pages.meetings import meeting_page
from agenda.public.addresses import Sitting
from agenda.public.gone import gone_or_never_there


def at_address(council: str, committee: str, sitting: Sitting) -> Q:
    return Q(committee__council__slug=council, committee__slug=committee, date=sitting.day, sitting=sitting.sitting)


def meeting(request: HttpRequest, council: str, committee: str, sitting: Sitting) -> HttpResponse:
    here = Meeting.objects.filter(at_address(council, committee, sitting)).select_related("committee__council")
    found = here.published().first()
    if found is None:
        return gone_or_never_there(request, here.withdrawn())
    shown = list(found.items.published().with_resolutions())
    return render(request, "public/meeting.html", meeting_page(found, shown))
