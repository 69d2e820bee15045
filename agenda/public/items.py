"""A piece of business in the words of its minutes, and the address of each resolution in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from agenda.models import AgendaItem, Resolution
from agenda.models.meetings import AgendaItemQuerySet
from agenda.pages.items import item_page
from agenda.public.addresses import Sitting
from agenda.public.gone import gone_or_never_there
from agenda.search.query import over_limit
from agenda.search.related import related_items


def at_address(council: str, committee: str, sitting: Sitting, slug: str) -> AgendaItemQuerySet:
    return AgendaItem.objects.with_meeting().filter(
        meeting__committee__council__slug=council,
        meeting__committee__slug=committee,
        meeting__date=sitting.day,
        meeting__sitting=sitting.sitting,
        slug=slug,
    )


def item(request: HttpRequest, council: str, committee: str, sitting: Sitting, item: str) -> HttpResponse:
    here = at_address(council, committee, sitting, item)
    found = here.published().with_resolutions().select_related("source").defer("source__text").first()
    if found is None:
        return gone_or_never_there(request, here.withdrawn())
    words = request.GET.get("q", "").strip()
    if why := over_limit(words):
        return render(request, "400.html", {"why": why, "words": words}, status=400)
    shown = list(found.meeting.items.published().defer("text"))
    page = item_page(found, shown, request.build_absolute_uri(request.path), words)
    return render(request, "public/item.html", page | {"related": related_items(found)})


def resolution(request: HttpRequest, pk: int) -> HttpResponse:
    """The lasting address of one clause leads to its place in the item."""
    here = Resolution.with_withdrawn.filter(pk=pk).select_related("item__meeting__committee__council")
    found = here.published().first()
    if found is None:
        return gone_or_never_there(request, here.withdrawn())
    return redirect(f"{found.item.get_absolute_url()}#r{found.pk}")
