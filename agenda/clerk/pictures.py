"""The pages of a PDF as a person sees them, one at a time, to compare with what was read."""

import logging
from functools import lru_cache
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.clerk.access import for_clerks, source_of
from agenda.clerk.limits import number
from agenda.clerk.originals import INERT
from agenda.importing.readers import Unreadable, page_count, page_picture
from agenda.models import SourceFile

log = logging.getLogger(__name__)


@for_clerks("GET", "HEAD")
def page(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    source = source_of(request.user, pk)
    try:
        pages = page_count(pdf(source))
    except Unreadable as refusal:
        raise Http404(refusal.message) from refusal
    if not 1 <= number <= pages:
        raise Http404(f"{source.name} has {pages} pages.")
    return render(request, "clerk/page.html", {"source": source, "number": number, "pages": pages})


@for_clerks("GET", "HEAD")
def picture(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    source = source_of(request.user, pk)
    try:
        return HttpResponse(page_picture(pdf(source), number), content_type="image/png", headers=INERT)
    except Unreadable as refusal:
        raise Http404(refusal.message) from refusal


def pdf(source: SourceFile) -> bytes:
    if source.format != "pdf":
        raise Http404("Only a PDF has pages to show.")
    try:
        return source.data()
    except OSError as error:
        log.error("The original of source %s cannot be opened: %s", source.pk, error)
        raise Http404("The original is not on the disk any more.") from error


def sheet_of(source: SourceFile, asked: str) -> dict[str, Any]:
    """The page of a PDF that is shown beside its lines, where one is asked for and there."""
    sheet = number(asked)
    if source.format != "pdf" or not sheet:
        return {}
    try:
        sheets = count(source.sha256)
    except (Unreadable, OSError):
        return {}
    return {"sheet": sheet, "sheets": sheets} if sheet <= sheets else {}


@lru_cache(maxsize=256)
def count(sha256: str) -> int:
    """Counted once: the bytes of that name never change, and counting takes a process of its own."""
    return page_count(SourceFile.objects.get(sha256=sha256).data())
