"""One file, a zip of files or pasted text → drafts to look through."""

import logging
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agenda.clerk.access import for_clerks
from agenda.clerk.forms import UploadForm
from agenda.importing.parsed import Problem
from agenda.importing.readers import Unreadable, documents
from agenda.importing.save.drafts import Taken, is_the_archives, take_in
from agenda.importing.save.placing import Given
from agenda.models import Meeting

log = logging.getLogger(__name__)

FAULT = Problem("fault", "The archive itself failed to read this; tell its administrator.")
NOT_MINUTES = Problem("not_minutes", "This does not look like minutes.")


@for_clerks("GET", "HEAD", "POST")
def upload(request: HttpRequest) -> HttpResponse:
    brought = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(request.user, *brought)
    if form.is_bound and form.is_valid():
        taken = _take_in(request, form)
        if len(taken) > 1:
            return _all_told(request, taken)
        if taken and taken[0][1].source:
            return _told(request, taken[0][1])
    return render(request, "clerk/upload.html", {"form": form}, status=422 if form.errors else 200)


def _take_in(request: HttpRequest, form: UploadForm) -> list[tuple[str, Taken]]:
    """What became of the file, or of each document in a zip; none where the form has to say why."""
    field = "file" if form.cleaned_data.get("file") else "text"
    given = form.given()
    try:
        brought = documents(*form.original())
    except Unreadable as refusal:
        form.add_error(field, refusal.message)
        return []
    if len(brought) > 1:
        given = replace(given, date=None)  # the date of one meeting; in a zip each document states its own
    taken = [(name, _one(request, name, data, given)) for name, data in brought]
    if len(taken) == 1 and taken[0][1].source is None:
        form.add_error(field, f"{_why_not(taken[0][1])} Nothing was kept.")
    return taken


def _one(request: HttpRequest, name: str, data: bytes, given: Given) -> Taken:
    """Whatever a document holds, the clerk gets an answer; a full disk or a broken database is another matter."""
    try:
        return take_in(data, name, given, by=request.user)
    except Unreadable as refusal:
        return Taken(None, problems=(Problem(refusal.code, refusal.message),))
    except Exception as trouble:
        if is_the_archives(trouble):
            raise
        log.exception("Reading an upload failed.")
        return Taken(None, problems=(FAULT,))


def _why_not(taken: Taken) -> str:
    return " ".join(problem.message for problem in taken.problems or (NOT_MINUTES,))


def _all_told(request: HttpRequest, taken: list[tuple[str, Taken]]) -> HttpResponse:
    for name, one in taken:
        if one.source is None:
            messages.warning(request, f"{name}: {_why_not(one)} It was not kept.")
    new = sum(one.is_new for _, one in taken)
    known = sum(one.source is not None for _, one in taken) - new
    here = f", and {known} were here already" if known else ""
    messages.success(request, f"{new} of {len(taken)} documents in the zip were read{here}. Each waits below.")
    return redirect("clerk:inbox")


def _told(request: HttpRequest, taken: Taken) -> HttpResponse:
    """Where to go on: to the one meeting that was read, else to the inbox."""
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
