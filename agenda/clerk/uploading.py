"""One file or pasted text → a draft to look through."""

import logging

from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agenda.clerk.access import for_clerks
from agenda.clerk.forms import UploadForm
from agenda.importing.readers import Unreadable
from agenda.importing.save.drafts import Taken, take_in
from agenda.models import Meeting

log = logging.getLogger(__name__)


@for_clerks("GET", "HEAD", "POST")
def upload(request: HttpRequest) -> HttpResponse:
    brought = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(request.user, *brought)
    if form.is_bound and form.is_valid():
        taken = _take_in(request, form)
        if taken and taken.source:
            return _told(request, taken)
    return render(request, "clerk/upload.html", {"form": form}, status=422 if form.errors else 200)


def _take_in(request: HttpRequest, form: UploadForm) -> Taken | None:
    data, name = form.original()
    field = "file" if form.cleaned_data.get("file") else "text"
    try:
        taken = take_in(data, name, form.given(), by=request.user)
    except Unreadable as refusal:
        form.add_error(field, refusal.message)
        return None
    except (DatabaseError, OSError):
        raise
    except Exception:
        log.exception("Reading an upload failed.")
        form.add_error(field, "The archive itself failed to read this. Nothing was kept; tell its administrator.")
        return None
    if taken.source is None:
        why = " ".join(problem.message for problem in taken.problems) or "This does not look like minutes."
        form.add_error(field, f"{why} Nothing was kept.")
    return taken


def _told(request: HttpRequest, taken: Taken) -> HttpResponse:
    """Where to go on: to the one meeting that was read, else to the inbox."""
    assert taken.source is not None
    theirs = list(Meeting.objects.of_clerk(request.user).filter(sources=taken.source).order_by("pk"))
    if not taken.is_new:
        messages.warning(request, "Already here: the same file was brought before. Nothing was changed.")
    elif len(theirs) > 1:
        messages.success(request, f"{len(theirs)} meetings were read from this file. Each waits below.")
    else:
        messages.success(request, "Read. Look it through, then publish it; until then nobody else sees it.")
    if len(theirs) == 1:
        return redirect("clerk:review", theirs[0].pk)
    return redirect("clerk:inbox")
