"""Each edit is one small form, sent to one address. What cannot be saved is shown with what was typed."""

from collections.abc import Iterable

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from agenda.clerk.access import for_clerks, meeting_of
from agenda.clerk.editing import saving
from agenda.clerk.editing.acts import ACTS, Act
from agenda.clerk.editing.draft import Gone, Refused
from agenda.clerk.editing.forms import Nothing
from agenda.clerk.editing.page import sent
from agenda.clerk.editing.telling import in_words, stands_now
from agenda.clerk.limits import number
from agenda.models import Change, Meeting

NO_ACT = Act("", "", "Nothing", Nothing, lambda draft, given: (draft, "", ""))
SHOWN = ("source", "page", "sheet")  # which part of the source lies before the clerk


@for_clerks("POST")
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    act = ACTS.get(request.POST.get("act", ""), NO_ACT)
    form, version = act.form(request.POST), number(request.POST.get("version", ""))
    if act is NO_ACT or not form.is_valid():
        is_ours = act is not NO_ACT and not any(field.errors for field in form.hidden_fields())
        return not_saved(request, meeting, act, form, "" if is_ours else "This page asked for nothing known here.")
    try:
        saved = saving.make(pk, request.user, act, form.cleaned_data, version)
    except saving.Clash as clash:
        return not_saved(request, meeting, act, form, changes=clash.changes, status=409)
    except Gone as gone:
        changes = meeting.changes.filter(version__gt=version).select_related("by")
        return not_saved(request, meeting, act, form, str(gone), changes=changes, is_gone=True, status=409)
    except Refused as refused:
        return not_saved(request, meeting, act, form, str(refused))
    return redirect(back_to(request, pk, saved.at))


@for_clerks("POST")
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    meeting = meeting_of(request.user, pk)
    try:
        saved = saving.undo(pk, request.user, number(request.POST.get("change", "")))
    except saving.Clash as clash:
        why = "Nothing was undone: another change has come since."
        return not_saved(request, meeting, NO_ACT, Nothing(), why, changes=clash.changes, status=409)
    except Refused as refused:
        return not_saved(request, meeting, NO_ACT, Nothing(), str(refused), status=409)
    return redirect(back_to(request, pk, saved.at))


def back_to(request: HttpRequest, pk: int, record: str = "") -> str:
    """The page as it lay before the clerk, at the record that was touched."""
    place = record.replace(" ", "")
    # Told twice, because a script that sends the form is not told the fragment of the address it was led to.
    asked = asked_for(request) | ({"at": place} if place else {})
    return f"{reverse('clerk:review', args=[pk])}{'?' if asked else ''}{urlencode(asked)}{'#' if place else ''}{place}"


def shown(request: HttpRequest) -> str:
    """As the query of the address that a form is sent to."""
    asked = asked_for(request)
    return f"?{urlencode(asked)}" if asked else ""


def asked_for(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET[name] for name in SHOWN if request.GET.get(name, "").isdecimal()}


def not_saved(
    request: HttpRequest,
    meeting: Meeting,
    act: Act,
    form: forms.Form,
    why: str = "",
    *,
    changes: Iterable[Change] = (),
    is_gone: bool = False,
    status: int = 422,
) -> HttpResponse:
    meeting.refresh_from_db()
    told = {
        "meeting": meeting,
        "act": act,
        "form": form,
        "why": why,
        "changes": [in_words(change) for change in changes],
        "now": stands_now(meeting, form) if changes and form.is_bound and not is_gone else [],
        "is_gone": is_gone,
        "clashes": status == 409,
        "back": back_to(request, meeting.pk, target(form)),
        "again": request.get_full_path(),
        "sent": sent(request, meeting),
    }
    return render(request, "clerk/review/not_saved.html", told, status=status)


def target(form: forms.Form) -> str:
    """The record that the form is about, as far as it is one."""
    for kind in ("item", "clause"):
        value = str(form.data.get(kind, "")) if form.is_bound else ""
        if value.isdecimal():
            return f"{kind} {value}"
    return ""
