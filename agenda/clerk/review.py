"""What was read from a file, beside the file: look it through, say where it belongs, publish."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agenda.clerk.access import for_clerks, meeting_of
from agenda.clerk.editing.page import editing
from agenda.clerk.editing.views import shown
from agenda.clerk.forms import PlaceForm
from agenda.clerk.limits import number
from agenda.clerk.marking import LINES_AT_ONCE, doubted, marked_lines, nowhere, page_of
from agenda.clerk.pictures import sheet_of
from agenda.clerk.publishing.dock import dock
from agenda.clerk.publishing.doubts import Doubt, open_doubts
from agenda.clerk.suggesting import initial, said_by, suggestions
from agenda.importing.save.publishing import waiting
from agenda.models import AgendaItem, Meeting, Problem, SourceFile


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
    placed = form.put(meeting)
    if placed is None:
        messages.error(request, "Nothing was changed: the place of published minutes is their address.")
    return placed or meeting


def desk(request: HttpRequest, meeting: Meeting, form: PlaceForm) -> dict[str, Any]:
    """All that lies before the clerk: the meeting, what may still be wanting, the source and what was read of it."""
    source = chosen_source(meeting, request.GET.get("source", ""))
    doubts = open_doubts(meeting)
    items = list(meeting.items.select_related("source").prefetch_related("resolutions"))
    return {
        "meeting": meeting,
        "form": form if meeting.state == Meeting.State.UNPUBLISHED else None,
        "suggest": said_by(suggestions(meeting, request.user)) if not form.is_bound else {},
        "source": source,
        "sources": meeting.sources.order_by("pk"),
        "items": items,
        "waiting": waiting(meeting).count(),
        "missing": meeting.missing(),
        **editing(request, meeting, items, shown(request)),
        **dock(meeting, request.user, doubts),
        **(source_pane(meeting, source, request.GET, doubts) if source else {}),
    }


def chosen_source(meeting: Meeting, pk: str) -> SourceFile | None:
    sources = meeting.sources.order_by("pk")
    return sources.filter(pk=number(pk)).first() or sources.first()


def source_pane(meeting: Meeting, source: SourceFile, asked: Mapping[str, str], doubts: list[Doubt]) -> dict[str, Any]:
    """The lines of one source, a page of them at a time, and its problems but those that must be looked at first."""
    everything = AgendaItem.objects.filter(source=source).prefetch_related("resolutions")
    apart = {(doubt.code, doubt.message) for doubt in doubts}
    noted = meeting.problems.open().filter(source=source)
    problems = [problem for problem in noted if (problem.code, problem.message) not in apart]
    told: list[Problem | Doubt] = [*problems, *(one for one in doubts if one.source == source.pk)]
    lines = marked_lines(source, everything, told)
    pages = range(1, page_of(len(lines)) + 1)
    page = page if (page := number(asked.get("page", ""))) in pages else 1
    ours = [item for item in everything if item.meeting_id == meeting.pk]
    runs = nowhere(lines, ours)
    return {
        "lines": lines[(page - 1) * LINES_AT_ONCE : page * LINES_AT_ONCE],
        "number": page,
        "pages": pages,
        "left_out": source.ignored,
        "doubted": doubted(ours, told),
        "nowhere": runs,
        "nowhere_count": len(runs),
        "problems": problems,
        **sheet_of(source, asked.get("sheet", "")),
    }
