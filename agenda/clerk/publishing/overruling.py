"""A clerk looks at what the check found and says why it may stand as it is, or takes that back."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from agenda.clerk.access import for_clerks, meeting_of
from agenda.clerk.publishing.doubts import open_doubts, take_back
from agenda.models import Meeting, Problem

NO_REASON = "Nothing was changed: say why it may stand as it is."
NONE_CHOSEN = "Nothing was changed: tick what your reason is about."


class ReasonForm(forms.Form):
    reason = forms.CharField(max_length=500)


@for_clerks("POST")
@transaction.atomic
def overrule(request: HttpRequest, pk: int) -> HttpResponse:
    """One reason for all that are ticked; what was put right meanwhile is not there to be overruled."""
    meeting = meeting_of(request.user, pk)
    chosen = {doubt for doubt in open_doubts(meeting) if doubt.key in request.POST.getlist("doubt") and doubt.source}
    form = ReasonForm({"reason": request.POST.get("reason", "").strip() or request.POST.get("usual", "")})
    if not form.is_valid():
        messages.error(request, NO_REASON)
    elif not chosen:
        messages.error(request, NONE_CHOSEN)
    else:
        for doubt in chosen:
            doubt.overrule(meeting, form.cleaned_data["reason"], by=request.user)
        meeting.edited_at = timezone.now()  # reading the file anew would lose what a person has said of it
        meeting.save(update_fields=["edited_at"])
        messages.success(request, "Kept with your reason.")
    return redirect(f"{reverse('clerk:review', args=[pk])}#check")


@for_clerks("POST")
@transaction.atomic
def take_back_overruling(request: HttpRequest, pk: int) -> HttpResponse:
    theirs = Problem.objects.exclude(overruled_at=None).filter(meeting__in=Meeting.objects.of_clerk(request.user))
    problem = get_object_or_404(theirs, pk=pk)
    take_back(problem)
    messages.success(request, "Taken back. It is among what is to be looked at again.")
    return redirect(f"{reverse('clerk:review', args=[problem.meeting_id])}#check")
