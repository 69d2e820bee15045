"""All lists with their beginnings, or one of them (`?only=drafts`) page by page."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.clerk.access import for_clerks
from agenda.clerk.inbox.sections import SECTIONS, Section, meetings_of
from agenda.models import Batch

SHOWN = 10  # of each list on the first page
AT_ONCE = 50  # where one list is looked through
LATELY = 5  # uploads of several files


@for_clerks("GET", "HEAD")
def inbox(request: HttpRequest) -> HttpResponse:
    only = next((section for section in SECTIONS if section.key == request.GET.get("only")), None)
    return one(request, only) if only else beginnings(request)


def one(request: HttpRequest, section: Section) -> HttpResponse:
    rows = Paginator(section.rows_of(meetings_of(request.user)), AT_ONCE)
    page = rows.get_page(request.GET.get("page"))
    return render(request, "clerk/inbox/list.html", {"section": section, "page": page})


def beginnings(request: HttpRequest) -> HttpResponse:
    """How many each list holds, and its first rows."""
    ours = meetings_of(request.user)
    lists = [(section, section.rows_of(ours)) for section in SECTIONS]
    shown = [(section, rows.count(), rows[:SHOWN]) for section, rows in lists]
    return render(request, "clerk/inbox/inbox.html", {"sections": shown, "batches": last_batches(request.user)})


def last_batches(user: Any) -> QuerySet[Batch]:
    return Batch.objects.filter(by=user).annotate(size=Count("files")).filter(size__gt=1)[:LATELY]
