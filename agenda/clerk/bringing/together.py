"""The drafts of a batch that nothing stands against, published with one press: those that the clerk was shown."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from agenda.clerk.access import for_clerks, may_publish
from agenda.clerk.bringing.brought import batch_of, drafts_of
from agenda.clerk.bringing.telling import counted
from agenda.clerk.limits import number
from agenda.clerk.publishing.acts import refused
from agenda.clerk.publishing.undoing import undoable
from agenda.models import Meeting
from agenda.search import sync


def clean(drafts: Iterable[Meeting], user: Any) -> list[Meeting]:
    """In its place, without an open doubt of the reader and without a finding of the check."""
    return [
        meeting
        for meeting in drafts
        if not meeting.missing()
        and may_publish(user, meeting)
        and not meeting.problems.open().exists()
        and not refused(meeting)
    ]


@for_clerks("POST")
@transaction.atomic
def publish_batch(request: HttpRequest, pk: int) -> HttpResponse:
    here = batch_of(request.user, pk)
    shown = [number(pk) for pk in request.POST.getlist("meeting")]
    published = clean(drafts_of(here, request.user).filter(pk__in=shown), request.user)
    for meeting in published:
        with undoable(meeting):
            meeting.publish(by=request.user)
    if published:
        sync.soon()
        messages.success(request, f"{counted(len(published), 'meeting')} published. Search finds them within seconds.")
    else:
        messages.error(request, "Nothing was published: each draft has something to look at first.")
    return redirect("clerk:batch", pk)
