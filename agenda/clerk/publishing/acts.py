"""The publisher's acts: publish, undo it within ten minutes, withdraw; a whole meeting or one item of it."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from agenda.clerk.access import for_clerks, item_of, meeting_of, must_publish
from agenda.clerk.publishing.doubts import open_doubts
from agenda.clerk.publishing.undoing import undo, undoable, why_not
from agenda.models import AgendaItem, Meeting, Publication
from agenda.models.meetings import AgendaItemQuerySet
from agenda.search import sync

LONGEST = 500


class WithdrawForm(forms.Form):
    why = forms.CharField(
        label="Why is it withdrawn?",
        max_length=LONGEST,
        help_text="Clerks see it in the history. Readers do not.",
        error_messages={"required": "Say why before you withdraw it."},
    )


@for_clerks("POST")
@transaction.atomic
def publish_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    must_publish(request.user, meeting)
    if refusal := changed_since(request, meeting) or refused(meeting):
        messages.error(request, f"Nothing was published: {refusal}")
        return redirect("clerk:review", pk)
    with undoable(meeting):
        meeting.publish(by=request.user, why=request.POST.get("why", "")[:LONGEST])
    sync.soon()
    messages.success(request, "Published. Readers can open it now, and search finds it within seconds.")
    return redirect("clerk:review", pk)


@for_clerks("POST")
@transaction.atomic
def publish_item(request: HttpRequest, pk: int) -> HttpResponse:
    item = item_of(request.user, pk)
    meeting = item.meeting
    must_publish(request.user, meeting)
    if refusal := refused(meeting, AgendaItem.objects.filter(pk=pk)):
        messages.error(request, f"Nothing was published: {refusal}")
        return redirect("clerk:review", meeting.pk)
    with undoable(meeting):
        item.publish(by=request.user)
        if not meeting.is_published:
            meeting.publish(meeting.items.none(), by=request.user)  # only the meeting itself, for this to be seen
    sync.soon()
    messages.success(request, f"“{item}” is published.")
    return redirect("clerk:review", meeting.pk)


def changed_since(request: HttpRequest, meeting: Meeting) -> str:
    """Nobody publishes what they have not seen."""
    if request.POST.get("version", str(meeting.version)) == str(meeting.version):
        return ""
    return "somebody has changed it since you opened the page. Look at it as it is now, then publish."


def refused(meeting: Meeting, items: AgendaItemQuerySet | None = None) -> str:
    """Why this cannot become public now, in words; empty where it can."""
    if missing := " and its ".join(meeting.missing()):
        return f"its {missing} must be known first."
    if items is not None and meeting.state == Meeting.State.WITHDRAWN:
        return "its meeting is withdrawn. Publish the meeting again first."
    if open_doubts(meeting, items):
        return "look at what is marked first. Put it right, or say why it may stand as it is."
    return ""


@for_clerks("POST")
@transaction.atomic
def undo_publication(request: HttpRequest, pk: int) -> HttpResponse:
    theirs = Publication.objects.filter(meeting__in=Meeting.objects.of_clerk(request.user), act="published")
    publication = get_object_or_404(theirs.select_related("meeting__committee__council"), pk=pk)
    must_publish(request.user, publication.meeting)
    if refusal := why_not(publication):
        messages.error(request, f"Nothing was undone. {refusal}")
    else:
        undo(publication, by=request.user)
        sync.soon()
        messages.success(request, "Undone. Readers see it as it was before; nothing of your work is lost.")
    return redirect("clerk:review", publication.meeting_id)


@for_clerks("GET", "HEAD", "POST")
@transaction.atomic
def withdraw_meeting(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    return withdraw(request, meeting, meeting)


@for_clerks("GET", "HEAD", "POST")
@transaction.atomic
def withdraw_item(request: HttpRequest, pk: int) -> HttpResponse:
    item = item_of(request.user, pk)
    return withdraw(request, item, item.meeting)


def withdraw(request: HttpRequest, record: Meeting | AgendaItem, meeting: Meeting) -> HttpResponse:
    """Ask first, and why; only what the public sees can be taken from it."""
    must_publish(request.user, meeting)
    if not is_public(record):
        messages.error(request, "Nothing was withdrawn: it is not published.")
        return redirect("clerk:review", meeting.pk)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        page = {"record": record, "meeting": meeting, "form": form}
        return render(request, "clerk/publishing/withdraw.html", page, status=422 if form.is_bound else 200)
    record.withdraw(by=request.user, why=form.cleaned_data["why"])
    sync.soon()
    messages.success(request, "Withdrawn. Readers no longer see it; its address stays and says so.")
    return redirect("clerk:review", meeting.pk)


def is_public(record: Meeting | AgendaItem) -> bool:
    return type(record)._default_manager.published().filter(pk=record.pk).exists()
