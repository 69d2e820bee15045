"""A clerk who is no publisher sends minutes to one, who publishes them or sends them back with a note."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from agenda.clerk.access import for_clerks, meeting_of, must_publish
from agenda.models import Meeting

SENT_BACK = "Sent back"
LONGEST = 2000  # letters of a note


@for_clerks("POST")
@transaction.atomic
def send(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    if refusal := not_to_be_sent(meeting):
        messages.error(request, f"Nothing was sent: {refusal}")
    else:
        keep_sent(meeting, request.user)
        messages.success(request, "Sent. It waits in the publishers’ inbox, and you can still change it.")
    return redirect("clerk:review", pk)


def keep_sent(meeting: Meeting, by: Any) -> None:
    meeting.sent_at, meeting.sent_by = timezone.now(), by
    meeting.save(update_fields=["sent_at", "sent_by"])


def not_to_be_sent(meeting: Meeting) -> str:
    if meeting.is_published:
        return "it is published already."
    if missing := " and its ".join(meeting.missing()):
        return f"its {missing} must be known first."
    return "it is sent already." if meeting.sent_at else ""


@for_clerks("POST")
@transaction.atomic
def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    must_publish(request.user, meeting)
    note = request.POST.get("note", "").strip()[:LONGEST]
    if meeting.sent_at is None or meeting.is_published:
        messages.error(request, "Nothing was sent back: nobody has sent it.")
    elif not note:
        messages.error(request, "Nothing was sent back: write what is to be done first.")
    else:
        keep_note(meeting, note, request.user)
        messages.success(request, "Sent back. Your note stands in the history and on the page.")
    return redirect("clerk:review", pk)


def keep_note(meeting: Meeting, note: str, by: Any) -> None:
    sender = f" to {meeting.sent_by}" if meeting.sent_by else ""
    meeting.version += 1
    meeting.sent_at, meeting.sent_by = None, None
    meeting.save(update_fields=["version", "sent_at", "sent_by"])
    meeting.changes.create(by=by, version=meeting.version, what=f"{SENT_BACK}{sender}", why=note)
