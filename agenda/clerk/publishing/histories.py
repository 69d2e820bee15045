"""All that happened to a meeting: what readers saw from when, what clerks changed, and what they let stand."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agenda.clerk.access import for_clerks, meeting_of
from agenda.clerk.publishing.differences import Seen, compare
from agenda.models import Change, Meeting, Problem, Publication

AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Event:
    at: datetime
    by: Any
    what: str
    why: str
    kind: str  # as the style sheet has it
    seen: list[Seen]
    differing: int = 0


@for_clerks("GET", "HEAD")
def history(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    page = Paginator(timeline(meeting), AT_ONCE).get_page(request.GET.get("page"))
    events = [told(meeting, kind, pk) for _, kind, pk in page]
    return render(request, "clerk/publishing/history.html", {"meeting": meeting, "page": page, "events": events})


def timeline(meeting: Meeting) -> list[tuple[datetime, str, int]]:
    """When, which kind of record, and its key: the newest first."""
    settled = meeting.problems.exclude(overruled_at=None)
    return sorted(
        [
            *((at, "publication", pk) for at, pk in meeting.publications.values_list("at", "pk")),
            *((at, "change", pk) for at, pk in meeting.changes.values_list("at", "pk")),
            *((at, "problem", pk) for at, pk in settled.values_list("overruled_at", "pk") if at),
        ],
        reverse=True,
    )


def told(meeting: Meeting, kind: str, pk: int) -> Event:
    if kind == "publication":
        return of_publication(meeting.publications.select_related("by").get(pk=pk))
    if kind == "change":
        return of_change(meeting.changes.select_related("by").get(pk=pk))
    return of_problem(meeting.problems.select_related("overruled_by").get(pk=pk))


def of_publication(publication: Publication) -> Event:
    """Beside what readers saw last before it, if they ever saw anything; what is all gone is not listed again."""
    earlier = publication.meeting.publications.exclude(seen=[]).filter(pk__lt=publication.pk).first()
    seen = compare(earlier.seen if earlier else None, publication.seen) if publication.seen else []
    differing = sum(item.differs for item in seen)
    what = publication.get_act_display()
    return Event(publication.at, publication.by, what, publication.why, publication.act, seen, differing)


def of_change(change: Change) -> Event:
    return Event(change.at, change.by, change.what, change.why, "changed", [])


def of_problem(problem: Problem) -> Event:
    assert problem.overruled_at is not None, "only what was overruled is in the timeline"
    return Event(problem.overruled_at, problem.overruled_by, f"Let stand: {problem}", problem.reason, "changed", [])
