"""One file or pasted text → a draft to look through."""

import logging
from dataclasses import replace

from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agenda.clerk.access import for_clerks
from agenda.clerk.forms import UploadForm
from agenda.importing.parsed import Problem
from agenda.importing.readers import Unreadable, documents
from agenda.importing.save.drafts import Taken, take_in
from agenda.models import Meeting

log = logging.getLogger(__name__)


@for_clerks("GET", "HEAD", "POST")
def upload(request: HttpRequest) -> HttpResponse:
    brought = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(request.user, *brought)
    if form.is_bound and form.is_valid():
        taken = _take_in(request, form)
        if len(taken) > 1:
            return _all_told(request, taken)
        if taken and taken[0].source:
            return _told(request, taken[0])
    return render(request, "clerk/upload.html", {"form": form}, status=422 if form.errors else 200)


def _take_in(request: HttpRequest, form: UploadForm) -> list[Taken]:
    """What became of the file, or of each document in a zip; none where the form has to say why."""
    field = "file" if form.cleaned_data.get("file") else "text"
    try:
        brought = documents(*form.original())
        if len(brought) > 1:
            return [_one_of_many(request, form, name, data) for name, data in brought]
        ((name, data),) = brought
        taken = take_in(data, name, form.given(), by=request.user)
    except Unreadable as refusal:
        form.add_error(field, refusal.message)
        return []
    except (DatabaseError, OSError):
        raise
    except Exception:
        log.exception("Reading an upload failed.")
        form.add_error(field, "The archive itself failed to read this. Nothing was kept; tell its administrator.")
        return []
    if taken.source is None:
        form.add_error(field, f"{_why_not(taken)} Nothing was kept.")
    return [taken]


def _one_of_many(request: HttpRequest, form: UploadForm, name: str, data: bytes) -> Taken:
    """A document of a zip. The date that a clerk states is that of one meeting, so here each states its own."""
    try:
        taken = take_in(data, name, replace(form.given(), date=None), by=request.user)
    except Unreadable as refusal:
        taken = Taken(None, problems=(Problem(refusal.code, refusal.message),))
    if taken.source is None:
        messages.warning(request, f"{name}: {_why_not(taken)} It was not kept.")
    return taken


def _why_not(taken: Taken) -> str:
    return " ".join(problem.message for problem in taken.problems) or "This does not look like minutes."


def _all_told(request: HttpRequest, taken: list[Taken]) -> HttpResponse:
    new = sum(one.is_new for one in taken)
    known = sum(one.source is not None for one in taken) - new
    here = f", and {known} were here already" if known else ""
    messages.success(request, f"{new} of {len(taken)} documents in the zip were read{here}. Each waits below.")
    return redirect("clerk:inbox")


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
