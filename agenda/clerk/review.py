"""What was read from a file, beside the file: look it through, say where it belongs, publish."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agenda.clerk.access import for_clerks, meeting_of
from agenda.clerk.forms import PlaceForm
from agenda.clerk.marking import LINES_AT_ONCE, marked_lines, page_of
from agenda.clerk.suggesting import initial, said_by, suggestions
from agenda.importing.save.publishing import held_back, waiting
from agenda.importing.save.sittings import settle
from agenda.models import AgendaItem, Committee, Council, Meeting, SourceFile


@for_clerks("GET", "HEAD", "POST")
def review(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    posted = request.POST if request.method == "POST" else None
    form = PlaceForm(request.user, posted, initial=initial(suggestions(meeting, request.user)))
    if form.is_bound and form.is_valid():
        return redirect("clerk:review", put_in_place(request, meeting, form).pk)
    if form.is_bound:
        messages.error(request, "Nothing was changed yet: look at the marked fields.")
    return render(request, "clerk/review.html", desk(request, meeting, form), status=422 if form.errors else 200)


def put_in_place(request: HttpRequest, meeting: Meeting, form: PlaceForm) -> Meeting:
    """The draft where the clerk says; a page of one item is then part of the meeting of that day."""
    given = form.given()
    with transaction.atomic():
        draft = Meeting.objects.filter(pk=meeting.pk, state=Meeting.State.UNPUBLISHED).first()
        if draft is None:
            messages.error(request, "Nothing was changed: the place of published minutes is their address.")
            return meeting
        council = Council.objects.named_or_new(given.council)
        return settle(draft, Committee.objects.named_or_new(council, given.committee), given.date)


def desk(request: HttpRequest, meeting: Meeting, form: PlaceForm) -> dict[str, Any]:
    """All that lies before the clerk: the meeting, what may still be wanting, the source and what was read of it."""
    source = chosen_source(meeting, request.GET.get("source", ""))
    return {
        "meeting": meeting,
        "form": form if meeting.state == Meeting.State.UNPUBLISHED else None,
        "suggest": said_by(suggestions(meeting, request.user)) if not form.is_bound else {},
        "source": source,
        "sources": meeting.sources.order_by("pk"),
        "items": meeting.items.select_related("source").prefetch_related("resolutions"),
        "waiting": waiting(meeting).count(),
        "missing": meeting.missing(),
        "held_back": held_back(meeting),
        **(source_pane(meeting, source, request.GET.get("page", "")) if source else {}),
    }


def chosen_source(meeting: Meeting, pk: str) -> SourceFile | None:
    sources = meeting.sources.order_by("pk")
    return (sources.filter(pk=pk).first() if pk.isdecimal() else None) or sources.first()


def source_pane(meeting: Meeting, source: SourceFile, page: str) -> dict[str, Any]:
    """The lines of one source, a page of them at a time, and its problems."""
    everything = AgendaItem.objects.filter(source=source).prefetch_related("resolutions")
    problems = meeting.problems.filter(source=source)
    lines = marked_lines(source, everything, problems)
    pages = range(1, page_of(len(lines)) + 1)
    number = int(page) if page.isdecimal() and int(page) in pages else 1
    return {
        "lines": lines[(number - 1) * LINES_AT_ONCE : number * LINES_AT_ONCE],
        "number": number,
        "pages": pages,
        "left_out": source.ignored,
        "unread": [line for line in lines if line.kind == "unread"],
        "problems": problems,
    }
