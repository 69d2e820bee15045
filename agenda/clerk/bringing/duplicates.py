"""The same words, or the same meeting, are here already: what is offered for each, and done with one press."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from agenda.clerk.access import for_clerks, meeting_of
from agenda.clerk.limits import number
from agenda.importing.save.discarding import discard
from agenda.importing.save.sittings import settle, sittings_of
from agenda.models import Meeting, Problem

TOO_LATE = "Nothing was changed: it has been published, and its history stays. Withdraw it on its page instead."


@dataclass(frozen=True, slots=True)
class Offer:
    key: str
    label: str
    does: Callable[[Problem, Any], None]
    done: str


def leave_out(problem: Problem, user: Any) -> None:
    if problem.meeting:
        discard(problem.meeting, problem.source)


def keep_both(problem: Problem, user: Any) -> None:
    problem.overrule("Both are wanted.", by=user)


def another_sitting(problem: Problem, user: Any) -> None:
    problem.overrule("It is another sitting of that day.", by=user)


def replace_draft(problem: Problem, user: Any) -> None:
    """The drafts of that day that were here before go."""
    meeting = problem.meeting
    if meeting is None or meeting.committee is None or meeting.date is None:
        return
    for earlier in sittings_of(meeting.committee, meeting.date, but=meeting):
        discard(earlier)
    settle(meeting, meeting.committee, meeting.date)


LEAVE_OUT = Offer("leave-out", "Leave this one out", leave_out, "Left out. What was here before is as it was.")
KEEP_BOTH = Offer("keep", "Keep both", keep_both, "Both are kept.")
SITTING = Offer("sitting", "It is another sitting", another_sitting, "Kept as another sitting of that day.")
REPLACE = Offer("replace", "It replaces the earlier draft", replace_draft, "The earlier draft was left out.")

OFFERS: dict[str, tuple[Offer, ...]] = {
    "same_text": (LEAVE_OUT, KEEP_BOTH),
    "same_meeting": (LEAVE_OUT, SITTING, REPLACE),
    "same_item": (LEAVE_OUT, KEEP_BOTH),
}


def offers_for(problem: Problem | None) -> tuple[Offer, ...]:
    """A draft replaces drafts; what is published is superseded in another way."""
    if problem is None or problem.meeting is None:
        return ()
    there = Meeting.objects.filter(committee=problem.meeting.committee, date=problem.meeting.date)
    all_drafts = not there.filter(published_at__isnull=False).exists()
    return tuple(offer for offer in OFFERS[problem.code] if offer is not REPLACE or all_drafts)


def carry_out(request: HttpRequest, offer: Offer, problem: Problem) -> None:
    try:
        offer.does(problem, request.user)
    except ValueError:
        messages.error(request, TOO_LATE)
    else:
        messages.success(request, offer.done)


@for_clerks("POST")
@transaction.atomic
def answer_duplicate(request: HttpRequest, pk: int) -> HttpResponse:
    ours = Problem.objects.open().filter(meeting__in=Meeting.objects.of_clerk(request.user), code__in=OFFERS)
    problem = get_object_or_404(ours.select_related("meeting__committee", "source"), pk=pk)
    offer = next((one for one in OFFERS[problem.code] if one.key == request.POST.get("act")), None)
    if offer is None:
        messages.error(request, "Nothing was changed: choose one of what is offered.")
    else:
        carry_out(request, offer, problem)
    batch = number(request.POST.get("batch", ""))
    return redirect("clerk:batch", batch) if batch else redirect("clerk:inbox")


@for_clerks("GET", "HEAD", "POST")
@transaction.atomic
def leave_draft_out(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft that was brought by mistake; asked first."""
    meeting = meeting_of(request.user, pk)
    if meeting.publications.exists():
        messages.error(request, TOO_LATE)
        return redirect("clerk:review", pk)
    if request.method != "POST":
        return render(request, "clerk/bringing/leave_out.html", {"meeting": meeting})
    discard(meeting)
    messages.success(request, f"“{meeting}” was left out, with its file.")
    return redirect("clerk:inbox")
