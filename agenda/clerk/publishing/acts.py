"""The clerk's acts: publish and withdraw, a whole meeting or one item of it."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agenda.clerk.access import for_clerks, item_of, meeting_of, must_publish
from agenda.importing.save.publishing import held_back
from agenda.models import AgendaItem, Meeting
from agenda.search import sync

UNSEEN = "Nothing was published: say that you have looked at the marked doubts, then publish again."


@for_clerks("POST")
@transaction.atomic
def publish_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    must_publish(request.user, meeting)
    missing = " and its ".join(meeting.missing())
    if missing:
        messages.error(request, f"Nothing was published: its {missing} must be known first.")
    elif held_back(meeting).exists() and "seen" not in request.POST:
        messages.error(request, UNSEEN)
    else:
        meeting.publish(by=request.user)
        sync.soon()
        messages.success(request, "Published. Readers can open it now, and search finds it within seconds.")
    return redirect("clerk:review", pk)


@for_clerks("POST")
@transaction.atomic
def publish_item(request: HttpRequest, pk: int) -> HttpResponse:
    item = item_of(request.user, pk)
    must_publish(request.user, item.meeting)
    if item.meeting.missing():
        messages.error(request, "Nothing was published: say first which meeting this is of.")
    elif item.meeting.state == Meeting.State.WITHDRAWN:
        messages.error(request, "Nothing was published: its meeting is withdrawn. Publish the meeting again first.")
    elif held_back(item.meeting).filter(source=item.source).exists() and "seen" not in request.POST:
        messages.error(request, UNSEEN)
    else:
        item.publish(by=request.user)
        if item.meeting.state == Meeting.State.UNPUBLISHED:
            item.meeting.publish(
                item.meeting.items.none(), by=request.user
            )  # only the meeting itself, for this item to be seen
        sync.soon()
        messages.success(request, f"“{item}” is published.")
    return redirect("clerk:review", item.meeting_id)


@for_clerks("GET", "HEAD", "POST")
@transaction.atomic
def withdraw_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    must_publish(request.user, meeting)
    return withdraw(request, meeting, meeting)


@for_clerks("GET", "HEAD", "POST")
@transaction.atomic
def withdraw_item(request: HttpRequest, pk: int) -> HttpResponse:
    item = item_of(request.user, pk)
    must_publish(request.user, item.meeting)
    return withdraw(request, item, item.meeting)


def withdraw(request: HttpRequest, record: Meeting | AgendaItem, meeting: Meeting) -> HttpResponse:
    """Ask first; only what the public sees can be taken from it."""
    if not is_public(record):
        messages.error(request, "Nothing was withdrawn: it is not published.")
        return redirect("clerk:review", meeting.pk)
    if request.method != "POST":
        return render(request, "clerk/withdraw.html", {"record": record, "meeting": meeting.pk})
    record.withdraw(by=request.user)
    sync.soon()
    messages.success(request, "Withdrawn. Readers no longer see it; its address stays and says so.")
    return redirect("clerk:review", meeting.pk)


def is_public(record: Meeting | AgendaItem) -> bool:
    return type(record)._default_manager.published().filter(pk=record.pk).exists()
