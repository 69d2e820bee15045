"""A reader reports a mistake in an item; at an address of its own the reader finds the answer. No account is needed."""

from datetime import timedelta

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from agenda.models import AgendaItem, Report
from agenda.public.addresses import Sitting
from agenda.public.gone import gone_or_never_there
from agenda.public.items import at_address
from agenda.sender import sender_of

AN_HOUR = timedelta(hours=1)
MOST_OF_ONE = 5  # in an hour, from one address
MOST_OF_ALL = 100  # in an hour; a flood from many addresses would bury the clerks
TOO_MANY = "Nothing was sent: too many reports came in the last hour. Your words stand below; send them later."


class ReportForm(forms.Form):
    message = forms.CharField(
        max_length=2000, widget=forms.Textarea, error_messages={"required": "Say what is wrong before you send it."}
    )
    website = forms.CharField(required=False)  # out of sight: only a machine fills it in


def report(request: HttpRequest, council: str, committee: str, sitting: Sitting, item: str) -> HttpResponse:
    """The form on an item's page sends here, and comes back here when something is wanting."""
    here = at_address(council, committee, sitting, item)
    found = here.published().first()
    if found is None:
        return gone_or_never_there(request, here.withdrawn())
    form = ReportForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return asked(request, found, form, 422 if form.is_bound else 200)
    if form.cleaned_data["website"]:
        return redirect(found.get_absolute_url())
    sender = sender_of(request)
    if too_many(sender):
        form.add_error(None, TOO_MANY)
        return asked(request, found, form, 429)
    kept = Report.objects.create(item=found, message=form.cleaned_data["message"], sender=sender)
    return redirect("report", kept.token)


def asked(request: HttpRequest, item: AgendaItem, form: ReportForm, status: int) -> HttpResponse:
    return render(request, "public/report.html", {"item": item, "form": form}, status=status)


def too_many(sender: str) -> bool:
    lately = Report.objects.filter(at__gt=timezone.now() - AN_HOUR)
    return lately.filter(sender=sender).count() >= MOST_OF_ONE or lately.count() >= MOST_OF_ALL


def answer(request: HttpRequest, token: str) -> HttpResponse:
    """What the reader wrote, and what a clerk answered; known only to who has the address."""
    kept = get_object_or_404(Report.objects.select_related("item__meeting__committee__council"), token=token)
    is_public = AgendaItem.objects.published().filter(pk=kept.item_id).exists()
    return render(request, "public/report_answer.html", {"report": kept, "is_public": is_public})
