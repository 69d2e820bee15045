"""A piece of business in the words of its minutes, and the address of each resolution in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agenda.models import AgendaItem, Resolution
from agenda.public.addresses import Sitting
from agenda.public.gone import gone_or_never_there


def item(request: HttpRequest, council: str, committee: str, sitting: Sitting, item: str) -> HttpResponse:
    here = AgendaItem.objects.with_meeting().filter(
        meeting__committee__council__slug=council,
        meeting__committee__slug=committee,
        meeting__date=sitting.day,
        meeting__sitting=sitting.sitting,
        slug=item,
    )
    found = here.published().with_resolutions().select_related("source").first()
    if found is None:
        return gone_or_never_there(request, here.withdrawn())
    return render(request, "public/item.html", {"item": found})


def resolution(request: HttpRequest, pk: int) -> HttpResponse:
    """The lasting address of one clause leads to its place in the item."""
    here = Resolution.objects.filter(pk=pk).select_related("item__meeting__committee__council")
    found = here.published().first()
    if found is None:
        return gone_or_never_there(request, AgendaItem.objects.with_meeting().filter(resolutions=pk).withdrawn())
    return redirect(f"{found.item.get_absolute_url()}#r{found.pk}")
