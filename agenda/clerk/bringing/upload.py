"""The page that takes minutes: all at once, or, where scripts run, file by file with the progress of each."""

from dataclasses import replace
from time import monotonic
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from agenda.clerk.access import for_clerks
from agenda.clerk.bringing.brought import batch_of
from agenda.clerk.bringing.forms import UploadForm
from agenda.clerk.bringing.taking import refused, take
from agenda.clerk.bringing.telling import told
from agenda.clerk.limits import number
from agenda.models import Batch, BroughtFile, Meeting

KNOWN = "Already here: the same file was brought before. Nothing was changed."
READ = "Read. Look it through, then publish it; until then nobody else sees it."
MOST_SECONDS = 60  # of reading in one request; the server gives up on it after 120
NO_TIME = "There were too many files to read at once. Bring this one again."


@for_clerks("GET", "HEAD", "POST")
def upload(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        asked = {field: request.GET[field] for field in ("council", "committee", "date") if field in request.GET}
        return page(request, UploadForm(request.user, initial=asked))
    form = UploadForm(request.user, request.POST, request.FILES)
    by_script = request.accepts("application/json") and not request.accepts("text/html")
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422) if by_script else page(request, form)
    batch = opened(request)
    brought = form.brought()
    given = replace(form.given(), shared=len(brought) > 1 or "several" in request.POST)  # a script sends one by one
    until = monotonic() + MOST_SECONDS
    files = [
        file
        for name, data in brought
        for file in (take(batch, name, data, given, form.reader) if monotonic() < until else [no_time(batch, name)])
    ]
    return JsonResponse(answer(request, batch, files)) if by_script else lead_on(request, batch, files, form)


def no_time(batch: Batch, name: str) -> BroughtFile:
    return refused(batch, name, NO_TIME)


def page(request: HttpRequest, form: UploadForm) -> HttpResponse:
    return render(request, "clerk/bringing/upload.html", {"form": form}, status=422 if form.errors else 200)


def opened(request: HttpRequest) -> Batch:
    """The batch that a script has begun, else a new one."""
    user: Any = request.user
    begun = number(request.POST.get("batch", ""))
    return batch_of(user, begun) if begun else Batch.objects.create(by=user)


def answer(request: HttpRequest, batch: Batch, files: list[BroughtFile]) -> dict[str, Any]:
    """For the script that sends file by file."""
    told_of = [{"name": file.name, "fate": file.fate, "said": told(file, request.user)} for file in files]
    return {"batch": batch.pk, "address": whereto(request, list(batch.files.all()), batch), "files": told_of}


def whereto(request: HttpRequest, files: list[BroughtFile], batch: Batch) -> str:
    """To the one meeting that was read, else to the batch."""
    theirs = Meeting.objects.of_clerk(request.user).filter(sources__in=[file.source for file in files if file.source])
    if len(files) == 1 and len(pks := theirs.distinct().values_list("pk", flat=True)) == 1:
        return reverse("clerk:review", args=[pks[0]])
    return reverse("clerk:batch", args=[batch.pk])


def lead_on(request: HttpRequest, batch: Batch, files: list[BroughtFile], form: UploadForm) -> HttpResponse:
    if len(files) == 1 and files[0].fate == BroughtFile.Fate.REFUSED:
        form.add_error("file" if form.cleaned_data.get("file") else "text", files[0].message)
        batch.delete()
        return page(request, form)
    if len(files) == 1:
        known = files[0].fate == BroughtFile.Fate.KNOWN
        messages.add_message(request, *((messages.WARNING, KNOWN) if known else (messages.SUCCESS, READ)))
    return redirect(whereto(request, files, batch))
