"""The public page of a meeting and of each item before they are public, and how search would show them.

The same templates and the same code as for readers; only the links are changed, so that they stay inside. Items like
one, which are other minutes, are left out.
"""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from agenda.clerk.access import View, for_clerks, item_of, meeting_of
from agenda.clerk.publishing.snippets import hits
from agenda.models import AgendaItem, Meeting
from agenda.pages.items import item_page
from agenda.pages.meetings import meeting_page
from agenda.search.query import over_limit


def for_placed(view: Callable[[HttpRequest, Meeting], HttpResponse]) -> View:
    """Without a committee and a day there is no public page to show."""

    @for_clerks("GET", "HEAD")
    def previewed(request: HttpRequest, pk: int) -> HttpResponse:
        meeting = meeting_of(request.user, pk)
        return view(request, meeting) if not meeting.missing() else not_yet(request, meeting)

    return previewed


def not_yet(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    messages.error(request, f"There is no page to show yet: its {' and its '.join(meeting.missing())} must be known.")
    return redirect("clerk:review", meeting.pk)


@for_placed
def preview(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    shown = as_it_would_be(meeting)
    page = meeting_page(meeting, shown)
    for other in (page["previous"], page["next"]):
        if other:
            lead(other, reverse("clerk:preview", args=[other.pk]))
    return render(request, "clerk/publishing/preview_meeting.html", page | around(meeting))


@for_clerks("GET", "HEAD")
def preview_item(request: HttpRequest, pk: int) -> HttpResponse:
    item = item_of(request.user, pk)
    meeting = item.meeting
    if meeting.missing():
        return not_yet(request, meeting)
    if item.withdrawn_at:
        messages.error(request, "There is no page to show: this item is withdrawn.")
        return redirect("clerk:review", meeting.pk)
    shown = as_it_would_be(meeting)
    chosen = shown[shown.index(item)]
    address = request.build_absolute_uri(f"{Meeting.get_absolute_url(meeting)}{chosen.slug}/")
    words = request.GET.get("q", "").strip()
    page = item_page(chosen, shown, address, "" if over_limit(words) else words)
    return render(request, "clerk/publishing/preview_item.html", page | around(meeting))


@for_placed
def preview_search(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    why = over_limit(words)
    shown = hits(as_it_would_be(meeting), "" if why else words)
    page = {"hits": shown, "missed": any(not hit.is_found for hit in shown), "words": words, "why": why}
    return render(request, "clerk/publishing/preview_search.html", page | around(meeting), status=400 if why else 200)


def around(meeting: Meeting) -> dict[str, Any]:
    """What a preview has that the public page has not."""
    return {
        "previewed": meeting,
        "inside": reverse("clerk:preview", args=[meeting.pk]),
        "search_at": reverse("clerk:preview-search", args=[meeting.pk]),
    }


def as_it_would_be(meeting: Meeting) -> list[AgendaItem]:
    """Its items as readers would see them, with the addresses they would have; nothing of it is saved."""
    assert meeting.committee is not None, "a meeting without a committee has no preview"
    inside = reverse("clerk:preview", args=[meeting.pk])
    for record in (meeting, meeting.committee, meeting.committee.council):
        lead(record, inside)
    items = list(
        AgendaItem.objects.filter(meeting=meeting, withdrawn_at=None)
        .select_related("source")
        .defer("source__text")
        .with_resolutions()
    )
    taken = set(meeting.items.values_list("slug", flat=True))
    for item in items:
        item.meeting = meeting
        item.take_address(taken)
        lead(item, reverse("clerk:preview-item", args=[item.pk]))
        for clause in item.resolutions.all():
            lead(clause, f"{reverse('clerk:preview-item', args=[item.pk])}#r{clause.pk}")
    return items


def lead(record: Any, address: str) -> None:
    """Links to it lead there, on this page alone."""
    record.get_absolute_url = lambda: address
