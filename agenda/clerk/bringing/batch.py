"""What became of each file of a batch, and where each draft belongs: asked once for all that do not say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from agenda.clerk.access import for_clerks
from agenda.clerk.bringing.brought import batch_of, drafts_of, meetings_of
from agenda.clerk.bringing.duplicates import OFFERS, Offer, offers_for
from agenda.clerk.bringing.telling import counted
from agenda.clerk.bringing.together import clean
from agenda.clerk.forms import PlaceForm
from agenda.clerk.suggesting import initial, said_by, suggestions
from agenda.models import Batch, BroughtFile, Meeting, Problem
from agenda.models.meetings import MeetingQuerySet

ASKED = ("council", "new_council", "committee", "date", "is_new")
FOR_ALL = "all"  # the prefix of the fields that are asked once


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting that was read from a file of the batch."""

    meeting: Meeting
    form: PlaceForm | None  # where its place is to be settled
    suggest: dict[str, str]
    twin: Problem | None  # that it may be here already
    offers: tuple[Offer, ...]


@for_clerks("GET", "HEAD", "POST")
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    here = batch_of(request.user, pk)
    if request.method != "POST":
        return page(request, here)
    asked = list(without_place(here, request.user))
    posted = filled(request.POST, asked)
    refused = put_in_place(request, asked, posted)
    return page(request, here, posted, status=422) if refused else redirect("clerk:batch", pk)


def page(request: HttpRequest, here: Batch, posted: QueryDict | None = None, status: int = 200) -> HttpResponse:
    files = [(file, list(rows(file, request.user, posted))) for file in here.files.select_related("source")]
    drafts = [row for _, theirs in files for row in theirs if row.meeting.state == Meeting.State.UNPUBLISHED]
    asked = [row for row in drafts if row.form]
    context = {
        "batch": here,
        "files": files,
        "drafts": drafts,
        "asked": asked,
        "for_all": PlaceForm(request.user, prefix=FOR_ALL, use_required_attribute=False),
        "clean": clean(drafts_of(here, request.user), request.user),
        "refused": [row for row in asked if row.form and row.form.errors],
    }
    return render(request, "clerk/bringing/batch.html", context, status=status)


def rows(file: BroughtFile, user: Any, posted: QueryDict | None) -> Iterator[Row]:
    for meeting in meetings_of(file, user):
        is_asked = bool(meeting.missing()) and file.fate == BroughtFile.Fate.READ
        suggested = said_by(suggestions(meeting, user)) if is_asked and posted is None else {}
        twin = meeting.problems.open().filter(code__in=OFFERS, source=file.source).first()
        form = place_form(meeting, user, posted) if is_asked else None
        yield Row(meeting, form, suggested, twin, offers_for(twin))


def without_place(here: Batch, user: Any) -> MeetingQuerySet:
    return drafts_of(here, user).filter(Q(committee=None) | Q(date=None))


def prefix(meeting: Meeting) -> str:
    return f"m{meeting.pk}"


def place_form(meeting: Meeting, user: Any, posted: QueryDict | None) -> PlaceForm:
    """Left empty it is for later, so the browser asks for nothing."""
    known = initial(suggestions(meeting, user))
    return PlaceForm(user, posted, prefix=prefix(meeting), initial=known, use_required_attribute=False)


def filled(posted: QueryDict, asked: Iterable[Meeting]) -> QueryDict:
    """What was typed once for all stands in each row that says nothing itself."""
    filled = posted.copy()
    for meeting in asked:
        for field in ASKED:
            once, own = posted.get(f"{FOR_ALL}-{field}", ""), f"{prefix(meeting)}-{field}"
            if once and not posted.get(own):
                filled[own] = once
    return filled


def put_in_place(request: HttpRequest, asked: Iterable[Meeting], posted: QueryDict) -> int:
    """Each row that is filled in; one left empty is for later. How many were refused."""
    filled_in = [one for one in asked if posted.get(f"{prefix(one)}-committee") or posted.get(f"{prefix(one)}-date")]
    forms = [(meeting, place_form(meeting, request.user, posted)) for meeting in filled_in]
    good = [(meeting, form) for meeting, form in forms if form.is_valid()]
    placed = sum(form.put(meeting) is not None for meeting, form in good)
    if placed:
        messages.success(request, f"{counted(placed, 'draft')} put where you said.")
    return len(forms) - len(good)
