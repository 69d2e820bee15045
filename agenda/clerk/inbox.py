"""What waits for a clerk, and what was done."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.clerk.access import for_clerks
from agenda.models import AgendaItem, Meeting, Problem

SHOWN = 10  # of each list on the first page
AT_ONCE = 50  # where one list is looked through


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    title: str
    empty: str  # what to do when nothing is there
    rows: QuerySet[Any]


def sections(user: Any) -> list[Section]:
    ours = Meeting.objects.of_clerk(user).select_related("committee__council").prefetch_related("sources")
    pages = AgendaItem.objects.filter(published_at=None, withdrawn_at=None, meeting__in=ours.published())
    doubts = Problem.objects.filter(meeting__in=ours.published()).select_related("meeting__committee", "source")
    return [
        Section("drafts", "To review", "Nothing waits. Upload minutes to begin.", drafts(ours)),
        Section(
            "pages",
            "Items that wait in published meetings",
            "None. A page of one item appears here when its meeting is public already.",
            pages.select_related("meeting__committee").order_by("meeting", "position"),
        ),
        Section(
            "doubts",
            "Doubts about what is published",
            "None. What the reader doubted in published minutes would stand here.",
            doubts.order_by("-pk"),
        ),
        Section(
            "published",
            "Published",
            "Nothing yet. Review a draft and publish it.",
            ours.published().order_by("-published_at", "-pk"),
        ),
        Section(
            "withdrawn",
            "Withdrawn",
            "Nothing. What you take out of the public’s sight stays here and can be published again.",
            ours.withdrawn().order_by("-withdrawn_at", "-pk"),
        ),
    ]


def drafts(ours: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """The oldest first: it has waited longest."""
    unpublished = ours.filter(state=Meeting.State.UNPUBLISHED)
    first_item = AgendaItem.objects.filter(meeting=OuterRef("pk")).order_by("position", "pk")
    opening = Subquery(first_item.values("title")[:1])  # says what it is where no committee and no date are known
    return unpublished.annotate(opening=opening, doubts=Count("problems", distinct=True)).order_by("pk")


@for_clerks("GET", "HEAD")
def inbox(request: HttpRequest) -> HttpResponse:
    """All lists with their beginnings, or one of them (`?only=drafts`) page by page."""
    lists = sections(request.user)
    only = next((section for section in lists if section.key == request.GET.get("only")), None)
    if only:
        page = Paginator(only.rows, AT_ONCE).get_page(request.GET.get("page"))
        return render(request, "clerk/list.html", {"section": only, "page": page})
    return render(
        request,
        "clerk/inbox.html",
        {"sections": [(section, section.rows.count(), section.rows[:SHOWN]) for section in lists]},
    )
