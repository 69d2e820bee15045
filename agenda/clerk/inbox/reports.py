"""A clerk answers what a reader reported; the reader finds the answer at the address that was given then."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from agenda.clerk.access import for_clerks
from agenda.clerk.inbox.sections import meetings_of, reports
from agenda.models import Report


class AnswerForm(forms.Form):
    answer = forms.CharField(
        max_length=2000,
        widget=forms.Textarea,
        label="Your answer",
        help_text="The reader sees it at the address that was given when the report was sent. Nobody else does.",
        error_messages={"required": "Write an answer before you send it."},
    )


def report_of(user: Any, pk: int) -> Report:
    return get_object_or_404(reports(meetings_of(user)), pk=pk)


@for_clerks("GET", "HEAD", "POST")
def report(request: HttpRequest, pk: int) -> HttpResponse:
    kept = report_of(request.user, pk)
    form = AnswerForm(request.POST if request.method == "POST" else None, initial={"answer": kept.answer})
    if form.is_bound and form.is_valid():
        kept.give(form.cleaned_data["answer"], by=request.user)
        messages.success(request, "Answered. The reader finds your words at the address of the report.")
        return redirect("clerk:inbox")
    page = {"report": kept, "form": form}
    return render(request, "clerk/inbox/report.html", page, status=422 if form.errors else 200)


@for_clerks("POST")
def remove_report(request: HttpRequest, pk: int) -> HttpResponse:
    """What is no report at all: an advertisement, an insult."""
    report_of(request.user, pk).delete()
    messages.success(request, "Removed. Nobody can read it any more.")
    return redirect("clerk:inbox")
