"""The committee has met and approved what was published as a draft."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from agenda.clerk.access import for_clerks, meeting_of, must_publish
from agenda.models import Meeting
from agenda.search import sync


@for_clerks("POST")
@transaction.atomic
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    must_publish(request.user, meeting)  # readers see it
    if not meeting.is_published or meeting.standing == Meeting.Standing.APPROVED:
        messages.error(request, "Nothing was changed: only published minutes that are not yet approved can be marked.")
    else:
        meeting.approve(by=request.user)
        sync.soon()
        messages.success(request, f"{meeting} is marked as approved. Readers see it from now on.")
    return redirect("clerk:inbox")
